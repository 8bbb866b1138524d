"""Packs of facts as files: read and checked whole, written the same way. docs/json/law.json is their shape."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from resources_db.errors import BadInput
from resources_db.law.checks import LONGEST_LINE, check, wrong
from resources_db.law.jurisdictions import DEEPEST, ancestors, standard
from resources_db.law.store import CODES, DATES
from resources_db.law.values import Jurisdiction, JurisdictionKind, LegalFact
from resources_db.places import Gazetteer
from resources_db.places.names import fold
from resources_db.plain_text import is_invisible, one_line

FORMAT = "porchlight-law-1"
LARGEST = 16 * 1024 * 1024
"""Bytes of a file."""
_OTHER_NAMES = {"jurisdiction_id": "jurisdiction", "question_code": "question"}
"""Field of `LegalFact` -> its name in a file, where that is another."""
NAMES = {field.name: _OTHER_NAMES.get(field.name, field.name) for field in fields(LegalFact)}
_PARTS = {"format", "jurisdictions", "facts"}
_NEEDED = ("id", "jurisdiction_id", "topic", "question_code", "answer")
_EVERYBODYS = frozenset({JurisdictionKind.COUNTRY, JurisdictionKind.STATE, JurisdictionKind.COUNTY})


@dataclass(frozen=True, slots=True)
class Pack:
    """What a file brings: the places that its facts are about, and the facts, in the file's order."""

    jurisdictions: Mapping[str, Jurisdiction]
    facts: tuple[LegalFact, ...]


