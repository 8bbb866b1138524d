"""The readers on the files that real directories and the standard itself publish (../shared/data)."""

import csv
import io
import json
import sys
import zipfile
from collections import Counter
from pathlib import Path

import pytest

from resources_db.errors import BadInput
from resources_db.hsds import TABLES
from resources_db.sources import read
from resources_db.sources.records import Problem, Reading
from tests.helpers.added_up import NOT_KEPT, adds_up, adds_up_flat
from tests.helpers.packages import count

ROOT = Path(__file__).parent.parent.parent.parent
sys.path.append(str(ROOT / "tools"))

from reading_table import FILES, PAGE  # noqa: E402 (a script of tools/)

MIAMI_TABLES = {
    "organizations": "organization",
    "services": "service",
    "locations": "location",
    "services_at_location": "service_at_location",
    "contacts": "contact",
    "phones": "phone",
    "physical_addresses": "address",
    "regular_schedules": "schedule",
    "languages": "language",
    "accessibility_for_disabilities": "accessibility",
    "taxonomy": "taxonomy_term",
    "services_taxonomy": "attribute",
    "eligibility": None,
}
Raw = dict[str, list[dict[str, str]]]


@pytest.fixture(scope="module")
def miami_zip(shared_data: Path) -> Path:
    return shared_data / "miami-211" / "miami-211-hsds-1.1.zip"


@pytest.fixture(scope="module")
def miami(miami_zip: Path) -> Reading:
    return read(miami_zip)


@pytest.fixture(scope="module")
def raw(miami_zip: Path) -> Raw:
    """Return the rows of the same zip as the csv module gives them."""
    with zipfile.ZipFile(miami_zip) as archive:
        return {
            Path(name).stem: list(csv.DictReader(io.TextIOWrapper(archive.open(name), "utf-8", newline="")))
            for name in archive.namelist()
            if name.endswith(".csv")
        }


def of_kind(reading: Reading, kind: str, stem: str) -> list[Problem]:
    return [problem for problem in reading.problems if problem.kind == kind and Path(problem.file).stem == stem]


