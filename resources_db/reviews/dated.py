"""What was said on one day: of a clock that is behind, what holds it, so that a slip in a date can be found."""

import json
from datetime import date
from typing import Literal

from resources_db.contact_states import Changes
from resources_db.dates import long_date
from resources_db.engine import Database
from resources_db.errors import Refused
from resources_db.index_rows import about
from resources_db.reviews.values import Dated
from resources_db.rows import rows, value
from resources_db.today import Today
from resources_db.wording import say

MOST = 20
_ON = """SELECT id, subject_id FROM assessment WHERE accepted AND assessed_on = ? AND status <> 'withdrawn'
ORDER BY created_at, id LIMIT ?"""


def dated(db: Database, day: date) -> tuple[Dated, ...]:
    """Return what was said on `day`, accepted and not withdrawn, in the order in which it was written."""
    found = list(rows(db, _ON, [day.isoformat(), MOST]))
    return tuple(Dated(assessment_id=row["id"], title=_title(db, row["subject_id"])) for row in found)


_STILL = """SELECT EXISTS (SELECT 1 FROM assessment WHERE accepted AND assessed_on = ?1 AND status <> 'withdrawn'
AND id NOT IN (SELECT value FROM json_each(?2)))
OR EXISTS (SELECT 1 FROM legal_fact WHERE checked_on = ?1)
OR EXISTS (SELECT 1 FROM rights_card WHERE checked_on = ?1)"""


class LetGo(Refused):
    """What is to be done would let a clock that is behind count again, and nobody was told so.

    Attributes:
        day: the day that nothing else here is of.
    """

    def __init__(self, deed: Literal["withdraw", "accept", "import"], day: date) -> None:
        """Name what is to be done, and the day."""
        super().__init__(f"assessment.{deed}_clock", date=day.isoformat())
        self.day = day

    def text(self, language: str = "en") -> str:
        """Return the sentence, with the day as people write it."""
        return say(f"error.{self.key}", language, date=long_date(self.day, language))


def let_go(db: Database, changes: Changes, today: Today) -> date | None:
    """Return the day that holds a clock that is behind where `changes` leave nothing of that day, else None."""
    day = today.held_by
    if day is None or today.by_build:
        return None
    after = (row for row in changes.values() if row is not None and row.accepted and row.status != "withdrawn")
    held = any(row.assessed_on == day for row in after)
    held = held or value(db, _STILL, [day.isoformat(), json.dumps(list(changes))])
    return None if held else day


def refuse_import(db: Database, before: Today) -> None:
    """See that what an import has written lets no clock go that was held `before`; inside its transaction.

    Raises:
        LetGo: it does. Who says yes to one thing in a file is not shown the other places.
    """
    if (day := let_go(db, {}, before)) is not None:
        raise LetGo("import", day)


def _title(db: Database, subject: str) -> str:
    return next((listing.title for listing in about(db, [subject])), "")
