"""The contact lines of listings: computed from their assessments whenever somebody looks."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from resources_db.assessments import by_ids, of_subjects
from resources_db.contact import combine, merged
from resources_db.contact.changing import span
from resources_db.contact.facts import facts
from resources_db.engine import Database
from resources_db.index_rows import IndexRow
from resources_db.model import Assessment, Contact, State

States = tuple[State, State, State]
"""The states of one listing, in the order of `Domain`."""


class Settled(NamedTuple):
    """The states of one row, the facts beside them (`contact.facts`), and the days (`contact.changing`) they hold."""

    row: int
    states: States
    facts: frozenset[str]
    days: tuple[int, int]


Changes = Mapping[str, Assessment | None]
"""Assessments as they would be, by id; None where there would be none."""
NO_CHANGES: Changes = MappingProxyType({})


class ContactStates:
    """Answers with the contact lines and states of listings, as of one day.

    Attributes:
        today: the day that reviews are measured against, never behind what the directory already holds.
    """

    def __init__(self, db: Database, today: date, changes: Changes = NO_CHANGES) -> None:
        """Take where assessments stand, and the day; the answers are as if `changes` had been made."""
        self._db = db
        self.today = today
        self._changes = changes

    def changed(self) -> frozenset[str]:
        """Return the subjects of the assessments that are not taken as they stand here."""
        here = by_ids(self._db, self._changes).values()
        new = (each for each in self._changes.values() if each is not None)
        return frozenset(each.subject_id for each in (*here, *new))

    def assessments(self, row: IndexRow) -> tuple[Assessment, ...]:
        """Return every assessment of the listing and of what it inherits from, withdrawn ones included."""
        return self._assessments([row])[row.row]

    def contacts(self, found: Iterable[IndexRow]) -> dict[int, Contact]:
        """Return the contact lines of some listings, by row number."""
        rows = list(found)
        assessments = self._assessments(rows)
        return {row.row: self._combined(row, assessments[row.row]) for row in rows}

    def settled(self, rows: Collection[IndexRow]) -> Iterator[Settled]:
        """Yield what counting and hiding need of each row."""
        assessments = self._assessments(rows)
        for row in rows:
            said = assessments[row.row]
            contact = self._combined(row, said)
            states = contact.police.state, contact.immigration.state, contact.id_and_data.state
            also = facts(row.id, said, contact, self.today, row.bound_to)
            yield Settled(row.row, states, also, span(said, self.today))

    def _assessments(self, rows: Collection[IndexRow]) -> dict[int, tuple[Assessment, ...]]:
        by_subject: dict[str | None, list[Assessment]] = {}
        subjects = {subject for row in rows for subject in row.subjects if subject}
        for assessment in sorted(self._said_of(subjects), key=lambda each: each.id):
            by_subject.setdefault(assessment.subject_id, []).append(assessment)
        said = {
            row.row: tuple(each for subject in dict.fromkeys(row.subjects) for each in by_subject.get(subject, ()))
            for row in rows
        }
        return said | {row.row: _of_all(row, said[row.row]) for row in rows if row.parts}

    def _said_of(self, subjects: Collection[str]) -> Iterator[Assessment]:
        """Yield the assessments about `subjects`, as the changes leave them."""
        yield from (each for each in of_subjects(self._db, subjects) if each.id not in self._changes)
        yield from (each for each in self._changes.values() if each is not None and each.subject_id in subjects)

    def _combined(self, row: IndexRow, assessments: Iterable[Assessment]) -> Contact:
        kinds = frozenset(filter(None, row.record_kinds.split(",")))
        return combine(row.id, assessments, self.today, record_kinds=kinds, bound_to=row.bound_to)


def _of_all(row: IndexRow, said: tuple[Assessment, ...]) -> tuple[Assessment, ...]:
    """Return what was said of the records that are one listing, as said of it."""
    since = max(part.since for part in row.parts)
    return merged(said, (row.id, *(part.id for part in row.parts)), row.id, since)
