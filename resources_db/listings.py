"""Listings and records as values, read from the rows of a page of hits."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice

from resources_db.contact_states import ContactStates
from resources_db.engine import Database
from resources_db.index_rows import IndexRow, index_rows
from resources_db.listing_parts import (
    address_line,
    address_row,
    day,
    documents_of,
    extra,
    hours_of,
    is_demonstration,
    languages_of,
    line,
    phones_of,
    schedules_of,
    source_name,
    terms_of,
    texts_of,
)
from resources_db.model import Contact, Listing, Need, Point, Position, PositionKind, Record, Region
from resources_db.plain_text import strip_markup
from resources_db.rows import Row, grouped, rows
from resources_db.shelf import Shelf, Spot, alive

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
        no_longer_listed=day(row.gone_on),
    )


def _spots(shelf: Shelf) -> dict[str, Spot]:
    return {spot.id: spot for spot in shelf.spots()}


def read_listings(db: Database, found: Sequence[IndexRow], states: ContactStates) -> list[Listing]:
    """Return the listings of those index rows, in their order."""
    shelf = Shelf(db, list(dict.fromkeys(row.service_id for row in found)))
    spots, needs, contacts = _spots(shelf), _needs(db, found), states.contacts(found)
    return [_listing(shelf, spots[row.id], row, needs.get(row.row, ()), contacts[row.row]) for row in found]


def _ages(service: Row) -> str:
    lowest, highest = service["minimum_age"], service["maximum_age"]
    return (
        "\N{EN DASH}".join("" if age is None else f"{age:g}" for age in (lowest, highest)) if lowest or highest else ""
    )


def _fees(shelf: Shelf, spot: Spot) -> str:
    options = alive(shelf.cost_options.get(spot.service["id"], ()), spot.gone_on)
    parts = [line(spot.service, "fees_description"), line(spot.service, "fees")]
    for option in options:
        amount = f"{option['amount']:g} {line(option, 'currency')}".strip() if option["amount"] is not None else ""
        parts.append(" ".join(p for p in (line(option, "option"), amount, line(option, "amount_description")) if p))
    return "; ".join(dict.fromkeys(part for part in parts if part))


def _contacts(shelf: Shelf, spot: Spot) -> tuple[str, ...]:
    """Return whom to ask for: roles and departments. Names of staff stay in the file."""
    found = alive(shelf.contacts.get(spot.service["id"], ()), spot.gone_on)
    said = (", ".join(part for part in (line(row, "title"), line(row, "department")) if part) for row in found)
    return tuple(dict.fromkeys(text for text in said if text))


def _accessibility(shelf: Shelf, spot: Spot) -> tuple[str, ...]:
    return texts_of(shelf.accessibility.get(spot.owner("location_id") or "", []), "description", spot.gone_on)


def _neighbours(found: Iterable[IndexRow], row: IndexRow) -> tuple[tuple[str, str], ...]:
    others = ((other.id, other.title) for other in found if other.id != row.id)
    return tuple(islice(others, NEIGHBOURS))


def _same_service(db: Database, row: IndexRow) -> Iterator[IndexRow]:
    return index_rows(db, "service_id = ?", [row.service_id])


def _same_operator(db: Database, row: IndexRow) -> Iterator[IndexRow]:
    return index_rows(db, "organization_id = ? AND service_id <> ?", [row.organization_id, row.service_id])


def _data_as_of(service: Row, source: Row | None, today: date) -> date | None:
    """Return the newest day on which the source says that it looked at the record, or made its file."""
    said = (day(service["last_modified"]), day(service["assured_date"]), day(source["data_as_of"]) if source else None)
    return max((found for found in said if found and found <= today), default=None)


def read_record(db: Database, row: IndexRow, states: ContactStates) -> Record:
    """Return everything on one listing."""
    shelf = Shelf(db, [row.service_id])
    spot = _spots(shelf)[row.id]
    listing = _listing(shelf, spot, row, _needs(db, [row]).get(row.row, ()), states.contacts([row])[row.row])
    service, organization = spot.service, shelf.organization(spot)
    location = None if listing.position.withheld else spot.location
    funding = grouped(db, "funding", "service_id", [row.service_id]).get(row.service_id, [])
    source = shelf.sources.get(service["source_id"])
    return Record(
        listing=listing,
        organization_description=strip_markup(organization["description"] or "") if organization else "",
        organization_website=line(organization, "website"),
        organization_email=line(organization, "email"),
        service_description=strip_markup(service["description"] or ""),
        service_website=line(service, "url"),
        service_email=line(service, "email"),
        status=line(service, "status"),
        alert=line(service, "alert"),
        eligibility=strip_markup(service["eligibility_description"] or ""),
        ages=_ages(service),
        application_process=strip_markup(service["application_process"] or ""),
        fees=_fees(shelf, spot),
        accreditations=line(service, "accreditations"),
        interpretation=line(service, "interpretation_services"),
        location_description=strip_markup(location["description"] or "") if location else "",
        transportation=line(location, "transportation"),
        accessibility=_accessibility(shelf, spot) if location else (),
        required_documents=documents_of(shelf, spot),
        service_areas=texts_of(shelf.service_areas.get(row.service_id, []), "name", spot.gone_on),
        contacts=_contacts(shelf, spot),
        terms=tuple(dict.fromkeys(name for name, _facet in terms_of(shelf, spot))),
        funding=texts_of(funding, "source", spot.gone_on),
        other_places=_neighbours(_same_service(db, row), row),
        other_services=_neighbours(_same_operator(db, row), row) if organization else (),
        assessments=states.assessments(row),
        source_name=listing.source,
        original_id=str(service["original_id"]),
        data_as_of=_data_as_of(service, source, states.today),
        extra=() if listing.position.withheld else tuple(extra(service).items()),
    )
