"""A file that gives a place another operator, address or number: what was said of contact reaches it until a yes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from resources_db.codes import Domain, Level, State, Subject
from resources_db.corrections.values import Kind
from resources_db.directory import Directory
from resources_db.model import Assessment
from resources_db.query import Query
from resources_db.sources.arriving import Arriving
from resources_db.sources.records import Row
from resources_db.sync.identity import row_id, source_id
from tests.helpers.directories import TODAY, open_directory, reading, service
from tests.helpers.reviewing import DESK

Place = dict[str, Row]
PANTRY = service(1, "Pantry", zip="33128", organization="Kitchen")
OTHERS = [service(number, f"Help line {number}") for number in range(2, 20)]


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with open_directory(tmp_path) as opened:
        yield opened


def report(subject: Subject, subject_id: str, kind: str = "POL_ON_SITE", evidence_kind: str = "SVC_TOLD") -> Assessment:
    return Assessment(
        id="00000000-0000-4000-8000-000000000001", subject_type=subject, subject_id=subject_id, domain=Domain.POLICE,
        kind=kind, level=Level.LIKELY, evidence_kind=evidence_kind, assessed_on=TODAY, review_by=TODAY,
    )  # fmt: skip


def take(directory: Directory, *places: Place, said: Assessment | None = None, accepting: bool = False) -> list[str]:
    """Take the places in with the other lines, and return the kinds of what was held."""
    found = reading([*places, *OTHERS])
    if said is not None:
        stated = frozenset({"level", "kind", "domain", "evidence_kind", "assessed_on"})
        found.assessments.append(Arriving(assessment=said, stated=stated, file="f.csv", row=2))
    plan = directory.plan(found, "theirs")
    directory.apply(plan, accept=[item.id for item in plan.held] if accepting else [])
    return [item.kind for item in plan.held]


@pytest.mark.parametrize("said", ["withdrawn", "police seen"])
def test_what_people_here_said_of_one_place_stays_where_its_number_changes(directory: Directory, said: str) -> None:
    given = service(51, "x", zip="33139")
    link: Row = {"id": "a51", "service_id": "s1", "location_id": "l51"}
    second: Place = {"location": given["location"], "address": given["address"], "service_at_location": link}
    take(directory, PANTRY, second)
    place = row_id(source_id("theirs"), "service_at_location", "a51")
    if said == "withdrawn":
        directory.edits.withdraw(place, "closed door", DESK, whole=False)
    else:
        directory.corrections.mark(place, Kind.POLICE)
        directory.corrections.read_in(directory.corrections.file()[0], "told.json")
    again = second | {"service_at_location": link | {"id": "another"}}
    assert take(directory, PANTRY, again) == ["contact_lost"]
    record = directory.record(place)
    assert record.listing.no_longer_listed or record.reported
    assert take(directory, PANTRY, again, accepting=True) == ["contact_lost"]
    assert directory.check() == []


def pantries(directory: Directory) -> list[tuple[State, str | None]]:
    """Return state of police contact and organization of each listing of the pantry."""
    found = directory.found(directory.search(Query(words="pantry")).hits(), None)
    return [(each.listing.contact.police.state, each.listing.organization) for each in found]


def renumbered(table: str) -> Place:
    """Return the pantry with another number for its location or its place."""
    changed = {name: dict(row) for name, row in PANTRY.items()}
    changed[table]["id"] = "another"
    if table == "location":
        changed["address"]["location_id"] = changed["service_at_location"]["location_id"] = "another"
    return changed


MOVES = [
    (report(Subject.ORGANIZATION, "Kitchen"), service(1, "Pantry", zip="33128", organization="Other")),
    (report(Subject.ORGANIZATION, "Kitchen"), service(1, "Pantry", zip="33128")),
    (report(Subject.LOCATION, "l1"), renumbered("location")),
    (report(Subject.SERVICE_AT_LOCATION, "a1"), renumbered("service_at_location")),
    (report(Subject.SERVICE_AT_LOCATION, "a1"), service(1, "Pantry", organization="Kitchen")),
]


@pytest.mark.parametrize(("said", "moved"), MOVES)
def test_a_report_reaches_its_place_until_a_person_says_yes(
    directory: Directory, said: Assessment, moved: Place
) -> None:
    take(directory, PANTRY, said=said)
    assert pantries(directory) == [(State.LIKELY, "Kitchen")]
    for _again in range(2):
        assert take(directory, moved) == ["contact_lost"]
        assert pantries(directory) == [(State.LIKELY, "Kitchen")]
    assert directory.check() == []
    take(directory, moved, accepting=True)
    ((state, _organization),) = pantries(directory)
    assert state is State.NOT_ASSESSED


@pytest.mark.parametrize(
    ("said", "moved"),
    [
        (report(Subject.SERVICE, "s1"), renumbered("service_at_location")),
        (report(Subject.LOCATION, "l1"), renumbered("service_at_location")),
        (report(Subject.ORGANIZATION, "Kitchen"), renumbered("location")),
        (report(Subject.ORGANIZATION, "Kitchen", evidence_kind="INFERRED"), MOVES[0][1]),
    ],
)
def test_what_still_reaches_it_or_sets_nothing_does_not_wait(
    directory: Directory, said: Assessment, moved: Place
) -> None:
    take(directory, PANTRY, said=said)
    before = [state for state, _organization in pantries(directory)]
    assert take(directory, moved) == []
    assert [state for state, _organization in pantries(directory)] == before


def test_a_tie_of_the_operator_is_not_lost_either(directory: Directory) -> None:
    take(directory, PANTRY, said=report(Subject.ORGANIZATION, "Kitchen", kind="POL_TRAIN"))
    assert take(directory, MOVES[0][1]) == ["contact_lost"]


def test_a_change_of_everything_else_is_taken_while_it_waits(directory: Directory) -> None:
    take(directory, PANTRY, said=report(Subject.ORGANIZATION, "Kitchen"))
    moved = service(1, "Pantry", zip="33128", organization="Other", address_1="9 Pier Way")
    assert take(directory, moved) == ["contact_lost"]
    (found,) = directory.found(directory.search(Query(words="pantry")).hits(), None)
    assert "9 Pier Way" in (found.listing.address or "")


def test_no_street_that_the_file_keeps_back_is_named_where_a_report_is_lost(directory: Directory) -> None:
    take(directory, PANTRY, said=report(Subject.ORGANIZATION, "Kitchen"), accepting=True)
    other = service(1, "Pantry", zip="33128", organization="Elsewhere", address_1="12 Elm Street (confidential)")
    planned = directory.plan(reading([other, *OTHERS]), "theirs")
    assert [item.kind for item in planned.held if "Elsewhere" in item.after] == ["contact_lost"]
    assert not any("Elm" in text for item in planned.held for text in (item.before, item.after, item.would_be("es")))


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("table", ["location", "service_at_location"])
def test_what_would_be_is_told_apart_where_only_a_number_is_another(
    directory: Directory, table: str, language: str
) -> None:
    subject = Subject.LOCATION if table == "location" else Subject.SERVICE_AT_LOCATION
    take(directory, PANTRY, said=report(subject, "l1" if table == "location" else "a1"))
    (item,) = directory.plan(reading([renumbered(table), *OTHERS]), "theirs").held
    assert item.was(language) == "Kitchen: Pantry | 1 Lantern Street Miami FL 33128"
    assert item.would_be(language).startswith(f"{item.was(language)} (")
