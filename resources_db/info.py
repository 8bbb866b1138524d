"""What a directory is, in numbers: whose, how old, how much, and how much of it anybody has checked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from resources_db.counts import kept
from resources_db.engine import Database
from resources_db.model import Domain, PositionKind, State
from resources_db.results import Results
from resources_db.rows import rows
from resources_db.today import Today

_SOURCES = """
SELECT s.id, s.name, s.data_as_of, s.demonstration,
  (SELECT max(imported_on) FROM import i WHERE i.source_id = s.id) AS imported_on
FROM source s ORDER BY s.name
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceInfo:
    """One source: how many services it lists, how old it says its data is, and the day of its newest file here."""

    name: str
    services: int
    data_as_of: date | None = None
    imported_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Info:
    """What a directory is: counts, age, and how much of it anybody has checked.

    `data_as_of` is the age of the oldest source that states one. `gone` counts services that their source no longer
    lists. `writable` says whether anything can be taken in, `today` the day that ages are measured against;
    `clock_behind` that the machine says an earlier one, so that today is not known and every age may be greater.
    """

    schema_version: int
    organizations: int
    services: int
    locations: int
    listings: int
    gone: int
    data_as_of: date | None
    demonstration: bool
    writable: bool
    today: date
    clock_behind: bool
    by_source: tuple[SourceInfo, ...]
    counts: Mapping[Domain, Mapping[State, int]]
    positions: Mapping[PositionKind, int]

    @property
    def sources(self) -> tuple[str, ...]:
        """Return the names of the sources."""
        return tuple(source.name for source in self.by_source)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def read_info(db: Database, all_of_it: Results, today: Today, *, schema_version: int, writable: bool) -> Info:
    """Return what the directory is; `all_of_it` is the answer to the question for everything.

    Part of a reading: the caller holds one state of the file.
    """
    found = tuple(rows(db, _SOURCES))
    ages = [row["data_as_of"] for row in found if row["data_as_of"]]
    counts = kept(db)
    return Info(
        schema_version=schema_version,
        organizations=counts.organizations,
        services=counts.services,
        locations=counts.locations,
        listings=all_of_it.total,
        gone=counts.gone,
        data_as_of=_day(min(ages)) if ages else None,
        demonstration=any(row["demonstration"] for row in found),
        writable=writable,
        today=today.date,
        clock_behind=today.behind,
        by_source=tuple(
            SourceInfo(
                name=row["name"],
                services=counts.by_source.get(row["id"], 0),
                data_as_of=_day(row["data_as_of"]),
                imported_on=_day(row["imported_on"]),
            )
            for row in found
        ),
        counts=all_of_it.counts,
        positions={PositionKind(kind): count for kind, count in counts.positions.items()},
    )
