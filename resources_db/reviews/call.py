"""One call to a place: its answers to the questions of the checklists, and the assessments that they come to.

Nothing is concluded from silence: a part of the questions about which something was answered is written down only when
every needed one of it has an answer, if only "not known", or when one of them was a yes that says what it means.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from resources_db.contact import DEFAULT_REVIEW, ReviewSpan, review_span
from resources_db.errors import BadInput
from resources_db.model import Assessment, Domain, Level, Subject
from resources_db.vocabulary import Question, vocabulary
from resources_db.wording import say

YES, NO, NOT_KNOWN = "yes", "no", "not known"
ANSWERED_BY = ("staff", "front_desk", "director", "case_worker", "legal", "volunteer")
"""Who answered, by role: nobody's name is asked for. The words are the catalogue's `call.answered_by.*`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundKind:
    """What a yes means: a contact kind, how often it happens, the worst that may follow, and when."""

    kind: str
    level: Level
    consequence: str | None = None
    trigger: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """What was answered about one subject. `answers` and `found` are by question code; `found` holds what a yes means.

    `answered_by` is one of `ANSWERED_BY`, "" where nobody was asked. `review_by` and `confidence` hold for all that the
    call is written down as, and are cut there to what kind and evidence allow. With `supersedes` the answers about its
    domain take the place of that assessment, for `reason`.
    """

    subject_type: Subject
    subject_id: str
    on: date
    evidence_kind: str
    answers: Mapping[str, str]
    found: Mapping[str, tuple[FoundKind, ...]] = field(default_factory=dict)
    answered_by: str = ""
    review_by: date = DEFAULT_REVIEW
    confidence: str = "HIGH"
    share: str = "public"
    supersedes: Assessment | None = None
    reason: str = ""


class ComesTo(StrEnum):
    """What the answers about one domain come to."""

    NOTHING_ASKED = "nothing_asked"
    UNFINISHED = "unfinished"
    """a needed question has no answer, and none of them was a yes"""
    YES_UNTOLD = "yes_untold"
    """a yes does not say yet what it means"""
    FOUND = "found"
    NOTHING_FOUND = "nothing_found"
    PARTLY = "partly"
    """a needed question was answered with "not known\""""
    NO_ANSWER = "no_answer"
    """not one needed question could be answered"""


def answered(call: Call, domain: Domain) -> tuple[int, int]:
    """Return how many of the needed questions of `domain` have an answer, and how many there are."""
    needed = vocabulary().needed(domain)
    return sum(code in call.answers for code in needed), len(needed)


def comes_to(call: Call, domain: Domain) -> ComesTo:
    """Return what the answers about `domain` come to so far."""
    given = [question for question in _questions(domain) if question.code in call.answers]
    if not given:
        return ComesTo.NOTHING_ASKED
    if untold(call, domain):
        return ComesTo.YES_UNTOLD
    if any(question.needed and call.answers[question.code] == YES for question in given):
        return ComesTo.FOUND
    return _without_a_yes([call.answers.get(code, "") for code in vocabulary().needed(domain)])


def _without_a_yes(needed: list[str]) -> ComesTo:
    if "" in needed:
        return ComesTo.UNFINISHED
    if NOT_KNOWN not in needed:
        return ComesTo.NOTHING_FOUND
    return ComesTo.PARTLY if NO in needed else ComesTo.NO_ANSWER


def untold(call: Call, domain: Domain) -> tuple[str, ...]:
    """Return the codes of the questions of `domain` with a yes that may mean contact and does not say which."""
    return tuple(
        question.code
        for question in _questions(domain)
        if question.yes_means and call.answers.get(question.code) == YES and not call.found.get(question.code)
    )


