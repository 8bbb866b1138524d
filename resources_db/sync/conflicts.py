"""Edits of people of which a file says something else: values for `three_way`."""

from collections.abc import Collection
from dataclasses import dataclass

from resources_db.edits.kept import Cell, Kept
from resources_db.sync.held import Held


@dataclass(frozen=True, slots=True)
class Conflict:
    """One edit, what is asked of it, and the edit as it is where nobody says yes: the base of the next file."""

    edit: Kept
    held: Held
    then: Kept


@dataclass(frozen=True, slots=True)
class Point:
    """A point that went because a person wrote another street, and what the file says of it.

    `stays` says that the street stays; else it is the file's where all of `asked` (ids of held items) are accepted.
    """

    edit: Kept
    theirs: Cell
    stays: bool
    asked: frozenset[str]

    def is_ours(self, accepted: Collection[str]) -> bool:
        """Return whether it stays away, by the ids of held items that somebody said yes to."""
        return self.stays or bool(self.asked - {*accepted})
