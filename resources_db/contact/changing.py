"""From which day on, and until which day, what the assessments of a listing come to stays as it is today."""

from collections.abc import Iterable, Iterator
from datetime import date

from resources_db.contact.assessing import last_day
from resources_db.contact.reports import a_year_after
from resources_db.model import Assessment

ALWAYS = (0, date.max.toordinal() + 2)
"""The span of what never changes with the day, as day numbers (1 is 0001-01-01)."""


def span(assessments: Iterable[Assessment], today: date) -> tuple[int, int]:
    """Return the first day number on which the states are those of `today`, and the first on which they may not be.

    A state changes with the day alone only when an assessment begins to count (its own day), is due for review, or is
    an incident of more than a year ago: `contact.combine` looks at the day in no other way.
    """
    here = today.toordinal()
    changes = [day for assessment in assessments for day in _changes(assessment)]
    first, last = ALWAYS
    return max((day for day in changes if day <= here), default=first), min(
        (day for day in changes if day > here), default=last
    )


def _changes(assessment: Assessment) -> Iterator[int]:
    yield assessment.assessed_on.toordinal()
    yield last_day(assessment).toordinal() + 1
    yield a_year_after(assessment.assessed_on).toordinal() + 1
