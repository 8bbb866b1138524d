"""A service that its source lists no longer stays as it left: no file takes away what it said to warn."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path

import pytest

from resources_db.codes import Level
from resources_db.directory import Directory
from resources_db.edits.values import Changes, RowChange
from resources_db.model import Record, State, Subject
from resources_db.query import Query
from resources_db.sources.arriving import Arriving
from resources_db.sources.records import Reading, Row
from tests.helpers.assessments import positive
from tests.helpers.directories import TODAY, gazetteer, reading, service
from tests.helpers.reviewing import DESK, about

_WARNINGS: dict[str, Row] = {
    "required_document": {"id": "r1", "service_id": "s1", "document": "Photo ID"},
    "cost_option": {"id": "c1", "service_id": "s1", "option": "", "amount_description": "Free for citizens"},
    "taxonomy_term": {"id": "t1", "name": "Municipal Police", "code": "P", "taxonomy_id": "x1"},
    "attribute": {"id": "e1", "link_entity": "service", "link_id": "s1", "taxonomy_term_id": "t1"},
}
_OTHERS = [service(number, f"Pantry {number}", zip="33128") for number in range(2, 21)]


class Days:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.today = TODAY - timedelta(days=30)

    def __call__(self) -> tuple[date, date]:
        return self.today, self.today

    def pass_by(self) -> None:
        self.today += timedelta(days=1)


@pytest.fixture
def days() -> Days:
    return Days()


@pytest.fixture
def directory(tmp_path: Path, days: Days) -> Iterator[Directory]:
    with Directory.open(tmp_path, gazetteer(), days) as opened:
        yield opened


def file(*, listed: bool = True, lacking: str = "", rows: Mapping[str, Row] | None = None) -> Reading:
    """Return a file of twenty pantries: the first not `listed`, or `lacking` its row of a table, or with other rows."""
    first = service(1, "Pantry 1", zip="33128") | _WARNINGS | dict(rows or {})
    out = {lacking} | (set() if listed else {"service"})
    return reading([{table: row for table, row in first.items() if table not in out}, *_OTHERS])


def take(directory: Directory, days: Days, found: Reading) -> list[str]:
    """Take a file in on a day of its own, without a yes; return the kinds of what is held."""
    planned = directory.plan(found, "list")
    directory.apply(planned)
    days.pass_by()
    return [item.kind for item in planned.held]


def pantry(directory: Directory) -> Record:
    hits = directory.search(Query(words='"Pantry 1"')).hits()
    (found,) = [each for hit in hits if (each := directory.record(hit.listing_id)).listing.service == "Pantry 1"]
    return found


def report(directory: Directory, days: Days) -> None:
    """Say of the place that police are there."""
    said = positive("POL_ON_SITE", Level.LIKELY, assessed_on=days.today)
    directory.reviews.assess([about(said, pantry(directory), Subject.LOCATION)], DESK)


def warnings(directory: Directory) -> tuple[object, ...]:
    """Return what the first pantry says to warn, as it is shown."""
    record = pantry(directory)
    contact = record.listing.contact
    return (
        record.required_documents, record.fees, record.listing.enforcement,
        contact.police.state, contact.id_and_data.state,
    )  # fmt: skip


@pytest.mark.parametrize("lacking", ["required_document", "cost_option", "attribute", "service_at_location"])
def test_what_goes_after_its_service_stays_with_it(directory: Directory, days: Days, lacking: str) -> None:
    take(directory, days, file())
    report(directory, days)
    take(directory, days, file(listed=False))
    before = warnings(directory)
    assert State.LIKELY in before
    assert State.POSSIBLE in before
    assert pantry(directory).listing.no_longer_listed == TODAY - timedelta(days=29)
    take(directory, days, file(listed=False, lacking=lacking))
    assert warnings(directory) == before
    assert directory.check() == []


@pytest.mark.parametrize(
    "rows",
    [
        {"required_document": _WARNINGS["required_document"] | {"document": "Nothing to bring"}},
        {"cost_option": _WARNINGS["cost_option"] | {"amount_description": "Free"}},
        {"attribute": _WARNINGS["attribute"] | {"taxonomy_term_id": "t2"}},
        {"service_at_location": {"id": "a1", "service_id": "s1", "location_id": "l2"}},
    ],
    ids=lambda rows: next(iter(rows)),
)
@pytest.mark.parametrize("left_before", [True, False])
def test_what_a_file_says_of_a_service_that_it_lacks_takes_no_warning_away(
    directory: Directory, days: Days, rows: dict[str, Row], left_before: bool
) -> None:
    take(directory, days, file())
    report(directory, days)
    if left_before:
        take(directory, days, file(listed=False))
    before = warnings(directory)
    take(directory, days, file(listed=False, rows=rows))
    assert warnings(directory) == before
    assert directory.check() == []
    hash_before = directory.content_hash()
    take(directory, days, file(listed=False, rows=rows))
    assert directory.content_hash() == hash_before, "the same file again is no news"


def test_a_row_of_it_that_a_person_wrote_otherwise_is_asked_about_and_a_yes_is_done(
    directory: Directory, days: Days
) -> None:
    take(directory, days, file())
    listing = pantry(directory).listing.id
    (document,) = directory.edits.form(listing).of("required_document")
    change = RowChange(table="required_document", record=document.record, values=(("document", "Passport"),))
    changes = Changes(listing=listing, rows=(change,))
    directory.edits.save(changes, DESK, directory.edits.effects(changes))
    other = file(listed=False, rows={"required_document": _WARNINGS["required_document"] | {"document": "A letter"}})
    planned = directory.plan(other, "list")
    assert [item.kind for item in planned.held] == ["conflict"]
    directory.apply(planned, accept=[planned.held[0].id])
    assert pantry(directory).required_documents == ("A letter",)


_MOVED: dict[str, Row] = {
    "required_document": {"id": "r1", "service_id": "s2", "document": "Photo ID"},
    "cost_option": {"id": "c1", "service_id": "s2", "option": "", "amount_description": "Free for citizens"},
    "attribute": {"id": "e1", "link_entity": "service", "link_id": "s2", "taxonomy_term_id": "t1"},
    "service_at_location": {"id": "a1", "service_id": "s2", "location_id": "l1"},
}


def with_its_number_elsewhere(table: str) -> Reading:
    """Return a file that lacks the first pantry and gives the number of its row of `table` to the second."""
    return file(listed=False, rows={table: _MOVED[table]})


def said_of(directory: Directory, name: str) -> set[object]:
    """Return what the places of a service say to warn, and where they are."""
    hits = directory.search(Query(words=f'"{name}"')).hits()
    found = [each for hit in hits if (each := directory.record(hit.listing_id)).listing.service == name]
    return {
        said
        for each in found
        for said in (*each.required_documents, each.fees, each.listing.enforcement, each.listing.address)
    }


@pytest.mark.parametrize("table", _MOVED)
@pytest.mark.parametrize("left_before", [True, False])
def test_a_number_that_another_service_has_by_now_takes_nothing_from_the_one_that_left(
    directory: Directory, days: Days, table: str, left_before: bool
) -> None:
    take(directory, days, file())
    report(directory, days)
    if left_before:
        take(directory, days, file(listed=False))
    before = warnings(directory)
    here = said_of(directory, "Pantry 2")
    file_again = with_its_number_elsewhere(table)
    take(directory, days, file_again)
    assert warnings(directory) == before
    assert directory.check() == []
    [new] = said_of(directory, "Pantry 2") - here - {""}
    assert new in {"Photo ID", "Free for citizens", "term: Municipal Police", "1 Lantern Street, Miami, FL 33128"}
    hash_before = directory.content_hash()
    assert take(directory, days, file_again) == []
    assert directory.content_hash() == hash_before, "the same file again is no news"


def test_listed_again_the_row_is_asked_about_and_neither_service_loses_it(directory: Directory, days: Days) -> None:
    take(directory, days, file())
    take(directory, days, with_its_number_elsewhere("required_document"))
    both = file(rows={"required_document": _MOVED["required_document"]})
    take(directory, days, both)
    assert pantry(directory).required_documents == ("Photo ID",)
    assert "Photo ID" in said_of(directory, "Pantry 2")


def test_what_a_file_says_of_contact_under_such_a_number_is_said_of_the_place_that_has_it_now(
    directory: Directory, days: Days
) -> None:
    take(directory, days, file())
    told = with_its_number_elsewhere("service_at_location")
    said = positive(subject_id="a1", kind="POL_ON_SITE", level=Level.REQUIRED)
    told.assessments.append(Arriving(assessment=said, stated=frozenset({"level", "kind"}), file="f.csv", row=2))
    take(directory, days, told)
    hits = directory.search(Query(words='"Pantry 2"')).hits()
    found = [directory.record(hit.listing_id).listing for hit in hits]
    states = {each.address: each.contact.police.state for each in found}
    assert states["1 Lantern Street, Miami, FL 33128"] is State.REQUIRED
    assert pantry(directory).listing.contact.police.state is State.NOT_ASSESSED
    assert take(directory, days, told) == []
