"""The parts of a listing, each from its rows on the shelf: address, phones, hours, languages, terms, documents."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from datetime import date
from functools import lru_cache

from resources_db.duplicates.fields import Field
from resources_db.edits.said import Withdrawn
from resources_db.model import Phone, Schedule
from resources_db.plain_text import one_line, plain
from resources_db.position import AddressText
from resources_db.rows import Row
from resources_db.shelf import Shelf, alive
from resources_db.spots import Spot

_ADDRESS_ORDER = {"physical": 0, "postal": 1, "virtual": 2}
_LONGEST_LINE = 500
_EXTENSION = re.compile(r"\D+")


def day(text: object) -> date | None:
    """Return the calendar day at the start of an ISO 8601 text, None where there is none."""
    try:
        return date.fromisoformat(str(text or "")[:10])
    except ValueError:
        return None


def line(row: Row | None, column: str) -> str:
    """Return one column as one plain line, "" where it is blank."""
    return one_line(str(row[column]), _LONGEST_LINE) if row and row[column] is not None else ""


def extra(row: Row) -> dict[str, str]:
    """Return what the source said beyond HSDS 3.1."""
    found = json.loads(row["extra"]) if row.get("extra") else {}
    return {key: str(value) for key, value in found.items()} if isinstance(found, dict) else {}


def address_row(shelf: Shelf, spot: Spot) -> Row | None:
    """Return the address that a person would go to: a physical one before a postal one."""
    place = spot.giving(Field.PLACE)[0]
    found = alive(shelf.addresses.get(place.owner("location_id") or "", ()), place.gone_on)
    return min(found, key=lambda row: _ADDRESS_ORDER.get(row["address_type"] or "physical", 3), default=None)


def address_line(address: Row | None) -> str | None:
    """Return the address as one line, None where nothing is stated."""
    if address is None:
        return None
    street = ", ".join(part for part in (line(address, "address_1"), line(address, "address_2")) if part)
    state = " ".join(part for part in (line(address, "state_province"), line(address, "postal_code")) if part)
    town = ", ".join(part for part in (line(address, "city"), state) if part)
    return ", ".join(part for part in (street, town) if part) or None


def address_text(address: Mapping[str, object] | None) -> AddressText:
    """Return the parts of an address (of a stored row, or of a file) that say where it is."""
    said = {field.name: (address or {}).get(field.name) for field in fields(AddressText)}
    return AddressText(**{part: str(text) for part, text in said.items() if text is not None})


def _phone(row: Row) -> Phone:
    extension = row["extension"]
    return Phone(
        number=line(row, "number"),
        extension=str(extension) if extension is not None else None,
        kind=line(row, "type") or "voice",
        description=line(row, "description"),
    )


def is_of_organization_alone(phone: Row) -> bool:
    """Return whether the number is the organization's own: of no service, place or contact."""
    return not (phone["service_id"] or phone["location_id"] or phone["service_at_location_id"] or phone["contact_id"])


def phones_of(shelf: Shelf, spot: Spot) -> tuple[Phone, ...]:
    """Return the numbers of the listing, the organization's own where it has none; never those of a contact."""
    found = [row for row in shelf.owned(shelf.phones, spot, Field.PHONES) if not row["contact_id"]]
    return phones_from(found or [row for part in spot.giving(Field.PHONES) for row in _of_organization(shelf, part)])


def _of_organization(shelf: Shelf, spot: Spot) -> Iterator[Row]:
    if organization := shelf.organization(spot):
        found = alive(shelf.organization_phones.get(organization["id"], ()), spot.gone_on)
        yield from (row for row in found if is_of_organization_alone(row))


def phones_from(found: Iterable[Row], languages: Mapping[str, Iterable[str]] | None = None) -> tuple[Phone, ...]:
    """Return the numbers of those rows, none twice; `languages` are those spoken, by the phone's id."""
    phones: dict[tuple[str, str | None], Phone] = {}
    for row in found:
        phone = _phone(row)
        if phone.number:
            if languages and row["id"] in languages:
                phone = replace(phone, languages=tuple(dict.fromkeys(languages[row["id"]])))
            phones.setdefault((_EXTENSION.sub("", phone.number) or phone.number, phone.extension), phone)
    return tuple(phones.values())


def _joined_lines(text: object) -> str:
    """Return lines as one, parted by semicolons; a line that ends in a colon is the heading of the next."""
    lines = [line for each in plain(str(text or "")).split("\n") if (line := one_line(each))]
    return "; ".join(lines).replace(":; ", ": ")[:_LONGEST_LINE]


