"""Keeping an address back whose new words say that it is not for everybody, as a file's words would."""

from collections.abc import Iterable, Iterator
from datetime import date

from resources_db.address_words import says_address_confidential, says_confidential
from resources_db.engine import Database
from resources_db.rows import put, rows, value
from resources_db.sync.confidential import address_words
from resources_db.sync.given import BY_PERSON

CALL_FIRST = "call_first"
_SERVICES = """SELECT s.description FROM service_at_location a JOIN service s ON s.id = a.service_id
WHERE a.location_id = ?"""


def withhold(db: Database, locations: Iterable[str], today: date) -> None:
    """Keep the addresses of those places back whose words say so; what a person said of one stays as it is.

    Part of the caller's transaction.
    """
    for location in sorted(locations):
        known = value(db, "SELECT count(*) FROM address_policy WHERE location_id = ?", [location])
        if not known and any(_says_so(db, location)):
            row = {"location_id": location, "policy": CALL_FIRST, "reason": BY_PERSON, "set_on": today.isoformat()}
            put(db, "address_policy", row)


def _says_so(db: Database, location: str) -> Iterator[bool]:
    for address in rows(db, "SELECT * FROM address WHERE location_id = ? AND gone_on IS NULL", [location]):
        yield says_confidential(address_words(address))
    for place in rows(db, "SELECT name, description FROM location WHERE id = ?", [location]):
        yield says_confidential(place["name"] or "")
        yield says_address_confidential(place["description"] or "")
    for service in rows(db, _SERVICES, [location]):
        yield says_address_confidential(service["description"] or "")


def places_of(db: Database, service: str) -> set[str]:
    """Return the ids of the locations of a service."""
    found = rows(db, "SELECT location_id FROM service_at_location WHERE service_id = ?", [service])
    return {row["location_id"] for row in found if row["location_id"]}
