import pytest
from geographiclib.geodesic import Geodesic
from geopy.distance import geodesic
from hypothesis import given
from hypothesis import strategies as st

from resources_db.distance import box, metres, parse_distance, quick_metres, way
from resources_db.errors import BadInput
from resources_db.model import Point
from resources_db.nearest_first import quick_error

MIAMI = Point(25.77427, -80.19366)
latitudes = st.floats(-90, 90)
longitudes = st.floats(-180, 180)
points = st.builds(Point, latitudes, longitudes)
azimuths = st.floats(0, 360)


def beyond(start: Point, azimuth: float, length_m: float) -> Point:
    end = Geodesic.WGS84.Direct(start.latitude, start.longitude, azimuth, length_m)
    return Point(end["lat2"], end["lon2"])


@given(points, points)
def test_metres_is_the_geodesic_that_geopy_gives(a: Point, b: Point) -> None:
    expected = geodesic((a.latitude, a.longitude), (b.latitude, b.longitude)).m
    assert metres(a, b) == pytest.approx(expected, abs=1e-6)


@given(points, azimuths, st.floats(1, 10_000_000))
def test_quick_metres_is_exact_enough_to_10000_km(start: Point, azimuth: float, length_m: float) -> None:
    end = beyond(start, azimuth, length_m)
    assert quick_metres(start, end) == pytest.approx(metres(start, end), rel=1.5e-6, abs=1e-6)


@given(points, azimuths, st.floats(1, 20_004_000))
def test_two_quick_distances_differ_by_less_than_what_sorting_reckons_with(
    start: Point, azimuth: float, length_m: float
) -> None:
    end = beyond(start, azimuth, length_m)
    exact = metres(start, end)
    assert 2 * abs(quick_metres(start, end) - exact) < quick_error(exact)


@given(points)
def test_the_other_side_of_the_earth(point: Point) -> None:
    other = Point(-point.latitude, point.longitude + 180 if point.longitude <= 0 else point.longitude - 180)
    assert quick_metres(point, other) == pytest.approx(metres(point, other), rel=1.7e-3)


@given(points)
def test_a_point_is_nowhere_from_itself(point: Point) -> None:
    assert metres(point, point) == 0
    assert quick_metres(point, point) == 0
    assert way(point, point) == (0, "")


@pytest.mark.parametrize(
    ("azimuth", "name"),
    [(0, "N"), (45, "NE"), (90, "E"), (135, "SE"), (180, "S"), (225, "SW"), (270, "W"), (315, "NW"), (22, "N")],
)
def test_bearing_names_eight_directions(azimuth: float, name: str) -> None:
    assert way(MIAMI, beyond(MIAMI, azimuth, 5000))[1] == name
    assert way(MIAMI, beyond(MIAMI, azimuth - 360, 5000))[1] == name


@given(points, st.floats(0, 5_000_000), azimuths, st.floats(0, 1))
def test_a_box_holds_every_point_of_the_radius(centre: Point, radius_m: float, azimuth: float, fraction: float) -> None:
    south, north, west, east = box(centre, radius_m)
    inside = beyond(centre, azimuth, radius_m * fraction)
    assert south <= inside.latitude <= north
    assert west <= inside.longitude <= east


@given(points, st.floats(0, 20_000_000))
def test_a_box_is_in_order_and_on_the_earth(centre: Point, radius_m: float) -> None:
    south, north, west, east = box(centre, radius_m)
    assert -90 <= south <= north <= 90
    assert -180 <= west <= east <= 180


def test_a_box_is_not_much_larger_than_it_must_be() -> None:
    south, north, west, east = box(MIAMI, 8000)
    assert north - south == pytest.approx(0.1447, abs=0.001)
    assert east - west == pytest.approx(0.1607, abs=0.001)


@pytest.mark.parametrize("centre", [Point(52, 179.99), Point(52, -179.99), Point(89.99, 0), Point(-90, 12)])
def test_a_box_over_the_antimeridian_or_a_pole_goes_all_the_way_round(centre: Point) -> None:
    assert box(centre, 50_000)[2:] == (-180.0, 180.0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5mi", 8046.72),
        ("8 km", 8000),
        ("800m", 800),
        (" .5 Miles ", 804.672),
        ("2,5 millas", 4023.36),
        ("3 kilómetros", 3000),
        ("3 KILOMETROS", 3000),
        ("500 ft.", 152.4),
        ("1 metro", 1),
    ],
)
def test_radii_are_read_as_people_type_them(text: str, expected: float) -> None:
    assert parse_distance(text) == pytest.approx(expected)


@pytest.mark.parametrize("text", ["", "5", "mi", "5 leagues", "-5mi", "five miles", "5mi 3", "1/2 mi", "5mi" * 300_000])
def test_what_is_no_radius_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(BadInput, match="is not a distance") as refused:
        parse_distance(text)
    assert len(refused.value.text("es")) < 200


@pytest.mark.parametrize("text", ["0 mi", "0.0km", "99999 km", "999999999999m"])
def test_a_radius_of_nothing_or_beyond_the_earth_is_refused(text: str) -> None:
    with pytest.raises(BadInput, match="too short or too long"):
        parse_distance(text)
