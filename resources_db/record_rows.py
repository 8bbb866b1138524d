"""Every row that a source's file holds on one listing, and what of it no other field of a record says.

A record's own fields say what a person asks for; `rest` gives all that is left, column by column, so that nothing of
a file is hidden from whoever opens a listing.
"""

import json
from collections.abc import Iterable, Iterator, Mapping

from resources_db.engine import Database
from resources_db.hsds import POLYMORPHIC, TABLES
from resources_db.listing_parts import extra, line
from resources_db.markup import strip_markup
from resources_db.model import SourceRow
from resources_db.rows import Row, keyed, rows, within
from resources_db.shelf import Shelf, alive
from resources_db.spots import Spot

Rows = dict[str, list[Row]]
"""Rows by the name of their table."""

_CHILDREN = (
    "contact", "phone", "address", "schedule", "language", "accessibility", "service_area", "required_document",
    "cost_option", "funding", "organization_identifier", "url", "service_capacity",
)  # fmt: skip
_CLOSE = ("service_at_location_id", "service_id", "location_id", "contact_id", "phone_id")
"""Owners that make a row one of this listing; a row that names none of them is the organization's."""

TOLD: Mapping[str, frozenset[str]] = {
    table: frozenset(columns.split())
    for table, columns in {
        "organization": "name alternate_name description email website",
        "program": "name description",
        "service": """name alternate_name description url email status interpretation_services application_process
            fees_description wait_time fees accreditations eligibility_description minimum_age maximum_age licenses
            alert""",
        "location": "name alternate_name description transportation url",
        "service_at_location": "description",
        "contact": "name title department email",
        "phone": "number extension type description",
        "address": "attention address_1 address_2 city region state_province postal_code country address_type",
        "schedule": "description notes valid_from valid_to",
        "language": "name code",
        "accessibility": "description",
        "service_area": "name",
        "required_document": "document",
        "cost_option": "option currency amount amount_description",
        "funding": "source",
        "url": "label url",
        "taxonomy_term": "name",
        "attribute": "link_entity",
    }.items()
}
"""The columns that the other fields of a record say."""

_NAMES = {
    "contact": "title", "phone": "number", "address": "address_1", "language": "name",
    "accessibility": "description", "service_area": "name", "required_document": "document", "cost_option": "option",
    "funding": "source", "url": "url", "taxonomy_term": "name",
}  # fmt: skip
"""The column that tells a row from others of its table."""


def listing_rows(db: Database, shelf: Shelf, spot: Spot) -> Rows:
    """Return every row on the listing, by table; of records that are one, all of theirs, the first one's first."""
    if not spot.parts:
        return _record_rows(db, shelf, spot)
    found = _record_rows(db, shelf, spot.parts[0])
    for part in spot.parts[1:]:
        for table, more in _record_rows(db, shelf, part).items():
            _add(found.setdefault(table, []), more)
    return found


def _record_rows(db: Database, shelf: Shelf, spot: Spot) -> Rows:
    organization = shelf.organization(spot)
    heads = {
        "service": spot.service,
        "organization": organization,
        "service_at_location": spot.service_at_location,
        "location": spot.location,
    }
    found: Rows = {table: [row] for table, row in heads.items() if row is not None}
    found["program"] = list(keyed(db, "program", [spot.service["program_id"]]).values())
    ids = {f"{table}_id": row["id"] for table, row in heads.items() if row is not None}
    for table in _CHILDREN:
        found[table] = alive(_children(db, table, ids), spot.gone_on)
    _add(found["phone"], _owned(db, "phone", "contact_id", found["contact"], spot))
    persons = {row["id"] for row in found["contact"] if is_person(row)}
    found["phone"] = [row for row in found["phone"] if row["contact_id"] not in persons]
    _add(found["language"], _owned(db, "language", "phone_id", found["phone"], spot))
    found["unit"] = list(keyed(db, "unit", [row["unit_id"] for row in found["service_capacity"]]).values())
    _add_linked(db, found, spot)
    return found


def is_person(contact: Row) -> bool:
    """Return whether the contact is somebody by name, who is asked for by a role: the rest of it stays in the file."""
    return bool(line(contact, "name")) and bool(line(contact, "title") or line(contact, "department"))


def _children(db: Database, table: str, ids: Mapping[str, str]) -> list[Row]:
    """Return the rows that name the listing as an owner, and those that name its organization alone."""
    owners = [column for column in TABLES[table].references if column in ids]
    if not owners:
        return []
    close = [column for column in _CLOSE if column in TABLES[table].references]
    condition = " OR ".join(f'"{column}" = ?' for column in owners)
    found = rows(db, f'SELECT * FROM "{table}" WHERE {condition} ORDER BY rowid', [ids[column] for column in owners])
    return [
        row
        for row in found
        if any(row[column] is not None and row[column] == ids.get(column) for column in close)
        or not any(row[column] for column in close)
    ]


def _add(found: list[Row], more: Iterable[Row]) -> None:
    """Add rows that are not there yet."""
    known = {row["id"] for row in found}
    found += [row for row in more if row["id"] not in known]


def _owned(db: Database, table: str, column: str, owners: Iterable[Row], spot: Spot) -> list[Row]:
    ids = [row["id"] for row in owners]
    return alive(within(db, table, column, ids), spot.gone_on) if ids else []


def _add_linked(db: Database, found: Rows, spot: Spot) -> None:
    """Add what points to any of the rows: attributes with their terms, and the source's own record of changes."""
    for table, column in (("attribute", POLYMORPHIC["attribute"][1]), ("metadata", POLYMORPHIC["metadata"][1])):
        ids = [row["id"] for name, group in found.items() for row in group if name != "contact" or not is_person(row)]
        found[table] = alive(within(db, table, column, ids), spot.gone_on)
    terms = keyed(db, "taxonomy_term", {row["taxonomy_term_id"] for row in found["attribute"]})
    found["taxonomy_term"] = list(terms.values())
    found["taxonomy"] = list(keyed(db, "taxonomy", {row["taxonomy_id"] for row in terms.values()}).values())


def rest(found: Rows) -> Iterator[SourceRow]:
    """Yield what `TOLD` does not say of those rows, in the order of the standard's tables."""
    for table in TABLES:
        for row in found.get(table, ()):
            if table == "contact" and is_person(row):
                continue
            if cells := tuple(_cells(table, row)):
                yield SourceRow(table, line(row, _NAMES[table]) if table in _NAMES else "", cells)


def _cells(table: str, row: Row) -> Iterator[tuple[str, str]]:
    silent = TOLD.get(table, frozenset()) | TABLES[table].references.keys() | {"id"}
    silent |= {POLYMORPHIC[table][1]} if table in POLYMORPHIC else set()
    for column in TABLES[table].kinds:
        if column not in silent and (text := _text(row[column])):
            yield column, text
    for column, value in extra(row).items():
        if text := _text(value):
            yield column, text


def _text(value: object) -> str:
    if isinstance(value, float):
        return f"{value:g}"
    return strip_markup(json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else str(value or ""))
