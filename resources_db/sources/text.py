"""Bytes as text, and text as the rows of a CSV, whatever a spreadsheet or an export did to them."""

import codecs
import csv
import io
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from resources_db.errors import BadInput
from resources_db.plain_text import plain
from resources_db.sources.files import MAX_ENTRY
from resources_db.sources.notes import Notes

SEPARATORS = ",;\t|"
_LINE_END = re.compile(r"\r\n|\r|\n")
_WORD = re.compile(r"\w+")
_THOUSANDS = re.compile(r"\d{1,3}[,;]\d{3}\b")

# A cell cannot be larger than its file, which is limited already. The module's own 131,072 would lose whole rows;
# cells are cut, with a line each, where they are cleaned.
csv.field_size_limit(MAX_ENTRY + 1)


def decode(data: bytes, file: str, notes: Notes) -> str:
    """Return the text of `data`: UTF-16 by its byte order mark, UTF-8, and Windows-1252 for lines that are not UTF-8.

    Raises:
        BadInput: UTF-16 that is cut or broken.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError as error:
            raise BadInput("source_not_text", file=file) from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "\n".join(_decoded_lines(data.removeprefix(codecs.BOM_UTF8), file, notes))


def _decoded_lines(data: bytes, file: str, notes: Notes) -> Iterator[str]:
    for number, line in enumerate(data.split(b"\n"), 1):
        try:
            yield line.decode("utf-8")
        except UnicodeDecodeError:
            text = line.decode("cp1252", errors="replace")
            notes.add("not_utf8", file, number, value=text)
            yield text


@dataclass(frozen=True, slots=True)
class CsvTable:
    """A CSV file: its header as written, and its rows as (line number of the file, cells), blank lines left out."""

    header: tuple[str, ...]
    rows: Iterator[tuple[int, list[str]]]


def csv_table(text: str, file: str, notes: Notes) -> CsvTable:
    """Read the header of `text`; the rows follow as they are asked for.

    A row may be shorter or longer than the header; a column without a name is "column" and its number.

    Raises:
        BadInput: two columns have one name.
    """
    separator = _separator(text)
    rows = _records(text, separator, file, notes)
    _, first = next(rows, (1, []))
    names = [plain(name).strip() for name in first]
    while names and not names[-1]:
        names.pop()
    header = tuple(name or f"column {number}" for number, name in enumerate(names, 1))
    folded = [name.casefold() for name in header]
    if twice := sorted({name for name in folded if folded.count(name) > 1}):
        raise BadInput("source_header_twice", file=file, columns=", ".join(twice))
    return CsvTable(header, with_swallowed_rows_told(rows, len(header), separator, file, notes))


def with_swallowed_rows_told(
    rows: Iterator[tuple[int, list[str]]], columns: int, separator: str, file: str, notes: Notes
) -> Iterator[tuple[int, list[str]]]:
    """Pass the rows on, and note every line inside a cell that looks like a row of its own.

    Where a quotation mark is missing in one row and there is one too many in a later one, everything between them is
    a cell by the rules of CSV. It stays one; a person is told, because those rows are services that nobody finds.
    """
    for start, cells in rows:
        if "\n" in (whole := "".join(cells)) or "\r" in whole:
            line = start
            for cell in cells:
                _, *others = _LINE_END.split(cell)
                for number, other in enumerate(others, line + 1):
                    if _looks_like_a_row(other, cells[0], columns, separator):
                        notes.add("row_in_a_cell", file, number, value=other)
                line += len(others)
        yield start, cells


def _looks_like_a_row(line: str, first_cell: str, columns: int, separator: str) -> bool:
    """Return whether `line` has as many cells as the table, or begins with a cell in the form of the row's own first.

    In a sentence a space follows the comma; between cells there is none.
    """
    beginning, found, rest = line.partition(separator)
    if not found or rest.startswith(" "):
        return False
    if line.count(separator) == columns - 1 >= 2 and f"{separator} " not in line:
        return True
    return _form(beginning) == _form(first_cell) != "" and not _THOUSANDS.match(line)


def _form(cell: str) -> str:
    """Return what the ids of one column share: "loc-0a7" and "loc-12" are both "0-0"; "" for what is no id."""
    if " " in cell or not any(letter.isdigit() for letter in cell):
        return ""
    return "digits" if cell.isdigit() else _WORD.sub("0", cell)


def _separator(text: str) -> str:
    return max(SEPARATORS, key=text[: text.find("\n") + 1 or None].count)


def column_names(head: bytes) -> frozenset[str]:
    """Return the names of the columns of a CSV, in lower case, from its first bytes; wrong bytes are passed over."""
    encoding = "utf-16" if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
    text = head.decode(encoding, errors="replace")
    _, names = next(_records(text, _separator(text), "", Notes()), (1, []))
    return frozenset(plain(name).strip().casefold() for name in names)


def _records(text: str, separator: str, file: str, notes: Notes) -> Iterator[tuple[int, list[str]]]:
    """Yield (first line, cells) of each record.

    A quote that is never closed, or has text after it, would make the csv module swallow the rows that follow, up to
    the whole file, in silence. So it reads strictly; from the first record that it refuses on, we read with care.
    """
    # newline="": the csv module wants to see which line ends stand inside quotes.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    start = 1
    try:
        for cells in reader:
            if cells:
                yield start, cells
            start = reader.line_num + 1
    except csv.Error:
        yield from _records_with_care(_Lines(text, start), separator, file, notes)


class _Lines:
    """The lines of a text, which remembers those of the record that is being read and can take them back."""

    def __init__(self, text: str, start: int) -> None:
        self._source = islice(io.StringIO(text, newline=""), start - 1, None)
        self._returned: deque[str] = deque()
        self.record: list[str] = []
        self.start = start

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._returned.popleft() if self._returned else next(self._source)
        self.record.append(line)
        return line

    def end_record(self) -> int:
        """Forget the lines of the record that was read, and return the number of its first."""
        start = self.start
        self.start += len(self.record)
        self.record.clear()
        return start

    def take_back(self) -> str:
        """Return the record's first line and give the others back, to be read again as records of their own."""
        first, *rest = self.record
        self._returned.extendleft(reversed(rest))
        del self.record[1:]
        return first


def _records_with_care(lines: _Lines, separator: str, file: str, notes: Notes) -> Iterator[tuple[int, list[str]]]:
    """Yield records; one that is refused is read as its first line alone, and what it swallowed as what it is."""
    reader = csv.reader(lines, delimiter=separator, strict=True)
    while True:
        try:
            cells = next(reader, None)
        except csv.Error:
            cells = next(csv.reader([lines.take_back()], delimiter=separator))
            reader = csv.reader(lines, delimiter=separator, strict=True)
            notes.add("stray_quote", file, lines.start, value=separator.join(cells))
        if cells is None:
            return
        start = lines.end_record()
        if cells:
            yield start, cells
