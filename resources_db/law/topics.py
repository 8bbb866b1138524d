"""The topics of law and their questions, as shipped: what may be asked and where to look, never an answer."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from resources_db.shipped import shipped
from resources_db.vocabulary import Text, is_under, vocabulary
from resources_db.vocabulary.loader import by_code, read_entries

OVERDOSE_LAW = "GOOD_SAMARITAN.LAW"
"""The question whose answer lets the sheet say that there is a law about calling for help in an overdose."""


@dataclass(frozen=True, slots=True)
class LawQuestion:
    """One question of a topic; its code begins with the topic's."""

    code: str
    text: Text


@dataclass(frozen=True, slots=True)
class LawTopic:
    """A topic: its name, where a coordinator looks, the categories that it matters for, and its questions."""

    code: str
    label: Text
    look: Text
    needs: tuple[str, ...]
    questions: Mapping[str, LawQuestion]

    def matters_for(self, needs: Collection[str]) -> bool:
        """Return whether the topic matters to a place with these categories: of itself, or of what stands above."""
        return any(is_under(need, wanted) for need in needs for wanted in self.needs)


@cache
def law_topics() -> Mapping[str, LawTopic]:
    """Return the topics by code, in the order in which they are shown.

    Raises:
        ValueError: the data file breaks a rule; the entry is named.
    """
    return load_topics(shipped("resources_db", "vocabulary", "law_topics.json"))


def load_topics(file: Path) -> Mapping[str, LawTopic]:
    """Return the topics of a data file by code.

    Raises:
        ValueError: an entry holds anything but its words (an answer, say), stands twice, lacks a language or points to
            a category that is nowhere.
    """
    return read_entries(file, _topic, _problems)


def _topic(fields: dict[str, Any]) -> LawTopic:
    texts = {name: Text(**fields[name]) for name in ("label", "look")}
    questions = by_code("law_topics", fields["questions"], _question, str)
    return LawTopic(**fields | texts | {"needs": tuple(fields["needs"]), "questions": questions})


def _question(fields: dict[str, Any]) -> LawQuestion:
    return LawQuestion(**fields | {"text": Text(**fields["text"])})


def _problems(topic: LawTopic) -> Iterator[str]:
    words = [topic.label, topic.look, *(question.text for question in topic.questions.values())]
    if not all(text.en.strip() and text.es.strip() for text in words):
        yield "lacks English or Spanish"
    if not topic.questions:
        yield "asks nothing"
    for code in topic.questions:
        if not code.startswith(f"{topic.code}."):
            yield f"asks {code}, which is another's"
    for code in topic.needs:
        if code not in vocabulary().categories:
            yield f"points to {code}, which is nowhere"
