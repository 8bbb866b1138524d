"""A direction that is told is never more than one eighth of the circle wrong, wherever both ends really lie."""

from dataclasses import replace

from geographiclib.geodesic import Geodesic
from hypothesis import assume, given
from hypothesis import strategies as st

from resources_db.direction import told_direction
from resources_db.distance import way
from resources_db.model import Place, PlaceKind, Point, Position, PositionKind, Region

EIGHTHS = ("N", "NE", "E", "SE", "S", "SW", "W", "NW")
PLACE = Place(name="x", kind=PlaceKind.ZIP, point=Point(25.77, -80.2), precision_m=0, region=Region())
TURNS = st.floats(0, 360, exclude_max=True)
SHARES = st.floats(0, 1)
PRECISIONS = st.integers(0, 40_000)


def moved(point: Point, turn: float, metres: float) -> Point:
    end = Geodesic.WGS84.Direct(point.latitude, point.longitude, turn, metres)
    return Point(end["lat2"], end["lon2"])


@given(
    latitude=st.floats(-60, 60),
    turns=st.tuples(TURNS, TURNS, TURNS),
    metres=st.floats(1, 300_000),
    precisions=st.tuples(PRECISIONS, PRECISIONS),
    shares=st.tuples(SHARES, SHARES),
)
def test_what_is_told_is_the_real_eighth_or_one_beside_it(
    latitude: float,
    turns: tuple[float, float, float],
    metres: float,
    precisions: tuple[int, int],
    shares: tuple[float, float],
) -> None:
    place = replace(PLACE, point=Point(latitude, -80.0), precision_m=precisions[0])
    kind = PositionKind.ZIP if precisions[1] else PositionKind.EXACT
    position = Position(kind=kind, point=moved(place.point, turns[0], metres), precision_m=precisions[1])
    assert position.point is not None
    distance, direction = way(place.point, position.point)
    told = told_direction(place, position, distance, direction)
    assume(told is not None)
    here = moved(place.point, turns[1], shares[0] * precisions[0])
    there = moved(position.point, turns[2], shares[1] * precisions[1])
    real = Geodesic.WGS84.Inverse(here.latitude, here.longitude, there.latitude, there.longitude)["azi1"]
    wrong = abs((real - 45 * EIGHTHS.index(str(told)) + 180) % 360 - 180)
    # The globe turns a way of these lengths by up to two degrees more than a plane does.
    assert wrong <= 67.5 + 2


def test_the_design_says_north_east_and_half_as_near_nothing() -> None:
    place = replace(PLACE, precision_m=900)
    position = Position(kind=PositionKind.EXACT, point=Point(25.78, -80.19))
    assert told_direction(place, position, 1_287, "NE") == "NE"
    assert told_direction(place, position, 640, "NE") is None


def test_a_withheld_place_has_no_direction() -> None:
    assert told_direction(PLACE, Position(kind=PositionKind.WITHHELD), 5_000, "NE") is None
    exact = Position(kind=PositionKind.EXACT, point=PLACE.point)
    assert told_direction(PLACE, exact, 0, "") is None
