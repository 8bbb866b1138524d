"""A file of a source of which nothing stands here: it is compared with nothing, and written as it is read.

Nothing of it can wait for a yes: it takes nothing away, and it names no row that anything here is said of. So it is
not staged, which would write each row twice. What asks how its rows look (which addresses are not for everybody) is
given the rows that are written, under the names of staged ones.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from resources_db.engine import Database
from resources_db.hsds import TABLES
from resources_db.rows import value
from resources_db.sources.records import Progress, Reading
from resources_db.sync.identity import Identity
from resources_db.sync.staging import Counts, note_whose, quoted, staged_columns

_POINTING = (("service", "organization_id"), ("service_at_location", "service_id"), ("attribute", "taxonomy_term_id"))
"""Columns through which a row that is missing here decides how another source's service reads (`sync.held`)."""


def is_first_time(db: Database, reading: Reading, identity: Identity) -> bool:
    """Return whether nothing that stands here can be changed, or be read otherwise, by the rows of `reading`.

    A package of Porchlight's, and a file that speaks of contact, are always compared whole. So is a file beside rows
    that point to what nobody has brought yet: it may be in the file.
    """
    if identity.ours or reading.assessments or reading.reduced:
        return False
    return not (_is_known(db, identity.first) or any(_points_nowhere(db, *each) for each in _POINTING))


def counts_of_new(reading: Reading) -> Mapping[str, Counts]:
    """Return the counts of a file all of whose rows are new."""
    return {table: Counts(added=len(found)) for table in TABLES if (found := reading.rows.get(table))}


def write_new(db: Database, identity: Identity, progress: Progress) -> None:
    """Write the rows of the file; part of the caller's transaction.

    Raises:
        Cancelled: by `progress`; the caller's transaction takes everything back.
    """
    for done, table in enumerate(TABLES):
        progress("progress.writing", done, len(TABLES))
        columns = identity.columns(table)
        names, marks = quoted((*columns, "source_id")), ", ".join("?" * len(columns))
        db.conn.executemany(
            f"INSERT INTO main.\"{table}\" ({names}) VALUES ({marks}, '{identity.first}')", identity.rows(table)
        )


@contextmanager
def seen_as_staged(db: Database, identity: Identity) -> Iterator[None]:
    """Hold the rows that `write_new` wrote under the names of staged ones (`staging.staged`) during the block."""
    for table in TABLES:
        columns = quoted(staged_columns(table))
        written = f"SELECT {columns} FROM main.\"{table}\" WHERE source_id = '{identity.first}'"
        db.execute(f'CREATE TEMP VIEW "stage_{table}" AS {written}')
    note_whose(db, identity)
    yield
    for table in TABLES:
        db.execute(f'DROP VIEW "stage_{table}"')
    for table in ("source", "withheld"):
        db.execute(f"DROP TABLE stage_{table}")


def _is_known(db: Database, source: str) -> bool:
    whose = [("source", "id"), *((table, "source_id") for table in TABLES)]
    return any(_any(db, f'SELECT 1 FROM main."{table}" WHERE "{column}" = ?', source) for table, column in whose)


def _points_nowhere(db: Database, table: str, column: str) -> bool:
    target = TABLES[table].references[column]
    there = f'SELECT 1 FROM main."{target}" o WHERE o.id = w."{column}"'
    return _any(db, f'SELECT 1 FROM main."{table}" w WHERE w."{column}" <> \'\' AND NOT EXISTS ({there})')


def _any(db: Database, sql: str, *values: str) -> bool:
    return bool(value(db, f"SELECT EXISTS ({sql})", values))
