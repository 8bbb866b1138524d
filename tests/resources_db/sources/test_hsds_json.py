"""What only nested JSON brings: envelopes, one record in many places, and numbers and depths that do harm."""

import json
from pathlib import Path
from typing import Any

import pytest

from resources_db.errors import BadInput
from resources_db.sources import read
from resources_db.sources.json_text import DEEPEST
from resources_db.sources.records import Reading
from tests.helpers.packages import count, kinds, write_folder, write_json

ORGANIZATION = {"id": "o", "name": "Lantern House", "description": "Open"}


def read_text(folder: Path, text: str | bytes) -> Reading:
    write_folder(folder, {"directory.json": text})
    return read(folder / "directory.json")


def read_document(folder: Path, document: object) -> Reading:
    return read(write_json(folder / "directory.json", document))


def service(**properties: object) -> dict[str, Any]:
    return {"id": "s", "name": "Supplies", "status": "active", **properties}


@pytest.mark.parametrize(
    ("document", "table"),
    [
        ({"id": "1", "name": "A", "status": "active"}, "service"),
        ({"id": "1", "name": "A", "organization": ORGANIZATION}, "service"),
        (ORGANIZATION, "organization"),
        ({"id": "1", "name": "A", "description": "B", "tax_id": "x", "ours": 1}, "organization"),
        ({"id": "1", "service_id": "s", "location": {"id": "l", "location_type": "physical"}}, "service_at_location"),
        ({"id": "1", "location_type": "physical"}, "location"),
        ({"id": "1", "name": "A", "description": "B", "uri": "x", "version": "1"}, "taxonomy"),
        ({"id": "1", "name": "A", "description": "B", "taxonomy": "x", "code": "1"}, "taxonomy_term"),
    ],
)
def test_a_record_is_known_by_what_it_has(document: dict[str, object], table: str, tmp_path: Path) -> None:
    for shape in (document, [document], {"contents": [document]}):
        assert len(read_document(tmp_path, shape).rows[table]) == 1


@pytest.mark.parametrize(
    "document",
    [
        [1, 2],
        ["id", "name"],
        "id name",
    ],
)
def test_other_things_with_names_are_no_directory(document: object, tmp_path: Path) -> None:
    with pytest.raises(BadInput) as caught:
        read_document(tmp_path, document)
    assert caught.value.key == "source_not_recognised"


@pytest.mark.parametrize(
    "document",
    [
        [{"name": "Pharmacy", "latitude": 1, "address": "x"}],
        [{"id": "1", "name": "Pharmacy", "phone": "1", "street": "x"}],
        {"id": "1", "name": "A", "count": 7},
    ],
)
def test_other_records_are_read_by_what_their_properties_mean(document: object, tmp_path: Path) -> None:
    found = read_document(tmp_path, document)
    assert (found.format, len(found.rows["service"])) == ("table", 1)


@pytest.mark.parametrize("document", [{"version": "3.0", "profile": "x"}, {"services": "none"}])
def test_properties_of_which_none_is_a_name_are_told(document: dict[str, str], tmp_path: Path) -> None:
    with pytest.raises(BadInput) as caught:
        read_document(tmp_path, document)
    assert caught.value.key == "mapping_no_name"
    assert all(name in caught.value.text() for name in document)


@pytest.mark.parametrize(
    "document", [{"services": []}, {"contents": []}, {"organizations.csv": [], "services.csv": []}]
)
def test_a_directory_of_nothing(document: object, tmp_path: Path) -> None:
    reading = read_document(tmp_path, document)
    assert (reading.rows, reading.problems) == ({}, [])


def test_an_organization_in_two_services_is_one(tmp_path: Path) -> None:
    short = {"id": "o", "name": "Lantern House"}
    reading = read_document(
        tmp_path,
        [service(organization=short), service(id="t", organization=ORGANIZATION), service(id="u", organization=short)],
    )
    assert reading.rows["organization"] == [ORGANIZATION]
    assert {row["organization_id"] for row in reading.rows["service"]} == {"o"}
    assert reading.problems == []


def test_where_two_copies_differ_the_first_is_kept(tmp_path: Path) -> None:
    other = {**ORGANIZATION, "name": "Lantern"}
    reading = read_document(tmp_path, [service(organization=ORGANIZATION), service(id="t", organization=other)])
    assert reading.rows["organization"] == [ORGANIZATION]
    (problem,) = reading.problems
    assert (problem.kind, problem.column, problem.value) == ("contradiction", "organization.name", "Lantern")
    assert problem.row == 2


