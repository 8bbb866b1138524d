"""The contact lines of every listing, computed when asked for and remembered only while nothing changes."""

from datetime import date

from resources_db.assessments import from_row
from resources_db.contact import combine
from resources_db.engine import Database
from resources_db.index_rows import IndexRow, IndexRows
from resources_db.model import NOBODY_HAS_CHECKED, Assessment, Contact
from resources_db.rows import rows


class ContactStates:
    """Answers with the three contact lines of a listing, as of one day.

    Attributes:
        today: the day that reviews are measured against, never behind what the directory already holds.
        known_of: the rows of which anything is known; of all others, nobody has checked anything.
    """

    def __init__(self, db: Database, index: IndexRows, today: date) -> None:
        """Read every assessment; there are few beside the listings."""
        self.today = today
        self._by_subject: dict[str | None, list[Assessment]] = {}
        for row in rows(db, "SELECT * FROM assessment ORDER BY id"):
            self._by_subject.setdefault(row["subject_id"], []).append(from_row(row))
        self.known_of = index.about(subject for subject in self._by_subject if subject)
        self._known: dict[int, Contact] = {}

    def assessments(self, row: IndexRow) -> tuple[Assessment, ...]:
        """Return every assessment of the listing and of what it inherits from, withdrawn ones included."""
        return tuple(a for subject in dict.fromkeys(row.subjects) for a in self._by_subject.get(subject, ()))

    def of(self, row: IndexRow) -> Contact:
        """Return the contact lines of one listing."""
        if row.row not in self.known_of:
            return NOBODY_HAS_CHECKED
        known = self._known.get(row.row)
        if known is None:
            known = self._known[row.row] = combine(
                row.id,
                self.assessments(row),
                self.today,
                record_kinds=frozenset(filter(None, row.record_kinds.split(","))),
                bound_to=row.bound_to,
            )
        return known
