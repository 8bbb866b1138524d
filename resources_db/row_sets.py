"""Sets of row numbers as whole numbers: bit 5 is set where row 5 belongs to the set.

The rows of 100,000 listings are 12 kB. "Both", "either", "but not" and "how many" are then single steps of the machine
(`&`, `|`, `& ~`, `bit_count`), where a set of Python's would take ten to a hundred thousand of them.
"""

import zlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import reduce
from itertools import chain, islice
from operator import or_
from typing import TypeAlias, overload

RowSet: TypeAlias = int

_AS_IT_IS, _FAST = 0, 1


def of(rows: Collection[int]) -> RowSet:
    """Return the set of those rows."""
    bits = bytearray((max(rows, default=0) >> 3) + 1)
    for row in rows:
        bits[row >> 3] |= 1 << (row & 7)
    return int.from_bytes(bits, "little")


def first_rows(count: int) -> RowSet:
    """Return the set of the rows 1 to `count`."""
    return (1 << (count + 1)) - 2


def union(sets: Iterable[RowSet]) -> RowSet:
    """Return the rows of any of the sets."""
    return reduce(or_, sets, 0)


def rows_in(rows: RowSet) -> Iterator[int]:
    """Yield the rows of a set, the lowest number first."""
    bits = f"{rows:b}"[::-1]
    row = bits.find("1")
    while row >= 0:
        yield row
        row = bits.find("1", row + 1)


def packed(content: bytes | RowSet) -> bytes:
    """Return a set, pressed together, or bytes as they are, for storing with a checksum."""
    if isinstance(content, int):
        return zlib.compress(content.to_bytes((content.bit_length() + 7) // 8, "little"), _FAST)
    return zlib.compress(content, _AS_IT_IS)


def unpacked(stored: bytes) -> bytes:
    """Return the bytes that `packed` stored.

    Raises:
        ValueError: they are not what was stored.
    """
    try:
        return zlib.decompress(stored)
    except zlib.error as error:
        raise ValueError("a stored set or column is damaged") from error


def unpacked_set(stored: bytes) -> RowSet:
    """Return the set that `packed` stored.

    Raises:
        ValueError: it is not what was stored.
    """
    return int.from_bytes(unpacked(stored), "little")


class InOrder(Sequence[int]):
    """The rows of some sets, one set after the other: counted at once, picked out as far as anybody looks."""

    def __init__(self, sets: Iterable[RowSet]) -> None:
        """Take the sets; none of them shares a row with another."""
        self._sets = tuple(filter(None, sets))
        self._count = sum(rows.bit_count() for rows in self._sets)
        self._coming = iter(self)
        self._come: list[int] = []

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[int]:
        return chain.from_iterable(map(rows_in, self._sets))

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> list[int]: ...
    def __getitem__(self, index: int | slice) -> int | list[int]:
        """Return one row, or a run of them."""
        wanted = range(self._count)[index]
        if isinstance(wanted, range):
            return [self[each] for each in wanted]
        self._come += islice(self._coming, max(wanted + 1 - len(self._come), 0))
        return self._come[wanted]
