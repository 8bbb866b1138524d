"""Which services say something else once a row is another: its own, or all that share it."""

from collections.abc import Iterable
from itertools import chain

from resources_db.engine import Database
from resources_db.hsds import POLYMORPHIC
from resources_db.rows import Row, rows

_OF_OWNER = {
    "organization": "SELECT id FROM service WHERE organization_id = ?",
    "location": "SELECT service_id FROM service_at_location WHERE location_id = ?",
    "service_at_location": "SELECT service_id FROM service_at_location WHERE id = ?",
}
_HELD_BY = ("phone", "contact")
"""Rows that belong to a row which belongs to a service."""


def services_of(db: Database, table: str, row: Row) -> frozenset[str]:
    """Return the ids of the services that a row of HSDS belongs to; of an organization's own number all of its."""
    if table == "service":
        return frozenset({row["id"]})
    if table in _OF_OWNER:
        own = {row["service_id"]} if table == "service_at_location" else set()
        return frozenset(filter(None, own | _found(db, table, row["id"])))
    return frozenset(filter(None, chain(_near(db, row), _linked(db, table, row))))


def services_of_rows(db: Database, table: str, ids: Iterable[str]) -> frozenset[str]:
    """Return `services_of` the rows with those ids as they stand."""
    found = (row for each in ids for row in rows(db, f'SELECT * FROM "{table}" WHERE id = ?', [each]))
    return frozenset(chain.from_iterable(services_of(db, table, row) for row in found))


def _near(db: Database, row: Row) -> Iterable[str]:
    """Yield the services of the nearest owner: a number of a service is not that of all of its organization."""
    if row.get("service_id"):
        yield row["service_id"]
    near = [owner for owner in ("service_at_location", "location") if row.get(f"{owner}_id")]
    for owner in near:
        yield from _found(db, owner, row[f"{owner}_id"])
    for owner in _HELD_BY:
        if row.get(f"{owner}_id"):
            yield from services_of_rows(db, owner, [row[f"{owner}_id"]])
    if row.get("organization_id") and not near and not row.get("service_id"):
        yield from _found(db, "organization", row["organization_id"])


def _linked(db: Database, table: str, row: Row) -> Iterable[str]:
    if table in POLYMORPHIC:
        named, link = POLYMORPHIC[table]
        if row[named] in {"service", *_OF_OWNER}:
            yield from services_of_rows(db, row[named], [row[link]])


def _found(db: Database, owner: str, key: str) -> set[str]:
    return {found for (found,) in db.execute(_OF_OWNER[owner], [key])}
