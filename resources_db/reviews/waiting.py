"""What came with files and waits for a yes: nothing of it counts before a person has said so."""

from collections.abc import Collection
from datetime import date

from resources_db.assessments import from_json
from resources_db.engine import Database
from resources_db.index_rows import about
from resources_db.model import Assessment
from resources_db.reviews.values import Waiting
from resources_db.rows import Row, rows

_ALL = """SELECT w.*, coalesce(s.name, '') AS source FROM waiting_assessment w LEFT JOIN source s ON s.id = w.source_id
ORDER BY w.arrived_on, w.id"""


def waiting(db: Database) -> tuple[Waiting, ...]:
    """Return what waits, the oldest first; `why` is the catalogue's code that the import gave it."""
    return tuple(_waiting(db, row, from_json(row["assessment"])) for row in list(rows(db, _ALL)))


def _waiting(db: Database, row: Row, assessment: Assessment) -> Waiting:
    title = next((listing.title for listing in about(db, [assessment.subject_id])), "")
    arrived_on = date.fromisoformat(row["arrived_on"])
    return Waiting(assessment=assessment, source=row["source"], arrived_on=arrived_on, why=row["why"], title=title)


def waits_no_longer(db: Database, ids: Collection[str]) -> None:
    """Take away what waited under `ids`, inside the caller's transaction."""
    db.conn.executemany("DELETE FROM waiting_assessment WHERE id = ?", ((each,) for each in ids))
