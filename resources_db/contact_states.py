"""The contact lines of listings, computed when asked for; their states are remembered only while nothing changes."""

from collections.abc import Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet
from datetime import date

from resources_db.assessments import of_subjects
from resources_db.contact import combine
from resources_db.engine import Database
from resources_db.index_rows import IndexRow, index_rows, json_list, row_numbers
from resources_db.model import Assessment, Contact, State

States = tuple[State, State, State]
"""The states of one listing, in the order of `Domain`."""

_SUBJECTS = "SELECT subject_id FROM assessment"
_KNOWN = f"""SELECT "row" FROM listing WHERE record_kinds <> '' OR id IN ({_SUBJECTS}) OR service_id IN ({_SUBJECTS})
OR location_id IN ({_SUBJECTS}) OR organization_id IN ({_SUBJECTS})"""


class ContactStates:
    """Answers with the contact lines and states of listings, as of one day.

    Attributes:
        today: the day that reviews are measured against, never behind what the directory already holds.
    """

    def __init__(self, db: Database, today: date) -> None:
        """Find out of which rows anything is known."""
        self._db = db
        self.today = today
        self._rows: dict[States, set[int]] = {}
        self._unseen: AbstractSet[int] = frozenset(row_numbers(db, _KNOWN))

    def assessments(self, row: IndexRow) -> tuple[Assessment, ...]:
        """Return every assessment of the listing and of what it inherits from, withdrawn ones included."""
        return self._assessments([row])[row.row]

    def contacts(self, found: Iterable[IndexRow]) -> dict[int, Contact]:
        """Return the contact lines of some listings, by row number."""
        rows = list(found)
        assessments = self._assessments(rows)
        return {row.row: self._combined(row, assessments[row.row]) for row in rows}

    def by_states(self, rows: AbstractSet[int]) -> Mapping[States, AbstractSet[int]]:
        """Return the rows of which anything is known by their three states: all of those among `rows`, and others.

        Of every other row nobody has checked anything.
        """
        if new := self._unseen & rows:
            found = index_rows(self._db, '"row" IN (SELECT value FROM json_each(?))', json_list(new))
            for row, contact in self.contacts(found).items():
                three = contact.police.state, contact.immigration.state, contact.id_and_data.state
                self._rows.setdefault(three, set()).add(row)
            self._unseen -= new
        return self._rows

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
