"""What a record of any source offers, in our categories, and whether it is an office of enforcement.

Other people's records carry other people's categories. The rules stand as data in `vocabulary/need_rules.json` and
`vocabulary/enforcement_rules.json`, which say how they are read; this module reads records with them. It is pure:
the same text always gives the same needs.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from resources_db.model import Need
from resources_db.need_rules import GUARD, InName, enforcement_rules, need_rules
from resources_db.phrase_index import PhraseIndex, Words, folded, undotted
from resources_db.terms.values import ENFORCEMENT
from resources_db.wording import say

_Heard = Mapping[InName, Mapping[str, str]]
"""What a name says, by what it is said for: category code -> the first words that say it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceText:
    """What a record says of itself, as its source writes it.

    `organizations` are the names of its organization, the alternate one included; `terms` are pairs of a taxonomy
    term's name and its facet ("" where the file has none). `said` is what people say of terms of its source, by folded
    name: category codes, `ENFORCEMENT` alone, or () for nothing; there the rules for that term do not count.
    """

    name: str
    alternate_name: str = ""
    description: str = ""
    organizations: tuple[str, ...] = ()
    terms: tuple[tuple[str, str], ...] = ()
    said: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def enforcement_reason(text: ServiceText) -> str | None:
    """Return the term or organization that makes the record an office of enforcement, None if nothing does.

    "term: Municipal Police", "organization: Harbor County Sheriff's Office". A word in the service's own name is
    never enough: a lawyer's "Detention Programs" is help.
    """
    rules = enforcement_rules()
    for name, _ in text.terms:
        said = text.said.get(folded(name))
        if ENFORCEMENT in said if said is not None else folded(name) in rules.terms:
            return f"term: {name}"
    for organization in text.organizations:
        if _is_body(organization, rules.organizations):
            return f"organization: {organization}"
    return None


def is_prosecutor(text: ServiceText) -> bool:
    """Return whether the record is a prosecutor's: of its organization, or by its own name where it has none."""
    names = text.organizations or (text.name, text.alternate_name)
    return any(_is_body(name, enforcement_rules().prosecutors) for name in names)


def derived_needs(text: ServiceText) -> tuple[Need, ...]:
    """Return the categories that the rules give, in the order of the rules, each with the strongest why.

    What a person says of a term comes first, and no rule takes it away.

    "term: Homeless Shelter", "name: food pantry", "text: free legal", "organization: Legal Aid", in this order of
    strength. An office of enforcement has none, nor has a prosecutor's.
    """
    if enforcement_reason(text) is not None or is_prosecutor(text):
        return ()
    evidence = _Evidence(text)
    said, whys = evidence.said(), evidence.whys()
    codes = (*said, *(code for code in need_rules().codes if code in whys and code not in said))
    return tuple(Need(code, derived=True, why=(said | whys)[code]) for code in codes)


def explain(why: str, language: str = "en") -> str:
    """Return the why of a need or of enforcement as a plain phrase.

    Raises:
        KeyError: no such kind of why, or language.
    """
    kind, _, words = why.partition(": ")
    return say(f"why.{kind}", language, words=words)


@lru_cache(maxsize=1 << 14)  # an organization has many services
def _is_body(organization: str, bodies: PhraseIndex[bool]) -> bool:
    """Return whether the name holds a phrase of such a body, dotted ("I.C.E.") or not, and none that says it is not."""
    found = {hit.value for name in (organization, undotted(organization)) for hit in bodies.find(Words.of(name))}
    return True in found and False not in found


def _own_names(text: ServiceText) -> Iterator[str]:
    """Yield the service's names; an alternate one that only repeats its organization's words is the organization's."""
    yield text.name
    if not (_repeats(text.alternate_name, text.organizations) and not _repeats(text.name, text.organizations)):
        yield text.alternate_name


def _repeats(name: str, organizations: Iterable[str]) -> bool:
    words = set(folded(name).split())
    return any(words <= set(folded(organization).split()) for organization in organizations)


