"""Which reader reads a file: the first that recognises it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from resources_db.errors import BadInput, EnvironmentProblem
from resources_db.sources import hsds_csv, hsds_json
from resources_db.sources.files import Package, open_package
from resources_db.sources.mapping.choose import NOTHING_KNOWN, Known
from resources_db.sources.mapping.flat import propose_all, read_flat
from resources_db.sources.mapping.mapping import Mapping as ColumnMapping
from resources_db.sources.mapping.used import UsedTable
from resources_db.sources.records import Progress, Reading, no_progress
from resources_db.sources.tables import holds_tables


class Reader(Protocol):
    """What a module of this package has to be a reader."""

    def recognises(self, package: Package) -> bool:
        """Return whether this reader is the one, judged by content and not by what a file is called."""

    def read(self, package: Package, progress: Progress) -> Reading:
        """Return everything in the package."""


READERS: tuple[Reader, ...] = (hsds_csv, hsds_json)
"""In the order in which they are asked."""


def read_package(path: Path, progress: Progress, known: Known = NOTHING_KNOWN) -> Reading:
    """Read the folder, zip or file at `path`; `known` says what the columns of a flat file mean.

    Raises:
        BadInput: nothing that can be read as a directory, or not by the mapping that a person gives; the message names
            the file and what is wrong.
        EnvironmentProblem: the machine could not read it.
        Cancelled: `progress` says so.
    """
    try:
        with open_package(path) as package:
            reading = _read(package, progress, known)
            package.check_unchanged()
            reading.problems[:0] = package.problems
            reading.made_on = package.made_on
            return reading
    except MemoryError as error:
        raise EnvironmentProblem("source_memory", file=path.name) from error


def propose_package(
    path: Path, saved: Mapping[str, ColumnMapping], progress: Progress = no_progress
) -> tuple[UsedTable, ...]:
    """Return how the tables of the flat file at `path` would be read, also where no name is certain.

    `saved` are the mappings that are known already, by fingerprint.

    Raises:
        BadInput: it is no flat file, or cannot be read.
        EnvironmentProblem: the machine could not read it.
        Cancelled: `progress` says so.
    """
    with open_package(path) as package:
        if _by_standard(package, progress) is not None:
            raise BadInput("mapping_no_table", file=package.name)
        _check_flat(package)
        return propose_all(package, saved, progress)


def _read(package: Package, progress: Progress, known: Known) -> Reading:
    reading = _by_standard(package, progress) if not known.given else None
    if reading is not None:
        return reading
    _check_flat(package)
    return read_flat(package, progress, known)


def _by_standard(package: Package, progress: Progress) -> Reading | None:
    """Return what the first reader that recognises the package reads; None where it looked like one and is none."""
    for reader in READERS:
        if reader.recognises(package):
            try:
                return reader.read(package, progress)
            except BadInput as error:
                if error.key != "source_not_recognised":
                    raise
    return None


def _check_flat(package: Package) -> None:
    if not holds_tables(package):
        raise BadInput("source_not_recognised", file=package.name)
