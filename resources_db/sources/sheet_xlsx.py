"""Looking through the sheets of an XLSX (ECMA-376): each is a part of its own, named in the workbook's."""

import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping

from resources_db.sources.sheet_part import Budget, Cell, Part, Unwanted, cell_name, local, parse_xml

WORKBOOK = "xl/workbook.xml"
_SHARED = "xl/sharedStrings.xml"
_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")


def looked_through(archive: zipfile.ZipFile) -> dict[str, Part]:
    """Return what is known of each sheet, by its name.

    Raises:
        Unwanted: a cell holds a formula, or is far from the others.
        KeyError, zipfile.BadZipFile, expat.ExpatError: the workbook is damaged.
    """
    texts = _lengths(archive)
    budget = Budget()
    return {sheet: _Scan(sheet, texts, budget).scan(archive.read(part)) for sheet, part in _sheets(archive)}


def _lengths(archive: zipfile.ZipFile) -> list[int]:
    """Return how long each of the texts is that cells share."""
    found: list[int] = []

    def start(name: str, _given: Mapping[str, str]) -> None:
        if local(name) == "si":
            found.append(0)

    def text(part: str) -> None:
        if found:
            found[-1] += len(part)

    if _SHARED in archive.namelist():
        parse_xml(archive.read(_SHARED), start, text=text)
    return found


def _sheets(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Yield (name of a sheet, its part)."""
    targets: dict[str, str] = {}
    sheets: list[tuple[str, str]] = []

    def relation(name: str, given: Mapping[str, str]) -> None:
        if local(name) == "Relationship":
            targets[given.get("Id", "")] = given.get("Target", "")

    def sheet(name: str, given: Mapping[str, str]) -> None:
        if local(name) == "sheet":
            reference = next((value for key, value in given.items() if local(key) == "id"), "")
            sheets.append((given.get("name", ""), reference))

    parse_xml(archive.read("xl/_rels/workbook.xml.rels"), relation)
    parse_xml(archive.read(WORKBOOK), sheet)
    parts = {name.casefold(): name for name in archive.namelist()}
    for name, reference in sheets:
        target = posixpath.normpath(posixpath.join("/xl", targets.get(reference, ""))).lstrip("/").casefold()
        if target in parts and "worksheets" in target:
            yield name, parts[target]


class _Scan:
    """Looks through the XML of one sheet."""

    def __init__(self, sheet: str, texts: list[int], budget: Budget) -> None:
        self._sheet = sheet
        self._texts = texts
        self._budget = budget
        self._part = Part()
        self._row = self._column = -1
        self._in_cell = self._is_shared = False

    def scan(self, data: bytes) -> Part:
        parse_xml(data, self._start, self._end, self._text)
        return self._part

    def _start(self, name: str, given: Mapping[str, str]) -> None:
        called = local(name)
        if called == "c":
            self._row, self._column = _place(given.get("r", "")) or (self._row, self._column + 1)
            self._in_cell = True
            self._is_shared = given.get("t") == "s"
        elif self._in_cell and called == "f":
            raise Unwanted("workbook_formula", sheet=self._sheet, cell=cell_name(self._row, self._column))
        elif self._in_cell and called in {"v", "is"}:
            self._part.fill(self._row, self._column, self._sheet)
        elif called == "row":
            self._row = int(given["r"]) - 1 if given.get("r", "").isdecimal() else self._row + 1
            self._column = -1
            self._part.hidden_rows += given.get("hidden") in {"1", "true"}
        elif called == "mergeCell":
            self._merge(given.get("ref", ""))

    def _end(self, name: str) -> None:
        if local(name) == "c":
            self._in_cell = self._is_shared = False

    def _text(self, part: str) -> None:
        if self._is_shared and part.isdecimal() and int(part) < len(self._texts):
            self._budget.spend(self._texts[int(part)])

    def _merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        begin, end = _place(first), _place(last)
        if begin and end:
            self._part.merged.append((begin, end))


def _place(reference: str) -> Cell | None:
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]) - 1, column - 1
