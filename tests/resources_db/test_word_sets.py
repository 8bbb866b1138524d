"""Rows by the beginning of a word: kept or looked up, always what FTS5 itself says."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from resources_db import word_sets
from resources_db.directory import Directory
from resources_db.engine import Database
from resources_db.row_sets import rows_in
from resources_db.word_sets import LONGEST, rows_with
from resources_db.words import match_expression, words_of
from tests.helpers.directories import open_directory, service, take_in

LETTERS = "abcñж漢𝄞"


@pytest.fixture(scope="module", params=[1, 3, 40, 1_000])
def directory(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[Directory]:
    """Give 60 services of random short words, long ones that go on alike, and one of 10,000 letters."""
    rng = random.Random(9)

    def words() -> str:
        short = ["".join(rng.choices(LETTERS, k=rng.randint(1, 4))) for _ in range(4)]
        long = "abcabc" * rng.randint(2, 5) + rng.choice(LETTERS)
        return " ".join([*short, long])

    services = [
        service(
            number, words(), organization=words(), description=words() + " 10,000 b" + "c" * (9_999 * (number == 7))
        )
        for number in range(60)
    ]
    with pytest.MonkeyPatch.context() as patch, open_directory(tmp_path_factory.mktemp("words")) as opened:
        patch.setattr(word_sets, "COMMON", request.param)
        take_in(opened, services)
        yield opened


def said_by_fts5(db: Database, word: str, column: str | None) -> list[int]:
    sql = "SELECT rowid FROM listing_words WHERE listing_words MATCH ? ORDER BY rowid"
    return [row for (row,) in db.execute(sql, [match_expression([word], column)])]


def test_every_beginning_of_every_word(directory: Directory) -> None:
    db = directory._db
    db.execute("CREATE VIRTUAL TABLE temp.seen USING fts5vocab(main, listing_words, row)")
    words = {word for (term,) in db.execute("SELECT term FROM seen") for word in words_of(term)}
    db.execute("DROP TABLE temp.seen")
    assert len(words) > 200
    beginnings = {word[:length] for word in words for length in (*range(1, LONGEST + 3), len(word))}
    for beginning in (*beginnings, "zzz", "c" * LONGEST, "abcabd"):
        found = rows_with(db, beginning)
        assert list(rows_in(found.anywhere)) == said_by_fts5(db, beginning, None), beginning
        assert list(rows_in(found.names)) == said_by_fts5(db, beginning, "names"), beginning


def test_only_common_beginnings_are_kept(directory: Directory) -> None:
    kept = [prefix for (prefix,) in directory._db.execute("SELECT prefix FROM listing_prefix")]
    assert bool(kept) is (word_sets.COMMON <= 60)
    assert all(len(prefix) <= LONGEST for prefix in kept)
    assert all(len(said_by_fts5(directory._db, prefix, None)) >= word_sets.COMMON for prefix in kept)


def test_taking_a_file_in_again_leaves_nothing_of_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_sets, "COMMON", 1)
    with open_directory(tmp_path) as directory:
        take_in(directory, [service(1, "Lantern Pantry")])
        take_in(directory, [service(1, "Harbor Kitchen")])
        assert rows_with(directory._db, "lan").anywhere == 0
        assert list(rows_in(rows_with(directory._db, "har").names)) == [1]
