"""What was said on one day: of a clock that is behind, what holds it, so that a slip in a date can be found."""

from datetime import date

from resources_db.engine import Database
from resources_db.index_rows import about
from resources_db.reviews.values import Dated
from resources_db.rows import rows

MOST = 20
_ON = """SELECT id, subject_id FROM assessment WHERE accepted AND assessed_on = ? AND status <> 'withdrawn'
ORDER BY created_at, id LIMIT ?"""


def dated(db: Database, day: date) -> tuple[Dated, ...]:
    """Return what was said on `day`, accepted and not withdrawn, in the order in which it was written."""
    found = list(rows(db, _ON, [day.isoformat(), MOST]))
    return tuple(Dated(assessment_id=row["id"], title=_title(db, row["subject_id"])) for row in found)


def _title(db: Database, subject: str) -> str:
    return next((listing.title for listing in about(db, [subject])), "")
