"""The words of the listings, by row number: the full-text table of the index.

Its rows are not taken out by the thousand: overwriting each word where it stood takes FTS5 a millisecond a row, and
longer the more there are, where dropping the table and making it again takes a hundredth of a second for all.
"""

from collections.abc import Iterable

from resources_db.engine import Database
from resources_db.rows import value

_NAME = "listing_words"
_OVERWRITE = f"INSERT INTO {_NAME} ({_NAME}, rank) VALUES ('secure-delete', 1)"
_AT_ONCE = 500
"""Rows of its own tables that are emptied in one statement."""
_FEW = 50
"""Up to one in so many rows is taken out by itself."""


def make_empty(db: Database) -> None:
    """Take everything out, inside the caller's transaction; what is dropped is overwritten (`secure_delete`)."""
    made_by = value(db, "SELECT sql FROM sqlite_master WHERE name = ?", [_NAME])
    for part in ("data", "content"):  # FTS5's own: all at once, SQLite would hold a copy of each page until it is done
        own = f"{_NAME}_{part}"
        while db.execute(f"DELETE FROM {own} WHERE rowid IN (SELECT rowid FROM {own} LIMIT {_AT_ONCE})").rowcount > 0:
            pass
    db.execute(f"DROP TABLE {_NAME}")
    db.execute(made_by)
    db.execute(_OVERWRITE)


def insert(db: Database, texts: Iterable[tuple[int, str, str]]) -> None:
    """Write (row number, names, everything) of listings that have none there."""
    db.conn.executemany(f"INSERT INTO {_NAME} (rowid, names, everything) VALUES (?, ?, ?)", texts)


def renumber(db: Database) -> None:
    """Give the words the numbers of temp.renumbered ("old", "new"); without a new one they go."""
    rows, changed = (value(db, f"SELECT count(*) FROM {table}") for table in (_NAME, "temp.renumbered"))
    few = changed * _FEW <= rows
    taken_out = "w.rowid IN (SELECT old FROM temp.renumbered)" if few else "TRUE"
    db.execute(
        "CREATE TEMP TABLE kept_words AS SELECT coalesce(n.new, w.rowid) AS number, w.names, w.everything"
        f" FROM {_NAME} w LEFT JOIN temp.renumbered n ON n.old = w.rowid"
        f" WHERE {taken_out} AND (n.old IS NULL OR n.new IS NOT NULL) ORDER BY number"
    )
    if few:
        db.execute(f"DELETE FROM {_NAME} AS w WHERE {taken_out}")
    else:
        make_empty(db)
    db.execute(f"INSERT INTO {_NAME} (rowid, names, everything) SELECT number, names, everything FROM kept_words")
    db.execute("DROP TABLE temp.kept_words")
