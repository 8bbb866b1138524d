"""Listings in order of distance, as far as anybody looks.

Quick distances sort everything at once; only neighbours too close for them to tell apart are measured exactly, and
only where they are looked at. An answer may have 100,000 listings of which a person sees fifty.
"""

from collections.abc import Collection, Sequence
from itertools import repeat
from math import dist
from typing import overload

from resources_db.distance import arc, earth_centred, metres
from resources_db.index_columns import IndexColumns
from resources_db.model import Point
from resources_db.row_sets import RowSet, rows_in


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
        columns.read_points()

    def __missing__(self, row: int) -> float:
        self[row] = distance = arc(dist(self._here, self._columns.centred(row)))
        return distance

    def nearest_first(self, rows: Collection[int]) -> list[int]:
        """Return the rows by distance, as far as it is known, those of one distance by number."""
        new = [row for row in rows if row not in self]
        self.update(zip(new, map(arc, map(dist, repeat(self._here), map(self._columns.centred, new))), strict=True))
        return sorted(sorted(rows), key=self.__getitem__)

    def measure(self, rows: Collection[int]) -> None:
        """Make the distances of `rows` exact; each point is measured once."""
        points = {row: self._columns.point(row) for row in rows}
        exact = {point: metres(self._point, Point(*point)) for point in set(points.values())}
        self.update((row, exact[point]) for row, point in points.items())


class NearestFirst(Sequence[int]):
    """Rows with a point by distance, then by title."""

    def __init__(self, rows: RowSet, distances: Distances, nearest: RowSet | None = None) -> None:
        """Take the rows; `nearest`, where given, are the first of them, which alone are put in order for now."""
        self._rows = rows
        self._count = rows.bit_count()
        self._distances = distances
        self._in_order = rows if nearest is None else nearest & rows
        self._sorted = distances.nearest_first(list(rows_in(self._in_order)))
        self._exact = 0

    def __len__(self) -> int:
        return self._count

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

    def _measure_next(self) -> None:
        """Put the next run of rows that quick distances cannot tell apart in exact order."""
        start = self._exact
        end = self._cluster_end(start)
        if end >= len(self._sorted) < len(self):  # the run may go on in what is not in order yet
            self._sorted += self._distances.nearest_first(list(rows_in(self._rows & ~self._in_order)))
            self._in_order = self._rows
            end = self._cluster_end(start)
        if end - start > 1:
            cluster = self._sorted[start:end]
            self._distances.measure(cluster)
            self._sorted[start:end] = self._distances.nearest_first(cluster)
        self._exact = end

    def _cluster_end(self, start: int) -> int:
        end = start + 1
        while end < len(self._sorted) and self._close(self._sorted[end - 1], self._sorted[end]):
            end += 1
        return end

    def _close(self, one: int, other: int) -> bool:
        """Return whether the two may stand in either order."""
        return self._distances[other] - self._distances[one] <= quick_error(self._distances[other])