def test_a_phone_of_two_places_rings_in_both(tmp_path: Path) -> None:
    phone = {"id": "p", "number": "305-555-0142", "languages": [{"id": "l", "name": "Spanish"}]}
    visits = [
        {"id": f"v{number}", "location": {"id": f"l{number}", "location_type": "physical", "phones": [phone]}}
        for number in (1, 2)
    ]
    reading = read_document(tmp_path, service(service_at_locations=visits))
    assert {row["location_id"]: row["number"] for row in reading.rows["phone"]} == {
        "l1": "305-555-0142",
        "l2": "305-555-0142",
    }
    phones = {row["id"] for row in reading.rows["phone"]}
    assert {row["phone_id"] for row in reading.rows["language"]} == phones
    assert {problem.kind for problem in reading.problems} == {"shared_row"}


def test_a_term_on_a_service_and_on_a_place(tmp_path: Path) -> None:
    attribute = {"id": "a", "taxonomy_term": {"id": "t", "name": "Food", "taxonomy_detail": {"id": "x", "name": "Own"}}}
    place = {"id": "l", "location_type": "physical", "attributes": [attribute]}
    reading = read_document(
        tmp_path, service(attributes=[attribute], service_at_locations=[{"id": "v", "location": place}])
    )
    assert sorted((str(row["link_entity"]), str(row["link_id"])) for row in reading.rows["attribute"]) == [
        ("location", "l"),
        ("service", "s"),
    ]
    assert reading.rows["taxonomy_term"] == [{"id": "t", "name": "Food", "taxonomy_id": "x"}]


def test_what_a_copy_says_beside_is_joined(tmp_path: Path) -> None:
    first, second = ({**ORGANIZATION, "ours": "1"}, {**ORGANIZATION, "ours": "2", "theirs": "3"})
    reading = read_document(tmp_path, [service(organization=first), service(id="t", organization=second)])
    assert json.loads(str(reading.rows["organization"][0]["extra"])) == {"ours": "1", "theirs": "3"}


def test_a_key_that_the_record_gives_otherwise_stays_and_is_told(tmp_path: Path) -> None:
    reading = read_document(tmp_path, service(phones=[{"id": "p", "number": "211", "service_id": "other"}]))
    assert reading.rows["phone"][0]["service_id"] == "other"
    assert [kind for kind, _, _ in kinds(reading.problems)] == ["contradiction", "dangling_reference"]


def test_what_the_standard_does_not_know_is_kept(tmp_path: Path) -> None:
    reading = read_document(tmp_path, service(police={"at_door": [True, None, 1.5]}, fee=0, alert=None))
    assert json.loads(str(reading.rows["service"][0]["extra"])) == {"police": {"at_door": [True, None, 1.5]}, "fee": 0}
    (problem,) = reading.problems
    assert (problem.kind, problem.column, count(problem)) == ("unknown_records", "service.police", 1)


def test_a_list_where_text_belongs_is_kept_and_told(tmp_path: Path) -> None:
    reading = read_document(tmp_path, service(description=["a", "b"], alert=7, licenses=True))
    row = reading.rows["service"][0]
    assert (row["alert"], row["licenses"], json.loads(str(row["extra"]))) == ("7", "true", {"description": ["a", "b"]})
    assert kinds(reading.problems) == [("not_text", 1, "service.description")]


def test_something_else_where_a_record_belongs(tmp_path: Path) -> None:
    reading = read_document(tmp_path, [service(phones=["305-555-0142", {"id": "p", "number": "211"}]), 7])
    assert len(reading.rows["phone"]) == 1
    assert kinds(reading.problems) == [("not_a_record", 1, "phone"), ("not_a_record", 2, "service")]


def test_what_belongs_to_a_row_that_is_not_kept_is_set_aside(tmp_path: Path) -> None:
    reading = read_document(tmp_path, service(phones=[{"id": "p", "languages": [{"id": "l", "name": "Spanish"}]}]))
    assert [kind for _, _, _, kind in reading.unplaced] == ["blank_phone", "unplaced"]
    assert json.loads(reading.unplaced[1][2]) == {"id": "l", "name": "Spanish"}


def test_a_record_without_an_id_is_still_one(tmp_path: Path) -> None:
    phone = {"number": "211"}
    reading = read_document(tmp_path, [service(phones=[phone, phone]), service(id="t", phones=[phone])])
    assert len(reading.rows["phone"]) == 2
    assert reading.problems == []