def read_pack(content: bytes, file: str, gazetteer: Gazetteer, today: date) -> Pack:
    """Return the pack in `content`, that of the file that a person calls `file`, every fact of it checked.

    Raises:
        BadInput: it is no pack, or a place or fact says what nobody may say; the message names the place's or fact's
            number in the file, the field and the value.
    """
    if len(content) > LARGEST:
        raise BadInput("law.no_pack", file=file)
    try:
        document = json.loads(content.decode("utf-8-sig"), object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise BadInput("law.no_pack", file=file) from error
    if not isinstance(document, dict) or document.get("format") != FORMAT or document.keys() - _PARTS:
        raise BadInput("law.no_pack", file=file)
    places, told = (_objects(document, name, file) for name in ("jurisdictions", "facts"))
    return _pack(places, told, gazetteer, today)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return the fields of one object: of two of the same name nobody can say which one counts."""
    found = dict(pairs)
    for field, told in reversed(pairs) if len(found) != len(pairs) else ():
        if sum(other == field for other, _ in pairs) > 1:
            raise BadInput("law.field_twice", field=field[:80], value=str(told)[:80])
    return found


def _objects(document: dict[str, Any], name: str, file: str) -> list[dict[str, Any]]:
    found = document.get(name)
    if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
        raise BadInput("law.no_pack", file=file)
    return found


def _pack(places: list[dict[str, Any]], told: list[dict[str, Any]], gazetteer: Gazetteer, today: date) -> Pack:
    given: dict[str, Jurisdiction] = {}
    for number, each in enumerate(places, 1):
        made = _jurisdiction(number, each, gazetteer)
        if made.id in given:
            raise wrong("place_twice", number, "code", made.id)
        given[made.id] = made
    known = _with_parents(given, gazetteer)
    facts: dict[str, LegalFact] = {}
    for number, each in enumerate(told, 1):
        fact = _fact(number, each)
        known |= _with_parents(_standards([fact.jurisdiction_id], gazetteer), gazetteer)
        if fact.jurisdiction_id not in known:
            raise wrong("code", number, "jurisdiction", fact.jurisdiction_id)
        check(fact, today, number)
        if fact.id in facts:
            raise wrong("twice", number, "id", fact.id)
        facts[fact.id] = fact
    return Pack(known, tuple(facts.values()))


def _jurisdiction(number: int, given: dict[str, Any], gazetteer: Gazetteer) -> Jurisdiction:
    """Return one place of the file: a country, state or county as everybody knows it, another as the file says."""
    for name in given.keys() - {"kind", "code", "name", "parent"}:
        raise wrong("place_field", number, name, given[name])
    texts = {name: _line(given.get(name), number, name, "place_text") for name in ("kind", "code", "name", "parent")}
    for name in ("kind", "code", "name"):
        if is_invisible(texts[name]):
            raise wrong("place_text", number, name, "")
    if texts["kind"] not in set(JurisdictionKind):
        raise wrong("place_text", number, "kind", texts["kind"])
    made = Jurisdiction(JurisdictionKind(texts["kind"]), texts["code"], texts["name"], texts["parent"])
    if made.kind not in _EVERYBODYS:
        return made
    known = standard(made.id, gazetteer)
    if known is None or not fold(known.name).startswith(fold(made.name)):
        raise wrong("place_name", number, "name", f"{made.code}: {made.name}")
    return known


def _standards(ids: Iterable[str], gazetteer: Gazetteer) -> dict[str, Jurisdiction]:
    return {each: known for each in ids if (known := standard(each, gazetteer)) is not None}


def _with_parents(given: Mapping[str, Jurisdiction], gazetteer: Gazetteer) -> dict[str, Jurisdiction]:
    """Return the places with the countries, states and counties that they lie in.

    Raises:
        BadInput: a city lies in no state, or a place in one that is nowhere, in itself, or deeper than any.
    """
    known, wanted = dict(given), dict(given)
    while wanted := _standards((each.parent for each in wanted.values() if each.parent not in known), gazetteer):
        known |= wanted
    for number, each in enumerate(given.values(), 1):
        above = ancestors(each, known)
        lost = bool(each.parent) and each.parent not in known
        stateless = each.kind is JurisdictionKind.CITY and all(one.kind is not JurisdictionKind.STATE for one in above)
        if lost or stateless or each in above or len(above) == DEEPEST:
            raise wrong("place_parent", number, "parent", each.parent)
    return known


def _line(value: object, number: int, field: str, rule: str) -> str:
    if value is None:
        return ""
    if not isinstance(value, str) or len(value) > LONGEST_LINE:
        raise wrong(rule, number, field, value)
    return one_line(value)


def _fact(number: int, given: dict[str, Any]) -> LegalFact:
    fields_of = {theirs: ours for ours, theirs in NAMES.items()}
    for name in given.keys() - fields_of.keys():
        raise wrong("field", number, name, given[name])
    values = {fields_of[name]: value for name, value in given.items() if value is not None}
    for name in _NEEDED:
        if name not in values:
            raise wrong("missing", number, NAMES[name], "")
    return LegalFact(**{name: _value(number, name, value) for name, value in values.items()})


def _value(number: int, name: str, value: object) -> Any:  # noqa: ANN401 (as the field is)
    if name == "lawyer_checked":
        if not isinstance(value, bool):
            raise wrong("code", number, name, value)
        return value
    if not isinstance(value, str):
        raise wrong("text", number, NAMES[name], value)
    if name in CODES:
        if value not in set(CODES[name]):
            raise wrong("code", number, name, value)
        return CODES[name](value)
    return _day(number, name, value) if name in DATES else one_line(value)


def _day(number: int, name: str, text: str) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise wrong("date", number, name, text) from error


def pack_json(jurisdictions: Iterable[Jurisdiction], facts: Iterable[LegalFact]) -> dict[str, Any]:
    """Return a pack as the document that `read_pack` reads."""
    return {
        "format": FORMAT,
        "jurisdictions": [
            {"kind": each.kind.value, "code": each.code, "name": each.name, "parent": each.parent}
            for each in jurisdictions
        ],
        "facts": [fact_json(fact) for fact in facts],
    }


def fact_json(fact: LegalFact) -> dict[str, Any]:
    """Return one fact under the names that it has in files; a day that is not known is null."""
    values = {theirs: getattr(fact, ours) for ours, theirs in NAMES.items()}
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}
