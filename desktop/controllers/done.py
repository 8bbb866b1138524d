"""What was done to the directory: the list comes from it, and the last act is taken back by a person's yes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from desktop.background import Answer, Background, Failure, Outcome
from desktop.controllers.directory import told
from desktop.unseen import Unseen
from resources_db.wording import say
from ui.directory.done_values import Done
from ui.language import language

if TYPE_CHECKING:  # the store is loaded by the worker, while the window is drawn
    from resources_db.acts.values import Undone
    from resources_db.directory import Directory
    from resources_db.sources.records import Progress
    from ui.directory.done_page import DonePage

Value = TypeVar("Value")
READING, WRITING = "done", "done undo"
MOST = 200
"""Acts that are listed: nobody takes back more than that one by one."""


class DoneController(QObject):
    """Serves one `DonePage`. Nothing is read before a person comes to it.

    Signals:
        changed: the directory holds something else now.
    """

    changed = Signal()

    def __init__(
        self,
        page: DonePage,
        reader: Background[Directory],
        writer: Background[Directory],
        covered: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        """Look with `reader`, and take back with `writer`; while the window is `covered` nobody reads anew."""
        super().__init__(parent)
        self._page, self._reader, self._writer, self._covered = page, reader, writer, covered
        self._undone: Undone | None = None
        self._unseen = Unseen(page.notice.show_error, lambda _value: self._tell())
        self._writing = False
        page.shown.connect(self.refresh)
        page.asked.connect(self._look)
        page.undo_wanted.connect(self._undo)
        page.stop_wanted.connect(lambda: self._writer.stop(WRITING))

    def refresh(self) -> None:
        """Read anew what was done, where somebody looks."""
        if self._page.isVisible():
            self._reader.ask(READING, read_done, self._on_read)

    def forget(self) -> None:
        """Let go of what is shown; what is being taken back ends unseen."""
        self._unseen.hide()
        self._reader.cancel(READING)
        if not self._writing:
            self._writer.cancel(WRITING)
        self._undone = None
        self._page.clear()

    def _on_read(self, outcome: Outcome[Done]) -> None:
        match outcome:
            case Answer(done):
                self._page.show_done(done)
            case Failure(error):
                self._page.notice.show_error(told(error))

    def _look(self) -> None:
        """Show what taking the last act back would change."""

        def show(outcome: Outcome[Undone | None]) -> None:
            match outcome:
                case Answer(None):
                    self._page.show_failure(lambda: say("error.assessment.nothing_done", language()))
                    self.refresh()
                case Answer(undone):
                    self._undone = undone
                    if undone is not None:
                        self._page.ask(undone)
                case Failure(error):
                    self._page.show_failure(told(error))

        self._start(
            "progress.comparing", lambda directory, progress: directory.acts.undoing(progress), show, writing=False
        )

    def _undo(self) -> None:
        undone = self._undone
        if undone is None:
            return

        def show(outcome: Outcome[Undone]) -> None:
            match outcome:
                case Answer():
                    self._page.show_undone(lambda: say("review.done.undone", language()))
                    self.refresh()
                    self._tell()
                case Failure(error):
                    self._page.show_failure(told(error))
                    self.refresh()

        self._start(
            "progress.writing", lambda directory, progress: directory.acts.undo(undone, progress), show, writing=True
        )

    def _start(
        self,
        step: str,
        work: Callable[[Directory, Progress], Value],
        done: Callable[[Outcome[Value]], None],
        *,
        writing: bool,
    ) -> None:
        """Do one thing at a time; what ends behind a hidden window shows nothing of itself."""
        if self._writer.busy(WRITING):
            return
        self._writing = writing
        self._show_progress(step, 0, 0)
        self._writer.ask(WRITING, work, self._unseen.ending(done), self._unseen.telling(self._show_progress))

    def _show_progress(self, step: str, done: int, total: int) -> None:
        self._page.show_progress(lambda: say(step, language()), done, total)

    def _tell(self) -> None:
        if not self._covered():
            self.changed.emit()


def read_done(directory: Directory, _progress: Progress) -> Done:
    """Return the last things that were done."""
    found = directory.acts.all(MOST + 1)
    return Done(found[:MOST], more=len(found) > MOST)
