"""Catalogues are drafts until an organization has read them, and again when their words change."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from resources_db.acts.texts import act_text
from resources_db.acts.values import Deed
from resources_db.catalogues import CODES, catalogue_of
from resources_db.directory import FILE_NAME
from resources_db.engine import open_directory as open_file
from resources_db.errors import BadInput
from resources_db.model import ReviewMark
from resources_db.reviews.values import Reviewer
from tests.helpers.directories import TODAY, open_directory


def by(organization: str) -> Reviewer:
    return Reviewer(organization=organization, role="")


def test_every_catalogue_begins_as_a_draft(tmp_path: Path) -> None:
    with open_directory(tmp_path) as directory:
        assert [each.catalogue.code for each in directory.catalogues.all()] == list(CODES)
        assert directory.catalogues.reviewed() == {}


def test_a_mark_is_kept_and_taken_back_to_the_very_content_from_before(tmp_path: Path) -> None:
    day = TODAY - timedelta(days=2)
    with open_directory(tmp_path) as directory:
        before = directory.content_hash()
        directory.catalogues.review("pt", by(" Harbor Coalition "), day)
        assert directory.content_hash() != before
    with open_directory(tmp_path) as directory:
        assert directory.catalogues.reviewed() == {"pt": ReviewMark("Harbor Coalition", day)}
        assert directory.texts.reviewed() == {}
        assert directory.check() == []
        act = directory.acts.last()
        assert act is not None
        assert (act.deed, act.by.organization, act.about) == (Deed.REVIEW_CATALOGUE, "Harbor Coalition", "português")
        assert "português" in act_text(act, "es")
        directory.acts.undo()
        assert directory.content_hash() == before
        assert directory.catalogues.reviewed() == {}


def test_a_catalogue_is_made_a_draft_again_and_that_undone(tmp_path: Path) -> None:
    with open_directory(tmp_path) as directory:
        for code in ("pt", "ht"):
            directory.catalogues.review(code, by("Harbor Coalition"), TODAY)
        directory.catalogues.take_back("pt", by("Lantern Union"))
        assert directory.catalogues.reviewed().keys() == {"ht"}
        directory.acts.undo()
        assert directory.catalogues.reviewed().keys() == {"pt", "ht"}


def test_a_catalogue_whose_words_have_changed_since_is_a_draft_again(tmp_path: Path) -> None:
    with open_directory(tmp_path) as directory:
        directory.catalogues.review("pt", by("Harbor Coalition"), TODAY)
    db = open_file(tmp_path / FILE_NAME)
    db.execute("UPDATE reviewed_text SET text_hash = ?", [catalogue_of("ht").text_hash])
    db.close()
    with open_directory(tmp_path) as directory:
        assert directory.catalogues.reviewed() == {}
        [changed] = [each for each in directory.catalogues.all() if each.of_other_words]
        assert (changed.catalogue.code, changed.mark) == ("pt", None)


@pytest.mark.parametrize(
    ("code", "organization", "on", "key"),
    [
        ("xx", "Harbor Coalition", TODAY, "catalogues.unknown"),
        ("en", "Harbor Coalition", TODAY, "catalogues.unknown"),
        ("pt", " ", TODAY, "texts.no_organization"),
        ("pt", "someone@harbor.example", TODAY, "assessment.names_somebody"),
        ("pt", "Harbor Coalition", TODAY + timedelta(days=1), "texts.future"),
    ],
)
def test_what_is_no_review_is_refused_and_nothing_written(
    tmp_path: Path, code: str, organization: str, on: date, key: str
) -> None:
    with open_directory(tmp_path) as directory:
        before = directory.content_hash()
        with pytest.raises(BadInput) as refused:
            directory.catalogues.review(code, by(organization), on)
        assert refused.value.key == key
        assert directory.content_hash() == before


def test_a_draft_cannot_be_made_a_draft(tmp_path: Path) -> None:
    with open_directory(tmp_path) as directory, pytest.raises(BadInput) as refused:
        directory.catalogues.take_back("pt", by("Harbor Coalition"))
    assert refused.value.key == "catalogues.draft"
