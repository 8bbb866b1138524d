"""Readers: one format each, from a file to HSDS 3.1 rows and a line for everything that was changed."""

from pathlib import Path

from resources_db.sources.records import Progress, Reading, no_progress


def read(path: Path, progress: Progress = no_progress) -> Reading:
    """Read the folder, zip or file that a person gives, whichever format it has.

    Raises:
        BadInput: nothing that can be read as a directory; the message names the file and what is wrong.
        EnvironmentProblem: the machine could not read it.
        Cancelled: `progress` says so.
    """
    from resources_db.sources.readers import read_package  # noqa: PLC0415 (the window knows `Reading`, never a format)

    return read_package(path, progress)
