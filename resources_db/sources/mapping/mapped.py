"""Flat tables to a `Reading`: every row becomes records of the standard, or is listed as set aside."""

from collections.abc import Sequence
from dataclasses import dataclass

from resources_db.sources.gather import Gather
from resources_db.sources.mapping.layout import layout_of
from resources_db.sources.mapping.mapping import Mapping
from resources_db.sources.mapping.own_answer import columns_not_taken, not_taken
from resources_db.sources.mapping.row_keys import row_keys
from resources_db.sources.mapping.row_records import RowRecords
from resources_db.sources.notes import Notes
from resources_db.sources.records import Problem, Progress, Reading, no_progress
from resources_db.sources.shape import Shaped
from resources_db.sources.table import Table, TableRow

FORMAT = "table"
"""`Reading.format` of every flat file."""
_STEP = 1024


@dataclass(frozen=True, slots=True)
class ToRead:
    """A table and what its columns mean."""

    table: Table
    mapping: Mapping


def mapped(table: Table, mapping: Mapping, progress: Progress = no_progress) -> Reading:
    """Return the records of one table.

    Raises:
        Cancelled: `progress` says so.
    """
    return read_all([ToRead(table, mapping)], progress)


def read_all(each: Sequence[ToRead], progress: Progress = no_progress) -> Reading:
    """Return the records of several tables of one file, as one directory.

    Raises:
        Cancelled: `progress` says so.
    """
    gather = Gather(Notes(), merging=False)
    policies: list[tuple[str, str, str]] = []
    rows_in: dict[str, int] = {}
    total = sum(len(one.table.rows) for one in each)
    problems: list[Problem] = []
    taken: set[str] = set()
    for one in each:
        begun = sum(rows_in.values())
        records = RowRecords(one.table.name, layout_of(one.table, one.mapping), gather)
        lost = columns_not_taken(one.table.header)
        keys = row_keys(one.table, one.mapping, gather.notes, taken)
        for done, ((line, cells), key) in enumerate(zip(one.table.rows, keys, strict=True)):
            if done % _STEP == 0:
                progress("progress.reading", begun + done, total)
                gather.settle(records.settled)
            for column, cell in not_taken(lost, cells):
                gather.notes.add("own_answer", one.table.name, line, column, cell)
            if not key.again and not records.take(line, cells, key.key):
                gather.leave(_as_it_stands(one.table, (line, cells)), "row_without_name")
        gather.settle(records.settled)
        rows_in[one.table.name] = gather.read[one.table.name] = len(one.table.rows)
        policies += records.policies
        problems += one.table.problems
    reading = gather.reading(FORMAT, rows_in)
    reading.address_policies = policies
    reading.problems[:0] = problems
    return reading


def _as_it_stands(table: Table, row: TableRow) -> Shaped:
    line, cells = row
    told = {name: cell for name, cell in zip(table.header, cells, strict=True) if cell}
    return Shaped("service", {}, {}, lambda: told, table.name, line)
