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
LONGEST_NAME = 120
"""Characters; what is longer, or ends like a sentence, names no column."""

Line = tuple[int, Sequence[str]]
_VALUE = re.compile(r".*\d{5}|.*@|https?:|[$(]?[+-]?\d+[.,]\d+\)?$|(?!(?:19|20)\d\d$)\d{3,}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Rows of cells as a file or a sheet has them, and how to speak of them.

    Attributes:
        name: of the table, said in errors and problems.
        rows: (line, cells), blank rows among them or not.
        column_label: what people call the column with that index (from 0).
    """

    name: str
    rows: Iterable[Line]
    column_label: Callable[[int], str] = lambda index: str(index + 1)


def has_header(rows: Iterable[Sequence[str]]) -> bool:
    """Return whether one of the first rows names columns."""
    sample = [(0, _stripped(cells)) for cells in islice(rows, LOOKED_AT)]
    return _header_at(sample) is not None


def table_of(grid: Grid, notes: Notes, others: Callable[[], None] = lambda: None) -> Table | None:
    """Return the table, None where no row names columns; `others` is called now and then and may raise `Cancelled`.

    Raises:
        BadInput: two columns have one name, or the header comes again among the rows.
    """
    rows = iter(grid.rows)
    sample = list(islice(rows, LOOKED_AT))
    at = _header_at([(line, _stripped(cells)) for line, cells in sample])
    if at is None:
        return None
    for line, cells in sample[:at]:
        if any(cells):
            notes.add("above_header", grid.name, line, value=" ".join(filter(None, cells)))
    line, names = sample[at]
    header = _names(grid, line, _stripped(names))
    packed = _packed(grid, (line, header), chain(sample[at + 1 :], rows), notes, others)
    packed.width = max(packed.width, len(header))
    header = _all_named(header, packed.width)
    problems = notes.problems({grid.name: len(packed)})
    return Table(name=grid.name, header=header, rows=packed, problems=tuple(problems))


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
        if len(filled) >= max(2, (usual + 1) // 2) and len(cells) >= usual - usual // 4:
            return index if _are_names(filled) else None
    return None


def _are_names(filled: Sequence[str]) -> bool:
    if any(len(name) > LONGEST_NAME or (name.endswith(".") and " " in name) for name in filled):
        return False
    return sum(1 for name in filled if _VALUE.match(name)) * 3 < len(filled)


def _names(grid: Grid, line: int, cells: Sequence[str]) -> tuple[str, ...]:
    names = tuple(plain(cell).strip() for cell in cells)
    met: dict[str, int] = {}
    for index, name in enumerate(names):
        if not name:
            continue
        first = met.setdefault(name.casefold(), index)
        if first != index:
            raise BadInput(
                "table_column_twice",
                file=grid.name,
                column=name,
                row=line,
                first=grid.column_label(first),
                second=grid.column_label(index),
            )
    return _all_named(names, len(names))


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
    grid: Grid, header: tuple[int, tuple[str, ...]], rows: Iterable[Line], notes: Notes, others: Callable[[], None]
) -> PackedRows:
    """Return the rows below the header, clean; a blank one is noted where another follows."""
    first, names = header
    folded = [name.casefold() for name in names]
    packed = PackedRows()
    blank: list[int] = []
    for line, cells in rows:
        if len(packed) % 4096 == 0:
            others()
        clean = _stripped(list(_clean(cells, names, (grid.name, line), notes)))
        if not clean:
            blank.append(line)
            continue
        for each in blank:
            notes.add("blank_row", grid.name, each)
        blank.clear()
        if [cell.casefold() for cell in clean] == folded:
            raise BadInput("table_header_again", file=grid.name, row=line, first=first)
        if len(clean) > len(names) or len(cells) < len(names):
            kind = "long_row" if len(clean) > len(names) else "short_row"
            notes.add(kind, grid.name, line, value=f"{len(cells)} / {len(names)}")
        packed.add(line, clean)
    return packed


def _clean(cells: Sequence[str], names: Sequence[str], place: tuple[str, int], notes: Notes) -> Iterator[str]:
    for index, cell in enumerate(cells):
        if cell.isascii() and cell.isprintable() and len(cell) < LONGEST_NAME:
            yield cell.strip()
        else:
            column = names[index] if index < len(names) else f"column {index + 1}"
            yield clean_cell(cell, notes, (*place, column))
