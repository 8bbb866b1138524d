"""The rows of one table, kept as bytes: a file of 100,000 places has a million rows, a gigabyte of dicts."""

import hashlib
import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, overload

from resources_db.sources.records import Cell, Row

_Block = tuple[Sequence[Sequence[str]], list[list[Any]]]
"""The lists of names that rows have, and the rows: the number of a list, then what stands under its names."""

_BLOCK = 512
"""Rows that are packed together, and unpacked together."""
_QUICK = 1
"""The level of zlib. Names of columns and ids repeat, so that even the quickest leaves a fifth."""


class PackedRows(Sequence[Row]):
    """Rows that can be added to and gone through, and come out as they were put in.

    A row that comes out is a copy: to change it changes nothing here. Going through them all unpacks each block once;
    one by its number unpacks its block each time. A block says the names of its columns once, not with each row.
    """

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        """Begin with `rows`."""
        self._blocks: list[bytes] = []
        self._last: list[Row] = []
        self._named: set[str] = set()
        self._told = hashlib.sha256()
        for row in rows:
            self.add(row)

    def add(self, row: Row) -> None:
        """Add a row behind the others; it must not be changed afterwards."""
        self._last.append(row)
        if len(self._last) == _BLOCK:
            text = _text(self._last)
            self._named.update(*self._last)
            self._told.update(text)
            self._blocks.append(zlib.compress(text, _QUICK))
            self._last.clear()

    @property
    def digest(self) -> str:
        """Return the SHA-256, in hex, of all rows in their order: the same for the same rows of any other file."""
        told = self._told.copy()
        told.update(_text(self._last))
        return told.hexdigest()

    @property
    def columns(self) -> frozenset[str]:
        """Return the columns that any row has."""
        return frozenset(self._named.union(*self._last))

    def cells(self, columns: Sequence[str]) -> Iterator[list[Cell]]:
        """Yield what stands in those columns of each row, None where it has no such column."""
        for block in self._blocks:
            yield from _picked(_unpacked(block), columns)
        yield from _picked(_block(self._last), columns)

    def __len__(self) -> int:
        return len(self._blocks) * _BLOCK + len(self._last)

    def __iter__(self) -> Iterator[Row]:
        for block in self._blocks:
            yield from _rows(block)
        yield from map(dict, self._last)

    @overload
    def __getitem__(self, index: int) -> Row: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...

    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(len(self)))]
        block, place = divmod(range(len(self))[index], _BLOCK)
        return _rows(self._blocks[block])[place] if block < len(self._blocks) else dict(self._last[place])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]  # it can be added to

    def __repr__(self) -> str:
        return repr(list(self))


def packed(rows: Sequence[Row]) -> PackedRows:
    """Return `rows` packed, themselves where they are."""
    return rows if isinstance(rows, PackedRows) else PackedRows(rows)


def _block(rows: Iterable[Row]) -> _Block:
    shapes: dict[tuple[str, ...], int] = {}
    cells = [[shapes.setdefault(tuple(row), len(shapes)), *row.values()] for row in rows]
    return [*shapes], cells


def _text(rows: list[Row]) -> bytes:
    return json.dumps(_block(rows)).encode()


def _unpacked(block: bytes) -> _Block:
    shapes, cells = json.loads(zlib.decompress(block))
    return shapes, cells


def _rows(block: bytes) -> list[Row]:
    shapes, cells = _unpacked(block)
    return [dict(zip(shapes[shape], row, strict=True)) for shape, *row in cells]


def _picked(block: _Block, columns: Sequence[str]) -> Iterator[list[Cell]]:
    shapes, cells = block
    places = [[shape.index(column) + 1 if column in shape else -1 for column in columns] for shape in shapes]
    for row in cells:
        row.append(None)  # at -1, for what a row does not have
        yield [row[place] for place in places[row[0]]]
