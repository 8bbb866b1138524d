"""Rows aside: what would fill the memory is in a file without a name, and nobody can read it."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from resources_db.engine import ASIDE, Database, open_directory, room_aside
from resources_db.rows import value

CANARY = "lantern-street-canary "
NAMELESS = Path("/proc/self/fd")
MB = 1_000_000


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    opened = open_directory(tmp_path / "directory.db")
    opened.execute("CREATE TABLE kept (x)")
    yield opened
    opened.close()


def fill(db: Database, megabytes: int = 40) -> None:
    db.execute(f"CREATE TABLE {ASIDE}.much (x)")
    db.conn.executemany(f"INSERT INTO {ASIDE}.much VALUES (?)", ([CANARY * 50] for _ in range(megabytes * 1000)))


def nameless_files() -> dict[str, Path]:
    """Return the files that this process holds open and that stand in no folder any more, by where they stood."""
    links = {file: str(file.readlink()) for file in NAMELESS.iterdir() if file.is_symlink()}
    return {name: file for file, name in links.items() if name.endswith(" (deleted)") and file.is_file()}


@pytest.mark.skipif(sys.platform != "linux", reason="open files without a name can be read here on Linux only")
def test_what_memory_does_not_hold_is_noise_in_a_file_without_a_name(db: Database) -> None:
    before = nameless_files().keys()
    with room_aside(db):
        db.execute("BEGIN")
        fill(db)
        [file] = [file for name, file in nameless_files().items() if name not in before]
        content = file.read_bytes()
        db.rollback()
    assert len(content) > 10 * MB
    assert CANARY.encode() not in content
    assert b"SQLite" not in content
    assert nameless_files().keys() == before


def test_it_is_written_and_taken_back_with_the_file(db: Database, tmp_path: Path) -> None:
    with room_aside(db):
        db.execute("BEGIN")
        fill(db, megabytes=20)
        db.execute(f"INSERT INTO main.kept SELECT x FROM {ASIDE}.much LIMIT 3")
        db.rollback()
        assert value(db, "SELECT count(*) FROM main.kept") == 0
        assert value(db, f"SELECT count(*) FROM {ASIDE}.sqlite_master") == 0
        db.execute("BEGIN")
        fill(db, megabytes=20)
        db.execute(f"INSERT INTO main.kept SELECT x FROM {ASIDE}.much LIMIT 3")
        db.execute(f"DROP TABLE {ASIDE}.much")
        db.execute("COMMIT")
    assert value(db, "SELECT count(*) FROM kept") == 3
    assert {file.name.removeprefix("directory.db") for file in tmp_path.iterdir()} <= {"", "-wal", "-shm"}


def test_it_begins_empty_and_sorts_nothing_on_disk_afterwards(db: Database) -> None:
    for _ in range(2):
        with room_aside(db):
            assert value(db, f"SELECT count(*) FROM {ASIDE}.sqlite_master") == 0
            fill(db, megabytes=1)
            db.conn.commit()
        memory = 2
        assert value(db, "PRAGMA temp_store") == memory
