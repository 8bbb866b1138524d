"""A length is said in one place, in miles or kilometres, and never as less than is known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.distance import parse_distance
from resources_db.units import MILE_M, Unit, format_about, format_distance, length_text

UNITS = st.sampled_from(Unit)
MI, KM = Unit.MILES, Unit.KILOMETRES


@pytest.mark.parametrize(
    ("length_m", "unit", "expected"),
    [
        (0, MI, "0 mi"),
        (3, MI, "0.1 mi"),
        (644, MI, "0.4 mi"),
        (1609.344, MI, "1 mi"),
        (15_999, MI, "9.9 mi"),
        (16_093, MI, "10 mi"),
        (19_800, MI, "12 mi"),
        (3, KM, "0.1 km"),
        (812, KM, "0.8 km"),
        (12_300, KM, "12 km"),
    ],
)
def test_distances_are_written_to_a_tenth_below_ten(length_m: float, unit: Unit, expected: str) -> None:
    assert format_distance(length_m, unit) == expected


@given(st.floats(1, 20_000_000), UNITS)
def test_a_written_distance_reads_back_to_nearly_the_same(length_m: float, unit: Unit) -> None:
    assert parse_distance(format_distance(length_m, unit)) == pytest.approx(length_m, rel=0.06, abs=0.1 * unit.metres)


@pytest.mark.parametrize(
    ("length_m", "unit", "expected"),
    [(0, MI, "1 mi"), (2500, MI, "2 mi"), (0, KM, "2 km"), (900, KM, "2 km"), (2500, KM, "2 km"), (8400, KM, "8 km")],
)
def test_the_middle_of_a_zip_is_never_a_distance_that_looks_exact(length_m: float, unit: Unit, expected: str) -> None:
    assert format_about(length_m, unit) == expected


@given(st.floats(0, 20_000_000), UNITS)
def test_about_is_whole_and_at_least_as_far_as_a_mile(length_m: float, unit: Unit) -> None:
    amount, name = format_about(length_m, unit).split(" ")
    assert name == unit.value
    assert int(amount) * unit.metres >= 1600


@pytest.mark.parametrize(
    ("amount", "unit", "text"),
    [(0.1, MI, "a quarter mile"), (0.5, MI, "half a mile"), (0.51, MI, "1 mile"), (1, MI, "1 mile"),
     (1.01, MI, "2 miles"), (11, MI, "15 miles"), (51, MI, "60 miles"), (101, MI, "150 miles"),
     (0.1, KM, "half a kilometer"), (0.5, KM, "half a kilometer"), (0.51, KM, "1 kilometer"), (7.1, KM, "8 kilometers"),
     (11, KM, "15 kilometers"), (101, KM, "150 kilometers")],
)  # fmt: skip
def test_lengths_are_rounded_up(amount: float, unit: Unit, text: str) -> None:
    assert length_text(amount * unit.metres, "en", unit) == text


def test_lengths_in_spanish() -> None:
    said = [length_text(metres, "es", unit) for metres, unit in ((300, MI), (300, KM), (900, KM), (9000, KM))]
    assert said == ["un cuarto de milla", "medio kilómetro", "1 kilómetro", "9 kilómetros"]


@given(st.floats(0.5001, 1200), UNITS)
def test_the_words_never_promise_more_than_is_known(amount: float, unit: Unit) -> None:
    said = int(length_text(amount * unit.metres, "en", unit).split()[0])
    assert amount * 0.999_999 <= said <= max(amount + 1, amount * 1.5)


def test_a_mile_is_the_international_one() -> None:
    assert MILE_M == Unit.MILES.metres == 1609.344
    assert Unit.KILOMETRES.metres == 1000
