"""From the rows of a file or a sheet to a table: where its header is, and whether it is one."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from resources_db.errors import BadInput
from resources_db.plain_text import is_invisible, plain
from resources_db.sources.cells import clean_cell
from resources_db.sources.notes import Notes
from resources_db.sources.table import PackedRows, Table

LOOKED_AT = 30
"""Rows from the top in which a header can be. What stands above one is a title, a date or a note."""
STEP = 4096
"""Rows between two calls of the progress."""
LONGEST_NAME = 300
"""Characters. A question of a form can name a column; what is longer, or a sentence, names none."""

Line = tuple[int, Sequence[str]]
_SENTENCE = re.compile(r"(?:\S+\s+){3,}\S+\.$")
_VALUE = re.compile(r".*\d{5}|.*@|https?:|[$(]?[+-]?\d+[.,]\d+\)?$|(?!(?:19|20)\d\d$)\d{3,}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Rows of cells as a file or a sheet has them, and how to speak of them.

    Attributes:
        name: of the table, said in errors and problems.
        rows: (line, cells), blank rows among them or not.
        column_label: what people call the column with that index (from 0).
        header: the names of the columns where they do not stand in a row.
    """

    name: str
    rows: Iterable[Line]
    column_label: Callable[[int], str] = lambda index: str(index + 1)
    header: tuple[str, ...] | None = None


def has_header(rows: Iterable[Sequence[str]]) -> bool:
    """Return whether one of the first rows names columns."""
    sample = [(0, _stripped(cells)) for cells in islice(rows, LOOKED_AT)]
    return _header_at(sample) is not None


def table_of(grid: Grid, notes: Notes, others: Callable[[], None] = lambda: None) -> Table | None:
    """Return the table, None where no row names columns; `others` is called now and then and may raise `Cancelled`.

    Raises:
        BadInput: two columns of one name say different things, or the header comes again among the rows.
    """
    rows = iter(grid.rows)
    found = _header(grid, rows, notes) if grid.header is None else (0, grid.header, rows)
    if found is None or not found[1]:
        return None
    line, names, rows = found
    columns = _columns(grid, names, notes)
    packed = _packed(columns, line, rows, notes, others)
    packed.width = max(packed.width, len(columns.names))
    header = _all_named(columns.names, packed.width)
    problems = notes.problems({grid.name: len(packed)})
    return Table(name=grid.name, header=header, rows=packed, problems=tuple(problems))


def _header(grid: Grid, rows: Iterator[Line], notes: Notes) -> tuple[int, list[str], Iterator[Line]] | None:
    """Return the line of the header, its names and the rows below it; what stands above it is noted."""
    sample = list(islice(rows, LOOKED_AT))
    at = _header_at([(line, _stripped(cells)) for line, cells in sample])
    if at is None:
        return None
    for line, cells in sample[:at]:
        if any(cells):
            notes.add("above_header", grid.name, line, value=" ".join(filter(None, cells)))
    line, names = sample[at]
    return line, _stripped(names), chain(sample[at + 1 :], rows)


def _stripped(cells: Sequence[str]) -> list[str]:
    """Return the cells without blank ones at the end."""
    found = list(cells)
    while found and (not found[-1] or is_invisible(found[-1])):
        found.pop()
    return found


