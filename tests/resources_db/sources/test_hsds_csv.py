"""What only tables of CSV bring: ragged rows, ids that repeat, names of other years and countries."""

import itertools
import json
from pathlib import Path

import pytest

from resources_db.errors import BadInput
from resources_db.sources import read
from resources_db.sources.gather import content_digest
from resources_db.sources.hsds_csv import version
from resources_db.sources.records import Reading, Row
from resources_db.sources.shape import CELL_LIMIT
from tests.helpers.packages import count, kinds, read_files, write_folder

ORGANIZATIONS = "id,name,description,website\n1,Lantern House,Open,x.example\n"


def services(folder: Path, text: str) -> Reading:
    return read_files(folder, {"organizations.csv": ORGANIZATIONS, "services.csv": text})


def test_rows_that_are_too_short_or_too_long(tmp_path: Path) -> None:
    reading = services(
        tmp_path, "id,organization_id,name,status\n1,1,A,active,no,,police\n2,1,B\n,,,\n3,1,C,active,,\n"
    )
    assert [row["name"] for row in reading.rows["service"]] == ["A", "B", "C"]
    assert json.loads(str(reading.rows["service"][0]["extra"])) == {"column 5": "no", "column 7": "police"}
    assert kinds(reading.problems) == [
        ("blank_row", 0, ""),
        ("long_row", 2, ""),
        ("short_row", 3, ""),
        ("status_assumed", 3, "status"),
    ]
    assert reading.read["services"] == 3


def test_lines_are_counted_as_an_editor_counts_them(tmp_path: Path) -> None:
    reading = services(tmp_path, 'id,organization_id,name,status\n1,1,"A\nB",active\n2,404,C,active\n')
    assert kinds(reading.problems) == [("dangling_reference", 4, "organization_id")]


