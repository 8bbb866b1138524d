"""A clock that is behind makes nothing fresh, and one wrong date in the data holds nothing for ever."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from resources_db.contact import combine
from resources_db.model import State
from resources_db.today import LONGEST, Today, today
from tests.helpers.assessments import LISTING, none_found

BUILD = date(2026, 9, 1)
DAYS = st.dates(BUILD - timedelta(days=3000), BUILD + timedelta(days=3000))


def test_a_right_clock_is_believed() -> None:
    assert today(date(2026, 10, 2), BUILD, [date(2026, 10, 1)]) == Today(date(2026, 10, 2), behind=False, held_by=None)


def test_a_clock_on_the_day_of_the_newest_row_is_not_behind() -> None:
    assert not today(date(2026, 10, 1), BUILD, [date(2026, 10, 1)]).behind


def test_a_clock_before_the_newest_row_is_held_by_it() -> None:
    newest = date(2026, 10, 1)
    assert today(date(1970, 1, 1), BUILD, [date(2026, 9, 5), newest]) == Today(newest, behind=True, held_by=newest)


def test_a_clock_before_the_build_is_held_by_the_build() -> None:
    assert today(date(2019, 1, 1), BUILD, []) == Today(BUILD, behind=True, held_by=BUILD, by_build=True)
    assert today(date(2019, 1, 1), BUILD, [date(2020, 1, 1)]).held_by == BUILD


def test_rows_count_up_to_two_years_after_the_build() -> None:
    last = BUILD + timedelta(days=730)
    assert today(BUILD, BUILD, [last]).date == last
    assert today(BUILD, BUILD, [last + timedelta(days=1)]) == Today(BUILD, behind=False, held_by=None)
    assert today(BUILD, BUILD, [date(2099, 1, 1), last]).held_by == last


@given(system=DAYS, accepted=st.lists(DAYS, max_size=5))
def test_never_before_the_system_the_build_or_a_believed_row(system: date, accepted: list[date]) -> None:
    found = today(system, BUILD, accepted)
    believed = [day for day in accepted if day <= BUILD + LONGEST]
    assert found.date == max([system, BUILD, *believed])
    assert found.behind == (system < found.date)
    assert found.held_by == (found.date if found.behind else None)
    assert found.by_build == (found.behind and found.date == BUILD)


@given(asked_on=st.dates(BUILD, BUILD + LONGEST), late=st.integers(1, 4000), behind=st.integers(1, 4000))
def test_a_clock_behind_the_data_never_refreshes(asked_on: date, late: int, behind: int) -> None:
    """What reads OUT_OF_DATE by a row that a person accepted stays so when the clock is set back."""
    newest = min(asked_on + timedelta(days=366 + late), BUILD + LONGEST)
    check = none_found(assessed_on=asked_on, review_by=asked_on + timedelta(days=365))
    right = combine(LISTING, [check], today(newest, BUILD, [asked_on, newest]).date)
    wrong = combine(LISTING, [check], today(newest - timedelta(days=behind), BUILD, [asked_on, newest]).date)
    assert wrong == right
    if newest > asked_on + timedelta(days=365):
        assert wrong.police.state is State.OUT_OF_DATE