def rows(call: Call) -> tuple[Assessment, ...]:
    """Return what the call is written down as: contact kinds, protective facts, and an answer for each whole domain.

    Rows have no id and no day of writing yet. Each carries every answer about its domain.

    Raises:
        BadInput: a domain that was asked about is not finished, or a yes does not say what it means.
    """
    found = [row for domain in Domain for row in _of_domain(call, domain)]
    return tuple(_superseding(call, found))


def review_spans(call: Call) -> tuple[ReviewSpan, ...]:
    """Return on which days each of the rows may be looked at again that the call comes to so far."""
    return tuple(review_span(row) for domain in Domain for row in _so_far(call, domain, comes_to(call, domain)))


def _of_domain(call: Call, domain: Domain) -> Iterator[Assessment]:
    state = comes_to(call, domain)
    if state is ComesTo.UNFINISHED:
        done, of = answered(call, domain)
        raise BadInput(f"call.unfinished.{domain.key}", count=of - done)
    if state is ComesTo.YES_UNTOLD:
        raise BadInput(f"call.untold.{domain.key}", questions=", ".join(untold(call, domain)))
    yield from _so_far(call, domain, state)


def _so_far(call: Call, domain: Domain, state: ComesTo) -> Iterator[Assessment]:
    if state is ComesTo.NOTHING_ASKED:
        return
    yield from (_row(call, domain, each.kind, each) for each in _kinds(call, domain).values())
    yield from (_row(call, domain, code, FoundKind(kind=code, level=Level.REQUIRED)) for code in _facts(call, domain))
    if state is not ComesTo.FOUND:
        level = Level.UNDETERMINED if state is ComesTo.NO_ANSWER else Level.NONE_FOUND
        yield _row(call, domain, None, FoundKind(kind="", level=level))


def _kinds(call: Call, domain: Domain) -> dict[str, FoundKind]:
    """Return what the yeses mean, by kind; of a kind that two of them mean, what happens more often."""
    found: dict[str, FoundKind] = {}
    for question in _questions(domain):
        if call.answers.get(question.code) == YES:
            for each in call.found.get(question.code, ()):
                known = found.get(each.kind)
                if known is None or each.level.rank > known.level.rank:
                    found[each.kind] = each
    return found


def _facts(call: Call, domain: Domain) -> Iterator[str]:
    for question in _questions(domain):
        if call.answers.get(question.code) == YES:
            yield from question.yes_protects


def _row(call: Call, domain: Domain, kind: str | None, found: FoundKind) -> Assessment:
    checklist = tuple((each.code, call.answers[each.code]) for each in _questions(domain) if each.code in call.answers)
    by = {language: _answered_by(call, language) for language in ("en", "es")}
    return Assessment(
        id="",
        subject_type=call.subject_type,
        subject_id=call.subject_id,
        domain=domain,
        kind=kind,
        level=found.level,
        consequence=found.consequence,
        trigger=found.trigger,
        evidence_kind=call.evidence_kind,
        confidence=call.confidence,
        assessed_on=call.on,
        review_by=call.review_by,
        checklist=checklist,
        note_en=by["en"],
        note_es=by["es"],
        share=call.share,
        accepted=True,
    )


def _answered_by(call: Call, language: str) -> str:
    if not call.answered_by:
        return ""
    return say("call.answered", language, role=say(f"call.answered_by.{call.answered_by}", language))


def _superseding(call: Call, found: list[Assessment]) -> Iterator[Assessment]:
    """Yield the rows, the one that says most of what is taken back in its place."""
    old = call.supersedes
    of_domain = [row for row in found if old is not None and row.domain is old.domain and not row.protective]
    same = [row for row in of_domain if old is not None and row.kind == old.kind]
    whole = [row for row in of_domain if row.kind is None]
    takers = [*same, *whole, *of_domain][:1]
    for row in found:
        if old is not None and row in takers:
            yield replace(row, supersedes_id=old.id, supersede_reason=call.reason)
        else:
            yield row


def _questions(domain: Domain) -> list[Question]:
    return [question for question in vocabulary().questions.values() if question.domain is domain]
