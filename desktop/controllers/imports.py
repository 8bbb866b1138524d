"""Taking a file in: read it, name its source, plan, and apply when a person says so."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from resources_db.directory import Directory
from resources_db.sources.mapping.mapping import Mapping
from resources_db.sources.records import Progress, Reading
from resources_db.sync.held import Held
from resources_db.sync.plan import Plan


@dataclass(frozen=True, slots=True)
class ImportJob:
    """One file on its way in: what it would change; and when it is in, whether it did and what still waits."""

    plan: Plan
    applied: bool = False
    changed: bool = False
    waiting: tuple[Held, ...] = ()

    def apply(self, directory: Directory, progress: Progress, accept: Collection[str] = ()) -> "ImportJob":
        """Return the job, done.

        Raises:
            Cancelled: by `progress`; nothing was changed.
            EnvironmentProblem: the machine failed; nothing was changed.
            Refused: the directory holds what does not go with it.
        """
        changed = directory.apply(self.plan, progress, accept=accept)
        waiting = tuple(held for held in self.plan.held if held.id not in accept)
        return replace(self, applied=True, changed=changed, waiting=waiting)


@dataclass(frozen=True, slots=True)
class FileRead:
    """A file, read, and what its source would be called after it."""

    reading: Reading
    stem: str


def read_file(directory: Directory, file: Path, progress: Progress, given: Sequence[Mapping] = ()) -> FileRead:
    """Return what stands in `file` (a folder is called by its whole name); `given` says what its columns mean.

    Raises:
        BadInput: it is no directory file, or `given` is not for it.
        EnvironmentProblem: it cannot be read.
    """
    return FileRead(directory.read(file, progress, given), file.name if file.is_dir() else file.stem)


def plan_file(directory: Directory, file: FileRead, source: str | None, progress: Progress) -> ImportJob:
    """Return what taking in `file` would change. `source` is the name that a person gave, None to propose one.

    Raises:
        Refused: it is in doubt which source it comes from.
        Cancelled: by `progress`.
    """
    name = directory.propose_source(file.reading, file.stem) if source is None else source
    return ImportJob(directory.plan(file.reading, name, progress))
