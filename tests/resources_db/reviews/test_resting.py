"""A file that came in since an act: taking the act back overwrites nothing that somebody said yes to."""

from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path

import pytest

from resources_db.directory import Directory
from resources_db.errors import Refused
from resources_db.model import Assessment, Level, State
from resources_db.sources.arriving import Arriving
from tests.helpers.assessments import none_found, positive
from tests.helpers.directories import TODAY, reading
from tests.helpers.reviewing import DESK, SERVICES, about, let_wait, open_reviewed, record

STATED = frozenset(field.name for field in fields(Assessment))


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with open_reviewed(tmp_path) as opened:
        yield opened


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
    before = directory.content_hash()
    for undo in (directory.reviews.undoing, directory.reviews.undo):
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
    directory.reviews.undo()
    assert directory.content_hash() == before
    directory.reviews.respond(said.id, "Only on Fridays.", TODAY, DESK)
    take(directory, replace(positive("SEC_PRIVATE"), id="00000000-0000-4000-8000-000000000002"), yes=True)
    directory.reviews.undo()
    assert {each.kind for each in record(directory).assessments} == {"POL_ON_SITE", "SEC_PRIVATE"}
    assert [each.provider_response for each in record(directory).assessments] == ["", ""]


def test_what_is_done_after_it_can_still_be_taken_back(directory: Directory) -> None:
    directory.reviews.assess([about(positive(), record(directory))], DESK)
    take(directory, replace(the_only(directory), level=Level.POSSIBLE), yes=True)
    before = directory.content_hash()
    directory.reviews.assess([about(positive("POL_LED"), record(directory, 2))], DESK)
    directory.reviews.undo()
    assert directory.content_hash() == before
    refused(directory)
