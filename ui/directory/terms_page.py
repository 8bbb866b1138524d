"""The terms of the sources: what they are taken for, and, below the list, how a person corrects the chosen one."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from resources_db.terms.values import Met, TermHeld
from ui.assess.fields import Named
from ui.buttons import Chip
from ui.card import Card
from ui.directory.staged import Visited
from ui.directory.term_panel import TermPanel
from ui.directory.terms_model import TermsModel
from ui.directory.wordy_table import WordyTable
from ui.language import number
from ui.notice import Busy, Notice, Said
from ui.plain_text import PlainLabel
from ui.search_line import SearchLine
from ui.theme import GRID

MOST_SHOWN = 12
"""Lines of body text of the list: the chosen term is seen below it."""


class TermsPage(Visited):
    """A list of terms with their counts, and the one that is chosen.

    Signals:
        keep_wanted: (Word) is to be kept.
        accept_wanted: (Word, id) with the yes that it waits for.
        stop_wanted: what is being done is to stop.
    """

    keep_wanted = Signal(object)
    accept_wanted = Signal(object, str)
    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing read."""
        super().__init__(parent)
        self._read = False
        self.notice, self.busy = Notice(), Busy()
        self.explanation, self.summary = PlainLabel(), PlainLabel(quiet=True)
        self.search, self.unknown = SearchLine(), Chip()
        self._search = Named(self.search)
        self.rows = TermsModel(self)
        self.table = WordyTable(self.rows, most=MOST_SHOWN)
        self.panel = TermPanel()
        self._cards = (Card(self.table), Card(self.panel, padded=True))
        self._lay_out()
        self._connect()
        self.clear()

    @property
    def first(self) -> QWidget:
        """Return what a person most likely wants now."""
        return self.table if self.rows.listed else self.search

    @property
    def chosen(self) -> Met | None:
        """Return the term that is looked at, None where none is."""
        return self.rows.at(self.table.currentIndex())

    def show_terms(self, terms: Sequence[Met]) -> None:
        """Show how every term stands; the chosen one stays chosen."""
        self._read = True
        self.busy.clear()
        self._show(terms)

    def show_held(self, held: TermHeld) -> None:
        """Ask for the yes that a word waits for."""
        self.busy.clear()
        self.panel.show_held(held)

    def show_progress(self, said: Said, done: int, total: int) -> None:
        """Show what is being done."""
        self.notice.clear()
        self.busy.show_progress(said, done, total)

    def show_failure(self, said: Said) -> None:
        """Say what went wrong; everything is as it was."""
        self.busy.clear()
        self.notice.show_error(said)

    def show_done(self, said: Said) -> None:
        """Say what was done; the keyboard is on the list, for the next term."""
        self.notice.show_news(said)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Forget what was read and typed."""
        self._read = False
        self.notice.clear()
        self.busy.clear()
        self.search.forget()
        self.unknown.set_on(False)
        self._show(())

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.rows.language_changed()
            self._retranslate()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID + 4)
        terms, chosen = self._cards
        above = (self.explanation, self._search, self.unknown, self.summary)
        for part in (*above, terms, self.notice, self.busy, chosen):
            layout.addWidget(part)
        layout.setAlignment(self.unknown, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch()

    def _connect(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self.search.rested.connect(self._look_again)
        self.unknown.toggled.connect(self._look_again)
        self.panel.keep_wanted.connect(self.keep_wanted)
        self.panel.accept_wanted.connect(self.accept_wanted)
        self.busy.stop_wanted.connect(self.stop_wanted)

    def _look_again(self) -> None:
        self._show(self.rows.terms)

    def _show(self, terms: Sequence[Met]) -> None:
        chosen = self.chosen
        self.rows.show_terms(terms, self.search.text(), unknown=self.unknown.on)
        row = self.rows.row_of(chosen.source, chosen.term) if chosen else -1
        if self.rows.listed:
            self.table.setCurrentIndex(self.rows.index(max(row, 0), 0))
        self._follow()

    def _on_row_changed(self) -> None:
        """Show another term; what was said of the one before would stand above the wrong one."""
        self.notice.clear()
        self._follow()

    def _follow(self) -> None:
        self.panel.show_term(self.chosen)
        for card in self._cards:
            card.setVisible(bool(self.rows.listed))
        some = bool(self.rows.terms)
        self._search.setVisible(some)
        self.unknown.setVisible(some)
        self._retranslate()

    def _retranslate(self) -> None:
        self.explanation.show_text(
            self.tr(
                "The words that each source uses for its services, and what the search takes them for. "
                "Correct a word once, and it holds for its source, the next file too. "
                "The words themselves stay as they came."
            )
        )
        self._search.name(self.tr("Find a term"))
        self.unknown.show_text(self.tr("Not known yet"))
        self.table.setAccessibleName(self.tr("Terms"))
        self.table.setAccessibleDescription(self.tr("What the chosen term means stands below the list."))
        self.summary.show_text(self._summary())

    def _summary(self) -> str:
        if not self._read:
            return self.tr("Reading…")
        if not self.rows.terms:
            return self.tr("No terms here yet. They come with the files of your sources.")
        counts = {"shown": number(len(self.rows.listed)), "count": number(len(self.rows.terms))}
        return self.tr("{shown} of {count} terms.").format(**counts)
