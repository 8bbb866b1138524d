"""A question to the index and its answer: which listings, in which sections, in which order, and what was hidden."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain

from resources_db.contact_filter import Filtered, filtered
from resources_db.contact_states import ContactStates
from resources_db.distance import box
from resources_db.engine import Database
from resources_db.hits import Hits
from resources_db.index_columns import IndexColumns
from resources_db.index_rows import among, row_numbers
from resources_db.model import Domain, Place, State
from resources_db.nearest_first import Distances, NearestFirst, quick_error
from resources_db.query import Hidden, Query, Results, Section, SectionKey, Sort
from resources_db.regions import in_region, remoteness
from resources_db.vocabulary import vocabulary
from resources_db.words import match_expression, words_of

_WITH_WORDS = 'SELECT rowid AS "row" FROM listing_words WHERE listing_words MATCH ?'
_WITH_NEEDS = 'SELECT DISTINCT "row" FROM listing_need WHERE code IN (SELECT value FROM json_each(?))'
_IN_BOX = 'SELECT "row" FROM listing_place WHERE north >= ? AND south <= ? AND east >= ? AND west <= ?'

FEW = 2_000
"""So many rows are put in order of distance at once; of more, the nearest first."""
ENOUGH = 200
FIRST_RADIUS_M, GROWTH = 3_000.0, 4
LONGEST_RADIUS_M = 20_100_000


@dataclass(frozen=True, slots=True)
class _Matches:
    """The rows that answer a question, contact filters aside: some to be put in order of distance, others in order."""

    measured: Collection[int]
    ordered: Sequence[int]
    distances: Distances | None = None

    def rows(self) -> set[int]:
        return {*self.measured, *self.ordered}


class Searcher:
    """Answers questions over one state of the directory.

    Attributes:
        states: the contact states of the listings.
    """

    def __init__(self, db: Database, columns: IndexColumns, states: ContactStates) -> None:
        """Take what the answers are made from."""
        self._db = db
        self._columns = columns
        self.states = states

    def search(self, query: Query) -> Results:
        """Return the answer to `query`: five sections in order, counts, and what was hidden."""
        matches = self._by_title(query) if query.place is None else self._around(query, query.place)
        kept = Filtered()
        if query.hide or query.only_none_found:
            rows = matches.rows()
            kept = filtered(query, rows, self.states.states(rows))
        sections = self._sections(query, matches, kept)
        shown = _within_limit(sections, query.limit)
        return Results(
            query=query,
            sections=tuple(Section(key, hits) for key, hits in shown.items()),
            total=sum(map(len, sections.values())),
            shown=sum(map(len, shown.values())),
            counts=self._counts(shown.values()),
            hidden=self._hidden(kept, sections, matches.distances),
        )

    # Which rows

    def _by_title(self, query: Query) -> _Matches:
        """Return the rows that have the words and needs by title, those whose names have the words first."""
        rows = self._names_first(words) if (words := words_of(query.words)) else list(self._columns.ids)
        if query.needs:
            needed = set(self._with_needs(query.needs))
            rows = [row for row in rows if row in needed]
        return _Matches((), self._listed_first(rows))

    def _around(self, query: Query, place: Place) -> _Matches:
        """Return the rows around a place, and those that no distance can be told of, the place's own region first."""
        admitted = self._admitted(query)
        distances = Distances(place.point, self._columns)
        near = self._near(query.within_m, place, admitted, distances)
        others = self._without_point(place, admitted)
        if query.sort is Sort.NAME:
            return _Matches((), [*self._listed_first(sorted(near)), *others], distances)
        return _Matches(near, others, distances)

    def _admitted(self, query: Query) -> set[int] | None:
        """Return the rows that words and needs admit, None where they admit all."""
        parts = []
        if query.needs:
            parts.append(set(self._with_needs(query.needs)))
        if words := words_of(query.words):
            parts.append(set(row_numbers(self._db, _WITH_WORDS, [match_expression(words)])))
        return set.intersection(*parts) if parts else None

    def _names_first(self, words: list[str]) -> list[int]:
        in_names, anywhere = match_expression(words, "names"), match_expression(words)
        names = row_numbers(self._db, _WITH_WORDS, [in_names])
        return names + row_numbers(self._db, _WITH_WORDS, [f"({anywhere}) NOT ({in_names})"])

    def _with_needs(self, needs: Sequence[str]) -> list[int]:
        """Return the rows that answer any of the needs; a top-level code stands for its branch."""
        codes = [code for need in needs for code in vocabulary().branch(need)]
        return row_numbers(self._db, _WITH_NEEDS, among(codes))

    def _near(
        self, radius: float | None, place: Place, admitted: AbstractSet[int] | None, distances: Distances
    ) -> Collection[int]:
        """Return the admitted rows with a point within the radius; quick distances do, but for those at its edge."""
        points = self._columns.points.keys()
        if radius is None:
            return points if admitted is None else points & admitted
        rows = row_numbers(self._db, _IN_BOX, box(place.point, radius))
        near = rows if admitted is None else [row for row in rows if row in admitted]
        error = quick_error(radius)
        distances.measure([row for row in near if abs(distances[row] - radius) <= error])
        return [row for row in near if distances[row] <= radius]

    def _without_point(self, place: Place, admitted: AbstractSet[int] | None) -> list[int]:
        """Return what has no distance: the place's own region first; withheld listings of other regions not at all."""
        regions, apart = self._columns.regions, self._columns.apart
        rows = [
            row
            for row, own in regions.items()
            if (admitted is None or row in admitted)
            and (apart.get(row) is not SectionKey.WITHHELD or in_region(own, place.region))
        ]
        return self._listed_first(sorted(rows, key=lambda row: remoteness(regions[row], place.region)))

    def _listed_first(self, rows: list[int]) -> list[int]:
        """Return the rows with those that their source no longer lists at the end."""
        return sorted(rows, key=self._columns.gone.__contains__) if self._columns.gone else rows

    # In which sections, in which order

    def _sections(self, query: Query, matches: _Matches, kept: Filtered) -> dict[SectionKey, Hits]:
        measured, ordered = self._split(matches.measured, kept), self._split(matches.ordered, kept)
        return {
            key: Hits(
                self._columns,
                ordered[key],
                self._nearest_first(query, measured[key], matches.distances),
                matches.distances,
            )
            for key in SectionKey
        }

    def _split(self, rows: Iterable[int], kept: Filtered) -> dict[SectionKey, list[int]]:
        """Return the rows of each section, in their order, without those that are hidden."""
        apart: Mapping[int, SectionKey] = self._columns.apart
        if kept.doubtful:
            offices = {row: key for row, key in apart.items() if key is SectionKey.ENFORCEMENT}
            apart = {**apart, **dict.fromkeys(kept.doubtful, SectionKey.UNCHECKED), **offices}
        if kept.hidden:
            rows = [row for row in rows if row not in kept.hidden]
        sections: dict[SectionKey, list[int]] = {key: [] for key in SectionKey}
        sections[SectionKey.NEAR] = [row for row in rows if row not in apart]
        for row in rows:
            if row in apart:
                sections[apart[row]].append(row)
        return sections

    def _nearest_first(self, query: Query, rows: list[int], distances: Distances | None) -> NearestFirst | None:
        if query.place is None or distances is None:
            return None
        nearest = None
        if query.within_m is None and len(rows) > FEW:
            nearest = self._nearest(query.place, set(rows), distances)
        return NearestFirst(rows, distances, self._columns.gone, nearest)

    def _nearest(self, place: Place, rows: AbstractSet[int], distances: Distances) -> list[int] | None:
        """Return the nearest of many rows, by a box that grows until it holds enough of them."""
        listed, radius = rows - self._columns.gone, FIRST_RADIUS_M
        while radius < LONGEST_RADIUS_M:
            surely = radius - quick_error(radius)
            found = row_numbers(self._db, _IN_BOX, box(place.point, radius))
            near = [row for row in found if row in listed and distances[row] <= surely]
            if len(near) >= ENOUGH:
                return near
            radius *= GROWTH
        return None

    # What is said of them

    def _counts(self, shown: Iterable[Hits]) -> dict[Domain, dict[State, int]]:
        """Return how many of the shown listings are in each state, domain by domain."""
        rows = list(chain.from_iterable(hits.rows() for hits in shown))
        states = self.states.states(rows)
        counts: dict[Domain, Counter[State]] = {domain: Counter() for domain in Domain}
        for three, count in Counter(states.values()).items():
            for domain, state in zip(Domain, three, strict=True):
                counts[domain][state] += count
        if nothing_known := len(rows) - len(states):
            for each in counts.values():
                each[State.NOT_ASSESSED] += nothing_known
        return {domain: dict(each) for domain, each in counts.items()}

    def _hidden(self, kept: Filtered, sections: Mapping[SectionKey, Hits], distances: Distances | None) -> Hidden:
        """Return what was hidden; the nearest hidden one only where nothing shown is as near."""
        nearest = None
        if distances is not None:
            points = self._columns.points
            nearest = min(
                (row for row in kept.hidden if row in points), key=lambda row: (distances[row], row), default=None
            )
            shown = chain(sections[SectionKey.NEAR].rows(), sections[SectionKey.UNCHECKED].rows())
            if nearest is not None and any(distances[row] <= distances[nearest] for row in shown if row in points):
                nearest = None
        return Hidden(
            by_domain=kept.by_domain(),
            total=len(kept.hidden),
            unchecked=kept.unchecked,
            nearest_m=distances[nearest] if distances is not None and nearest is not None else None,
            nearest_reason=kept.reason(nearest) if nearest is not None else None,
        )


def _within_limit(sections: Mapping[SectionKey, Hits], limit: int | None) -> dict[SectionKey, Hits]:
    """Return the sections, cut to the limit in all."""
    limited = dict(sections)
    left = limit
    for key, hits in sections.items():
        if left is not None:
            limited[key] = hits.first(left)
            left -= len(limited[key])
    return limited
