"""Needs are found by what people type: either language, no accents, everyday words, slips."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.meant_needs import needs_for
from resources_db.vocabulary import vocabulary
from tests.helpers.window import HOSTILE


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("naloxone", "HR.NALOXONE"),
        ("NALOXONA", "HR.NALOXONE"),
        ("narcan", "HR.NALOXONE"),
        ("nalaxone", "HR.NALOXONE"),
        ("nalox", "HR.NALOXONE"),
        ("syringe services", "HR.SYRINGE"),
        ("seguro médico", "HE.COVER"),
        ("agujas", "HR.SYRINGE"),
        ("jeringa", "HR.SYRINGE"),
        ("metadona", "TX.METHADONE"),
        ("methdone", "TX.METHADONE"),
        ("inmigracion legal", "LA.IMMIG"),
        ("imigration legal", "LA.IMMIG"),
        ("food", "FO"),
        ("comida", "FO"),
        ("shelter", "HO.SHELTER"),
        ("sheltr", "HO.SHELTER"),
        ("renta", "HO.RENT"),
    ],
)
def test_the_best_hit_comes_first(typed: str, code: str) -> None:
    assert needs_for(typed)[0] == code


def test_accents_and_case_mean_nothing() -> None:
    assert needs_for("desintoxicacion") == needs_for("DESINTOXICACIÓN") != []


def test_a_slip_never_stands_beside_what_was_meant() -> None:
    assert needs_for("bail") == ["RE.BAIL"]


def test_short_words_have_no_slips() -> None:
    assert needs_for("xyz") == []
    assert needs_for("zzzzzz") == []


@given(st.sampled_from(sorted(vocabulary().categories)), st.sampled_from(["en", "es"]))
def test_every_need_is_found_by_its_whole_name(code: str, language: str) -> None:
    assert code in needs_for(vocabulary().categories[code].label.say(language))


@given(st.text(max_size=300))
def test_any_text_may_be_typed(typed: str) -> None:
    assert set(needs_for(typed)) <= vocabulary().categories.keys()


@pytest.mark.parametrize("typed", [*HOSTILE, '"', "*", "NEAR(", "col:", "%", "--"], ids=range(len(HOSTILE) + 6))
def test_nothing_that_is_typed_is_more_than_words(typed: str) -> None:
    assert set(needs_for(typed)) <= vocabulary().categories.keys()
