"""What a source's file holds beyond the facts that a person asks for, row by row, under its columns' names."""

from collections.abc import Iterator
from itertools import groupby

from resources_db.model import Record, SourceRow
from resources_db.wording import catalogue, say
from ui.find.facts import Fact
from ui.language import language

_HEADS = frozenset({"organization", "program", "service", "location", "service_at_location"})
"""Tables of which a listing has one row: each column stands on a line of its own."""


def more_facts(record: Record) -> Iterator[Fact]:
    """Yield one fact for each table of the source's file that says more."""
    for table, rows in groupby(record.more, key=lambda row: row.table):
        between = "\n" if table in _HEADS else "  ·  "
        told = dict.fromkeys(_row_text(row, between) for row in rows)
        yield Fact(say(f"record.table.{table}", language()), "\n".join(told))


def _row_text(row: SourceRow, between: str) -> str:
    cells = (f"{_column(column)}: {value}" for column, value in row.cells)
    return between.join((row.name, *cells) if row.name else cells)


def _column(column: str) -> str:
    """Return the name of one of the standard's columns in words; the source's own stands as it is."""
    key = f"record.column.{column}"
    return say(key, language()) if key in catalogue() else column
