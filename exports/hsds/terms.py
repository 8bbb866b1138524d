"""The taxonomy of enforcement contact, and those of its terms that a package uses, in English and Spanish."""

from collections.abc import Iterable, Iterator

from resources_db.codes import Domain
from resources_db.hsds_contact import (
    TAXONOMY_ID,
    TAXONOMY_NAME,
    TAXONOMY_URI,
    TAXONOMY_VERSION,
    domain_code,
    state_code,
    term_code,
    term_id,
    term_uri,
)
from resources_db.model import Assessment
from resources_db.vocabulary import phrase, vocabulary
from resources_db.wording import say

Row = dict[str, object]
_LANGUAGES = {"en": "eng", "es": "spa"}


def taxonomy() -> Row:
    """Return the row of the taxonomy; its id is the same in every package."""
    return {
        "id": TAXONOMY_ID,
        "name": TAXONOMY_NAME,
        "description": say("exchange.taxonomy"),
        "uri": TAXONOMY_URI,
        "version": TAXONOMY_VERSION,
    }


def used_terms(assessments: Iterable[Assessment], *, states: bool) -> Iterator[Row]:
    """Yield the rows of every term that is used: of the assessments, their domains, and of states where any stand."""
    kinds: dict[str, Assessment] = {}
    domains: set[Domain] = set()
    for each in assessments:
        domains.add(each.domain)
        if each.kind is not None:
            kinds.setdefault(term_code(each), each)
    for domain in Domain:
        if domain in domains:
            yield from _domain_rows(domain)
        if states:
            yield from _state_rows(domain)
    for code in sorted(kinds):
        yield from _kind_rows(code, kinds[code])


def _domain_rows(domain: Domain) -> Iterator[Row]:
    words = vocabulary().domains[domain]
    for language in _LANGUAGES:
        name = say("exchange.term.domain", language, domain=words.name.say(language))
        yield _row(domain_code(domain), language, name, words.long.say(language))


def _state_rows(domain: Domain) -> Iterator[Row]:
    words = vocabulary().domains[domain]
    for language in _LANGUAGES:
        name = say("exchange.term.state", language, domain=words.name.say(language))
        yield _row(state_code(domain), language, name, say("exchange.term.state_means", language))


def _kind_rows(code: str, example: Assessment) -> Iterator[Row]:
    words = vocabulary()
    kind = words.kinds.get(example.kind or "")
    protective = words.protective.get(example.kind or "")
    parent = term_id(domain_code(example.domain)) if protective is None or protective.domain is not None else None
    for language in _LANGUAGES:
        if kind is not None:
            name = kind.label.say(language)
            yield _row(code, language, name, kind.definition if language == "en" else name, parent)
        elif protective is not None:
            name = protective.label.say(language)
            yield _row(code, language, name, name, parent)
        else:
            name = f"{phrase('state.unknown_kind', language)}: {example.kind}"
            yield _row(code, language, name, say("exchange.term.unknown_means", language), parent)


def _row(code: str, language: str, name: str, description: str, parent: str | None = None) -> Row:
    """Return one row; the one in Spanish has no code, because HSDS wants a code but once, and shares the address."""
    return {
        "id": term_id(code, language),
        "code": code if language == "en" else None,
        "name": name,
        "description": description,
        "parent_id": parent,
        "taxonomy": TAXONOMY_NAME,
        "language": _LANGUAGES[language],
        "taxonomy_id": TAXONOMY_ID,
        "term_uri": term_uri(code),
    }
