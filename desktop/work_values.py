"""What the work list shows, read from the directory; all of it runs in a worker."""

from dataclasses import dataclass
from pathlib import Path

from desktop.files import read_at_most, write_whole
from desktop.outcomes import told
from resources_db.acts.values import Act
from resources_db.directory import Directory
from resources_db.errors import BadInput
from resources_db.reviews.phone_answers import LARGEST
from resources_db.reviews.phone_values import PhoneAnswers
from resources_db.reviews.values import Reviewer, Waiting, WorkQuery
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
    return Looked(shown, directory.acts.last(), len(directory.reviews.waiting()))


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


def save_round(directory: Directory, query: WorkQuery, language: str, file: Path, progress: Progress) -> int:
    """Save the places that `query` asks for as a list for calls and return how many; a stop leaves no file.

    Raises:
        Cancelled: by `progress`.
        EnvironmentProblem: it cannot be written.
    """
    content, count = directory.reviews.phone_round(query, language)
    progress("progress.calls", count, count)
    write_whole(file, content)
    return count


def read_round(directory: Directory, file: Path, by: Reviewer | None) -> PhoneAnswers:
    """Return what a filled list comes to; nothing is written.

    Raises:
        BadInput: it is no such file, or is not there.
        EnvironmentProblem: it cannot be read.
    """
    content = read_at_most(file, LARGEST)
    return directory.reviews.phone_answers(content, file.name, by or Reviewer(organization="", role=""))
