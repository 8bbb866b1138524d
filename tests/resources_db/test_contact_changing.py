"""For how long a state stays what it is: combining anew on every day in between gives the same."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from resources_db.contact.assessing import last_day
from resources_db.contact.changing import ALWAYS, span
from resources_db.contact.reports import a_year_after
from resources_db.model import Assessment
from tests.helpers.any_assessments import contact, good_checks, superseding
from tests.helpers.assessments import TODAY, days_ago, positive


def turning_points(found: list[Assessment]) -> list[date]:
    """Return the days around which something may change, and the days beside them."""
    days = {day for each in found for day in (each.assessed_on, last_day(each), a_year_after(each.assessed_on))}
    return sorted({day + timedelta(days=aside) for day in (*days, TODAY) for aside in (-1, 0, 1, 2)})


@given(found=st.one_of(superseding(), st.lists(good_checks, max_size=2)), data=st.data())
def test_nothing_changes_within_the_span(found: list[Assessment], data: st.DataObject) -> None:
    days = turning_points(found)
    day, other = data.draw(st.sampled_from(days)), data.draw(st.sampled_from(days))
    since, until = span(found, day)
    assert since <= day.toordinal() < until
    within = min(max(other.toordinal(), since), until - 1)
    states = [[line.state for line in contact(found, each).lines] for each in (day, date.fromordinal(within))]
    assert states[0] == states[1]


def test_what_never_changes() -> None:
    assert span([], TODAY) == ALWAYS
    assert span([], date.max) == span([], date.min) == ALWAYS


def test_a_review_day_is_the_last_day() -> None:
    visit = positive(ago=10, review_by=TODAY)
    assert span([visit], TODAY) == (days_ago(10).toordinal(), TODAY.toordinal() + 1)
