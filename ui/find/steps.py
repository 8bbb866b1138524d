"""Why no place is listed, and what a person may do next: the values, without the widgets that show them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

from resources_db.filters import Filter

if TYPE_CHECKING:  # the first frame has no answer
    from resources_db.results import Results


class Why(Enum):
    """Why nothing is listed."""

    EMPTY_DIRECTORY = "empty_directory"
    UNKNOWN_PLACE = "unknown_place"
    ALL_HIDDEN = "all_hidden"
    NOTHING_FOUND = "nothing_found"


class Step(Enum):
    """What a person may do next."""

    SHOW_HIDDEN = "show_hidden"
    FARTHER = "farther"
    WITHOUT_WORDS = "without_words"
    WITHOUT_NEEDS = "without_needs"
    ANYWHERE = "anywhere"
    TO_DIRECTORY = "to_directory"


@dataclass(frozen=True, slots=True)
class MeantNeed:
    """A need that words without an answer may mean, and how many places the same question has for it."""

    code: str
    places: int


@dataclass(frozen=True, slots=True)
class WithoutFilter:
    """The same question without one of its contact filters, and how many places come back by that."""

    filter: Filter
    places: int


NextStep: TypeAlias = Step | MeantNeed | WithoutFilter


def without_each(results: Results) -> list[NextStep]:
    """Return what taking one filter off brings back, of each that hides something alone; of a single one nothing."""
    on = results.query.on()
    each = [WithoutFilter(one, results.tallies[one].alone) for one in on if len(on) > 1 and one in results.tallies]
    return [step for step in each if step.places]
