from collections.abc import Callable
from contextlib import suppress
from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.errors import BadInput
from resources_db.model import Point
from resources_db.places.coordinates import (
    format_point,
    in_united_states,
    parse_coordinates,
    swapped,
)

MIAMI = Point(25.77, -80.19)


@pytest.mark.parametrize(
    "text",
    [
        "25.77,-80.19",
        " 25.77 , -80.19 ",
        "25.77 -80.19",
        "25.77; -80.19",
        "25.77/-80.19",
        "(25.77, -80.19)",
        "25.77°, -80.19°",
        "25.77 N 80.19 W",
        "25.77N80.19W",
        "25.77 n, 80.19 w",
        "N25.77 W80.19",
        "N 25.77; W 80.19",
        "25.77 N 80.19 O",
        "25.77 norte, 80.19 oeste",
        "25.77 north 80.19 west",
        "80.19 W 25.77 N",
        "80.19 oeste, 25.77 norte",
        "lat 25.77 lon -80.19",
        "Latitud: 25.77, Longitud: -80.19",
        "geo:25.77,-80.19",
        "25,77; -80,19",
        "25,77 -80,19",
        "25.77, −80.19",
        "25.77, 80.19 W",
    ],
)
def test_every_usual_notation_of_one_point_is_read(text: str) -> None:
    read = parse_coordinates(text)
    assert read is not None
    assert read[0] == MIAMI


@pytest.mark.parametrize(
    "text",
    [
        "25°46'26\"N 80°11'38\"W",
        "25° 46' 26\" N, 80° 11' 38\" W",
        "25°46′26″N 80°11′38″O",
        "N 25°46'26\" W 80°11'38\"",
        "25 46 26 N 80 11 38 W",
        "25°46’26”N; 80°11’38”W",
        "25º46'26''N 80º11'38''W",
        "25°46'26\", -80°11'38\"",
        "25°46.4333'N 80°11.6333'W",
    ],
)
def test_degrees_minutes_and_seconds_are_read(text: str) -> None:
    read = parse_coordinates(text)
    assert read is not None
    assert isclose(read[0].latitude, 25 + 46 / 60 + 26 / 3600, abs_tol=1e-5)
    assert isclose(read[0].longitude, -(80 + 11 / 60 + 38 / 3600), abs_tol=1e-5)


@pytest.mark.parametrize(
    "text",
    ["Miami", "33128", "33128 33139", "33128-1234", "25.77", "25.77 N", "1 2 3 4 5 6", "25.77 N 80.19 N", "", "n, w"],
)
def test_other_texts_are_left_to_the_names(text: str) -> None:
    assert parse_coordinates(text) is None


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("-80.19, 25.77", "coordinates_swapped"),
        ("-118.24 34.05", "coordinates_swapped"),
        ("25.77, 80.19", "coordinates_minus"),
        ("95, -80", "coordinates_range"),
        ("25.77, -180.5", "coordinates_range"),
        ("25°61'N 80°W", "coordinates_range"),
        ("91 N 80 W", "coordinates_range"),
    ],
)
@pytest.mark.parametrize("language", ["en", "es"])
def test_coordinates_that_cannot_be_are_refused_with_a_sentence(text: str, key: str, language: str) -> None:
    with pytest.raises(BadInput) as refused:
        parse_coordinates(text)
    assert refused.value.key == key
    assert text in refused.value.text(language)


def test_a_place_that_is_said_to_be_east_is_believed() -> None:
    assert parse_coordinates("25.77 N 80.19 E") == (Point(25.77, 80.19), 788)
    assert parse_coordinates("13.44, 144.79") == (Point(13.44, 144.79), 788)


@pytest.mark.parametrize(
    ("text", "precision_m"), [("25.774265,-80.193659", 10), ("25.77,-80.19", 788), ("26,-80", 78_716)]
)
def test_the_precision_follows_from_the_digits(text: str, precision_m: int) -> None:
    read = parse_coordinates(text)
    assert read is not None
    assert read[1] == precision_m


def test_a_precise_latitude_does_not_mend_a_rough_longitude() -> None:
    read = parse_coordinates("25.774265,-80.2")
    assert read is not None
    assert read[1] > 7000


@pytest.mark.parametrize("text", ["1 " * 500_000, "n" * 1_000_000, " " * 199, "1.1 1.1' " * 25, "-" * 200, "°" * 200])
def test_a_strange_text_is_read_without_a_wait(text: str) -> None:
    assert parse_coordinates(text) is None


def letter(degrees: float, letters: str) -> str:
    return letters[0] if degrees >= 0 else letters[1]


def sexagesimal(degrees: float, letters: str) -> str:
    minutes, seconds = divmod(round(abs(degrees) * 36_000_000), 600_000)
    return f"{minutes // 60}°{minutes % 60}'{seconds / 10_000:.4f}\"{letter(degrees, letters)}"


def after(degrees: float, letters: str) -> str:
    return f"{abs(degrees):.6f} {letter(degrees, letters)}"


def before(degrees: float, letters: str) -> str:
    return f"{letter(degrees, letters)}{abs(degrees):.6f}"


NOTATIONS: list[Callable[[Point], str]] = [
    format_point,
    lambda p: f"{p.latitude:.6f} {p.longitude:.6f}",
    lambda p: f"{after(p.latitude, 'NS')}, {after(p.longitude, 'EW')}",
    lambda p: f"{before(p.latitude, 'NS')} {before(p.longitude, 'EO')}",
    lambda p: f"{sexagesimal(p.latitude, 'NS')} {sexagesimal(p.longitude, 'EW')}",
    lambda p: f"{sexagesimal(p.longitude, 'EO')}; {sexagesimal(p.latitude, 'NS')}",
    lambda p: f"{p.latitude:.6f};{p.longitude:.6f}".replace(".", ","),
]
american = st.one_of(
    st.builds(Point, st.floats(24.5, 49.4), st.floats(-124.9, -66.6)),
    st.builds(Point, st.floats(51.1, 71.9), st.floats(-179.9, -130)),
    st.builds(Point, st.floats(17.6, 18.6), st.floats(-68, -64.5)),
    st.builds(Point, st.floats(13.1, 20.9), st.floats(144.1, 146.4)),
    st.builds(Point, st.floats(-14.9, -10.6), st.floats(-171.4, -168.1)),
)


@given(american, st.sampled_from(NOTATIONS))
def test_a_point_survives_every_notation(point: Point, notation: Callable[[Point], str]) -> None:
    read = parse_coordinates(notation(point))
    assert read is not None
    assert isclose(read[0].latitude, point.latitude, abs_tol=1e-6)
    assert isclose(read[0].longitude, point.longitude, abs_tol=1e-6)


@given(american)
def test_a_place_in_the_country_typed_the_wrong_way_round_is_always_refused(point: Point) -> None:
    assert in_united_states(point.latitude, point.longitude)
    assert swapped(point.longitude, point.latitude)
    with pytest.raises(BadInput):
        parse_coordinates(f"{point.longitude:.6f}, {point.latitude:.6f}")


@given(st.text(max_size=250))
def test_any_text_is_a_point_or_nothing_or_refused(text: str) -> None:
    read = None
    with suppress(BadInput):
        read = parse_coordinates(text)
    assert read is None or read[1] >= 10


@pytest.mark.parametrize(
    ("point", "text"),
    [
        (MIAMI, "25.77, -80.19"),
        (Point(0, -0.0000001), "0, 0"),
        (Point(26, -80), "26, -80"),
        (Point(10, 100), "10, 100"),
    ],
)
def test_points_are_written_short(point: Point, text: str) -> None:
    assert format_point(point) == text
