"""The sentences for workers: drafts until an organization has read them, each language by itself."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from resources_db.reviews.tell_text import TellText
from ui.buttons import LinkButton
from ui.card import Card
from ui.directory.catalogue_part import CataloguePart
from ui.directory.signing import Signing
from ui.directory.staged import Visited
from ui.directory.tell_panel import TellPanel
from ui.directory.tells_model import TellPair, TellsModel, pairs_of
from ui.directory.wordy_table import WordyTable
from ui.language import number
from ui.notice import Notice, Said
from ui.plain_text import PlainLabel
from ui.theme import GRID

MOST_SHOWN = 9
"""Lines of body text of the list: the sentences of its chosen row are seen below it."""


class TellsPage(Visited):
    """A list of all kinds, and below it the sentences of the chosen one; then the words of sheets in other languages.

    Signals:
        mark_wanted, take_back_wanted: (kind, language) of a sentence that was read; that is to be a draft again.
        left: a person wants to go back to the place that led here.
    """

    mark_wanted = Signal(str, str)
    take_back_wanted = Signal(str, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing read."""
        super().__init__(parent)
        self._wanted = ""
        self.notice, self.explanation, self.summary = Notice(), PlainLabel(), PlainLabel(quiet=True)
        self.back_button = LinkButton()
        self.rows = TellsModel(self)
        self.table = WordyTable(self.rows, most=MOST_SHOWN)
        self.panel, self.signing = TellPanel(), Signing()
        self.catalogues = CataloguePart()
        self._cards = (Card(self.table), Card(self.panel, padded=True))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID + 4)
        kinds, sentences = self._cards
        above = (self.back_button, self.explanation, self.summary)
        for part in (*above, kinds, self.notice, self.signing, sentences, Card(self.catalogues, padded=True)):
            layout.addWidget(part)
        layout.addStretch()
        self.back_button.setVisible(False)
        self._connect()
        self.clear()

    @property
    def first(self) -> QWidget:
        """Return what a person most likely wants now."""
        return self.table

    @property
    def chosen(self) -> TellPair | None:
        """Return the sentences that are read, None where none are."""
        return self.rows.at(self.table.currentIndex())

    def show_texts(self, texts: Sequence[TellText]) -> None:
        """Show how every sentence stands; the chosen one stays chosen."""
        self.rows.show_pairs(pairs_of(texts))
        if self._wanted or self.chosen is None:
            self._choose(self._wanted)
        self._follow()

    def go_to(self, kind: str) -> None:
        """Choose the sentences of a kind, and offer the way back to the place that led here."""
        self._wanted = kind
        self.back_button.setVisible(True)
        if self.rows.listed:
            self._choose(kind)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_done(self, said: Said) -> None:
        """Say what was done; the keyboard is on the list, so that one key too many marks nothing that nobody read."""
        self.notice.show_news(said)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.told.emit(self.notice)

    def clear(self) -> None:
        """Forget what was read, and where a person came from."""
        self._wanted = ""
        self.notice.clear()
        self.catalogues.clear()
        self.rows.show_pairs(())
        self.back_button.setVisible(False)
        self._follow()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.rows.language_changed()
            self._follow()

    def _connect(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self.signing.changed.connect(self._follow)
        self.panel.mark_wanted.connect(self.mark_wanted)
        self.panel.take_back_wanted.connect(self.take_back_wanted)
        self.back_button.clicked.connect(self._on_back)

    def _choose(self, kind: str) -> None:
        self._wanted = ""
        self.table.setCurrentIndex(self.rows.index(max(self.rows.row_of(kind), 0), 0))

    def _on_row_changed(self) -> None:
        """Show another sentence; what was said of the one before would stand above the wrong one."""
        self.notice.clear()
        self._follow()

    def _on_back(self) -> None:
        self.back_button.setVisible(False)
        self.left.emit()

    def _follow(self) -> None:
        pair = self.chosen
        self.panel.show_pair(pair, signed=self.signing.reviewer is not None)
        self.catalogues.show_signed(signed=self.signing.reviewer is not None)
        for card in self._cards:
            card.setVisible(pair is not None)
        self.signing.setVisible(pair is not None)
        self._retranslate()

    def _retranslate(self) -> None:
        self.back_button.show_text(self.tr("Back to the place"))
        self.explanation.show_text(
            self.tr(
                "What a worker can say to a person, for each kind of contact. A sentence stands on screen as a draft, "
                "and is printed only after your organization has read it, each language by itself."
            )
        )
        self.table.setAccessibleName(self.tr("Sentences for workers"))
        self.table.setAccessibleDescription(self.tr("The sentences of the chosen row stand below the list."))
        self.summary.show_text(self._summary())

    def _summary(self) -> str:
        if not self.rows.listed:
            return self.tr("Reading…")
        marked = [sum(text.mark is not None for text in texts) for texts in zip(*_texts(self.rows.listed), strict=True)]
        said = self.tr("Reviewed: English {english} of {count}, Spanish {spanish} of {count}.")
        english, spanish = map(number, marked)
        return said.format(english=english, spanish=spanish, count=number(len(self.rows.listed)))


def _texts(pairs: Sequence[TellPair]) -> list[tuple[TellText, TellText]]:
    return [pair.texts for pair in pairs]
