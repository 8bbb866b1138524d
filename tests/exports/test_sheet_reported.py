"""What field workers say is wrong stands on the sheet until it is decided; what was marked here is told who prints."""

from pathlib import Path

import pytest

from exports.flat_rows import COLUMNS, flat_row
from exports.sheet import Sheet, SheetOptions, make_sheet
from resources_db.codes import SectionKey
from resources_db.corrections.texts import reported_text
from resources_db.corrections.values import Kind, Reported
from resources_db.directory import Directory
from resources_db.reviews.values import Reviewer
from tests.helpers.assessments import none_found
from tests.helpers.corrected import SERVICES, listing_of, marked_file
from tests.helpers.directories import TODAY, with_assessments

BY = Reviewer(organization="Lantern Union", role="coordinator")
PANTRY = "Lantern Food Pantry"
NOTE = "two blue cars"


def sheet_of(directory: Directory, language: str = "en", *, remarks: bool = True) -> Sheet:
    pantry = listing_of(directory, PANTRY)
    without = frozenset() if remarks else frozenset({pantry})
    options = SheetOptions(language=language, without_remarks=without)
    return make_sheet([directory.record(pantry)], options, TODAY)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("remarks", [True, False])
def test_it_stands_on_paper_until_somebody_decides_and_never_its_note(
    tmp_path: Path, language: str, *, remarks: bool
) -> None:
    words = reported_text(Reported(kind=Kind.POLICE, on=TODAY), language)
    with with_assessments(tmp_path / "ours", SERVICES, [none_found(subject_id="a1")]) as directory:
        assert sheet_of(directory, language, remarks=remarks).places[0].alerts == ()
        directory.corrections.read_in(marked_file(tmp_path / "worker", (PANTRY, Kind.POLICE, NOTE)), "c.json")
        told = sheet_of(directory, language, remarks=remarks)
        assert told.places[0].alerts == (words,)
        assert sum(words in warning for warning in told.warnings) == 1
        assert NOTE not in repr(told)
        [received] = directory.corrections.received()
        directory.corrections.take(received.correction.id, BY)
        assert sheet_of(directory, language, remarks=remarks).places[0].alerts == (words,), "it waits for its yes"
        directory.reviews.accept([directory.reviews.waiting()[0].assessment.id], BY)
        assert sheet_of(directory, language, remarks=remarks).places[0].alerts == ()


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_was_marked_here_is_told_who_prints_and_stands_on_no_paper(tmp_path: Path, language: str) -> None:
    words = reported_text(Reported(kind=Kind.CLOSED, on=TODAY, own=True), language)
    with with_assessments(tmp_path / "ours", SERVICES, []) as directory:
        directory.corrections.mark(listing_of(directory, PANTRY), Kind.CLOSED, NOTE)
        made = sheet_of(directory, language)
    assert made.places[0].alerts == ()
    assert sum(words in warning for warning in made.warnings) == 1
    assert NOTE not in repr(made)


def test_a_table_for_others_says_nothing_of_it(tmp_path: Path) -> None:
    with with_assessments(tmp_path / "ours", SERVICES, []) as directory:
        pantry = listing_of(directory, PANTRY)
        before = flat_row(SectionKey.NEAR, directory.record(pantry).listing, "en")
        directory.corrections.read_in(marked_file(tmp_path / "worker", (PANTRY, Kind.CLOSED, NOTE)), "c.json")
        listing = directory.record(pantry).listing
    assert listing.reported
    assert flat_row(SectionKey.NEAR, listing, "en") == before
    assert set(before) == set(COLUMNS)
