"""Whether a record comes with the staged file for the first time: of such alone a package says what people said of it.

Ids are made from source and original id, so that anybody can work out those of the next file's records.
"""

from collections.abc import Collection

from resources_db.engine import Database
from resources_db.rows import Row, rows, value


def stands(db: Database, table: str, record: str) -> bool:
    """Return whether the directory has the row, listed or not."""
    return bool(value(db, f'SELECT count(*) FROM main."{table}" WHERE id = ?', [record]))


def is_staged(db: Database, table: str, record: str) -> bool:
    """Return whether the staged file has the row."""
    return bool(value(db, f'SELECT count(*) FROM "stage_{table}" WHERE id = ?', [record]))


def is_anywhere(db: Database, table: str, record: str) -> bool:
    """Return whether the staged file or the directory has the row."""
    return is_staged(db, table, record) or stands(db, table, record)


def staged_row(db: Database, table: str, record: str) -> Row | None:
    """Return the row as the staged file has it, None where it has none."""
    return next(rows(db, f'SELECT * FROM "stage_{table}" WHERE id = ?', [record]), None)


def comes_along(db: Database, tables: Collection[str], record: str) -> bool:
    """Return whether the staged file brings the row, in one of those tables, and none of them had it."""
    return any(is_staged(db, each, record) for each in tables) and not any(stands(db, each, record) for each in tables)


def is_place_of(db: Database, listing: str, service: str) -> bool:
    """Return whether a listing of the staged file is that service, or one of its places."""
    sql = "SELECT count(*) FROM stage_service_at_location WHERE id = ? AND service_id = ?"
    return listing == service or bool(value(db, sql, [listing, service]))
