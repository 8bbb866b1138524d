"""What a file would change, line by line, as values for whoever looks at it: thousands of them, in little memory."""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import overload

_BETWEEN = "\x1f"
"""Stands between the packed parts of a line. `plain` takes it out of every text that is read, so no part holds one."""

KEPT_BACK = "\x1a"
"""Stands for what is said of an address that is not for everybody."""


class LineKind(StrEnum):
    """What would become of a row."""

    CHANGED = "changed"
    ADDED = "added"
    GONE = "gone"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Line:
    """One field of a row that changes, or one row that comes, goes or stays.

    Attributes:
        table: of HSDS.
        title: what a person knows the row by: its own name, or that of what it belongs to; "" where nobody named it.
        field: the column of HSDS, or of the file where HSDS has none; "" for a whole row.
        now: what the directory says, "" where it says nothing, `KEPT_BACK` where it is not shown.
        then: what it would say, in the same way.
    """

    table: str
    title: str
    field: str = ""
    now: str = ""
    then: str = ""


class Lines(Sequence[Line]):
    """Lines kept as bytes, and unpacked as they are asked for."""

    def __init__(self) -> None:
        """Begin with none."""
        self._bytes = bytearray()
        self._ends = array("Q")

    def add(self, line: Line) -> None:
        """Add a line behind the others."""
        parts = (line.table, line.title, line.field, line.now, line.then)
        self._bytes += _BETWEEN.join(part.replace(_BETWEEN, " ") for part in parts).encode(errors="replace")
        self._ends.append(len(self._bytes))

    def __len__(self) -> int:
        return len(self._ends)

    def __iter__(self) -> Iterator[Line]:
        return (self._line(number) for number in range(len(self)))

    @overload
    def __getitem__(self, index: int) -> Line: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Line]: ...

    def __getitem__(self, index: int | slice) -> Line | Sequence[Line]:
        if isinstance(index, slice):
            return tuple(self._line(each) for each in range(*index.indices(len(self))))
        return self._line(range(len(self))[index])

    def _line(self, number: int) -> Line:
        start = self._ends[number - 1] if number else 0
        return Line(*self._bytes[start : self._ends[number]].decode().split(_BETWEEN))


@dataclass(frozen=True, slots=True)
class Beheld:
    """Everything that a file would change, to be looked at.

    Attributes:
        lines: by what would become of the rows; every kind is there.
    """

    lines: Mapping[LineKind, Lines] = field(
        default_factory=lambda: MappingProxyType({kind: Lines() for kind in LineKind})
    )
