"""What a person may say, take back, answer and accept: each deed as the assessments that it leaves behind it."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from uuid import uuid4

from resources_db.assessments import by_ids, from_json, of_subjects
from resources_db.contact import check
from resources_db.contact.rows import is_positive, standing
from resources_db.engine import Database
from resources_db.errors import BadInput
from resources_db.index_rows import IndexRow, about
from resources_db.model import Assessment, Subject
from resources_db.plain_text import is_invisible, one_line, plain
from resources_db.reviews.nobody import nobody
from resources_db.reviews.replacing import refuse_what_replaces_nothing
from resources_db.reviews.values import Reviewer
from resources_db.rows import value, within
from resources_db.sources.records import Progress, no_progress
from resources_db.vocabulary import vocabulary

Written = dict[str, Assessment]
"""The assessments as a deed leaves them, by id: new ones, and old ones that it changes."""

AT_ONCE = 200
"""Statements between two calls of the progress."""
LONGEST = 2_000
"""Characters of a free text."""
_FREE = (
    "source_title", "source_publisher", "source_url", "scope_note", "note_en", "note_es", "supersede_reason",
    "provider_response",
)  # fmt: skip
NOBODY = Reviewer(organization="", role="")


def assessing(
    db: Database,
    given: Sequence[Assessment],
    today: date,
    by: Reviewer = NOBODY,
    progress: Progress = no_progress,
) -> Written:
    """Return `given` as it may be stored: checked, cut to what its evidence carries, with ids and what it is bound to.

    Raises:
        Cancelled: by `progress`.
        BadInput: one of them (its `number`) says what nobody may say, of something that is not here, or takes back
            what it may not.
    """
    made: list[tuple[Assessment, list[IndexRow]]] = []
    newest, listed = _newest(db, today), _listed(db, given)
    for number, row in enumerate(given):
        if number % AT_ONCE == 0:
            progress("progress.comparing", number, len(given))
        with _numbered(number):
            made.append(_placed(row, _listings(listed, row), by, today, newest + 1 + number))
    together = [row for row, _ in made]
    for number, (row, listings) in enumerate(made):
        if number % AT_ONCE == 0:
            progress("progress.comparing", number, len(made))
        with _numbered(number):
            _refuse_to_replace(db, row, listings)
            _refuse_yes_without_kind(db, row, listings, together)
    return {row.id: row for row in together}


@contextmanager
def _numbered(number: int) -> Iterator[None]:
    """Let a refusal say which of several rows it is about."""
    try:
        yield
    except BadInput as refused:
        refused.number = number
        raise


def _refuse_to_replace(db: Database, row: Assessment, listings: Iterable[IndexRow]) -> None:
    if row.supersedes_id is not None:
        old = by_ids(db, [row.supersedes_id]).get(row.supersedes_id)
        refuse_what_replaces_nothing(row, old, {listing.id: listing for listing in listings})


def _placed(
    row: Assessment, listings: list[IndexRow], by: Reviewer, today: date, number: int
) -> tuple[Assessment, list[IndexRow]]:
    """Return `row` as it is stored, the one with that running number in the day, and the listings that it is about."""
    said_by = nobody(Reviewer(organization=row.reviewer_org or by.organization, role=row.reviewer_role or by.role))
    placed = replace(
        _plain(row),
        reviewer_org=said_by.organization,
        reviewer_role=said_by.role,
        id=str(uuid4()),
        created_at=_moment(today, number),
        bound_to=_bound_to(row, listings),
        status="active",
        accepted=True,
    )
    _refuse_long(placed)
    _refuse_other_days(placed, today)
    return check(placed, today), listings


def _plain(row: Assessment) -> Assessment:
    """Return `row` with its free texts without the characters that hide or break, the short ones on one line."""
    return replace(
        row,
        source_title=one_line(row.source_title),
        source_publisher=one_line(row.source_publisher),
        source_url=one_line(row.source_url),
        scope_note=plain(row.scope_note).strip(),
        supersede_reason=plain(row.supersede_reason).strip(),
        note_en=plain(row.note_en).strip(),
        note_es=plain(row.note_es).strip(),
        provider_response=plain(row.provider_response).strip(),
    )


def _listed(db: Database, given: Iterable[Assessment]) -> dict[str, list[IndexRow]]:
    """Return the listings that all of `given` may be about, by what they are called by; asked for once."""
    found: dict[str, list[IndexRow]] = {}
    for listing in about(db, {row.subject_id for row in given}):
        for subject in {each for each in listing.subjects if each}:
            found.setdefault(subject, []).append(listing)
    return found


def _listings(listed: Mapping[str, Sequence[IndexRow]], row: Assessment) -> list[IndexRow]:
    """Return the listings that `row` is about.

    Raises:
        BadInput: nothing here has that id under that name.
    """
    found = [listing for listing in listed.get(row.subject_id, ()) if _is_subject(row, listing)]
    if not found:
        raise BadInput("assessment.no_subject", subject=row.subject_type.value, id=row.subject_id[:80])
    return found


def _is_subject(row: Assessment, listing: IndexRow) -> bool:
    subjects = {
        Subject.SERVICE_AT_LOCATION: listing.service_at_location_id,
        Subject.SERVICE: listing.service_id,
        Subject.LOCATION: listing.location_id,
        Subject.ORGANIZATION: listing.organization_id,
    }
    return subjects[row.subject_type] == row.subject_id


def _newest(db: Database, today: date) -> int:
    """Return the running number of what was written down last on a day, 0 where nothing was."""
    day = today.isoformat()
    sql = "SELECT max(created_at) FROM assessment WHERE created_at GLOB ? || '.[0-9][0-9][0-9][0-9][0-9][0-9]'"
    return int(str(value(db, sql, [day]) or f"{day}.0").removeprefix(f"{day}."))


def _moment(today: date, number: int) -> str:
    """Return when it was written down: the day, and a running number in it, so that what is later is known as later.

    The hour is nobody's business: who was at which place when is what others would ask this directory for.
    """
    return f"{today.isoformat()}.{number:06d}"


def _bound_to(row: Assessment, listings: Sequence[IndexRow]) -> str:
    """Return what good news of a listing is bound to: its address, operator and categories as they are now."""
    own = next((listing.bound_to for listing in listings if listing.id == row.subject_id), "")
    return own if row.kind is None or row.kind in vocabulary().protective else ""


def _refuse_long(row: Assessment) -> None:
    """Refuse a text that nobody reads to its end before it is printed."""
    for field in _FREE:
        if len(getattr(row, field)) > LONGEST:
            raise BadInput("assessment.too_long", field=field, count=len(getattr(row, field)), limit=LONGEST)


def _refuse_other_days(row: Assessment, today: date) -> None:
    """Refuse a source or an answer from a day that has not been, and an answer without its day or its words."""
    for field in ("source_date", "responded_on"):
        day = getattr(row, field)
        if day is not None and day > today:
            raise BadInput("assessment.day_ahead", field=field, date=day.isoformat(), today=today.isoformat())
    if bool(row.provider_response) != (row.responded_on is not None):
        raise BadInput("assessment.answer_and_day")


def _refuse_yes_without_kind(
    db: Database, row: Assessment, listings: Iterable[IndexRow], together: Iterable[Assessment]
) -> None:
    """Refuse a "yes" of which nothing is recorded: "we asked, no answer" would then hide that something was found."""
    said = [code for code, answer in row.checklist if answer == "yes" and vocabulary().questions[code].needed]
    if row.kind is not None or not said:
        return
    for listing in listings:
        known = standing(listing.id, of_subjects(db, {each for each in listing.subjects if each}))
        new = [each for each in together if each.subject_id in listing.subjects]
        kinds = {each.kind for each in (*known, *new) if is_positive(each.level)}
        for code in said:
            means = vocabulary().questions[code].yes_means
            if kinds.isdisjoint(means):
                raise BadInput("assessment.answered_yes", question=code, kinds=", ".join(means))


def reason(text: str) -> str:
    """Return why something is withdrawn, as it is kept.

    Raises:
        BadInput: nothing of it can be seen, or nobody reads it to its end.
    """
    said = plain(text).strip()
    if is_invisible(said):
        raise BadInput("assessment.no_reason")
    if len(said) > LONGEST:
        raise BadInput("assessment.too_long", field="reason", count=len(said), limit=LONGEST)
    return said


def withdrawing(db: Database, assessment_id: str) -> Written:
    """Return the assessment as withdrawn: it stays, and counts no longer.

    Raises:
        BadInput: there is none with that id, or it was withdrawn already.
    """
    row = _known(db, assessment_id)
    if row.status == "withdrawn":
        raise BadInput("assessment.withdrawn_already", id=row.id)
    return {row.id: replace(row, status="withdrawn")}


def responding(db: Database, assessment_id: str, words: str, on: date, today: date) -> Written:
    """Return the assessment with the place's own answer beside it; it changes no state.

    Raises:
        BadInput: there is none with that id, the answer has no words, or its day has not been.
    """
    row = _known(db, assessment_id)
    answered = replace(row, provider_response=plain(words).strip(), responded_on=on)
    _refuse_long(answered)
    _refuse_other_days(answered, today)
    return {row.id: answered}


def _known(db: Database, assessment_id: str) -> Assessment:
    found = by_ids(db, [assessment_id])
    if assessment_id not in found:
        raise BadInput("assessment.none_such", id=assessment_id[:80])
    return found[assessment_id]


def accepting(db: Database, ids: Collection[str], today: date) -> Written:
    """Return what waits under `ids` as it is stored when a person has said yes to it.

    What a file calls by a code that is not known here stays as it is: nobody here can correct it, and a report that
    is dropped is a flag that is missing. (What a person types is refused instead: who misspells a code is there to
    spell it right.) Good news that does not say what it was asked about is bound to the place as the person sees it.

    Raises:
        BadInput: nothing waits under one of them, or it is dated in the future.
    """
    found = {row["id"]: from_json(row["assessment"]) for row in within(db, "waiting_assessment", "id", ids)}
    for each in ids:
        if each not in found:
            raise BadInput("assessment.not_waiting", id=each[:80])
    return {row.id: _accepted(db, row, today) for row in found.values()}


def _accepted(db: Database, row: Assessment, today: date) -> Assessment:
    if row.assessed_on > today:
        raise BadInput("assessment.future", date=row.assessed_on.isoformat(), today=today.isoformat())
    return replace(row, accepted=True, bound_to=row.bound_to or _bound_to(row, about(db, [row.subject_id])))
