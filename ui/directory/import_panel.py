"""A file on its way in: read, looked at by a person, and taken in with progress."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.buttons import LinkButton, PrimaryButton
from ui.directory.changes_table import ChangesTable
from ui.directory.problems_model import ProblemsModel
from ui.directory.values import HeldItem, ImportPreview
from ui.layouts import empty
from ui.plain_text import PlainLabel, isolate
from ui.theme import GRID, TextRole, em

LONGEST_SOURCE = 80
PROBLEM_LINES = 3
"""Lines of text in a row of the problems, the same for all: thousands of rows are not measured one by one."""


class ImportPanel(QWidget):
    """Shows an `ImportPreview` and asks for a yes.

    Signals:
        source_named: (name) when a person calls the source otherwise; what would change has to be worked out again.
        apply_wanted: (ids of held items that a person accepts).
        cancel_wanted: the file is not wanted after all.
    """

    source_named = Signal(str)
    apply_wanted = Signal(list)
    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a file."""
        super().__init__(parent)
        self._preview: ImportPreview | None = None
        self.held_boxes: dict[str, QCheckBox] = {}
        self.title = PlainLabel(role=TextRole.HEADING)
        self.verdict = PlainLabel()
        self.source_label = PlainLabel(role=TextRole.STRONG, wrap=False)
        self.source = QLineEdit()
        self.problems_title = PlainLabel(role=TextRole.STRONG)
        self.rows = ProblemsModel(self)
        self.problems = QTableView()
        self.apply_button, self.cancel_button = PrimaryButton(), LinkButton()
        self.changes, self._held = ChangesTable(), QVBoxLayout()
        self._lay_out()
        self.source.editingFinished.connect(self._on_source_edited)
        self.apply_button.clicked.connect(lambda: self.apply_wanted.emit(self.accepted()))
        self.cancel_button.clicked.connect(self.cancel_wanted)
        self._name_parts()
        self.setVisible(False)

    def show_preview(self, preview: ImportPreview) -> None:
        """Show what the file would change."""
        self._preview = preview
        self.source.setText(preview.source)
        self.rows.show_problems(preview.problems)
        self._retranslate()
        self.setVisible(True)
        self.apply_button.setFocus()

    def ask_source(self, file_name: str) -> None:
        """Ask which source the file comes from: it looks like more than one."""
        self._preview = None
        self.title.show_text(isolate(file_name))
        self.source.setText("")
        self._show_parts(whole=False)
        self._name_parts()
        self.setVisible(True)
        self.source.setFocus()

    def clear(self) -> None:
        """Forget the file."""
        self._preview = None
        self.rows.show_problems(())
        self.source.setText("")
        for label in (self.title, self.verdict, self.problems_title):
            label.show_text("")
        self.changes.clear()
        self._show_held(())
        self.setVisible(False)

    def accepted(self) -> list[str]:
        """Return the ids of the held items that a person has ticked."""
        return [held for held, box in self.held_boxes.items() if box.isChecked()]

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.ApplicationFontChange:
            self._size_rows()

    def _size_rows(self) -> None:
        self.problems.verticalHeader().setDefaultSectionSize(PROBLEM_LINES * em() + GRID)
        self.problems.setMinimumHeight(12 * em())

    def _lay_out(self) -> None:
        naming = QHBoxLayout()
        naming.addWidget(self.source_label)
        naming.addWidget(self.source, 1)
        self.source.setMaxLength(LONGEST_SOURCE)
        self.source_label.setBuddy(self.source)
        self.problems.setModel(self.rows)
        self.problems.verticalHeader().hide()
        self.problems.setTabKeyNavigation(False)
        self.problems.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.problems.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._size_rows()
        buttons = QHBoxLayout()
        buttons.addWidget(self.apply_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID + 2)
        layout.addWidget(self.title)
        layout.addLayout(naming)
        layout.addWidget(self.verdict)
        layout.addWidget(self.changes)
        layout.addLayout(self._held)
        layout.addLayout(buttons)
        layout.addWidget(self.problems_title)
        layout.addWidget(self.problems)

    def _on_source_edited(self) -> None:
        name = self.source.text().strip()
        if name and (self._preview is None or name != self._preview.source):
            self.source_named.emit(name)

    def _retranslate(self) -> None:
        self._name_parts()
        preview = self._preview
        if preview is None:
            return
        self._show_parts(whole=True)
        self.title.show_text(f"{isolate(preview.file_name)}  ·  {preview.format}")
        self.verdict.show_text(self._verdict(preview))
        self.changes.show_changes(preview.changes)
        self._show_held(preview.held)
        self.problems_title.show_text(
            self.tr("%Ln thing(s) in the file are not as the standard says", "", len(preview.problems))
        )
        self.problems_title.setVisible(bool(preview.problems))
        self.problems.setVisible(bool(preview.problems))

    def _name_parts(self) -> None:
        self.source_label.show_text(self.tr("Source"))
        self.source.setAccessibleName(self.tr("Source"))
        self.source.setAccessibleDescription(self.tr("Whose file this is. The same name means: its next file."))
        self.problems.setAccessibleName(self.tr("Problems in the file"))
        self.apply_button.show_text(self.tr("Take it in"))
        self.cancel_button.show_text(self.tr("Leave it"))

    def _show_parts(self, *, whole: bool) -> None:
        """Show the whole preview, or only the question for the source."""
        for widget in (self.verdict, self.changes, self.problems_title, self.problems):
            widget.setVisible(whole)
        self.apply_button.setVisible(whole)
        if not whole:
            self._show_held(())

    def _verdict(self, preview: ImportPreview) -> str:
        if preview.nothing_new:
            return self.tr("The directory already has all of this. Nothing would change.")
        if preview.new_source:
            return self.tr("This source is new. Nothing that is here now would change.")
        return self.tr("This is the next file of a source that the directory has.")

    def _show_held(self, held: Collection[HeldItem]) -> None:
        """Show what waits for a yes, each with a tick of its own, none ticked."""
        empty(self._held)
        self.held_boxes = {}
        if held:
            self._held.addWidget(PlainLabel(self.tr("These wait for your yes:"), TextRole.STRONG))
        for item in held:
            self._held.addWidget(self._held_line(item))

    def _held_line(self, item: HeldItem) -> QWidget:
        """Return a tick and, beside it, what would happen and why it waits."""
        line, box = QWidget(), QCheckBox()
        what = f"{isolate(item.listing)}: {item.what}" if item.listing else item.what
        box.setAccessibleName(what)
        box.setAccessibleDescription(item.why)
        self.held_boxes[item.id] = box
        grid = QGridLayout(line)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(box, 0, 0)
        grid.addWidget(PlainLabel(what), 0, 1)
        grid.addWidget(PlainLabel(item.why, TextRole.SMALL, quiet=True), 1, 1)
        return line
