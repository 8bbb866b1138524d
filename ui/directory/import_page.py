"""The way of a file into the directory: chosen, read, looked at, taken in; and what came of it."""

from enum import Enum

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from resources_db.acts.values import Act
from ui.buttons import LinkButton, PrimaryButton
from ui.directory.columns_panel import ColumnsPanel
from ui.directory.import_panel import ImportPanel
from ui.directory.last_change import LastChange
from ui.directory.values import Columns, Imported, ImportPreview
from ui.language import number
from ui.notice import Busy, Notice, Said
from ui.plain_text import PlainLabel, isolate
from ui.theme import GRID, TextRole


class Stage(Enum):
    """Where a file is on its way."""

    NONE = 0
    BUSY = 1
    COLUMNS = 2
    LOOKED_AT = 3
    DONE = 4


class ImportPage(QWidget):
    """One stage at a time; what went wrong stands above it.

    Signals:
        import_wanted, demonstration_wanted, stop_wanted, overview_wanted: when a person wants that.
        stage_changed: after every step.
    """

    import_wanted = Signal()
    demonstration_wanted = Signal()
    stop_wanted = Signal()
    overview_wanted = Signal()
    stage_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a file."""
        super().__init__(parent)
        self.stage = Stage.NONE
        self._directory_empty = False
        self._imported: Imported | None = None
        self.notice, self.busy, self.columns, self.incoming = Notice(), Busy(), ColumnsPanel(), ImportPanel()
        self.last_change = LastChange()
        self.invitation, self.formats = PlainLabel(role=TextRole.HEADING), PlainLabel(quiet=True)
        self.choose_button, self.demonstration_button = PrimaryButton(), LinkButton()
        self.done, self.left = PlainLabel(role=TextRole.HEADING), PlainLabel()
        self.overview_button, self.another_button = PrimaryButton(), LinkButton()
        self._choosing = _below(self.invitation, self.formats, _beside(self.choose_button, self.demonstration_button))
        self._finished = _below(
            self.done, self.left, _beside(self.overview_button, self.another_button), self.last_change
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        for part in (self.notice, self.busy, self.columns, self.incoming, self._choosing, self._finished):
            layout.addWidget(part)
        for button in (self.choose_button, self.another_button):
            button.clicked.connect(self.import_wanted)
        self.demonstration_button.clicked.connect(self.demonstration_wanted)
        self.overview_button.clicked.connect(self.overview_wanted)
        self.busy.stop_wanted.connect(self._on_stop)
        self._retranslate()
        self._go(Stage.NONE)

    @property
    def free(self) -> bool:
        """Return whether another file may be brought in now."""
        return self.stage in {Stage.NONE, Stage.DONE}

    @property
    def first(self) -> QWidget:
        """Return what a person most likely wants now."""
        return {
            Stage.NONE: self.choose_button,
            Stage.BUSY: self.busy.stop,
            Stage.COLUMNS: self.columns.first,
            Stage.LOOKED_AT: self.incoming.first,
            Stage.DONE: self.overview_button,
        }[self.stage]

    def show_directory_empty(self, empty: bool) -> None:
        """Offer the demonstration to an empty directory."""
        self._directory_empty = empty
        self._retranslate()

    def show_progress(self, said: Said, done: int, total: int) -> None:
        """Show what is being done."""
        if self.stage is not Stage.BUSY:
            self.notice.clear()
            self.busy.stop.setEnabled(True)
        self._go(Stage.BUSY)
        self.busy.show_progress(said, done, total)

    def show_columns(self, columns: Columns) -> None:
        """Show what the columns of a flat file are taken for."""
        self.notice.clear()
        self.columns.show_columns(columns)
        self._go(Stage.COLUMNS)

    def show_columns_again(self, said: Said | None = None) -> None:
        """Go back to the columns, with all that was said of them; and say why the file was not read by it."""
        self._go(Stage.COLUMNS)
        self.notice.clear()
        if said is not None:
            self.notice.show_error(said)

    def show_preview(self, preview: ImportPreview) -> None:
        """Show what a file would change."""
        self.notice.clear()
        self.incoming.show_preview(preview)
        self._go(Stage.LOOKED_AT)

    def show_preview_again(self, said: Said) -> None:
        """Go back to the file that is looked at, and say why it was not taken in."""
        self._go(Stage.LOOKED_AT)
        self.notice.show_error(said)

    def ask_source(self, file_name: str, said: Said) -> None:
        """Ask a person which source a file comes from."""
        self.incoming.ask_source(file_name)
        self._go(Stage.LOOKED_AT)
        self.notice.show_error(said)

    def show_failure(self, said: Said) -> None:
        """Say why a file was refused; the directory is as it was."""
        self._go(Stage.NONE)
        self.columns.clear()
        self.incoming.clear()
        self.notice.show_error(said)

    def show_undo(self, act: Act | None) -> None:
        """Offer to take back what was just taken in; nothing for None."""
        self.last_change.show_act(act)

    def show_done_again(self, said: Said | None = None) -> None:
        """Go back to what taking the file in has done; and say why it was not taken back."""
        self._go(Stage.DONE)
        if said is not None:
            self.notice.show_error(said)

    def show_undone(self) -> None:
        """Say that the file was taken back."""
        self._imported = None
        self.last_change.show_act(None)
        self._go(Stage.NONE)
        self.notice.show_news(lambda: self.tr("The import was taken back. The directory is as it was before it."))

    def show_imported(self, imported: Imported) -> None:
        """Say what taking the file in has done."""
        self.columns.clear()
        self.incoming.clear()
        self.last_change.show_act(None)
        self._imported = imported
        self._retranslate()
        self._go(Stage.DONE)
        self.notice.clear()

    def clear(self) -> None:
        """Forget the file and what came of it."""
        self._imported = None
        for label in (self.done, self.left):
            label.show_text("")
        self.notice.clear()
        self._go(Stage.NONE)  # first of all: a keyboard that was in the file would be lost with what is hidden
        self.last_change.show_act(None)
        self.columns.clear()
        self.incoming.clear()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _go(self, stage: Stage) -> None:
        """Show a stage; who was at this page with the keyboard stays at it."""
        focus = QApplication.focusWidget()
        here = focus is not None and self.isAncestorOf(focus) and stage is not self.stage
        self.stage = stage
        if stage is not Stage.BUSY:
            self.busy.clear()
        self.busy.setVisible(stage is Stage.BUSY)
        self.columns.setVisible(stage is Stage.COLUMNS)
        self.incoming.setVisible(stage is Stage.LOOKED_AT)
        self._choosing.setVisible(stage is Stage.NONE)
        self._finished.setVisible(stage is Stage.DONE)
        if here:
            self.first.setFocus()
        self.stage_changed.emit()

    def _on_stop(self) -> None:
        """Say that it was heard: what runs may need a moment to come to a halt."""
        self.busy.stop.setEnabled(False)
        self.stop_wanted.emit()

    def _retranslate(self) -> None:
        self.invitation.show_text(self.tr("Choose a directory file, or drag it onto this page."))
        self.formats.show_text(
            self.tr(
                "HSDS as a zip or JSON file, or a table: CSV, Excel, OpenDocument, GeoJSON. "
                "You see what it would change before anything is changed."
            )
        )
        self.choose_button.show_text(self.tr("Choose a file…"))
        self.demonstration_button.show_text(self.tr("Try the demonstration"))
        self.demonstration_button.setVisible(self._directory_empty)
        self.overview_button.show_text(self.tr("Look at the directory"))
        self.another_button.show_text(self.tr("Import another file"))
        if self._imported is not None:
            self.done.show_text(self._done_words(self._imported))
            self.left.show_text(" ".join(self._left_words(self._imported)))
            self.left.setVisible(bool(self.left.text()))

    def _done_words(self, imported: Imported) -> str:
        if not imported.changed:
            had_all = self.tr("The directory already had all of this. Nothing was changed.")
            return self.tr("Nothing was changed.") if imported.waiting else had_all
        done = self.tr("Done. Services: {added} new, {changed} changed, {gone} no longer listed.")
        return done.format(added=number(imported.added), changed=number(imported.updated), gone=number(imported.gone))

    def _left_words(self, imported: Imported) -> list[str]:
        said = [self.tr("Source: {source}.").format(source=isolate(imported.source))]
        if imported.waiting:
            said.append(self.tr("%Ln thing(s) that waited for your yes stayed as before.", "", imported.waiting))
        if imported.problems and imported.changed:
            said.append(self.tr("%Ln thing(s) in the file were not as the standard says.", "", imported.problems))
        return said


def _beside(*widgets: QWidget) -> QHBoxLayout:
    layout = QHBoxLayout()
    layout.setSpacing(2 * GRID)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch()
    return layout


def _below(*parts: QWidget | QHBoxLayout) -> QWidget:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(GRID)
    for part in parts:
        if isinstance(part, QWidget):
            layout.addWidget(part)
        else:
            layout.addLayout(part)
    return holder
