"""What a single assessment may say, how long it stands, and which other one it may take back."""

import hashlib
import json
import unicodedata
from collections.abc import Container, Iterable
from dataclasses import dataclass, replace
from datetime import date

from resources_db.errors import BadInput
from resources_db.model import Assessment, Domain, Level
from resources_db.vocabulary import Question, vocabulary

DEFAULT_REVIEW = date.min
"""The `review_by` of an assessment whose writer leaves that day to the kind."""

CONFIDENCES = ("LOW", "MEDIUM", "HIGH")
ANSWERS = frozenset({"yes", "no", "not known"})
STATUSES = frozenset({"active", "withdrawn", "superseded"})
SHARES = frozenset({"public", "partners", "local_only"})
TAKES_NOTHING_BACK = frozenset({"CLIENT_REPORT", "NEWS", "IMPORTED", "INFERRED"})
"""Evidence that may add a report and never remove one."""

_DOMAIN_DAYS = {Domain.POLICE: (180, 365), Domain.IMMIGRATION: (90, 180), Domain.ID_AND_DATA: (180, 365)}
"""Days until review, and at most: of "nothing found", of "no answer", of protective facts and of unknown kinds."""


@dataclass(frozen=True, slots=True)
class ReviewSpan:
    """The days on which an assessment may be looked at again: from `first` to `last`, `usual` where nobody says."""

    first: date
    usual: date
    last: date


def bound_to(address: str | None, operator: str | None, categories: Iterable[str]) -> str:
    """Return the hash (SHA-256, hexadecimal) of what a "nothing found" was asked about.

    Another address, operator or set of categories gives another hash; case, spacing and order do not matter.
    """
    parts = [_plain(address), _plain(operator), sorted({_plain(category) for category in categories})]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def _plain(text: str | None) -> str:
    return " ".join(unicodedata.normalize("NFKC", text or "").casefold().split())


def review_days(assessment: Assessment) -> tuple[int, int]:
    """Return for how many days `assessment` stands when nothing is said, and at most."""
    kind = vocabulary().kinds.get(assessment.kind or "")
    if kind is None:
        return _DOMAIN_DAYS[assessment.domain]
    return kind.review_days, kind.review_max_days


def review_span(assessment: Assessment) -> ReviewSpan:
    """Return on which days `assessment` may be looked at again."""
    usual, most = (_later(assessment.assessed_on, days) for days in review_days(assessment))
    return ReviewSpan(assessment.assessed_on, usual, most)


def last_day(assessment: Assessment) -> date:
    """Return the last day on which `assessment` is in date: its review day, cut to the longest its kind may have."""
    return min(assessment.review_by, review_span(assessment).last)


def _later(day: date, days: int) -> date:
    """Return `day` + `days`, stopping at the end of the calendar."""
    return date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))


def may_supersede(new: Assessment, old: Assessment) -> bool:
    """Return whether `new` may take `old` back: named, with a reason, later, about the same, and as well known.

    Evidence is as strong as the most confidence that it can give a positive report; a client's word, the news and an
    imported file take nothing back. "Nothing found" takes back a kind only if its questions were answered "no".
    """
    return (
        new.supersedes_id == old.id
        and bool(new.supersede_reason.strip())
        and (new.assessed_on, new.created_at) > (old.assessed_on, old.created_at)
        and new.evidence_kind not in TAKES_NOTHING_BACK
        and strength(new.evidence_kind) >= strength(old.evidence_kind)
        and new.level is not Level.UNDETERMINED
        and (new.level is not Level.NONE_FOUND or _was_asked(new, old))
    )


def strength(evidence_kind: str) -> int:
    """Return 3 (may give high confidence) to 0 (a guess, or not known to us)."""
    kind = vocabulary().evidence.get(evidence_kind)
    return 0 if kind is None or kind.max_confidence is None else 1 + CONFIDENCES.index(kind.max_confidence)


def _was_asked(new: Assessment, old: Assessment) -> bool:
    answers = dict(new.checklist)
    questions = (each for each in vocabulary().questions.values() if old.kind in each.yes_means)
    return all(answers.get(question.code) == "no" for question in questions)


