"""Noting what an act touches, while it is written, by whatever statements it is written.

Temporary triggers note each row that stood before the act, once, as it was before its first change. Rows that are new
are not noted one by one: SQLite gives them numbers above all that stood, so that where they begin and end says it all.
So a first import, all of whose rows are new, is noted at no cost (docs/decisions/acts.md).
"""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager

from resources_db import integrity
from resources_db.acts.pruning import prune
from resources_db.acts.values import Deed, Doing
from resources_db.engine import Database
from resources_db.rows import rows, value

_NOTED = ("UPDATE", "DELETE", "INSERT")


class Recording:
    """An act while it is written."""

    def __init__(self) -> None:
        """Begin with nothing made anew."""
        self.derived: tuple[str, ...] = ()

    def made_anew(self, derived: tuple[str, ...]) -> None:
        """Have the hashes of derived tables renewed too, when all is written."""
        self.derived = derived


@contextmanager
def recorded(db: Database, doing: Doing) -> Iterator[Recording]:
    """Hold one act inside the caller's transaction: everything that the block writes can be taken back as one.

    At its end the hashes of what was touched are renewed. A block that touches nothing is no act.
    """
    number = 1 + int(value(db, "SELECT coalesce(max(number), 0) FROM act"))
    db.execute(
        "INSERT INTO act VALUES (?, ?, ?, ?, ?, ?, ?, '', '')",
        [number, doing.deed, doing.today.isoformat(), doing.by.organization, doing.by.role, doing.reason, doing.about],
    )
    before = _hashes(db)
    ends = _ends(db)
    stood = {table: end for table, end in ends.items() if end}
    for table, end in stood.items():
        for event in _NOTED:
            db.execute(_trigger(db, table, event, number, end))
    recording = Recording()
    yield recording
    for table in stood:
        for event in _NOTED:
            db.execute(f'DROP TRIGGER temp."noting_{event}_{table}"')
    db.conn.executemany(
        "INSERT INTO act_new VALUES (?, ?, ?, ?)",
        [(number, table, ends[table], end) for table, end in _ends(db).items() if end > ends[table]],
    )
    _end(db, number, before, recording.derived)
    if doing.deed is Deed.IMPORT:
        prune(db)
    integrity.write_hashes(db, integrity.ACTS)


def _end(db: Database, number: int, before: Mapping[str, str], derived: tuple[str, ...]) -> None:
    """Renew the hashes, and note those of the tables that the act touched; forget it where there are none."""
    tables = touched(db, number)
    hashed = with_hash(tables)
    integrity.write_hashes(db, (*hashed, *derived))
    if tables:
        db.execute(
            "UPDATE act SET hash_before = ?, hash_after = ? WHERE number = ?",
            [_digest(before, hashed), stored_digest(db, hashed), number],
        )
    else:
        db.execute("DELETE FROM act WHERE number = ?", [number])


def touched(db: Database, number: int) -> frozenset[str]:
    """Return the tables that an act touched."""
    found = rows(
        db,
        "SELECT DISTINCT resource_type FROM act_row WHERE act = ?1"
        " UNION SELECT resource_type FROM act_new WHERE act = ?1",
        [number],
    )
    return frozenset(row["resource_type"] for row in found)


def with_hash(tables: Collection[str]) -> tuple[str, ...]:
    """Return those of `tables` whose hash is kept."""
    return tuple(table for table in integrity.CHECKED if table in tables)


def stored_digest(db: Database, tables: Iterable[str]) -> str:
    """Return one SHA-256 of what stands in `tables`, by the hash that is kept of each."""
    return _digest(_hashes(db), tables)


def _digest(hashes: Mapping[str, str], tables: Iterable[str]) -> str:
    return hashlib.sha256("".join(f"{table} {hashes[table]}\n" for table in sorted(tables)).encode()).hexdigest()


def _hashes(db: Database) -> dict[str, str]:
    """Return the stored hash of each table; a directory that has none yet is empty, and its hashes quickly made."""
    stored = {
        row["name"][5:]: row["value"] for row in rows(db, "SELECT * FROM directory_fact WHERE name LIKE 'hash:%'")
    }
    return stored or {table: integrity.table_hash(db, table) for table in integrity.CHECKED}


def _ends(db: Database) -> dict[str, int]:
    """Return the number of the last row of each table, 0 where there is none."""
    return {
        table: int(value(db, f'SELECT coalesce(max(rowid), 0) FROM main."{table}"')) for table in integrity.RECORDED
    }


def _trigger(db: Database, table: str, event: str, number: int, end: int) -> str:
    """Return the statement that makes the trigger which notes a row of before the act, unless it is noted already.

    A row that is put into the place of one that stood (its number given, or free again) is noted as there having been
    none. "OR IGNORE" would not do: a trigger follows the conflict clause of the statement that sets it off.
    """
    row, before = ("new", "NULL") if event == "INSERT" else ("old", as_json(db, table))
    return (
        f'CREATE TEMP TRIGGER "noting_{event}_{table}" AFTER {event} ON main."{table}" WHEN {row}.rowid <= {end} BEGIN '
        f"INSERT INTO act_row SELECT {number}, '{table}', {row}.rowid, {before} WHERE NOT EXISTS "
        f"(SELECT 1 FROM act_row WHERE act = {number} AND resource_type = '{table}' AND \"row\" = {row}.rowid); END"
    )


def as_json(db: Database, table: str) -> str:
    """Return the SQL of the row `old` of `table` as JSON. A number's own digits are kept: JSON of SQLite cuts them."""
    forms = {"REAL": 'json(lower(quote(old."{0}")))'}
    parts = [f"'{each.name}', " + forms.get(each.type, 'old."{0}"').format(each.name) for each in db[table].columns]
    return f"json_object({', '.join(parts)})"
