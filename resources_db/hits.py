"""The hits of one section, made when they are looked at."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import overload

from resources_db.index_columns import IndexColumns
from resources_db.nearest_first import Distances
from resources_db.results import Hit
from resources_db.row_sets import RowSet


class Hits(Sequence[Hit]):
    """One section's hits: parts of rows, each in its own order, one behind the other."""

    def __init__(
        self,
        columns: IndexColumns,
        parts: Sequence[Sequence[int]],
        distances: Distances | None = None,
        placed: RowSet = 0,
    ) -> None:
        """Take row numbers; `distances` are told of all that are `placed`."""
        self._columns = columns
        self._parts = [part for part in parts if len(part)]
        self._ends = list(accumulate(map(len, self._parts)))
        self._distances = distances
        self._placed = placed

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    @overload
    def __getitem__(self, index: int) -> Hit: ...
    @overload
    def __getitem__(self, index: slice) -> list[Hit]: ...
    def __getitem__(self, index: int | slice) -> Hit | list[Hit]:
        """Return one hit, or a run of them."""
        wanted = range(len(self))[index]
        if isinstance(wanted, range):
            return [self[each] for each in wanted]
        return self._hit(self._row(wanted))

    def first(self, count: int) -> "Hits":
        """Return the first `count` hits as a section of their own."""
        rows = [self._row(index) for index in range(min(count, len(self)))]
        return Hits(self._columns, [rows], self._distances, self._placed)

    def _row(self, index: int) -> int:
        part = bisect_right(self._ends, index)
        return self._parts[part][index - (self._ends[part - 1] if part else 0)]

    def _hit(self, row: int) -> Hit:
        measured = self._distances is not None and self._placed >> row & 1
        return Hit(row, self._columns.id(row), self._distances[row] if measured else None)  # type: ignore[index]
