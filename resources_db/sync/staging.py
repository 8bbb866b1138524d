"""A file beside the directory: its rows in tables aside (`engine.room_aside`), and how each table compares.

Comparing and writing are a handful of statements over the whole table, not one a row: 2 to 21 times faster
(docs/decisions/import.md).
"""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from resources_db.engine import ASIDE, Database
from resources_db.hsds import TABLES
from resources_db.index_rows import json_list
from resources_db.rows import value
from resources_db.sources.records import Progress
from resources_db.sync.identity import BOOKKEEPING, Identity

SOURCES = "(SELECT id FROM stage_source)"
"""The sources that the staged file speaks for, for `IN`."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows of one table the file adds, changes, leaves as they are, and no longer has."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    gone: int = 0

    @property
    def nothing_new(self) -> bool:
        """Return whether the table stays as it is."""
        return not (self.added or self.changed or self.gone)


def staged_columns(table: str) -> tuple[str, ...]:
    """Return the columns of the staged table: HSDS's, then where the row comes from."""
    return (*TABLES[table].columns, *BOOKKEEPING)


def differs(table: str, staged: str = "s") -> str:
    """Return the SQL condition under which stored row `m` and staged row `s` differ."""
    return " OR ".join(
        ["m.gone_on IS NOT NULL", *(f'm."{c}" IS NOT {staged}."{c}"' for c in staged_columns(table) if c != "id")]
    )


def quoted(columns: Iterable[str]) -> str:
    """Return the names of columns as SQL has them."""
    return ", ".join(f'"{column}"' for column in columns)


def _fill(db: Database, identity: Identity, table: str) -> None:
    # What no row has is not bound, and what all have, their one source, stands once behind the others: it is room.
    columns = identity.columns(table)
    whole = [column for column in staged_columns(table) if column in columns or column != "source_id"]
    db.execute(f'CREATE TABLE {ASIDE}."stage_{table}" AS SELECT {quoted(whole)} FROM main."{table}" WHERE 0')
    db.conn.executemany(
        f'INSERT INTO "stage_{table}" ({quoted(columns)}) VALUES ({", ".join("?" * len(columns))})',
        identity.rows(table),
    )
    if "source_id" not in columns:
        db.execute(f"ALTER TABLE \"stage_{table}\" ADD COLUMN source_id TEXT DEFAULT '{identity.first}'")
    db.execute(f'CREATE UNIQUE INDEX {ASIDE}."stage_{table}_id" ON "stage_{table}" ("id")')


def _empty(db: Database) -> None:
    for table in (*TABLES, "source", "withheld"):
        db.execute(f'DROP TABLE IF EXISTS "stage_{table}"')


def note_whose(db: Database, identity: Identity) -> None:
    """Note in `temp` what a staged file says beside its rows: its sources, and the locations that it keeps back."""
    for table, ids in (("source", identity.sources), ("withheld", identity.withheld)):
        db.execute(f"CREATE TEMP TABLE stage_{table} AS SELECT value AS id FROM json_each(?)", json_list(ids))


@contextmanager
def staged(db: Database, identity: Identity, progress: Progress) -> Iterator[None]:
    """Hold a file's rows in `stage_<table>`, and the ids of its sources in `stage_source`, during the block.

    `stage_withheld` has the ids of the locations whose address the file keeps back in a column of its own.

    Inside a caller's transaction they are dropped at the end of the block; without one, a transaction of its own is
    taken back at the end, so that looking leaves nothing behind.
    """
    looking = not db.conn.in_transaction
    if looking:
        db.execute("BEGIN")
    try:
        for done, table in enumerate(TABLES):
            progress("progress.comparing", done, len(TABLES))
            _fill(db, identity, table)
        note_whose(db, identity)
        yield
        if not looking:
            _empty(db)
    finally:
        if looking:
            db.rollback()


def compare(db: Database, table: str) -> Counts:
    """Return how the staged table compares with what the directory has from the file's sources."""
    stage = f'"stage_{table}"'
    total = value(db, f"SELECT count(*) FROM {stage}")
    known = value(db, f'SELECT count(*) FROM {stage} s JOIN main."{table}" m ON m.id = s.id')
    changed = value(db, f'SELECT count(*) FROM {stage} s JOIN main."{table}" m ON m.id = s.id WHERE {differs(table)}')
    gone = value(
        db,
        f'SELECT count(*) FROM main."{table}" WHERE source_id IN {SOURCES} AND gone_on IS NULL'
        f" AND id NOT IN (SELECT id FROM {stage})",
    )
    return Counts(added=total - known, changed=changed, unchanged=known - changed, gone=gone)


def field_changes(table: str) -> Iterator[tuple[str, str]]:
    """Yield, for each column, its name and the SELECT of (row id, old value, new value) where it changes."""
    for column in TABLES[table].columns:
        if column != "id":
            yield (
                column,
                f'SELECT m.id, CAST(m."{column}" AS TEXT) AS previous, CAST(s."{column}" AS TEXT) AS replacement'
                f' FROM "stage_{table}" s JOIN main."{table}" m ON m.id = s.id'
                f' WHERE m."{column}" IS NOT s."{column}"',
            )


def counts_of_last(db: Database) -> dict[str, Counts]:
    """Return what the newest file came to, table by table, without what waited for a yes."""
    told = json.loads(value(db, "SELECT counts FROM import ORDER BY id DESC LIMIT 1") or "{}")
    return {table: Counts(*counts) for table, counts in told.items()}


def counts_text(counts: dict[str, Counts]) -> str:
    """Return the counts as JSON, for the history of imports."""
    return json.dumps({t: [c.added, c.changed, c.unchanged, c.gone] for t, c in counts.items() if c != Counts()})
