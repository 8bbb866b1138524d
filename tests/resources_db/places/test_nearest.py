import random
from math import dist

import pytest

from resources_db.distance import arc, earth_centred
from resources_db.model import Point
from resources_db.places.nearest import Nearest


def scattered(seed: int, count: int) -> list[Point]:
    luck = random.Random(seed)
    near = [Point(luck.uniform(25, 27), luck.uniform(-81, -79)) for _ in range(count)]
    far = [Point(luck.uniform(-90, 90), luck.uniform(-180, 180)) for _ in range(count)]
    seam = [Point(luck.uniform(51, 53), luck.choice((-1, 1)) * luck.uniform(178, 180)) for _ in range(count)]
    return near + far + seam


def straight(a: Point, b: Point) -> float:
    return arc(dist(earth_centred(a.latitude, a.longitude), earth_centred(b.latitude, b.longitude)))


@pytest.mark.parametrize("seed", range(4))
def test_the_nearest_are_those_that_looking_at_every_point_finds(seed: int) -> None:
    points = scattered(seed, 120)
    index = Nearest((point.latitude, point.longitude, number) for number, point in enumerate(points))
    for asked in scattered(seed + 100, 15):
        expected = sorted(straight(asked, point) for point in points)[:5]
        assert [distance for distance, _item in index.around(asked, 5)] == pytest.approx(expected, abs=0.001)


def test_those_on_the_spot_may_be_left_out() -> None:
    index = Nearest([(25.0, -80.0, "here"), (25.0, -80.0, "here too"), (25.01, -80.0, "next")])
    assert {item for _distance, item in index.around(Point(25, -80), 2)} == {"here", "here too"}
    assert [item for _distance, item in index.around(Point(25, -80), 1, beyond_m=100)] == ["next"]


def test_no_points_have_no_nearest() -> None:
    empty: Nearest[str] = Nearest([])
    assert empty.around(Point(0, 0), 3) == []
