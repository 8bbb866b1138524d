"""The process that opens a workbook: it has little memory, and ends without harm where a file makes it run out.

The bytes come by its standard input. What it finds goes to its standard output, one JSON value a line: for each sheet
an object and then its rows, `[row from 1, [cell, ...]]`; at last `{"end": true}`. What cannot be read is one object
`{"refused": key, "values": {...}}`.
"""

import io
import json
import math
import sys
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, TextIO
from xml.parsers import expat

from resources_db.sources import sheet_ods, sheet_xlsx
from resources_db.sources.sheet_part import MOST_TEXT, Part, Unwanted, parse_xml

if TYPE_CHECKING:
    import python_calamine

MEMORY = 1 << 30
"""Bytes of address space."""
LONGEST_CELL = 200_000
"""Characters of a cell that are passed on; more is cut further on, with a line of its own."""

_LOCKED = "EncryptedPackage".encode("utf-16-le")
_DAMAGE = (zipfile.BadZipFile, zlib.error, expat.ExpatError, KeyError, EOFError, NotImplementedError, RuntimeError)


def main() -> None:
    """Read a workbook from standard input and write what it holds to standard output."""
    _limit_memory()
    out = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", errors="surrogatepass", newline="\n")
    try:
        _write(sys.stdin.buffer.read(), out)
        _line(out, {"end": True})
    except Unwanted as error:
        _line(out, {"refused": error.key, "values": error.values})
    except _DAMAGE:
        _line(out, {"refused": "source_damaged", "values": {}})
    except MemoryError:
        _line(out, {"refused": "workbook_too_much", "values": {}})
    out.flush()
    out.detach()  # standard output stays open for who ends the program


def _limit_memory() -> None:
    """Limit the address space where a system does that; elsewhere the size of the file has to do."""
    with suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 (there is none on Windows)

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _line(out: TextIO, value: object) -> None:
    out.write(json.dumps(value, ensure_ascii=False))
    out.write("\n")


def _write(data: bytes, out: TextIO) -> None:
    parts, told = _looked_through(data)
    written = 0
    # The library is native code: it is loaded here and nowhere else.
    import python_calamine  # noqa: PLC0415

    try:
        book = python_calamine.load_workbook(io.BytesIO(data))
    except python_calamine.PasswordError as error:
        raise Unwanted("workbook_locked") from error
    except python_calamine.CalamineError as error:
        raise Unwanted("workbook_unknown") from error
    sheets = [each for each in book.sheets_metadata if each.typ is python_calamine.SheetTypeEnum.WorkSheet]
    _line(out, {"told": told, "sheets": len(sheets)})
    for sheet in sheets:
        try:
            found = book.get_sheet_by_name(sheet.name)
        except python_calamine.CalamineError as error:
            raise Unwanted("source_damaged") from error
        hidden = sheet.visible is not python_calamine.SheetVisibleEnum.Visible
        written += _write_sheet(found, hidden, parts.get(sheet.name, Part()), out)
        if written > MOST_TEXT:
            raise Unwanted("workbook_too_much")


def _write_sheet(sheet: "python_calamine.CalamineSheet", hidden: bool, part: Part, out: TextIO) -> int:
    """Write a sheet and return how many characters its cells have."""
    merged = part.merged or sheet.merged_cell_ranges or []
    _line(out, {"sheet": sheet.name, "hidden": hidden, "hidden_rows": part.hidden_rows, "merged": len(merged)})
    left = sheet.start[1] if sheet.start is not None else 0
    written = 0
    for row, cells in _with_merged(_rows(sheet.iter_rows(), left), merged):
        _line(out, [row + 1, cells])
        written += sum(map(len, cells))
        if written > MOST_TEXT:
            break
    return written


def _looked_through(data: bytes) -> tuple[dict[str, Part], list[str]]:
    """Return what is known of each sheet by its name, and what there is to say of the whole."""
    if not data.startswith(b"PK"):
        if _LOCKED in data:
            raise Unwanted("workbook_locked")
        return {}, ["formulas_unseen"]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        for info in archive.infolist():
            if info.flag_bits & 1:
                raise Unwanted("workbook_locked")
            content = archive.read(info)
            if info.filename.endswith((".xml", ".rels")) and content:
                parse_xml(content)
        told = ["external_links"] if any("externallinks/" in name.casefold() for name in names) else []
        told += ["macros"] if any(name.casefold().endswith("vbaproject.bin") for name in names) else []
        if sheet_ods.CONTENT in names:
            return sheet_ods.looked_through(archive), told
        if sheet_xlsx.WORKBOOK in names:
            return sheet_xlsx.looked_through(archive), told
    return {}, [*told, "formulas_unseen"]


def _rows(rows: Iterator[list[Any]], left: int) -> Iterator[tuple[int, list[str]]]:
    """Yield (row from 0, cells as text from column 0) of the rows that say something."""
    before = [""] * left
    for number, row in enumerate(rows):
        cells = [text(value) for value in row]
        if any(cells):
            yield number, before + cells


def _with_merged(
    rows: Iterator[tuple[int, list[str]]], merged: list[tuple[tuple[int, int], tuple[int, int]]]
) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows with the text of cells that are merged downwards in each row that they reach.

    What is merged across is a title, and stays in its first column.
    """
    open_ranges: dict[int, tuple[int, str]] = {}
    begins: dict[int, list[tuple[int, int]]] = {}
    for (top, column), (bottom, _) in merged:
        if bottom > top:
            begins.setdefault(top, []).append((column, bottom))
    for row, cells in rows:
        for column, bottom in begins.get(row, ()):
            open_ranges[column] = bottom, cells[column] if column < len(cells) else ""
        for column, (bottom, said) in open_ranges.items():
            if row <= bottom and column < len(cells) and not cells[column]:
                cells[column] = said
        yield row, cells


def text(value: object) -> str:
    """Return a cell as a person sees it, without the form that its column gives it: numbers plain, dates ISO 8601."""
    if isinstance(value, str):
        return value[:LONGEST_CELL]
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return _number(value)
    return _moment(value) if isinstance(value, date | time | timedelta) else str(value)


def _moment(value: date | time | timedelta) -> str:
    if isinstance(value, timedelta):
        minutes = round(value.total_seconds() / 60)
        return f"{minutes // 60:02}:{minutes % 60:02}"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else _clock(value.isoformat(" "))
    return _clock(value.isoformat()) if isinstance(value, time) else value.isoformat()


def _number(value: float) -> str:
    if math.isfinite(value) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return f"{value:.15g}"


def _clock(told: str) -> str:
    return told.partition(".")[0].removesuffix(":00") if told.count(":") == 2 else told
