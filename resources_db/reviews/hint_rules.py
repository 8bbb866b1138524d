"""Loads `vocabulary/hint_rules.json`, which says how it is read, and refuses a table that cannot mean what it says."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from resources_db.phrase_index import PhraseIndex, Words
from resources_db.shipped import shipped
from resources_db.vocabulary import vocabulary
from resources_db.wording import LANGUAGES

Fields = dict[str, Any]
_RULE_KEYS = frozenset({"kinds", "papers", "names_only", *LANGUAGES})


class Sign(StrEnum):
    """What words mean that are not themselves a hint."""

    DENY = "deny"
    DENY_BEFORE = "deny_before"
    DENY_AFTER = "deny_after"
    TURN = "turn"
    UNLESS = "unless"


@dataclass(frozen=True, slots=True)
class Found:
    """What a phrase stands for: kinds, and whether it counts only among papers or only in names."""

    kinds: tuple[str, ...]
    papers: bool = False
    names_only: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HintRules:
    """The rules, ready to be looked up; `capitals` and `codes` by the word as it is written."""

    phrases: PhraseIndex[Found]
    signs: PhraseIndex[Sign]
    capitals: Mapping[str, tuple[str, ...]]
    codes: Mapping[str, tuple[str, ...]]
    denied: Mapping[str, str]


@cache
def hint_rules() -> HintRules:
    """Return the rules that Porchlight comes with.

    Raises:
        ValueError: see `read_hint_rules`.
    """
    table: Fields = json.loads(shipped("resources_db", "vocabulary", "hint_rules.json").read_text(encoding="utf-8"))
    return read_hint_rules(table)


def read_hint_rules(table: Fields) -> HintRules:
    """Return the rules of a table in the shape of `vocabulary/hint_rules.json`.

    Raises:
        ValueError: a kind is unknown, a key is unknown, or a phrase cannot be found in any text.
    """
    rules: list[Fields] = table["rules"]
    for rule in rules:
        if unknown := set(rule) - _RULE_KEYS:
            raise ValueError(f"hint rules: {rule['kinds']} has unknown keys {sorted(unknown)}")
    capitals, codes = _lists(table["capitals"]), _lists(table["codes"])
    named = [*(kind for rule in rules for kind in rule["kinds"]), *_all(capitals), *_all(codes)]
    _check_kinds([*named, *table["denied"], *table["denied"].values()])
    return HintRules(
        phrases=PhraseIndex(_phrases(rules)),
        signs=PhraseIndex((phrase, sign) for sign in Sign for phrase in dict.fromkeys(_both(table[sign]))),
        capitals=capitals,
        codes=codes,
        denied=table["denied"],
    )


def _check_kinds(kinds: Iterable[str]) -> None:
    words = vocabulary()
    if unknown := {kind for kind in kinds if kind not in words.kinds and kind not in words.protective}:
        raise ValueError(f"hint rules: no such kinds: {sorted(unknown)}")


def _phrases(rules: Iterable[Fields]) -> Iterator[tuple[str, Found]]:
    for rule in rules:
        kinds, names_only = tuple(rule["kinds"]), rule.get("names_only", False)
        for phrase in _both(rule):
            yield phrase, Found(kinds, names_only=names_only)
        for phrase in rule.get("papers", ()):
            yield phrase.casefold(), Found(kinds, papers=True)


def _both(by_language: Mapping[str, list[str]]) -> Iterator[str]:
    for language in LANGUAGES:
        yield from map(str.casefold, by_language.get(language, []))  # "Seguro Social" is written as the name it is


def _lists(table: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {word: tuple(kinds) for word, kinds in table.items()}


def _all(table: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for kinds in table.values():
        yield from kinds


def are_capitals(words: Words) -> bool:
    """Return whether a text is written in capitals throughout, so that they mean nothing in it."""
    letters = "".join(words.written)
    return letters.isupper()
