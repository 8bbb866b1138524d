"""What people did to what is said of places, kept with the rows as they were: the last act can be taken back.

The acts are a stack. Each remembers every row that it wrote as it was before ("before" is the whole row, none where
there was none), so that taking it back leaves the very content from before it.
"""

import json
from collections.abc import Mapping
from datetime import date

from resources_db.assessments import from_row
from resources_db.contact_states import Changes
from resources_db.engine import Database
from resources_db.index_rows import about
from resources_db.reviews.values import Act, Deed, Reviewer
from resources_db.rows import Row, rows, value

KEYS: Mapping[str, tuple[str, ...]] = {
    "assessment": ("id",),
    "history": ("id",),
    "waiting_assessment": ("id",),
    "reviewed_text": ("key", "language"),
}
"""The tables that an act may write, with the columns that name a row."""
TABLES = ("act", "act_row", *KEYS)
"""The tables whose hashes change with an act."""
TITLES = 20
"""An act names up to so many places."""


class Doing:
    """One act while it is being written, inside the caller's transaction: every row that it touches goes through here.

    Attributes:
        number: that of the act.
        deed: what kind of act.
        by: who does it.
        today: the day on which it is done.
        reason: why, "" where no reason is needed.
    """

    def __init__(self, db: Database, deed: Deed, by: Reviewer, today: date, reason: str = "") -> None:
        """Begin an act."""
        self._db = db
        self.deed, self.by, self.today, self.reason = deed, by, today, reason
        self.number = 1 + int(value(db, "SELECT coalesce(max(number), 0) FROM act"))
        db.execute(
            "INSERT INTO act VALUES (?, ?, ?, ?, ?, ?)",
            [self.number, deed.value, today.isoformat(), by.organization, by.role, reason],
        )

    def put(self, table: str, row: Row) -> None:
        """Write a whole row, in the place of the one with its key where there is one."""
        self.remove(table, _key(table, row))
        _insert(self._db, table, row)

    def remove(self, table: str, key: str) -> None:
        """Take the row with that key (its key columns, joined by "/") out, if there is one."""
        before = _one(self._db, table, key)
        self._db.execute(
            "INSERT OR IGNORE INTO act_row VALUES (?, ?, ?, ?)",
            [self.number, table, key, None if before is None else json.dumps(before, ensure_ascii=False)],
        )
        _delete(self._db, table, key)


def last(db: Database) -> Act | None:
    """Return the act that would be taken back next, None where nobody did anything."""
    found = next(rows(db, "SELECT * FROM act ORDER BY number DESC LIMIT 1"), None)
    if found is None:
        return None
    touched = [row["resource_id"] for row in _rows_of(db, found["number"], "assessment")]
    return Act(
        number=found["number"],
        deed=Deed(found["kind"]),
        done_on=date.fromisoformat(found["done_on"]),
        by=Reviewer(organization=found["organization"], role=found["role"]),
        reason=found["reason"],
        assessments=tuple(touched),
        listings=_titles(db, touched),
    )


def changes_back(db: Database, act: Act) -> Changes:
    """Return what taking `act` back makes of the assessments: their rows from before it, None for its new ones."""
    return {
        row["resource_id"]: None if row["before"] is None else from_row(json.loads(row["before"]))
        for row in _rows_of(db, act.number, "assessment")
    }


def take_back(db: Database, act: Act) -> None:
    """Put every row of `act` back as it was, and forget it; inside the caller's transaction."""
    for row in list(rows(db, "SELECT * FROM act_row WHERE act = ?", [act.number])):
        table, key = row["resource_type"], row["resource_id"]
        _delete(db, table, key)
        if row["before"] is not None:
            _insert(db, table, json.loads(row["before"]))
    db.execute("DELETE FROM act_row WHERE act = ?", [act.number])
    db.execute("DELETE FROM act WHERE number = ?", [act.number])


def _rows_of(db: Database, number: int, table: str) -> list[Row]:
    sql = "SELECT resource_id, before FROM act_row WHERE act = ? AND resource_type = ? ORDER BY rowid"
    return list(rows(db, sql, [number, table]))


def _titles(db: Database, assessments: list[str]) -> tuple[str, ...]:
    sql = "SELECT DISTINCT subject_id FROM assessment WHERE id IN (SELECT value FROM json_each(?))"
    subjects = [row["subject_id"] for row in rows(db, sql, [json.dumps(assessments)])]
    return tuple(row.title for row in about(db, subjects)[:TITLES])


def _key(table: str, row: Row) -> str:
    return "/".join(str(row[column]) for column in KEYS[table])


def _named(table: str) -> str:
    """Return the condition for one row; SQLite compares a number's column with the number in the text."""
    return " || '/' || ".join(f'"{column}"' for column in KEYS[table]) + " = ?"


def _one(db: Database, table: str, key: str) -> Row | None:
    return next(rows(db, f'SELECT * FROM "{table}" WHERE {_named(table)}', [key]), None)


def _delete(db: Database, table: str, key: str) -> None:
    db.execute(f'DELETE FROM "{table}" WHERE {_named(table)}', [key])


def _insert(db: Database, table: str, row: Row) -> None:
    names = ", ".join(f'"{name}"' for name in row)
    db.execute(f'INSERT INTO "{table}" ({names}) VALUES ({", ".join("?" * len(row))})', list(row.values()))
