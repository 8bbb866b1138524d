"""A file that changes a place ages its good news; a file that changes it back makes nothing read better by itself."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from resources_db.acts.values import Deed
from resources_db.directory import Directory
from resources_db.model import Assessment, Domain, Level, State
from resources_db.query import Query
from resources_db.sources.records import Row
from tests.helpers.assessments import none_found, positive
from tests.helpers.directories import open_directory, take_in
from tests.helpers.exchange import exported, planned, tables, take_package, write_tables
from tests.helpers.reviewing import DESK, SERVICES, about, open_reviewed, record

FIRST, *OTHERS = SERVICES


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with open_reviewed(tmp_path) as opened:
        yield opened


def good_news(directory: Directory) -> list[Assessment]:
    found = record(directory)
    fact = positive("NO_ID", Level.REQUIRED, evidence_kind="POLICY_DOC", domain=Domain.ID_AND_DATA)
    return [about(none_found(), found), about(fact, found)]


def moved(table: str, **columns: str) -> list[dict[str, Row]]:
    return [{**FIRST, table: {**FIRST[table], **columns}}, *OTHERS]


def only_nothing_found(directory: Directory) -> int:
    return directory.search(Query(only_none_found=frozenset({Domain.POLICE}))).shown


ANOTHER_OPERATOR = [
    {
        **FIRST,
        "organization": {"id": "Other Kitchen", "name": "Other Kitchen", "description": ""},
        "service": {**FIRST["service"], "organization_id": "Other Kitchen"},
    },
    *OTHERS,
]


@pytest.mark.parametrize(
    "other",
    [moved("address", address_1="9 Pier Way"), moved("address", postal_code="33139"), ANOTHER_OPERATOR],
)
def test_what_a_file_puts_back_is_no_good_news_again(directory: Directory, other: list[dict[str, Row]]) -> None:
    directory.reviews.assess(good_news(directory), DESK)
    assert (record(directory).listing.contact.police.state, only_nothing_found(directory)) == (State.NONE_FOUND, 1)
    for services in (other, SERVICES, other, SERVICES):
        take_in(directory, services)
        contact = record(directory).listing.contact
        assert (contact.police.state, contact.police.notes) == (State.OUT_OF_DATE, ("place_changed",))
        assert contact.id_and_data.protective == ()
        assert only_nothing_found(directory) == 0
    standings = {check.standing for checks in record(directory).history.values() for check in checks}
    assert standings == {"place_changed"}
    assert directory.check() == []
    directory.reviews.assess(good_news(directory), DESK)
    assert record(directory).listing.contact.police.state is State.NONE_FOUND, "asked again, it counts"


def test_what_a_place_is_called_does_not_age_it(directory: Directory) -> None:
    directory.reviews.assess(good_news(directory), DESK)
    for name in ("Another pantry", "Harbor pantry"):
        take_in(directory, moved("service", name=name))
        assert record(directory).listing.contact.police.state is State.NONE_FOUND
    assert [directory.acts.undo().act.deed for _ in range(3)] == [Deed.IMPORT, Deed.IMPORT, Deed.ASSESS]


def test_good_news_counts_again_by_an_undo_only_with_a_yes(directory: Directory) -> None:
    directory.reviews.assess(good_news(directory)[:1], DESK)
    for services in (moved("address", address_1="9 Pier Way"), SERVICES):
        take_in(directory, services)
    assert not directory.acts.undo().reads_better, "it is out of date at the other address too"
    undone = directory.acts.undoing()
    assert undone is not None
    [effect] = undone.effects
    assert (undone.reads_better, effect.better) == (True, (Domain.POLICE,))
    assert record(directory).listing.contact.police.state is State.OUT_OF_DATE
    assert directory.acts.undo(undone) == undone
    assert record(directory).listing.contact == effect.after
    assert effect.after.police.state is State.NONE_FOUND


def test_reports_stay_whatever_the_place_becomes(directory: Directory) -> None:
    said = replace(about(positive("POL_ON_SITE", Level.LIKELY), record(directory)), share="local_only")
    directory.reviews.assess([said], DESK)
    before = record(directory).assessments
    for services in (moved("address", address_1="9 Pier Way"), SERVICES):
        take_in(directory, services)
        assert record(directory).assessments == before


@pytest.mark.parametrize("anew", [True, False])
def test_a_protective_fact_that_does_not_say_of_which_place_holds_for_the_one_that_a_person_saw(
    tmp_path: Path, anew: bool
) -> None:
    """A public package of a withheld place has no hash of its address, and other programs know none."""
    with open_reviewed(tmp_path / "theirs") as theirs:
        theirs.reviews.assess(good_news(theirs), DESK)
        written = tables(exported(theirs, tmp_path / "d.zip"))
    for each in written["enforcement_assessments"]:
        del each["bound_to"]
    written["metadata"] = [each for each in written["metadata"] if each["field_name"] != "ec:bound_to"]
    package = write_tables(tmp_path / "unbound.zip", written)
    with open_directory(tmp_path / "new") if anew else open_reviewed(tmp_path / "old") as here:
        assert take_package(here, package).held
        contact = record(here).listing.contact
        assert contact.police.state is State.OUT_OF_DATE
        assert [each.code for each in contact.id_and_data.protective] == ["NO_ID"]
        assert planned(here, package).nothing_new
        take_in(here, moved("address", address_1="9 Pier Way"))
        contact = record(here).listing.contact
        assert (contact.police.state, contact.police.notes) == (State.OUT_OF_DATE, ("place_changed",))
        assert contact.id_and_data.protective == ()
        assert here.check() == []
