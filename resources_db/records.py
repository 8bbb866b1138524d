"""Everything on one listing, for the detail panel, the sheet and `show`: the source's rows as a record."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from resources_db.contact import history
from resources_db.contact_states import ContactStates
from resources_db.duplicates.fields import Field
from resources_db.engine import Database
from resources_db.index_rows import IndexRow
from resources_db.listing_parts import (
    address_row,
    day,
    documents_of,
    extra,
    is_of_organization_alone,
    line,
    lines_of,
    phones_from,
    terms_of,
)
from resources_db.markup import strip_markup
from resources_db.model import Address, Listing, Phone, Record
from resources_db.record_rows import Rows, is_person, listing_rows, rest
from resources_db.reviews.noted import withdrawals
from resources_db.rows import Row, keyed
from resources_db.shelf import Shelf
from resources_db.spots import Spot

_OWN_COUNTRY = {"US", "USA"}


def record_of(db: Database, shelf: Shelf, spot: Spot, listing: Listing) -> Record:
    """Return the record of `listing`, whose rows are those of `spot`, without its neighbours and assessments."""
    found = listing_rows(db, shelf, spot)
    record = _of_service(spot.service, listing, found)
    record = replace(
        record,
        required_documents=documents_of(shelf, spot),
        terms=tuple(dict.fromkeys(name for name, _facet in terms_of(shelf, spot))),
        service_areas=lines_of(found["service_area"], "name"),
        funding=lines_of(found["funding"], "source"),
        program=line(next(iter(found["program"]), None), "name"),
        program_description=_prose(next(iter(found["program"]), None), "description"),
    )
    if organization := shelf.organization(spot):
        record = _with_organization(record, organization, found, db)
    return record if listing.position.withheld else _with_place(record, shelf, spot, found)


def with_history(db: Database, record: Record, row: IndexRow, states: ContactStates) -> Record:
    """Return `record` with every assessment behind its contact lines, and how each stands today."""
    assessments = states.assessments(row)
    gone = withdrawals(db, [each.id for each in assessments if each.status == "withdrawn"])
    past = history(row.id, assessments, states.today, record.listing.contact, bound_to=row.bound_to, withdrawals=gone)
    return replace(record, assessments=assessments, history=past)


def data_as_of(service: Row, source: Row | None, today: date) -> date | None:
    """Return the newest day on which the source says that it looked at the record, or made its file."""
    said = (day(service["last_modified"]), day(service["assured_date"]), day(source["data_as_of"]) if source else None)
    return max((found for found in said if found and found <= today), default=None)


def _prose(row: Row | None, column: str) -> str:
    """Return a column that may hold paragraphs, as plain text."""
    return strip_markup(row[column] or "") if row else ""


def _of_service(service: Row, listing: Listing, found: Rows) -> Record:
    return Record(
        listing=_with_languages(listing, found),
        source_name=listing.source,
        original_id=str(service["original_id"]),
        status=listing.status,
        alert=listing.alert,
        alternate_names=tuple(_alternate_names(found, ("service", "organization"))),
        service_description=_prose(service, "description"),
        service_website=line(service, "url"),
        service_email=line(service, "email"),
        websites=tuple((line(row, "label"), line(row, "url")) for row in found["url"] if row["url"]),
        eligibility=_prose(service, "eligibility_description"),
        ages=_ages(service),
        application_process=_prose(service, "application_process"),
        wait_time=line(service, "wait_time"),
        fees=_fees(service, found["cost_option"]),
        accreditations=line(service, "accreditations"),
        licenses=line(service, "licenses"),
        interpretation=line(service, "interpretation_services"),
        contacts=tuple(_contacts(found)),
    )


def _with_organization(record: Record, organization: Row, found: Rows, db: Database) -> Record:
    parents = keyed(db, "organization", [organization["parent_organization_id"]])
    own = [row for row in found["phone"] if is_of_organization_alone(row)]
    return replace(
        record,
        organization_description=_prose(organization, "description"),
        organization_website=line(organization, "website"),
        organization_email=line(organization, "email"),
        organization_phones=_phones(own, found),
        parent_organization=line(next(iter(parents.values()), None), "name"),
    )


def _with_place(record: Record, shelf: Shelf, spot: Spot, found: Rows) -> Record:
    """Add what is said of the place, and all that is left: anything of it may say where a withheld place is."""
    place, location = spot.service_at_location, spot.location
    return replace(
        record,
        alternate_names=tuple(_alternate_names(found, ("service", "organization", "location"))),
        addresses=tuple(_addresses(_of_the_place(found["address"], spot), address_row(shelf, spot))),
        place_description=_prose(place, "description"),
        location_description=_prose(location, "description"),
        location_website=line(location, "url"),
        transportation=line(location, "transportation"),
        accessibility=lines_of(found["accessibility"], "description"),
        extra=tuple(extra(spot.service).items()),
        more=tuple(rest(found)),
    )


def _ages(service: Row) -> str:
    lowest, highest = service["minimum_age"], service["maximum_age"]
    if not lowest and not highest:
        return ""
    return "\N{EN DASH}".join("" if age is None else f"{age:g}" for age in (lowest, highest))


def _fees(service: Row, options: Iterable[Row]) -> str:
    parts = [line(service, "fees_description"), line(service, "fees")]
    for option in options:
        amount = f"{option['amount']:g} {line(option, 'currency')}".strip() if option["amount"] is not None else ""
        parts.append(" ".join(p for p in (line(option, "option"), amount, line(option, "amount_description")) if p))
    return "; ".join(dict.fromkeys(part for part in parts if part))


def _alternate_names(found: Rows, tables: Iterable[str]) -> Iterator[str]:
    names = (line(row, "alternate_name") for table in tables for row in found.get(table, ()))
    yield from dict.fromkeys(name for name in names if name)


def _contacts(found: Rows) -> Iterator[str]:
    """Yield whom to ask for: roles and departments, with number and e-mail where they are nobody's by name.

    Names of staff stay in the file, and so does what belongs to a person who is named; a name stands only where the
    source gives nothing else to ask for.
    """
    said = dict.fromkeys(_contact(row, found["phone"]) for row in found["contact"])
    yield from (text for text in said if text)


def _contact(row: Row, phones: Iterable[Row]) -> str:
    role = ", ".join(part for part in (line(row, "title"), line(row, "department")) if part)
    name = line(row, "name")
    if is_person(row):
        return role
    numbers = (line(phone, "number") for phone in phones if phone["contact_id"] == row["id"])
    ways = ", ".join(part for part in (*numbers, line(row, "email")) if part)
    asked = role or name
    return f"{asked} ({ways})" if asked and ways else asked or ways


def postal_line(address: Row) -> str:
    """Return an address on one line as it stands on a letter; the country only where it is another one."""
    state = " ".join(part for part in (line(address, "state_province"), line(address, "postal_code")) if part)
    country = line(address, "country")
    parts = (
        *(line(address, column) for column in ("attention", "address_1", "address_2", "city", "region")),
        state,
        "" if country.upper() in _OWN_COUNTRY else country,
    )
    return ", ".join(part for part in parts if part)


def _of_the_place(addresses: Iterable[Row], spot: Spot) -> list[Row]:
    """Return the addresses of the place that is shown: of records that are one, one may have an older street."""
    shown = {part.owner("location_id") for part in spot.giving(Field.PLACE)}
    return [row for row in addresses if row["location_id"] in shown]


def _addresses(found: Iterable[Row], first: Row | None) -> Iterator[Address]:
    """Yield the addresses, the one to go to first, none twice."""
    ordered = sorted(found, key=lambda row: first is None or row["id"] != first["id"])
    told = dict.fromkeys((postal_line(row), line(row, "address_type")) for row in ordered)
    yield from (Address(text, kind) for text, kind in told if text)


def _phones(phones: Iterable[Row], found: Rows) -> tuple[Phone, ...]:
    languages: dict[str, list[str]] = {}
    for row in found["language"]:
        if row["phone_id"] and (name := line(row, "name") or line(row, "code")):
            languages.setdefault(row["phone_id"], []).append(name)
    return phones_from(phones, languages)


def _with_languages(listing: Listing, found: Rows) -> Listing:
    """Return `listing` with the languages of its phones."""
    spoken = {(phone.number, phone.extension): phone.languages for phone in _phones(found["phone"], found)}
    phones = (replace(phone, languages=spoken.get((phone.number, phone.extension), ())) for phone in listing.phones)
    return replace(listing, phones=tuple(phones))
