"""Readers: one format each, from a file to HSDS 3.1 rows and a line for everything that was changed."""

from pathlib import Path
from typing import TYPE_CHECKING

from resources_db.sources.records import Progress, Reading, no_progress

if TYPE_CHECKING:
    from resources_db.sources.mapping.choose import Known


def read(path: Path, progress: Progress = no_progress, known: "Known | None" = None) -> Reading:
    """Read the folder, zip or file that a person gives, whichever format it has.

    `known` says what people have said of the columns of flat files (`Directory.mappings`).

    Raises:
        BadInput: nothing that can be read as a directory; the message names the file and what is wrong.
        EnvironmentProblem: the machine could not read it.
        Cancelled: `progress` says so.
    """
    from resources_db.sources.mapping.choose import NOTHING_KNOWN  # noqa: PLC0415 (as below)
    from resources_db.sources.readers import read_package  # noqa: PLC0415 (the window knows `Reading`, never a format)

    return read_package(path, progress, known or NOTHING_KNOWN)
