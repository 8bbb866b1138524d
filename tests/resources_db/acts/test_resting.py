"""Acts of before files were acts: taking one back overwrites nothing that a file brought since with a yes."""

from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path

import pytest

from resources_db.directory import Directory
from resources_db.errors import Refused
from resources_db.model import Assessment, Level, State
from resources_db.sources.arriving import Arriving
from tests.helpers.acts_of_before import to_shape_before_acts
from tests.helpers.assessments import none_found, positive
from tests.helpers.directories import TODAY, open_directory, reading
from tests.helpers.reviewing import DESK, SERVICES, about, let_wait, open_reviewed, record

STATED = frozenset(field.name for field in fields(Assessment))


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with open_reviewed(tmp_path) as opened:
        yield opened


def of_before(directory: Directory) -> Directory:
    """Return the directory as it is after the program of before has done all this, and this one has opened it."""
    directory.close()
    to_shape_before_acts(directory.path.parent)
    return open_directory(directory.path.parent)


def take(directory: Directory, said: Assessment, *, yes: bool) -> None:
    """Take in a file that says `said` of the first place, and say yes to what of it waits."""
    told = reading(SERVICES)
    told.assessments.append(Arriving(assessment=replace(said, subject_id="a1"), stated=STATED, file="x.csv", row=1))
    plan = directory.plan(told, "test")
    directory.apply(plan, accept=[item.id for item in plan.held] if yes else [])


def the_only(directory: Directory) -> Assessment:
    [found] = record(directory).assessments
    return found


def police(directory: Directory) -> State:
    return record(directory).listing.contact.police.state


def refused(directory: Directory) -> None:
    with of_before(directory) as opened:
        is_refused(opened)


def is_refused(directory: Directory) -> None:
    assert directory.check() == []
    before = directory.content_hash()
    for undo in (directory.acts.undoing, directory.acts.undo):
        with pytest.raises(Refused, match="Harbor pantry") as told:
            undo()
        assert told.value.key == "assessment.file_since"
        assert "no se deshizo nada" in told.value.text("es").lower()
    assert directory.content_hash() == before
    assert directory.check() == []


def test_a_report_that_a_file_lowered_with_a_yes_is_not_taken_out(directory: Directory) -> None:
    directory.reviews.assess([about(positive(), record(directory))], DESK)
    said = the_only(directory)
    take(directory, replace(said, level=Level.POSSIBLE), yes=True)
    assert (police(directory), the_only(directory).id) == (State.POSSIBLE, said.id)
    refused(directory)


def test_a_withdrawal_before_a_file_says_otherwise_does_not_put_the_old_row_back(directory: Directory) -> None:
    directory.reviews.assess([about(positive(), record(directory))], DESK)
    said = the_only(directory)
    directory.reviews.withdraw(said.id, "A slip.", DESK)
    take(directory, replace(said, status="withdrawn", source_title="The list of the county"), yes=True)
    assert the_only(directory).source_title == "The list of the county"
    refused(directory)


def test_what_waits_in_a_newer_version_is_not_put_back_in_the_older(directory: Directory) -> None:
    came = replace(about(none_found(), record(directory)), id="00000000-0000-4000-8000-000000000001", created_at="2026")
    let_wait(directory, came)
    directory.reviews.accept([came.id], DESK)
    take(directory, replace(came, source_title="Asked at the door"), yes=False)
    [waiting] = directory.reviews.waiting()
    assert waiting.assessment.source_title == "Asked at the door"
    refused(directory)


def test_a_file_before_the_act_or_about_something_else_hinders_nothing(directory: Directory) -> None:
    directory.reviews.assess([about(positive(), record(directory))], DESK)
    said = the_only(directory)
    take(directory, replace(said, level=Level.POSSIBLE), yes=True)
    before = directory.content_hash()
    directory.reviews.withdraw(said.id, "A slip.", DESK)
    with of_before(directory) as opened:
        opened.acts.undo()
        assert (opened.content_hash(), opened.check()) == (before, [])


def test_a_file_about_something_else_stays(directory: Directory) -> None:
    directory.reviews.assess([about(positive(), record(directory))], DESK)
    directory.reviews.respond(the_only(directory).id, "Only on Fridays.", TODAY, DESK)
    take(directory, replace(positive("SEC_PRIVATE"), id="00000000-0000-4000-8000-000000000002"), yes=True)
    with of_before(directory) as opened:
        opened.acts.undo()
        assert {each.kind for each in record(opened).assessments} == {"POL_ON_SITE", "SEC_PRIVATE"}
        assert [each.provider_response for each in record(opened).assessments] == ["", ""]
        assert opened.check() == []


def test_every_act_of_before_can_be_taken_back(directory: Directory) -> None:
    """A row that one act wrote and another took away is the same row to both."""
    hashes = [directory.content_hash()]
    directory.reviews.assess([about(positive(), record(directory))], DESK)
    said = the_only(directory)
    hashes.append(directory.content_hash())
    directory.reviews.respond(said.id, "Only on Fridays.", TODAY, DESK)
    hashes.append(directory.content_hash())
    directory.texts.review("POL_LED", "en", DESK, TODAY)
    hashes.append(directory.content_hash())
    directory.reviews.withdraw(said.id, "A slip.", DESK)
    hashes.append(directory.content_hash())
    directory.texts.take_back("POL_LED", "en", DESK)
    with of_before(directory) as opened:
        assert opened.check() == []
        for before in reversed(hashes):
            opened.acts.undo()
            assert opened.content_hash() == before
        assert opened.acts.last() is None
        assert opened.check() == []


def test_what_is_done_after_it_can_still_be_taken_back(directory: Directory) -> None:
    directory.reviews.assess([about(positive(), record(directory))], DESK)
    take(directory, replace(the_only(directory), level=Level.POSSIBLE), yes=True)
    with of_before(directory) as opened:
        before = opened.content_hash()
        opened.reviews.assess([about(positive("POL_LED"), record(opened, 2))], DESK)
        opened.acts.undo()
        assert opened.content_hash() == before
        is_refused(opened)
