"""The one place that opens a database: SQLCipher's SQLite (plain without a key), handed to sqlite-utils.

sqlite-utils takes the module named `pysqlite3` in place of the standard library's where there is one, and catches that
module's errors. So the engine is registered under that name before sqlite-utils is first imported; passing a foreign
connection later would break `alter` and `RETURNING` (docs/decisions/engine.md).
"""

import os
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3
from sqlcipher3 import dbapi2

from resources_db.disk import is_full
from resources_db.errors import EnvironmentProblem

if "sqlite_utils" in sys.modules and sys.modules.get("pysqlite3") is not sqlcipher3:
    raise ImportError("resources_db.engine must be imported before sqlite_utils")
sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = dbapi2

from sqlite_utils import Database  # noqa: E402 (the engine has to be registered first)

__all__ = [
    "ASIDE",
    "CANNOT_WRITE",
    "Database",
    "Error",
    "emptied_log",
    "engine_errors",
    "is_copy",
    "little_cached",
    "look_again",
    "message_of",
    "open_copy",
    "open_directory",
    "open_reference",
    "open_scratch",
    "problem_of",
    "room_aside",
]

Error = dbapi2.Error
BUSY_MS = 5_000
CACHE_KIB = 64 * 1024
WRITING_KIB = 16 * 1024
"""What is written in one go need not stay in memory: more made 100,000 places no quicker to take in."""
ASIDE = "aside"
"""The database of `room_aside`."""
_ALWAYS = (
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "temp_store=MEMORY",
    f"cache_size=-{CACHE_KIB}",
    "recursive_triggers=ON",  # without it, what OR REPLACE takes out is taken out unnoticed (`acts.recording`)
)

_MESSAGES = {
    "full": "disk_full",
    "disk I/O error": "disk_failed",
    "locked": "locked",
    "readonly": "read_only",
    "unable to open": "cannot_open",
    "malformed": "damaged",
    "not a database": "damaged",
    "decode to UTF-8": "damaged",
    "no such table": "damaged",
    "no such column": "damaged",
    "no such index": "damaged",
    "no such module": "damaged",
    "vtable constructor failed": "damaged",
    "unrecognized option": "damaged",
    "unsupported file format": "damaged",
    "fts5: corrupt": "damaged",
}
"""What SQLite says (stable parts of its own messages) -> our message."""
CANNOT_WRITE = frozenset({"read_only", "opened_to_read", "cannot_open", "disk_full", "disk_failed"})
"""Those of our messages after which a file may still be read."""


def message_of(error: Error | UnicodeDecodeError) -> str | None:
    """Return the key of our message for what the machine did, None where it is none of its doing.

    The engine decodes names and its own messages as UTF-8: where that fails, the file holds bytes nobody wrote.
    """
    if isinstance(error, UnicodeDecodeError):
        return "damaged"
    return next((key for part, key in _MESSAGES.items() if part in str(error)), None)


def problem_of(key: str, path: Path) -> EnvironmentProblem:
    """Return what a person is told of `key`, one of our messages: of a full disk that, rather than what it does."""
    if key in CANNOT_WRITE and is_full(path.parent):
        key = "disk_full"
    elif key == "read_only" and all(os.access(place, os.W_OK) for place in (path, path.parent)):
        key = "opened_to_read"  # what kept it from being written when it was opened is gone
    return EnvironmentProblem(key, file=path.name)


@contextmanager
def engine_errors(path: Path) -> Iterator[None]:
    """Turn what the machine does to a database file into a sentence; errors of our own making pass as they are.

    Raises:
        EnvironmentProblem: disk full or failing, file locked, read-only, not to be opened, or damaged.
    """
    try:
        yield
    except (Error, UnicodeDecodeError) as error:
        if key := message_of(error):
            raise problem_of(key, path) from error
        raise


def _connected(path: Path, options: str, *first: str) -> dbapi2.Connection:
    """Connect and read the schema, which says now what a damaged file would say later; `first` are PRAGMAs."""
    connection = dbapi2.connect(f"{path.absolute().as_uri()}?{options}", uri=True, timeout=BUSY_MS / 1000)
    try:
        for pragma in (*first, *_ALWAYS):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def _connected_to_read(path: Path) -> dbapi2.Connection:
    """Connect without writing to the file.

    What a program that was killed, or one at work, has written may still stand in the log beside the file (`-wal`):
    without it the file is of yesterday, or cut in the middle. Reading it needs a side file or, where none can be made,
    a connection that takes no locks.
    """
    log = path.with_name(f"{path.name}-wal")
    if not (log.is_file() and log.stat().st_size):
        return _connected(path, "mode=ro&immutable=1")
    try:
        return _connected(path, "mode=ro")
    except Error as error:
        if message_of(error) not in CANNOT_WRITE:
            raise
    lockless = "win32-none" if sys.platform == "win32" else "unix-none"
    return _connected(path, f"mode=ro&vfs={lockless}", "locking_mode=EXCLUSIVE")


