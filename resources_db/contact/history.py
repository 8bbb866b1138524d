"""Every assessment of a listing that was ever recorded, and what of it still counts today."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from resources_db.contact.answers import rows_that_count
from resources_db.contact.assessing import last_day
from resources_db.contact.reports import a_year_after, is_incident
from resources_db.contact.rows import Part, domain_of, is_own, part_of, parted, standing, takes, takes_back
from resources_db.model import Assessment, Contact, Domain, PastCheck, State, Withdrawal

COUNTS = frozenset({"counts", "counts_old", "beside"})
"""The standings of what is part of today's contact line."""


def history(
    listing_id: str,
    assessments: Iterable[Assessment],
    today: date,
    contact: Contact,
    *,
    bound_to: str = "",
    withdrawals: Mapping[str, Withdrawal] = MappingProxyType({}),
) -> Mapping[Domain, tuple[PastCheck, ...]]:
    """Return what was ever said of the listing and of what it belongs to, by domain, the newest first.

    The arguments are those of `combine`, and `contact` is what it made of them; `withdrawals` are known by the id of
    the assessment. Nothing is left out: what was withdrawn, superseded or has aged says so.
    """
    rows = list(assessments)
    reader = _Reader(listing_id, rows, today, contact, bound_to)
    found: dict[Domain, list[PastCheck]] = {domain: [] for domain in Domain}
    for row in sorted(rows, key=lambda each: (each.assessed_on, each.created_at, each.id), reverse=True):
        check = reader.check(row)
        if check.standing == "withdrawn":
            check = replace(check, withdrawal=withdrawals.get(row.id))
        found[domain_of(row)].append(check)
    return {domain: tuple(checks) for domain, checks in found.items()}


_BESIDE_THE_STATE = {Part.TIE: "beside", Part.HINT: "guess"}


class _Reader:
    """Says of one assessment at a time how it stands among the others."""

    def __init__(self, listing_id: str, rows: list[Assessment], today: date, contact: Contact, bound_to: str) -> None:
        self._listing_id = listing_id
        self._rows = rows
        self._today = today
        self._contact = contact
        self._bound_to = bound_to
        self._used: set[str] = set()
        self._last_answer: dict[Domain, date] = {}
        for domain, parts in parted(standing(listing_id, rows, today)).items():
            own = [row for row in parts[Part.NONE_FOUND] if is_own(row, listing_id)]
            counting = rows_that_count(own, domain, bound_to) if own else []
            self._used |= {row.id for row in counting}
            asked = [*counting, *(row for row in parts[Part.NO_ANSWER] if is_own(row, listing_id))]
            self._last_answer[domain] = max((row.assessed_on for row in asked), default=date.min)

    def check(self, row: Assessment) -> PastCheck:
        """Return how `row` stands."""
        if row.status == "withdrawn":
            return PastCheck(row, "withdrawn")
        taker = next((new for new in self._rows if self._took(new, row)), None)
        if taker is not None or row.status == "superseded":
            return PastCheck(row, "superseded", taker)
        return PastCheck(row, self._standing(row))

    def _took(self, new: Assessment, old: Assessment) -> bool:
        return takes(new, self._today) and takes_back(new, old, self._listing_id)

    def _standing(self, row: Assessment) -> str:
        match part_of(row):
            case Part.REPORT:
                return self._report(row)
            case Part.PROTECTIVE:
                return self._good_news(row) or "beside"
            case Part.NONE_FOUND:
                return self._good_news(row) or self._answer(row, newer=row.id not in self._used)
            case Part.NO_ANSWER:
                return self._no_answer(row)
            case other:
                return _BESIDE_THE_STATE.get(other, "not_a_check")

    def _report(self, row: Assessment) -> str:
        """Risk does not decay into nothing: an expired report counts, an incident of over a year ago by its date."""
        if is_incident(row) and self._today > a_year_after(row.assessed_on):
            return "past_incident"
        return "counts_old" if self._expired(row) else "counts"

    def _good_news(self, row: Assessment) -> str:
        """Return why good news does not count: it does not travel, is bound to what was asked about, and ages."""
        if not is_own(row, self._listing_id):
            return "elsewhere"
        if row.bound_to != self._bound_to and (row.bound_to or part_of(row) is Part.NONE_FOUND):
            return "place_changed"
        if row.assessed_on > self._today:
            return "future"
        return "out_of_date" if self._expired(row) else ""

    def _no_answer(self, row: Assessment) -> str:
        if not is_own(row, self._listing_id):
            return "elsewhere"
        return self._answer(row, newer=row.assessed_on < self._last_answer[domain_of(row)])

    def _answer(self, row: Assessment, *, newer: bool) -> str:
        """Return how an answer about the listing stands, `newer` where a later one took its place."""
        if newer:
            return "newer_check"
        line = self._contact.of(domain_of(row))
        disputes = line.state is State.DISPUTED and part_of(row) is Part.NONE_FOUND
        reported = line.state.known_contact or "last_report" in line.notes
        return "outweighed" if reported and not disputes else "counts"

    def _expired(self, row: Assessment) -> bool:
        return last_day(row) < self._today
