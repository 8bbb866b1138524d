"""A file of before the sets is brought up to date when it is opened; sets that do not fit are never "no services"."""

from datetime import date
from pathlib import Path

import pytest

from resources_db import index_sets
from resources_db.directory import FILE_NAME
from resources_db.engine import Database
from resources_db.engine import open_directory as open_file
from resources_db.errors import EnvironmentProblem
from resources_db.index_columns import IndexColumns
from resources_db.model import Domain, State
from resources_db.query import Query
from resources_db.results import Results
from resources_db.row_sets import rows_in
from tests.helpers.directories import open_directory, service, take_in
from tests.helpers.first_shape import to_first_shape
from tests.resources_db.test_search_anew import Everything, expected, fill


def facts(results: Results) -> object:
    return [section.hits[:] for section in results.sections], results.counts


def test_a_file_of_before_answers_as_it_did(tmp_path: Path) -> None:
    fill(tmp_path, 3)
    with open_directory(tmp_path) as directory:
        before, content = facts(directory.search(Query())), directory.content_hash()
    to_first_shape(tmp_path)
    with open_directory(tmp_path) as directory:
        assert facts(directory.search(Query())) == before
        assert directory.search(Query()).counts == expected(Everything.of(directory), Query())[1]
        assert directory.content_hash() == content
        assert directory.check() == []
        assert directory.info().gone == 9
    assert [file.name for file in tmp_path.glob("*before*")] == []


def test_sets_made_otherwise_are_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, 4)
    with open_directory(tmp_path) as directory:
        before = facts(directory.search(Query()))
    db = open_file(tmp_path / FILE_NAME)
    db.execute("DELETE FROM listing_rows")
    db.close()
    monkeypatch.setattr(index_sets, "MAKING", "of tomorrow")
    with open_directory(tmp_path) as directory:
        assert facts(directory.search(Query())) == before
        assert directory.check() == []


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM listing_column",
        "DELETE FROM listing_column WHERE name = 'points'",
        "DELETE FROM listing_rows WHERE name = 'placed'",
        "DELETE FROM listing_rows WHERE name = 'gone'",
        "DELETE FROM listing_rows WHERE name = 'enforcement'",
    ],
)
def test_what_is_gone_is_damage(tmp_path: Path, harm: str) -> None:
    with open_directory(tmp_path) as directory:
        take_in(directory, [service(1, "Lantern Pantry", zip="33128")])
        place = directory.gazetteer.resolve("33128")
        db = open_file(tmp_path / FILE_NAME)
        db.execute(harm)
        db.close()
        with pytest.raises(EnvironmentProblem) as caught:
            directory.search(Query(place=place))
        assert caught.value.key == "damaged"


def rows(db: Database, condition: str) -> list[int]:
    return [row for (row,) in db.execute(f'SELECT "row" FROM listing WHERE {condition} ORDER BY "row"')]


def test_sets_are_the_tables(tmp_path: Path) -> None:
    fill(tmp_path, 2)
    with open_directory(tmp_path) as directory:
        db, columns = directory._db, IndexColumns(directory._db)
        assert list(rows_in(columns.every)) == rows(db, "TRUE")
        assert list(rows_in(columns.placed)) == rows(db, "latitude IS NOT NULL")
        assert list(rows_in(columns.gone)) == rows(db, "gone_on IS NOT NULL") != []
        assert list(rows_in(columns.named("state FL"))) == rows(db, "latitude IS NULL AND state = 'FL'") != []
        assert list(rows_in(columns.named("county 12086"))) == rows(db, "latitude IS NULL AND county = '12086'") != []
        assert list(rows_in(columns.named("state "))) == rows(db, "latitude IS NULL AND state IS NULL") != []
        assert columns.named("state XX") == 0
        for code, number in db.execute("SELECT code, count(*) FROM listing_need GROUP BY code"):
            assert columns.named(f"need {code}").bit_count() == number
        for row, listing, latitude, longitude in db.execute('SELECT "row", id, latitude, longitude FROM listing'):
            assert columns.id(row) == listing
            assert latitude is None or columns.point(row) == (latitude, longitude)


def test_an_empty_directory_has_no_sets_and_an_answer(tmp_path: Path) -> None:
    for _ in range(2):
        with open_directory(tmp_path) as directory:
            results = directory.search(Query(words="lantern", place=directory.gazetteer.resolve("33128")))
            assert (results.total, results.hidden.total) == (0, 0)
            assert results.counts == {domain: dict[State, int]() for domain in Domain}
            assert directory.check() == []
            assert directory.today().date >= date(2026, 1, 1)
