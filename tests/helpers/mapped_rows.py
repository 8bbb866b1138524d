"""Flat tables for tests: made of columns and rows, read by a mapping, and what comes of it."""

import json
from collections.abc import Mapping as ReadOnly
from collections.abc import Sequence

from resources_db.sources.mapping.mapped import mapped
from resources_db.sources.mapping.mapping import Mapping, whole
from resources_db.sources.records import Reading, Row
from resources_db.sources.table import Table


def table(header: Sequence[str], *rows: Sequence[str], name: str = "sites.csv") -> Table:
    """Return a table whose first row stands in line 2."""
    return Table(name=name, header=tuple(header), rows=[(line, tuple(row)) for line, row in enumerate(rows, 2)])


def read_rows(columns: ReadOnly[str, str], *rows: Sequence[str], key: Sequence[str] = ()) -> Reading:
    """Return what comes of rows whose columns (name -> target) are `columns`."""
    made = table(tuple(columns), *rows)
    return mapped(made, whole(Mapping(columns=tuple(columns.items()), key=tuple(key)), made.header))


def extra(row: Row) -> dict[str, object]:
    """Return what stands beside a row."""
    return dict(json.loads(str(row.get("extra") or "{}")))


def told(reading: Reading) -> list[tuple[str, int, str]]:
    """Return kind, row and column of every problem."""
    return [(problem.kind, problem.row, problem.column) for problem in reading.problems]
