"""Closed on a day: only what hours say for certain, and never a word that a place is open."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.closed_days import closed_on
from resources_db.hours import CLOSED, DAYS
from resources_db.model import NOBODY_HAS_CHECKED, Listing, Position, PositionKind, Schedule

SUNDAY = date(2026, 11, 22)
MONDAY = SUNDAY + timedelta(days=1)
WEEKDAYS = Schedule(days=DAYS[:5], opens_at="09:00", closes_at="17:00")
SUNDAY_CLOSED = Schedule(days=("SU",), notes=CLOSED)


def of(*schedules: Schedule, hours: str | None = None) -> Listing:
    return Listing(
        id="l", service_id="s", organization_id=None, location_id=None, title="t", service="t", organization=None,
        location=None, address=None, position=Position(kind=PositionKind.NONE), contact=NOBODY_HAS_CHECKED,
        schedules=schedules, hours=hours,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("schedules", "sunday", "monday"),
    [
        ((), False, False),
        ((WEEKDAYS,), True, False),
        ((SUNDAY_CLOSED,), True, False),
        ((WEEKDAYS, SUNDAY_CLOSED), True, False),
        ((Schedule(days=DAYS, opens_at="09:00"), SUNDAY_CLOSED), False, False),
        ((Schedule(text="Weekdays, ring twice"),), False, False),
        ((WEEKDAYS, Schedule(text="and some Sundays"),), False, False),
        ((Schedule(opens_at="09:00", closes_at="17:00"),), False, False),
        ((Schedule(days=DAYS[:5]),), False, False),
        ((WEEKDAYS, Schedule(notes=CLOSED, valid_from=MONDAY, valid_to=MONDAY)), True, True),
        ((WEEKDAYS, Schedule(days=("SU",), opens_at="10:00", valid_from=SUNDAY, valid_to=SUNDAY)), False, False),
        ((WEEKDAYS, Schedule(notes=CLOSED, valid_to=SUNDAY - timedelta(days=1))), True, False),
        ((Schedule(days=DAYS[:5], opens_at="09:00", valid_from=SUNDAY),), False, False),
    ],
)  # fmt: skip
def test_only_what_is_certain(schedules: tuple[Schedule, ...], *, sunday: bool, monday: bool) -> None:
    assert (closed_on(of(*schedules), SUNDAY), closed_on(of(*schedules), MONDAY)) == (sunday, monday)


def test_words_alone_are_not_understood() -> None:
    assert not closed_on(of(hours="Closed on Sundays"), SUNDAY)


@given(
    st.lists(
        st.builds(
            Schedule,
            days=st.lists(st.sampled_from(DAYS), max_size=7, unique=True).map(tuple),
            opens_at=st.sampled_from(["", "09:00"]),
            text=st.sampled_from(["", "By appointment"]),
            notes=st.sampled_from(["", CLOSED, "ring twice"]),
            valid_from=st.none() | st.dates(SUNDAY - timedelta(days=3), SUNDAY + timedelta(days=3)),
            valid_to=st.none() | st.dates(SUNDAY - timedelta(days=3), SUNDAY + timedelta(days=3)),
        ),
        max_size=5,
    ),
    st.integers(-3, 3),
)
def test_a_day_with_hours_of_its_own_is_never_called_closed(schedules: list[Schedule], days: int) -> None:
    day = SUNDAY + timedelta(days=days)
    named = [
        row
        for row in schedules
        if DAYS[day.weekday()] in row.days and row.opens_at and row.valid_from is row.valid_to is None
    ]
    dated = any(row.valid_from or row.valid_to for row in schedules)
    if not dated:
        assert not (named and closed_on(of(*schedules), day))
    assert not closed_on(of(*(row for row in schedules if row.opens_at and not row.days)), day)
