"""The reader of flat files: their tables, what the columns mean, and the records that the rows come to."""

from collections.abc import Mapping as ReadOnly

from resources_db.sources.files import Package
from resources_db.sources.mapping.choose import NOTHING_KNOWN, Known, choose, proposed
from resources_db.sources.mapping.mapped import ToRead, read_all
from resources_db.sources.mapping.mapping import Mapping
from resources_db.sources.mapping.used import UsedMapping, UsedTable
from resources_db.sources.records import Problem, Progress, Reading, no_progress
from resources_db.sources.table import Table
from resources_db.sources.tables import read_tables


def read_flat(package: Package, progress: Progress, known: Known = NOTHING_KNOWN) -> Reading:
    """Read every table of the package whose columns are understood; the others are listed with the number of rows.

    Raises:
        BadInput: a table cannot be read, or none has a column that is certain to be a name.
        EnvironmentProblem: the machine could not read it.
        Cancelled: `progress` says so.
    """
    tables = read_tables(package, progress)
    used = choose(tables, known)
    reading = read_all(
        [ToRead(table, how.mapping) for table, how in zip(tables, used, strict=True) if how is not None], progress
    )
    for table, how in zip(tables, used, strict=True):
        if how is None:
            reading.problems += [*table.problems, _not_read(table)]
            reading.read[table.name] = len(table.rows)
    reading.mapping = UsedMapping(tuple(how for how in used if how is not None))
    return reading


def propose_all(
    package: Package, saved: ReadOnly[str, Mapping], progress: Progress = no_progress
) -> tuple[UsedTable, ...]:
    """Return how each table of the package would be read, those included of which no column is certain to be a name.

    Raises:
        BadInput: a table cannot be read.
        EnvironmentProblem: the machine could not read it.
        Cancelled: `progress` says so.
    """
    return tuple(proposed(table, saved) for table in read_tables(package, progress))


def _not_read(table: Table) -> Problem:
    return Problem(kind="table_without_name", file=table.name, values=(("count", len(table.rows)),))
