"""A place under another number says no less to warn than it did, unless somebody was told of it and said yes."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from pathlib import Path

import pytest

from resources_db.directory import Directory
from resources_db.listing_notes import listing_notes
from resources_db.model import Record, State
from resources_db.sources.records import Row
from resources_db.sync.held import SAME_PLACE, Held
from tests.helpers.assessments import positive
from tests.helpers.directories import open_directory, reading, service
from tests.helpers.reviewing import DESK, about

Services = Sequence[dict[str, Row]]
PLACES = [service(number, f"Pantry {number}", zip="33128", organization=f"House {number}") for number in range(1, 21)]
OWN: tuple[dict[str, Row], ...] = (
    {"service": {"alert": "Police stand at the gate."}},
    {"service": {"status": "defunct"}},
    {"service": {"eligibility_description": "Citizens only."}},
    {"service": {"description": "Soup. Police officers stand at the door."}},
    {"cost_option": {"id": "c1", "service_id": "s1", "option": "", "amount_description": "Free for citizens"}},
    {"required_document": {"id": "r1", "service_id": "s1", "document": "Photo ID"}},
)


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with open_directory(tmp_path) as opened:
        yield opened


def saying(own: dict[str, Row]) -> Services:
    """Return a file whose first service says that to warn."""
    first = deepcopy(PLACES[0])
    for table, row in own.items():
        first[table] = first.get(table, {}) | row
    return [first, *PLACES[1:]]


def anew(**columns: str) -> Services:
    """Return a file in which the first service stands under another number, with those words."""
    first = service(101, "Pantry 1", zip="33128", organization="House 1", address_1="1 Lantern Street")
    first["service"] |= columns
    return [first, *PLACES[1:]]


def take(directory: Directory, services: Services, *, yes: bool = False) -> list[Held]:
    plan = directory.plan(reading(services), "list")
    directory.apply(plan, accept=[item.id for item in plan.held if yes])
    assert directory.check() == []
    return [item for item in plan.held if item.kind == SAME_PLACE]


def now(directory: Directory) -> Record:
    return directory.record("list:s101")


@pytest.mark.parametrize("own", OWN, ids=["alert", "closed", "papers", "description", "price", "document"])
def test_what_the_new_row_says_no_longer_is_asked_about_and_told_meanwhile(
    directory: Directory, own: dict[str, Row]
) -> None:
    take(directory, saying(own))
    for _ in range(2):
        (item,) = take(directory, anew())
        assert now(directory).listing.earlier == "House 1: Pantry 1"
        assert any("House 1: Pantry 1" in note for note in listing_notes(now(directory).listing, "en"))
    said = next(value for row in own.values() for value in list(row.values())[-1:])
    said = str(said).removeprefix("Soup. ")
    assert str(said).rstrip(".") in item.was()
    assert str(said).rstrip(".") not in item.would_be()
    take(directory, anew(), yes=True)
    assert now(directory).listing.earlier == ""
    assert take(directory, anew()) == []


def test_an_id_that_was_asked_for_is_still_asked_for_with_the_yes(directory: Directory) -> None:
    take(directory, saying(OWN[-1]))
    take(directory, anew(), yes=True)
    assert now(directory).listing.contact.id_and_data.state is State.POSSIBLE
    assert now(directory).required_documents == ("Photo ID",)


@pytest.mark.parametrize("own", OWN[:4], ids=["alert", "closed", "papers", "description"])
def test_a_row_that_says_the_same_is_not_asked_about(directory: Directory, own: dict[str, Row]) -> None:
    take(directory, saying(own))
    assert take(directory, anew(**{column: str(said) for column, said in own["service"].items()})) == []
    assert now(directory).listing.earlier == ""


@pytest.mark.parametrize("column", ["description", "alert", "application_process"])
def test_a_description_that_says_it_in_other_words_or_elsewhere_is_not_asked_about(
    directory: Directory, column: str
) -> None:
    take(directory, saying(OWN[3]))
    assert take(directory, anew(**{column: "The police stand at the door."})) == []
    assert now(directory).listing.earlier == ""


def test_a_yes_is_one_to_the_words_of_both(directory: Directory) -> None:
    take(directory, saying({"service": {"alert": "Police stand at the gate.", "application_process": "Bring papers."}}))
    directory.reviews.assess([about(positive(), directory.record("list:s1"))], DESK)
    (item,) = take(directory, anew(alert="New phone."))
    assert "Police stand at the gate. · Bring papers" in item.was()
    assert item.would_be().endswith("New phone.")
    (other,) = take(directory, anew(alert="All is well."))
    assert other.id != item.id
