"""The flat table as CSV.

No cell is a formula (`resources_db.spreadsheets`); `unguarded` gives each text back as it was. The file begins with a
byte order mark, because Excel takes it for another alphabet without one.
"""

import csv
import io
from collections.abc import Iterable
from typing import IO

from exports.flat_rows import COLUMNS, STEP, Cell, flat_row
from resources_db.codes import SectionKey
from resources_db.model import Listing
from resources_db.sources.records import Progress, no_progress
from resources_db.spreadsheets import guarded

BOM = "\ufeff"


def write_flat(
    listings: Iterable[tuple[SectionKey, Listing]],
    stream: IO[bytes],
    language: str,
    progress: Progress = no_progress,
    total: int = 0,
) -> int:
    """Write the listings into `stream` as CSV in UTF-8, and return how many they are; words are in `language`.

    Raises:
        Cancelled: by `progress`; what is in `stream` is not whole.
        OSError: it cannot be written.
    """
    stream.write(BOM.encode())
    stream.write(_line(COLUMNS))
    count = 0
    for section, listing in listings:
        if count % STEP == 0:
            progress("progress.exporting", count, total)
        row = flat_row(section, listing, language)
        stream.write(_line(row[column] for column in COLUMNS))
        count += 1
    return count


def _line(cells: Iterable[Cell]) -> bytes:
    held = io.StringIO(newline="")
    csv.writer(held, lineterminator="\r\n").writerow([_guarded(cell) for cell in cells])
    return held.getvalue().encode()


def _guarded(cell: Cell) -> Cell:
    """Return a text that no spreadsheet program takes for a formula; numbers of ours are none."""
    return guarded(cell) if isinstance(cell, str) else cell
