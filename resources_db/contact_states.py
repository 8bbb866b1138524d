"""The contact lines of listings, computed when asked for; their states are remembered only while nothing changes."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from resources_db.assessments import of_subjects
from resources_db.contact import combine
from resources_db.engine import Database
from resources_db.index_rows import IndexRow, among, index_rows, row_numbers
from resources_db.model import NOBODY_HAS_CHECKED, Assessment, Contact, State

States = tuple[State, State, State]
"""The states of one listing, in the order of `Domain`."""

_SUBJECTS = "SELECT subject_id FROM assessment"
_KNOWN = f"""SELECT "row" FROM listing WHERE record_kinds <> '' OR id IN ({_SUBJECTS}) OR service_id IN ({_SUBJECTS})
OR location_id IN ({_SUBJECTS}) OR organization_id IN ({_SUBJECTS})"""


class ContactStates:
    """Answers with the contact lines and states of listings, as of one day.

    Attributes:
        today: the day that reviews are measured against, never behind what the directory already holds.
        known_of: the rows of which anything is known; of all others, nobody has checked anything.
    """

    def __init__(self, db: Database, today: date) -> None:
        """Find out of which rows anything is known."""
        self._db = db
        self.today = today
        self.known_of = frozenset(row_numbers(db, _KNOWN))
        self._states: dict[int, States] = {}

    def assessments(self, row: IndexRow) -> tuple[Assessment, ...]:
        """Return every assessment of the listing and of what it inherits from, withdrawn ones included."""
        return self._assessments([row])[row.row]

    def contacts(self, found: Iterable[IndexRow]) -> dict[int, Contact]:
        """Return the contact lines of some listings, by row number."""
        rows = list(found)
        assessments = self._assessments([row for row in rows if row.row in self.known_of])
        return {
            row.row: self._combined(row, assessments[row.row]) if row.row in assessments else NOBODY_HAS_CHECKED
            for row in rows
        }

    def states(self, rows: Collection[int]) -> Mapping[int, States]:
        """Return the three states of those of `rows` of which anything is known."""
        known = self.known_of.intersection(rows)
        if new := known.difference(self._states):
            found = index_rows(self._db, '"row" IN (SELECT value FROM json_each(?))', among(new))
            for row, contact in self.contacts(found).items():
                self._states[row] = contact.police.state, contact.immigration.state, contact.id_and_data.state
        return {row: self._states[row] for row in known}

    def _assessments(self, rows: Collection[IndexRow]) -> dict[int, tuple[Assessment, ...]]:
        by_subject: dict[str | None, list[Assessment]] = {}
        subjects = {subject for row in rows for subject in row.subjects if subject}
        for assessment in sorted(of_subjects(self._db, subjects), key=lambda each: each.id):
            by_subject.setdefault(assessment.subject_id, []).append(assessment)
        return {
            row.row: tuple(each for subject in dict.fromkeys(row.subjects) for each in by_subject.get(subject, ()))
            for row in rows
        }

    def _combined(self, row: IndexRow, assessments: Iterable[Assessment]) -> Contact:
        kinds = frozenset(filter(None, row.record_kinds.split(",")))
        return combine(row.id, assessments, self.today, record_kinds=kinds, bound_to=row.bound_to)
