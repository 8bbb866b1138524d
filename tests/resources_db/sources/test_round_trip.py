"""Whatever a 3.1 directory holds, written as CSV or as nested JSON, is read as it was."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from resources_db.hsds import CODES, POLYMORPHIC, TABLES
from resources_db.plain_text import is_invisible, plain
from resources_db.sources import read
from resources_db.sources.records import Reading, Row
from resources_db.sources.shape import BLANKS
from tests.helpers.packages import csv_package, nested, write_folder, write_json, write_zip

MOST = 3  # rows of a table: what goes wrong goes wrong between two or three
ALWAYS: dict[str, tuple[str, ...]] = {
    "organization": ("name",),
    "service": ("name", "status"),
    "location": ("location_type",),
    "address": ("address_1", "address_type"),
    "phone": ("number",),
    "language": ("name", "code"),
    "schedule": ("description",),
    "service_area": ("name",),
    "required_document": ("document",),
    "funding": ("source",),
    "cost_option": ("option",),
    "accessibility": ("description",),
    "organization_identifier": ("identifier",),
    "url": ("url",),
    "unit": ("name",),
    "service_capacity": ("available",),
}
FIRST: dict[str, list[Row]] = {"organization": [{"id": "first", "name": "First", "website": "x"}]}
LINKS = ("organization", "service", "location")

words = (
    st.text(st.characters(categories=["L", "M", "N", "P", "S"], include_characters=" \n"), min_size=1, max_size=12)
    .map(lambda text: plain(text).strip())
    .filter(lambda text: text not in BLANKS and not is_invisible(text) and "\\n" not in text)
)
days = st.dates().map(lambda day: day.isoformat())
OF_KIND: dict[str, st.SearchStrategy[Any]] = {
    "text": words,
    "uri": words,
    "email": words,
    "number": st.floats(allow_nan=False, allow_infinity=False),
    "integer": st.integers(-(2**53), 2**53),
    "date": days,
    "datetime": days.map(lambda day: f"{day}T10:30:45.123Z"),
    "time": st.times().map(lambda time: time.isoformat("minutes")),
}
OF_COLUMN: dict[tuple[str, str], st.SearchStrategy[Any]] = {
    ("location", "latitude"): st.floats(1, 90),
    ("location", "longitude"): st.floats(-180, -1),
    ("phone", "number"): st.from_regex(r"\(2\d\d\) 555-01\d\d", fullmatch=True),
    **{place: st.sampled_from(codes) for place, codes in CODES.items()},
}


@st.composite
def directories(draw: st.DrawFn) -> dict[str, list[Row]]:
    """Draw a directory whose keys all lead somewhere."""
    rows: dict[str, list[Row]] = {}
    for table in TABLES.values():
        amount = draw(st.integers(0, MOST), label=table.name)
        if found := [row for number in range(amount) if (row := draw_row(draw, table.name, number, rows))]:
            rows[table.name] = found
    return rows


def draw_row(draw: st.DrawFn, table: str, number: int, rows: dict[str, list[Row]]) -> Row | None:
    shape = TABLES[table]
    row: Row = {"id": f"{table}-{number}"}
    for column, target in shape.references.items():
        if target in rows and (column in shape.required or draw(st.booleans())):
            row[column] = draw(st.sampled_from(rows[target]))["id"]
    if table in POLYMORPHIC:
        named, pointed = POLYMORPHIC[table]
        linked = [found for found in LINKS if found in rows]
        if not linked:
            return None
        row[named] = draw(st.sampled_from(linked))
        row[pointed] = draw(st.sampled_from(rows[str(row[named])]))["id"]
    elif shape.required & shape.references.keys() - row.keys() or not is_placed(table, row):
        return None
    told = [column for column in shape.kinds if column not in row and column not in shape.references]
    for column in told:
        if column in ALWAYS.get(table, ()) or draw(st.booleans()):
            row[column] = draw(OF_COLUMN.get((table, column), OF_KIND[shape.kinds[column]]))
    return row


def is_placed(table: str, row: Row) -> bool:
    owners = TABLES[table].references.keys() - {"program_id", "parent_organization_id", "taxonomy_id", "parent_id"}
    return not owners or table in {"service", "location"} or bool(owners & row.keys())


def check(reading: Reading, rows: dict[str, list[Row]]) -> None:
    assert (reading.problems, reading.unplaced) == ([], [])
    assert {table: {row["id"]: row for row in found} for table, found in reading.rows.items()} == {
        table: {row["id"]: row for row in found} for table, found in rows.items()
    }
    assert reading.read == {TABLES[table].plural: len(found) for table, found in rows.items()}


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(rows=directories(), zipped=st.booleans())
def test_a_csv_package_is_read_as_it_was_written(rows: dict[str, list[Row]], zipped: bool) -> None:
    rows = FIRST | rows
    with TemporaryDirectory() as folder:
        files = csv_package(rows)
        written = write_zip(Path(folder) / "d.zip", files) if zipped else write_folder(Path(folder), files)
        check(read(written), rows)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(rows=directories())
def test_nested_json_is_read_as_it_was_written(rows: dict[str, list[Row]]) -> None:
    rows = FIRST | rows
    with TemporaryDirectory() as folder:
        check(read(write_json(Path(folder) / "d.json", nested(rows))), rows)


def test_the_writer_of_this_test_does_nest() -> None:
    rows: dict[str, list[Row]] = {
        "service": [{"id": "s"}],
        "phone": [{"id": "p", "service_id": "s", "number": "1"}],
        "language": [{"id": "l", "phone_id": "p"}],
    }
    assert json.loads(json.dumps(nested(rows))) == {
        "services": [{"id": "s", "phones": [{"id": "p", "number": "1", "languages": [{"id": "l"}]}]}]
    }
