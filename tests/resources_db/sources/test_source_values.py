"""Values as files write them, read only where they can mean one thing."""

import math
from datetime import date, datetime
from datetime import time as clock_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.sources.records import Cell
from resources_db.sources.values import (
    LARGEST,
    Unreadable,
    code,
    converter,
    day,
    half_of_day,
    integer,
    latitude,
    longitude,
    number,
    text,
    time_of_day,
    twelve_hour_clock,
)


def kind_of(error: pytest.ExceptionInfo[Unreadable]) -> str:
    return error.value.kind


@pytest.mark.parametrize(
    ("given_value", "expected"), [("12", 12), ("-80.2", -80.2), (".5", 0.5), ("1e3", 1000), (7, 7)]
)
def test_numbers(given_value: Cell, expected: float) -> None:
    assert number(given_value) == expected


@pytest.mark.parametrize(
    "given_value",
    ["37,77", "NaN", "nan", "Infinity", "1e999", "0x1F", "12 years", "٣", "1_000", math.inf, True, "--1", "5." * 9],
)
def test_what_is_no_number(given_value: Cell) -> None:
    with pytest.raises(Unreadable) as caught:
        number(given_value)
    assert kind_of(caught) == "not_a_number"


@pytest.mark.parametrize(
    ("given_value", "expected"), [("12", 12), ("12.0", 12), (12.0, 12), ("0", 0), (LARGEST, LARGEST)]
)
def test_whole_numbers(given_value: Cell, expected: int) -> None:
    if given_value == LARGEST:  # a float cannot tell it from the first number that is too large
        with pytest.raises(Unreadable):
            integer(given_value)
    else:
        assert integer(given_value) == expected
        assert isinstance(integer(given_value), int)


@pytest.mark.parametrize("given_value", ["0123", "12.5", "OPT3", str(2**63), "9" * 5000, 1e300])
def test_what_is_no_whole_number(given_value: Cell) -> None:
    with pytest.raises(Unreadable):
        integer(given_value)


@given(st.integers(-(2**53), 2**53))
def test_every_whole_number_is_itself(value: int) -> None:
    assert integer(value) == value
    assert integer(str(value)) == value


def test_degrees() -> None:
    assert (latitude("90"), longitude("-180.0")) == (90, -180)
    for read, value in ((latitude, "90.01"), (longitude, 180.5), (latitude, "100")):
        with pytest.raises(Unreadable) as caught:
            read(value)
        assert kind_of(caught) == "not_on_earth"


@given(st.dates())
def test_every_iso_date_is_itself(value: date) -> None:
    assert day(value.isoformat()) == value.isoformat()


@given(st.datetimes())
def test_every_iso_date_with_a_time_is_itself(value: datetime) -> None:
    assert day(value.isoformat() + "+00:00") == value.isoformat() + "+00:00"


@given(st.dates(min_value=date(1000, 1, 1)))
def test_an_american_date_is_read_where_it_can_mean_one_day(value: date) -> None:
    american = f"{value.month}/{value.day}/{value.year}"
    if value.day <= 12 and value.day != value.month:
        with pytest.raises(Unreadable) as caught:
            day(american)
        assert kind_of(caught) == "date_unclear"
    else:
        assert day(american) == value.isoformat()


@pytest.mark.parametrize(
    "value", ["yesterday", "2026-13-01", "20260101", "45000", "1e300", "13/32/2026", "2026", "12/24/15"]
)
def test_what_is_no_date(value: str) -> None:
    with pytest.raises(Unreadable) as caught:
        day(value)
    assert kind_of(caught) == "not_a_date"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("9:00am", "09:00"),
        ("9am", "09:00"),
        ("7:30 am ", "07:30"),
        ("9:00a", "09:00"),
        ("830am", "08:30"),
        ("5:00 p.m.", "17:00"),
        ("12:00pm", "12:00"),
        ("12:00AM", "00:00"),
        ("1230", "12:30"),
        ("08:00", "08:00"),
        ("8:00", "08:00"),
        ("noon", "12:00"),
        ("Medianoche", "00:00"),
        ("24:00", "00:00"),
        ("10:00:00", "10:00:00"),
        ("09:00Z", "09:00Z"),
        ("09:00-05:00", "09:00-05:00"),
    ],
)
def test_times(value: str, expected: str) -> None:
    assert time_of_day(value.strip()) == expected


@pytest.mark.parametrize(
    "value",
    ["8:00m", "9:0am", "25:00", "13:00pm", "0:30am", "12:00pm (dispensing)", "5:00pm Mon", "9", "99:99", "9:75am", ""],
)
def test_what_is_no_time(value: str) -> None:
    with pytest.raises(Unreadable) as caught:
        time_of_day(value)
    assert kind_of(caught) == "not_a_time"


@given(st.times().map(lambda value: value.replace(second=0, microsecond=0)))
def test_every_time_on_either_clock_is_the_same_time(value: clock_time) -> None:
    assert time_of_day(value.isoformat("minutes")) == value.isoformat("minutes")
    american = value.strftime("%I:%M%p")
    assert time_of_day(american) == value.isoformat("minutes")
    assert half_of_day(american)
    assert not half_of_day(value.isoformat("minutes"))


def test_a_time_that_could_be_two() -> None:
    assert [value for value in ("5:00", "12:30", "05:00", "17:00", "5pm", "13:00") if twelve_hour_clock(value)] == [
        "5:00",
        "12:30",
    ]


@pytest.mark.parametrize(
    ("table", "column", "value", "expected"),
    [
        ("service", "status", "ACTIVE", "active"),
        ("service", "status", "Temporarily  Closed", "temporarily closed"),
        ("service", "status", "closed", "defunct"),
        ("address", "address_type", "Mailing", "postal"),
        ("schedule", "freq", "weekly", "WEEKLY"),
        ("schedule", "wkst", "mo", "MO"),
    ],
)
def test_codes(table: str, column: str, value: str, expected: str) -> None:
    assert code(table, column, value) == expected


@pytest.mark.parametrize("value", ["open", "actives", "YEARLY"])
def test_what_is_no_code(value: str) -> None:
    with pytest.raises(Unreadable) as caught:
        code("service", "status", value)
    assert kind_of(caught) == "code_unknown"


def test_numbers_and_answers_where_text_belongs() -> None:
    assert [text(value) for value in (5, 5.0, 5.5, True, False, 1e20, "x")] == [
        "5",
        "5",
        "5.5",
        "true",
        "false",
        "1e+20",
        "x",
    ]


def test_what_reads_which_column() -> None:
    assert converter("service", "name", "text") is None
    assert converter("schedule", "opens_at", "time") is None
    assert converter("location", "latitude", "number") is latitude
    extension = converter("phone", "extension", "integer")
    assert extension is not None
    assert extension("12") == 12
    with pytest.raises(Unreadable) as caught:
        extension("OPT3")
    assert kind_of(caught) == "extension_text"
