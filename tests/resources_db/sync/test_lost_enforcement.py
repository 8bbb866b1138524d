"""An office of enforcement stays one until a yes, also where only what it belongs to stands in the file."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from pathlib import Path

import pytest

from resources_db.directory import Directory
from resources_db.edits.values import Changes, RowChange
from resources_db.model import Listing
from resources_db.sources.records import Row
from tests.helpers.directories import open_directory, reading, service
from tests.helpers.reviewing import DESK

Services = Sequence[dict[str, Row]]
OFFICE: Row = {"id": "harbor", "name": "Harbor Police Department"}
HOUSE: Row = {"id": "harbor", "name": "Harbor House"}
PLACES = [service(number, f"Pantry {number}", zip="33128", organization=f"House {number}") for number in range(1, 21)]


def run_by(operator: Row, count: int) -> list[dict[str, Row]]:
    """Return a file whose first services are of `operator`."""
    found = deepcopy(PLACES)
    for own in found[:count]:
        own["organization"] = operator
        own["service"]["organization_id"] = operator["id"]
    return found


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with open_directory(tmp_path) as opened:
        take(opened, run_by(OFFICE, 1))
        yield opened


def take(directory: Directory, services: Services, *, yes: bool = False) -> list[tuple[str, str]]:
    plan = directory.plan(reading(services), "list")
    directory.apply(plan, accept=[item.id for item in plan.held if yes])
    assert directory.check() == []
    return [(item.kind, item.would_be()) for item in plan.held]


def listing(directory: Directory, number: int = 1) -> Listing:
    return directory.record(f"list:s{number}").listing


def test_what_people_here_added_to_an_office_is_asked_of_too(directory: Directory) -> None:
    words = (("name", "Naloxone box"), ("organization_id", str(listing(directory).organization_id)))
    added = directory.edits.save(Changes(rows=(RowChange(table="service", values=words),)), DESK).listing_id
    assert directory.record(added).listing.enforcement
    renamed = [*PLACES[1:], {"organization": HOUSE}]
    for _ in range(2):
        assert ("enforcement_lost", "Harbor House: Naloxone box") in take(directory, renamed)
        assert directory.record(added).listing.enforcement
    take(directory, renamed, yes=True)
    assert directory.record(added).listing.organization == "Harbor House"
    assert take(directory, renamed) == []


def test_an_office_that_the_file_lacks_is_asked_of_too_and_is_not_listed_again(directory: Directory) -> None:
    renamed = [*PLACES[1:], {"organization": HOUSE}]
    for _ in range(2):
        assert take(directory, renamed) == [("enforcement_lost", "Harbor House: Pantry 1")]
        now = listing(directory)
        assert (now.organization, bool(now.enforcement)) == ("Harbor Police Department", True)
        assert now.no_longer_listed is not None


def test_a_yes_to_one_service_of_an_office_is_none_to_another(directory: Directory) -> None:
    take(directory, run_by(OFFICE, 2))
    take(directory, run_by(OFFICE, 2)[1:])
    plan = directory.plan(reading(run_by(HOUSE, 2)[1:]), "list")
    one, other = sorted(item.listing for item in plan.held)
    assert (one, other) == ("Harbor House: Pantry 1", "Harbor House: Pantry 2")
    directory.apply(plan, accept=[item.id for item in plan.held if item.listing == other])
    assert listing(directory).enforcement


def test_a_term_that_makes_an_office_of_what_the_file_lacks_is_asked_of(directory: Directory) -> None:
    term: Row = {"id": "t1", "name": "Municipal Police"}
    own = PLACES[1] | {
        "taxonomy_term": term,
        "attribute": {"id": "x1", "link_id": "s2", "link_entity": "service", "taxonomy_term_id": "t1"},
    }
    take(directory, [PLACES[0], own, *PLACES[2:]])
    assert listing(directory, 2).enforcement
    renamed: Row = term | {"name": "Pantries"}
    found = take(directory, [PLACES[0], *PLACES[2:], {"taxonomy_term": renamed}])
    assert ("enforcement_lost", "House 2: Pantry 2") in found
    assert listing(directory, 2).enforcement


def with_terms(*owners: int) -> list[dict[str, Row]]:
    """Return a file of two terms of the police, each given to one service by the number of its row."""
    term: Row = {"id": "t1", "name": "Municipal Police", "code": "P", "taxonomy_id": "x1"}
    found = run_by(OFFICE, 1)
    for row, owner in enumerate(owners, 1):
        found[owner - 1]["taxonomy_term"] = term
        found[owner - 1]["attribute"] = {
            "id": f"e{row}", "link_entity": "service", "link_id": f"s{owner}", "taxonomy_term_id": "t1"
        }  # fmt: skip
    return found


def test_a_term_that_waits_with_one_office_leaves_no_other_without_its_own(directory: Directory) -> None:
    take(directory, with_terms(2, 3))
    passed_on = with_terms(3, 4)
    for _ in range(2):
        assert [kind for kind, _ in take(directory, passed_on)] == ["enforcement_lost"]
        assert listing(directory, 2).enforcement
        assert listing(directory, 3).enforcement
    take(directory, passed_on, yes=True)
    assert [bool(listing(directory, number).enforcement) for number in (2, 3, 4)] == [False, True, True]
