"""Everything that a file holds on a listing stands in its record."""

from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path

from resources_db.dates import long_date
from resources_db.hsds import TABLES
from resources_db.query import Query
from resources_db.record_rows import TOLD
from tests.helpers.directories import open_directory
from tests.helpers.filled import NOT_SHOWN, filled, package, record_of
from tests.helpers.filled_11 import NOT_SHOWN as NOT_SHOWN_11
from tests.helpers.filled_11 import filled_11, record_of_11
from tests.helpers.packages import read_files


def text_of(value: object) -> str:
    """Every text in a record, however deep."""
    if is_dataclass(value):
        return "\n".join(text_of(getattr(value, field.name)) for field in fields(value))
    if isinstance(value, tuple):
        return "\n".join(map(text_of, value))
    return str(value)


def test_every_column_of_a_file_stands_in_the_record(tmp_path: Path) -> None:
    rows, marks = filled()
    said = text_of(record_of(tmp_path, rows))
    missing = {key: mark for key, mark in marks.items() if key not in NOT_SHOWN and mark not in said}
    assert missing == {}


def test_every_column_of_a_file_of_1_1_stands_in_the_record(tmp_path: Path) -> None:
    rows, marks = filled_11()
    said = text_of(record_of_11(tmp_path, rows))
    missing = {key: mark for key, mark in marks.items() if key not in NOT_SHOWN_11 and mark not in said}
    assert missing == {}


def test_what_is_not_shown_is_not_there(tmp_path: Path) -> None:
    rows, marks = filled()
    record = record_of(tmp_path, rows)
    said = text_of(record)
    for key in (("contact", "name"), ("contact", "email")):
        assert marks[key] not in said
    assert record.status == "temporarily closed"
    assert {schedule.valid_from for schedule in record.listing.schedules} == {
        date.fromisoformat(marks["schedule", "valid_from"])
    }
    assert long_date(date.fromisoformat(marks["schedule", "valid_from"]))


def test_a_contact_that_is_nobody_by_name_says_how_to_reach_it(tmp_path: Path) -> None:
    rows, _marks = filled()
    rows["contact"] = [
        {"id": "c1", "service_id": "s1", "title": "Intake desk", "department": "Shelter", "email": "in@mail.example"},
        {"id": "c2", "service_id": "s1", "name": "Front desk at night"},
        {"id": "c3", "service_id": "s1", "name": "Somebody", "title": "Director", "email": "some@mail.example"},
        {"id": "c4", "organization_id": "o1", "service_id": "s1", "email": "all@mail.example"},
    ]
    rows["phone"] = [
        {"id": "p2", "contact_id": "c1", "number": "(305) 555-0160"},
        {"id": "p3", "contact_id": "c3", "number": "(305) 555-0169", "their_own": "at home"},
    ]
    rows["metadata"][0] |= {"resource_type": "contact", "resource_id": "c3", "previous_value": "Somebody else"}
    record = record_of(tmp_path, rows)
    assert not any(kept in text_of(record) for kept in ("0169", "at home", "Somebody", "some@mail.example"))
    assert record.contacts == (
        "Intake desk, Shelter ((305) 555-0160, in@mail.example)",
        "Front desk at night",
        "Director",
        "all@mail.example",
    )


def test_a_service_with_only_the_numbers_of_contacts_has_its_organizations(tmp_path: Path) -> None:
    rows, _marks = filled()
    rows["contact"] = [{"id": "c1", "service_id": "s1", "name": "Somebody", "title": "Director"}]
    rows["phone"] = [
        {"id": "p1", "service_id": "s1", "contact_id": "c1", "number": "(305) 555-0160"},
        {"id": "p2", "organization_id": "o1", "number": "(305) 555-0162"},
    ]
    record = record_of(tmp_path, rows)
    assert [phone.number for phone in record.listing.phones] == ["(305) 555-0162"]


def test_of_a_withheld_place_nothing_tells_where_it_is(tmp_path: Path) -> None:
    rows, marks = filled()
    rows["address"][0]["address_1"] = "Confidential"
    record = record_of(tmp_path, rows)
    said = text_of(record)
    assert record.listing.position.withheld
    assert (record.addresses, record.more, record.extra) == ((), (), ())
    of_place = {"location", "address", "accessibility", "service_at_location", "metadata", "attribute"}
    told = {key: mark for key, mark in marks.items() if key[0] in of_place and mark.startswith(("mark", "http"))}
    assert len(told) > 20
    assert [key for key, mark in told.items() if mark in said] == []
    assert marks["service", "description"] in said


def test_of_a_withheld_place_no_change_of_1_1_is_told(tmp_path: Path) -> None:
    rows, marks = filled_11()
    rows["metadata"][0]["resource_id"] = "l1"
    told = [mark for (stem, _column), mark in marks.items() if stem == "metadata" and mark.startswith("mark")]
    assert all(mark in text_of(record_of_11(tmp_path / "public", rows)) for mark in told)
    rows["physical_addresses"][0]["address_1"] = "Confidential"
    said = text_of(record_of_11(tmp_path / "withheld", rows))
    assert [mark for mark in told if mark in said] == []


def test_the_rows_of_another_listing_of_the_organization_are_not_its_own(tmp_path: Path) -> None:
    rows, _marks = filled()
    rows["service"].append({"id": "s2", "organization_id": "o1", "name": "The other one"})
    rows["phone"] += [
        {"id": "p2", "service_id": "s2", "organization_id": "o1", "number": "(305) 555-0161"},
        {"id": "p3", "organization_id": "o1", "number": "(305) 555-0162"},
    ]
    rows["language"].append({"id": "n2", "phone_id": "p1", "name": "mark-of-the-phone"})
    reading = read_files(tmp_path / "file", package(rows))
    with open_directory(tmp_path / "data") as directory:
        directory.apply(directory.plan(reading, "test"))
        found = {
            listing.title: directory.record(listing.id)
            for listing in (each.listing for each in directory.found(directory.search(Query()).hits(), None))
        }
    one, other = found["mark-service-name"], found["The other one"]
    assert [phone.number for phone in one.organization_phones] == ["(305) 555-0162"]
    assert "(305) 555-0161" not in text_of(one)
    assert "mark-phone-number" not in text_of(other)
    assert one.listing.phones[0].languages == ("mark-of-the-phone",)
    assert [title for _id, title in one.other_services] == ["The other one"]


def test_what_is_told_elsewhere_is_a_column_of_the_standard() -> None:
    for table, columns in TOLD.items():
        assert columns <= TABLES[table].kinds.keys(), table
