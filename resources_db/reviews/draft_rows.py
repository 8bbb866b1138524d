"""Statements of a file as rows: of which listings they are said, what of them is cut, and the way back to a file."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from resources_db.contact import DEFAULT_REVIEW, check
from resources_db.errors import BadInput
from resources_db.model import Assessment, Listing, Subject
from resources_db.reviews.drafts import LISTING, STATEMENT, Statement


@dataclass(frozen=True, slots=True)
class Cut:
    """What was stated and may not stand so: a confidence or a review day, cut to what evidence and kind allow."""

    number: int
    field: str
    stated: str
    kept: str


def cuts(statements: Sequence[Statement], today: date) -> tuple[Cut, ...]:
    """Return what of the statements is cut when they are stored, so that the person can be told.

    Raises:
        BadInput: one of them says what nobody may say.
    """
    found = []
    for number, statement in enumerate(statements, 1):
        kept = check(statement.row, today)
        for field in ("confidence", "review_by"):
            stated, stays = getattr(statement.row, field), getattr(kept, field)
            if field in statement.stated and stated not in {stays, DEFAULT_REVIEW}:
                found.append(Cut(number, field, str(stated), str(stays)))
    return tuple(found)


def placed(statements: Sequence[Statement], listings: Sequence[Listing]) -> tuple[tuple[int, Assessment], ...]:
    """Return the statements as said of each listing, with their numbers (from 0); of one subject each is said once.

    Raises:
        BadInput: a listing has no such subject: a service without a place has no location.
    """
    found: dict[tuple[int, str], Assessment] = {}
    for listing in listings:
        for number, statement in enumerate(statements):
            subject, subject_id = subject_of(statement.row.subject_type, listing)
            row = replace(statement.row, subject_type=subject, subject_id=subject_id)
            found.setdefault((number, subject_id), row)
    return tuple((number, row) for (number, _), row in found.items())


def subject_of(subject: Subject, listing: Listing) -> tuple[Subject, str]:
    """Return what `subject` means for `listing`: a service without a place is a subject as a service.

    Raises:
        BadInput: it has no such subject.
    """
    ids = {
        Subject.SERVICE_AT_LOCATION: listing.id,
        Subject.SERVICE: listing.service_id,
        Subject.LOCATION: listing.location_id,
        Subject.ORGANIZATION: listing.organization_id,
    }
    found = ids[subject]
    if found is None:
        raise BadInput("draft.no_such_subject", subject=subject.value, title=listing.title)
    return (Subject.SERVICE, found) if found == listing.service_id else (subject, found)


def document(row: Assessment) -> dict[str, object]:
    """Return `row` in the shape of a file: `parse` makes the same statement of it."""
    listing = row.subject_type is Subject.SERVICE_AT_LOCATION
    renamed = {"subject": LISTING if listing else row.subject_type.value, "answers": dict(row.checklist)}
    plain = {field: _json(getattr(row, field)) for field in STATEMENT if field not in renamed}
    return {field: value for field, value in (renamed | plain).items() if value not in (None, "", [], {})}


def _json(value: object) -> object:
    if isinstance(value, date):
        return None if value == DEFAULT_REVIEW else value.isoformat()
    return list(value) if isinstance(value, tuple) else value
