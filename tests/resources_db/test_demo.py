import json
import re
import uuid
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from resources_db.contact import combine, may_supersede
from resources_db.demo import (
    SOURCE_NAME,
    demo_address_policies,
    demo_assessments,
    demo_needs,
    demo_reading_path,
)
from resources_db.distance import metres
from resources_db.model import NOBODY_HAS_CHECKED, Contact, Domain, Point, State, Subject
from resources_db.places import Gazetteer
from resources_db.record_facts import record_kinds
from resources_db.sources import hsds_json
from resources_db.sources.files import open_package
from resources_db.sources.records import no_progress
from resources_db.vocabulary import vocabulary

TODAY = date(2026, 11, 22)
SERVICES: list[dict[str, Any]] = json.loads(demo_reading_path().read_text(encoding="utf-8"))["services"]


def places() -> list[dict[str, Any]]:
    return [place for service in SERVICES for place in service.get("service_at_locations", ())]


def rows_with_ids(value: object, table: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every JSON object that has an id, with the name of the list or field that it stands in."""
    if isinstance(value, dict):
        if "id" in value:
            yield table, value
        for name, inner in value.items():
            yield from rows_with_ids(inner, name)
    elif isinstance(value, list):
        for item in value:
            yield from rows_with_ids(item, table)


def subjects() -> dict[Subject, set[str]]:
    return {
        Subject.ORGANIZATION: {service["organization"]["id"] for service in SERVICES},
        Subject.SERVICE: {service["id"] for service in SERVICES},
        Subject.LOCATION: {place["location"]["id"] for place in places()},
        Subject.SERVICE_AT_LOCATION: {place["id"] for place in places()},
    }


def listing_subjects() -> Iterator[tuple[str, set[str], frozenset[str]]]:
    """Each listing: its id, all that it inherits from, and what its record states."""
    for service in SERVICES:
        above = {service["id"], service["organization"]["id"]}
        kinds = record_kinds(document["document"] for document in service.get("required_documents", ()))
        here = service.get("service_at_locations", [])
        for place in here:
            yield place["id"], above | {place["id"], place["location"]["id"]}, kinds
        if not here:
            yield service["id"], above, kinds


def contacts(today: date) -> dict[str, Contact]:
    assessments = demo_assessments(today)
    return {
        listing: combine(listing, [row for row in assessments if row.subject_id in above], today, record_kinds=kinds)
        for listing, above, kinds in listing_subjects()
    }


def test_it_says_what_it_is() -> None:
    assert "DEMONSTRATION" in SOURCE_NAME
    assert "fictional" in SOURCE_NAME


def test_there_are_about_sixty_services_of_many_organizations() -> None:
    assert 55 <= len(SERVICES) <= 70
    assert len(subjects()[Subject.ORGANIZATION]) >= 25


def test_every_id_is_a_uuid_and_a_repeated_row_is_the_same_row() -> None:
    found: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for table, row in rows_with_ids(SERVICES, "services"):
        assert str(uuid.UUID(row["id"])) == row["id"]
        found[table, row["id"]].append(row)
    assert all(row == repeats[0] for repeats in found.values() for row in repeats)
    assert len({ident for _, ident in found}) == len(found), "an id is used in two tables"


def test_it_is_what_the_standard_wants(shared_data: Path) -> None:
    file = shared_data / "hsds-official" / "compiled-3.1-dev" / "service.json"
    schema = json.loads(file.read_text(encoding="utf-8"))
    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    assert [
        f"{service['name']}: {error.message}" for service in SERVICES for error in validator.iter_errors(service)
    ] == []


def test_its_reader_has_nothing_to_say_about_it() -> None:
    with open_package(demo_reading_path()) as package:
        reading = hsds_json.read(package, no_progress)
    assert reading.format == "hsds-3.1"
    assert (reading.problems, reading.unplaced) == ([], [])
    assert len(reading.rows["service"]) == len(SERVICES)


def test_every_point_lies_in_its_zip_code() -> None:
    gazetteer = Gazetteer()
    with_points = [place["location"] for place in places() if "latitude" in place["location"]]
    assert len(with_points) > 30
    for location in with_points:
        centre = gazetteer.zip_place(location["addresses"][0]["postal_code"])
        assert centre is not None
        point = Point(location["latitude"], location["longitude"])
        assert metres(centre.point, point) < centre.precision_m
        assert gazetteer.county_of(point).county == "12086"


def test_the_city_is_in_no_gazetteer() -> None:
    assert Gazetteer().city_place("Harbor City", "FL") is None


def test_every_phone_number_is_fictional() -> None:
    numbers = [row["number"] for table, row in rows_with_ids(SERVICES, "services") if table == "phones"]
    assert len(numbers) > 50
    assert all(re.fullmatch(r"\(305\) 555-01\d\d", number) for number in numbers)


def test_no_site_or_address_of_mail_is_real() -> None:
    text = demo_reading_path().read_text(encoding="utf-8")
    hosts = re.findall(r"https?://([^/\"]+)|@([^\"]+)", text)
    assert hosts
    assert all((site or mail).endswith(".example") for site, mail in hosts)


def test_no_text_calls_a_place_safe() -> None:
    folder = demo_reading_path().parent
    for file in folder.glob("*.json"):
        assert not re.search(r"\b(safe|safer|safely|segur[oa]s?)\b", file.read_text(encoding="utf-8"), re.IGNORECASE)


def test_a_person_gave_each_service_that_is_help_its_categories() -> None:
    needs = demo_needs()
    police = {service["id"] for service in SERVICES if "Police Department" in service["organization"]["name"]}
    assert len(police) == 1
    assert set(needs) == subjects()[Subject.SERVICE] - police
    codes = {code for given in needs.values() for code in given}
    assert codes <= set(vocabulary().categories)
    tops = {code for code, category in vocabulary().categories.items() if category.parent is None}
    assert {code.split(".")[0] for code in codes} == tops


def test_address_policies_are_about_its_locations() -> None:
    policies = demo_address_policies()
    assert set(policies) <= subjects()[Subject.LOCATION]
    assert {policy.policy for policy in policies.values()} == {"call_first", "workers_only", "never_print"}


def test_assessments_are_about_rows_that_exist_and_are_named_as_there() -> None:
    names = {row["id"]: row.get("name") for _, row in rows_with_ids(SERVICES, "services")}
    for service in SERVICES:
        for place in service.get("service_at_locations", ()):
            names[place["id"]] = f"{service['name']}, at {place['location']['name']}"
    known = subjects()
    written = json.loads((demo_reading_path().parent / "assessments.json").read_text(encoding="utf-8"))
    for row in written:
        assert row["subject_id"] in known[Subject(row["subject_type"])]
        assert row["about"] == names[row["subject_id"]]
    assert len({row["id"] for row in written}) == len(written)


def test_a_listing_is_assessed_as_itself_and_not_as_a_service_with_places() -> None:
    """A "nothing found" of a service that has places would count for none of them."""
    with_places = {service["id"] for service in SERVICES if service.get("service_at_locations")}
    negative = {row.subject_id for row in demo_assessments(TODAY) if row.kind is None}
    assert not negative & with_places


@given(st.dates(date(2020, 1, 1), date(2100, 1, 1)))
def test_on_every_day_it_can_be_loaded(today: date) -> None:
    rows = demo_assessments(today)
    assert len(rows) > 100
    assert all(row.assessed_on <= today and row.accepted for row in rows)
    assert all(row.protective == (row.kind in vocabulary().protective) for row in rows)


@pytest.mark.parametrize("domain", Domain)
def test_every_state_stands_somewhere_in_each_domain(domain: Domain) -> None:
    states = {contact.of(domain).state for contact in contacts(TODAY).values()}
    assert set(State) - states == set()


def test_every_turn_of_the_rules_is_shown() -> None:
    lines = [line for contact in contacts(TODAY).values() for line in contact.lines]
    reports = [report for line in lines for report in line.reports]
    assert {report.through for report in reports} >= {None, *Subject} - {Subject.SERVICE_AT_LOCATION}
    assert any(report.way for report in reports)
    assert any(report.old for report in reports)
    assert any(report.past_incident for report in reports)
    assert any(report.from_record for report in reports)
    assert any(report.provider_response for report in reports)
    assert any(line.ties for line in lines)
    assert any(line.hints for line in lines)
    shown = {report.code for line in lines for report in line.protective}
    assert shown == set(vocabulary().protective)
    notes = {note for line in lines for note in line.notes}
    assert notes >= {"from_record", "last_report", "place_changed", "no_answer_since", "elsewhere_none"}


def test_a_report_is_taken_back_by_a_reviewer_with_a_reason() -> None:
    rows = {row.id: row for row in demo_assessments(TODAY)}
    taking = [row for row in rows.values() if row.supersedes_id is not None]
    assert len(taking) == 1
    assert may_supersede(taking[0], rows[taking[0].supersedes_id or ""])
    assert contacts(TODAY)[taking[0].subject_id].police.state is State.NONE_FOUND


def test_nobody_has_checked_some_listings() -> None:
    assert sum(contact == NOBODY_HAS_CHECKED for contact in contacts(TODAY).values()) >= 5
