"""The number of a place, given to another service: what was said under it stays with its place, as does what comes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from resources_db.codes import Domain, Level, State, Subject
from resources_db.directory import Directory
from resources_db.model import Assessment
from resources_db.query import Query
from resources_db.sources.arriving import Arriving
from resources_db.sources.records import Reading, Row
from tests.helpers.directories import TODAY, open_directory, reading, service

Place = dict[str, Row]
PANTRY, CLINIC = service(1, "Pantry", zip="33128"), service(2, "Clinic", zip="33128")
OTHERS = [service(number, f"Help line {number}") for number in range(3, 30)]
PANTRY_ELSEWHERE: Place = PANTRY | {"service_at_location": {"id": "a51", "service_id": "s1", "location_id": "l1"}}
CLINIC_THERE: Place = CLINIC | {"service_at_location": {"id": "a1", "service_id": "s2", "location_id": "l2"}}


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with open_directory(tmp_path) as opened:
        yield opened


def file(*places: Place, level: Level | None = None) -> Reading:
    """Return a file with those places; of the one that it calls a1 it says that police are there at that level."""
    found = reading([*places, *OTHERS])
    if level is not None:
        said = Assessment(
            id=f"00000000-0000-4000-8000-00000000000{level.rank}", subject_type=Subject.SERVICE_AT_LOCATION,
            subject_id="a1", domain=Domain.POLICE, kind="POL_ON_SITE", level=level, evidence_kind="SVC_TOLD",
            assessed_on=TODAY, review_by=TODAY,
        )  # fmt: skip
        stated = frozenset({"level", "kind", "domain", "evidence_kind", "assessed_on"})
        found.assessments.append(Arriving(assessment=said, stated=stated, file="f.csv", row=2))
    return found


def take(directory: Directory, found: Reading, *kinds: str) -> list[str]:
    """Take a file in, with a yes to those kinds; return what is held."""
    plan = directory.plan(found, "theirs")
    directory.apply(plan, accept=[item.id for item in plan.held if item.kind in kinds])
    return [item.kind for item in plan.held]


def states(directory: Directory, name: str) -> set[State]:
    """Return what is said of police at the places of a service."""
    found = directory.found(directory.search(Query(words=name)).hits(), None)
    return {each.listing.contact.police.state for each in found}


def test_what_a_file_says_under_a_number_that_it_moves_is_said_of_the_place_that_has_it_now(
    directory: Directory,
) -> None:
    take(directory, file(PANTRY, CLINIC, level=Level.POSSIBLE))
    moved = file(PANTRY_ELSEWHERE, CLINIC_THERE, level=Level.REQUIRED)
    for _again in range(2):
        assert take(directory, moved) == ["contact_lost"]
        assert (states(directory, "pantry"), states(directory, "clinic")) == ({State.POSSIBLE}, {State.REQUIRED})
    assert directory.check() == []
    take(directory, moved, "contact_lost")
    assert (states(directory, "pantry"), states(directory, "clinic")) == ({State.NOT_ASSESSED}, {State.REQUIRED})
    assert take(directory, moved) == []
    assert directory.check() == []


def test_a_service_that_comes_back_beside_one_that_has_its_number_by_now(directory: Directory) -> None:
    take(directory, file(PANTRY, CLINIC, level=Level.POSSIBLE))
    take(directory, file(CLINIC_THERE))
    assert (states(directory, "pantry"), states(directory, "clinic")) == ({State.POSSIBLE}, {State.NOT_ASSESSED})
    both = file(PANTRY_ELSEWHERE, CLINIC_THERE, level=Level.REQUIRED)
    for accepted in ("listed_again", "contact_lost", ""):
        assert set(take(directory, both, accepted)) == {"contact_lost", "listed_again"}
        assert (states(directory, "pantry"), states(directory, "clinic")) == ({State.POSSIBLE}, {State.REQUIRED})
    take(directory, both, "contact_lost", "listed_again")
    assert (states(directory, "pantry"), states(directory, "clinic")) == ({State.NOT_ASSESSED}, {State.REQUIRED})
    assert take(directory, both) == []
    assert directory.check() == []
