"""What one client alone saw of immigration agents: as on screen, never better, and whoever prints is told."""

from dataclasses import replace
from pathlib import Path

import pytest

from exports.sheet import SheetOptions, make_sheet
from resources_db.contact import seen_by_one
from resources_db.contact_text import headline, report_text
from resources_db.dates import long_date
from resources_db.model import Assessment, State
from tests.helpers.assessments import positive
from tests.helpers.directories import TODAY
from tests.helpers.reviewing import DESK, about, open_reviewed, record

SEEN = replace(positive("ICE_SEEN", evidence_kind="CLIENT_REPORT"), share="local_only")


@pytest.mark.parametrize("language", ["en", "es"])
def test_it_is_printed_as_on_screen_with_a_warning(tmp_path: Path, language: str) -> None:
    with open_reviewed(tmp_path) as directory:
        directory.reviews.assess([about(SEEN, record(directory))], DESK)
        found = record(directory)
    line = found.listing.contact.immigration
    made = make_sheet([found], SheetOptions(language=language), TODAY)
    printed = made.places[0].contact.lines[1]
    assert (line.state, printed.state) == (State.POSSIBLE, State.POSSIBLE)
    assert printed.headline.startswith(headline(line, language))
    said = report_text(line.reports[0], language)
    assert said.split(":")[0] in printed.details
    day = long_date(SEEN.assessed_on, language)
    assert day in printed.details
    words = {
        "en": "one person who went there, and nobody else, told of",
        "es": "una persona que fue ahí, y nadie más, contó de",
    }
    assert any(words[language] in warning and day in warning for warning in made.warnings)


@pytest.mark.parametrize(
    "others",
    [
        (),
        (SEEN, SEEN),
        (replace(SEEN, evidence_kind="SITE_VISIT"),),
        (positive("EVERIFY", evidence_kind="CLIENT_REPORT"),),
    ],
)
def test_what_two_saw_or_a_worker_saw_needs_no_such_warning(tmp_path: Path, others: tuple[Assessment, ...]) -> None:
    with open_reviewed(tmp_path) as directory:
        directory.reviews.assess([about(each, record(directory)) for each in others], DESK)
        found = record(directory)
    assert seen_by_one(found.listing.contact.immigration) is None
    assert not any("nobody else" in warning for warning in make_sheet([found], SheetOptions(), TODAY).warnings)