def test_numbers_that_are_none(tmp_path: Path) -> None:
    text = '{"id": 12, "name": "A", "status": "active", "minimum_age": NaN, "maximum_age": 1e999, "ours": Infinity}'
    reading = read_text(tmp_path, text)
    row = reading.rows["service"][0]
    assert row["id"] == "12"
    assert json.loads(str(row["extra"])) == {"minimum_age": "NaN", "maximum_age": "1e999", "ours": "Infinity"}
    assert {problem.kind for problem in reading.problems} == {"not_a_number"}


def test_an_integer_of_five_thousand_digits(tmp_path: Path) -> None:
    reading = read_text(tmp_path, '{"id": "1", "name": "A", "status": "active", "minimum_age": ' + "9" * 5000 + "}")
    assert "minimum_age" not in reading.rows["service"][0]
    assert kinds(reading.problems) == [("not_a_number", 1, "service.minimum_age")]


def test_of_two_properties_of_one_name_the_first_is_kept(tmp_path: Path) -> None:
    reading = read_text(tmp_path, '{"id": "1", "name": "A", "status": "defunct", "status": "active"}')
    assert reading.rows["service"][0]["status"] == "defunct"
    (problem,) = reading.problems
    assert (problem.kind, problem.column, problem.value) == ("json_key_twice", "status", "active")


def test_halves_of_surrogate_pairs_can_be_stored(tmp_path: Path) -> None:
    reading = read_text(tmp_path, r'{"id": "1", "name": "A\ud83d", "status": "active", "x": {"\udc00": ["\ud800"]}}')
    row = reading.rows["service"][0]
    assert row["name"] == "A\ufffd"
    assert str(row["extra"]).encode() == '{"x": {"\ufffd": ["\ufffd"]}}'.encode()


def test_a_line_that_is_not_utf8(tmp_path: Path) -> None:
    reading = read_text(tmp_path, b'{"id": "1", "status": "active",\n"name": "ni\xf1o"}')
    assert reading.rows["service"][0]["name"] == "niño"
    assert kinds(reading.problems) == [("not_utf8", 2, "")]


@pytest.mark.parametrize("start", ["[", '{"a":'])
@pytest.mark.parametrize("depth", [DEEPEST + 1, 100_000])
def test_depths_that_no_directory_has(start: str, depth: int, tmp_path: Path) -> None:
    end = {"[": "]", '{"a":': "}"}[start]
    text = '{"id": "1", "name": "A", "x": ' + start * depth + "1" + end * depth + "}"
    with pytest.raises(BadInput) as caught:
        read_text(tmp_path, text)
    assert caught.value.key == "source_json_deep"
    assert caught.value.text("es").startswith("directory.json")


@pytest.mark.parametrize(
    "text", ['{"id": "1", "name": "A", "status": ', '[{"id": "1", "name": "A"},\n {"id"', '{"id", "name"}']
)
def test_json_that_is_cut(text: str, tmp_path: Path) -> None:
    with pytest.raises(BadInput) as caught:
        read_text(tmp_path, text)
    assert caught.value.key == "source_json_broken"
    assert caught.value.values["row"] == text.count("\n") + 1


def test_lines_of_which_one_is_cut(tmp_path: Path) -> None:
    lines = [
        json.dumps(service()),
        "",
        json.dumps(service(id="t"))[:20],
        json.dumps(service(id="u", organization_id="x")),
    ]
    reading = read_text(tmp_path, "\n".join(lines))
    assert [row["id"] for row in reading.rows["service"]] == ["s", "u"]
    assert kinds(reading.problems) == [("json_line", 3, ""), ("dangling_reference", 4, "service.organization_id")]


def test_files_of_a_folder_are_one_directory(tmp_path: Path) -> None:
    files = {
        "organization.json": json.dumps([ORGANIZATION]),
        "service.json": json.dumps([service(organization_id="o")]),
        "base.json": '{"version": "3.1"}',
        "version.json": '"3.1"',
        "datapackage.json": "{broken",
    }
    reading = read(write_folder(tmp_path, files))
    assert reading.read == {"organizations": 1, "services": 1}
    assert [(problem.kind, problem.file) for problem in reading.problems] == [
        ("ignored_file", "base.json"),
        ("ignored_file", "version.json"),
    ]


def test_places_of_a_place_are_told_where_the_standard_has_none(tmp_path: Path) -> None:
    place = {"id": "l", "location_type": "physical", "services": [service()]}
    reading = read_document(tmp_path, place)
    assert "service" not in reading.rows
    assert [kind for kind, _, _ in kinds(reading.problems)] == ["unknown_records"]
