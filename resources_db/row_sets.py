"""Row numbers in an order, of which a part is wanted: counted at once, picked out as far as anybody looks.

An answer may have 100,000 rows of which a person sees fifty; what is done to each of them should be done by `set`.
"""

from collections.abc import Collection, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import filterfalse, islice
from typing import overload


class RowSet(Collection[int]):
    """Rows in an order, each of them once.

    Attributes:
        held: the same as a set.
    """

    def __init__(self, rows: Sequence[int] = ()) -> None:
        """Take the rows."""
        self._rows = rows
        self.held: AbstractSet[int] = frozenset(rows)

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[int]:
        return iter(self._rows)

    def __contains__(self, row: object) -> bool:
        return row in self.held

    def count(self, members: AbstractSet[int]) -> int:
        """Return how many of `members` are here."""
        fewer, more = sorted((self.held, members), key=len)
        return sum(map(more.__contains__, fewer))

    def without(self, others: AbstractSet[int]) -> "RowSet":
        """Return the rows that are not among `others`."""
        return RowSet([row for row in self._rows if row not in others])


class Part(Sequence[int]):
    """The rows of a `RowSet` that are `inside` a set, or outside of it, in their order."""

    def __init__(self, rows: RowSet, members: AbstractSet[int], *, inside: bool) -> None:
        """Count them; they are picked out later."""
        self._rows, self._members, self._inside = rows, members, inside
        shared = rows.count(members)
        self._count = shared if inside else len(rows) - shared
        self._coming = iter(self)
        self._come: list[int] = []

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[int]:
        return (filter if self._inside else filterfalse)(self._members.__contains__, self._rows)

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