def _header_at(sample: Sequence[tuple[int, list[str]]]) -> int | None:
    """Return the index of the first row that is about as wide as rows mostly are, where it has names in most columns.

    A title with a comma in it, or a note beside it, is narrower. A last column without a name is let pass.
    """
    widths = sorted(len(cells) for _, cells in sample if cells)
    if not widths:
        return None
    usual = widths[len(widths) // 2]
    for index, (_, cells) in enumerate(sample):
        filled = [name for cell in cells if (name := plain(cell).strip())]
        wide = len(filled) >= max(2, (usual + 1) // 2) and len(cells) >= usual - usual // 4
        if wide and not _are_sentences(filled):
            return None if _are_values(filled) else index
    return None


def _are_sentences(filled: Sequence[str]) -> bool:
    return 2 * sum(1 for text in filled if len(text) > LONGEST_NAME or _SENTENCE.search(text)) >= len(filled)


def _are_values(filled: Sequence[str]) -> bool:
    return 3 * sum(1 for text in filled if _VALUE.match(text)) >= len(filled)


@dataclass(frozen=True, slots=True)
class _Columns:
    """The columns of a grid that are kept, and those that another one of the same name makes needless."""

    grid: Grid
    names: tuple[str, ...]
    written: tuple[str, ...]
    twins: tuple[tuple[int, int], ...]

    def kept(self, line: int, cells: list[str]) -> list[str]:
        """Return the cells of a row without those of a twin.

        Raises:
            BadInput: two columns of one name differ in this row, so nobody can say which one counts.
        """
        for first, second in self.twins:
            said = [cells[index] if index < len(cells) else "" for index in (first, second)]
            if said[0] != said[1]:
                label = self.grid.column_label
                raise BadInput(
                    "table_column_twice",
                    file=self.grid.name,
                    column=self.written[second],
                    row=line,
                    first=self.written[first] if self.grid.header else label(first),
                    second=self.written[second] if self.grid.header else label(second),
                )
        dropped = {second for _, second in self.twins}
        return [cell for index, cell in enumerate(cells) if index not in dropped] if dropped else cells


def _columns(grid: Grid, cells: Iterable[str], notes: Notes) -> _Columns:
    written = tuple(plain(cell).strip() for cell in cells)
    met: dict[str, int] = {}
    twins = tuple(
        (first, index)
        for index, name in enumerate(written)
        if name and (first := met.setdefault(name.casefold(), index)) != index
    )
    for _, index in twins:
        notes.add("column_again", grid.name, column=written[index])
    dropped = {second for _, second in twins}
    names = [name for index, name in enumerate(written) if index not in dropped]
    return _Columns(grid, _all_named(names, len(names)), written, twins)


def _all_named(names: Sequence[str], width: int) -> tuple[str, ...]:
    """Return as many names as columns: one that has none is "column" and its number."""
    taken = {name.casefold() for name in names}
    found = []
    for number, name in enumerate([*names, *[""] * (width - len(names))], 1):
        given = name or f"column {number}"
        while not name and given in taken:
            given += "*"
        taken.add(given.casefold())
        found.append(given)
    return tuple(found)


def _packed(
    columns: _Columns, first: int, rows: Iterable[Line], notes: Notes, others: Callable[[], None]
) -> PackedRows:
    """Return the rows below the header at line `first`, clean; a blank one is noted where another follows."""
    name = columns.grid.name
    folded = [each.casefold() for each in columns.names]
    packed = PackedRows()
    blank: list[int] = []
    for line, given in rows:
        if len(packed) % STEP == 0:
            others()
        cells = columns.kept(line, list(_clean(given, columns.written, (name, line), notes)))
        clean = _stripped(cells)
        if not clean:
            blank.append(line)
            continue
        for each in blank:
            notes.add("blank_row", name, each)
        blank.clear()
        if [cell.casefold() for cell in clean] == folded:
            raise BadInput("table_header_again", file=name, row=line, first=first)
        if len(clean) > len(folded) or len(cells) < len(folded):
            kind = "long_row" if len(clean) > len(folded) else "short_row"
            notes.add(kind, name, line, value=f"{len(cells)} / {len(folded)}")
        packed.add(line, clean)
    return packed


def _clean(cells: Sequence[str], names: Sequence[str], place: tuple[str, int], notes: Notes) -> Iterator[str]:
    for index, cell in enumerate(cells):
        if cell.isascii() and cell.isprintable() and len(cell) <= LONGEST_NAME:
            yield cell.strip()
        else:
            column = names[index] if index < len(names) else f"column {index + 1}"
            yield clean_cell(cell, notes, (*place, column))