class _Evidence:
    """Everything in one record that speaks for or against a category."""

    def __init__(self, text: ServiceText) -> None:
        self._rules = need_rules()
        self._text = text
        self._names = [_heard(name) for name in _own_names(text) if name]
        self._organizations = [_heard(name) for name in text.organizations if name]
        self._silenced = _codes(InName.UNLESS, self._names)
        self._unsaid = [name for name, _ in text.terms if folded(name) not in text.said]

    def said(self) -> dict[str, str]:
        """Return category code -> why, of the terms of which a person says what they mean."""
        found: dict[str, str] = {}
        for name, _ in self._text.terms:
            for code in self._text.said.get(folded(name), ()):
                found.setdefault(code, f"term: {name}")
        return found

    def whys(self) -> dict[str, str]:
        """Return category code -> why, by the rules; the organization speaks only where terms and name say nothing."""
        own = self._from_names() | self._from_terms()
        found = self._from_description() | (own if own or self.said() else self._from_organizations())
        refused = self._refused()
        return self._instead({code: why for code, why in found.items() if code not in refused})

    def _instead(self, found: dict[str, str]) -> dict[str, str]:
        """Return `found` with one leaf in the place of its whole top category, where the name says that it is that."""
        for code, why in _spoken("name", InName.INSTEAD, self._names, set()).items():
            others = {leaf: said for leaf, said in found.items() if not leaf.startswith(_top(code))}
            if len(others) < len(found):
                found = others | {code: why}
        return found

    def _refused(self) -> set[str]:
        """Return the codes that a term or the kind of organization rules out."""
        found = {code for name in self._unsaid for code in self._rules.unless_terms.get(folded(name), ())}
        found |= _codes(InName.NEVER_NAMED, self._names)
        for code in _codes(InName.NEVER, [*self._names, *self._organizations]):
            found.update(leaf for leaf in self._rules.codes if leaf.startswith(_top(code)))
        return found

    def _from_terms(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for name in self._unsaid:
            for code in self._rules.terms.get(folded(name), ()):
                found.setdefault(code, f"term: {name}")
        return found

    def _from_names(self) -> dict[str, str]:
        silenced = self._silenced | _codes(InName.UNLESS_NAME, self._names)
        return _spoken("name", InName.SERVICE, self._names, silenced)

    def _from_organizations(self) -> dict[str, str]:
        silenced = _codes(InName.UNLESS, self._organizations) | _codes(InName.UNLESS_NAME, self._organizations)
        return _spoken("organization", InName.ORGANIZATION, self._organizations, self._silenced | silenced)

    def _from_description(self) -> dict[str, str]:
        told = _told(self._text.description)
        return {code: f"text: {words}" for code, words in told.items() if code not in self._silenced}


def _top(code: str) -> str:
    """Return what the codes of all leaves of a top category, given by itself or a leaf of it, begin with."""
    return code.partition(".")[0] + "."


@lru_cache(maxsize=1 << 12)  # an organization has many services, and a service many places
def _heard(name: str) -> _Heard:
    """Return what the rules find in a name."""
    words = Words.of(name)
    found: dict[InName, dict[str, str]] = {}
    for hit in need_rules().named.find(words):
        role, code = hit.value
        found.setdefault(role, {}).setdefault(code, words.quote(hit.start, hit.end))
    return found


@lru_cache(maxsize=1 << 10)  # services of one title stand together, and mostly say the same of themselves
def _told(description: str) -> Mapping[str, str]:
    """Return category code -> the words for it that no sentence of theirs takes back."""
    words = Words.of(description)
    hits = list(need_rules().sentences.find(words))
    if not hits:
        return {}
    sentence = words.sentences()
    silenced = {(sentence[hit.start], hit.value[0]) for hit in hits if hit.value[1]}
    found: dict[str, str] = {}
    for hit in hits:
        code, silences = hit.value
        here = sentence[hit.start]
        if not (silences or {(here, code), (here, GUARD)} & silenced):
            found.setdefault(code, words.quote(hit.start, hit.end))
    return found


def _spoken(kind: str, role: InName, names: Iterable[_Heard], silenced: set[str]) -> dict[str, str]:
    """Return category code -> why, of what was heard in some names but for the silenced codes."""
    found: dict[str, str] = {}
    for heard in names:
        for code, words in heard.get(role, {}).items():
            if code not in silenced:
                found.setdefault(code, f"{kind}: {words}")
    return found


def _codes(role: InName, names: Iterable[_Heard]) -> set[str]:
    return {code for heard in names for code in heard.get(role, ())}
