"""What the Directory page shows, as values: the directory in numbers, and what a file would change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from resources_db.model import Domain, State
from resources_db.sources.records import Problem

if TYPE_CHECKING:
    from ui.notice import Said


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """One source: how many services it lists, the day its data is of, and the day its newest file was taken in."""

    name: str
    services: int = 0
    data_as_of: date | None = None
    imported_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """A directory in numbers.

    `gone` counts services that their source no longer lists. `today` is the day that ages are measured against, None
    where nobody knows it; `clock_behind` says that it is only a day that has been, since the machine says an earlier
    one. `writable` says whether anything can be taken in.
    """

    organizations: int = 0
    services: int = 0
    listings: int = 0
    gone: int = 0
    data_as_of: date | None = None
    today: date | None = None
    clock_behind: bool = False
    demonstration: bool = False
    writable: bool = True
    sources: Sequence[SourceLine] = ()
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
    what: Said
    why: Said


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What taking a file in has done to the services, and how much of it waits (`waiting`) or was not as it should be.

    `gone` is None where what is no longer listed was left as it was, and `changed` False where nothing was written.
    """

    source: str
    added: int
    updated: int
    gone: int | None
    waiting: int = 0
    problems: int = 0
    changed: bool = True
