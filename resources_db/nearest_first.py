"""Listings in order of distance, as far as anybody looks.

Quick distances sort everything at once; only neighbours too close for them to tell apart are measured exactly, and
only where they are looked at. An answer may have 100,000 listings of which a person sees fifty.
"""

from collections.abc import Collection, Sequence
from math import dist
from typing import overload

from resources_db.distance import arc, earth_centred, metres
from resources_db.index_columns import IndexColumns
from resources_db.model import Point


def quick_error(distance: float) -> float:
    """Return by how many metres two quick distances of about `distance` metres may differ from the exact ones.

    Twice the error that `distance.quick_metres` states: 1.5e-6 to 320 km, growing with the square of the distance, and
    faster beyond 5,000 km.
    """
    share = 3e-6 * max(1.0, (distance / 320_000) ** 2)
    return distance * share * (10 if distance > 5_000_000 else 1) + 1e-3


class Distances(dict[int, float]):
    """Distances in metres from one point by row number: quick ones until a row is measured exactly."""

    def __init__(self, point: Point, columns: IndexColumns) -> None:
        """Measure from `point`."""
        super().__init__()
        self._point = point
        self._here = earth_centred(point.latitude, point.longitude)
        self._columns = columns

    def __missing__(self, row: int) -> float:
        self[row] = distance = arc(dist(self._here, self._columns.centred[row]))
        return distance

    def measure(self, rows: Collection[int]) -> None:
        """Make the distances of `rows` exact; each point is measured once."""
        points = self._columns.points
        exact = {point: metres(self._point, Point(*point)) for point in {points[row] for row in rows}}
        self.update((row, exact[points[row]]) for row in rows)


class NearestFirst(Sequence[int]):
    """Rows with a point: those still listed before those that are not, then by distance, then by title."""

    def __init__(
        self, rows: Collection[int], distances: Distances, gone: Collection[int], nearest: Collection[int] | None = None
    ) -> None:
        """Take the rows; `nearest`, where given, are the first of them, which alone are put in order for now."""
        self._all = rows
        self._distances = distances
        self._gone = gone
        self._sorted = self._in_order(rows if nearest is None else nearest)
        self._exact = 0

    def __len__(self) -> int:
        return len(self._all)

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> list[int]: ...
    def __getitem__(self, index: int | slice) -> int | list[int]:
        """Return one row, or a run of them."""
        wanted = range(len(self))[index]
        if isinstance(wanted, range):
            return [self[each] for each in wanted]
        while self._exact <= wanted:
            self._measure_next()
        return self._sorted[wanted]

    def _in_order(self, rows: Collection[int]) -> list[int]:
        ordered = sorted(sorted(rows), key=self._distances.__getitem__)
        return sorted(ordered, key=self._gone.__contains__) if self._gone else ordered

    def _measure_next(self) -> None:
        """Put the next run of rows that quick distances cannot tell apart in exact order."""
        start = self._exact
        end = self._cluster_end(start)
        if end >= len(self._sorted) < len(self):  # the run may go on in what is not in order yet
            self._sorted += self._in_order(set(self._all).difference(self._sorted))
            end = self._cluster_end(start)
        if end - start > 1:
            cluster = self._sorted[start:end]
            self._distances.measure(cluster)
            self._sorted[start:end] = sorted(cluster, key=lambda row: (self._distances[row], row))
        self._exact = end

    def _cluster_end(self, start: int) -> int:
        end = start + 1
        while end < len(self._sorted) and self._close(self._sorted[end - 1], self._sorted[end]):
            end += 1
        return end

    def _close(self, one: int, other: int) -> bool:
        """Return whether the two may stand in either order; what is no longer listed stays behind what is."""
        if (one in self._gone) != (other in self._gone):
            return False
        return self._distances[other] - self._distances[one] <= quick_error(self._distances[other])
