"""A table out of a flat file: its columns by name and its rows as text, before anybody has said what they mean."""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import overload

from resources_db.sources.records import Problem

TableRow = tuple[int, tuple[str, ...]]
"""Where the row begins in its file (as `Problem.row` counts: lines, rows of a sheet, records of a list), and its cells
as text: as many as the header has names."""

_BETWEEN = "\x1f"
"""Stands between the packed cells of a row. `plain` takes it out of every text, so no cell holds one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table of a file.

    Attributes:
        name: the file, or the file and what it is in it: "book.xlsx: Sheet1".
        header: the names of the columns as written, stripped; unique, also when case is passed over. What stands in a
            column without a name is under "column" and its number.
        rows: only rows that say something; every cell is plain text, stripped, "" where it is blank.
        problems: what was not as a table should be, and what was done about it.
    """

    name: str
    header: tuple[str, ...]
    rows: Sequence[TableRow]
    problems: tuple[Problem, ...] = ()


class PackedRows(Sequence[TableRow]):
    """Rows kept as bytes and unpacked as they are asked for: a sixth of the memory of as many tuples of text.

    They can only be added to while the file is read; `width` then says how many cells a row has.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self.width = 0
        self._bytes = bytearray()
        self._ends = array("Q")
        self._lines = array("Q")

    def add(self, line: int, cells: Sequence[str]) -> None:
        """Add the row that begins at `line`; its cells are `plain`, blank ones at its end need not be there."""
        self._bytes += _BETWEEN.join(cells).encode()
        self._ends.append(len(self._bytes))
        self._lines.append(line)
        self.width = max(self.width, len(cells))

    def __len__(self) -> int:
        return len(self._lines)

    def __iter__(self) -> Iterator[TableRow]:
        return (self._row(index) for index in range(len(self)))

    @overload
    def __getitem__(self, index: int) -> TableRow: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[TableRow]: ...

    def __getitem__(self, index: int | slice) -> TableRow | Sequence[TableRow]:
        if isinstance(index, slice):
            return tuple(self._row(each) for each in range(*index.indices(len(self))))
        return self._row(range(len(self))[index])

    def _row(self, index: int) -> TableRow:
        start = self._ends[index - 1] if index else 0
        cells = self._bytes[start : self._ends[index]].decode().split(_BETWEEN)
        return self._lines[index], (*cells, *[""] * (self.width - len(cells)))
