"""Which locations of a file are not for everybody, judged by everything that the file says of them.

The words of an address, the location's own name, what is said about the address in a description, and a column of the
source that calls it confidential or private.
"""

import json
import re
from collections.abc import Iterator

from resources_db.address_words import says_address_confidential, says_confidential
from resources_db.engine import Database
from resources_db.rows import Row, rows, value
from resources_db.sync.same_places import same_places

_PARTS = ("attention", "address_1", "address_2", "city", "region", "state_province", "postal_code")
_COLUMN = re.compile(r"confiden|private|privad", re.IGNORECASE)
_YES = frozenset({"1", "true", "t", "yes", "y", "si", "sí", "x"})


def address_words(address: Row) -> str:
    """Return everything an address says, as one text."""
    return " ".join(str(address[part]) for part in _PARTS if address[part])


def is_marked(row: Row) -> bool:
    """Return whether a column of the source's own says yes to being confidential or private."""
    said = row["extra"] or ""
    if not (_COLUMN.search(said) or "\\u" in said):  # nor can it stand there in another spelling: not worth reading
        return False
    extra = json.loads(said)
    return isinstance(extra, dict) and any(
        _COLUMN.search(str(column)) and str(value).strip().casefold() in _YES for column, value in extra.items()
    )


def calls_confidential(table: str, row: Row) -> bool:
    """Return whether an address, a location or a service keeps its address back by its own words or columns."""
    if table == "address":
        said = says_confidential(address_words(row))
    else:
        named = table == "location" and says_confidential(row["name"] or "")
        said = named or says_address_confidential(row["description"] or "")
    return said or is_marked(row)


def _by_address(db: Database) -> Iterator[str]:
    parts = ", ".join(_PARTS)
    sql = f"SELECT location_id, extra, {parts} FROM stage_address WHERE location_id IS NOT NULL"
    for address in rows(db, sql):
        if calls_confidential("address", address):
            yield address["location_id"]


def _by_location(db: Database) -> Iterator[str]:
    for location in rows(db, "SELECT id, name, description, extra FROM stage_location"):
        if calls_confidential("location", location):
            yield location["id"]


def _by_service(db: Database) -> Iterator[str]:
    """Yield the locations of services whose own words, or columns, keep their address back."""
    for row in rows(
        db,
        "SELECT a.location_id, s.description, s.extra FROM stage_service s"
        " JOIN stage_service_at_location a ON a.service_id = s.id WHERE a.location_id IS NOT NULL",
    ):
        if calls_confidential("service", row):
            yield row["location_id"]


def confidential_locations(db: Database) -> set[str]:
    """Return the ids of the staged locations whose address must not be told."""
    marked = {str(row["id"]) for row in rows(db, "SELECT id FROM stage_withheld")}
    withheld = {*marked, *_by_address(db), *_by_location(db), *_by_service(db)}
    return withheld | same_places(db, withheld)


def is_kept_back(db: Database, location: str) -> bool:
    """Return whether the address of a location that stands here is not for everybody."""
    sql = "SELECT count(*) FROM main.address_policy WHERE location_id = ? AND policy <> 'public'"
    return bool(value(db, sql, [location]))
