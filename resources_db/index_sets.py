"""Building the sets and columns that searching works with, from the tables of the index; `index_columns` reads them."""

import json
from array import array
from collections.abc import Iterable, Iterator
from itertools import chain
from math import nan
from uuid import UUID

from resources_db import counts, word_sets
from resources_db.codes import SectionKey
from resources_db.distance import on_sphere
from resources_db.engine import Database
from resources_db.row_sets import RowSet, of, packed
from resources_db.rows import value

MAKING = "4"
_FACT = "row_sets"
_DERIVED = ("listing_rows", "listing_column")
_NO_POINT = (nan, nan, nan)

_SETS = {
    SectionKey.REMOTE.value: "enforcement IS NULL AND position = 'none'",
    SectionKey.WITHHELD.value: "enforcement IS NULL AND position = 'withheld'",
    SectionKey.ENFORCEMENT.value: "enforcement IS NOT NULL",
    "placed": "latitude IS NOT NULL",
    "gone": "gone_on IS NOT NULL",
}
"""Name of a set -> which rows of `listing` belong to it. These are stored even where they are empty."""
_GROUPED_SETS = (
    """SELECT 'need ' || code, json_group_array("row") FROM listing_need GROUP BY code""",
    """SELECT 'state ' || ifnull(state, ''), json_group_array("row") FROM listing WHERE latitude IS NULL
    GROUP BY state""",
    """SELECT 'county ' || ifnull(county, ''), json_group_array("row") FROM listing WHERE latitude IS NULL
    GROUP BY county""",
)
"""Name and rows of each set of a kind. The regions are those of listings without a point; "" where it is unknown."""


def is_current(db: Database) -> bool:
    """Return whether the sets were built by this program."""
    return bool(value(db, "SELECT value FROM directory_fact WHERE name = ?", [_FACT]) == MAKING)


def rebuild(db: Database) -> None:
    """Build all of them again, inside the caller's transaction, from an index that stands."""
    for table in _DERIVED:
        db.execute(f'DELETE FROM "{table}"')
    db.conn.executemany("INSERT INTO listing_rows VALUES (?, ?)", ((name, packed(rows)) for name, rows in _sets(db)))
    db.conn.executemany(
        "INSERT INTO listing_column VALUES (?, ?)", ((name, packed(cells)) for name, cells in _columns(db))
    )
    word_sets.rebuild(db)
    counts.keep(db)
    db.execute("INSERT OR REPLACE INTO directory_fact (name, value) VALUES (?, ?)", [_FACT, MAKING])


def _sets(db: Database) -> Iterator[tuple[str, RowSet]]:
    for name, condition in _SETS.items():
        yield name, of(json.loads(value(db, f'SELECT json_group_array("row") FROM listing WHERE {condition}')))
    for sql in _GROUPED_SETS:
        for name, rows in db.execute(sql):
            yield name, of(json.loads(rows))


def _columns(db: Database) -> Iterator[tuple[str, bytes]]:
    """Yield the columns: rows come without a gap, from 1."""
    yield "ids", b"".join(UUID(listing).bytes for (listing,) in db.execute('SELECT id FROM listing ORDER BY "row"'))
    points = 'SELECT latitude, longitude FROM listing ORDER BY "row"'
    yield "points", _doubles((nan, nan) if point[0] is None else point for point in db.execute(points))
    yield "on sphere", _doubles(_NO_POINT if point[0] is None else on_sphere(*point) for point in db.execute(points))


def _doubles(groups: Iterable[Iterable[float]]) -> bytes:
    return array("d", chain.from_iterable(groups)).tobytes()
