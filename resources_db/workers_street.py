"""The address that a policy keeps for those who work with the directory, by mouth: in no listing and in no record.

It is read by itself, when somebody who works here wants to see it, and is told under that policy alone.
"""

from resources_db.engine import Database
from resources_db.index_rows import IndexRow
from resources_db.listing_parts import address_line, address_row
from resources_db.model import AddressPolicy
from resources_db.position import PUBLIC
from resources_db.rows import rows
from resources_db.shelf import Shelf
from resources_db.spots import Spot
from resources_db.sync.confidential import calls_confidential

_SERVICES = "SELECT s.* FROM service_at_location a JOIN service s ON s.id = a.service_id WHERE a.location_id = ?"


def workers_street(db: Database, shelf: Shelf, spot: Spot) -> str:
    """Return the address as one line; "" where another policy holds, or a record calls the address confidential."""
    if {shelf.policy(part) for part in spot.records} - {PUBLIC} != {AddressPolicy.WORKERS_ONLY}:
        return ""
    if any(_calls_confidential(db, shelf, part) for part in spot.records):
        return ""
    return address_line(address_row(shelf, spot)) or ""


def read_workers_street(db: Database, row: IndexRow) -> str:
    """Return the address of one listing as `workers_street` does."""
    shelf = Shelf(db, [row.service_id])
    return next((workers_street(db, shelf, spot) for spot in shelf.spots() if spot.id == row.id), "")


def _calls_confidential(db: Database, shelf: Shelf, part: Spot) -> bool:
    """Return whether the place calls its address confidential, or any service there does, as a file's words would."""
    here = part.owner("location_id") or ""
    location = [part.location] if part.location else []
    services = [part.service, *rows(db, _SERVICES, [here])]
    said = {"address": shelf.addresses.get(here, ()), "location": location, "service": services}
    return any(calls_confidential(table, row) for table, found in said.items() for row in found)
