"""The hits of one section, made when they are looked at."""

from collections.abc import Sequence
from typing import overload

from resources_db.index_columns import IndexColumns
from resources_db.nearest_first import Distances, NearestFirst
from resources_db.query import Hit


class Hits(Sequence[Hit]):
    """One section's hits: those in order of distance, and behind them those whose order is known already."""

    def __init__(
        self,
        columns: IndexColumns,
        ordered: Sequence[int],
        nearest: NearestFirst | None = None,
        distances: Distances | None = None,
    ) -> None:
        """Take row numbers; `distances` are told of all that have a point."""
        self._columns = columns
        self._nearest: Sequence[int] = () if nearest is None else nearest
        self._ordered = ordered
        self._distances = distances

    def __len__(self) -> int:
        return len(self._nearest) + len(self._ordered)

    @overload
    def __getitem__(self, index: int) -> Hit: ...
    @overload
    def __getitem__(self, index: slice) -> list[Hit]: ...
    def __getitem__(self, index: int | slice) -> Hit | list[Hit]:
        """Return one hit, or a run of them."""
        if isinstance(index, slice):
            return [self._hit(each) for each in range(*index.indices(len(self)))]
        return self._hit(range(len(self))[index])

    def first(self, count: int) -> "Hits":
        """Return the first `count` hits as a section of their own."""
        rows = [self._row(index) for index in range(min(count, len(self)))]
        return Hits(self._columns, rows, distances=self._distances)

    def _row(self, index: int) -> int:
        behind = index - len(self._nearest)
        return self._nearest[index] if behind < 0 else self._ordered[behind]

    def _hit(self, index: int) -> Hit:
        row = self._row(index)
        measured = self._distances is not None and row in self._columns.points
        return Hit(row, self._columns.ids[row], self._distances[row] if measured else None)  # type: ignore[index]
