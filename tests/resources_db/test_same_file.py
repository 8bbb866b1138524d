"""A directory file that goes away, or is replaced, under whoever has it open: noticed before anything false is said."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from resources_db import engine
from resources_db.directory import FILE_NAME
from resources_db.errors import EnvironmentProblem
from resources_db.query import Query
from resources_db.same_file import SameFile
from resources_db.sync.plan import Plan
from tests.helpers.directories import open_directory, reading, service, take_in

PANTRY = [service(1, "Lantern Pantry", zip="33128")]
AWAY = "another.db"


def move_away(file: Path) -> None:
    file.rename(file.with_name(AWAY))


def delete(file: Path) -> None:
    file.unlink()


def take_out(file: Path) -> None:
    file.parent.rename(file.parent.with_name("elsewhere"))


def replace(file: Path) -> None:
    shutil.copy(file, file.with_name(AWAY))
    file.with_name(AWAY).replace(file)


HOW = [
    (move_away, "directory_gone"),
    (delete, "directory_gone"),
    (take_out, "directory_gone"),
    (replace, "directory_replaced"),
]


@pytest.mark.parametrize(("change", "key"), HOW)
def test_questions_and_imports_notice(tmp_path: Path, change: Callable[[Path], None], key: str) -> None:
    folder = tmp_path / "data"
    with open_directory(folder) as directory:
        take_in(directory, PANTRY)
        change(folder / FILE_NAME)
        asked: list[Callable[[], object]] = [
            directory.info,
            lambda: directory.search(Query()),
            lambda: directory.record("any"),
            lambda: take_in(directory, [service(2, "Another")]),
            directory.check_writable,
        ]
        for ask in asked:
            with pytest.raises(EnvironmentProblem) as caught:
                ask()
            assert caught.value.key == key
            assert "directory.db" in caught.value.text("en")
            assert "No se cambió nada." in caught.value.text("es")


def test_an_import_that_lost_its_file_on_the_way_is_not_done(tmp_path: Path) -> None:
    """The file goes while the rows are written: what nobody would ever see again must not be called done."""
    with open_directory(tmp_path) as directory:
        take_in(directory, PANTRY)
        plan: Plan = directory.plan(reading([service(1, "Lantern Pantry", zip="33128"), service(2, "X")]), "test")

        def replace_while_indexing(step: str, _done: int, _total: int) -> None:
            if step == "progress.indexing" and not (tmp_path / AWAY).exists():
                move_away(tmp_path / FILE_NAME)

        with pytest.raises(EnvironmentProblem, match="no longer in its folder"):
            directory.apply(plan, replace_while_indexing)
        (tmp_path / AWAY).rename(tmp_path / FILE_NAME)
        assert directory.info().services == 1


def test_a_file_that_was_put_back_works_again(tmp_path: Path) -> None:
    with open_directory(tmp_path) as directory:
        take_in(directory, PANTRY)
        move_away(tmp_path / FILE_NAME)
        with pytest.raises(EnvironmentProblem):
            directory.search(Query())
        (tmp_path / AWAY).rename(tmp_path / FILE_NAME)
        assert directory.search(Query()).total == 1


def test_a_file_that_was_written_over_is_not_called_a_directory(tmp_path: Path) -> None:
    """What is open goes on answering from what it has read, so the file itself is looked at."""
    with open_directory(tmp_path) as directory:
        take_in(directory, PANTRY)
        assert directory.info().services == 1
    with open_directory(tmp_path) as directory:
        assert directory.search(Query()).total == 1
        size = (tmp_path / FILE_NAME).stat().st_size
        with (tmp_path / FILE_NAME).open("r+b") as file:
            file.write(b"garbage " * (size // 8))
        with pytest.raises(EnvironmentProblem) as caught:
            directory.info()
    assert caught.value.key == "damaged"


def test_our_own_writing_from_elsewhere_is_no_damage(tmp_path: Path) -> None:
    with open_directory(tmp_path) as directory, open_directory(tmp_path) as other:
        for number in range(2, 12):
            take_in(other, [*PANTRY, *(service(one, f"Lamp {one}", zip="33128") for one in range(2, number + 1))])
            assert directory.info().services == number
            log = engine.open_directory(tmp_path / FILE_NAME)
            log.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            log.close()
            assert directory.info().services == number


def test_writing_into_the_file_changes_nothing_of_what_it_is(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("one")
    same = SameFile(file)
    file.write_text("two, longer than one")
    same.check()
    file.unlink()
    with pytest.raises(EnvironmentProblem):
        same.check()


def test_the_numbers_say_whose_how_old_and_what_is_gone(tmp_path: Path) -> None:
    with open_directory(tmp_path) as directory:
        nothing = directory.info()
        assert (nothing.by_source, nothing.listings, nothing.data_as_of, nothing.gone) == ((), 0, None, 0)
        assert nothing.writable
        many = [service(number, f"Lamp {number}") for number in range(2, 22)]
        take_in(directory, [*PANTRY, *many])
        take_in(directory, many)
        info = directory.info()
        (source,) = info.by_source
        assert info.sources == (source.name,)
        assert (source.services, source.imported_on, source.data_as_of) == (20, directory.today().date, None)
        assert (info.services, info.gone, info.today) == (20, 1, directory.today().date)
