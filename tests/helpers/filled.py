"""A file of HSDS 3.1 in which every column of every table holds a text that stands nowhere else."""

from itertools import count
from pathlib import Path

from resources_db.hsds import TABLES, Kind
from resources_db.model import Record
from resources_db.query import Query
from resources_db.sources.records import Cell, Row
from tests.helpers.directories import open_directory
from tests.helpers.packages import csv_text, read_files

_LINKS = {
    "organization": {"id": "o1"},
    "program": {"id": "g1", "organization_id": "o1"},
    "service": {"id": "s1", "organization_id": "o1", "program_id": "g1"},
    "location": {"id": "l1", "organization_id": "o1"},
    "service_at_location": {"id": "a1", "service_id": "s1", "location_id": "l1"},
    "contact": {"id": "c1", "service_id": "s1"},
    "phone": {"id": "p1", "service_id": "s1"},
    "address": {"id": "d1", "location_id": "l1"},
    "schedule": {"id": "h1", "service_at_location_id": "a1"},
    "language": {"id": "n1", "service_id": "s1"},
    "accessibility": {"id": "y1", "location_id": "l1"},
    "service_area": {"id": "r1", "service_id": "s1"},
    "required_document": {"id": "q1", "service_id": "s1"},
    "cost_option": {"id": "k1", "service_id": "s1"},
    "funding": {"id": "f1", "service_id": "s1"},
    "organization_identifier": {"id": "i1", "organization_id": "o1"},
    "url": {"id": "u1", "service_id": "s1"},
    "unit": {"id": "t1"},
    "service_capacity": {"id": "v1", "service_id": "s1", "unit_id": "t1"},
    "taxonomy": {"id": "x1"},
    "taxonomy_term": {"id": "m1", "taxonomy_id": "x1"},
    "attribute": {"id": "b1", "link_entity": "service", "link_id": "s1", "taxonomy_term_id": "m1"},
    "metadata": {"id": "e1", "resource_type": "service", "resource_id": "s1"},
    "meta_table_description": {"id": "z1"},
}
_FIXED: dict[tuple[str, str], Cell] = {
    ("service", "status"): "temporarily closed",
    ("service", "minimum_age"): 17,
    ("service", "maximum_age"): 93,
    ("location", "location_type"): "virtual",
    ("location", "latitude"): 25.4321,
    ("location", "longitude"): -80.1234,
    ("address", "address_type"): "physical",
    ("schedule", "freq"): "MONTHLY",
    ("schedule", "wkst"): "TH",
    ("schedule", "byday"): "WE",
}


def filled() -> tuple[dict[str, list[Row]], dict[tuple[str, str], str]]:
    """Return the rows by table, and (table, column) -> the text that stands for it, keys left out."""
    rows: dict[str, list[Row]] = {}
    marks: dict[tuple[str, str], str] = {}
    numbers = count(1)
    for name, table in TABLES.items():
        row: Row = dict(_LINKS[name])
        for column, kind in table.kinds.items():
            if column not in row and column not in table.references:
                value = _FIXED.get((name, column)) or mark(kind, f"{name}-{column}", next(numbers))
                row[column] = value
                marks[name, column] = str(value)
        row["their_own"] = f"mark-{name}-their-own"
        marks[name, "their_own"] = f"mark-{name}-their-own"
        rows[name] = [row]
    return rows, marks


def mark(kind: Kind, name: str, number: int) -> Cell:
    """Return a cell of a kind that stands nowhere else; `number` makes it so where it has no letters."""
    values: dict[str, Cell] = {
        "text": f"mark-{name}",
        "email": f"mark-{name.replace('_', '-')}@mail.example",
        "uri": f"https://mark-{name.replace('_', '-')}.example",
        "number": 7000 + number,
        "integer": 7000 + number,
        "date": f"20{10 + number // 28:02d}-03-{1 + number % 28:02d}",
        "datetime": f"20{10 + number // 28:02d}-04-{1 + number % 28:02d}T08:09:10Z",
        "time": f"{number % 24:02d}:{number % 60:02d}",
    }
    return values[kind]


NOT_SHOWN = {
    ("contact", "name"): "staff stay in the file where their role says whom to ask for",
    ("contact", "email"): "it is a named person's",
    ("contact", "their_own"): "it is a named person's",
    ("language", "code"): "the name says it, in the reader's language",
    ("service", "status"): "stands in words",
    ("address", "address_type"): "stands in words",
    ("schedule", "valid_from"): "stands in words",
    ("schedule", "valid_to"): "stands in words",
    **{
        ("meta_table_description", column): "tells of the file's tables, of no listing"
        for column in (*TABLES["meta_table_description"].kinds, "their_own")
    },
}
"""Columns that no one is shown, each with its reason."""


def package(rows: dict[str, list[Row]]) -> dict[str, str]:
    """Return the rows as the CSV files of a package."""
    return {
        f"{TABLES[table].plural}.csv": csv_text(found, [*TABLES[table].kinds, "their_own"])
        for table, found in rows.items()
    }


def record_of(folder: Path, rows: dict[str, list[Row]]) -> Record:
    """Take the rows in through the door of every file, and read the one listing."""
    return record_in(folder, package(rows))


def record_in(folder: Path, files: dict[str, str]) -> Record:
    """Take a package of one listing in, and read it."""
    reading = read_files(folder / "file", files)
    with open_directory(folder / "data") as directory:
        directory.apply(directory.plan(reading, "test"))
        return directory.record(directory.search(Query()).hits()[0].listing_id)
