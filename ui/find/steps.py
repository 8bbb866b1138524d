"""Why no place is listed, and what a person may do next: the values, without the widgets that show them."""

from dataclasses import dataclass
from enum import Enum


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
