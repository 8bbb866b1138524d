"""Taking a file in: read it, name its source, plan, and apply when a person says so."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

from resources_db.directory import Directory
from resources_db.sources import read
from resources_db.sources.records import Progress
from resources_db.sync.plan import Plan


@dataclass(frozen=True, slots=True)
class ImportJob:
    """One file on its way in: what it would change, and whether it has."""

    plan: Plan
    applied: bool = False

    def apply(self, directory: Directory, progress: Progress, accept: Collection[str] = ()) -> "ImportJob":
        """Return the job, done.

        Raises:
            Cancelled: by `progress`; nothing was changed.
            EnvironmentProblem: the machine failed; nothing was changed.
            Refused: the directory holds what does not go with it.
        """
        directory.apply(self.plan, progress, accept=accept)
        return replace(self, applied=True)


def read_file(directory: Directory, file: Path, source: str | None, progress: Progress) -> ImportJob:
    """Return what taking in `file` would change. `source` is the name that a person gave, None to propose one.

    Raises:
        BadInput: it is no directory file.
        Refused: it is in doubt which source it comes from.
        EnvironmentProblem: it cannot be read.
    """
    reading = read(file, progress)
    name = source or directory.propose_source(reading, file.stem)
    return ImportJob(directory.plan(reading, name, progress))
