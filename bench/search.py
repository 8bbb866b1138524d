"""How long a question takes, with the first 50 listings read, beside the same SQL by hand.

    python bench/search.py [--listings 100000]

By hand means: the same MATCH or R*Tree query over the same file with the same engine, every row number fetched, and 50
rows of the table `listing` read by their number. It makes no listing, no contact state, no order of distance and no
count, so that it is a floor and no competitor. Cold is the first question after opening, the opening counted; the file
is in the system's cache either way.
"""

import argparse
import random
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Any

from directories import directory_file, open_synthetic
from synthetic import WORDS
from table import Line, compared, show

from resources_db.directory import Directory
from resources_db.distance import box
from resources_db.engine import Database, open_directory
from resources_db.model import Place, Point
from resources_db.places import Gazetteer
from resources_db.query import Query
from resources_db.results import Found
from resources_db.units import MILE_M
from resources_db.vocabulary import vocabulary
from resources_db.words import match_expression, words_of

SEED = 7
PAGE = 50
TITLES, LONGEST = 40, 12
QUESTIONS = 200
WHOLE = 20
COLD = 5
RADIUS = 25 * MILE_M
FLOOR = "the same SQL by hand"
IN_BOX = "north >= ? AND south <= ? AND east >= ? AND west <= ?"


@dataclass(frozen=True, slots=True)
class Asked:
    """One question, and the same by hand: it gives row numbers."""

    query: Query
    by_hand: Callable[[Database], Sequence[tuple[int]]]


def answer(directory: Directory, query: Query) -> list[Found]:
    """Return what a person sees first: the first page of the answer, read."""
    results = directory.search(query)
    hits = (hit for section in results.sections for hit in section.hits[:PAGE])
    return directory.found(list(islice(hits, PAGE)), query.place)


def answer_by_hand(db: Database, asked: Asked) -> list[tuple[Any, ...]]:
    """Return 50 rows of the table `listing` as they are."""
    sql = 'SELECT * FROM listing WHERE "row" = ?'
    return [db.execute(sql, numbers).fetchone() for numbers in asked.by_hand(db)[:PAGE]]


def _all(db: Database) -> list[tuple[int]]:
    return db.execute('SELECT "row" FROM listing').fetchall()


def _with_words(text: str) -> Callable[[Database], list[tuple[int]]]:
    sql = "SELECT rowid FROM listing_words WHERE listing_words MATCH ?"
    return lambda db: db.execute(sql, [match_expression(words_of(text))]).fetchall()


def _with_words_need_radius(word: str, need: str, point: Point) -> Callable[[Database], list[tuple[int]]]:
    sql = (
        'SELECT w.rowid FROM listing_words w JOIN listing_place p ON p."row" = w.rowid'
        f' JOIN listing_need n ON n."row" = w.rowid WHERE listing_words MATCH ? AND {IN_BOX} AND n.code = ?'
    )
    return lambda db: db.execute(sql, [match_expression([word]), *box(point, RADIUS), need]).fetchall()


def _nearest(point: Point) -> Callable[[Database], list[tuple[int]]]:
    def grow(db: Database) -> list[tuple[int]]:
        radius = MILE_M
        found: list[tuple[int]] = []
        while len(found) < PAGE:
            radius *= 2
            found = db.execute(f'SELECT "row" FROM listing_place WHERE {IN_BOX}', box(point, radius)).fetchall()
        return found

    return grow


class Questions:
    """Random questions, the same ones in every run."""

    def __init__(self, db: Database, gazetteer: Gazetteer) -> None:
        self._rng = random.Random(SEED)
        self._gazetteer = gazetteer
        self._needs = [code for code, category in vocabulary().categories.items() if category.parent]
        found = db.execute('SELECT title, area FROM listing ORDER BY "row"').fetchall()
        self._titles = [title for title, _area in found]
        self._zips = [area[:5] for _title, area in found if area[:5].isdecimal()]

    def _place(self) -> Place:
        """Return the ZIP of some listing, so that most questions come from where most listings are."""
        place = self._gazetteer.zip_place(self._rng.choice(self._zips))
        return place if place else self._place()

    def typing(self) -> Iterator[Asked]:
        """Yield what a person types, letter by letter, until the beginning of a title stands there."""
        while True:
            title = self._rng.choice(self._titles)
            for length in range(1, LONGEST + 1):
                yield Asked(Query(words=title[:length]), _with_words(title[:length]))

    def words_need_radius(self) -> Iterator[Asked]:
        while True:
            place, need, word = self._place(), self._rng.choice(self._needs), self._rng.choice(WORDS)
            query = Query(place=place, within_m=RADIUS, words=word, needs=(need,))
            yield Asked(query, _with_words_need_radius(word, need, place.point))

    def nearest(self) -> Iterator[Asked]:
        while True:
            place = self._place()
            yield Asked(Query(place=place, limit=PAGE), _nearest(place.point))

    def whole(self) -> Iterator[Asked]:
        while True:
            yield Asked(Query(), _all)


