"""Listings in order of distance, as far as anybody looks.

Quick distances sort everything at once; only neighbours too close for them to tell apart are measured exactly, and
only where they are looked at. An answer may have 100,000 listings of which a person sees fifty.
"""

from collections.abc import Collection, Sequence
from itertools import repeat
from typing import overload

from resources_db.distance import metres, on_sphere, quick_way
from resources_db.index_columns import IndexColumns
from resources_db.model import Point
from resources_db.row_sets import RowSet, rows_in


def quick_error(distance: float) -> float:
    """Return by how many metres two quick distances of about `distance` metres may differ from the exact ones.

    At least twice the error that `distance.quick_way` states.
    """
    share = 3e-6 if distance < 10_000_000 else 3e-5 if distance < 17_000_000 else 4e-3
    return distance * share + 1e-3


class Distances(dict[int, float]):
    """Distances in metres from one point by row number: quick ones until a row is measured exactly."""

    def __init__(self, point: Point, columns: IndexColumns) -> None:
        """Measure from `point`."""
        super().__init__()
        self._point = point
        self._here = on_sphere(point.latitude, point.longitude)
        self._columns = columns
        columns.read_points()

    def __missing__(self, row: int) -> float:
        self[row] = distance = quick_way(self._here, self._columns.on_sphere(row))
        return distance

    def estimate(self, rows: Collection[int]) -> None:
        """Work out the quick distances of those `rows` that have none yet."""
        new = [row for row in rows if row not in self]
        self.update(zip(new, map(quick_way, repeat(self._here), map(self._columns.on_sphere, new)), strict=True))

    def nearest_first(self, rows: Collection[int]) -> list[int]:
        """Return the rows by distance, as far as it is known, those of one distance by number."""
        self.estimate(rows)
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
        self._exact = bytearray(self._count)

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
        if wanted >= len(self._sorted):
            self._sort_the_rest()
        if not self._exact[wanted]:
            self._settle(wanted)
        return self._sorted[wanted]

    def _sort_the_rest(self) -> None:
        self._sorted += self._distances.nearest_first(list(rows_in(self._rows & ~self._in_order)))
        self._in_order = self._rows

    def _settle(self, index: int) -> None:
        """Put the run of rows around `index` that quick distances cannot tell apart in exact order."""
        start, end = index, index + 1
        while start and not self._exact[start - 1] and self._close(start - 1):
            start -= 1
        while end < len(self) and not self._exact[end]:
            if end == len(self._sorted):  # the run may go on in what is not in order yet
                self._sort_the_rest()
            if not self._close(end - 1):
                break
            end += 1
        if end - start > 1:
            run = self._sorted[start:end]
            self._distances.measure(run)
            self._sorted[start:end] = self._distances.nearest_first(run)
        self._exact[start:end] = bytes([1]) * (end - start)

    def _close(self, index: int) -> bool:
        """Return whether the row there and the next one may stand in either order."""
        one, other = (self._distances[row] for row in self._sorted[index : index + 2])
        return other - one <= quick_error(other)
