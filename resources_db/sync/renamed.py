"""Rows of an edited kind whose id the file made from what they say: another number is another id, and the same phone.

Where a file lacks one row of an owner (a place, a service) that a person changed or took away, and brings one of the
same table instead, the two are met as one: else the file's would stand beside the person's, and nothing be asked.
"""

from collections.abc import Iterable

from resources_db.edits.kept import Kept
from resources_db.engine import Database
from resources_db.hsds import TABLES
from resources_db.rows import Row, rows


def meet(db: Database, edits: Iterable[Kept], alone: frozenset[str]) -> None:
    """Give staged rows the ids of the edited rows that they stand for; of `alone` (tables) every row has its own."""
    for table, record in dict.fromkeys((edit.table, edit.record) for edit in edits if edit.table not in alone):
        whole = next((edit.row for edit in edits if (edit.table, edit.record) == (table, record) and edit.row), None)
        row = whole or next(rows(db, f'SELECT * FROM main."{table}" WHERE id = ? AND gone_on IS NULL', [record]), None)
        if row is None or next(rows(db, f'SELECT 1 FROM "stage_{table}" WHERE id = ?', [record]), None):
            continue
        new = _instead(db, table, row)
        if new is not None:
            _call(db, table, new, row)


def _instead(db: Database, table: str, row: Row) -> str | None:
    """Return the id of the one row that the file brings in the place of `row`, None where that is not certain."""
    owners = list(TABLES[table].references)
    same = " AND ".join(f'"{column}" IS ?' for column in owners)
    values = [row.get(column) for column in owners]
    lacking = [
        found["id"]
        for found in rows(
            db,
            f'SELECT id FROM main."{table}" WHERE {same} AND gone_on IS NULL AND source_id = ?'
            f' AND id NOT IN (SELECT id FROM "stage_{table}")',
            [*values, row["source_id"]],
        )
    ]
    new = [
        found["id"]
        for found in rows(
            db,
            f'SELECT id FROM "stage_{table}" WHERE {same} AND id NOT IN (SELECT id FROM main."{table}")',
            values,
        )
    ]
    return str(new[0]) if {*lacking} <= {row["id"]} and len(new) == 1 else None


def _call(db: Database, table: str, new: str, row: Row) -> None:
    """Give the staged row `new` the name of `row`, and what belongs to it too."""
    db.execute(f'UPDATE "stage_{table}" SET id = ?, original_id = ? WHERE id = ?', [row["id"], row["original_id"], new])
    for other, shape in TABLES.items():
        for column, target in shape.references.items():
            if target == table:
                db.execute(f'UPDATE "stage_{other}" SET "{column}" = ? WHERE "{column}" = ?', [row["id"], new])
