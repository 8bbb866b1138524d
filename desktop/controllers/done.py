"""What was done to the directory: the list comes from it, and the last act is taken back by a person's yes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.background import Background
from desktop.deeds import Deeds
from desktop.outcomes import either
from resources_db.wording import say
from ui.directory.done_values import Done
from ui.language import language

if TYPE_CHECKING:  # the store is loaded by the worker, while the window is drawn
    from resources_db.acts.values import Undone
    from resources_db.directory import Directory
    from resources_db.sources.records import Progress
    from ui.directory.done_page import DonePage
    from ui.notice import Said

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
        parent: QObject | None = None,
    ) -> None:
        """Look with `reader`, and take back with `writer`."""
        super().__init__(parent)
        self._page, self._reader = page, reader
        self._undone: Undone | None = None
        self._deeds = Deeds(page, writer, WRITING, lambda _value: self.changed.emit())
        page.shown.connect(self.refresh)
        page.asked.connect(self._look)
        page.undo_wanted.connect(self._undo)

    def refresh(self) -> None:
        """Read anew what was done, where somebody looks."""
        if self._page.isVisible():
            self._reader.ask(READING, read_done, either(self._page.show_done, self._page.notice.show_error))

    def forget(self) -> None:
        """Let go of what is shown; what is being taken back ends unseen."""
        self._deeds.hide()
        self._reader.cancel(READING)
        self._undone = None
        self._page.clear()

    def _look(self) -> None:
        """Show what taking the last act back would change."""

        def look(directory: Directory, progress: Progress) -> Undone | None:
            return directory.acts.undoing(progress)

        def show(undone: Undone | None) -> None:
            self._undone = undone
            if undone is not None:
                self._page.ask(undone)
            else:
                self._fail(lambda: say("error.assessment.nothing_done", language()))

        self._deeds.look("progress.comparing", look, either(show, self._page.show_failure))

    def _undo(self) -> None:
        undone = self._undone
        if undone is None:
            return

        def show(_undone: Undone) -> None:
            self._page.show_undone(lambda: say("review.done.undone", language()))
            self.refresh()
            self.changed.emit()

        self._deeds.write(lambda directory, progress: directory.acts.undo(undone, progress), either(show, self._fail))

    def _fail(self, said: Said) -> None:
        """Say why it was not done; what is listed may be something else by now."""
        self._page.show_failure(said)
        self.refresh()


def read_done(directory: Directory, _progress: Progress) -> Done:
    """Return the last things that were done."""
    found = directory.acts.all(MOST + 1)
    return Done(found[:MOST], more=len(found) > MOST)
