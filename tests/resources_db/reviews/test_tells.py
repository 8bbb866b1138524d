"""Sentences for workers are drafts until somebody has read them, and again when they change."""

from datetime import timedelta
from pathlib import Path

import pytest

from resources_db.acts.texts import act_text
from resources_db.acts.values import Deed
from resources_db.directory import FILE_NAME
from resources_db.engine import open_directory as open_file
from resources_db.errors import BadInput
from resources_db.reviews.tells import text_hash
from resources_db.reviews.values import Reviewer
from resources_db.vocabulary import vocabulary
from tests.helpers.directories import TODAY, open_directory


def by(organization: str) -> Reviewer:
    return Reviewer(organization=organization, role="")


def test_every_text_begins_as_a_draft_in_both_languages(tmp_path: Path) -> None:
    with open_directory(tmp_path) as directory:
        texts = directory.texts.all()
        assert len(texts) == 2 * len(vocabulary().kinds)
        assert all(text.mark is None for text in texts)
        assert directory.texts.reviewed() == {}


def test_a_mark_is_of_one_text_in_one_language(tmp_path: Path) -> None:
    with open_directory(tmp_path) as directory:
        directory.texts.review("POL_LED", "es", by(" Harbor Coalition "), TODAY - timedelta(days=2))
        assert directory.texts.reviewed().keys() == {("POL_LED", "es")}
        [marked] = [text for text in directory.texts.all() if text.mark]
        assert (marked.kind, marked.language) == ("POL_LED", "es")
        assert marked.mark is not None
        assert (marked.mark.organization, marked.mark.on) == ("Harbor Coalition", TODAY - timedelta(days=2))
        assert directory.check() == []


def test_a_text_that_has_changed_since_is_a_draft_again(tmp_path: Path) -> None:
    with open_directory(tmp_path) as directory:
        directory.texts.review("POL_LED", "en", by("Harbor Coalition"), TODAY)
    db = open_file(tmp_path / FILE_NAME)
    db.execute("UPDATE reviewed_text SET text_hash = ?", [text_hash("Other words about police.")])
    db.close()
    with open_directory(tmp_path) as directory:
        assert directory.texts.reviewed() == {}
        [changed] = [text for text in directory.texts.all() if text.of_other_words]
        assert (changed.kind, changed.language, changed.mark) == ("POL_LED", "en", None)
        directory.texts.review("POL_LED", "en", by("Harbor Coalition"), TODAY)
        assert not any(text.of_other_words for text in directory.texts.all())


def test_undo_takes_the_mark_back_to_the_very_content_from_before(tmp_path: Path) -> None:
    with open_directory(tmp_path) as directory:
        directory.texts.review("POL_LED", "en", by("Harbor Coalition"), TODAY)
        before = directory.content_hash()
        directory.texts.review("POL_LED", "en", by("Lantern Union"), TODAY)
    with open_directory(tmp_path) as directory:
        act = directory.acts.last()
        assert act is not None
        assert act.deed is Deed.REVIEW_TEXT
        assert directory.acts.undo().effects == ()
        assert directory.content_hash() == before
        assert directory.texts.reviewed().keys() == {("POL_LED", "en")}


def test_a_mark_is_taken_back_and_that_undone(tmp_path: Path) -> None:
    with open_directory(tmp_path) as directory:
        for language in ("en", "es"):
            directory.texts.review("POL_LED", language, by("Harbor Coalition"), TODAY)
        before = directory.content_hash()
        directory.texts.take_back("POL_LED", "en", by("Lantern Union"))
        assert directory.texts.reviewed().keys() == {("POL_LED", "es")}
        assert directory.check() == []
        act = directory.acts.last()
        assert act is not None
        assert (act.deed, act.by.organization) == (Deed.UNREVIEW_TEXT, "Lantern Union")
        assert "draft" in act_text(act, "en")
        directory.acts.undo()
        assert directory.content_hash() == before


@pytest.mark.parametrize(
    ("kind", "organization", "key"),
    [
        ("NOTHING", "Harbor", "texts.unknown"),
        ("POL_LED", "Harbor", "texts.draft"),
        ("SSN", " ", "texts.no_organization"),
    ],
)
def test_what_is_no_mark_cannot_be_taken_back(tmp_path: Path, kind: str, organization: str, key: str) -> None:
    with open_directory(tmp_path) as directory:
        directory.texts.review("SSN", "en", by("Harbor"), TODAY)
        before = directory.content_hash()
        with pytest.raises(BadInput) as caught:
            directory.texts.take_back(kind, "en", by(organization))
        assert caught.value.key == key
        assert caught.value.text("es")
        assert directory.content_hash() == before


@pytest.mark.parametrize(
    ("kind", "language", "organization", "days", "key"),
    [
        ("NOTHING", "en", "Harbor", 0, "texts.unknown"),
        ("POL_LED", "fr", "Harbor", 0, "texts.language"),
        ("POL_LED", "en", "  ", 0, "texts.no_organization"),
        ("POL_LED", "en", "Harbor", 1, "texts.future"),
    ],
)
def test_what_nobody_may_mark_is_refused_in_words(
    tmp_path: Path, kind: str, language: str, organization: str, days: int, key: str
) -> None:
    with open_directory(tmp_path) as directory:
        before = directory.content_hash()
        with pytest.raises(BadInput) as caught:
            directory.texts.review(kind, language, by(organization), TODAY + timedelta(days=days))
        assert caught.value.key == key
        assert caught.value.text("es")
        assert directory.content_hash() == before


@pytest.mark.parametrize(
    "claim", ["federal law", "ley federal", "our record says", "nuestro registro", "no client contact", "sin clientes"]
)
def test_no_shipped_words_claim_a_law_or_that_nobody_is_there(claim: str) -> None:
    for kind in vocabulary().kinds.values():
        for text in (kind.tell, kind.label):
            assert claim not in f"{text.en} {text.es}".casefold(), kind.code
