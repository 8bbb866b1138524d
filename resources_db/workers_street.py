"""The address that a policy keeps for those who work with the directory, by mouth: in no listing and in no record.

It is read by itself, when somebody who works here wants to see it, and is told under that policy alone.
"""

from collections.abc import Iterator

from resources_db.address_words import says_address_confidential, says_confidential
from resources_db.engine import Database
from resources_db.index_rows import IndexRow
from resources_db.listing_parts import address_line, address_row, address_text
from resources_db.model import AddressPolicy
from resources_db.position import PUBLIC
from resources_db.shelf import Shelf
from resources_db.spots import Spot
from resources_db.sync.confidential import is_marked


def workers_street(shelf: Shelf, spot: Spot) -> str:
    """Return the address as one line; "" where another policy holds, or a record calls the address confidential."""
    if {shelf.policy(part) for part in spot.records} - {PUBLIC} != {AddressPolicy.WORKERS_ONLY}:
        return ""
    if any(says for part in spot.records for says in _says_confidential(shelf, part)):
        return ""
    return address_line(address_row(shelf, spot)) or ""


def read_workers_street(db: Database, row: IndexRow) -> str:
    """Return the address of one listing as `workers_street` does."""
    shelf = Shelf(db, [row.service_id])
    return next((workers_street(shelf, spot) for spot in shelf.spots() if spot.id == row.id), "")


def _says_confidential(shelf: Shelf, part: Spot) -> Iterator[bool]:
    addresses = shelf.addresses.get(part.owner("location_id") or "", ())
    location = [part.location] if part.location else []
    yield from map(is_marked, (*addresses, *location, part.service))
    yield from (says_confidential(address_text(each).words) for each in addresses)
    yield from (says_confidential(each["name"] or "") for each in location)
    yield from (says_address_confidential(each["description"] or "") for each in (*location, part.service))
