"""What an entry of the vocabulary is: one frozen value a data file, with a code and words in English and Spanish.

Codes are for storing and exchanging, words are for people. `awaits_review_by` names who has to read a text before it
may be printed; "" where nobody has to.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from string import Formatter

from resources_db.model import Domain, Level, State


def is_under(code: str, wanted: str) -> bool:
    """Return whether a category code is `wanted`, or a leaf of that branch."""
    return code == wanted or code.startswith(f"{wanted}.")


@dataclass(frozen=True, slots=True)
class Text:
    """The same words in English and in Spanish."""

    en: str
    es: str

    def say(self, language: str) -> str:
        """Return the words in `language`.

        Raises:
            KeyError: `language` is neither "en" nor "es".
        """
        return {"en": self.en, "es": self.es}[language]


@dataclass(frozen=True, slots=True)
class Term:
    """A code and its words: an agency, a trigger, a consequence, a population."""

    code: str
    label: Text


@dataclass(frozen=True, slots=True)
class DomainWords:
    """A domain's name on a line, its long name for headings, and its short one for rows."""

    code: Domain
    name: Text
    long: Text
    short: Text


@dataclass(frozen=True, slots=True)
class StateWords:
    """A state's whole headline in each domain (some hold `{date}` or `{level}`), and its short words."""

    code: State
    headline: Mapping[Domain, Text]
    short: Text


@dataclass(frozen=True, slots=True)
class LevelWords:
    """A level's word ("sometimes"), its rank, and what a reviewer means by it (English, for documents)."""

    code: Level
    rank: int
    label: Text
    meaning: str


@dataclass(frozen=True, slots=True)
class EvidenceKind:
    """How something is known, and the most confidence it can carry.

    `max_confidence` is None where it sets no state at all (a guess); `max_confidence_none_found` is None where it may
    not carry "nothing found".
    """

    code: str
    label: Text
    max_confidence: str | None
    max_confidence_none_found: str | None


class BearsOn(StrEnum):
    """What a contact kind does to the state of its domain."""

    CONTACT = "contact"
    """sets it"""
    WAY = "way"
    """happens around the place and not by its doing: sets at most POSSIBLE"""
    TIE = "tie"
    """a sentence of its own: sets and clears nothing"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactKind:
    """One way in which a place brings people into contact with police, immigration enforcement or data sharing.

    `definition` and `at_risk` are for reviewers and documents (English). `tell` is a draft of what a worker can say.
    `tell_level` is how often its words say that it happens: POSSIBLE where they say "may", ask, or advise.
    A check lasts `review_days`, and never more than `review_max_days`. An `incident` happened on a day and is no
    standing practice.
    """

    code: str
    domain: Domain
    bears_on: BearsOn
    label: Text
    definition: str
    at_risk: str
    tell: Text
    review_days: int
    review_max_days: int
    incident: bool = False
    awaits_review_by: str = ""
    tell_level: Level = Level.POSSIBLE


@dataclass(frozen=True, slots=True, kw_only=True)
class Protective:
    """A fact that protects, with evidence and date like any other; it never cancels a contact kind.

    `domain` is None for facts about getting there at all (by phone, women only).
    """

    code: str
    domain: Domain | None
    label: Text
    awaits_review_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A yes/no question of a domain's checklist; a `needed` one must be answered "no" before nothing is found."""

    code: str
    domain: Domain
    needed: bool
    text: Text
    yes_means: tuple[str, ...]
    yes_protects: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """A need that services answer: a top-level one ("HR") or one of its leaves ("HR.NALOXONE").

    `hint_kinds` are the contact kinds worth asking about. A `people_only` category is never given by a rule. `note` is
    for reviewers; two-letter codes are SAMHSA's.
    """

    code: str
    label: Text
    note: str = ""
    hint_kinds: tuple[str, ...] = ()
    people_only: bool = False
    awaits_review_by: str = ""

    @property
    def parent(self) -> str | None:
        """Return the code of the top-level category of a leaf, None for a top-level one."""
        top, _, leaf = self.code.rpartition(".")
        return top if leaf and top else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A fixed phrase of sheets and screens; `type` is "label" or "sentence". It may hold `{placeholders}`."""

    key: str
    type: str
    text: Text
    note: str = ""
    awaits_review_by: str = ""


def placeholders(text: str) -> frozenset[str]:
    """Return the names in braces that `text` wants to be filled with."""
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Every coded word, by code and in the order in which it is shown."""

    domains: Mapping[Domain, DomainWords]
    states: Mapping[State, StateWords]
    levels: Mapping[Level, LevelWords]
    consequences: Mapping[str, Term]
    agencies: Mapping[str, Term]
    triggers: Mapping[str, Term]
    evidence: Mapping[str, EvidenceKind]
    kinds: Mapping[str, ContactKind]
    protective: Mapping[str, Protective]
    questions: Mapping[str, Question]
    categories: Mapping[str, Category]
    populations: Mapping[str, Term]
    phrases: Mapping[str, Phrase]
    quick_picks: tuple[str, ...]

    def needed(self, domain: Domain) -> tuple[str, ...]:
        """Return the codes of the questions that must all be answered "no" before nothing is found in `domain`."""
        return tuple(code for code, question in self.questions.items() if question.domain == domain and question.needed)

    def branch(self, code: str) -> tuple[str, ...]:
        """Return `code` and, for a top-level category, its leaves; () for an unknown code."""
        return tuple(each for each, category in self.categories.items() if code in {each, category.parent})
