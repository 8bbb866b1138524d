"""Reading rows by SQL, for the modules where sqlite-utils' tables do not reach."""

import json
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from resources_db.engine import Database

Row = dict[str, Any]


def rows(db: Database, sql: str, values: Sequence[object] | dict[str, str] = ()) -> Iterator[Row]:
    """Yield each row as column -> value."""
    cursor = db.execute(sql, values)
    names = [column[0] for column in cursor.description]
    for row in cursor:
        yield dict(zip(names, row))  # noqa: B905 (as many as SQLite gives; to check it takes half as long again)


def value(db: Database, sql: str, values: Sequence[object] = ()) -> Any:  # noqa: ANN401 (whatever the column holds)
    """Return the first column of the first row, None where there is no row."""
    row = db.execute(sql, values).fetchone()
    return None if row is None else row[0]


def put(db: Database, table: str, row: Row) -> None:
    """Write a whole row, in the place of the one with its key where there is one."""
    key = db.table(table).pks
    changes, named = ", ".join(f'"{name}" = ?' for name in row), " AND ".join(f'"{name}" = ?' for name in key)
    values = list(row.values())
    if db.execute(f'UPDATE "{table}" SET {changes} WHERE {named}', values + [row[name] for name in key]).rowcount:
        return
    # No upsert: the triggers of the table would then take a row twice for an error, whatever they say of that.
    names, marks = ", ".join(f'"{name}"' for name in row), ", ".join("?" * len(row))
    db.execute(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', values)


def within(db: Database, table: str, column: str, keys: Collection[str]) -> Iterator[Row]:
    """Return the rows of `table` whose `column` is one of `keys`, however many, in a fixed order.

    A record asks for most of its rows by one key, or by none: of those SQLite need not make a list.
    """
    if not keys:
        return iter(())
    if len(keys) == 1:
        return rows(db, f'SELECT * FROM "{table}" WHERE "{column}" = ? ORDER BY rowid', [*keys])
    sql = f'SELECT * FROM "{table}" WHERE "{column}" IN (SELECT value FROM json_each(?)) ORDER BY rowid'
    return rows(db, sql, [json.dumps(list(keys))])


def grouped(db: Database, table: str, column: str, keys: Collection[str]) -> dict[str, list[Row]]:
    """Return the rows of `table` by the owner that `column` names."""
    found: dict[str, list[Row]] = {}
    for row in within(db, table, column, keys):
        found.setdefault(row[column], []).append(row)
    return found


def keyed(db: Database, table: str, keys: Collection[str | None]) -> dict[str, Row]:
    """Return the rows of `table` with those ids, by id."""
    return {row["id"]: row for row in within(db, table, "id", [key for key in keys if key])}
