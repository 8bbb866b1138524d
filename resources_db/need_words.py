"""What a need is called, and the words by which it is found: never more than a person or the record said.

The label of a category may go on in a parenthesis ("Pharmacy (naloxone, syringes)") with what such a place often has.
A rule that saw the word "pharmacy" does not know that, so its needs are called by the label without it.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from resources_db.model import Need
from resources_db.phrase_index import PhraseIndex, Words
from resources_db.shipped import shipped
from resources_db.vocabulary import Text, vocabulary
from resources_db.vocabulary.checks import promise_in
from resources_db.wording import LANGUAGES

Fields = dict[str, Any]

_PARENTHESIS = re.compile(r"\s*\(([^()]*)\)")


@dataclass(frozen=True, slots=True)
class SearchWords:
    """Everyday words by category code.

    `words` are those that listings of the category are found by; `when` adds some where a need's why holds one of its
    phrases. `asked` are words by which a person asks for the category, and that nothing is said or found with.
    """

    asked: Mapping[str, tuple[str, ...]]
    words: Mapping[str, tuple[str, ...]]
    when: Mapping[str, PhraseIndex[tuple[str, ...]]]


def need_label(need: Need, language: str) -> str:
    """Return what a need is called: the label of its category, whole only where it is known to be true.

    A person's need has the whole label. One that a rule gave has no parenthesis, unless its why holds every word of
    it ("name: Narcan" proves "Naloxone (Narcan)"), in whichever language.

    Raises:
        KeyError: no such category or language.
    """
    label = vocabulary().categories[need.code].label
    if need.derived and not _proves(need.why, label):
        return _PARENTHESIS.sub("", label.say(language)).strip()
    return label.say(language)


@lru_cache(maxsize=1 << 12)  # a few words make most of the needs of a list
def need_search_words(need: Need) -> tuple[str, ...]:
    """Return what a need is found by: what it is called in each language, and everyday words ("abogado", "dentist").

    Raises:
        KeyError: no such category.
    """
    found = [need_label(need, language) for language in LANGUAGES]
    table = search_words()
    for code in (need.code.partition(".")[0], need.code):
        found += table.words.get(code, ())
    if need.code in table.when:
        for hit in table.when[need.code].find(_evidence(need.why)):
            found += hit.value
    return tuple(found)


@cache
def search_words() -> SearchWords:
    """Return the words that Porchlight comes with.

    Raises:
        ValueError: see `read_search_words`.
    """
    path = shipped("resources_db", "vocabulary", "search_words.json")
    return read_search_words(json.loads(path.read_text(encoding="utf-8")))


def read_search_words(table: Fields) -> SearchWords:
    """Return the words of a table in the shape of `vocabulary/search_words.json`.

    Raises:
        ValueError: a code is unknown; a list is missing, empty, or says a word twice; a word is not in lower case or
            promises that a place is without danger; a phrase cannot be found in any text.
    """
    phrases: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for entry in table["when"]:
        words = _checked(entry["code"], entry)
        phrases.setdefault(entry["code"], []).extend((phrase, words) for phrase in entry["why"])
    return SearchWords(
        asked={code: _checked(code, by_language, promises=True) for code, by_language in table["asked"].items()},
        words={code: _checked(code, by_language) for code, by_language in table["words"].items()},
        when={code: PhraseIndex(found) for code, found in phrases.items()},
    )


def _proves(why: str, label: Text) -> bool:
    """Return whether the why holds all that one of the label's languages says in its parenthesis."""
    said = set(_evidence(why).folded)
    claims = (
        set(Words.of(claim).folded) for language in LANGUAGES for claim in _PARENTHESIS.findall(label.say(language))
    )
    return any(claim <= said for claim in claims)


def _evidence(why: str) -> Words:
    """Return the words of the record in a why, without the name of the field that they stand in."""
    _field, _, words = why.partition(": ")
    return Words.of(words)


def _checked(code: str, by_language: Fields, *, promises: bool = False) -> tuple[str, ...]:
    if code not in vocabulary().categories:
        raise ValueError(f"search words: {code} is no category")
    return tuple(
        word for language in LANGUAGES for word in _checked_list(code, by_language.get(language, []), promises)
    )


def _checked_list(code: str, words: list[str], promises: bool) -> list[str]:
    if not words or len(set(words)) < len(words):
        raise ValueError(f"search words: {code} has an empty list or a word twice")
    for word in words:
        if not word.strip() or word != word.strip().lower():
            raise ValueError(f"search words: {code}: {word!r} is not in lower case")
        if not promises and promise_in(word):
            raise ValueError(f"search words: {code}: {word!r} is a promise")
    return words
