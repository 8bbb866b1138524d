"""What a single fact of law may say. Whether it may take the place of another is for `packs`."""

from collections.abc import Iterator
from datetime import date

from resources_db.errors import BadInput
from resources_db.law.topics import law_topics
from resources_db.law.values import LegalFact, Publication
from resources_db.plain_text import is_invisible

LONGEST_DETAIL = 300
LONGEST_LINE = 200
LONGEST_ID = 100
_LINES = ("source_title", "publisher", "url", "checked_by_org", "checked_by_role")
_PAST = ("source_date", "retrieved_on", "checked_on")
"""Days that have been: nobody reads or checks anything tomorrow."""

Problem = tuple[str, str, object]
"""A rule that is broken (the catalogue's `error.law.*`), the field and its value."""


def wrong(rule: str, number: int, field: str, value: object) -> BadInput:
    """Return the error about one field of the fact with that number in its file, 0 for what stands before them."""
    return BadInput(f"law.{rule}", number=number, field=field, value=str(value)[:80])


def check(fact: LegalFact, today: date, number: int = 1) -> None:
    """Return if `fact` may be stored; `number` is its place in its file.

    Raises:
        BadInput: it says what nobody may say; the message names the fact, the field and the value.
    """
    for rule in (_codes, _texts, _source):
        for problem, field, value in rule(fact):
            raise wrong(problem, number, field, value)
    for problem, field, value in _dates(fact, today):
        raise wrong(problem, number, field, value)


def _codes(fact: LegalFact) -> Iterator[Problem]:
    topic = law_topics().get(fact.topic)
    if topic is None:
        yield "code", "topic", fact.topic
    elif fact.question_code not in topic.questions:
        yield "code", "question", fact.question_code


def _texts(fact: LegalFact) -> Iterator[Problem]:
    if is_invisible(fact.id) or len(fact.id) > LONGEST_ID:
        yield "missing", "id", fact.id
    for name in ("detail_en", "detail_es"):
        if len(getattr(fact, name)) > LONGEST_DETAIL:
            yield "long", name, getattr(fact, name)
    if bool(fact.detail_en) != bool(fact.detail_es):
        yield "missing", "detail_es" if fact.detail_en else "detail_en", ""
    for name in _LINES:
        if len(getattr(fact, name)) > LONGEST_LINE:
            yield "long", name, getattr(fact, name)
    if fact.url and not fact.url.startswith(("https://", "http://")):
        yield "url", "url", fact.url


def _dates(fact: LegalFact, today: date) -> Iterator[Problem]:
    for name in _PAST:
        day = getattr(fact, name)
        if day is not None and day > today:
            yield "future", name, day
    if fact.effective_from and fact.effective_to and fact.effective_to < fact.effective_from:
        yield "before", "effective_to", fact.effective_to
    if fact.checked_on and fact.review_by and fact.review_by < fact.checked_on:
        yield "before", "review_by", fact.review_by
    if fact.checked_on and fact.source_date and fact.checked_on < fact.source_date:
        yield "before", "checked_on", fact.checked_on


def _source(fact: LegalFact) -> Iterator[Problem]:
    """What is shown names who published it, and when."""
    if fact.state is not Publication.DRAFT:
        if is_invisible(fact.publisher):
            yield "unsourced", "publisher", ""
        if fact.source_date is None:
            yield "unsourced", "source_date", ""