def check(assessment: Assessment, today: date) -> Assessment:
    """Return `assessment` as it may be stored: confidence and review day cut to what its evidence and kind allow.

    A `review_by` of `DEFAULT_REVIEW` becomes the kind's usual day. `protective` is set from the vocabulary. Whether a
    superseding one may take back the one it names is for `may_supersede`, which needs both.

    Raises:
        BadInput: it says what nobody may say; the message names what is wrong.
    """
    for rule in (_codes, _kind, _dates, _evidence, _checklist, _supersedes):
        rule(assessment, today)
    span = review_span(assessment)
    given = assessment.review_by
    most = most_confidence(assessment.evidence_kind, none_found=assessment.level is Level.NONE_FOUND)
    return replace(
        assessment,
        protective=assessment.kind in vocabulary().protective,
        confidence=min(assessment.confidence, most, key=CONFIDENCES.index),
        review_by=span.usual if given == DEFAULT_REVIEW else min(given, span.last),
    )


def most_confidence(evidence_kind: str, *, none_found: bool = False) -> str:
    """Return the most confidence that a known kind of evidence can give a report, or "nothing found".

    Raises:
        KeyError: nobody here knows that kind of evidence.
    """
    kind = vocabulary().evidence[evidence_kind]
    return (kind.max_confidence_none_found if none_found else kind.max_confidence) or "LOW"


def _codes(assessment: Assessment, _today: date) -> None:
    words = vocabulary()
    named: list[tuple[str, Iterable[str | None], Container[str]]] = [
        ("kind", [assessment.kind], words.kinds.keys() | words.protective.keys()),
        ("evidence_kind", [assessment.evidence_kind], words.evidence),
        ("consequence", [assessment.consequence], words.consequences),
        ("agency", assessment.agency, words.agencies),
        ("trigger", assessment.trigger, words.triggers),
        ("confidence", [assessment.confidence], CONFIDENCES),
        ("status", [assessment.status], STATUSES),
        ("share", [assessment.share], SHARES),
    ]
    for field, codes, known in named:
        for code in codes:
            if code is not None and code not in known:
                raise BadInput("assessment.code", field=field, value=code)


def _kind(assessment: Assessment, _today: date) -> None:
    """A kind says how often; what has no kind is an answer about the whole domain."""
    positive = assessment.level.rank >= Level.POSSIBLE.rank
    if assessment.kind is None and positive:
        raise BadInput("assessment.no_kind", level=assessment.level)
    if assessment.kind is not None and not positive:
        raise BadInput("assessment.kind_level", kind=assessment.kind, level=assessment.level)
    words = vocabulary()
    entry = words.kinds.get(assessment.kind or "") or words.protective.get(assessment.kind or "")
    if entry is not None and entry.domain not in {None, assessment.domain}:
        raise BadInput("assessment.domain", kind=entry.code, domain=assessment.domain.key)


def _dates(assessment: Assessment, today: date) -> None:
    if assessment.assessed_on > today:
        raise BadInput("assessment.future", date=assessment.assessed_on.isoformat(), today=today.isoformat())
    if assessment.review_by != DEFAULT_REVIEW and assessment.review_by < assessment.assessed_on:
        raise BadInput(
            "assessment.review_before",
            review_by=assessment.review_by.isoformat(),
            date=assessment.assessed_on.isoformat(),
        )


def _evidence(assessment: Assessment, _today: date) -> None:
    kind = vocabulary().evidence[assessment.evidence_kind]
    if assessment.level is Level.NONE_FOUND and kind.max_confidence_none_found is None:
        raise BadInput("assessment.not_evidence", evidence=kind.code)


def _checklist(assessment: Assessment, _today: date) -> None:
    answers = dict(assessment.checklist)
    if len(answers) != len(assessment.checklist):
        raise BadInput("assessment.answered_twice")
    for code, answer in answers.items():
        question = vocabulary().questions.get(code)
        if question is None or question.domain is not assessment.domain:
            raise BadInput("assessment.question", question=code, domain=assessment.domain.key)
        _answer(question, answer, assessment.level)
    missing = [code for code in vocabulary().needed(assessment.domain) if code not in answers]
    if assessment.level is Level.NONE_FOUND and missing:
        raise BadInput("assessment.unanswered", count=len(missing), questions=", ".join(missing))


def _answer(question: Question, answer: str, level: Level) -> None:
    if answer not in ANSWERS:
        raise BadInput("assessment.answer", question=question.code, value=answer)
    if question.needed and answer == "yes" and level is Level.NONE_FOUND:
        raise BadInput("assessment.answered_yes", question=question.code, kinds=", ".join(question.yes_means))


def _supersedes(assessment: Assessment, _today: date) -> None:
    if assessment.supersedes_id is None:
        return
    if not assessment.supersede_reason.strip():
        raise BadInput("assessment.no_reason")
    if assessment.evidence_kind in TAKES_NOTHING_BACK:
        raise BadInput("assessment.takes_nothing_back", evidence=assessment.evidence_kind)
