"""How hard texts are to read: syllables of known words, the published formulas, and every catalogue at sixth grade."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.readability import (
    Counts,
    counts,
    english_syllables,
    grade,
    huerta_score,
    spanish_syllables,
    too_hard,
)
from resources_db.shipped import shipped

ROOT = shipped("resources_db")
FILES = sorted([*ROOT.glob("messages/*.json"), *ROOT.glob("vocabulary/*.json")])
SIXTH = 6.0
SPANISH = """
    po-li-cí-a in-mi-gra-ción a-gen-te a-bo-ga-do que quién guí-a gue-rra pin-güi-no a-gua ciu-dad o-fi-cial dí-a pa-ís
    a-é-re-o te-lé-fo-no di-rec-ción a-yu-da muy ley hay yo y a-ho-ra prohi-bi-do pro-hí-be bú-ho ve-hí-cu-lo le-er
    po-e-ta ca-os ai-re cui-da-do rui-do cons-truir viu-da buey a-ve-ri-guáis o-ír ba-úl na-lo-xo-na tar-je-ta
    de-re-chos con-se-jo lu-gar i-dio-ma que-ja gui-ta-rra an-ti-guo ci-güe-ña a-hí ra-íz rí-o cua-tro nue-ve
    pe-rió-di-co huir
"""
ENGLISH = {
    1: "the call checked asked closed phone use used shared drugs says free eye hour fire names judge don't "
    "speak guide",
    2: "police lawyer advice someone places needed service needle question being going quiet before warrant using "
    "every evening client create released isn't likely required sometimes homeless safely ruin poem special building",
    3: "officer nobody medicine area idea citizen naloxone overdose hospital family insurance possible created "
    "official serious period usual detainer agency syringes",
    4: "immigration information emergency situation available eligible interpreter deportation variety",
    5: "immediately evaluation",
}


@pytest.mark.parametrize("parted", SPANISH.split())
def test_spanish_spells_its_syllables(parted: str) -> None:
    assert spanish_syllables(parted.replace("-", "")) == parted.count("-") + 1


@pytest.mark.parametrize(("many", "words"), ENGLISH.items())
def test_english_syllables_of_common_words(many: int, words: str) -> None:
    assert {word: english_syllables(word) for word in words.split()} == dict.fromkeys(words.split(), many)


def test_the_formulas_are_those_that_were_published() -> None:
    assert grade(Counts(sentences=10, words=100, syllables=150), "en") == pytest.approx(0.39 * 10 + 11.8 * 1.5 - 15.59)
    assert huerta_score(words_in_sentence=10, syllables_in_word=2) == pytest.approx(206.84 - 120 - 10.2)
    table = {
        (5, 1.85): 4.0,
        (10, 1.9): 5.0,
        (10, 2.0): 6.0,
        (15, 2.1): 8.0,
        (20, 2.2): 10.0,
        (25, 2.4): 13.0,
        (40, 3): 16.0,
    }
    for (words, syllables), expected in table.items():
        counted = Counts(sentences=100, words=100 * words, syllables=round(100 * words * syllables))
        assert grade(counted, "es") == expected


def test_what_is_counted_are_sentences_words_and_no_numbers() -> None:
    assert counts("Call 911. Stay there: help comes (soon)! Is it near?", "en") == Counts(3, 9, 9)
    assert counts("• Llame antes.\n• Pregunte", "es") == Counts(2, 3, 7)
    assert counts(" 12 - 7 ", "en") == Counts()
    assert grade(Counts(), "en") == grade(Counts(), "es") == 0.0


@given(st.text(max_size=60), st.sampled_from(["en", "es"]))
def test_any_text_has_a_grade(text: str, language: str) -> None:
    counted = counts(text, language)
    assert counted.syllables >= counted.words >= counted.sentences
    assert grade(counted, language) >= 0.0


HARD = {
    "en": "Individuals requesting immigration representation must previously demonstrate documentation establishing "
    "eligibility for organizational assistance.",
    "es": "Las personas solicitantes deberán demostrar previamente la documentación correspondiente para la "
    "determinación institucional de elegibilidad.",
}
EASY = {
    "en": "Come to the blue door. Ring the bell and wait. We will help you with the form. You do not need to pay.",
    "es": "Venga a la puerta azul. Toque el timbre y espere. Le ayudamos con el papel. No tiene que pagar nada.",
}


@pytest.mark.parametrize("language", ["en", "es"])
def test_hard_texts_are_told_from_easy_ones(language: str) -> None:
    assert too_hard(HARD[language], language)
    assert not too_hard(EASY[language], language)
    assert not too_hard(" ".join(HARD[language].split()[:5]), language), "a few words tell nothing"


def _pairs(said: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 (JSON)
    """Yield every text that stands in both languages, each form of one that counts something."""
    if isinstance(said, dict) and said.keys() == {"en", "es"}:
        if isinstance(said["en"], str):
            yield said
        elif isinstance(said["en"], dict):
            yield from ({each: said[each][form] for each in said} for form in said["en"])
    elif isinstance(said, dict | list):
        for each in said.values() if isinstance(said, dict) else said:
            yield from _pairs(each)


def sentences(file: Path, language: str) -> list[str]:
    """Return the entries of a catalogue that are sentences, without what is filled in later."""
    texts = [pair[language] for pair in _pairs(json.loads(file.read_text(encoding="utf-8")))]
    return [re.sub(r"\{\w+\}", "", text) for text in texts if re.search(r"[.?!][»”]?\.?$", text)]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_catalogue_of_sentences_is_at_sixth_grade_or_below(file: Path, language: str) -> None:
    counted = sum((counts(sentence, language) for sentence in sentences(file, language)), Counts())
    assert grade(counted, language) <= SIXTH


def test_catalogues_have_sentences_to_be_measured() -> None:
    measured = {file.stem: len(sentences(file, "en")) for file in FILES}
    assert measured["rights_cards"] > 100
    assert measured["phrases"] > 25
    assert sum(measured.values()) > 800
