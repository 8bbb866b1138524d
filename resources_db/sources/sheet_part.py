"""What a sheet's own XML says before a library opens it: formulas, hidden rows, merged cells, cells far away.

The library gives a formula's last result and no word of the formula, and makes room for every cell between the first
and the last. So the XML is looked through first; in a process apart (`workbook_apart`), for a stranger wrote it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

MOST_CELLS = 8_000_000
"""Cells between the first and the last of a sheet, blank ones too: 100,000 places with 80 columns."""

MOST_TEXT = 256 << 20
"""Characters of all cells together: one long text can be written once and stand in a million cells."""

Cell = tuple[int, int]
"""(row, column), from 0."""


class Unwanted(Exception):
    """The workbook cannot be read as it is; `key` and `values` are those of the message, but for the file."""

    def __init__(self, key: str, **values: str) -> None:
        """Name the message and what fills it."""
        super().__init__(key)
        self.key = key
        self.values = values


class Budget:
    """What the cells of a workbook may have of text."""

    def __init__(self) -> None:
        """Begin with all of it."""
        self._left = MOST_TEXT

    def spend(self, characters: int) -> None:
        """Take account of the text of a cell, or of many that are alike.

        Raises:
            Unwanted: it is more than any list has.
        """
        self._left -= characters
        if self._left < 0:
            raise Unwanted("workbook_too_much")


@dataclass(slots=True)
class Part:
    """What is known of one sheet.

    Attributes:
        merged: the first and last cell of each merged range.
        hidden_rows: how many.
        first: the corner of what is filled; None where nothing is.
        last: the other corner.
    """

    merged: list[tuple[Cell, Cell]] = field(default_factory=list)
    hidden_rows: int = 0
    first: Cell | None = None
    last: Cell = (0, 0)

    def fill(self, row: int, column: int, sheet: str) -> None:
        """Take account of a filled cell.

        Raises:
            Unwanted: it is so far from the others that no list is between them.
        """
        first = self.first or (row, column)
        self.first = min(first[0], row), min(first[1], column)
        self.last = max(self.last[0], row), max(self.last[1], column)
        if (self.last[0] - self.first[0] + 1) * (self.last[1] - self.first[1] + 1) > MOST_CELLS:
            raise Unwanted("workbook_far", sheet=sheet, cell=cell_name(row, column))


def column_letters(index: int) -> str:
    """Return what a spreadsheet calls the column with that index: 0 is "A", 26 "AA"."""
    letters = ""
    number = index + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def cell_name(row: int, column: int) -> str:
    """Return what a spreadsheet calls a cell: "B12"."""
    return f"{column_letters(column)}{row + 1}"


def local(name: str) -> str:
    """Return the name of an element or attribute without its prefix."""
    return name.rpartition(":")[2]


def parse_xml(
    data: bytes,
    start: Callable[[str, Mapping[str, str]], None] | None = None,
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    """Parse a part, and call `start` and `end` for its elements and `text` for what is between them.

    Raises:
        Unwanted: it has a document type, which can define words that grow without end or name other files.
        expat.ExpatError: it is no whole XML.
    """
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.buffer_text = True
    parser.Parse(data, True)


def _refuse_doctype(*_what: object) -> None:
    raise Unwanted("workbook_doctype")
