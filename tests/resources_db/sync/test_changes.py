"""What a file would change, line by line: fields old and new, rows that come and go, and what is not shown of them."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.directory import Directory
from resources_db.errors import Cancelled
from resources_db.sources.records import Row
from resources_db.sync.changes import LONGEST, apart
from resources_db.sync.lines import KEPT_BACK, Line, LineKind, Lines
from resources_db.sync.plan import Plan
from tests.helpers.directories import open_directory, reading, service, take_in

Services = list[dict[str, Row]]


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with open_directory(tmp_path) as opened:
        take_in(opened, services())
        yield opened


def services() -> Services:
    return [
        service(1, "Lantern Pantry", organization="Harbor", zip="33128"),
        service(2, "Lamp Clinic", organization="Harbor", zip="33130"),
        service(3, "Beacon Desk", organization="Harbor"),
    ]


def planned(directory: Directory, rows: Services) -> Plan:
    return directory.plan(reading(rows), "test", beheld=True)


def lines(directory: Directory, rows: Services) -> Mapping[LineKind, list[Line]]:
    beheld = planned(directory, rows).beheld
    assert beheld is not None
    return {kind: list(found) for kind, found in beheld.lines.items()}


def test_each_field_that_changes_is_a_line_with_both_values(directory: Directory) -> None:
    rows = services()
    rows[0]["phone"]["number"] = "(305) 555-0199"
    rows[0]["service"] |= {"name": "Lantern Food", "minimum_age": 12.0}
    assert lines(directory, rows)[LineKind.CHANGED] == [
        Line("service", "Lantern Food", "name", "Lantern Pantry", "Lantern Food"),
        Line("service", "Lantern Food", "minimum_age", "", "12"),
        Line("phone", "Lantern Food", "number", "(305) 555-0101", "(305) 555-0199"),
    ]


def test_another_organization_is_told_by_its_name(directory: Directory) -> None:
    rows = services()
    rows[1]["organization"] = {"id": "Pier", "name": "Pier House", "description": ""}
    rows[1]["service"]["organization_id"] = "Pier"
    found = lines(directory, rows)
    assert found[LineKind.CHANGED] == [Line("service", "Lamp Clinic", "organization_id", "Harbor", "Pier House")]
    assert found[LineKind.ADDED] == [Line("organization", "Pier House", "", "", "")]


def test_columns_that_only_the_source_has_are_lines_too(directory: Directory) -> None:
    rows = services()
    rows[2]["service"]["extra"] = '{"bus": "7", "lift": true}'
    found = lines(directory, rows)[LineKind.CHANGED]
    assert found == [Line("service", "Beacon Desk", "bus", "", "7"), Line("service", "Beacon Desk", "lift", "", "true")]


def test_a_new_service_is_one_line_and_its_rows_are_none(directory: Directory) -> None:
    rows = [*services(), service(4, "Lighthouse", organization="Harbor", zip="33128", description="Hot meals")]
    assert lines(directory, rows)[LineKind.ADDED] == [
        Line("service", "Lighthouse", "", "", "Harbor · 4 Lantern Street, Miami · (305) 555-0104 · Hot meals")
    ]


def test_a_new_row_of_a_known_service_is_a_line(directory: Directory) -> None:
    rows = services()
    rows.append({"phone": {"id": "p9", "service_id": "s1", "number": "(305) 555-0111"}})
    assert lines(directory, rows)[LineKind.ADDED] == [Line("phone", "Lantern Pantry", "", "", "(305) 555-0111")]


def test_what_the_file_lacks_is_a_line_a_service(directory: Directory) -> None:
    rows = services()
    rows[0].pop("phone")
    found = lines(directory, rows[:2])
    assert found[LineKind.GONE] == [
        Line("service", "Beacon Desk", "", "Harbor · (305) 555-0103", ""),
        Line("phone", "Lantern Pantry", "", "(305) 555-0101", ""),
    ]
    assert [line.title for line in found[LineKind.UNCHANGED]] == ["Lamp Clinic", "Lantern Pantry", "Harbor"]


def test_what_is_listed_again_says_so(directory: Directory) -> None:
    less = planned(directory, services()[:2])
    directory.apply(less, accept=[held.id for held in less.held])
    found = lines(directory, services())[LineKind.CHANGED]
    assert found[0] == Line("service", "Beacon Desk", "gone_on", "2026-11-22", "")


def test_an_address_that_is_kept_back_is_not_shown(directory: Directory) -> None:
    rows = services()
    rows[0]["address"]["address_1"] = "Confidential, 9 Pier Way"
    assert lines(directory, rows)[LineKind.CHANGED] == [
        Line("address", "Lantern Pantry", "address_1", KEPT_BACK, KEPT_BACK)
    ]
    take_in(directory, rows)
    rows[0]["address"]["address_1"] = "10 Pier Way"
    found = planned(directory, rows)
    assert found.beheld is not None
    assert all("Pier" not in line.then for kind in LineKind for line in found.beheld.lines[kind])
    assert [held.kind for held in found.held] == ["address_public"]
    assert found.held[0].was("es") == "la dirección no es pública"
    assert found.held[0].would_be() == "10 Pier Way Miami FL 33128"


def test_nothing_is_looked_at_unless_it_is_asked_for(directory: Directory) -> None:
    assert directory.plan(reading(services()), "test").beheld is None


def test_looking_leaves_the_directory_as_it_was(directory: Directory) -> None:
    before = directory.content_hash()
    rows = services()
    rows[0]["service"]["name"] = "Other"
    for _ in range(2):
        planned(directory, rows)
    assert directory.content_hash() == before
    assert directory.check() == []


def test_looking_can_be_stopped(directory: Directory) -> None:
    def stop(step: str, _done: int, _total: int) -> None:
        if step == "progress.listing":
            raise Cancelled

    with pytest.raises(Cancelled):
        directory.plan(reading(services()), "test", stop, beheld=True)


def test_of_two_long_texts_the_difference_is_seen() -> None:
    now, then = apart("word " * 200 + "before noon", "word " * 200 + "after noon")
    assert now.endswith("before noon")
    assert then.endswith("after noon")
    assert apart("a", "b") == ("a", "b")


@given(st.text(), st.text(), st.text(max_size=400))
def test_texts_that_differ_differ_when_they_are_cut(now: str, then: str, shared: str) -> None:
    before, after = apart(shared + now, shared + then)
    assert max(len(before), len(after)) <= LONGEST


@given(st.lists(st.builds(Line, *(st.text(st.characters(exclude_characters="\x1f", codec="utf-8")),) * 5), max_size=20))
def test_lines_come_out_as_they_went_in(wanted: list[Line]) -> None:
    packed = Lines()
    for line in wanted:
        packed.add(line)
    assert list(packed) == wanted
    assert [packed[number] for number in range(len(packed))] == wanted
    assert list(packed[1:3]) == wanted[1:3]
