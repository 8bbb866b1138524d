"""What was marked on this computer: written to a file for whoever keeps the directory, and then deleted here."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from resources_db.corrections.values import Mark
from ui.announcing import announce
from ui.buttons import LinkButton, PrimaryButton
from ui.directory.corrections_model import MarksModel
from ui.directory.wordy_table import WordyTable
from ui.flow_layout import FlowLayout
from ui.heading import Heading
from ui.plain_text import PlainLabel
from ui.theme import GRID, TextRole

MOST_SHOWN = 10


class MarksPart(QWidget):
    """A table of `Mark`s, and what is done with them.

    Signals:
        write_wanted: all of them are to be written to a file.
        delete_wanted: (ids) are to be deleted for good.
        open_wanted: (listing id) is to be looked at.
    """

    write_wanted = Signal()
    delete_wanted = Signal(list)
    open_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with none."""
        super().__init__(parent)
        self._asked: list[str] = []
        self.title, self.explanation = Heading(role=TextRole.STRONG), PlainLabel(quiet=True)
        self.rows = MarksModel(self)
        self.table = WordyTable(self.rows, most=MOST_SHOWN)
        self.write_button, self.open_button, self.delete_button = PrimaryButton(), LinkButton(), LinkButton()
        self.question, self.yes_button, self.no_button = PlainLabel(), PrimaryButton(), LinkButton()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        for widget in (self.title, self.explanation, self.table):
            layout.addWidget(widget)
        layout.addLayout(_line(self.write_button, self.open_button, self.delete_button))
        layout.addWidget(self.question)
        layout.addLayout(_line(self.yes_button, self.no_button))
        self._connect()
        self.show_marks(())

    @property
    def chosen(self) -> Mark | None:
        """Return the mark that is chosen, None where none is."""
        return self.rows.at(self.table.currentIndex())

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show these. A question about some that are gone by now is not asked any more."""
        self.rows.show_marks(marks)
        known = {mark.id for mark in marks}
        if not known.issuperset(self._asked):
            self._asked = []
        if marks and self.chosen is None:
            self.table.setCurrentIndex(self.rows.index(0, 0))
        self._retranslate()

    def ask(self, ids: Sequence[str]) -> None:
        """Ask whether those marks, which stand in a file now, are to be deleted here."""
        self._asked = list(ids)
        self._retranslate()
        self.no_button.setFocus(Qt.FocusReason.OtherFocusReason)  # one key too many must delete nothing
        announce(self, self.question.text())

    def clear(self) -> None:
        """Forget what was shown and asked."""
        self._asked = []
        self.show_marks(())

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.rows.language_changed()
            self._retranslate()

    def _connect(self) -> None:
        for button in (self.open_button, self.delete_button, self.no_button):
            button.padding = QSize(0, GRID)
        self.table.selectionModel().currentRowChanged.connect(self._retranslate)
        self.write_button.clicked.connect(self.write_wanted)
        self.open_button.clicked.connect(self._on_open)
        self.delete_button.clicked.connect(self._on_delete)
        self.yes_button.clicked.connect(lambda: self.delete_wanted.emit(list(self._asked)))
        self.no_button.clicked.connect(self._on_no)

    def _on_open(self) -> None:
        if self.chosen is not None:
            self.open_wanted.emit(self.chosen.listing_id)

    def _on_delete(self) -> None:
        if self.chosen is not None:
            self.delete_wanted.emit([self.chosen.id])

    def _on_no(self) -> None:
        self._asked = []
        self._retranslate()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _retranslate(self) -> None:
        count, chosen = len(self.rows.listed), self.chosen
        self.title.show_text(self.tr("Marked on this computer: %Ln", "", count))
        self.explanation.show_text(
            self.tr(
                "Write it to a file and bring that to whoever keeps the directory. The file does not say who you are."
            )
            if count
            else self.tr("Nothing is marked here. “Something is wrong here” stands below each place in Find.")
        )
        self.table.setAccessibleName(self.title.text())
        self.write_button.show_text(self.tr("Write to a file…"))
        self.open_button.show_text(self.tr("Open the place"))
        self.delete_button.show_text(self.tr("Delete this one"))
        self.question.show_text(
            self.tr(
                "They stand in the file now. Whoever takes this computer could read them here. "
                "Delete %Ln correction(s) here for good?",
                "",
                len(self._asked),
            )
            if self._asked
            else ""
        )
        self.yes_button.show_text(self.tr("Delete them here"))
        self.no_button.show_text(self.tr("Keep them"))
        for button in (self.open_button, self.delete_button):
            button.setEnabled(chosen is not None)
            button.setAccessibleDescription(chosen.stood.name if chosen else "")
        marked: tuple[QWidget, ...] = (self.table, self.write_button, self.open_button, self.delete_button)
        asked: tuple[QWidget, ...] = (self.question, self.yes_button, self.no_button)
        for widget in marked:
            widget.setVisible(bool(count))
        for widget in asked:
            widget.setVisible(bool(self._asked))


def _line(*buttons: QWidget) -> FlowLayout:
    line = FlowLayout(gap=2 * GRID)
    for button in buttons:
        line.addWidget(button)
    return line