def test_two_columns_of_one_name_change_nothing(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as caught:
        services(tmp_path, "id,name,status,police,police\n1,A,active,yes,no\n")
    assert caught.value.values["columns"] == "police"


def test_what_the_standard_does_not_know_is_kept(tmp_path: Path) -> None:
    reading = services(tmp_path, "id,organization_id,name,status,Police At Door\n1,1,A,active,yes\n")
    assert json.loads(str(reading.rows["service"][0]["extra"])) == {"Police At Door": "yes"}
    assert reading.problems == []


def test_blank_in_all_its_forms(tmp_path: Path) -> None:
    reading = services(tmp_path, "id,organization_id,name,status,url,alert,fees\n1,1,A,active,null,   ,\u3164\n")
    assert reading.rows["service"] == [{"id": "1", "organization_id": "1", "name": "A", "status": "active"}]


def test_a_huge_cell_is_cut_and_told(tmp_path: Path) -> None:
    reading = services(tmp_path, f"id,organization_id,name,status,alert\n1,1,A,active,{'x' * 200_000}\n")
    assert reading.rows["service"][0]["alert"] == "x" * CELL_LIMIT
    assert kinds(reading.problems) == [("cell_cut", 2, "alert")]


def test_the_outline_of_an_area_is_never_cut(tmp_path: Path) -> None:
    outline = "1" * (CELL_LIMIT + 1)
    files = {"organizations.csv": ORGANIZATIONS, "service_areas.csv": f"id,service_id,extent\n1,1,{outline}\n"}
    assert read_files(tmp_path, files).rows["service_area"][0]["extent"] == outline


def test_nul_and_new_lines_written_out(tmp_path: Path) -> None:
    reading = services(tmp_path, "id,organization_id,name,status,alert\n1,1,A\x00B,active,one\\ntwo\\r\\nthree\n")
    assert (reading.rows["service"][0]["name"], reading.rows["service"][0]["alert"]) == ("AB", "one\ntwo\nthree")
    assert kinds(reading.problems) == [("literal_newline", 0, ""), ("hidden_characters", 2, "name")]


def test_a_row_that_stands_twice_is_kept_once(tmp_path: Path) -> None:
    reading = services(tmp_path, "id,organization_id,name,status\n" + "1,1,A,active\n" * 3)
    assert len(reading.rows["service"]) == 1
    (problem,) = reading.problems
    assert (problem.kind, count(problem)) == ("duplicate_row", 2)


def test_another_row_under_a_used_id_is_kept_under_its_own(tmp_path: Path) -> None:
    text = "id,organization_id,name,status\n1,1,A,active\n1,1,B,active\n1,1,B,active\n1,1,C,active\n"
    reading = services(tmp_path, text)
    ids = [str(row["id"]) for row in reading.rows["service"]]
    assert ids[0] == "1"
    assert all(made.startswith("1~") and len(made) == 10 for made in ids[1:])
    assert len(set(ids)) == 3
    assert sorted((problem.kind, problem.row) for problem in reading.problems) == [
        ("duplicate_row", 0),
        ("repeated_id", 3),
        ("repeated_id", 5),
    ]


def test_no_row_hides_behind_another_ones_short_digest(tmp_path: Path) -> None:
    seen: dict[str, str] = {}
    names = (f"name {number}" for number in itertools.count())
    for name in names:
        row: Row = {"id": "1", "organization_id": "1", "name": name, "status": "active"}
        if (twin := seen.setdefault(content_digest("service", row)[:8], name)) != name:
            break
    reading = services(
        tmp_path, f"id,organization_id,name,status\n1,1,A,active\n1,1,{twin},active\n1,1,{name},active\n"
    )
    assert [row["name"] for row in reading.rows["service"]] == ["A", twin, name]
    assert len({row["id"] for row in reading.rows["service"]}) == 3


def test_rows_without_an_id_have_one_that_stays(tmp_path: Path) -> None:
    head = "id,service_id,document\n"
    lines = [",1,Photo ID\n", ",1,Photo ID\n", ",2,Photo ID\n", ",1,Proof of income\n"]
    ids = []
    for number, order in enumerate(([0, 1, 2, 3], [3, 2, 1, 0])):
        folder = tmp_path / str(number)
        files = {"organizations.csv": ORGANIZATIONS, "required_documents.csv": head + "".join(lines[i] for i in order)}
        ids.append({str(row["id"]) for row in read_files(folder, files).rows["required_document"]})
    assert ids[0] == ids[1]
    assert len(ids[0]) == 4
    assert len([made for made in ids[0] if made.endswith("-2")]) == 1


def test_rows_that_belong_to_nothing_are_set_aside_as_they_are(tmp_path: Path) -> None:
    phones = "id,service_id,number,note\n1,,305-555-0142,ask for Rosa\n2,1,,\n"
    reading = read_files(tmp_path, {"organizations.csv": ORGANIZATIONS, "phones.csv": phones})
    assert [(file, row, json.loads(data), kind) for file, row, data, kind in reading.unplaced] == [
        ("phones.csv", 2, {"id": "1", "number": "305-555-0142", "note": "ask for Rosa"}, "unplaced"),
        ("phones.csv", 3, {"id": "2", "service_id": "1"}, "blank_phone"),
    ]
    assert kinds(reading.problems) == [("unplaced", 2, ""), ("blank_phone", 3, "")]
    assert "phone" not in reading.rows


def test_names_of_the_uk_profile(tmp_path: Path) -> None:
    files = {
        "organizations.csv": ORGANIZATIONS,
        "services.csv": "id,organization_id,name,status\n7,1,A,active\n",
        "service_area.csv": "id,service_id,service_area\n1,7,Leeds\n",
        "taxonomy_terms.csv": "id,name,term,description\n1,Food,Food,x\n2,Rent,Housing,y\n3,,Work,z\n",
        "attribute.csv": "id,link_id,taxonomy_term_id\n1,7,1\n",
        "address.csv": "id,location_id,address_1\n1,1,Old St\n",
        "addresses.csv": "id,location_id,address_1,address_type\n1,1,New St,physical\n",
    }
    reading = read_files(tmp_path, files)
    assert reading.rows["service_area"][0]["name"] == "Leeds"
    assert reading.rows["taxonomy_term"] == [
        {"id": "1", "name": "Food", "description": "x"},
        {"id": "2", "name": "Rent", "description": "y", "extra": '{"term": "Housing"}'},
        {"id": "3", "name": "Work", "description": "z"},
    ]
    assert reading.rows["attribute"][0]["link_entity"] == "service"
    assert [row["address_1"] for row in reading.rows["address"]] == ["New St"]
    assert ("ignored_file", "address.csv") in [(problem.kind, problem.file) for problem in reading.problems]


def test_one_table_alone_is_a_directory_too(tmp_path: Path) -> None:
    write_folder(tmp_path, {"services.csv": "id,organization_id,name,status\n1,1,A,active\n"})
    reading = read(tmp_path / "services.csv")
    assert reading.read == {"services": 1}


@pytest.mark.parametrize("text", ["name,address,phone\nA,B,C\n", "id,name\n1,A\n"])
def test_a_table_of_something_else_is_read_as_any_other_table(text: str, tmp_path: Path) -> None:
    write_folder(tmp_path, {"services.csv": text})
    assert read(tmp_path / "services.csv").format == "table"


@pytest.mark.parametrize("text", ["x\n", ",,\n", "\n\n"])
def test_a_table_of_nothing_is_no_directory(text: str, tmp_path: Path) -> None:
    write_folder(tmp_path, {"services.csv": text})
    with pytest.raises(BadInput):
        read(tmp_path / "services.csv")


def test_a_header_without_rows(tmp_path: Path) -> None:
    reading = services(tmp_path, "id,organization_id,name,status\n")
    assert reading.read == {"organizations": 1, "services": 0}


def test_a_name_that_is_missing_is_told(tmp_path: Path) -> None:
    reading = services(tmp_path, "id,organization_id,name,status\n1,1,,active\n")
    assert kinds(reading.problems) == [("no_name", 2, "name")]


def test_what_is_not_said_of_places(tmp_path: Path) -> None:
    files = {
        "organizations.csv": ORGANIZATIONS,
        "locations.csv": "id,name,latitude,longitude,location_type\n1,A,0,0.0,\n",
        "addresses.csv": "id,location_id,address_1,address_type\n1,1,Main St,\n2,1,,physical\n",
    }
    reading = read_files(tmp_path, files)
    assert reading.rows["location"] == [
        {"id": "1", "name": "A", "location_type": "physical", "extra": '{"latitude": 0.0, "longitude": 0.0}'}
    ]
    assert reading.rows["address"] == [
        {"id": "1", "location_id": "1", "address_1": "Main St", "address_type": "physical"}
    ]
    assert [kind for kind, _, _ in kinds(reading.problems)] == [
        "type_assumed",
        "empty_row",
        "null_island",
        "type_assumed",
    ]


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({"organizations": ["id", "name"], "services": ["id", "name", "status"]}, "hsds-3.0"),
        ({"organizations": ["website"], "units": []}, "hsds-3.1"),
        ({"attributes": ["label"]}, "hsds-3.1"),
        ({"services": ["alert", "fees_description"], "url": []}, "hsds-3.1"),
        ({"service_areas": ["service_at_location_id"], "service_at_location": []}, "hsds-3.1"),
        ({"service_at_location": [], "taxonomy": ["id", "name"]}, "hsds-3.0"),
        ({"organizations": ["id", "url"], "services": ["id"]}, "hsds-1.1"),
        ({"services_at_location": [], "organizations": ["url"]}, "hsds-1.1"),
        ({"taxonomy": ["id", "vocabulary"]}, "hsds-1.1"),
        ({"services": ["id", "location_id"], "regular_schedules": []}, "hsds-1.0"),
        ({"services": ["id", "location_id"]}, "hsds-1.0"),
        ({"services": ["id", "location_id"], "services_at_location": []}, "hsds-1.1"),
        ({"services_at_location": [], "attributes": [], "locations": ["location_type"]}, "hsds-3.0"),
        ({"service_attributes": [], "taxonomy_terms": ["term"]}, "hsds-2.0"),
        ({"physical_addresses": [], "schedules": []}, "hsds-2.0"),
    ],
)
def test_versions(headers: dict[str, list[str]], expected: str) -> None:
    assert version(headers) == expected


