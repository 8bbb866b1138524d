"""Hours in one cell: the common forms are read, and whatever could mean two things is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.sources.mapping.hour_cell import Opening, day_openings, openings

_WEEK = "MO,TU,WE,TH,FR"
_ALL = "MO,TU,WE,TH,FR,SA,SU"


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("Mon-Fri 9am-5pm; Sat 10am-2pm", [Opening(_WEEK, "09:00", "17:00"), Opening("SA", "10:00", "14:00")]),
        ("Monday\n10:30 AM-11:30 AM", [Opening("MO", "10:30", "11:30")]),
        ("9:00am to noon, Tuesdays and Thursdays", [Opening("TU,TH", "09:00", "12:00")]),
        ("Lunes a viernes 9am-5pm", [Opening(_WEEK, "09:00", "17:00")]),
        ("Todos los días 8:00 a.m. a 5:00 p.m.", [Opening(_ALL, "08:00", "17:00")]),
        ("24/7", [Opening(_ALL, "00:00", "23:59")]),
        ("M-F 08:00-17:00, Sunday closed", [Opening(_WEEK, "08:00", "17:00"), Opening("SU")]),
        ("Daily 9 a.m. – 5 p.m.", [Opening(_ALL, "09:00", "17:00")]),
        ("MWF 9am-12pm, 1pm-4pm", [Opening("MO,WE,FR", "09:00", "12:00"), Opening("MO,WE,FR", "13:00", "16:00")]),
        ("Fri-Mon 8pm-2am", [Opening("MO,FR,SA,SU", "20:00", "02:00")]),
        ("Mon 22:00-06:00", [Opening("MO", "22:00", "06:00")]),
        ("Mon 09:00-00:00", [Opening("MO", "09:00", "00:00")]),
    ],
)
def test_common_forms(cell: str, found: list[Opening]) -> None:
    assert list(openings(cell)) == found


@pytest.mark.parametrize(
    "cell",
    [
        "M-F 9-5", "Mon 9-5pm", "9am-5pm", "First Monday 9am-5pm", "June - October Tuesday - Friday",
        "Mon-Fri 9am-5pm except holidays", "Mon-Fri 9am-5pm by appointment", "Fridays 9am", "Mon 25:00-26:00",
        "Mon 13pm-2pm", "Mon 09:00-05:00", "Mon 12:00-05:00", "call", "-", "",
    ],
)  # fmt: skip
def test_what_could_mean_two_things_stays_words(cell: str) -> None:
    assert openings(cell) == ()


def test_the_hours_of_one_day() -> None:
    assert day_openings("9am-5pm", "MO") == (Opening("MO", "09:00", "17:00"),)
    assert day_openings("Closed", "SU") == (Opening("SU"),)
    assert day_openings("Open 24 hours", "SU") == (Opening("SU", "00:00", "23:59"),)
    assert day_openings("9-5", "MO") == ()
    assert day_openings("Tue 9am-5pm", "MO") == ()


@given(st.text("MonTueFri 0123456789:-apm,;&\n", max_size=40))
def test_any_text_comes_to_days_and_times_or_to_nothing(cell: str) -> None:
    for each in openings(cell):
        assert set(each.days.split(",")) <= set(_ALL.split(","))
        assert bool(each.opens_at) == bool(each.closes_at)
