"""What the Directory page shows, as values: the directory in numbers, and what a file would change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from resources_db.model import Domain, State
from resources_db.sources.mapping.used import UsedTable
from resources_db.sources.records import Problem
from resources_db.sync.lines import Beheld

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
    """A change that waits for a yes: its id, the listing, what would happen, why it waits; what is, what would be."""

    id: str
    listing: str
    what: Said
    why: Said
    was: Said = ""
    would_be: Said = ""


class RowsKind(Enum):
    """What of a file is looked at row by row."""

    HELD = "held"
    CHANGED = "changed"
    ADDED = "added"
    GONE = "gone"
    UNCHANGED = "unchanged"
    PROBLEMS = "problems"


@dataclass(frozen=True, slots=True)
class RowsAsked:
    """Which rows a person looks for: of one kind, of a table ("" for every one), with these words in them."""

    kind: RowsKind
    table: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a flat file are taken for, before a person has said yes to it."""

    file_name: str
    tables: Sequence[UsedTable]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPreview:
    """What taking a file in would do. `nothing_new` says that the directory has all of it already, `mapped` that the
    meaning of its columns was said by a person or proposed, and can be looked at.
    """

    file_name: str
    format: str
    source: str
    new_source: bool
    changes: Sequence[Change] = ()
    held: Sequence[HeldItem] = ()
    problems: Sequence[Problem] = ()
    nothing_new: bool = False
    beheld: Beheld = field(default_factory=Beheld)
    mapped: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What taking a file in has done to the services, and how much of it waits (`waiting`) or was not as it should be.

    `changed` is False where nothing was written.
    """

    source: str
    added: int
    updated: int
    gone: int
    waiting: int = 0
    problems: int = 0
    changed: bool = True
