"""The shape of the directory file, in numbered steps that are never edited once released.

Opening an older file copies it aside, takes the missing steps and checks the result; where nothing can be written, a
copy in memory takes them instead. A file made by a newer Porchlight is refused untouched.
"""

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from resources_db import integrity
from resources_db.engine import CANNOT_WRITE, Database, engine_errors, open_copy, open_directory, problem_of
from resources_db.errors import EnvironmentProblem, NewerData
from resources_db.shipped import shipped

# isort: split
from sqlite_utils import Migrations

APPLICATION_ID = 0x504F5243  # "PORC", set by the first step: tells our files from other SQLite files
STEPS = (
    "0001_first", "0002_row_sets", "0003_reviews", "0004_fact_sets", "0005_law", "0006_sources", "0007_acts",
    "0009_duplicates", "0010_edits", "0011_corrections", "0012_predecessors",
    "0013_card_words",
)  # fmt: skip
SCHEMA_VERSION = len(STEPS)
LARGEST_COPY = 200 * 1024 * 1024
"""Bytes of a file that is brought up in memory, once a connection: some 35,000 listings."""

directory_migrations = Migrations("porchlight")


def _step(name: str) -> Callable[[Database], None]:
    """Return the step that executes `schema/NAME.sql`, statement by statement: `executescript` would commit."""

    def run(db: Database) -> None:
        script = shipped("resources_db", "schema", f"{name}.sql").read_text(encoding="utf-8")
        for statement in script.split(";\n"):
            if statement.strip():
                db.execute(statement)

    return run


for _name in STEPS:
    directory_migrations(name=_name)(_step(_name))


def applied(db: Database) -> list[str]:
    """Return the names of the steps that the file has taken, in order."""
    return [step.name for step in directory_migrations.applied(db)]


def _peek(path: Path) -> list[str]:
    """Return the steps of the file at `path` without writing to it.

    Raises:
        EnvironmentProblem: no file (a folder, a link that leads nowhere), or an empty, damaged or somebody else's one.
        NewerData: it has a step that this program does not know.
    """
    if not path.is_file():
        raise EnvironmentProblem("cannot_open", file=path.name)
    if path.stat().st_size == 0:  # SQLite would take it for a new database, and we would say "no services"
        raise EnvironmentProblem("damaged", file=path.name)
    with engine_errors(path):
        db = open_directory(path, read_only=True)
        try:
            steps = applied(db)
            ours = db.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        finally:
            db.close()
    if not ours or not steps:
        raise EnvironmentProblem("damaged", file=path.name)
    if set(steps) - set(STEPS):
        raise NewerData("newer_data", file=path.name)
    if tuple(steps) != STEPS[: len(steps)]:  # a step that was never taken, behind one that was
        raise EnvironmentProblem("damaged", file=path.name)
    return steps


def _shapes(db: Database) -> dict[str, str]:
    """Return how each table is made, by its name."""
    return dict(db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'"))


def _migrate(db: Database, path: Path) -> None:
    """Take the missing steps and check the file.

    Raises:
        EnvironmentProblem: the check found damage.
    """
    with engine_errors(path):
        known = _shapes(db)
        directory_migrations.apply(db)
        made = {name for name, shape in _shapes(db).items() if known.get(name) != shape}
        integrity.write_new_hashes(db, made)
        if db.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            raise EnvironmentProblem("damaged", file=path.name)
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _create(path: Path) -> None:
    """Make a new directory file whole, under a name of its own first, so that nobody ever meets a half-made one.

    Several may do so at once: the first gives its file the name, the others leave it theirs. What a crash leaves
    under the other name is an empty directory that nobody looks at.

    Raises:
        EnvironmentProblem: nothing may be written into the folder.
        OSError: the folder cannot be used.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=f"{path.name}.", suffix=".new", dir=path.parent)  # mode 0600
    except PermissionError as error:
        raise EnvironmentProblem("cannot_write", file=path.name) from error
    os.close(handle)
    unborn = Path(name)
    try:
        db = open_directory(unborn)
        try:
            _migrate(db, unborn)
        finally:
            db.close()
        _name_first(unborn, path)
    finally:
        for side in ("", "-wal", "-shm"):
            unborn.with_name(unborn.name + side).unlink(missing_ok=True)


def _name_first(unborn: Path, path: Path) -> None:
    """Give the file its name, unless somebody else was first."""
    try:
        path.hardlink_to(unborn)
    except FileExistsError:
        return
    except OSError:  # FAT knows no hard links
        if not os.path.lexists(path):
            unborn.rename(path)


def _keep_one_name(path: Path) -> None:
    """Take away the other name that a crash in `_create` left on this very file: what is wiped must be gone."""
    if path.stat().st_nlink > 1:
        for other in path.parent.glob(f"{path.name}.*.new"):
            with suppress(OSError):
                if other.samefile(path):
                    other.unlink()


def _bring_up(path: Path, steps: list[str]) -> None:
    """Take an older file to today's shape; the copy made before stays beside it when a step fails.

    Raises:
        EnvironmentProblem: it cannot be written, or the check found damage.
    """
    copy = path.with_name(f"{path.stem}-before-{STEPS[-1]}-at-{steps[-1]}{path.suffix}")
    try:
        copy.unlink(missing_ok=True)
        db = open_directory(path)
        try:
            with engine_errors(path):
                db.execute("VACUUM INTO ?", [str(copy)])
            _migrate(db, path)
        finally:
            db.close()
    except OSError as error:
        raise problem_of("read_only", path) from error
    except EnvironmentProblem as problem:
        if problem.key in CANNOT_WRITE:  # no step was begun, or it was taken back: a full disk needs no second file
            with suppress(OSError):
                copy.unlink(missing_ok=True)
        raise
    copy.unlink()


def _brought_up_copy(path: Path) -> Database:
    """Return an older file in today's shape without writing to it.

    Raises:
        EnvironmentProblem: it is too large to stand in memory.
    """
    if path.stat().st_size > LARGEST_COPY:
        raise EnvironmentProblem("older_data", file=path.name)
    db = open_copy(path)
    try:
        _migrate(db, path)
    except BaseException:
        db.close()
        raise
    return db


def open_migrated(path: Path) -> Database:
    """Open the directory file at `path` in today's shape, making it where there is none.

    Where nothing can be written (a read-only folder, a full disk) it is opened for reading; an older file then stands
    in memory (`engine.is_copy`), and what is written there would be gone with it.

    Raises:
        EnvironmentProblem: it cannot be opened, or is empty, damaged or not ours.
        NewerData: it was made by a newer Porchlight; it is left untouched.
        OSError: the folder cannot be used.
    """
    if not os.path.lexists(path):
        _create(path)
    older = (steps := _peek(path)) != list(STEPS)
    try:
        if older:
            _bring_up(path, steps)
        _keep_one_name(path)
        return open_directory(path)
    except EnvironmentProblem as problem:
        if problem.key not in CANNOT_WRITE:
            raise
    if older:
        return _brought_up_copy(path)
    return open_directory(path, read_only=True)
