"""What a record of any source offers, in our categories, and whether it is an office of enforcement.

Other people's records carry other people's categories. The rules stand as data in `vocabulary/need_rules.json` and
`vocabulary/enforcement_rules.json`, which say how they are read; this module reads records with them. It is pure:
the same text always gives the same needs.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from resources_db.model import Need
from resources_db.need_rules import GUARD, NeedRules, enforcement_rules, need_rules
from resources_db.phrase_index import PhraseIndex, Words, folded
from resources_db.wording import say


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceText:
    """What a record says of itself, as its source writes it.

    `organizations` are the names of its organization, the alternate one included; `terms` are pairs of a taxonomy
    term's name and its facet ("" where the file has none).
    """

    name: str
    alternate_name: str = ""
    description: str = ""
    organizations: tuple[str, ...] = ()
    terms: tuple[tuple[str, str], ...] = ()


def enforcement_reason(text: ServiceText) -> str | None:
    """Return the term or organization that makes the record an office of enforcement, None if nothing does.

    "term: Municipal Police", "organization: Harbor County Sheriff's Office". A word in the service's own name is
    never enough: a lawyer's "Detention Programs" is help.
    """
    terms = enforcement_rules().terms
    for name, _ in text.terms:
        if folded(name) in terms:
            return f"term: {name}"
    for organization in text.organizations:
        if _is_enforcement_body(organization):
            return f"organization: {organization}"
    return None


def derived_needs(text: ServiceText) -> tuple[Need, ...]:
    """Return the categories that the rules give, in the order of the rules, each with the strongest why.

    "term: Homeless Shelter", "name: food pantry", "text: free legal", "organization: Legal Aid", in this order of
    strength. An office of enforcement has none.
    """
    if enforcement_reason(text) is not None:
        return ()
    rules = need_rules()
    whys = _Evidence(rules, text).whys()
    return tuple(Need(code, derived=True, why=whys[code]) for code in rules.codes if code in whys)


def explain(why: str, language: str = "en") -> str:
    """Return the why of a need or of enforcement as a plain phrase.

    Raises:
        KeyError: no such kind of why, or language.
    """
    kind, _, words = why.partition(": ")
    return say(f"why.{kind}", language, words=words)


@lru_cache(maxsize=1 << 14)  # an organization has many services
def _is_enforcement_body(organization: str) -> bool:
    found = {hit.value for hit in enforcement_rules().organizations.find(Words.of(organization))}
    return True in found and False not in found


class _Evidence:
    """Everything in one record that speaks for or against a category."""

    def __init__(self, rules: NeedRules, text: ServiceText) -> None:
        self._rules = rules
        self._text = text
        self._names = [Words.of(name) for name in (text.name, text.alternate_name) if name]
        self._organizations = [Words.of(name) for name in text.organizations if name]
        self._silenced = _values(rules.unless, self._names)

    def whys(self) -> dict[str, str]:
        """Return category code -> why; the organization speaks only where terms and name say nothing."""
        own = self._from_names() | self._from_terms()
        found = self._from_description() | (own or self._from_organizations())
        refused = self._refused()
        return {code: why for code, why in found.items() if code not in refused}

    def _refused(self) -> set[str]:
        """Return the codes that a term or the kind of organization rules out."""
        found = {code for name, _ in self._text.terms for code in self._rules.unless_terms.get(folded(name), ())}
        for code in _values(self._rules.never, [*self._names, *self._organizations]):
            found.update(leaf for leaf in self._rules.codes if leaf.startswith(f"{code}."))
        return found

    def _from_terms(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for name, _ in self._text.terms:
            for code in self._rules.terms.get(folded(name), ()):
                found.setdefault(code, f"term: {name}")
        return found

    def _from_names(self) -> dict[str, str]:
        return self._spoken("name", self._rules.names, self._names)

    def _from_organizations(self) -> dict[str, str]:
        silenced = _values(self._rules.unless, self._organizations)
        found = self._spoken("organization", self._rules.organizations, self._organizations)
        return {code: why for code, why in found.items() if code not in silenced}

    def _spoken(self, kind: str, index: PhraseIndex[str], texts: Iterable[Words]) -> dict[str, str]:
        found: dict[str, str] = {}
        for words in texts:
            for hit in index.find(words):
                if hit.value not in self._silenced:
                    found.setdefault(hit.value, f"{kind}: {words.quote(hit.start, hit.end)}")
        return found

    def _from_description(self) -> dict[str, str]:
        words = Words.of(self._text.description)
        hits = list(self._rules.sentences.find(words))
        if not hits:
            return {}
        sentence = words.sentences()
        silenced = {(sentence[hit.start], hit.value[0]) for hit in hits if hit.value[1]}
        found: dict[str, str] = {}
        for hit in hits:
            code, silences = hit.value
            here = sentence[hit.start]
            if not (silences or code in self._silenced or {(here, code), (here, GUARD)} & silenced):
                found.setdefault(code, f"text: {words.quote(hit.start, hit.end)}")
        return found


def _values(index: PhraseIndex[str], texts: Iterable[Words]) -> set[str]:
    return {hit.value for words in texts for hit in index.find(words)}
