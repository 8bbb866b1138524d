"""Finds the needs that a person means: in English or Spanish, without accents, by everyday words, with slips."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rapidfuzz.distance import OSA

from resources_db.need_words import search_words
from resources_db.vocabulary import vocabulary

MOST_WORDS = 8
_BRACKETS = re.compile(r"\([^()]*\)")
_EXACT, _BEGINNING, _SLIP = 0, 1, 3
_WORD = 100
"""What a step of these outweighs: the words of any label."""
_BY_ANOTHER_WORD = 1
"""What is added where it was no word of the label."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A category and its words, folded: those of its labels, and others by which it is looked for."""

    code: str
    label: frozenset[str]
    others: frozenset[str]


def fold(text: str) -> str:
    """Return `text` without case and accents."""
    split = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in split if not unicodedata.combining(letter))


def words_of(text: str) -> list[str]:
    """Return the folded words of `text`; punctuation means nothing."""
    return "".join(letter if letter.isalnum() else " " for letter in fold(text)).split()


def needs_for(text: str) -> list[str]:
    """Return the codes of the needs that hold every word of `text`, the best first; all needs for no words.

    A word is held where a word of the need begins with it. Only where no need holds them all, slips are allowed: one
    letter wrong, missing, too many or changed over in words of four letters and more, two from eight letters on.
    """
    typed = words_of(text)[:MOST_WORDS]
    for slips in (False, True):
        ranked = [(cost, entry.code) for entry in _entries() if (cost := _cost(typed, entry, slips)) is not None]
        if ranked:
            # Sorting is stable: of needs found as well the vocabulary's order stands.
            return [code for _cost_of, code in sorted(ranked, key=lambda each: each[0])]
    return []


def _cost(typed: list[str], entry: _Entry, slips: bool) -> int | None:
    """Return how far the words are from the need's, None where it does not hold them all.

    Of two needs whose labels hold them, the one with the shorter label is meant: "shelter" is Shelter.
    """
    total = len(entry.label)
    for word in typed:
        costs = [*_costs(word, entry.label, slips, 0), *_costs(word, entry.others, slips, _BY_ANOTHER_WORD)]
        if not costs:
            return None
        total += _WORD * min(costs)
    return total


def _costs(typed: str, words: frozenset[str], slips: bool, more: int) -> Iterator[int]:
    for word in words:
        if word.startswith(typed):
            yield more + (_EXACT if word == typed else _BEGINNING)
        elif slips and _like(typed, word):
            yield more + _SLIP


def _like(typed: str, word: str) -> bool:
    """Return whether `typed` is `word`, or its beginning, but for a slip or two."""
    allowed = 0 if len(typed) < 4 else 1 if len(typed) < 8 else 2
    beginnings = {word[: len(typed) + more] for more in range(-allowed, allowed + 1)}
    return any(OSA.distance(typed, beginning, score_cutoff=allowed) <= allowed for beginning in beginnings)


@cache
def _entries() -> tuple[_Entry, ...]:
    table = search_words()
    found = []
    for code, category in vocabulary().categories.items():
        names = category.label.en, category.label.es
        # What a label has in brackets is beside the point: "Pharmacy (naloxone, syringes)".
        label = frozenset(word for name in names for word in words_of(_BRACKETS.sub("", name)))
        others = (*names, *table.asked.get(code, ()), *table.words.get(code, ()))
        found.append(_Entry(code, label, frozenset(word for text in others for word in words_of(text)) - label))
    return tuple(found)
