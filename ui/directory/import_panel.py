"""A file on its way in, looked at by a person before anything of it is taken in."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.buttons import LinkButton, PrimaryButton
from ui.directory.changes_table import ChangesTable
from ui.directory.rows_part import RowsPart
from ui.directory.values import Change, ImportPreview
from ui.flow_layout import FlowLayout
from ui.language import number
from ui.plain_text import PlainLabel, isolate
from ui.theme import GRID, TextRole

LONGEST_SOURCE = 80


class ImportPanel(QWidget):
    """Shows an `ImportPreview` and asks for a yes.

    Signals:
        source_named: (name) when a person calls the source otherwise; what would change has to be worked out again.
        apply_wanted: (ids of held items that a person accepts).
        columns_wanted: what the columns mean is to be looked at again.
        cancel_wanted: the file is not wanted after all.
    """

    source_named = Signal(str)
    apply_wanted = Signal(list)
    columns_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a file."""
        super().__init__(parent)
        self._preview: ImportPreview | None = None
        self.title = PlainLabel(role=TextRole.HEADING)
        self.source_label = PlainLabel(role=TextRole.STRONG, wrap=False)
        self.source, self.source_help = QLineEdit(), PlainLabel(role=TextRole.SMALL, quiet=True)
        self.verdict, self.summary = PlainLabel(), PlainLabel(role=TextRole.STRONG)
        self.changes = ChangesTable()
        self.rows, self.waiting = RowsPart(), PlainLabel()
        self.held_rows, self.held = self.rows.held_rows, self.rows.held
        self.apply_button, self.columns_button, self.cancel_button = PrimaryButton(), LinkButton(), LinkButton()
        self._lay_out()
        self.source.editingFinished.connect(self._on_source_edited)
        self.apply_button.clicked.connect(lambda: self.apply_wanted.emit(self.accepted()))
        self.columns_button.clicked.connect(self.columns_wanted)
        self.cancel_button.clicked.connect(self.cancel_wanted)
        self.held_rows.dataChanged.connect(self._say_what_waits)
        self.setVisible(False)

    def show_preview(self, preview: ImportPreview) -> None:
        """Show what the file would change."""
        self._preview = preview
        self.source.setText(preview.source)
        self.rows.show_preview(preview)
        self._retranslate()
        self.setVisible(True)

    def ask_source(self, file_name: str) -> None:
        """Ask which source the file comes from: it looks like more than one."""
        self.clear()
        self.title.show_text(isolate(file_name))
        self._name_parts()
        self.setVisible(True)

    def clear(self) -> None:
        """Forget the file."""
        self._preview = None
        self.rows.show_preview(None)
        self.source.setText("")
        for label in (self.title, self.verdict, self.summary, self.waiting):
            label.show_text("")
        self.changes.clear()
        self._show_parts()
        self.setVisible(False)

    @property
    def first(self) -> QWidget:
        """Return what a person is asked for: a yes, or the name of the source."""
        return self.source if self._preview is None else self.apply_button

    def accepted(self) -> list[str]:
        """Return the ids of the held items that a person has ticked."""
        return self.held_rows.accepted()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _lay_out(self) -> None:
        naming = QHBoxLayout()
        naming.addWidget(self.source_label)
        naming.addWidget(self.source, 1)
        self.source.setMaxLength(LONGEST_SOURCE)
        self.source_label.setBuddy(self.source)
        buttons = FlowLayout(gap=2 * GRID)
        for link in (self.columns_button, self.cancel_button):
            link.padding = QSize(0, GRID)
        for button in (self.apply_button, self.columns_button, self.cancel_button):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.title)
        layout.addLayout(naming)
        layout.addWidget(self.source_help)
        layout.addSpacing(GRID)
        layout.addWidget(self.verdict)
        layout.addWidget(self.summary)
        layout.addWidget(self.changes)
        layout.addSpacing(GRID)
        layout.addWidget(self.rows)
        layout.addSpacing(GRID)
        layout.addWidget(self.waiting)
        layout.addLayout(buttons)

    def _on_source_edited(self) -> None:
        name = self.source.text().strip()
        if self.isVisible() and name and (self._preview is None or name != self._preview.source):
            self.source_named.emit(name)

    def _retranslate(self) -> None:
        self._name_parts()
        self._show_parts()
        preview = self._preview
        if preview is None:
            return
        self.title.show_text(f"{isolate(preview.file_name)}  ·  {self._format(preview.format)}")
        self.verdict.show_text(self._verdict(preview))
        self.summary.show_text(self._summary(preview.changes))
        self.changes.show_changes(preview.changes)
        self._say_what_waits()

    def _name_parts(self) -> None:
        self.source_label.show_text(self.tr("Source"))
        self.source.setAccessibleName(self.tr("Source"))
        self.source_help.show_text(self.tr("Whose file this is. The same name means: its next file."))
        self.source.setAccessibleDescription(self.source_help.text())
        self.apply_button.show_text(self.tr("Take it in"))
        self.columns_button.show_text(self.tr("What the columns mean"))
        self.cancel_button.show_text(self.tr("Leave it"))

    def _show_parts(self) -> None:
        """Show what there is to say: with no preview only the question for the source."""
        preview = self._preview
        for widget in (self.verdict, self.changes):
            widget.setVisible(preview is not None)
        self.apply_button.setVisible(preview is not None)
        self.summary.setVisible(preview is not None and not preview.nothing_new)
        self.rows.setVisible(preview is not None)
        self.columns_button.setVisible(preview is not None and preview.mapped)
        self.waiting.setVisible(preview is not None and bool(preview.held))

    def _say_what_waits(self) -> None:
        """Say beside the button what of that which waits would happen, and what not."""
        if self._preview is None:
            return
        said = self.tr("Waiting for your yes: {count}. Ticked: {ticked}. What is not ticked stays as it is.")
        self.waiting.show_text(said.format(count=number(len(self._preview.held)), ticked=number(len(self.accepted()))))
        self.apply_button.setAccessibleDescription(self.waiting.text() if self._preview.held else "")

    def _verdict(self, preview: ImportPreview) -> str:
        if preview.nothing_new:
            return self.tr("The directory already has all of this. Nothing would change.")
        if preview.new_source:
            return self.tr("This source is new. Nothing that is here now would change.")
        return self.tr("This is the next file of a source that the directory has.")

    def _summary(self, changes: Sequence[Change]) -> str:
        """Say in words what would happen to the services."""
        services = next((change for change in changes if change.table == "service"), Change("service", 0, 0, 0, 0))
        said = self.tr("Services: {added} new, {changed} changed, {gone} no longer listed, {unchanged} as before.")
        return said.format(
            added=number(services.added),
            changed=number(services.changed),
            gone=number(services.gone),
            unchanged=number(services.unchanged),
        )

    def _format(self, code: str) -> str:
        """Return a format as people write it: "HSDS 1.1" for "hsds-1.1"."""
        name, dash, version = code.partition("-")
        if dash and name == "hsds":
            return f"{name.upper()} {version}"
        return self.tr("table") if code == "table" else code
