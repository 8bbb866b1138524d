"""Loads the rule tables of `needs` from `vocabulary/` and refuses a table that could not mean what it says."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Any

from resources_db.phrase_index import PhraseIndex, folded
from resources_db.shipped import shipped
from resources_db.vocabulary import vocabulary
from resources_db.wording import LANGUAGES

Fields = dict[str, Any]

GUARD = ""
"""The value of a phrase that makes a whole sentence mean something else."""

_RULE_KEYS = frozenset({"code", "terms", "unless_terms", *LANGUAGES})
_PHRASE_KEYS = frozenset({"name", "organization", "description", "unless", "unless_name", "never"})


class InName(Enum):
    """What a phrase in a name says of its category code.

    NEVER_NAMED takes away the leaf itself, NEVER every leaf of a top category; INSTEAD puts its leaf in their place.
    """

    SERVICE = "service"
    ORGANIZATION = "organization"
    UNLESS = "unless"
    UNLESS_NAME = "unless_name"
    NEVER_NAMED = "never_named"
    NEVER = "never"
    INSTEAD = "instead"


_IN_RULES = {
    InName.SERVICE: ("name", "organization", "description"),
    InName.ORGANIZATION: ("organization", "description"),
    InName.UNLESS: ("unless",),
    InName.UNLESS_NAME: ("unless_name",),
    InName.NEVER_NAMED: ("never",),
}
"""The lists of a rule that hold phrases of each kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedRules:
    """The need rules, ready to be looked up; terms are folded names, values are category codes.

    `codes` are every leaf that a rule may give, in the order of the table. `sentences` holds what counts in a
    description with what silences a sentence there: a pair (code, silences), code GUARD for all codes. `named` holds
    what counts in a name, looked for all at once: pairs (what for, code).
    """

    codes: tuple[str, ...]
    terms: Mapping[str, tuple[str, ...]]
    unless_terms: Mapping[str, tuple[str, ...]]
    sentences: PhraseIndex[tuple[str, bool]]
    named: PhraseIndex[tuple[InName, str]]


@dataclass(frozen=True, slots=True)
class EnforcementRules:
    """The folded names of terms that name an enforcement body, and phrases: True for a body, False for no such body.

    `prosecutors` are looked for in the same way, and are no offices of enforcement.
    """

    terms: frozenset[str]
    organizations: PhraseIndex[bool]
    prosecutors: PhraseIndex[bool]


@cache
def need_rules() -> NeedRules:
    """Return the rules that Porchlight comes with.

    Raises:
        ValueError: see `read_need_rules`.
    """
    return read_need_rules(_table("need_rules"))


@cache
def enforcement_rules() -> EnforcementRules:
    """Return the rules that Porchlight comes with.

    Raises:
        ValueError: a phrase cannot be found in any text.
    """
    table = _table("enforcement_rules")
    unless = [(phrase, False) for phrase in _both(table["unless"])]

    def bodies(key: str) -> PhraseIndex[bool]:
        return PhraseIndex([*((phrase, True) for phrase in _both(table[key])), *unless])

    return EnforcementRules(frozenset(map(folded, table["terms"])), bodies("organizations"), bodies("prosecutors"))


def read_need_rules(table: Fields) -> NeedRules:
    """Return the rules of a table in the shape of `vocabulary/need_rules.json`.

    Raises:
        ValueError: a code is unknown, no leaf, set by people only or there twice; a key is unknown; a phrase cannot be
            found in any text.
    """
    rules: list[Fields] = table["rules"]
    instead = [top["instead"] for top in table["tops"] if "instead" in top]
    _check_codes([rule["code"] for rule in rules], [entry["code"] for entry in instead])
    for rule in rules:
        _check_keys(rule)
    guards = [(phrase, (GUARD, True)) for phrase in _both(table["guards"])]
    spoken = [(phrase, (code, False)) for phrase, code in _phrases(rules, "description")]
    silenced = [(phrase, (code, True)) for phrase, code in _phrases(rules, "unless")]
    return NeedRules(
        codes=tuple(rule["code"] for rule in rules),
        terms=_by_term((term, rule["code"]) for rule in rules for term in _names_of(rule)),
        unless_terms=_by_term((term, rule["code"]) for rule in rules for term in rule.get("unless_terms", [])),
        sentences=PhraseIndex([*guards, *spoken, *silenced]),
        named=PhraseIndex(_in_names(table)),
    )


def _table(name: str) -> Fields:
    text = shipped("resources_db", "vocabulary", f"{name}.json").read_text(encoding="utf-8")
    found: Fields = json.loads(text)
    return found


def _check_codes(codes: list[str], instead: list[str]) -> None:
    categories = vocabulary().categories
    for code in codes:
        category = categories.get(code)
        if category is None or category.parent is None:
            raise ValueError(f"need rules: {code} is no leaf of the categories")
        if category.people_only:
            raise ValueError(f"need rules: {code} is set by people only")
    if ruleless := set(instead) - set(codes):
        raise ValueError(f"need rules: no rule for {sorted(ruleless)}")
    if twice := {code for code in codes if codes.count(code) > 1}:
        raise ValueError(f"need rules: twice: {sorted(twice)}")


def _check_keys(rule: Fields) -> None:
    unknown = set(rule) - _RULE_KEYS
    for language in LANGUAGES:
        unknown |= set(rule.get(language, {})) - _PHRASE_KEYS
    if unknown:
        raise ValueError(f"need rules: {rule['code']} has unknown keys {sorted(unknown)}")


def _both(by_language: Mapping[str, list[str]]) -> Iterator[str]:
    for language in LANGUAGES:
        yield from by_language.get(language, [])


def _phrases(rules: list[Fields], *fields: str) -> Iterator[tuple[str, str]]:
    """Yield every phrase of those fields in both languages, with its rule's code."""
    for rule in rules:
        for field in fields:
            for phrase in _both({language: rule.get(language, {}).get(field, []) for language in LANGUAGES}):
                yield phrase, rule["code"]


def _in_names(table: Fields) -> Iterator[tuple[str, tuple[InName, str]]]:
    """Yield every phrase that says something in a name, with what it says."""
    rules, tops = table["rules"], table["tops"]
    for role, fields in _IN_RULES.items():
        yield from ((phrase, (role, code)) for phrase, code in _phrases(rules, *fields))
    for top in tops:
        yield from ((phrase, (InName.NEVER, top["code"])) for phrase in _both(top["never"]))
        instead = top.get("instead", {})
        yield from ((phrase, (InName.INSTEAD, instead["code"])) for phrase in _both(instead))


def _names_of(rule: Fields) -> Iterator[str]:
    """Yield the terms that give a category: those of the rule and, for what we exported ourselves, our own labels."""
    yield from rule.get("terms", [])
    label = vocabulary().categories[rule["code"]].label
    yield from (label.say(language) for language in LANGUAGES)


def _by_term(named: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for term, code in named:
        known = found.get(folded(term), ())
        found[folded(term)] = known if code in known else (*known, code)
    return found
