"""For how long a state stays what it is: combining anew on every day in between gives the same."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from resources_db.contact.changing import ALWAYS, span
from resources_db.model import Assessment
from tests.helpers.assessments import TODAY, days_ago, positive
from tests.resources_db.test_contact_properties import contact, superseding


@given(found=superseding(), asked=st.integers(-900, 900), days=st.integers(0, 10**6))
def test_nothing_changes_within_the_span(found: list[Assessment], asked: int, days: int) -> None:
    """The dates of the assessments lie up to 800 days back, so that spans begin and end on both sides of `asked`."""
    day = TODAY + timedelta(days=asked)
    since, until = span(found, day)
    assert since <= day.toordinal() < until
    first, last = max(since, day.toordinal() - 1000, 1), min(until, day.toordinal() + 1000, date.max.toordinal() + 1)
    other = date.fromordinal(first + days % (last - first))
    states = [[line.state for line in contact(found, each).lines] for each in (day, other, date.fromordinal(first))]
    assert states[0] == states[1] == states[2]
    assert [line.state for line in contact(found, date.fromordinal(last - 1)).lines] == states[0]


def test_what_never_changes() -> None:
    assert span([], TODAY) == ALWAYS
    assert span([], date.max) == span([], date.min) == ALWAYS


def test_a_review_day_is_the_last_day() -> None:
    visit = positive(ago=10, review_by=TODAY)
    assert span([visit], TODAY) == (days_ago(10).toordinal(), TODAY.toordinal() + 1)
