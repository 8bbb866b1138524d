"""What the Directory page shows, as values: the directory in numbers, and what a file would change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from resources_db.model import Domain, State
from resources_db.sources.records import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """A directory in numbers."""

    organizations: int = 0
    services: int = 0
    locations: int = 0
    listings: int = 0
    data_as_of: date | None = None
    demonstration: bool = False
    sources: Sequence[str] = ()
    counts: Mapping[Domain, Mapping[State, int]] = field(default_factory=dict)

    @property
    def empty(self) -> bool:
        """Return whether nothing was ever brought in."""
        return not self.sources


@dataclass(frozen=True, slots=True)
class Change:
    """How many rows of one table a file adds, changes, leaves and no longer has."""

    table: str
    added: int
    changed: int
    unchanged: int
    gone: int

    @property
    def any(self) -> bool:
        """Return whether anything in the table changes."""
        return bool(self.added or self.changed or self.gone)


@dataclass(frozen=True, slots=True)
class HeldItem:
    """A change that waits for a yes: its id, the listing, what would happen and why it waits."""

    id: str
    listing: str
    what: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPreview:
    """What taking a file in would do. `nothing_new` says that the directory has all of it already."""

    file_name: str
    format: str
    source: str
    new_source: bool
    changes: Sequence[Change] = ()
    held: Sequence[HeldItem] = ()
    problems: Sequence[Problem] = ()
    nothing_new: bool = False
