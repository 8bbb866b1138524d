"""The checklists of one domain as one answer: was everything asked, was nothing found, does it still stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from resources_db.contact.assessing import last_day
from resources_db.contact.rows import source_of
from resources_db.model import Assessment, Domain
from resources_db.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class Asked:
    """What the listing's own "nothing found" rows come to.

    `on` is the day of the oldest answer used (of an incomplete check that stands: of the last one), `evidence_kind` and
    `source` are how that one is known; `has_le_ties` is whether the publisher of any answer used has ties to police.
    `moved` means that the address, the operator or the categories are no longer those that were asked about.
    """

    on: date
    review_by: date
    evidence_kind: str
    source: str
    has_le_ties: bool
    complete: bool
    in_date: bool
    moved: bool

    @property
    def none_found(self) -> bool:
        """Return whether every needed question was answered "no", and still stands."""
        return self.complete and self.in_date

    def newer_than(self, day: date | None) -> bool:
        """Return whether every answer is newer than a report of `day`; of a report without a day nobody can say."""
        return day is not None and self.on > day


def asked(rows: Sequence[Assessment], domain: Domain, today: date, bound_to: str) -> Asked | None:
    """Return what `rows` (all saying "nothing found" of the listing itself) come to, None without any.

    The newest answer to each question counts, whatever it says; on one day the worse one.
    """
    if not rows:
        return None
    answers = _answers(rows, domain, bound_to)
    counting = _used(rows, answers)
    complete = all(row is not None and answer == "no" for row, answer in answers.values())
    moved = any(row.bound_to != bound_to for row in counting)
    review_by = min(last_day(row) for row in counting)
    in_date = not moved and review_by >= today and all(row.assessed_on <= today for row in counting)
    oldest, newest = min(counting, key=_age), max(counting, key=_age)
    named = newest if in_date and not complete else oldest
    return Asked(
        on=named.assessed_on,
        review_by=review_by,
        evidence_kind=named.evidence_kind,
        source=source_of(named),
        has_le_ties=any(row.publisher_has_le_ties for row in counting),
        complete=complete,
        in_date=in_date,
        moved=moved,
    )


def rows_that_count(rows: Sequence[Assessment], domain: Domain, bound_to: str) -> list[Assessment]:
    """Return those of `rows` whose answers count: no newer one stands to each of their questions."""
    return _used(rows, _answers(rows, domain, bound_to))


_Answers = dict[str, tuple[Assessment | None, str]]


def _answers(rows: Sequence[Assessment], domain: Domain, bound_to: str) -> _Answers:
    return {code: _newest(rows, code, bound_to) for code in vocabulary().needed(domain)}


def _used(rows: Sequence[Assessment], answers: _Answers) -> list[Assessment]:
    return [row for row, _ in answers.values() if row is not None] or list(rows)


def _age(row: Assessment) -> tuple[date, str, str]:
    return row.assessed_on, row.evidence_kind, row.id


def _newest(rows: Sequence[Assessment], question: str, bound_to: str) -> tuple[Assessment | None, str]:
    """Return the row that answers `question` last, and its answer. A row about one kind answers for that alone."""

    def authority(answered: tuple[Assessment, str]) -> tuple[date, str, bool, bool, int, str]:
        row, answer = answered
        ages_first = -last_day(row).toordinal()
        return row.assessed_on, row.created_at, answer != "no", row.bound_to != bound_to, ages_first, row.id

    answering = [
        (row, answer) for row in rows if row.kind is None for code, answer in row.checklist if code == question
    ]
    return max(answering, key=authority, default=(None, ""))
