"""Taking back the file that was just taken in: what that would change is looked at first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.background import Answer, Background, Outcome
from desktop.controllers.directory import DirectoryController
from desktop.outcomes import either
from ui.directory.import_page import ImportPage, Stage

if TYPE_CHECKING:  # the store is loaded by the worker, while the window is drawn
    from resources_db.acts.values import Act, Undone
    from resources_db.directory import Directory
    from resources_db.sources.records import Progress

ACT = "import act"


class ImportUndo(QObject):
    """Serves the undo of an `ImportPage` that has come to its end."""

    def __init__(
        self,
        page: ImportPage,
        files: DirectoryController,
        writer: Background[Directory],
        parent: QObject | None = None,
    ) -> None:
        """Take back what `files` has taken in."""
        super().__init__(parent)
        self._page, self._files, self._writer = page, files, writer
        self._act: Act | None = None
        self._undone: Undone | None = None
        files.taken_in.connect(self._offer)
        page.stage_changed.connect(self._forget_where_left)
        page.last_change.asked.connect(self._look)
        page.last_change.undo_wanted.connect(self._undo)

    def _forget_where_left(self) -> None:
        if self._page.stage in {Stage.NONE, Stage.COLUMNS, Stage.LOOKED_AT}:
            self._act = self._undone = None
            self._writer.cancel(ACT)

    def _offer(self) -> None:
        def show(outcome: Outcome[Act | None]) -> None:
            if isinstance(outcome, Answer):
                self._act = outcome.value
                self._page.show_undo(outcome.value)

        self._writer.ask(ACT, lambda directory, _progress: directory.acts.last_import(), show)

    def _look(self) -> None:
        act = self._act
        if act is None:
            return

        def look(directory: Directory, progress: Progress) -> Undone | None:
            directory.acts.check_last(act)
            return directory.acts.undoing(progress)

        self._files.start(look, either(self._on_undoing, self._page.show_done_again))

    def _on_undoing(self, undone: Undone | None) -> None:
        """Take it back; ask before that where something would read better."""
        self._undone = undone
        self._page.show_done_again()
        if undone is not None and undone.reads_better:
            self._page.last_change.ask(undone)
        elif undone is not None:
            self._undo()

    def _undo(self) -> None:
        undone = self._undone
        if undone is None:
            return

        def undo(directory: Directory, progress: Progress) -> Undone:
            return directory.acts.undo(undone, progress)

        def show(_undone: Undone) -> None:
            self._page.show_undone()
            self._files.tell_changed()

        self._files.start(undo, either(show, self._page.show_done_again), writing=True)
