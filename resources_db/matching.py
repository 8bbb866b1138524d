"""Which listings answer a question, contact filters aside: by words, needs and place, as sets of rows."""

import json
from dataclasses import dataclass, replace
from functools import reduce
from operator import and_

from resources_db.codes import SectionKey
from resources_db.distance import box
from resources_db.engine import Database
from resources_db.index_columns import IndexColumns
from resources_db.model import Place, Point
from resources_db.nearest_first import Distances, quick_error
from resources_db.query import Query, Sort
from resources_db.regions import nearest_regions, withheld_here
from resources_db.row_sets import RowSet, of, rows_in, union
from resources_db.rows import value
from resources_db.vocabulary import vocabulary
from resources_db.word_sets import rows_with
from resources_db.words import words_of

_IN_BOX = """SELECT json_group_array("row") FROM listing_place
WHERE north >= ? AND south <= ? AND east >= ? AND west <= ?"""

FEW = 2_000
"""So many rows are put in order of distance at once; of more, only the nearest are, until somebody looks further."""
ENOUGH = 200
FIRST_RADIUS_M, GROWTH, LAST_RADIUS_M = 3_000.0, 1.5, 10_000_000.0


@dataclass(frozen=True, slots=True)
class Matches:
    """The rows that answer a question.

    Attributes:
        measured: rows to be put in order of distance.
        ordered: rows that stand behind them, set after set, each in order of title.
        distances: there where the question names a place.
        nearest: the nearest of many `measured`, where all are more than anybody looks at.
    """

    measured: RowSet
    ordered: tuple[RowSet, ...]
    distances: Distances | None = None
    nearest: RowSet | None = None

    @property
    def rows(self) -> RowSet:
        """Return all of them."""
        return union((self.measured, *self.ordered))

    def without(self, hidden: RowSet) -> "Matches":
        """Return those that are not hidden."""
        return replace(self, measured=self.measured & ~hidden, ordered=tuple(rows & ~hidden for rows in self.ordered))


class Matcher:
    """Finds the rows that answer a question."""

    def __init__(self, db: Database, columns: IndexColumns) -> None:
        """Take what they are found in."""
        self._db = db
        self._columns = columns

    def matches(self, query: Query) -> Matches:
        """Return the rows that have all words, any of the needs, and lie within the radius or have no point."""
        admitted = self._with_needs(query) if query.needs else self._columns.every
        words = [rows_with(self._db, word) for word in words_of(query.words)]
        in_names = reduce(and_, (rows.names for rows in words), admitted)
        anywhere = reduce(and_, (rows.anywhere for rows in words), admitted)
        if query.place is None:
            return Matches(0, self._listed_first(in_names, anywhere & ~in_names))
        distances = Distances(query.place.point, self._columns)
        near = self._near(query.place.point, query.within_m, anywhere & self._columns.placed, distances)
        others = self._without_point(query.place, anywhere)
        if query.sort is Sort.NAME:
            return Matches(0, (*self._listed_first(near), *others), distances)
        many = query.within_m is None and near.bit_count() > FEW
        listed = near & ~self._columns.gone
        nearest = self.nearest(query.place.point, listed, distances, ENOUGH) if many else None
        return Matches(near, others, distances, nearest)

    def nearest(self, point: Point, rows: RowSet, distances: Distances, enough: int) -> RowSet | None:
        """Return the nearest of many rows, by a box that grows until it holds enough of them."""
        radius = FIRST_RADIUS_M
        while radius < LAST_RADIUS_M:
            surely = radius - quick_error(radius)
            near = [row for row in rows_in(self._in_box(point, radius) & rows) if distances[row] <= surely]
            if len(near) >= enough:
                return of(near)
            radius *= GROWTH
        return None

    def within(self, point: Point, radius: float, rows: RowSet, distances: Distances) -> RowSet:
        """Return the rows within the radius; only at its edge are distances made exact."""
        near = list(rows_in(self._in_box(point, radius) & rows))
        distances.estimate(near)
        error = quick_error(radius)
        distances.measure([row for row in near if abs(distances[row] - radius) <= error])
        return of([row for row in near if distances[row] <= radius])

    def _with_needs(self, query: Query) -> RowSet:
        """Return the rows that answer any of the needs; a top-level code stands for its branch."""
        codes = {code for need in query.needs for code in vocabulary().branch(need)}
        return self._columns.any_of(f"need {code}" for code in codes)

    def _near(self, point: Point, radius: float | None, rows: RowSet, distances: Distances) -> RowSet:
        return rows if radius is None else self.within(point, radius, rows, distances)

    def _in_box(self, point: Point, radius: float) -> RowSet:
        return of(json.loads(value(self._db, _IN_BOX, box(point, radius))))

    def _without_point(self, place: Place, rows: RowSet) -> tuple[RowSet, ...]:
        """Return what has no distance: the place's own region first; withheld listings of other regions not at all."""
        elsewhere = self._columns.sections[SectionKey.WITHHELD] & ~withheld_here(self._columns, place.region)
        ranked = nearest_regions(self._columns, place.region)
        return self._listed_first(*(known & rows & ~elsewhere for known in ranked))

    def _listed_first(self, *sets: RowSet) -> tuple[RowSet, ...]:
        """Return the sets with the rows that their source no longer lists at the end."""
        gone = self._columns.gone
        return (*(rows & ~gone for rows in sets), *(rows & gone for rows in sets)) if gone else sets
