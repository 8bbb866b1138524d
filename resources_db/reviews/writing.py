"""Writing a deed of people: the assessments that it leaves, what it changed of them, and what belongs beside them."""

from collections.abc import Callable, Mapping

from resources_db.acts.recording import recorded
from resources_db.acts.values import Doing
from resources_db.assessments import by_ids, to_row
from resources_db.engine import Database
from resources_db.model import Assessment
from resources_db.reviews.deeds import AT_ONCE
from resources_db.reviews.noted import lines
from resources_db.rows import put
from resources_db.sources.records import Progress, no_progress


def nothing(_db: Database) -> None:
    """Write nothing beside the act."""


def write(
    db: Database,
    doing: Doing,
    changes: Mapping[str, Assessment],
    beside: Callable[[Database], None] = nothing,
    progress: Progress = no_progress,
) -> None:
    """Write one act inside the transaction of the caller: `changes`, and what `beside` writes; no changes are no act.

    Raises:
        Cancelled: by `progress`.
    """
    if not changes:
        return
    before = by_ids(db, changes.keys())
    with recorded(db, doing):
        for number, row in enumerate(changes.values()):
            if number % AT_ONCE == 0:
                progress("progress.writing", number, len(changes))
            put(db, "assessment", to_row(row))
            if row.id in before:
                for line in lines(db, doing, before[row.id], row):
                    put(db, "history", line)
        beside(db)
