"""Taking an act back: what is new goes, what it changed or took away stands again, to the very same hash."""

from resources_db import integrity
from resources_db.acts.recording import stored_digest, touched, with_hash
from resources_db.acts.resting import refuse_where_a_file_rests_on_it
from resources_db.engine import Database
from resources_db.errors import Refused
from resources_db.rows import rows, value


def refuse_changed(db: Database, number: int) -> None:
    """Do nothing where the tables that an act touched stand as it left them.

    Raises:
        Refused: something was written there since that is no act.
    """
    after = value(db, "SELECT hash_after FROM act WHERE number = ?", [number])
    if not after:
        refuse_where_a_file_rests_on_it(db, number)
    elif after != stored_digest(db, with_hash(touched(db, number))):
        raise Refused("act.changed_since")


def take_back(db: Database, number: int) -> None:
    """Put every row back as it was before an act, and forget the act; inside the caller's transaction.

    The hashes of its tables are renewed; the search index is the caller's.

    Raises:
        Refused: the tables would not be what they were before it, or are not as it left them.
    """
    refuse_changed(db, number)
    tables = touched(db, number)
    for table in tables:
        _delete(db, table, number)
        _put_back(db, table, number)
    hashed = with_hash(tables)
    integrity.write_hashes(db, hashed)
    before = value(db, "SELECT hash_before FROM act WHERE number = ?", [number])
    if before and before != stored_digest(db, hashed):
        raise Refused("act.changed_since")
    for table, column in (("act_row", "act"), ("act_new", "act"), ("act", "number")):
        db.execute(f"DELETE FROM {table} WHERE {column} = ?", [number])
    integrity.write_hashes(db, integrity.ACTS)


def _delete(db: Database, table: str, number: int) -> None:
    """Delete the rows that are new, and those that stand where others are put back."""
    for new in list(rows(db, "SELECT * FROM act_new WHERE act = ? AND resource_type = ?", [number, table])):
        db.execute(f'DELETE FROM "{table}" WHERE rowid > ? AND rowid <= ?', [new["after_row"], new["last_row"]])
    db.execute(
        f'DELETE FROM "{table}" WHERE rowid IN (SELECT "row" FROM act_row WHERE act = ? AND resource_type = ?)',
        [number, table],
    )


def _put_back(db: Database, table: str, number: int) -> None:
    """Insert the rows that stood, each under its old number: rows are read in that order."""
    columns = {column.name: f"json_extract(before, '$.\"{column.name}\"')" for column in db[table].columns}
    numbered = any(column.is_pk and column.type == "INTEGER" for column in db[table].columns)
    into = columns if numbered else {"rowid": '"row"', **columns}
    names = ", ".join(name if name == "rowid" else f'"{name}"' for name in into)
    db.execute(
        f'INSERT INTO "{table}" ({names}) SELECT {", ".join(into.values())} FROM act_row'
        ' WHERE act = ? AND resource_type = ? AND before IS NOT NULL ORDER BY "row"',
        [number, table],
    )
