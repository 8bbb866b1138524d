"""The list of pairs that may be one place: looked for when a person asks, and looked through by source and words."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from resources_db.duplicates.values import Candidate
from ui.assess.fields import Named
from ui.beside import Beside
from ui.buttons import LinkButton, PrimaryButton
from ui.card import Card
from ui.directory.duplicates_model import PairsModel
from ui.directory.source_box import SourceBox
from ui.directory.wordy_table import WordyTable
from ui.language import number
from ui.plain_text import PlainLabel
from ui.search_line import SearchLine
from ui.theme import GRID


class DuplicatesList(QWidget):
    """Shows pairs, the likeliest first; Enter looks at one.

    Signals:
        look_wanted: pairs are to be looked for.
        opened: (Candidate) is to be looked at.
    """

    look_wanted = Signal()
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin before anybody has looked for pairs."""
        super().__init__(parent)
        self._looked = self._stale = False
        self.explanation, self.summary = PlainLabel(), PlainLabel(quiet=True)
        self.look_button, self.open_button = PrimaryButton(), PrimaryButton()
        self.again_button = LinkButton()
        self.search, self.source = SearchLine(), SourceBox()
        self._search, self._source = Named(self.search), Named(self.source)
        self.rows = PairsModel(self)
        self.table = WordyTable(self.rows)
        self._card = Card(self.table)
        self._filters = Beside([self._search, self._source])
        self._lay_out()
        self._connect()
        self._follow()

    @property
    def first(self) -> QWidget:
        """Return what a person most likely wants now."""
        if not self._looked:
            return self.look_button
        return self.table if self.rows.rowCount() else self.again_button

    @property
    def chosen(self) -> Candidate | None:
        """Return the pair that is marked, None where none is."""
        return self.rows.at(self.table.currentIndex())

    def show_pairs(self, pairs: Sequence[Candidate], *, stale: bool = False) -> None:
        """Show what was found; where the marked pair is gone, the next one is marked.

        `stale` says that the directory has changed since they were looked for.
        """
        row, chosen = self.table.currentIndex().row(), self.chosen
        self._looked, self._stale = True, stale
        self.rows.show_pairs(pairs)
        self.source.offer({source for pair in pairs for source in (pair.first_source, pair.second_source)})
        self._show(chosen, row)

    def show_stale(self) -> None:
        """Say that the directory has changed since the pairs were looked for."""
        self._stale = self._looked
        self._follow()

    def clear(self) -> None:
        """Forget what was found and what was looked for in it."""
        self._looked = self._stale = False
        self.search.forget()
        self.rows.show_pairs(())
        self.source.offer(())
        self._show(None, -1)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.rows.language_changed()
            self._follow()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID + 4)
        again = QHBoxLayout()
        again.setSpacing(2 * GRID)
        again.addWidget(self.summary, 1)
        again.addWidget(self.again_button)
        layout.addWidget(self.explanation)
        layout.addWidget(self.look_button)
        layout.addWidget(self._filters)
        layout.addLayout(again)
        layout.addWidget(self._card)
        layout.addWidget(self.open_button)

    def _connect(self) -> None:
        for button in (self.look_button, self.again_button):
            button.clicked.connect(self.look_wanted)
        self.search.rested.connect(self._look_again)
        self.source.chosen.connect(self._look_again)
        self.table.activated.connect(lambda _index: self._open())
        self.open_button.clicked.connect(self._open)

    def _open(self) -> None:
        if (pair := self.chosen) is not None:
            self.opened.emit(pair)

    def _look_again(self) -> None:
        self._show(self.chosen, 0)

    def _show(self, chosen: Candidate | None, row: int) -> None:
        self.rows.look_for(self.search.text(), self.source.value())
        kept = self.rows.row_of(chosen) if chosen is not None else -1
        if self.rows.listed:
            place = kept if kept >= 0 else min(max(row, 0), len(self.rows.listed) - 1)
            self.table.setCurrentIndex(self.rows.index(place, 0))
        self._follow()

    def _follow(self) -> None:
        some = bool(self.rows.pairs)
        self.look_button.setVisible(not self._looked)
        self.again_button.setVisible(self._looked)
        self._filters.setVisible(some)
        for part in (self._card, self.open_button):
            part.setVisible(bool(self.rows.listed))
        self._retranslate()

    def _retranslate(self) -> None:
        self.explanation.show_text(
            self.tr(
                "Two lists of one town often have the same place twice. Here records that are alike stand beside each "
                "other. Nothing is ever made one by itself: you say of each pair whether it is one place or two."
            )
        )
        self.look_button.show_text(self.tr("Look for duplicates"))
        self.again_button.show_text(self.tr("Look again"))
        self.open_button.show_text(self.tr("Look at this pair"))
        self._search.name(self.tr("Find in these pairs"))
        self._source.name(self.tr("With a record of"))
        self.table.setAccessibleName(self.tr("Pairs that may be one place"))
        self.table.setAccessibleDescription(self.tr("Enter looks at the marked pair."))
        self.summary.show_text(self._summary())

    def _summary(self) -> str:
        if not self._looked:
            return self.tr(
                "Nobody has looked yet. With many thousand places it takes some minutes, and can be stopped."
            )
        said = [self.tr("No two places look like one.")]
        if self.rows.pairs:
            counts = {"shown": number(len(self.rows.listed)), "count": number(len(self.rows.pairs))}
            said = [self.tr("{shown} of {count} pairs, the likeliest first.").format(**counts)]
        if self._stale:
            said.append(self.tr("The directory has changed since they were looked for."))
        return " ".join(said)
