"""Dates are words: no reader has to guess whether 2/10 is October or February."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.dates import LOCALES, brief_date, long_date


def test_english_and_spanish_name_the_month() -> None:
    assert long_date(date(2026, 10, 2), "en") == "October 2, 2026"
    assert long_date(date(2026, 10, 2), "es") == "2 de octubre de 2026"


def test_where_there_is_little_room_the_month_is_a_word_still() -> None:
    assert brief_date(date(2026, 10, 2), "en") == "Oct 2, 2026"
    assert brief_date(date(2026, 10, 2), "es") == "2 oct 2026"


def test_another_language_is_refused_instead_of_guessed() -> None:
    with pytest.raises(KeyError):
        long_date(date(2026, 10, 2), "fr")


@given(days=st.tuples(st.dates(), st.dates()), language=st.sampled_from(sorted(LOCALES)))
def test_no_two_days_read_the_same_and_the_month_is_a_word(days: tuple[date, date], language: str) -> None:
    first, second = (long_date(day, language) for day in days)
    assert (first == second) == (days[0] == days[1])
    assert any(len(word) >= 3 and word.isalpha() for word in first.split())
