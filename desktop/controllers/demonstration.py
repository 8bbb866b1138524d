"""Loading the demonstration directory: through the same reading, planning and checking as any other file."""

from desktop.controllers.imports import ImportJob
from resources_db.demo import SOURCE_NAME, demonstration_given, services_file
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
    with services_file() as file:
        reading = read(file, progress)
    plan = directory.plan(reading, SOURCE_NAME, progress)
    directory.apply(plan, progress, demonstration=demonstration_given(directory.today().date))
    return ImportJob(plan, applied=True)
