"""Looking through the sheets of an ODS (OpenDocument 1.3): all are in one part, and what repeats is written once."""

import zipfile
from collections.abc import Mapping

from resources_db.sources.sheet_part import Budget, Part, Unwanted, cell_name, local, parse_xml

CONTENT = "content.xml"
_MANIFEST = "META-INF/manifest.xml"
_CELLS = frozenset({"table-cell", "covered-table-cell"})


def looked_through(archive: zipfile.ZipFile) -> dict[str, Part]:
    """Return what is known of each sheet, by its name.

    Raises:
        Unwanted: the workbook is locked, a cell holds a formula, or is far from the others.
        zipfile.BadZipFile, expat.ExpatError: the workbook is damaged.
    """
    if _MANIFEST in archive.namelist() and b"encryption-data" in archive.read(_MANIFEST):
        raise Unwanted("workbook_locked")
    return _Scan().scan(archive.read(CONTENT))


class _Scan:
    """Looks through all sheets."""

    def __init__(self) -> None:
        self._found: dict[str, Part] = {}
        self._sheet = ""
        self._row = self._column = 0
        self._rows = self._columns = 1
        self._in_filled = False
        self._budget = Budget()

    def scan(self, data: bytes) -> dict[str, Part]:
        parse_xml(data, self._start, self._end, self._text)
        return self._found

    def _start(self, name: str, given: Mapping[str, str]) -> None:
        called = local(name)
        if called == "table":
            self._sheet = given.get("table:name", "")
            self._found[self._sheet] = Part()
            self._row = 0
        elif called == "table-row" and self._sheet in self._found:
            self._rows = _number(given, "table:number-rows-repeated")
            self._column = 0
            hidden = given.get("table:visibility") in {"collapse", "filter"}
            self._found[self._sheet].hidden_rows += self._rows if hidden else 0
        elif called in _CELLS and self._sheet in self._found:
            self._columns = _number(given, "table:number-columns-repeated")
            self._cell(given)

    def _end(self, name: str) -> None:
        called = local(name)
        if called == "table-row":
            self._row += self._rows
        elif called in _CELLS:
            self._column += self._columns
            self._in_filled = False

    def _text(self, part: str) -> None:
        if self._in_filled:
            self._budget.spend(len(part) * self._rows * self._columns)

    def _cell(self, given: Mapping[str, str]) -> None:
        part = self._found[self._sheet]
        if given.get("table:formula"):
            raise Unwanted("workbook_formula", sheet=self._sheet, cell=cell_name(self._row, self._column))
        self._in_filled = any(local(name) == "value-type" for name in given)
        if self._in_filled:
            part.fill(self._row, self._column, self._sheet)
            part.fill(self._row + self._rows - 1, self._column + self._columns - 1, self._sheet)
        down, across = _number(given, "table:number-rows-spanned"), _number(given, "table:number-columns-spanned")
        if down > 1 or across > 1:
            end = self._row + down - 1, self._column + across - 1
            part.merged.append(((self._row, self._column), end))


def _number(given: Mapping[str, str], name: str) -> int:
    text = given.get(name, "1")
    return max(int(text), 1) if text.isdecimal() and len(text) < 10 else 1
