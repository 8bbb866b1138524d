"""Between a phone round and the directory: its places read for the file, and the filled file held against them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from resources_db.assessments import of_subjects
from resources_db.contact_states import ContactStates
from resources_db.engine import Database
from resources_db.errors import BadInput
from resources_db.index_rows import by_ids
from resources_db.listings import read_listings
from resources_db.model import Assessment
from resources_db.reviews.deeds import assessing
from resources_db.reviews.effects import effects
from resources_db.reviews.phone_round import ToCall
from resources_db.reviews.phone_values import Filled, PhoneAnswers, Wrong
from resources_db.reviews.values import Reviewer, WorkItem

_CHUNK = 500


def to_call(db: Database, states: ContactStates, items: tuple[WorkItem, ...]) -> Iterator[ToCall]:
    """Yield the places of a round with their listings."""
    for start in range(0, len(items), _CHUNK):
        some = items[start : start + _CHUNK]
        listings = read_listings(db, by_ids(db, [item.listing_id for item in some]), states)
        yield from (ToCall(item, listing) for item, listing in zip(some, listings, strict=True))


def checked(db: Database, states: ContactStates, found: PhoneAnswers, by: Reviewer) -> PhoneAnswers:
    """Return `found` with the rows that may be written, what is wrong with the others, and what it all changes."""
    new, known = _without_known(db, found.filled)
    right, wrong = [], list(found.wrong)
    for filled in new:
        try:
            assessing(db, filled.assessments, states.today, by)
            right.append(filled)
        except BadInput as problem:
            wrong.append(Wrong(file=found.file, row=filled.row, problem=problem))
    kept = replace(found, filled=tuple(right), wrong=tuple(sorted(wrong, key=lambda each: each.row)), known=known)
    return replace(kept, effects=effects(db, states, assessing(db, kept.assessments, states.today, by)))


def _without_known(db: Database, filled: Iterable[Filled]) -> tuple[list[Filled], int]:
    """Return the rows without the statements that stand already, and how many those are: a file read twice adds none.

    A statement is the same where it says the same of the same place on the same day, with the same answers.
    """
    rows = list(filled)
    subjects = {each.subject_id for one in rows for each in one.assessments}
    seen = {_said(each) for each in of_subjects(db, subjects) if each.status != "withdrawn"}
    left: list[Filled] = []
    known = 0
    for one in rows:
        new = []
        for each in one.assessments:
            known += _said(each) in seen
            new += [each] if _said(each) not in seen else []
            seen.add(_said(each))
        left += [replace(one, assessments=tuple(new))] if new else []
    return left, known


def _said(row: Assessment) -> tuple[object, ...]:
    return row.subject_id, row.domain, row.kind, row.level, row.evidence_kind, row.assessed_on, row.checklist
