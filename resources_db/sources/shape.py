"""One record of a file, as the file names things, to one row, as the standard does."""

from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import NamedTuple

from resources_db.hsds import TABLES
from resources_db.hsds_contact import AS_STORED, EXTRA
from resources_db.plain_text import hides_something, is_invisible, plain
from resources_db.sources.notes import Notes
from resources_db.sources.records import Cell, Row
from resources_db.sources.values import Unreadable, converter, text

CELL_LIMIT = 100_000
"""Characters of one cell that are kept. A referral is read on a sheet of paper; 100,000 are fifty pages."""
# An area's outline, and the source's own columns as JSON: nobody reads them, and half of one is worthless.
_UNCUT = frozenset({"extent", EXTRA, AS_STORED})

BLANKS = frozenset({"", "null", "NULL"})
"""What stands for nothing: the tabular examples of the standard write `null`."""
_SHORT = 40
_REMEMBERED = 50_000


@dataclass(slots=True)
class Shaped:
    """A row on its way.

    Attributes:
        table: the 3.1 table.
        row: column -> value; only what is filled.
        extra: what the file says beside, by the file's own names.
        raw: gives the record as it stood in the file; `dict` where a row is made from a part of another one.
        file: where it stood.
        line: its line or record number there.
    """

    table: str
    row: Row
    extra: dict[str, object]
    raw: Callable[[], Mapping[str, object]]
    file: str
    line: int


class Column(NamedTuple):
    """One column of a file.

    Attributes:
        given: its name in the file.
        name: the standard's name for it; None where it has none.
        convert: what reads it; None for text.
        second: whether the standard's own name stands in the same file and goes first.
    """

    given: str
    name: str | None = None
    convert: Callable[[Cell], Cell] | None = None
    second: bool = False


Columns = list[tuple[str | None, Column]]
"""The columns of a file in order, each with the standard's name where text goes into the row as it is."""


@dataclass(frozen=True, slots=True)
class Shaper:
    """Shapes the records of one file (or one kind of record of a JSON file) into rows of `table`.

    Attributes:
        table: the 3.1 table.
        aliases: the file's name of a column -> the standard's.
        file: named in problems.
        notes: where problems go.
        prefix: put before a column's name in problems ("location." in JSON).
    """

    table: str
    aliases: Mapping[str, str]
    file: str
    notes: Notes
    prefix: str = ""
    _known: dict[str, str] = field(default_factory=dict)

    def columns(self, names: Iterable[str]) -> Columns:
        """Return what is known of each of a file's columns, in order."""
        given = list(names)
        own = {name.casefold() for name in given} - self.aliases.keys()
        columns = [self._column(name, own) for name in given]
        return [(None if column.convert or column.second else column.name, column) for column in columns]

    def _column(self, given: str, own: AbstractSet[str]) -> Column:
        folded = given.casefold()
        kinds = TABLES[self.table].kinds
        name = self.aliases.get(folded) or (folded if folded in kinds else None)
        if name is None:
            return Column(given)
        return Column(given, name, converter(self.table, name, kinds[name]), second=name != folded and name in own)

    def row(self, columns: Columns, values: Iterable[object], line: int) -> tuple[Row, dict[str, object]]:
        """Return the row and the extra of the record that has `values` in `columns`."""
        row: Row = {}
        extra: dict[str, object] = {}
        second: list[tuple[Column, object]] = []
        known = self._known
        for (direct, column), given in zip(columns, values, strict=False):
            if given is None or given == "":
                continue
            value = known.get(given) if type(given) is str else given
            if value is None:
                value = self._cleaned(str(given), column.given, line)
            if value == "":
                continue
            if direct is not None and type(value) is str:
                row[direct] = value
            elif column.second:
                second.append((column, value))
            else:
                self._convert(row, extra, column, value, line)
        for column, value in second:
            self._fill(row, extra, column, value, line)
        return row, extra

    def _cleaned(self, value: str, name: str, line: int) -> str:
        """Return `value` clean; a short one that was clean already is remembered, as most stand in many rows."""
        if not (value.isascii() and value.isprintable() and "\\" not in value and len(value) <= CELL_LIMIT):
            cleaned = self._clean(value, name, line)
            return "" if cleaned in BLANKS else cleaned
        stripped = value.strip()
        cleaned = "" if stripped in BLANKS else stripped
        if len(value) < _SHORT and len(self._known) < _REMEMBERED:
            self._known[value] = cleaned
        return cleaned

    def _convert(self, row: Row, extra: dict[str, object], column: Column, value: object, line: int) -> None:
        if column.name is None:
            extra[column.given] = value
            if isinstance(value, dict | list):
                self.notes.add("unknown_records", self.file, line, self.prefix + column.given)
            return
        if not isinstance(value, str | int | float):
            extra[column.given] = value
            self.notes.add("not_text", self.file, line, self.prefix + column.given)
            return
        try:
            row[column.name] = text(value) if column.convert is None else column.convert(value)
        except Unreadable as error:
            extra[column.given] = value
            self.notes.add(error.kind, self.file, line, self.prefix + column.given, value)

    def _fill(self, row: Row, extra: dict[str, object], column: Column, value: object, line: int) -> None:
        """Fill a column from another name for it; what the standard's own name overrules is kept."""
        if column.name not in row:
            self._convert(row, extra, column, value, line)
        elif row[column.name] != value:
            extra[column.given] = value

    def _clean(self, value: str, name: str, line: int) -> str:
        if len(value) > CELL_LIMIT and name.casefold() not in _UNCUT:
            self.notes.add("cell_cut", self.file, line, self.prefix + name, value)
            value = value[:CELL_LIMIT]
        if "\\n" in value:
            self.notes.add("literal_newline", self.file, line)
            value = value.replace("\\r\\n", "\n").replace("\\n", "\n")
        if hides_something(value):
            self.notes.add("hidden_characters", self.file, line, self.prefix + name, value)
        value = plain(value).strip()
        return "" if is_invisible(value) else value
