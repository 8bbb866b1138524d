"""The checklists of one domain as one answer: was everything asked, was nothing found, does it still stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from resources_db.contact.assessing import last_day
from resources_db.model import Assessment, Domain
from resources_db.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class Asked:
    """What the listing's own "nothing found" rows come to.

    `on` is the day of the oldest answer used (of an incomplete check that stands: of the last one). `moved` means that
    the address, the operator or the categories are no longer those that were asked about.
    """

    on: date
    review_by: date
    evidence_kind: str
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
    answers = {code: _newest(rows, code, bound_to) for code in vocabulary().needed(domain)}
    used = [row for row, _ in answers.values() if row is not None] or list(rows)
    complete = all(row is not None and answer == "no" for row, answer in answers.values())
    moved = any(row.bound_to != bound_to for row in used)
    review_by = min(last_day(row) for row in used)
    in_date = not moved and review_by >= today and all(row.assessed_on <= today for row in used)
    oldest, newest = min(used, key=_age), max(used, key=_age)
    named = newest if in_date and not complete else oldest
    return Asked(named.assessed_on, review_by, named.evidence_kind, complete, in_date, moved)


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
