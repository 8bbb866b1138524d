"""Listings and records as values, read from the rows of a page of hits."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from resources_db.contact_states import ContactStates
from resources_db.corrections.told import undecided
from resources_db.duplicates.predecessors import earlier_titles
from resources_db.edits.history import changes_of
from resources_db.edits.people import credentials, verified
from resources_db.engine import Database
from resources_db.index_rows import IndexRow, index_rows
from resources_db.listing_parts import (
    address_line,
    address_row,
    hours_of,
    is_demonstration,
    languages_of,
    left_by,
    line,
    phones_of,
    schedules_of,
    source_name,
    withdrawn_of,
)
from resources_db.model import AddressPolicy, Contact, Listing, Need, Point, Position, PositionKind, Record, Region
from resources_db.position import PUBLIC
from resources_db.records import data_as_of, record_of, with_history
from resources_db.rows import rows
from resources_db.shelf import Shelf
from resources_db.spots import Spot
from resources_db.workers_street import workers_street

NEIGHBOURS = 50
"""Other places and other services are named up to this many."""


def position_from(row: IndexRow) -> Position:
    """Return the position that the index holds."""
    point = None if row.latitude is None or row.longitude is None else Point(row.latitude, row.longitude)
    return Position(
        kind=PositionKind(row.position),
        point=point,
        precision_m=row.precision_m,
        area=row.area,
        region=Region(row.state, row.county),
    )


def _needs(db: Database, found: Sequence[IndexRow]) -> dict[int, tuple[Need, ...]]:
    needs: dict[int, list[Need]] = {}
    marks = ", ".join("?" * len(found))
    sql = f'SELECT * FROM listing_need WHERE "row" IN ({marks}) ORDER BY "row", derived, code'
    for row in rows(db, sql, [row.row for row in found]):
        needs.setdefault(row["row"], []).append(Need(row["code"], bool(row["derived"]), row["why"]))
    return {number: tuple(group) for number, group in needs.items()}


def _listing(shelf: Shelf, spot: Spot, row: IndexRow, needs: tuple[Need, ...], contact: Contact) -> Listing:
    position = position_from(row)
    schedules = schedules_of(shelf, spot)
    left_on, left = left_by(shelf, spot)
    return Listing(
        id=row.id,
        service_id=row.service_id,
        organization_id=row.organization_id,
        location_id=row.location_id,
        title=row.title,
        service=line(spot.service, "name"),
        organization=line(shelf.organization(spot), "name") or None,
        location=None if position.withheld else line(spot.location, "name") or None,
        address=None if position.withheld else address_line(address_row(shelf, spot)),
        position=position,
        contact=contact,
        phones=phones_of(shelf, spot),
        hours=hours_of(schedules),
        schedules=schedules,
        needs=needs,
        languages=languages_of(shelf, spot),
        enforcement=row.enforcement,
        status=line(spot.service, "status"),
        alert=line(spot.service, "alert"),
        source=source_name(shelf, spot),
        demonstration=is_demonstration(shelf, spot),
        no_longer_listed=left_on,
        left_by=left,
        withdrawn=withdrawn_of(spot),
        address_policy=_policy(shelf, spot),
    )


def _policy(shelf: Shelf, spot: Spot) -> AddressPolicy | None:
    """Return the strictest policy of the records that are this listing; one that nobody here knows is the strictest."""
    said = {policy for part in spot.records if (policy := shelf.policy(part)) != PUBLIC}
    return AddressPolicy.strictest(said) if said else None


def _spots(shelf: Shelf) -> dict[str, Spot]:
    return {spot.id: spot for spot in shelf.spots()}


def read_listings(db: Database, found: Sequence[IndexRow], states: ContactStates) -> list[Listing]:
    """Return the listings of those index rows, in their order."""
    shelf = Shelf(db, list(dict.fromkeys(row.service_id for row in found)))
    return _listings(db, shelf, _spots(shelf), found, states)


def _listings(
    db: Database, shelf: Shelf, spots: Mapping[str, Spot], found: Sequence[IndexRow], states: ContactStates
) -> list[Listing]:
    needs, contacts = _needs(db, found), states.contacts(found)
    listings = [_listing(shelf, spots[row.id], row, needs.get(row.row, ()), contacts[row.row]) for row in found]
    earlier, reported = earlier_titles(db, found, states), undecided(db, found)
    return [
        replace(listing, earlier=earlier.get(listing.id, ""), reported=reported.get(listing.id, ()))
        if listing.id in earlier or listing.id in reported
        else listing
        for listing in listings
    ]


def _neighbours(found: Iterable[IndexRow], row: IndexRow) -> tuple[tuple[str, str], ...]:
    others = ((other.id, other.title) for other in found if other.id != row.id)
    return tuple(islice(others, NEIGHBOURS))


def _same_service(db: Database, row: IndexRow) -> Iterator[IndexRow]:
    return index_rows(db, "service_id = ?", [row.service_id])


def _same_operator(db: Database, row: IndexRow) -> Iterator[IndexRow]:
    return index_rows(db, "organization_id = ? AND service_id <> ?", [row.organization_id, row.service_id])


def read_record(db: Database, row: IndexRow, states: ContactStates) -> Record:
    """Return everything on one listing."""
    shelf = Shelf(db, [row.service_id])
    spot = _spots(shelf)[row.id]
    [listing] = _listings(db, shelf, {spot.id: spot}, [row], states)
    source = shelf.sources.get(spot.service["source_id"])
    record = replace(
        record_of(db, shelf, spot, listing),
        other_places=_neighbours(_same_service(db, row), row),
        other_services=_neighbours(_same_operator(db, row), row) if listing.organization_id else (),
        data_as_of=data_as_of(spot.service, source, states.today),
        verified=verified(db, row.id),
        credentials=credentials(db, str(spot.records[0].service["id"])),
        changes=changes_of(db, shelf, spot, withheld=listing.position.withheld),
        street_for_workers=bool(workers_street(db, shelf, spot)),
    )
    return with_history(db, record, row, states)
