"""The contact lines of every listing, computed when asked for and remembered only while nothing changes."""

from collections.abc import Mapping
from datetime import date

from resources_db.assessments import from_row
from resources_db.contact import combine
from resources_db.engine import Database
from resources_db.index_rows import IndexRow
from resources_db.model import NOBODY_HAS_CHECKED, Assessment, Contact
from resources_db.rows import rows


class ContactStates:
    """Answers with the three contact lines of a listing, as of one day.

    Attributes:
        today: the day that reviews are measured against, never behind what the directory already holds.
    """

    def __init__(self, db: Database, today: date) -> None:
        """Read every assessment; there are few beside the listings."""
        self.today = today
        self._by_subject: dict[str, list[Assessment]] = {}
        for row in rows(db, "SELECT * FROM assessment ORDER BY id"):
            self._by_subject.setdefault(row["subject_id"], []).append(from_row(row))
        self._known: dict[str, Contact] = {}

    def has_any(self, row: IndexRow) -> bool:
        """Return whether anything at all is known; where not, the lines are NOBODY_HAS_CHECKED."""
        return bool(row.record_kinds) or any(subject in self._by_subject for subject in row.subjects)

    def assessments(self, row: IndexRow) -> tuple[Assessment, ...]:
        """Return every assessment of the listing and of what it inherits from, withdrawn ones included."""
        found = (a for subject in row.subjects for a in self._by_subject.get(subject, ()))
        return tuple(found)

    def of(self, row: IndexRow) -> Contact:
        """Return the contact lines of one listing."""
        if not self.has_any(row):
            return NOBODY_HAS_CHECKED
        known = self._known.get(row.id)
        if known is None:
            known = combine(
                row.id,
                self.assessments(row),
                self.today,
                record_kinds=frozenset(filter(None, row.record_kinds.split(","))),
                bound_to=row.bound_to,
            )
            self._known[row.id] = known
        return known

    def counts(self) -> Mapping[str, int]:
        """Return how many assessments each subject has."""
        return {subject: len(found) for subject, found in self._by_subject.items()}
