"""The flat table as a workbook (XLSX): every text is a cell of text, so that phones, ZIPs and ids stay as they are.

A cell of text is no formula, whatever it begins with: nothing has to be put before it, and nothing taken away again.
"""

import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import IO

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from exports.flat_rows import COLUMNS, STEP, Cell, flat_row
from resources_db.codes import SectionKey
from resources_db.errors import Refused
from resources_db.model import Listing
from resources_db.sources.records import Progress, no_progress

SHEET = "Porchlight"
LONGEST = 32_767
"""UTF-16 units of text in one cell, the limit of the format."""
MOST_ROWS = 1_048_575
"""Rows below the header, the limit of the format."""
_CUT = " […]"
_OPTIONS: Mapping[str, object] = {
    # Nothing is written into a folder for temporary files, where it would stay after a crash.
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
_WIDTHS = {"id": 38, "title": 40, "service": 32, "organization": 32, "location": 28, "address": 40, "phones": 24}
_WIDTH = 18


@dataclass(frozen=True, slots=True)
class Written:
    """How many listings a workbook has, and how many of their texts were too long for a cell and end in "[…]"."""

    listings: int
    cut: int


def write_workbook(
    listings: Iterable[tuple[SectionKey, Listing]],
    stream: IO[bytes],
    language: str,
    progress: Progress = no_progress,
    total: int = 0,
) -> Written:
    """Write the listings into `stream` as a workbook of one sheet; words are in `language`.

    Raises:
        Refused: more listings than a sheet has rows.
        Cancelled: by `progress`; what is in `stream` is no workbook.
        OSError: it cannot be written.
    """
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, dict(_OPTIONS))
    sheet = book.add_worksheet(SHEET)
    _write_header(sheet, book.add_format({"bold": True, "text_wrap": False}))
    count = cut = 0
    for section, listing in listings:
        if count % STEP == 0:
            progress("progress.exporting", count, total)
        if count == MOST_ROWS:
            raise Refused("workbook_full", count=MOST_ROWS)
        count += 1
        row = flat_row(section, listing, language)
        cut += sum(_write_cell(sheet, count, number, row[name]) for number, name in enumerate(COLUMNS))
    sheet.autofilter(0, 0, count, len(COLUMNS) - 1)
    book.close()
    stream.write(made.getbuffer())
    return Written(count, cut)


def _write_header(sheet: Worksheet, bold: Format) -> None:
    for number, name in enumerate(COLUMNS):
        sheet.write_string(0, number, name, bold)
        sheet.set_column(number, number, _WIDTHS.get(name, _WIDTH))
    sheet.freeze_panes(1, COLUMNS.index("title") + 1)


def _write_cell(sheet: Worksheet, row: int, column: int, cell: Cell) -> bool:
    """Write one cell and return whether its text had to be cut."""
    if cell is None or cell == "":
        return False
    if not isinstance(cell, str):
        sheet.write_number(row, column, cell)
        return False
    kept = _kept(cell)
    sheet.write_string(row, column, kept)
    return kept != cell


def _kept(text: str) -> str:
    """Return as much of a text as a cell takes; letters past the first 65,536 of Unicode count twice."""
    units = text.encode("utf-16-le")
    if len(units) <= 2 * LONGEST:
        return text
    return units[: 2 * (LONGEST - len(_CUT))].decode("utf-16-le", errors="ignore") + _CUT
