"""The directory file: made whole, brought up to date after a copy, refused when newer, damaged or somebody else's."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from resources_db.engine import Database, open_directory
from resources_db.errors import EnvironmentProblem, NewerData
from resources_db.hsds import TABLES
from resources_db.migrations import STEPS, applied, open_migrated

ROOT = Path(__file__).parent.parent.parent
BOOKKEEPING = {"source_id", "original_id", "extra", "gone_on"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "directory.db"


def test_a_new_file_has_the_standards_tables_and_columns(path: Path) -> None:
    db = open_migrated(path)
    for name, table in TABLES.items():
        columns = {column: kind for column, kind in _types(db, name).items() if column not in BOOKKEEPING}
        assert columns == table.columns
        assert db.table(name).strict
    assert applied(db) == list(STEPS)
    db.close()
    assert [file.name for file in path.parent.iterdir()] == ["directory.db"]


def _types(db: Database, table: str) -> dict[str, str]:
    return {column.name: column.type for column in db[table].columns}


def test_what_real_files_lack_may_be_missing(path: Path) -> None:
    db = open_migrated(path)
    for name in TABLES:
        assert not [column.name for column in db[name].columns if column.notnull and column.name != "id"]
        assert not db.table(name).foreign_keys
    db.close()


def test_a_file_newer_than_the_program_is_left_untouched(path: Path) -> None:
    db = open_migrated(path)
    db.execute("UPDATE _sqlite_migrations SET name = '9999_from_the_future' WHERE name = ?", [STEPS[-1]])
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()
    before = path.read_bytes()
    with pytest.raises(NewerData) as caught:
        open_migrated(path)
    assert "newer Porchlight" in caught.value.text("en")
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"not a database, only text", b"SQLite format 3\0" + bytes(84)])
def test_a_damaged_file_is_never_an_empty_directory(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(EnvironmentProblem) as caught:
        open_migrated(path)
    assert caught.value.key == "damaged"
    assert path.read_bytes() == content


def test_somebody_elses_database_is_refused(path: Path) -> None:
    other = open_directory(path)
    other.execute("CREATE TABLE notes (text)")
    other.close()
    with pytest.raises(EnvironmentProblem):
        open_migrated(path)


def test_a_file_of_before_is_brought_up_to_date(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_migrated(path).close()
    monkeypatch.setattr("resources_db.migrations.STEPS", (*STEPS, "0002_later"))
    from resources_db import migrations  # noqa: PLC0415 (after the step was added)

    later = migrations.directory_migrations(name="0002_later")(lambda db: db.execute("CREATE TABLE later (x)"))
    try:
        db = open_migrated(path)
        assert "later" in db.table_names()
        assert applied(db) == [*STEPS, "0002_later"]
        db.close()
        assert [file.name for file in path.parent.glob("*before*")] == []
    finally:
        migrations.directory_migrations._migrations.pop()
    assert later is not None


def test_a_failed_step_leaves_the_copy_and_the_old_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_migrated(path).close()
    monkeypatch.setattr("resources_db.migrations.STEPS", (*STEPS, "0002_broken"))
    from resources_db import migrations  # noqa: PLC0415

    def broken(db: Database) -> None:
        db.execute("CREATE TABLE half (x)")
        raise ZeroDivisionError

    migrations.directory_migrations(name="0002_broken")(broken)
    try:
        with pytest.raises(ZeroDivisionError):
            open_migrated(path)
    finally:
        migrations.directory_migrations._migrations.pop()
    assert len(list(path.parent.glob("*before*"))) == 1
    monkeypatch.undo()
    db = open_migrated(path)
    assert applied(db) == list(STEPS)
    assert "half" not in db.table_names()
    db.close()


OPEN_ON_A_SIGN = """
import sys
from pathlib import Path
from resources_db.migrations import open_migrated
print("ready", flush=True)
sys.stdin.readline()
db = open_migrated(Path(sys.argv[1]))
assert db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
assert db.execute("SELECT count(*) FROM service").fetchone()[0] == 0
db.close()
"""


@pytest.mark.parametrize("number", range(3))
def test_many_that_start_at_once_share_one_file(path: Path, number: int) -> None:
    command = [sys.executable, "-c", OPEN_ON_A_SIGN, str(path)]
    started = [
        subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for _ in range(12)
    ]
    for process in started:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in started:
        assert process.stdin is not None
        process.stdin.write("now\n")
        process.stdin.flush()
    assert [process.communicate()[1] for process in started] == [""] * 12
    assert {process.returncode for process in started} == {0}, f"round {number}"
    assert {file.stat().st_mode & 0o777 for file in path.parent.iterdir()} == {0o600}
    open_migrated(path).close()  # where two close in the same moment, each leaves SQLite's log to the other
    assert [file.name for file in path.parent.iterdir()] == ["directory.db"]


def test_what_a_crash_left_under_another_name_does_not_matter(path: Path) -> None:
    stale = path.with_name("directory.db.new")
    stale.write_bytes(b"half")
    open_migrated(path).close()
    db = open_migrated(path)
    assert applied(db) == list(STEPS)
    db.close()
    assert stale.read_bytes() == b"half"


def test_a_second_name_of_the_file_itself_goes(path: Path) -> None:
    open_migrated(path).close()
    path.with_name("directory.db.1234.new").hardlink_to(path)
    open_migrated(path).close()
    assert [file.name for file in path.parent.iterdir()] == ["directory.db"]


def test_without_hard_links_the_file_is_renamed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    open_migrated(path).close()
    assert [file.name for file in path.parent.iterdir()] == ["directory.db"]


def test_what_stands_in_the_place_of_the_file_is_never_an_empty_directory(path: Path) -> None:
    elsewhere = path.with_name("unplugged.db")
    path.symlink_to(elsewhere)
    with pytest.raises(EnvironmentProblem):
        open_migrated(path)
    assert path.is_symlink()
    assert not elsewhere.exists()
    path.unlink()
    path.mkdir()
    with pytest.raises(EnvironmentProblem):
        open_migrated(path)
    assert [file.name for file in path.parent.iterdir()] == ["directory.db"]