def test_tables_of_two_versions_are_all_read(tmp_path: Path) -> None:
    files = {
        "organizations.csv": ORGANIZATIONS,
        "services.csv": "id,organization_id,name,status\n7,1,A,active\n",
        "services_at_location.csv": "id,service_id,location_id\n1,7,1\n",
        "locations.csv": "id,name,location_type\n1,Drop-in,physical\n",
        "eligibility.csv": "id,service_id,eligibility\n1,7,Everyone\n",
        "physical_addresses.csv": "id,location_id,address_1\n1,1,Main St\n",
        "cost_options.csv": "id,service_id,option,amount\n1,7,Adults,0\n",
        "attributes.csv": "id,link_id,link_entity,taxonomy_term_id\n1,7,service,FT\n",
        "taxonomy_terms.csv": "id,name,description\nFT,Legal,x\n",
    }
    reading = read_files(tmp_path, files)
    assert reading.problems == []
    assert reading.rows["service"][0]["eligibility_description"] == "Everyone"
    assert reading.rows["address"][0]["address_type"] == "physical"
    assert reading.rows["cost_option"] == [{"id": "1", "service_id": "7", "option": "Adults", "amount": 0.0}]
    assert len(reading.rows["attribute"]) == len(reading.rows["service_at_location"]) == 1
