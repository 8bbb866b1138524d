"""What comes back from a worker, told in the window: what it came to, or why it was not done."""

from collections.abc import Callable
from typing import TypeVar

from desktop.background import Answer, Failure, Outcome
from resources_db.errors import PorchlightError
from resources_db.wording import catalogue, say
from ui.language import language
from ui.notice import Maker

Value = TypeVar("Value")


def told(error: PorchlightError) -> Maker:
    """Return the maker of an error's sentences, as a window says them: without the options of the command line."""
    key = f"error.{error.key}.window"
    return lambda: say(key, language(), **error.values) if key in catalogue() else error.text(language())


def either(show: Callable[[Value], object], fail: Callable[[Maker], object]) -> Callable[[Outcome[Value]], None]:
    """Return what takes an outcome: `show` what it came to, or `fail` with the words of its error."""

    def end(outcome: Outcome[Value]) -> None:
        match outcome:
            case Answer(value):
                show(value)
            case Failure(error):
                fail(told(error))

    return end
