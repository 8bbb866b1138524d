"""What a change of assessments makes of the contact lines of every listing that they are about."""

from collections.abc import Iterator, Sequence

from resources_db.assessments import by_ids
from resources_db.contact_states import Changes, ContactStates
from resources_db.engine import Database
from resources_db.index_rows import IndexRow, about
from resources_db.reviews.values import Effect
from resources_db.sources.records import Progress, no_progress

CHUNK = 500
"""An organization may have thousands of listings: so many are worked out at once."""


def effects(
    db: Database, states: ContactStates, changes: Changes, progress: Progress = no_progress
) -> tuple[Effect, ...]:
    """Return what `changes` make of the listings that they are about, in order of title; nothing is written.

    Of what is said of a whole organization, service or location, every listing whose lines change is told; a listing
    that is itself the subject is told even where nothing changes.
    """
    subjects = {row.subject_id for row in (*by_ids(db, changes.keys()).values(), *changes.values()) if row is not None}
    after = ContactStates(db, states.today, changes)
    told = (
        effect
        for chunk in _chunks(about(db, subjects), progress)
        for effect in _effects(chunk, states, after)
        if effect.changed or effect.listing_id in subjects
    )
    return tuple(told)


def _chunks(found: Sequence[IndexRow], progress: Progress) -> Iterator[Sequence[IndexRow]]:
    for start in range(0, len(found), CHUNK):
        progress("progress.comparing", start, len(found))
        yield found[start : start + CHUNK]


def _effects(chunk: Sequence[IndexRow], before: ContactStates, after: ContactStates) -> Iterator[Effect]:
    old, new = before.contacts(chunk), after.contacts(chunk)
    for row in chunk:
        before_and_after = {"before": old[row.row], "after": new[row.row]}
        yield Effect(listing_id=row.id, title=row.title, service_id=row.service_id, **before_and_after)
