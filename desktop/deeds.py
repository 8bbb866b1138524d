"""What a page of the directory has done away from the window: one thing at a time, with its progress, to be stopped."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from desktop.unseen import Unseen
from resources_db.wording import say
from ui.language import language
from ui.notice import Notice, Said

if TYPE_CHECKING:  # the store is loaded by the worker, while the window is drawn
    from PySide6.QtCore import SignalInstance

    from desktop.background import Background, Outcome
    from resources_db.directory import Directory
    from resources_db.sources.records import Progress

Value = TypeVar("Value")


class AtWork(Protocol):
    """A page that shows what is being done, and has a button that stops it."""

    notice: Notice

    @property
    def stop_wanted(self) -> SignalInstance:
        """Return the signal of that button."""

    def show_progress(self, said: Said, done: int, total: int) -> None:
        """Show what is being done."""


class Deeds(Unseen):
    """Looks and writes for one page; where the window is hidden, what only looks ends, and what is written goes on."""

    def __init__(
        self, page: AtWork, writer: Background[Directory], lane: str, tell_written: Callable[[Any], object]
    ) -> None:
        """Work in a lane of `writer`; what was written behind a hidden window is given to `tell_written`."""
        super().__init__(page.notice.show_error, tell_written)
        self._page, self._writer, self._lane = page, writer, lane
        self._writing = False
        page.stop_wanted.connect(self._stop)

    @property
    def busy(self) -> bool:
        """Return whether something is being done."""
        return self._writer.busy(self._lane)

    def look(
        self, step: str, work: Callable[[Directory, Progress], Value], done: Callable[[Outcome[Value]], object]
    ) -> None:
        """Do `work`, which changes nothing, while the page says `step`, the key of its message."""
        self._begin(step, work, done, writing=False)

    def write(self, work: Callable[[Directory, Progress], Value], done: Callable[[Outcome[Value]], object]) -> None:
        """Do `work`, which changes the directory."""
        self._begin("progress.writing", work, done, writing=True)

    def hide(self) -> None:
        """Know that the window is hidden now."""
        super().hide()
        if not self._writing:
            self._writer.cancel(self._lane)

    def show_progress(self, step: str, done: int = 0, total: int = 0) -> None:
        """Show how far `step` is, the key of its message."""
        self._page.show_progress(lambda: say(step, language()), done, total)

    def _begin(
        self,
        step: str,
        work: Callable[[Directory, Progress], Value],
        done: Callable[[Outcome[Value]], object],
        *,
        writing: bool,
    ) -> None:
        if self.busy:
            return
        self._writing = writing
        self.show_progress(step)
        self._writer.ask(self._lane, work, self.ending(done), self.telling(self.show_progress))

    def _stop(self) -> None:
        self._writer.stop(self._lane)
