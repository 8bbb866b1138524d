"""Which reader reads a file: the first that recognises it."""

from pathlib import Path
from typing import Protocol

from resources_db.errors import BadInput, EnvironmentProblem
from resources_db.sources import hsds_csv, hsds_json
from resources_db.sources.files import Package, open_package
from resources_db.sources.records import Progress, Reading


class Reader(Protocol):
    """What a module of this package has to be a reader."""

    def recognises(self, package: Package) -> bool:
        """Return whether this reader is the one, judged by content and not by what a file is called."""

    def read(self, package: Package, progress: Progress) -> Reading:
        """Return everything in the package."""


READERS: tuple[Reader, ...] = (hsds_csv, hsds_json)
"""In the order in which they are asked."""


def read_package(path: Path, progress: Progress) -> Reading:
    """Read the folder, zip or file at `path`.

    Raises:
        BadInput: nothing that can be read as a directory; the message names the file and what is wrong.
        EnvironmentProblem: the machine could not read it.
        Cancelled: `progress` says so.
    """
    try:
        with open_package(path) as package:
            return _read(package, progress)
    except MemoryError as error:
        raise EnvironmentProblem("source_memory", file=path.name) from error


def _read(package: Package, progress: Progress) -> Reading:
    for reader in READERS:
        if reader.recognises(package):
            reading = reader.read(package, progress)
            package.check_unchanged()
            reading.problems[:0] = package.problems
            reading.made_on = package.made_on
            return reading
    raise BadInput("source_not_recognised", file=package.name)
