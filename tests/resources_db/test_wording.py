"""Sentences of the catalogue: nobody can promise that a place is without danger."""

from collections.abc import Iterator

import pytest

from resources_db.vocabulary.checks import promise_in
from resources_db.wording import LANGUAGES, catalogue


def sentences() -> Iterator[tuple[str, str]]:
    for key, message in catalogue().items():
        for language in LANGUAGES:
            said = message[language]
            yield from ((key, text) for text in ([said] if isinstance(said, str) else said.values()))


def test_no_sentence_promises() -> None:
    every = list(sentences())
    assert every
    assert [(key, promise) for key, text in every if (promise := promise_in(text))] == []


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