class TestMiami:
    def test_what_is_in_it(self, miami: Reading, raw: Raw) -> None:
        assert miami.format == "hsds-1.1"
        assert miami.read == {stem: len(rows) for stem, rows in raw.items()}
        assert (miami.read["services"], miami.read["organizations"], miami.read["locations"]) == (4089, 1074, 4089)

    @pytest.mark.parametrize(("stem", "table"), MIAMI_TABLES.items())
    def test_no_row_is_lost_in_silence(self, stem: str, table: str | None, miami: Reading, raw: Raw) -> None:
        kept = len(miami.rows[table]) if table else 0
        told = sum(
            count(problem) for problem in miami.problems if problem.kind in NOT_KEPT and Path(problem.file).stem == stem
        )
        assert kept + told == len(raw[stem])

    def test_ids_are_the_files_own_and_none_is_there_twice(self, miami: Reading, raw: Raw) -> None:
        for rows in miami.rows.values():
            assert len({row["id"] for row in rows}) == len(rows)
        assert [row["id"] for row in miami.rows["service"]] == [row["id"] for row in raw["services"]]

    def test_services_without_a_known_organization_are_kept_and_told_one_by_one(self, miami: Reading, raw: Raw) -> None:
        known = {row["id"] for row in raw["organizations"]}
        lost = [row["organization_id"] for row in raw["services"] if row["organization_id"] not in known]
        told = of_kind(miami, "dangling_reference", "services")
        assert [problem.value for problem in told] == lost
        assert len(lost) == 447
        assert [row["organization_id"] for row in miami.rows["service"]] == [
            row["organization_id"] for row in raw["services"]
        ]

    def test_a_told_row_can_be_found_in_the_file(self, miami: Reading, miami_zip: Path) -> None:
        with zipfile.ZipFile(miami_zip) as archive:
            lines = archive.read("data/services.csv").decode().split("\n")
        for problem in of_kind(miami, "dangling_reference", "services"):
            assert lines[problem.row - 1].split(",")[1] == problem.value

    def test_what_is_off_everywhere_is_told_once(self, miami: Reading) -> None:
        (status,) = of_kind(miami, "status_assumed", "services")
        (places,) = of_kind(miami, "dangling_reference", "locations")
        (repeated,) = of_kind(miami, "repeated_id", "languages")
        (eligibility,) = of_kind(miami, "unplaced", "eligibility")
        assert [count(problem) for problem in (status, places, repeated, eligibility)] == [4089, 3015, 5275, 2244]
        assert len(miami.problems) < 700

    def test_every_text_is_the_files_own(self, miami: Reading, raw: Raw) -> None:
        def told(text: str) -> str | None:
            return text.replace("\\r\\n", "\n").replace("\\n", "\n").strip() or None

        for stem, table, column in (
            ("services", "service", "description"),
            ("services", "service", "application_process"),
            ("organizations", "organization", "name"),
            ("locations", "location", "name"),
        ):
            assert [row.get(column) for row in miami.rows[table]] == [told(row[column]) for row in raw[stem]]

    def test_coordinates(self, miami: Reading, raw: Raw) -> None:
        assert [row.get("latitude") for row in miami.rows["location"]] == [
            float(row["latitude"]) if row["latitude"] else None for row in raw["locations"]
        ]
        assert sum("latitude" not in row for row in miami.rows["location"]) == 1829

    def test_phones(self, miami: Reading, raw: Raw) -> None:
        whole = {row["id"]: row["number"] for row in raw["phones"] if row["number"]}
        for row in miami.rows["phone"]:
            told = whole.pop(str(row["id"]))
            assert str(row["number"]) in told
            assert str(row.get("extension", row.get("description", ""))).removeprefix("x") in told
        assert whole == {}
        assert len(of_kind(miami, "blank_phone", "phones")) == 22
        assert sorted(problem.value for problem in of_kind(miami, "extension_text", "phones")) == [
            "xOPT1",
            "xOPT2",
            "xOPT5",
        ]

    def test_half_numbers_of_contacts_are_no_phones(self, miami: Reading) -> None:
        assert not [row for row in miami.rows["phone"] if "contact_id" in row]
        (told,) = of_kind(miami, "number_in_parts", "contacts")
        assert count(told) == 4005

    def test_hours_are_kept_in_the_sources_words(self, miami: Reading, raw: Raw) -> None:
        for row, given in zip(miami.rows["schedule"], raw["regular_schedules"], strict=True):
            assert row["description"] == given["original_text"].replace("\\n", "\n").strip()
            assert (row["freq"], row["byday"]) == ("WEEKLY", given["weekday"][:2].upper())
        timed = [row for row in miami.rows["schedule"] if "opens_at" in row and "closes_at" in row]
        assert len(timed) > 11_100

    def test_links_to_terms(self, miami: Reading, raw: Raw) -> None:
        assert [(row["link_id"], row["taxonomy_term_id"]) for row in miami.rows["attribute"]] == [
            (row["service_id"], row["taxonomy_id"]) for row in raw["services_taxonomy"]
        ]
        assert [row["name"] for row in miami.rows["taxonomy_term"]] == [row["name"] for row in raw["taxonomy"]]

    def test_languages(self, miami: Reading) -> None:
        codes = Counter(row.get("code") for row in miami.rows["language"])
        assert codes["es"] > 3200
        assert codes["ht"] > 1400

    def test_what_is_set_aside_is_verbatim(self, miami: Reading, raw: Raw) -> None:
        told = [json.loads(data) for file, _, data, _ in miami.unplaced if file == "data/eligibility.csv"]
        assert told == [{"eligibility": row["eligibility"]} for row in raw["eligibility"]]

    def test_reading_is_the_same_every_time(self, miami: Reading, miami_zip: Path) -> None:
        again = read(miami_zip)
        assert again.rows == miami.rows
        assert again.problems == miami.problems

    def test_progress_is_told_often_enough_to_stop(self, miami_zip: Path) -> None:
        calls: list[int] = []
        read(miami_zip, lambda _step, done, _total: calls.append(done))
        assert len(calls) > 30
        assert calls == sorted(calls)


@pytest.mark.parametrize("version", ["3.0", "3.1-dev"])
def test_the_official_tables_and_their_keys_to_nowhere(version: str, shared_data: Path) -> None:
    reading = read(shared_data / "hsds-official" / f"examples-{version}" / "csv")
    assert reading.format == f"hsds-{version[:3]}"
    told = {(problem.kind, problem.file, problem.column) for problem in reading.problems}
    assert {
        ("dangling_reference", "contacts.csv", "organization_id"),
        ("dangling_reference", "contacts.csv", "service_at_location_id"),
        ("dangling_reference", "locations.csv", "organization_id"),
        ("dangling_reference", "taxonomy_terms.csv", "taxonomy_id"),
        ("not_on_earth", "locations.csv", "latitude"),
    } <= told
    assert {kind for kind, _, _ in told} <= {"dangling_reference", "not_on_earth", "unplaced"}
    one_each = {table.name for table in TABLES.values()} - {"url", "unit", "service_capacity"}
    assert {table: len(reading.rows[table]) for table in one_each} == dict.fromkeys(one_each, 1)


