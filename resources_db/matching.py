"""Which listings answer a question, contact filters aside: by words, needs and place, as row numbers."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from resources_db.distance import box
from resources_db.engine import Database
from resources_db.index_columns import IndexColumns
from resources_db.index_rows import json_list, row_numbers
from resources_db.model import Place, Point
from resources_db.nearest_first import Distances, quick_error
from resources_db.query import Query, SectionKey, Sort
from resources_db.regions import in_region, remoteness
from resources_db.row_sets import RowSet
from resources_db.vocabulary import vocabulary
from resources_db.words import match_expression, words_of

_WITH_WORDS = 'SELECT rowid AS "row" FROM listing_words WHERE listing_words MATCH ?'
_WITH_NEEDS = 'SELECT "row" FROM listing_need WHERE code IN (SELECT value FROM json_each(?))'
_IN_BOX = 'SELECT "row" FROM listing_place WHERE north >= ? AND south <= ? AND east >= ? AND west <= ?'

FEW = 2_000
"""So many rows are put in order of distance at once; of more, only the nearest are, until somebody looks further."""
ENOUGH = 200
FIRST_RADIUS_M, GROWTH, LAST_RADIUS_M = 3_000.0, 2, 10_000_000.0


@dataclass(frozen=True, slots=True)
class Matches:
    """The rows that answer a question.

    Attributes:
        measured: rows to be put in order of distance.
        ordered: rows that stand behind them, in order already.
        distances: there where the question names a place.
        nearest: the nearest of many `measured`, where all are more than anybody looks at.
    """

    measured: RowSet
    ordered: RowSet
    distances: Distances | None = None
    nearest: Sequence[int] | None = None

    def rows(self) -> AbstractSet[int]:
        """Return all of them."""
        return self.measured.held | self.ordered.held

    def without(self, hidden: AbstractSet[int]) -> "Matches":
        """Return those that are not hidden."""
        if not hidden:
            return self
        nearest = None if self.nearest is None else [row for row in self.nearest if row not in hidden]
        return Matches(self.measured.without(hidden), self.ordered.without(hidden), self.distances, nearest)


class Matcher:
    """Finds the rows that answer a question."""

    def __init__(self, db: Database, columns: IndexColumns) -> None:
        """Take what they are found in."""
        self._db = db
        self._columns = columns

    def matches(self, query: Query) -> Matches:
        """Return the rows that have all words, any of the needs, and lie within the radius or have no point."""
        if query.place is None:
            return Matches(RowSet(), self._by_title(query))
        point, admitted = query.place.point, self._admitted(query)
        distances = Distances(point, self._columns)
        near = self._near(point, query.within_m, admitted, distances)
        others = self._without_point(query.place, admitted)
        if query.sort is Sort.NAME:
            return Matches(RowSet(), RowSet([*self._listed_first(sorted(near)), *others]), distances)
        many = query.within_m is None and len(near) > FEW
        nearest = self._nearest(point, near.held, distances) if many else None
        return Matches(near, RowSet(others), distances, nearest)

    def _by_title(self, query: Query) -> RowSet:
        """Return the rows that have the words and needs by title, those whose names have the words first."""
        words = words_of(query.words)
        if words:
            in_names, anywhere = match_expression(words, "names"), match_expression(words)
            rows = self._with_words(in_names, query.needs)
            rows += self._with_words(f"({anywhere}) NOT ({in_names})", query.needs)
        elif query.needs:
            rows = sorted(self._with_needs(query.needs))
        elif self._columns.gone:
            rows = list(self._columns.every)
        else:
            return self._columns.every
        return RowSet(self._listed_first(rows))

    def _admitted(self, query: Query) -> set[int] | None:
        """Return the rows that words and needs admit, None where they admit all."""
        if words := words_of(query.words):
            return set(self._with_words(match_expression(words), query.needs))
        return set(self._with_needs(query.needs)) if query.needs else None

    def _with_words(self, expression: str, needs: Sequence[str]) -> list[int]:
        """Return the rows that match a full-text expression, and answer any of the needs where there are any."""
        if not needs:
            return row_numbers(self._db, _WITH_WORDS, [expression])
        # The plus keeps SQLite from searching the words anew for each row that has the need.
        both = f"{_WITH_WORDS} AND +rowid IN ({_WITH_NEEDS})"
        return row_numbers(self._db, both, [expression, *_codes(needs)])

    def _with_needs(self, needs: Sequence[str]) -> list[int]:
        return row_numbers(self._db, f"SELECT DISTINCT * FROM ({_WITH_NEEDS})", _codes(needs))

    def _near(
        self, point: Point, radius: float | None, admitted: AbstractSet[int] | None, distances: Distances
    ) -> RowSet:
        """Return the admitted rows with a point within the radius; only at its edge are distances made exact."""
        if radius is None:
            placed = self._columns.placed
            return placed if admitted is None else RowSet(list(placed.held & admitted))
        rows = self._in_box(point, radius)
        near = rows if admitted is None else [row for row in rows if row in admitted]
        error = quick_error(radius)
        distances.measure([row for row in near if abs(distances[row] - radius) <= error])
        return RowSet([row for row in near if distances[row] <= radius])

    def _nearest(self, point: Point, rows: AbstractSet[int], distances: Distances) -> list[int] | None:
        """Return the nearest of many rows that are still listed, by a box that grows until it holds enough of them."""
        listed, radius = rows - self._columns.gone, FIRST_RADIUS_M
        while radius < LAST_RADIUS_M:
            surely = radius - quick_error(radius)
            near = [row for row in self._in_box(point, radius) if row in listed and distances[row] <= surely]
            if len(near) >= ENOUGH:
                return near
            radius *= GROWTH
        return None

    def _in_box(self, point: Point, radius: float) -> list[int]:
        return row_numbers(self._db, _IN_BOX, box(point, radius))

    def _without_point(self, place: Place, admitted: AbstractSet[int] | None) -> list[int]:
        """Return what has no distance: the place's own region first; withheld listings of other regions not at all."""
        withheld = self._columns.sections[SectionKey.WITHHELD]
        ranked: list[list[int]] = [[], [], [], []]
        for region, rows in self._columns.by_region.items():
            known_here = in_region(region, place.region)
            ranked[remoteness(region, place.region)] += (
                rows if known_here else [row for row in rows if row not in withheld]
            )
        ordered = [row for rows in ranked for row in sorted(rows) if admitted is None or row in admitted]
        return self._listed_first(ordered)

    def _listed_first(self, rows: list[int]) -> list[int]:
        """Return the rows with those that their source no longer lists at the end."""
        return sorted(rows, key=self._columns.gone.__contains__) if self._columns.gone else rows


def _codes(needs: Sequence[str]) -> list[str]:
    """Return the value for `_WITH_NEEDS`; a top-level code stands for its branch."""
    return json_list([code for need in needs for code in vocabulary().branch(need)])
