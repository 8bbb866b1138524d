"""The words of the law of a place. Screen, sheet and command line all say exactly these.

Each jurisdiction speaks under its own name. What nobody has checked is said for each of them.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from resources_db.dates import long_date
from resources_db.law.topics import LawTopic, law_topics
from resources_db.law.values import (
    Direction,
    Jurisdiction,
    JurisdictionKind,
    LawStatus,
    LegalFact,
    PlaceLaw,
    Publication,
    ShownFact,
)
from resources_db.law.values import shown as ready_to_show
from resources_db.wording import catalogue, say

Law = Sequence[PlaceLaw]


@dataclass(frozen=True, slots=True)
class TopicText:
    """What is said of one topic: its name, and a text for each place and question."""

    title: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LawText:
    """Everything that is said of the law of one place: what stands before it, its topics, and what is left unchecked.

    `before` always says that it is no legal advice.
    """

    before: tuple[str, ...]
    topics: tuple[TopicText, ...]
    rest: str

    @property
    def lines(self) -> tuple[str, ...]:
        """Return it line by line."""
        return (*self.before, *(line for each in self.topics for line in (each.title, *each.texts)), self.rest)


def law_text(law: Law, needs: Collection[str], language: str) -> LawText:
    """Return what is said of the law of a place with those categories: the topics that matter for them come first.

    Of the others only those are named of which something is published.

    Raises:
        KeyError: `language` is neither "en" nor "es". The same holds for every function here.
    """
    if not law:
        return LawText((say("law.advice", language),), (), say("law.nowhere", language))
    matter = [topic for topic in law_topics().values() if topic.matters_for(needs)]
    known = {each.fact.topic for place in law for each in place.facts}
    others = [topic for topic in law_topics().values() if topic.code in known and topic not in matter]
    topics = tuple(_topic_text(topic, law, language) for topic in (*matter, *others))
    rest = say("law.rest_not_checked", language, place=_names(law, language))
    return LawText(tuple(_before(law, language)), topics, rest)


def _before(law: Law, language: str) -> Iterator[str]:
    yield say("law.advice", language)
    if any(place.jurisdiction.kind in {JurisdictionKind.COUNTY, JurisdictionKind.CITY} for place in law):
        yield say("law.near_note", language)


def place_name(jurisdiction: Jurisdiction, language: str) -> str:
    """Return what a jurisdiction is called: "Florida (state)"."""
    if jurisdiction.id == "country:US":
        return say("law.united_states", language)
    return say(f"law.name.{jurisdiction.kind}", language, name=jurisdiction.name)


def _names(law: Law, language: str) -> str:
    return "; ".join(place_name(place.jurisdiction, language) for place in law)


def _topic_text(topic: LawTopic, law: Law, language: str) -> TopicText:
    return TopicText(topic.label.say(language), tuple(_of_topic(topic, law, language)))


def _of_topic(topic: LawTopic, law: Law, language: str) -> Iterator[str]:
    unchecked = []
    for place in law:
        told = [each for each in place.facts if each.fact.topic == topic.code]
        order = list(topic.questions)
        for each in sorted(told, key=lambda one: (order.index(one.fact.question_code), one.fact.id)):
            yield fact_text(place.jurisdiction, each, language)
        if not told:
            unchecked.append(place)
        elif {each.fact.question_code for each in told} != set(order):
            yield say("law.others_not_checked", language, place=place_name(place.jurisdiction, language))
    if unchecked:
        yield say("law.not_checked", language, place=_names(unchecked, language))


def fact_text(jurisdiction: Jurisdiction, shown: ShownFact, language: str) -> str:
    """Return one fact whole: whose law, the question, its answer, whether it counts, who published it and when."""
    answered, *more = fact_words(shown, language)
    return " ".join([f"{place_name(jurisdiction, language)}: {answered}", *more, *fact_foot(shown, language)])


def fact_words(shown: ShownFact, language: str) -> tuple[str, ...]:
    """Return what a fact says, a text each: the question with its answer, more of it, whether it counts, for whom."""
    fact = shown.fact
    question = law_topics()[fact.topic].questions[fact.question_code].text.say(language)
    answer = say(f"law.answer.{fact.answer}", language)
    detail = fact.detail_es if language == "es" else fact.detail_en
    said = (_stopped(detail), *_counting(shown, language), _direction(shown, language))
    return (f"{question} {answer}.", *filter(None, said))


def fact_foot(shown: ShownFact, language: str) -> tuple[str, ...]:
    """Return who stands for a fact, a text each: its source, who looked and when, and what is to be known of that."""
    said = say("law.source", language, source=source(shown), date=long_date(shown.dated, language))
    return (said, *_checked(shown, language))


def said_of(places: Mapping[str, Jurisdiction], fact: LegalFact, today: date, language: str) -> str:
    """Return what a fact says, word for word as it would be shown on `today`, of a draft that it is one."""
    if (ready := ready_to_show(fact, today)) is None:
        return say("law.held.draft", language)
    return fact_text(places[fact.jurisdiction_id], ready, language)


def source(shown: ShownFact) -> str:
    """Return who says so: the title and its publisher."""
    return ", ".join(filter(None, [shown.fact.source_title, shown.fact.publisher]))


def _counting(shown: ShownFact, language: str) -> Iterator[str]:
    """Yield why the law does not count, or not for good; nothing for one that is in force."""
    fact = shown.fact
    if f"law.status.{fact.status}" in catalogue():
        yield say(f"law.status.{fact.status}", language)
    if fact.effective_from is not None and not shown.begun:
        yield say("law.begins", language, date=long_date(fact.effective_from, language))
    if fact.effective_to is not None:
        key = "law.ended" if shown.ended else "law.ends"
        yield say(key, language, date=long_date(fact.effective_to, language))


def _direction(shown: ShownFact, language: str) -> str:
    """Return what the law does to people; protection is said only of a law that counts and of a fact in date."""
    direction = shown.fact.direction
    good = direction is Direction.PROTECTS
    if direction is Direction.NEUTRAL or (good and (shown.old or not shown.counts)):
        return ""
    if shown.fact.status is LawStatus.REPEALED:
        return ""
    return say(f"law.direction.{direction}", language)


def _checked(shown: ShownFact, language: str) -> Iterator[str]:
    fact = shown.fact
    if fact.checked_on is not None:
        yield checked_text(
            ", ".join(filter(None, [fact.checked_by_org, fact.checked_by_role])), fact.checked_on, language
        )
    yield say("law.lawyer" if fact.lawyer_checked else "law.no_lawyer", language)
    if shown.old and fact.state is Publication.EXPIRED:
        yield say("law.old_marked", language, date=long_date(shown.dated, language))
    elif shown.old:
        yield say("law.old", language, date=long_date(shown.due, language))


def checked_text(by: str, on: date, language: str) -> str:
    """Return who looked and when, when alone where nobody is named."""
    day = long_date(on, language)
    return say("law.checked", language, by=by, date=day) if by else say("law.checked_on", language, date=day)


def _stopped(text: str) -> str:
    return text if not text or text.endswith((".", "?", "!")) else f"{text}."