def open_directory(path: Path, *, read_only: bool = False) -> Database:
    """Open (or create) the directory file for one thread.

    Deleted rows are overwritten (`secure_delete`), nothing is sorted on disk (`temp_store`), and a crash of the
    machine loses at most what was not yet said to be done (`synchronous=FULL`). Read-only opening works on a medium
    that cannot be written.

    Raises:
        EnvironmentProblem: the file cannot be opened, is locked or is no database.
    """
    with engine_errors(path):
        if read_only:
            return Database(_connected_to_read(path), execute_plugins=False)
        connection = _connected(path, "mode=rwc")
        try:
            for pragma in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON"):
                connection.execute(f"PRAGMA {pragma}")
        except BaseException:
            connection.close()
            raise
    return Database(connection, execute_plugins=False)


def open_copy(path: Path) -> Database:
    """Open a copy of the directory file for one thread, in memory and as large as the file; the file is only read.

    Raises:
        EnvironmentProblem: the file cannot be read.
    """
    with engine_errors(path):
        file = _connected_to_read(path)
        try:
            copy = dbapi2.connect(":memory:")
            for pragma in _ALWAYS:
                copy.execute(f"PRAGMA {pragma}")
            file.backup(copy)
        finally:
            file.close()
    return Database(copy, execute_plugins=False)


def is_copy(db: Database) -> bool:
    """Return whether what is written into the database would be gone with it."""
    return not next(db.execute("PRAGMA database_list"))[2]


@contextmanager
def little_cached(db: Database) -> Iterator[None]:
    """Keep fewer pages of the file in memory during the block, for whoever writes many of them once."""
    db.execute(f"PRAGMA main.cache_size = -{WRITING_KIB}")
    try:
        yield
    finally:
        db.execute(f"PRAGMA main.cache_size = -{CACHE_KIB}")


@contextmanager
def room_aside(db: Database) -> Iterator[None]:
    """Hold an empty database, `ASIDE`, beside the file during the block: for rows that would fill the memory.

    What its few pages in memory do not hold is in a file of the system's that has no name and goes with this process,
    written under a key that stands nowhere: who finds it has noise. It is for a block that begins and ends outside any
    transaction; temporary tables of before are gone.
    """
    db.execute("PRAGMA temp_store=FILE")
    try:
        db.execute(f"ATTACH '' AS {ASIDE} KEY ?", [f"x'{secrets.token_hex(32)}'"])
    finally:
        db.execute("PRAGMA temp_store=MEMORY")
    try:
        for pragma in (f"cache_size=-{WRITING_KIB}", "secure_delete=OFF"):
            db.execute(f"PRAGMA {ASIDE}.{pragma}")
        yield
    finally:
        db.execute(f"DETACH {ASIDE}")


def emptied_log(db: Database) -> bool:
    """Write the log into the file and empty it: what was deleted then stands in neither. Return whether it is empty.

    It is not where another connection reads an older state for as long as this one waits.
    """
    busy, _, _ = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy


def look_again(path: Path) -> None:
    """Read the beginning of the file from the disk: a connection that is open goes on answering from what it has read.

    It is read by the engine: to close a file that was opened otherwise would take this process's locks from it.

    Raises:
        EnvironmentProblem: what stands there is no database any more.
    """
    with engine_errors(path):
        try:
            _connected(path, "mode=ro").close()
        except Error as error:
            if message_of(error) == "damaged":
                raise


def open_reference(path: Path) -> Database:
    """Open a file that ships with Porchlight: read-only, never locked, no side files, usable from any thread.

    Raises:
        EnvironmentProblem: the file is missing or damaged.
    """
    with engine_errors(path):
        uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        connection = dbapi2.connect(uri, uri=True, check_same_thread=False)
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return Database(connection, execute_plugins=False)


def open_scratch() -> Database:
    """Open an empty database in memory, usable from any thread that takes turns."""
    return Database(dbapi2.connect(":memory:", check_same_thread=False), execute_plugins=False)
