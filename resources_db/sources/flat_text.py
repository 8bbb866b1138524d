"""Flat text files: tables with commas, semicolons, tabs or bars between cells, in any encoding, with any line ends."""

import codecs
import csv
import io
import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain, islice

from resources_db.errors import BadInput
from resources_db.sources.files import Package
from resources_db.sources.grid import Grid, has_header, table_of
from resources_db.sources.notes import Notes
from resources_db.sources.own_csv import as_it_was
from resources_db.sources.records import Progress
from resources_db.sources.table import Table
from resources_db.sources.text import SEPARATORS, decode, with_swallowed_rows_told

HEAD = 1 << 16
"""Bytes of a file that are read to tell whether it is such a table."""
SAMPLE = 100
"""Records by which the separator is told."""

# Web pages, PDF, RTF, JSON, spreadsheets and zips have readers of their own, or none.
_OTHER_KINDS = (b"<", b"{", b"[", b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x19\x1b-\x1f]")
_UTF16_BE_MARK = re.compile(rb"(?:\0[\x09-\x7e]){4}", re.DOTALL)
_UTF16_LE_MARK = re.compile(rb"(?:[\x09-\x7e]\0){4}", re.DOTALL)

Record = tuple[int, list[str]]
ReadCsv = Callable[..., Iterator[list[str]]]
"""`csv.reader` that knows the separator of the file."""


def recognises(head: bytes) -> bool:
    """Return whether a file that begins with `head` is text with a line that names columns."""
    data = _with_mark(head)
    if data.removeprefix(codecs.BOM_UTF8).lstrip().startswith(_OTHER_KINDS):
        return False
    is_wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if not is_wide and len(_CONTROLS.findall(data)) > max(3, len(data) // 20):
        return False
    text = data.decode("utf-16" if is_wide else "utf-8-sig", errors="replace")
    return has_header(_sample(text, _separator(text)))


def read(package: Package, entry: str, progress: Progress) -> tuple[Table, ...]:
    """Return the table in `entry`, or nothing where it has none.

    Raises:
        BadInput: a quotation mark swallows rows, a column or the header stands twice, or the text is broken.
        EnvironmentProblem: the machine could not read it.
        Cancelled: `progress` says so.
    """
    notes = Notes()
    data = _utf8(package.read(entry), entry, notes)
    head = data[:HEAD].decode(errors="replace")
    separator = _separator(head)
    read_csv: ReadCsv = partial(csv.reader, delimiter=separator, skipinitialspace=_is_spaced(head, separator))
    stream = io.BytesIO(data)
    # newline="": the csv module wants to see which line ends stand inside quotes. Read piece by piece: a text of the
    # whole file and its copy inside io.StringIO would be five times the file.
    with io.TextIOWrapper(stream, encoding="utf-8", newline="") as text:
        columns, rows = _width(_records(text, read_csv, entry, notes))
        rows = as_it_was(with_swallowed_rows_told(rows, columns, separator, entry, notes))
        grid = Grid(name=entry, rows=rows)
        table = table_of(grid, notes, lambda: progress("progress.reading", stream.tell(), len(data)))
    return (table,) if table is not None else ()


def _width(records: Iterator[Record]) -> tuple[int, Iterator[Record]]:
    """Return how many cells rows mostly have, and the rows."""
    sample = list(islice(records, SAMPLE))
    widths = [len(cells) for _, cells in sample if any(cells)]
    return max(set(widths), key=widths.count, default=0), chain(sample, records)


def _with_mark(data: bytes) -> bytes:
    """Return `data`, with the mark of UTF-16 before it where it is plainly that and says so nowhere."""
    if _UTF16_LE_MARK.match(data):
        return codecs.BOM_UTF16_LE + data
    return codecs.BOM_UTF16_BE + data if _UTF16_BE_MARK.match(data) else data


def _utf8(data: bytes, file: str, notes: Notes) -> bytes:
    """Return the text of `data` as UTF-8 without a mark, whatever it was written in."""
    data = _with_mark(data)
    if not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        data = data.removeprefix(codecs.BOM_UTF8)
        if _is_utf8(data):
            return data
    return decode(data, file, notes).encode("utf-8", errors="replace")


def _is_utf8(data: bytes) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for start in range(0, len(data), HEAD):
            decoder.decode(data[start : start + HEAD])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _separator(text: str) -> str:
    """Return what stands between the cells: what gives most rows as many cells as the others, and many of them.

    First comes what does so from the first row on: lists inside cells may be long and have a separator of their own,
    but their header has not. Where there is a title above the header, nothing does.
    """
    return max(SEPARATORS, key=lambda separator: _evenness(_sample(text, separator)))


def _evenness(rows: list[list[str]]) -> tuple[bool, int]:
    widths = [len(cells) for cells in rows if any(cells)]
    usual = max(widths, key=lambda width: (widths.count(width), width), default=1)
    return 4 * widths[0] >= 3 * usual > 3 if widths else False, (usual - 1) * widths.count(usual)


def _is_spaced(text: str, separator: str) -> bool:
    """Return whether a space follows each separator, so that a quotation mark after one begins a cell."""
    first = next((cells for cells in _sample(text, separator) if len(cells) > 1), ["", ""])
    return all(cell.startswith(" ") for cell in first[1:])


def _sample(text: str, separator: str) -> list[list[str]]:
    """Return the first rows of `text`, which may be cut: its last line is left out where there are others."""
    reader = csv.reader(io.StringIO(text[:HEAD], newline=""), delimiter=separator)
    rows = list(islice(reader, SAMPLE))
    return rows[:-1] if len(rows) > 2 and len(text) >= HEAD else rows


class _Lines:
    """The lines of a text, which remembers those of the record that is being read."""

    def __init__(self, text: io.TextIOWrapper) -> None:
        self._source = text
        self.record: list[str] = []
        self.start = 1

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._source)
        self.record.append(line)
        return line

    def end_record(self) -> int:
        """Forget the lines of the record that was read, and return the number of its first."""
        start = self.start
        self.start += len(self.record)
        self.record.clear()
        return start


def _records(text: io.TextIOWrapper, read_csv: ReadCsv, file: str, notes: Notes) -> Iterator[Record]:
    """Yield (first line, cells) of each record.

    A quotation mark that nobody closes makes the csv module take all that follows for one cell. What it refuses is
    read as it stands where it is one line; where rows would be inside it, the file is refused.
    """
    lines = _Lines(text)
    reader = read_csv(lines, strict=True)
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            if any(line.strip() for line in lines.record[1:]):
                raise BadInput("table_quote_open", file=file, row=lines.start) from error
            cells = next(read_csv(lines.record[:1]))
            reader = read_csv(lines, strict=True)
            notes.add("stray_quote", file, lines.start, value=" ".join(cells))
        if cells is None:
            return
        yield lines.end_record(), cells
