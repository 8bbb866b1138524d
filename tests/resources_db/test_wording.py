"""Sentences of the catalogue: nobody can promise that a place is without danger."""

import re
from collections.abc import Iterator
from string import Formatter

import pytest

from resources_db.vocabulary.checks import promise_in
from resources_db.wording import LANGUAGES, catalogue


def forms(said: str | dict[str, str]) -> tuple[str, ...]:
    return (said,) if isinstance(said, str) else tuple(said.values())


def sentences() -> Iterator[tuple[str, str]]:
    for key, message in catalogue().items():
        yield from ((key, text) for language in LANGUAGES for text in forms(message[language]))


def test_no_sentence_promises() -> None:
    every = list(sentences())
    assert every
    assert [(key, promise) for key, text in every if (promise := promise_in(text))] == []


def values_in(text: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name)


def test_both_languages_say_the_same_values() -> None:
    last = {key: [values_in(forms(message[each])[-1]) for each in LANGUAGES] for key, message in catalogue().items()}
    assert [key for key, (english, spanish) in last.items() if english != spanish] == []
    told = {key: english for key, (english, _) in last.items()}
    assert [key for key, text in sentences() if not values_in(text) <= told[key]] == []


SPANISH = {
    "agregar": r"añad[aei](?!d)",
    "informe": r"\breportes?\b",
    "Ajustes": r"configuraci",
    "afirmación": r"\binformaciones\b",
    "revisar": r"\bcompr(ob|ueb)",
    "computadora": r"\bordenador|\bfichero",
}
"""The word that is used for a thing, and how others of the same meaning look."""


@pytest.mark.parametrize("word", SPANISH)
def test_one_thing_has_one_word_in_spanish(word: str) -> None:
    others = re.compile(SPANISH[word], re.IGNORECASE)
    spanish = [said for message in catalogue().values() for said in forms(message["es"])]
    assert any(word.casefold()[:5] in said.casefold() for said in spanish)
    assert [said for said in spanish if others.search(said)] == []


@pytest.mark.parametrize(
    ("text", "promise"),
    [
        ("A safer place", "safer"),
        ("unsafe", "unsafe"),
        ("para estar seguros", "seguros"),
        ("Exigen número de Seguro Social", ""),
        ("Nobody has checked", ""),
    ],
)
def test_a_promise_is_found_by_its_word(text: str, promise: str) -> None:
    assert promise_in(text) == promise
