"""Reads the data files of this folder into one checked `Vocabulary`."""

import json
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from resources_db.model import Domain, Level, State
from resources_db.shipped import shipped
from resources_db.vocabulary.checks import check
from resources_db.vocabulary.entries import (
    BearsOn,
    Category,
    ContactKind,
    DomainWords,
    EvidenceKind,
    LevelWords,
    Phrase,
    Protective,
    Question,
    StateWords,
    Term,
    Text,
    Vocabulary,
)
from resources_db.wording import Value

Fields = dict[str, Any]
Code = TypeVar("Code", bound=str)
Entry = TypeVar("Entry")


@cache
def vocabulary() -> Vocabulary:
    """Return the vocabulary that Porchlight comes with.

    Raises:
        ValueError: a data file breaks one of the rules of `checks`; the entry is named.
    """
    return load(shipped("resources_db", "vocabulary"))


def phrase(key: str, language: str, /, **values: Value) -> str:
    """Return the fixed phrase `key` in `language`, filled with `values`.

    Raises:
        KeyError: no such phrase or language, or a value is missing.
    """
    return vocabulary().phrases[key].text.say(language).format(**values)


def load(folder: Path) -> Vocabulary:
    """Return the vocabulary whose data files lie in `folder`.

    Raises:
        ValueError: an entry is incomplete, stands twice, points nowhere or breaks a rule on words; it is named.
    """

    def entries(name: str) -> list[Fields]:
        found: list[Fields] = json.loads(folder.joinpath(f"{name}.json").read_text(encoding="utf-8"))
        return found

    def coded(name: str, make: Callable[[Fields], Entry], code: Callable[[str], Code]) -> Mapping[Code, Entry]:
        return by_code(name, entries(name), make, code)

    made = Vocabulary(
        domains=coded("domains", _domain, Domain),
        states=coded("states", _state, State),
        levels=coded("levels", _level, Level),
        consequences=coded("consequences", _term, str),
        agencies=coded("agencies", _term, str),
        triggers=coded("triggers", _term, str),
        evidence=coded("evidence", _evidence, str),
        kinds=coded("contact_kinds", _kind, str),
        protective=coded("protective", _protective, str),
        questions=coded("questions", _question, str),
        categories=coded("categories", _category, str),
        populations=coded("populations", _term, str),
        phrases=coded("phrases", _phrase, str),
        quick_picks=tuple(json.loads(folder.joinpath("quick_picks.json").read_text(encoding="utf-8"))),
    )
    check(made)
    return made


def by_code(
    name: str, entries: Iterable[Fields], make: Callable[[Fields], Entry], code: Callable[[str], Code]
) -> Mapping[Code, Entry]:
    """Return what `make` makes of each entry, by its code.

    Raises:
        ValueError: an entry of the file `name` is incomplete or stands twice; it is named.
    """
    found: dict[Code, Entry] = {}
    for fields in entries:
        label = str(fields.get("code") or fields.get("key"))
        try:
            key = code(label)
            entry = make(fields)
        except (KeyError, TypeError, ValueError) as error:
            raise ValueError(f"{name}: {label} is not complete: {error!r}") from error
        if key in found:
            raise ValueError(f"{name}: {label} stands twice")
        found[key] = entry
    return MappingProxyType(found)


def read_entries(
    file: Path, make: Callable[[Fields], Entry], problems: Callable[[Entry], Iterable[str]]
) -> Mapping[str, Entry]:
    """Return what `make` makes of each entry of a data file, by its code, where `problems` finds none.

    Raises:
        ValueError: an entry is incomplete, stands twice or has a problem; it is named, and so is the file.
    """
    found = by_code(file.stem, json.loads(file.read_text(encoding="utf-8")), make, str)
    for code, entry in found.items():
        for problem in problems(entry):
            raise ValueError(f"{file.stem}: {code} {problem}")
    return found


def _text(words: Fields) -> Text:
    return Text(**words)


def _term(fields: Fields) -> Term:
    return Term(fields["code"], _text(fields["label"]))


def _domain(fields: Fields) -> DomainWords:
    return DomainWords(Domain(fields["code"]), *(_text(fields[name]) for name in ("name", "long", "short")))


def _state(fields: Fields) -> StateWords:
    headline = {domain: _text(fields["headline"][domain]) for domain in Domain}
    return StateWords(State(fields["code"]), MappingProxyType(headline), _text(fields["short"]))


def _level(fields: Fields) -> LevelWords:
    return LevelWords(Level(fields["code"]), fields["rank"], _text(fields["label"]), fields["meaning"])


def _evidence(fields: Fields) -> EvidenceKind:
    return EvidenceKind(**fields | {"label": _text(fields["label"])})


def _kind(fields: Fields) -> ContactKind:
    texts = {"label": _text(fields["label"]), "tell": _text(fields["tell"])}
    codes = {"domain": Domain(fields["domain"]), "bears_on": BearsOn(fields["bears_on"])}
    said = Level(fields.get("tell_level", Level.POSSIBLE))
    return ContactKind(**fields | texts | codes | {"tell_level": said})


def _protective(fields: Fields) -> Protective:
    domain = fields["domain"]
    return Protective(
        **fields | {"label": _text(fields["label"]), "domain": None if domain is None else Domain(domain)}
    )


def _question(fields: Fields) -> Question:
    lists = {name: tuple(fields[name]) for name in ("yes_means", "yes_protects")}
    return Question(**fields | lists | {"domain": Domain(fields["domain"]), "text": _text(fields["text"])})


def _category(fields: Fields) -> Category:
    return Category(**fields | {"label": _text(fields["label"]), "hint_kinds": tuple(fields.get("hint_kinds", ()))})


def _phrase(fields: Fields) -> Phrase:
    return Phrase(**fields | {"text": _text(fields["text"])})
