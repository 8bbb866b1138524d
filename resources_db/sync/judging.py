"""What a file says of contact, as it may be stored: the rules of a check, with what nobody here knows kept as it is.

A person who types a code that does not exist is asked to spell it right; a file is not there to be asked, and a report
that is dropped is a flag that is missing. So unknown kinds, agencies, occasions and consequences stay as they are. A
"nothing found" without its answers is no check: it is kept as text.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date

from resources_db.contact import DEFAULT_REVIEW, check
from resources_db.contact.assessing import CONFIDENCES, SHARES, STATUSES, TAKES_NOTHING_BACK
from resources_db.errors import BadInput
from resources_db.model import Assessment, Level
from resources_db.sources.arriving import NO_DAY, Arriving, as_text, is_text
from resources_db.sources.records import Problem
from resources_db.vocabulary import vocabulary
from resources_db.wording import Value


class Unfit(Exception):
    """What a file says cannot be kept; `problem` tells a person which row and why."""

    def __init__(self, problem: Problem) -> None:
        """Take what there is to tell."""
        super().__init__(problem.kind)
        self.problem = problem


def as_stored(arriving: Arriving, said: Assessment, today: date) -> tuple[Assessment, list[Problem]]:
    """Return `said`, a version of `arriving`, as it may be stored, and what was changed of it.

    Raises:
        Unfit: it is dated in the future, is to be checked again before it was checked, or says what nobody may say.
    """
    problems = []
    if said.evidence_kind not in vocabulary().evidence:
        problems.append(_problem(arriving, "contact_evidence", "evidence_kind", said.evidence_kind))
        said = replace(said, evidence_kind="IMPORTED")
    said = _with_known_words(replace(said, assessed_on=today if said.assessed_on == NO_DAY else said.assessed_on))
    _refuse_impossible_days(arriving, said, today)
    if is_text(said):
        return _checked_as_text(said, today), problems
    try:
        return _checked(said, today), problems
    except BadInput as error:
        if said.level is Level.NONE_FOUND:
            problems.append(_problem(arriving, "contact_none", "level", said.level))
            return _checked_as_text(as_text(said), today), problems
        raise Unfit(_problem(arriving, "contact_refused", "kind", said.kind or "", reason=error.text())) from error


def _problem(arriving: Arriving, kind: str, column: str, value: str, **values: Value) -> Problem:
    return Problem(
        kind=kind, file=arriving.file, row=arriving.row, column=column, value=value,
        values=tuple({"count": 1, **values}.items()),
    )  # fmt: skip


def _refuse_impossible_days(arriving: Arriving, said: Assessment, today: date) -> None:
    for column in ("assessed_on", "source_date", "responded_on"):
        if (day := getattr(said, column)) is not None and day > today:
            raise Unfit(_problem(arriving, "contact_future", column, day.isoformat()))
    if said.review_by != DEFAULT_REVIEW and said.review_by < said.assessed_on:
        raise Unfit(_problem(arriving, "contact_order", "review_by", said.review_by.isoformat()))


def _with_known_words(said: Assessment) -> Assessment:
    """Return `said` with the most careful word where the file's is none: little confidence, not for everybody."""
    takes = bool(said.supersede_reason.strip()) and said.evidence_kind not in TAKES_NOTHING_BACK
    return replace(
        said,
        confidence=said.confidence if said.confidence in CONFIDENCES else "LOW",
        status=said.status if said.status in STATUSES else "active",
        share=said.share if said.share in SHARES else "local_only",
        supersedes_id=said.supersedes_id if takes else None,
        supersede_reason=said.supersede_reason if takes else "",
        accepted=False,
    )


def _known(codes: Iterable[str], known: Collection[str]) -> tuple[str, ...]:
    return tuple(code for code in codes if code in known)


def _checked(said: Assessment, today: date) -> Assessment:
    """Return what `check` makes of `said`, with the codes that nobody here knows put back afterwards."""
    words = vocabulary()
    plain = replace(
        said,
        agency=_known(said.agency, words.agencies),
        trigger=_known(said.trigger, words.triggers),
        consequence=said.consequence if said.consequence in words.consequences else None,
    )
    if said.kind is not None and said.kind not in words.kinds.keys() | words.protective.keys():
        plain = replace(plain, kind=None, level=Level.UNDETERMINED, checklist=())
    checked = check(plain, today)
    return replace(
        checked, kind=said.kind, level=said.level, agency=said.agency, trigger=said.trigger,
        consequence=said.consequence, checklist=said.checklist,
    )  # fmt: skip


def _checked_as_text(said: Assessment, today: date) -> Assessment:
    """Return a word that is no check with the days of its domain; `check` rightly knows no such thing."""
    return replace(_checked(replace(said, level=Level.UNDETERMINED), today), level=Level.NONE_FOUND)