def warm(directory: Directory, ask: Questions) -> Iterator[Line]:
    """Yield the figures of questions to an open directory."""
    many = [
        ("typing 1 to 12 letters of a title", islice(ask.typing(), TITLES * LONGEST)),
        ("words + need + 25 miles", islice(ask.words_need_radius(), QUESTIONS)),
        ("nearest 50", islice(ask.nearest(), QUESTIONS)),
        ("whole directory", islice(ask.whole(), WHOLE)),
    ]
    answer(directory, Query())
    with closing(open_directory(directory.path, read_only=True)) as db:
        for what, questions in many:
            pairs = (
                (partial(answer, directory, asked.query), partial(answer_by_hand, db, asked)) for asked in questions
            )
            yield compared(f"{what}, warm", pairs, FLOOR)


def _record_by_hand(db: Database, listing: str) -> None:
    """Read the rows that the title and the text of one listing stand in."""
    found = db.execute(
        "SELECT service_id, location_id, organization_id FROM listing WHERE id = ?", [listing]
    ).fetchone()
    for table, key in zip(("service", "location", "organization"), found, strict=True):
        db.execute(f'SELECT * FROM "{table}" WHERE id = ?', [key]).fetchone()


def _count_by_hand(db: Database) -> None:
    for table in ("organization", "service", "location"):
        db.execute(f'SELECT count(*) FROM "{table}" WHERE gone_on IS NULL').fetchone()
    db.execute("SELECT position, count(*) FROM listing GROUP BY position").fetchall()


def one_by_one(directory: Directory) -> Iterator[Line]:
    """Yield the figures of what is asked beside questions: one listing whole, and what the directory is."""
    with closing(open_directory(directory.path, read_only=True)) as db:
        rng = random.Random(SEED)
        ids = [listing for (listing,) in db.execute("SELECT id FROM listing")]
        records = (
            (partial(directory.record, each), partial(_record_by_hand, db, each))
            for each in rng.choices(ids, k=QUESTIONS)
        )
        yield compared("one listing whole", records, "its four rows by their ids")
        infos = ((directory.info, partial(_count_by_hand, db)) for _ in range(WHOLE))
        yield compared("what the directory is", infos, "counting by SQL")


def cold(listings: int, ask: Questions) -> Iterator[Line]:
    """Yield the figures of the first question after opening, the opening counted."""

    def first(asked: Asked) -> None:
        with open_synthetic(listings) as directory:
            answer(directory, asked.query)

    def first_by_hand(asked: Asked) -> None:
        with closing(open_directory(path, read_only=True)) as db:
            answer_by_hand(db, asked)

    path = directory_file(listings)
    several = [
        ("typing 3 letters of a title", islice(ask.typing(), 2, None, LONGEST)),
        ("words + need + 25 miles", ask.words_need_radius()),
        ("nearest 50", ask.nearest()),
        ("whole directory", ask.whole()),
    ]
    for what, questions in several:
        pairs = ((partial(first, asked), partial(first_by_hand, asked)) for asked in islice(questions, COLD))
        yield compared(f"{what}, cold", pairs, FLOOR)


def measure(listings: int) -> Iterator[Line]:
    """Yield every figure."""
    with open_synthetic(listings) as directory:
        with closing(open_directory(directory.path, read_only=True)) as db:
            ask = Questions(db, directory.gazetteer)
        yield from warm(directory, ask)
        yield from one_by_one(directory)
    yield from cold(listings, ask)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("--listings", type=int, default=100_000)
    show(measure(arguments.parse_args().listings))
