"""The rows of the table `listing`: what the index holds of one listing, read when a person looks at it."""

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from resources_db.engine import Database
from resources_db.errors import BadInput
from resources_db.plain_text import plain

SHORTEST_ID = 6


PARTS = """(SELECT json_group_array(json_array(p.id, p.service_id, p.location_id, p.organization_id, p.since))
FROM listing_part p WHERE p."row" = listing."row")"""
"""Column of SQL over `listing`: the records that each is made of, for `IndexRow.also`."""
NO_PARTS = "[]"
_OF_A_RECORD = (
    "row", "id", "service_id", "service_at_location_id", "location_id", "organization_id", "record_kinds",
    "enforcement", "bound_to", "position", "gone_on",
)  # fmt: skip


class PartOf(NamedTuple):
    """What one of the records that a merged listing is made of is known by, and since when they are one."""

    id: str
    service_id: str
    location_id: str | None
    organization_id: str | None
    since: str


class IndexRow(NamedTuple):
    """The columns of the table `listing`, in their order, and the records that it is made of where they are several."""

    row: int
    id: str
    service_id: str
    service_at_location_id: str | None
    location_id: str | None
    organization_id: str | None
    title: str
    position: str
    latitude: float | None
    longitude: float | None
    precision_m: int
    area: str
    state: str | None
    county: str | None
    enforcement: str | None
    record_kinds: str
    bound_to: str
    gone_on: str | None
    also: str = NO_PARTS

    @property
    def parts(self) -> tuple[PartOf, ...]:
        """Return the records that a merged listing is made of, () for any other."""
        return () if self.also == NO_PARTS else tuple(PartOf(*part) for part in json.loads(self.also))

    @property
    def subjects(self) -> tuple[str | None, ...]:
        """Return the ids of what an assessment of this listing may be about, itself first."""
        return (
            self.id, self.service_id, self.location_id, self.organization_id,
            *(each for part in self.parts for each in part[:-1]),
        )  # fmt: skip


def index_rows(db: Database, condition: str, values: Sequence[object] = ()) -> Iterator[IndexRow]:
    """Yield the rows for which the SQL `condition` holds, in order of title."""
    return map(IndexRow._make, db.execute(f'SELECT *, {PARTS} FROM listing WHERE {condition} ORDER BY "row"', values))


def json_list(keys: Collection[object]) -> list[str]:
    """Return the value for `IN (SELECT value FROM json_each(?))`: `keys`, however many."""
    return [json.dumps(list(keys))]


def by_ids(db: Database, ids: Iterable[str]) -> list[IndexRow]:
    """Return the rows of those listings in the order of `ids`; ids that no listing has are left out.

    The id of a record that is part of another listing is that of no listing (`named` knows it).
    """
    wanted = list(ids)
    found = {row.id: row for row in index_rows(db, "id IN (SELECT value FROM json_each(?))", json_list(wanted))}
    return [found[listing] for listing in wanted if listing in found]


def named(db: Database, text: str) -> list[IndexRow]:
    """Return the listings that a person may mean by `text`: an id, SOURCE:ID of a service, or how an id begins."""
    wanted = plain(text).strip()
    of_source = (
        "(SELECT s.id FROM service s JOIN source o ON o.id = s.source_id"
        " WHERE o.name || ':' || s.original_id = ? COLLATE NOCASE)"
    )
    asked: list[tuple[str, list[str | int]]] = [
        ("id = ?", [wanted.lower()]),
        ('"row" IN (SELECT "row" FROM listing_part WHERE id = ?)', [wanted.lower()]),
        (
            f'service_id IN {of_source} OR "row" IN (SELECT "row" FROM listing_part WHERE service_id IN {of_source})',
            [wanted, wanted],
        ),
    ]
    if len(wanted) >= SHORTEST_ID:
        begins: list[str | int] = [len(wanted), wanted.lower()]
        part = '"row" IN (SELECT "row" FROM listing_part WHERE substr(id, 1, ?) = ?)'
        asked.append((f"substr(id, 1, ?) = ? OR {part}", begins * 2))
    return next((found for condition, values in asked if (found := list(index_rows(db, condition, values)))), [])


def the_one(db: Database, text: str) -> IndexRow:
    """Return the listing that a person means by `text` (see `named`).

    Raises:
        BadInput: no listing is named so, or several are.
    """
    found = named(db, text)
    if not found:
        raise BadInput("no_listing", id=text.strip()[:80])
    if len(found) > 1:
        raise BadInput("many_listings", id=text.strip()[:80], count=len(found))
    return found[0]


def about(db: Database, subjects: Collection[str]) -> list[IndexRow]:
    """Return the listings of which something is said when it is said of one of `subjects`, in order of title."""
    columns = ("id", "service_id", "location_id", "organization_id")
    said_of = " OR ".join(f"{column} IN (SELECT value FROM json_each(?))" for column in columns)
    condition = f'{said_of} OR "row" IN (SELECT "row" FROM listing_part WHERE {said_of})'
    return list(index_rows(db, condition, json_list(subjects) * len(columns) * 2))


def records_about(db: Database, subjects: Collection[str]) -> list[IndexRow]:
    """Return `about`, a merged listing as each of the records that it is made of: what a file speaks of."""
    found = about(db, subjects)
    asked = json_list([row.row for row in found if row.also != NO_PARTS])
    names = ", ".join(f'"{column}"' for column in _OF_A_RECORD)
    sql = f'SELECT {names} FROM listing_part WHERE "row" IN (SELECT value FROM json_each(?))'
    parts: dict[int, list[IndexRow]] = {}
    whole = {row.row: row for row in found}
    for values in db.execute(sql, asked):
        said = dict(zip(_OF_A_RECORD, values, strict=True))
        parts.setdefault(values[0], []).append(whole[values[0]]._replace(**said, also=NO_PARTS))
    return [record for row in found for record in parts.get(row.row, [row])]
