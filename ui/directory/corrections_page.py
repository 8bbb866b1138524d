"""Corrections: mine, to be written out, and those of field workers, to be decided one by one."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from resources_db.corrections.values import Mark, Received
from ui.buttons import LinkButton
from ui.card import Card
from ui.directory.correction_panel import CorrectionPanel
from ui.directory.corrections_model import ReceivedModel
from ui.directory.marks_part import MarksPart
from ui.directory.signing import Signing
from ui.directory.staged import Visited
from ui.directory.wordy_table import WordyTable
from ui.heading import Heading
from ui.notice import Busy, Notice, Said
from ui.plain_text import PlainLabel
from ui.theme import GRID, TextRole

MOST_SHOWN = 12
"""Lines of body text of the list: the chosen correction is seen below it."""


class CorrectionsPage(Visited):
    """What was marked here, and below it what came in, with the one that is chosen.

    Signals:
        read_wanted: a file of corrections is to be read in.
        stop_wanted: what is being done is to stop.
    """

    read_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing read."""
        super().__init__(parent)
        self.notice, self.busy, self.signing = Notice(), Busy(), Signing()
        self.marks, self.panel = MarksPart(), CorrectionPanel()
        self.title, self.explanation = Heading(role=TextRole.STRONG), PlainLabel(quiet=True)
        self.read_button = LinkButton()
        self.read_button.padding = QSize(0, GRID)
        self.rows = ReceivedModel(self)
        self.table = WordyTable(self.rows, most=MOST_SHOWN)
        self._panel_card, self._table_card = Card(self.panel, padded=True), Card(self.table)
        self._lay_out()
        self._connect()
        self.clear()

    @property
    def first(self) -> QWidget:
        """Return what a person most likely wants now."""
        if self.rows.listed:
            return self.table
        return self.marks.table if self.marks.rows.listed else self.read_button

    @property
    def chosen(self) -> Received | None:
        """Return the correction that is looked at, None where none is."""
        return self.rows.at(self.table.currentIndex())

    def show_corrections(self, marks: Sequence[Mark], received: Sequence[Received]) -> None:
        """Show everything as it stands; the chosen ones stay chosen."""
        chosen = self.chosen
        self.busy.clear()
        self.marks.show_marks(marks)
        self.rows.show_received(received)
        row = self.rows.row_of(chosen.correction.id) if chosen else -1
        if received:
            self.table.setCurrentIndex(self.rows.index(max(row, 0), 0))
        self._follow()

    def show_progress(self, said: Said, done: int, total: int) -> None:
        """Show what is being done."""
        self.notice.clear()
        self.busy.show_progress(said, done, total)

    def show_failure(self, said: Said) -> None:
        """Say what went wrong; everything is as it was."""
        self.busy.clear()
        self.notice.show_error(said)
        self.told.emit(self.notice)

    def ask_to_delete(self, ids: Sequence[str], said: Said) -> None:
        """Say that those marks stand in a file, and ask whether they are to be deleted here."""
        self.busy.clear()
        self.notice.show_news(said)
        self.marks.ask(ids)
        self.told.emit(self.marks.no_button)

    def show_done(self, said: Said) -> None:
        """Say what was done; the keyboard is on a list, so that one key too many decides nothing."""
        self.busy.clear()
        self.notice.show_news(said)
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.told.emit(self.notice)

    def clear(self) -> None:
        """Forget what was read and typed."""
        self.notice.clear()
        self.busy.clear()
        self.marks.clear()
        self.rows.show_received(())
        self._follow()

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
        above = (self.notice, self.busy, Card(self.marks, padded=True), self.title, self.explanation, self.read_button)
        for part in (*above, self._table_card, self.signing, self._panel_card):
            layout.addWidget(part)
        layout.setAlignment(self.read_button, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch()

    def _connect(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self.signing.changed.connect(self._follow)
        self.read_button.clicked.connect(self.read_wanted)
        self.busy.stop_wanted.connect(self.stop_wanted)

    def _on_row_changed(self) -> None:
        """Show another correction; what was said of the one before would stand above the wrong one."""
        self.notice.clear()
        self._follow()

    def _follow(self) -> None:
        chosen = self.chosen
        self.panel.show_received(chosen, signed=self.signing.reviewer is not None)
        for part in (self._panel_card, self._table_card):
            part.setVisible(bool(self.rows.listed))
        self.signing.setVisible(any(each.undecided for each in self.rows.listed))
        self._retranslate()

    def _retranslate(self) -> None:
        undecided = sum(each.undecided for each in self.rows.listed)
        self.title.show_text(self.tr("From field workers: %Ln to decide", "", undecided))
        self.explanation.show_text(
            self.tr(
                "Nothing in the directory changes before you decide. Until then the place says that something was "
                "reported and is not yet checked."
            )
        )
        self.read_button.show_text(self.tr("Read a file of corrections…"))
        self.table.setAccessibleName(self.title.text())
        self.table.setAccessibleDescription(self.tr("The chosen correction stands below the list."))
