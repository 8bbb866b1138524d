"""The demonstration is taken out whole; anything real is never touched."""

from datetime import date
from pathlib import Path

import pytest

from desktop.controllers.demonstration import load_demonstration
from resources_db.directory import FILE_NAME
from resources_db.errors import Refused
from resources_db.query import Query
from resources_db.sources.records import no_progress
from tests.helpers.directories import open_directory, service, take_in


def test_a_demonstration_taken_out_leaves_an_empty_directory(tmp_path: Path) -> None:
    with open_directory(tmp_path / "new") as untouched, open_directory(tmp_path / "data") as directory:
        load_demonstration(directory, no_progress)
        assert directory.info().demonstration
        directory.take_demonstration_out()
        assert directory.empty
        assert directory.check() == []
        assert directory.content_hash() == untouched.content_hash()
        assert directory.search(Query()).total == 0
        info = directory.info()
        assert (info.services, info.demonstration, info.by_source, info.gone) == (0, False, (), 0)
        take_in(directory, [service(1, "Lantern Pantry", zip="33128")])
        assert directory.search(Query(words="pantry")).total == 1
        assert directory.check() == []


def test_nothing_of_it_stays_in_the_file(tmp_path: Path) -> None:
    with open_directory(tmp_path) as directory:
        load_demonstration(directory, no_progress)
        directory.take_demonstration_out()
    assert b"Driftwood Night Van" not in (tmp_path / FILE_NAME).read_bytes()


def test_it_may_come_back(tmp_path: Path) -> None:
    with open_directory(tmp_path) as directory:
        load_demonstration(directory, no_progress)
        before = directory.info().counts
        directory.take_demonstration_out()
        load_demonstration(directory, no_progress)
        assert directory.info().counts == before
        assert directory.today().date >= date(2026, 11, 22)


def test_real_records_are_never_taken_out(tmp_path: Path) -> None:
    with open_directory(tmp_path) as directory:
        take_in(directory, [service(1, "Lantern Pantry", zip="33128")])
        before = directory.content_hash()
        with pytest.raises(Refused, match="not the demonstration"):
            directory.take_demonstration_out()
        assert directory.content_hash() == before
