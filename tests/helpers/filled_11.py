"""A file of HSDS 1.1 in which every column of every table holds a text that stands nowhere else.

After the data package of version 1.1 of the standard, with the department of a phone and the words for hours that
files in use add.
"""

from itertools import count
from pathlib import Path

from resources_db.hsds import Kind
from resources_db.model import Record
from resources_db.sources.records import Cell, Row
from tests.helpers.filled import mark, record_in
from tests.helpers.packages import csv_text

_ADDRESS = "attention address_1 address_2 address_3 address_4 city region state_province postal_code country"
_TEXTS = {
    "organizations": "name alternate_name description email url tax_status tax_id year_incorporated legal_status",
    "programs": "name alternate_name",
    "services": "name alternate_name description url email status interpretation_services application_process "
    "wait_time fees accreditations licenses",
    "services_at_location": "description",
    "locations": "name alternate_name description transportation latitude longitude",
    "phones": "number extension type language description department",
    "contacts": "name title department email",
    "physical_addresses": _ADDRESS,
    "postal_addresses": _ADDRESS,
    "regular_schedules": "weekday opens_at closes_at original_text",
    "holiday_schedules": "closed opens_at closes_at start_date end_date",
    "funding": "source",
    "eligibility": "eligibility",
    "service_areas": "service_area description",
    "required_documents": "document",
    "payments_accepted": "payment",
    "languages": "language",
    "accessibility_for_disabilities": "accessibility details",
    "taxonomy": "name parent_name vocabulary",
    "services_taxonomy": "taxonomy_detail",
    "metadata": "last_action_date last_action_type field_name previous_value replacement_value updated_by",
}
"""CSV stem -> the columns that hold no key."""
_LINKS: dict[str, Row] = {
    "organizations": {"id": "o1"},
    "programs": {"id": "g1", "organization_id": "o1"},
    "services": {"id": "s1", "organization_id": "o1", "program_id": "g1"},
    "services_at_location": {"id": "a1", "service_id": "s1", "location_id": "l1"},
    "locations": {"id": "l1", "organization_id": "o1"},
    "accessibility_for_disabilities": {"id": "y1", "location_id": "l1"},
    "physical_addresses": {"id": "d1", "location_id": "l1"},
    "postal_addresses": {"id": "d1", "location_id": "l1"},
    "regular_schedules": {"id": "h1", "service_at_location_id": "a1"},
    "holiday_schedules": {"id": "h1", "service_at_location_id": "a1"},
    "taxonomy": {"id": "m1"},
    "services_taxonomy": {"id": "b1", "service_id": "s1", "taxonomy_id": "m1"},
    "metadata": {"id": "e1", "resource_id": "s1"},
}
"""CSV stem -> its keys; those of a service's own tables are its number and the service."""
_FIXED: dict[str, Cell] = {
    "status": "temporarily closed",
    "latitude": 25.4321,
    "longitude": -80.1234,
    "weekday": "Wednesday",
    "closed": "true",
    "year_incorporated": 1987,
}
_KINDS: dict[str, Kind] = {
    "email": "email",
    "url": "uri",
    "opens_at": "time",
    "closes_at": "time",
    "start_date": "date",
    "end_date": "date",
    "last_action_date": "date",
}
NOT_SHOWN = {
    ("contacts", "name"): "staff stay in the file where their role says whom to ask for",
    ("contacts", "email"): "it is a named person's",
    ("contacts", "their_own"): "it is a named person's",
    ("eligibility", "their_own"): "the row ends in its service, which has room for its words alone",
    ("services", "status"): "stands in words",
    ("regular_schedules", "weekday"): "stands in the source's own words for the hours",
    ("holiday_schedules", "start_date"): "stands in words",
    ("holiday_schedules", "end_date"): "stands in words",
    ("holiday_schedules", "closed"): "stands in words",
}
"""Columns that no one is shown as they are, each with its reason."""


def filled_11() -> tuple[dict[str, list[Row]], dict[tuple[str, str], str]]:
    """Return the rows by CSV stem, and (stem, column) -> the text that stands for it, keys left out."""
    rows: dict[str, list[Row]] = {}
    marks: dict[tuple[str, str], str] = {}
    numbers = count(1)
    for stem, columns in _TEXTS.items():
        row: Row = dict(_LINKS.get(stem, {"id": "1", "service_id": "s1"}))
        for column in [*columns.split(), "their_own"]:
            value = _FIXED.get(column) or mark(_KINDS.get(column, "text"), f"{stem}-{column}", next(numbers))
            row[column] = value
            marks[stem, column] = str(value)
        rows[stem] = [row]
    return rows, marks


def record_of_11(folder: Path, rows: dict[str, list[Row]]) -> Record:
    """Take the rows in through the door of every file, and read the one listing."""
    return record_in(folder, {f"{stem}.csv": csv_text(found, list(found[0])) for stem, found in rows.items()})