def _schedule(row: Row) -> Schedule:
    return Schedule(
        days=tuple(part.strip()[-2:].upper() for part in (row["byday"] or "").split(",") if part.strip()),
        opens_at=line(row, "opens_at").removesuffix("Z")[:5],
        closes_at=line(row, "closes_at").removesuffix("Z")[:5],
        text=_joined_lines(row["description"]),
        notes=line(row, "notes"),
        valid_from=day(row["valid_from"]),
        valid_to=day(row["valid_to"]),
    )


def schedules_of(shelf: Shelf, spot: Spot) -> tuple[Schedule, ...]:
    """Return the opening hours, row by row."""
    return tuple(_schedule(row) for row in shelf.specific(shelf.schedules, spot, Field.HOURS))


def hours_of(schedules: tuple[Schedule, ...]) -> str | None:
    """Return the hours in the source's own words, None where it has none."""
    return "; ".join(dict.fromkeys(schedule.text for schedule in schedules if schedule.text)) or None


def languages_of(shelf: Shelf, spot: Spot) -> tuple[str, ...]:
    """Return the languages as the source names them (its code where it has no name), none twice."""
    found = (line(row, "name") or line(row, "code") for row in shelf.owned(shelf.languages, spot, Field.LANGUAGES))
    return tuple(dict.fromkeys(name for name in found if name))


def lines_of(rows: Iterable[Row], column: str) -> tuple[str, ...]:
    """Return one column of rows, blank ones and repeats left out."""
    return tuple(dict.fromkeys(text for row in rows if (text := line(row, column))))


def documents_of(shelf: Shelf, spot: Spot) -> tuple[str, ...]:
    """Return the documents that the source says a person must bring."""
    return lines_of(shelf.of_service(shelf.documents, spot), "document")


def terms_of(shelf: Shelf, spot: Spot) -> tuple[tuple[str, str], ...]:
    """Return the taxonomy terms of the service: (name, facet or "")."""
    found = shelf.of_service(shelf.terms, spot, Field.CATEGORIES)
    pairs = (_term(row["name"] or "", row["extra"]) for row in found)
    return tuple(dict.fromkeys(pair for pair in pairs if pair[0]))


@lru_cache(maxsize=1 << 13)  # a list has a few hundred terms, each of them many times
def _term(name: str, said: str | None) -> tuple[str, str]:
    return plain(name), extra({"extra": said}).get("taxonomy_facet", "")


def source_name(shelf: Shelf, spot: Spot) -> str:
    """Return what a person called the source of the service; of a merged one, all of them."""
    return _source_names(shelf, spot.records)


def left_by(shelf: Shelf, spot: Spot) -> tuple[date | None, str]:
    """Return since when a source, or people here, no longer list the place, and which source; (None, "") where all do.

    Where it is people here alone, no source is named. A source that lists one of the records of a place still lists it.
    """
    still = {part.service["source_id"] for part in spot.records if part.gone_on is None}
    gone = [part for part in spot.records if part.gone_on is not None and part.service["source_id"] not in still]
    left = [part for part in spot.records if part.gone_on is None or part in gone]
    days = [said for part in left if (said := day(part.left_on))]
    return (max(days), _source_names(shelf, gone)) if days else (None, "")


def withdrawn_of(spot: Spot) -> Withdrawn | None:
    """Return who withdrew the listing here, when and why; None where nobody did. Of several records, the last."""
    found = [part.withdrawn for part in spot.records if part.withdrawn]
    if not found:
        return None
    last = max(found, key=lambda row: str(row["withdrawn_on"]))
    return Withdrawn(
        on=date.fromisoformat(last["withdrawn_on"]),
        organization=last["organization"],
        role=last["role"],
        reason=last["reason"],
        whole=any(part.service["id"] == last["resource_id"] for part in spot.records),
    )


def _source_names(shelf: Shelf, parts: Iterable[Spot]) -> str:
    found = (shelf.sources.get(part.service["source_id"]) for part in parts)
    return ", ".join(dict.fromkeys(source["name"] for source in found if source))


def is_demonstration(shelf: Shelf, spot: Spot) -> bool:
    """Return whether any of it comes from the demonstration directory."""
    sources = (shelf.sources.get(part.service["source_id"]) for part in spot.records)
    return any(source and source["demonstration"] for source in sources)
