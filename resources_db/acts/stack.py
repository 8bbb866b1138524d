"""The acts as they stand in the directory: the last on top, which alone can be taken back."""

import json
from collections.abc import Mapping
from datetime import date

from resources_db.acts.values import Act, Deed
from resources_db.assessments import by_ids, from_row
from resources_db.contact_states import Changes
from resources_db.engine import Database
from resources_db.index_rows import about
from resources_db.model import Assessment
from resources_db.reviews.values import Reviewer
from resources_db.rows import Row, rows

TITLES = 20
"""An act names up to so many places."""
_TOUCHED = """SELECT id, NULL AS before, 1 AS new FROM assessment WHERE rowid > (
SELECT after_row FROM act_new WHERE act = ?1 AND resource_type = 'assessment') AND rowid <= (
SELECT last_row FROM act_new WHERE act = ?1 AND resource_type = 'assessment')
UNION ALL SELECT coalesce(json_extract(r.before, '$.id'), a.id), r.before, r.before IS NULL FROM act_row r
LEFT JOIN assessment a ON a.rowid = r."row" WHERE r.act = ?1 AND r.resource_type = 'assessment'"""


def last(db: Database) -> Act | None:
    """Return the act that would be taken back next, None where nobody did anything."""
    found = next(rows(db, "SELECT * FROM act ORDER BY number DESC LIMIT 1"), None)
    return None if found is None else _act(db, found)


def above(db: Database, number: int, limit: int | None = None) -> tuple[Act, ...]:
    """Return the acts that were done after the one with that number, the last first, no more than `limit`."""
    most = -1 if limit is None else limit
    found = list(rows(db, "SELECT * FROM act WHERE number > ? ORDER BY number DESC LIMIT ?", [number, most]))
    return tuple(_act(db, row) for row in found)


def last_of(db: Database, deed: Deed) -> Act | None:
    """Return the last act of a kind, None where there is none."""
    found = next(rows(db, "SELECT * FROM act WHERE kind = ? ORDER BY number DESC LIMIT 1", [deed]), None)
    return None if found is None else _act(db, found)


def changes_back(db: Database, number: int) -> Changes:
    """Return what taking an act back makes of the assessments: their rows from before it, None for its new ones."""
    found: dict[str, Assessment | None] = {}
    for row in rows(db, _TOUCHED, [number]):
        if row["id"] is not None and (row["before"] is not None or row["id"] not in found):
            found[row["id"]] = None if row["before"] is None else from_row(json.loads(row["before"]))
    return found


def as_they_stand(db: Database, number: int) -> Changes:
    """Return the assessments that an act touched as they stand now, None for those that it took away."""
    touched = changes_back(db, number)
    here: Mapping[str, Assessment] = by_ids(db, touched.keys())
    return {each: here.get(each) for each in touched}


def _act(db: Database, row: Row) -> Act:
    deed = Deed(row["kind"])
    touched = () if deed is Deed.IMPORT else tuple(changes_back(db, row["number"]))
    titles = _titles(db, touched)
    return Act(
        number=row["number"],
        deed=deed,
        done_on=date.fromisoformat(row["done_on"]),
        by=Reviewer(organization=row["organization"], role=row["role"]),
        reason=row["reason"],
        about=row["about"],
        assessments=touched,
        listings=titles[:TITLES],
        others=len(titles[TITLES:]),
    )


def _titles(db: Database, assessments: tuple[str, ...]) -> tuple[str, ...]:
    sql = "SELECT DISTINCT subject_id FROM assessment WHERE id IN (SELECT value FROM json_each(?))"
    subjects = [row["subject_id"] for row in rows(db, sql, [json.dumps(assessments)])]
    return tuple(row.title for row in about(db, subjects)) if subjects else ()
