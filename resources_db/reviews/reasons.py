"""Why a place stands in the work list, read from its contact lines: the pure half of `work_list`.

A place is asked about again when nobody has checked it (half a check and a call without an answer count as none), when
a check or report is past its review day, when a newer check disputes a report, or when something happened there and
no newer whole check was made.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

from resources_db.contact import last_day
from resources_db.contact.answers import asked
from resources_db.contact.asking import is_incident, is_old, is_unasked
from resources_db.contact.rows import Part, is_own, parted, standing
from resources_db.model import Assessment, Contact, ContactLine, Domain, State
from resources_db.reviews.values import Why

UNFINISHED = frozenset({State.NOT_ASSESSED, State.PARTIAL, State.ASKED_NO_ANSWER})
"""States in which the questions were not all answered."""
ASK_AGAIN = frozenset({Why.OUT_OF_DATE, Why.NOT_ASSESSED})
"""Reasons to call. Nobody is sent to call an office of enforcement, or a place that its source no longer lists."""


def _is_out_of_date(line: ContactLine) -> bool:
    return (line.state is State.OUT_OF_DATE and not is_incident(line)) or is_old(line)


_HOLDS: dict[Why, Callable[[ContactLine], bool]] = {
    Why.INCIDENT: is_incident,
    Why.DISPUTED: lambda line: line.state is State.DISPUTED,
    Why.OUT_OF_DATE: _is_out_of_date,
    Why.NOT_ASSESSED: lambda line: line.state in UNFINISHED or is_unasked(line),
}


def domains_of(why: Why, contact: Contact) -> tuple[Domain, ...]:
    """Return the domains of which `why` is true; none for WAITING, which no contact line knows of."""
    holds = _HOLDS.get(why)
    return tuple(line.domain for line in contact.lines if holds is not None and holds(line))


def since(why: Why, contact: Contact, listing_id: str, assessments: Iterable[Assessment], bound_to: str) -> date | None:
    """Return the day from which on `why` is true, the earliest of its domains; None where nobody ever asked.

    That is the day on which it happened, on which the newer check was made, after the last day of the old one, or of
    the call that left questions open. The arguments are those of `contact.combine`.
    """
    lines = [contact.of(domain) for domain in domains_of(why, contact)]
    if why is Why.OUT_OF_DATE:
        days = _ends(lines, listing_id, list(assessments), bound_to)
    else:
        days = [_day(why, line) for line in lines]
    return min((day for day in days if day is not None), default=None)


def _day(why: Why, line: ContactLine) -> date | None:
    if why is Why.INCIDENT:
        return max((report.on for report in line.reports if report.past_incident and report.on), default=None)
    return line.other_on if why is Why.DISPUTED else line.on


def _ends(
    lines: Iterable[ContactLine], listing_id: str, assessments: Sequence[Assessment], bound_to: str
) -> list[date | None]:
    """Return the days on which old reports and checks were due; of a check of a changed place, its own day."""
    by_id = {row.id: row for row in assessments}
    parts = parted(standing(listing_id, assessments))
    found: list[date | None] = []
    for line in lines:
        old = (by_id[report.assessment_id] for report in line.reports if report.old and report.assessment_id)
        found += [_after(last_day(row)) for row in old]
        if line.state is State.OUT_OF_DATE:
            own = [row for row in parts[line.domain][Part.NONE_FOUND] if is_own(row, listing_id)]
            answer = asked(own, line.domain, date.max, bound_to)
            found.append(line.on if answer is None or answer.moved else _after(answer.review_by))
    return found


def _after(day: date) -> date:
    return day if day == date.max else day + timedelta(days=1)
