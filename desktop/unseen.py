"""What ends behind a hidden window: it shows nothing of itself, but that it was not written."""

from collections.abc import Callable
from typing import Any, TypeVar

from desktop.background import Failure, Outcome
from resources_db.wording import say
from ui.language import language
from ui.notice import Said

Value = TypeVar("Value")
Report = Callable[[str, int, int], None]


class Unseen:
    """Keeps what was begun before the window was hidden from showing anything in it."""

    def __init__(
        self,
        tell_lost: Callable[[Said], object],
        tell_written: Callable[[Any], object],
        lost: str = "call.lost_when_hidden",
    ) -> None:
        """Give the words of `lost` to `tell_lost` where it was not done, else what it came to, to `tell_written`."""
        self._tell_lost, self._tell_written, self._lost = tell_lost, tell_written, lost
        self._times = 0

    def hide(self) -> None:
        """Know that the window is hidden now."""
        self._times += 1

    def ending(self, show: Callable[[Outcome[Value]], object]) -> Callable[[Outcome[Value]], None]:
        """Return what takes an outcome: `show`, unless the window is hidden until then."""
        begun = self._times

        def end(outcome: Outcome[Value]) -> None:
            if self._times == begun:
                show(outcome)
            elif isinstance(outcome, Failure):
                self.tell_lost()
            else:
                self._tell_written(outcome.value)

        return end

    def telling(self, show: Report) -> Report:
        """Return what takes the progress of work: `show`, until the window is hidden."""
        begun = self._times

        def tell(step: str, done: int, total: int) -> None:
            if self._times == begun:
                show(step, done, total)

        return tell

    def tell_lost(self) -> None:
        """Say that what was begun was not done, and nothing of what it was."""
        self._tell_lost(lambda: say(self._lost, language()))
