"""Taking a file in: read it, name its source, plan, and apply when a person says so."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from resources_db.directory import Directory
from resources_db.errors import BadInput, Refused
from resources_db.sources.mapping.mapping import Mapping, check
from resources_db.sources.mapping.used import Origin, UsedTable
from resources_db.sources.readers import propose_package
from resources_db.sources.records import Progress, Reading
from resources_db.sync.plan import Plan
from resources_db.sync.staging import Counts


@dataclass(frozen=True, slots=True)
class ImportJob:
    """One file on its way in: what it would change; when it is in (`applied`), what it did, and what of it waits."""

    plan: Plan
    applied: bool = False
    changed: bool = False

    def apply(self, directory: Directory, progress: Progress, accept: Collection[str] = ()) -> "ImportJob":
        """Return the job, done.

        Raises:
            Cancelled: by `progress`; nothing was changed.
            EnvironmentProblem: the machine failed; nothing was changed.
            Refused: the directory holds what does not go with it.
        """
        changed = directory.apply(self.plan, progress, accept=accept)
        waiting = tuple(held for held in self.plan.held if held.id not in accept)
        written = directory.last_import() if changed else _as_before(self.plan)
        return ImportJob(replace(self.plan, by_table=written, held=waiting), applied=True, changed=changed)


def _as_before(plan: Plan) -> dict[str, Counts]:
    """Return the counts of a file of which nothing is written: what it says otherwise waits for a yes."""
    return {table: Counts(unchanged=each.unchanged + each.changed) for table, each in plan.by_table.items()}


@dataclass(frozen=True, slots=True)
class FileRead:
    """A file, read, and what its source would be called after it."""

    reading: Reading
    stem: str


@dataclass(frozen=True, slots=True)
class ColumnsUnsaid:
    """A flat file of which nobody has said yet what its columns mean: table by table, what they are taken for."""

    tables: tuple[UsedTable, ...]


def read_file(directory: Directory, file: Path, progress: Progress, given: Sequence[Mapping] = ()) -> FileRead:
    """Return what stands in `file` (a folder is called by its whole name); `given` says what its columns mean.

    Raises:
        BadInput: it is no directory file, or `given` is not for it.
        EnvironmentProblem: it cannot be read.
    """
    return FileRead(directory.read(file, progress, given), file.name if file.is_dir() else file.stem)


def read_or_ask(
    directory: Directory, file: Path, progress: Progress, given: Sequence[Mapping] = ()
) -> FileRead | ColumnsUnsaid:
    """Return what stands in `file`; of a flat one whose columns nobody has looked at yet, what they are taken for.

    Raises:
        BadInput: it is no directory file, `given` is not for it, or says what cannot be.
        EnvironmentProblem: it cannot be read.
        Cancelled: by `progress`.
    """
    for mapping in given:
        check(mapping, mapping.sheet or file.name)
    try:
        read = read_file(directory, file, progress, given)
    except BadInput as error:
        if given or error.key != "mapping_no_name":
            raise
        return columns_of(directory, file, progress)
    used = read.reading.mapping
    if used is not None and any(table.origin is Origin.PROPOSED for table in used.tables):
        return columns_of(directory, file, progress)
    return read


@dataclass(frozen=True, slots=True)
class FilePlanned:
    """A file, read, and what it would change; where it is in `doubt` which source it comes from, nobody knows that."""

    read: FileRead
    job: ImportJob | None = None
    doubt: Refused | None = None


def plan_or_doubt(directory: Directory, file: FileRead, source: str | None, progress: Progress) -> FilePlanned:
    """Return what taking in `file` would change line by line, or why its source has to be named.

    Raises:
        Cancelled: by `progress`.
    """
    try:
        return FilePlanned(file, plan_file(directory, file, source, progress, beheld=True))
    except Refused as doubt:
        return FilePlanned(file, doubt=doubt)


def columns_of(directory: Directory, file: Path, progress: Progress) -> ColumnsUnsaid:
    """Return what the columns of a flat file are taken for: as saved for its header, else as proposed.

    Raises:
        BadInput, EnvironmentProblem: it cannot be read.
        Cancelled: by `progress`.
    """
    return ColumnsUnsaid(propose_package(file, directory.mappings.all(), progress))


def plan_file(
    directory: Directory, file: FileRead, source: str | None, progress: Progress, *, beheld: bool = False
) -> ImportJob:
    """Return what taking in `file` would change, with `beheld` line by line too.

    `source` is the name that a person gave, None to propose one.

    Raises:
        Refused: it is in doubt which source it comes from.
        Cancelled: by `progress`.
    """
    name = directory.propose_source(file.reading, file.stem) if source is None else source
    return ImportJob(directory.plan(file.reading, name, progress, beheld=beheld))
