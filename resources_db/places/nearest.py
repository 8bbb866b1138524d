"""The nearest of many fixed points, by cells of space: no seam at the antimeridian and none at the poles."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from heapq import nsmallest
from math import dist, floor
from typing import Generic, TypeVar

from resources_db.distance import arc, earth_centred
from resources_db.model import Point

Item = TypeVar("Item")
Spot = tuple[float, float, float]
Cell = tuple[int, int, int]
_CELL_M = 30_000.0
_REACHES = (1, 2, 4)
"""How many cells away are looked at, one after the other, before all points are."""


class Nearest(Generic[Item]):
    """Items at fixed points, to be asked for the ones nearest to a point.

    Distances are in metres, of the straight line bent back (`distance.arc`): within 1.5e-6 to 320 km.
    """

    def __init__(self, points: Iterable[tuple[float, float, Item]]) -> None:
        """Take (latitude, longitude, item) in degrees."""
        self._cells: dict[Cell, list[tuple[Spot, Item]]] = defaultdict(list)
        for latitude, longitude, item in points:
            spot = earth_centred(latitude, longitude)
            self._cells[_cell(spot)].append((spot, item))

    def around(self, point: Point, count: int = 1, beyond_m: float = -1.0) -> list[tuple[float, Item]]:
        """Return the `count` nearest items that are farther than `beyond_m`, as (metres, item), nearest first."""
        spot = earth_centred(point.latitude, point.longitude)
        for reach in _REACHES:
            found = _first(self._near(spot, reach), spot, count, beyond_m)
            if len(found) == count and found[-1][0] <= reach * _CELL_M:
                return _over_ground(found)
        return _over_ground(_first(self._all(), spot, count, beyond_m))

    def _near(self, spot: Spot, reach: int) -> Iterator[tuple[Spot, Item]]:
        x, y, z = _cell(spot)
        steps = range(-reach, reach + 1)
        for cell in ((x + i, y + j, z + k) for i in steps for j in steps for k in steps):
            yield from self._cells.get(cell, ())

    def _all(self) -> Iterator[tuple[Spot, Item]]:
        for spots in self._cells.values():
            yield from spots


def _cell(spot: Spot) -> Cell:
    x, y, z = spot
    return floor(x / _CELL_M), floor(y / _CELL_M), floor(z / _CELL_M)


def _first(spots: Iterable[tuple[Spot, Item]], origin: Spot, count: int, beyond_m: float) -> list[tuple[float, Item]]:
    far = ((dist(origin, spot), item) for spot, item in spots)
    return nsmallest(count, (pair for pair in far if pair[0] > beyond_m), key=lambda pair: pair[0])


def _over_ground(found: list[tuple[float, Item]]) -> list[tuple[float, Item]]:
    return [(arc(chord), item) for chord, item in found]
