"""Loading the demonstration directory: through the same reading, planning and checking as any other file."""

from desktop.controllers.imports import ImportJob
from resources_db.demo import SOURCE_NAME, demonstration_given
from resources_db.directory import Directory
from resources_db.errors import Refused
from resources_db.sources import read
from resources_db.sources.records import Progress


def load_demonstration(directory: Directory, progress: Progress) -> ImportJob:
    """Fill an empty directory with the fictional one.

    Raises:
        Refused: the directory holds something already.
    """
    if not directory.empty:
        raise Refused("not_empty")
    raise NotImplementedError
