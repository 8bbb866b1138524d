"""What every reader owes its caller, asked of each of them about the same small directory."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from resources_db.errors import Cancelled
from resources_db.hsds import TABLES
from resources_db.sources import read
from resources_db.sources.records import Reading, Row
from tests.helpers.packages import (
    Rows,
    count,
    csv_package,
    csv_text,
    kinds,
    nested,
    write_folder,
    write_json,
    write_zip,
)

ROWS: dict[str, list[Row]] = {
    "organization": [
        {
            "id": "1",
            "name": "Lantern House",
            "description": "Open <b>doors</b>.\nNo papers asked.",
            "website": "x.example",
        },
        {"id": "2", "name": "Río Claro", "description": "Ayuda legal"},
    ],
    "service": [
        {"id": "1", "organization_id": "1", "name": "Supplies", "status": "active", "application_process": "Walk in"},
        {"id": "2", "organization_id": "1", "name": "Wound care", "status": "active"},
        {"id": "3", "organization_id": "404", "name": "Legal aid, by phone", "status": "active"},
    ],
    "location": [
        {
            "id": "1",
            "location_type": "physical",
            "organization_id": "1",
            "name": "Drop-in",
            "latitude": 25.77,
            "longitude": -80.2,
        }
    ],
    "service_at_location": [
        {"id": "1", "service_id": "1", "location_id": "1"},
        {"id": "2", "service_id": "2", "location_id": "1"},
    ],
    "phone": [{"id": "1", "service_id": "3", "number": "305-555-0142", "extension": 12, "type": "voice"}],
    "address": [
        {
            "id": "1",
            "location_id": "1",
            "address_1": "1 Main St",
            "address_2": "Rear door",
            "city": "Miami",
            "state_province": "FL",
            "postal_code": "33128",
            "country": "US",
            "address_type": "physical",
        }
    ],
    "schedule": [
        {
            "id": "1",
            "service_id": "1",
            "freq": "WEEKLY",
            "byday": "MO",
            "opens_at": "09:00",
            "closes_at": "17:00",
            "description": "9 to 5, Mondays",
        }
    ],
    "language": [{"id": "1", "service_id": "3", "name": "Spanish", "code": "es"}],
    "taxonomy_term": [{"id": "FT", "name": "Legal Services", "taxonomy": "own"}],
    "attribute": [{"id": "1", "link_entity": "service", "link_id": "3", "taxonomy_term_id": "FT"}],
}
DANGLING = ("service", "organization_id", "404")

Write = Callable[[Path, Rows], Path]


def csv_folder(folder: Path, rows: Rows) -> Path:
    return write_folder(folder, csv_package(rows))


def csv_zip(folder: Path, rows: Rows) -> Path:
    return write_zip(folder / "directory.zip", csv_package(rows))


def csv_zip_with_folder(folder: Path, rows: Rows) -> Path:
    files = {f"data/{name}": content for name, content in csv_package(rows).items()}
    return write_zip(folder / "directory.zip", files | {"datapackage.json": "{}"})


def csv_utf16_semicolons(folder: Path, rows: Rows) -> Path:
    files = {name: content.encode("utf-16") for name, content in csv_package(rows, ";").items()}
    return write_folder(folder, files)


def json_envelope(folder: Path, rows: Rows) -> Path:
    return write_json(folder / "directory.json", nested(rows))


def with_everything_nested(rows: Rows) -> list[dict[str, Any]]:
    """Return services as an API gives them: the organization and the place stand in each service that has them."""
    top = nested(rows)
    organizations = {record["id"]: record for record in top["organizations"]}
    places = {record["id"]: record for record in top["locations"]}
    terms = {record["id"]: record for record in top["taxonomy_terms"]}
    for service in top["services"]:
        if service["organization_id"] in organizations:
            service["organization"] = organizations[service.pop("organization_id")]
        for visit in service.get("service_at_locations", ()):
            visit["location"] = places[visit.pop("location_id")]
        for attribute in service.get("attributes", ()):
            attribute["taxonomy_term"] = terms[attribute.pop("taxonomy_term_id")]
    return top["services"]


def without_the_lonely(rows: Rows) -> Rows:
    """Leave out the organization without a service, which services alone cannot tell of."""
    return {**rows, "organization": [row for row in rows["organization"] if row["id"] != "2"]}


def json_array(folder: Path, rows: Rows) -> Path:
    return write_json(folder / "directory.json", with_everything_nested(rows))


def json_page(folder: Path, rows: Rows) -> Path:
    page = {"total_items": 3, "total_pages": 1, "page_number": 1, "contents": with_everything_nested(rows)}
    return write_json(folder / "directory.json", page)


def json_lines(folder: Path, rows: Rows) -> Path:
    lines = "\n".join(json.dumps(service) for service in with_everything_nested(rows))
    return write_folder(folder, {"directory.ndjson": lines}) / "directory.ndjson"


def json_in_zip(folder: Path, rows: Rows) -> Path:
    return write_zip(folder / "directory.zip", {"service.json": json.dumps(with_everything_nested(rows))})


def hsds_11(folder: Path, rows: Rows) -> Path:
    """Write the directory as 1.1, with the names and forms of that time."""
    older: dict[str, tuple[str, dict[str, str]]] = {
        "organization": ("organizations", {"website": "url"}),
        "service": ("services", {}),
        "location": ("locations", {}),
        "service_at_location": ("services_at_location", {}),
        "phone": ("phones", {}),
        "address": ("physical_addresses", {}),
        "language": ("languages", {"name": "language"}),
        "taxonomy_term": ("taxonomy", {"taxonomy": "vocabulary"}),
        "attribute": ("services_taxonomy", {"link_id": "service_id", "taxonomy_term_id": "taxonomy_id"}),
        "schedule": (
            "regular_schedules",
            {"byday": "weekday", "description": "original_text"},
        ),
    }
    gone = {
        "attribute": {"link_entity"},
        "address": {"address_type"},
        "location": {"location_type"},
        "language": {"code"},
        "schedule": {"freq"},
    }
    words = {"MO": "Monday", "09:00": "9:00am", "17:00": "5:00pm"}
    files: dict[str, str] = {}
    for table, (stem, names) in older.items():
        found = [
            {
                names.get(column, column): words.get(str(value), value)
                for column, value in row.items()
                if column not in gone.get(table, ())
            }
            for row in rows.get(table, ())
        ]
        files[f"{stem}.csv"] = csv_text(found, sorted({column for row in found for column in row}))
    return write_zip(folder / "directory.zip", files)


WHOLE: tuple[Write, ...] = (csv_folder, csv_zip, csv_zip_with_folder, csv_utf16_semicolons, json_envelope, hsds_11)
OF_SERVICES: tuple[Write, ...] = (json_array, json_page, json_lines, json_in_zip)
EVERY = tuple((write, ROWS) for write in WHOLE) + tuple((write, without_the_lonely(ROWS)) for write in OF_SERVICES)


@pytest.mark.parametrize(("write", "rows"), EVERY, ids=lambda value: getattr(value, "__name__", ""))
class TestReader:
    """The contract of a reader."""

    def test_every_row_arrives_with_its_keys(self, write: Write, rows: Rows, tmp_path: Path) -> None:
        reading = read(write(tmp_path, rows))
        assert {table: {row["id"]: row for row in found} for table, found in reading.rows.items()} == {
            table: {row["id"]: row for row in found} for table, found in rows.items()
        }

    def test_a_row_has_columns_of_the_standard_only(self, write: Write, rows: Rows, tmp_path: Path) -> None:
        reading = read(write(tmp_path, rows))
        for table, found in reading.rows.items():
            for row in found:
                assert row.keys() <= TABLES[table].kinds.keys() | {"extra"}
                assert row["id"]
                assert None not in row.values()

    def test_what_leads_nowhere_is_kept_and_told(self, write: Write, rows: Rows, tmp_path: Path) -> None:
        reading = read(write(tmp_path, rows))
        (problem,) = reading.problems
        assert (problem.kind, problem.value) == ("dangling_reference", "404")
        assert problem.column in {"organization_id", "service.organization_id"}
        assert problem.row > 0
        assert {row["organization_id"] for row in reading.rows["service"]} == {"1", "404"}

    def test_the_numbers_of_the_file_are_told_by_its_own_names(self, write: Write, rows: Rows, tmp_path: Path) -> None:
        reading = read(write(tmp_path, rows))
        assert reading.read["services"] == 3
        assert reading.read["organizations"] == len(rows["organization"])
        assert reading.read["locations"] == 1

    def test_every_problem_can_be_said(self, write: Write, rows: Rows, tmp_path: Path) -> None:
        for problem in read(write(tmp_path, rows)).problems:
            for language in ("en", "es"):
                assert problem.what(language)
                assert problem.done(language)

    def test_reading_twice_gives_the_same(self, write: Write, rows: Rows, tmp_path: Path) -> None:
        path = write(tmp_path, rows)
        assert _told(read(path)) == _told(read(path))

    def test_it_can_be_stopped(self, write: Write, rows: Rows, tmp_path: Path) -> None:
        def stop(_step: str, _done: int, _total: int) -> None:
            raise Cancelled

        path = write(tmp_path, rows)
        with pytest.raises(Cancelled):
            read(path, stop)

    def test_its_progress_grows_to_the_end(self, write: Write, rows: Rows, tmp_path: Path) -> None:
        calls: list[tuple[str, int, int]] = []
        read(write(tmp_path, rows), lambda step, done, total: calls.append((step, done, total)))
        assert {step for step, _, _ in calls} == {"progress.reading"}
        assert [done for _, done, _ in calls] == sorted(done for _, done, _ in calls)
        assert calls[-1][1] == calls[-1][2] > 0

    def test_deceiving_characters_are_taken_out_and_told(self, write: Write, rows: Rows, tmp_path: Path) -> None:
        name = "Lantern\u202e House\x00"
        hostile = {**rows, "organization": [{**rows["organization"][0], "name": name}, *rows["organization"][1:]]}
        reading = read(write(tmp_path, hostile))
        assert reading.rows["organization"][0]["name"] == "Lantern House"
        assert "hidden_characters" in [problem.kind for problem in reading.problems]

    def test_a_point_that_is_none_is_left_out_kept_and_told(self, write: Write, rows: Rows, tmp_path: Path) -> None:
        for value, kind in (("37,77", "not_a_number"), ("NaN", "not_a_number"), ("100", "not_on_earth")):
            folder = tmp_path / value
            folder.mkdir()
            reading = read(write(folder, {**rows, "location": [{**rows["location"][0], "latitude": value}]}))
            (location,) = reading.rows["location"]
            assert "latitude" not in location
            assert json.loads(str(location["extra"])) == {"latitude": value}
            assert kind in [problem.kind for problem in reading.problems]

    def test_a_word_that_is_no_status_is_not_called_active(self, write: Write, rows: Rows, tmp_path: Path) -> None:
        said = ["Closed", "Active", "on hold"]
        services = [{**row, "status": status} for row, status in zip(rows["service"], said, strict=True)]
        reading = read(write(tmp_path, {**rows, "service": services}))
        assert [row["status"] for row in reading.rows["service"]] == ["defunct", "active", "on hold"]
        found = [kind for kind, _, _ in kinds(reading.problems)]
        assert (found.count("code_changed"), found.count("code_unknown")) == (2, 1)

    def test_a_status_that_is_not_given_is_told(self, write: Write, rows: Rows, tmp_path: Path) -> None:
        services = [{key: value for key, value in row.items() if key != "status"} for row in rows["service"]]
        reading = read(write(tmp_path, {**rows, "service": services}))
        assert {row["status"] for row in reading.rows["service"]} == {"active"}
        assert sum(count(problem) for problem in reading.problems if problem.kind == "status_assumed") == 3


def _told(reading: Reading) -> tuple[object, ...]:
    return reading.format, reading.rows, reading.read, reading.unplaced, reading.problems