@pytest.mark.parametrize("version", ["3.0", "3.1-dev"])
@pytest.mark.parametrize(
    ("name", "table"),
    [
        ("service_full", "service"),
        ("service_list", "service"),
        ("service_at_location_full", "service_at_location"),
        ("service_at_location_list", "service_at_location"),
        ("organization_full", "organization"),
        ("organization_list", "organization"),
        ("location", "location"),
        ("taxonomy", "taxonomy"),
        ("taxonomy_list", "taxonomy"),
        ("taxonomy_term", "taxonomy_term"),
        ("taxonomy_term_list", "taxonomy_term"),
        ("tabular", "service"),
    ],
)
def test_the_official_json(version: str, name: str, table: str, shared_data: Path) -> None:
    reading = read(shared_data / "hsds-official" / f"examples-{version}" / f"{name}.json")
    assert len(reading.rows[table]) == 1
    assert reading.unplaced == []
    assert {problem.kind for problem in reading.problems} <= {"dangling_reference", "not_on_earth"}


def test_the_official_json_says_what_the_official_tables_say(shared_data: Path) -> None:
    folder = shared_data / "hsds-official" / "examples-3.1-dev"
    nested, tables = read(folder / "service_full.json"), read(folder / "csv")
    for table in ("service", "phone", "address", "schedule", "organization", "program", "language"):
        (row,) = tables.rows[table]
        (found,) = nested.rows[table]
        differing = {column for column in row if row[column] != found.get(column)}
        assert differing <= {"organization_id", "tax_id"}, table


@pytest.mark.parametrize("folder", ["simple", "all_resources"])
def test_the_sample_of_1_1(folder: str, shared_data: Path) -> None:
    reading = read(shared_data / "hsds11-sample" / folder)
    assert reading.format == "hsds-1.1"
    assert reading.read["services"] == len(reading.rows["service"]) == 13
    assert {problem.kind for problem in reading.problems} <= {"dangling_reference", "ignored_file"}


def test_the_uk_profile(shared_data: Path) -> None:
    folder = shared_data / "oruk-profile" / "examples"
    assert read(folder / "csv").rows["service_area"][0]["name"]
    for file in sorted(folder.glob("*.json")):
        assert read(file).rows


def test_what_came_before_the_standard(shared_data: Path) -> None:
    reading = read(shared_data / "ohana-csv" / "data" / "sample-csv")
    assert reading.format == "hsds-1.0"
    assert len(reading.rows["service_at_location"]) == reading.read["services"] == 23


@pytest.fixture(scope="module")
def every_file(shared_data: Path) -> list[Path]:
    assert shared_data.is_dir()
    return [path for files in FILES for path in files.paths()]


def test_every_file_adds_up_or_is_refused_in_a_sentence(every_file: list[Path]) -> None:
    assert len(every_file) > 90
    for path in every_file:
        try:
            reading = read(path)
        except BadInput as error:
            assert path.name in error.text("en")  # noqa: PT017 (either end is right)
            assert path.name in error.text("es")  # noqa: PT017
        else:
            assert adds_up(reading) if reading.format.startswith("hsds") else adds_up_flat(reading), path
            assert sum(map(len, reading.rows.values())) > 0


def test_every_file_has_its_row_in_the_docs(every_file: list[Path]) -> None:
    page = PAGE.read_text(encoding="utf-8")
    told = {line.split("|")[1].strip().rpartition("/")[2] for line in page.splitlines() if line.startswith("| ")}
    assert {path.name for path in every_file} <= told


@pytest.mark.parametrize(
    ("name", "ends"),
    [
        ("valid_service", "hsds-1.0"), ("valid_location", "hsds-1.0"), ("valid_org", "hsds-1.0"),
        ("invalid_service", "hsds-1.0"), ("invalid_org", "hsds-1.0"),
        ("valid_contact_phone", "source_only_parts"), ("valid_org_contact", "source_only_parts"),
        ("programs", "source_only_parts"), ("valid_category", "source_only_parts"), ("services", "table_no_rows"),
    ],
)  # fmt: skip
def test_a_fixture_of_ohana_ends_in_an_import_or_a_sentence(name: str, ends: str, shared_data: Path) -> None:
    path = shared_data / "ohana-csv" / "spec" / "support" / "fixtures" / f"{name}.csv"
    try:
        assert read(path).format == ends
    except BadInput as error:
        assert error.key == ends  # noqa: PT017 (either end is right)


def test_lists_in_the_cells_of_a_service_become_rows(shared_data: Path) -> None:
    folder = shared_data / "ohana-csv" / "spec" / "support" / "fixtures"
    rows = read(folder / "valid_service.csv").rows
    assert [row["name"] for row in rows["language"]] == ["English", "Spanish", "Tagalog"]
    assert [row["document"] for row in rows["required_document"]] == ["Passport", "Driver's License"]
    assert [row["name"] for row in rows["service_area"]] == ["Atherton", "Belmont"]
    assert [row["amount_description"] for row in rows["cost_option"]] == ["Cash", "Check", "Credit Card"]
    (row,) = read(folder / "org_with_spelled_out_date.csv").rows["organization"]
    assert row["year_incorporated"] == 1970
    assert "year_incorporated" not in read(folder / "org_with_2_digit_year.csv").rows["organization"][0]
