"""Opening where nothing can be written: what is there can still be searched, and nothing false is said of it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from resources_db import engine
from resources_db.directory import FILE_NAME, Directory
from resources_db.errors import Cancelled, EnvironmentProblem
from resources_db.query import Query
from tests.helpers.directories import clock, gazetteer, open_directory, service, take_in
from tests.helpers.first_shape import to_first_shape

ROOT = Path(__file__).parent.parent.parent
Mount = Callable[[str], None]


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[tuple[Path, Mount]]:
    """Give a small disk of its own with a directory on it, and what mounts it again with other options."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount, unmount = shutil.which("mount"), shutil.which("umount")
    if mount is None or unmount is None:
        pytest.skip("there is no mount on this machine")

    def mounted(options: str) -> None:
        command = [mount, "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
        made = subprocess.run(command, check=False, capture_output=True)
        if made.returncode:
            pytest.skip("this person may not mount a disk")

    mounted("size=4m")
    try:
        with open_directory(folder) as directory:
            take_in(directory, [service(1, "Lantern Pantry", zip="33128")])
        yield folder, mounted
    finally:
        subprocess.run([unmount, str(folder)], check=True)


def fill_up(folder: Path) -> None:
    """Leave no byte on the disk."""
    with (folder / "filler").open("wb", buffering=0) as filler, pytest.raises(OSError, match="No space"):  # noqa: PT012
        while filler.write(bytes(4096)):
            pass


def still_works(folder: Path, why: str) -> None:
    """Search, show and check the directory, and be refused when writing, told `why`."""
    with open_directory(folder) as directory:
        (hit,) = [hit for section in directory.search(Query(words="pantry")).sections for hit in section.hits[:]]
        assert directory.record(hit.listing_id).listing.title.startswith("Lantern Pantry")
        assert directory.check() == []
        with pytest.raises(EnvironmentProblem) as caught:
            take_in(directory, [service(2, "Another")])
    assert caught.value.key == why


def test_on_a_full_disk(disk: tuple[Path, Mount]) -> None:
    folder, _ = disk
    fill_up(folder)
    still_works(folder, "disk_full")


def test_when_a_disk_that_was_full_has_room_again(disk: tuple[Path, Mount]) -> None:
    folder, _ = disk
    fill_up(folder)
    with open_directory(folder) as directory:
        (folder / "filler").unlink()
        with pytest.raises(EnvironmentProblem, match="open it again") as caught:
            take_in(directory, [service(2, "Another")])
        assert caught.value.key == "opened_to_read"
    with open_directory(folder) as directory:
        take_in(directory, [service(2, "Another")])


def test_on_a_disk_that_cannot_be_written(disk: tuple[Path, Mount]) -> None:
    folder, mounted = disk
    mounted_as = {file.name for file in folder.iterdir()}
    mounted("remount,ro")
    still_works(folder, "read_only")
    assert {file.name for file in folder.iterdir()} == mounted_as == {FILE_NAME}


LEAVE_A_LOG = """
import os, sys
from pathlib import Path
from tests.helpers.directories import clock, gazetteer, open_directory, service, take_in
directory = open_directory(Path(sys.argv[1]))
take_in(directory, [service(number, f"Harbor Kitchen {number}", zip="33128") for number in range(200)])
os._exit(0)
"""


def leave_a_log(folder: Path) -> None:
    """Import 200 services and be killed before they stand in the file itself."""
    subprocess.run([sys.executable, "-c", LEAVE_A_LOG, str(folder)], cwd=ROOT, check=True)
    assert (folder / f"{FILE_NAME}-wal").stat().st_size


@pytest.mark.parametrize("side_file", [True, False])
def test_what_stands_in_the_log_is_read_where_nothing_can_be_written(
    disk: tuple[Path, Mount], *, side_file: bool
) -> None:
    folder, mounted = disk
    mounted("remount,size=64m")
    leave_a_log(folder)
    if not side_file:
        (folder / f"{FILE_NAME}-shm").unlink()
    mounted("remount,ro")
    with open_directory(folder) as directory:
        assert directory.info().services == 200
        assert directory.check() == []


def test_killed_while_the_log_went_into_the_file(tmp_path: Path) -> None:
    open_directory(tmp_path).close()
    path = tmp_path / FILE_NAME
    before = path.read_bytes()
    leave_a_log(tmp_path)
    log = (tmp_path / f"{FILE_NAME}-wal").read_bytes()
    open_directory(tmp_path).close()  # the log goes into the file
    after = path.read_bytes()
    assert len(after) > len(before)
    path.write_bytes(after[:4096] + before[4096:])  # its first page was written, and it did not grow yet
    (tmp_path / f"{FILE_NAME}-wal").write_bytes(log)
    with open_directory(tmp_path) as directory:
        assert directory.info().services == 200
        assert directory.check() == []


def test_no_new_directory_on_a_full_disk(disk: tuple[Path, Mount]) -> None:
    folder, _ = disk
    fill_up(folder)
    (folder / FILE_NAME).rename(folder / "other.db")
    with pytest.raises(EnvironmentProblem) as caught:
        open_directory(folder)
    assert caught.value.key == "disk_full"


@pytest.mark.parametrize("inside", ["", "data"])
def test_no_new_directory_where_nothing_can_be_written(disk: tuple[Path, Mount], inside: str) -> None:
    folder, mounted = disk
    (folder / FILE_NAME).unlink()
    mounted("remount,ro")
    with pytest.raises(EnvironmentProblem) as caught:
        open_directory(folder / inside)
    assert caught.value.key == "cannot_write"
    assert "may be written" in caught.value.text("en")


def test_no_new_directory_in_a_folder_of_somebody_else(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    if os.access(tmp_path, os.W_OK):
        pytest.skip("this person may write everywhere")
    with pytest.raises(EnvironmentProblem) as caught:
        open_directory(tmp_path)
    assert caught.value.key == "cannot_write"


def of_the_first_shape(folder: Path) -> None:
    """Leave the directory in `folder` as a Porchlight of before made it, with an index of older rules."""
    to_first_shape(folder)
    db = engine.open_directory(folder / FILE_NAME)
    db.execute("UPDATE directory_fact SET value = 'older' WHERE name = 'index'")
    db.close()


def fill_up_after(folder: Path, mounted: Mount) -> None:
    del mounted
    fill_up(folder)


def let_nothing_be_written(folder: Path, mounted: Mount) -> None:
    del folder
    mounted("remount,ro")


@pytest.mark.parametrize("stop_writing", [fill_up_after, let_nothing_be_written])
def test_an_older_file_where_nothing_can_be_written_is_still_searched(
    disk: tuple[Path, Mount], stop_writing: Callable[[Path, Mount], None]
) -> None:
    folder, mounted = disk
    of_the_first_shape(folder)
    stop_writing(folder, mounted)
    before = (folder / FILE_NAME).read_bytes()
    still_works(folder, "disk_full" if stop_writing is fill_up_after else "read_only")
    with open_directory(folder) as directory, open_directory(folder) as another:
        assert directory.info().services == another.info().services == 1
        assert not directory.info().writable
        with pytest.raises(EnvironmentProblem) as caught:
            directory.check_writable()
    assert caught.value.key == ("disk_full" if stop_writing is fill_up_after else "read_only")
    assert (folder / FILE_NAME).read_bytes() == before
    assert not list(folder.glob("*before*"))


def test_an_older_file_that_is_too_large_for_memory_is_refused_with_what_to_do(
    disk: tuple[Path, Mount], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, mounted = disk
    of_the_first_shape(folder)
    mounted("remount,ro")
    monkeypatch.setattr("resources_db.migrations.LARGEST_COPY", 4096)
    with pytest.raises(EnvironmentProblem) as caught:
        open_directory(folder)
    assert "made by an older Porchlight" in caught.value.text("en")
    assert "más viejo" in caught.value.text("es")


def test_what_another_process_then_writes_is_not_answered_from_the_copy(disk: tuple[Path, Mount]) -> None:
    folder, mounted = disk
    of_the_first_shape(folder)
    mounted("remount,ro")
    with open_directory(folder) as directory:
        assert directory.search(Query()).total == 1
        mounted("remount,rw")
        with open_directory(folder) as other:
            take_in(other, [service(1, "Lantern Pantry", zip="33128"), service(2, "Harbor Kitchen")])
            with pytest.raises(EnvironmentProblem) as caught:
                directory.search(Query())
    assert caught.value.key == "directory_replaced"


def made_by_older_rules(folder: Path) -> None:
    """Leave a directory whose index was made by other rules."""
    with open_directory(folder) as directory:
        take_in(directory, [service(1, "Lantern Pantry", zip="33128")])
    db = engine.open_directory(folder / FILE_NAME)
    with db.conn:
        db.execute("UPDATE directory_fact SET value = 'older' WHERE name = 'index'")
    db.close()


def test_what_older_rules_made_is_made_anew_and_that_is_told(tmp_path: Path) -> None:
    made_by_older_rules(tmp_path)
    told: list[str] = []
    with Directory.open(tmp_path, gazetteer(), clock, lambda step, _done, _total: told.append(step)) as directory:
        assert directory.search(Query(words="pantry")).total == 1
    assert set(told) == {"progress.indexing"}
    told.clear()
    Directory.open(tmp_path, gazetteer(), clock, lambda step, _done, _total: told.append(step)).close()
    assert told == []


def test_stopped_on_the_way_the_file_is_as_it_was(tmp_path: Path) -> None:
    made_by_older_rules(tmp_path)
    before = dump(tmp_path / FILE_NAME)

    def stop(_step: str, _done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        Directory.open(tmp_path, gazetteer(), clock, stop)
    assert dump(tmp_path / FILE_NAME) == before
    with open_directory(tmp_path) as directory:
        assert directory.search(Query(words="pantry")).total == 1


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="this system does not list open files")
def test_a_damaged_file_is_not_held_open(tmp_path: Path) -> None:
    with open_directory(tmp_path) as directory:
        take_in(directory, [service(1, "Lantern Pantry", zip="33128")])
    file = engine.open_directory(tmp_path / FILE_NAME)
    file.execute("DROP TABLE directory_fact")
    file.close()
    with pytest.raises(EnvironmentProblem) as caught:
        open_directory(tmp_path)
    assert caught.value.key == "damaged"
    held = map(os.path.realpath, Path("/proc/self/fd").iterdir())
    assert [name for name in held if name.startswith(str(tmp_path))] == []


def test_damage_met_while_the_index_is_renewed_is_told(tmp_path: Path) -> None:
    with open_directory(tmp_path) as directory:
        take_in(directory, [service(1, "Lantern Pantry", zip="33128")])
    file = engine.open_directory(tmp_path / FILE_NAME)
    file.execute("DELETE FROM directory_fact WHERE name = 'index'")
    file.execute("DROP TABLE given_need")
    file.close()
    with pytest.raises(EnvironmentProblem) as caught:
        open_directory(tmp_path)
    assert caught.value.key == "damaged"


def dump(path: Path) -> list[tuple[object, ...]]:
    """Return every row of every table in the file."""
    db = engine.open_directory(path, read_only=True)
    tables = [name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
    found = [(name, *row) for name in tables for row in db.execute(f'SELECT * FROM "{name}"')]
    db.close()
    return found
