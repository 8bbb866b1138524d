"""The hits of one section: in exact order of distance, as far as anybody looks.

Quick distances sort everything at once; only neighbours too close for them to tell apart are measured exactly, and
only where they are looked at. An answer may have 100,000 hits of which a person sees fifty.
"""

from collections.abc import Iterator, Sequence
from typing import overload

from resources_db.distance import metres
from resources_db.index_rows import IndexRow
from resources_db.model import Point
from resources_db.query import Hit

Placed = tuple[float | None, IndexRow]


def quick_error(distance: float) -> float:
    """Return by how many metres two quick distances of about `distance` metres may differ from the exact ones.

    Twice the error that `distance.quick_metres` states: 1.5e-6 to 320 km, growing with the square of the distance, and
    faster beyond 5,000 km.
    """
    share = 3e-6 * max(1.0, (distance / 320_000) ** 2)
    return distance * share * (10 if distance > 5_000_000 else 1) + 1e-3


def point_of(row: IndexRow) -> Point:
    """Return where the listing stands.

    Raises:
        ValueError: it has no point.
    """
    if row.latitude is None or row.longitude is None:
        raise ValueError("a row without a point was measured")
    return Point(row.latitude, row.longitude)


class Hits(Sequence[Hit]):
    """One section's hits, made when they are looked at."""

    def __init__(self, placed: Sequence[Placed], place: Point | None = None) -> None:
        """Take rows in their order; with a `place`, in order of quick distance, to be made exact."""
        self._placed = list(placed)
        self._place = place
        self._exact = 0 if place else len(self._placed)

    def __len__(self) -> int:
        return len(self._placed)

    @overload
    def __getitem__(self, index: int) -> Hit: ...
    @overload
    def __getitem__(self, index: slice) -> list[Hit]: ...
    def __getitem__(self, index: int | slice) -> Hit | list[Hit]:
        """Return one hit, or a run of them."""
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(len(self)))]
        distance, row = self._until(index)[index]
        return Hit(row=row.row, listing_id=row.id, distance_m=distance)

    def first(self, count: int) -> "Hits":
        """Return the first `count` hits as a section of their own."""
        return Hits(self._until(count - 1)[:count] if count > 0 else [])

    def rows(self) -> Iterator[IndexRow]:
        """Yield the index rows, in no promised order."""
        return (row for _distance, row in self._placed)

    def _until(self, index: int) -> list[Placed]:
        """Return the rows, exactly ordered at least as far as `index` (negative: to the end)."""
        wanted = len(self) if index < 0 else min(index + 1, len(self))
        while self._exact < wanted:
            end = self._cluster_end(self._exact)
            if end - self._exact > 1:
                self._placed[self._exact : end] = self._measured(self._placed[self._exact : end])
            self._exact = end
        return self._placed

    def _cluster_end(self, start: int) -> int:
        """Return where the run of rows that quick distances cannot tell apart ends."""
        end = start + 1
        while end < len(self) and _close(self._placed[end - 1], self._placed[end]):
            end += 1
        return end

    def _measured(self, cluster: list[Placed]) -> list[Placed]:
        """Return the rows in order of geodesic distance, then of title; each point is measured once."""
        if self._place is None:
            return cluster
        distances = {point: metres(self._place, point) for point in {point_of(row) for _quick, row in cluster}}
        ordered = sorted((distances[point_of(row)], row.row, row) for _quick, row in cluster)
        return [(distance, row) for distance, _number, row in ordered]


def _close(one: Placed, other: Placed) -> bool:
    """Return whether the two may stand in either order; what is no longer listed stays behind what is."""
    if one[0] is None or other[0] is None or (one[1].gone_on is None) != (other[1].gone_on is None):
        return False
    return other[0] - one[0] <= quick_error(other[0])
