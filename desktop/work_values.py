"""What the work list shows, read from the directory; all of it runs in a worker."""

from dataclasses import dataclass

from desktop.controllers.directory import told
from resources_db.directory import Directory
from resources_db.errors import BadInput
from resources_db.reviews.values import Act, Waiting, WorkQuery
from resources_db.sources.records import Progress
from ui.directory.work_values import WaitingItem, WorkShown


@dataclass(frozen=True, slots=True)
class Looked:
    """The first places of the work list, what was done last, and how many things from files wait for a yes."""

    shown: WorkShown
    last: Act | None
    waiting: int


def look(directory: Directory, query: WorkQuery, limit: int) -> Looked:
    """Return the first `limit` places that `query` asks for; how many places there are only where none is left."""
    work = directory.reviews.work_list(query, limit)
    places = 0 if any(work.counts.values()) else directory.info().listings
    shown = WorkShown(query=query, work=work, places=places, on=directory.today().date)
    return Looked(shown, directory.reviews.last(), len(directory.reviews.waiting()))


def look_at_waiting(directory: Directory, progress: Progress) -> list[WaitingItem]:
    """Return what waits for a yes, each with what a yes to it alone would change.

    Raises:
        Cancelled: by `progress`.
    """
    waiting = directory.reviews.waiting()
    found = []
    for number, each in enumerate(waiting):
        progress("progress.comparing", number, len(waiting))
        found.append(_item(directory, each))
    return found


def _item(directory: Directory, waiting: Waiting) -> WaitingItem:
    try:
        effects = directory.reviews.accepting([waiting.assessment.id])
    except BadInput as error:
        return WaitingItem(waiting=waiting, refused=told(error))
    return WaitingItem(waiting=waiting, effects=effects)
