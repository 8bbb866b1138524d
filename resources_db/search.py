"""A question to the index and its answer: which listings, in which sections, in which order, and what was hidden."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from resources_db.codes import SectionKey
from resources_db.contact_filter import Effects, Filtered, filtered
from resources_db.contact_states import ContactStates
from resources_db.engine import Database
from resources_db.hits import Hits
from resources_db.index_columns import IndexColumns
from resources_db.matching import Matcher, Matches
from resources_db.model import Domain, State
from resources_db.nearest_first import NearestFirst, quick_error
from resources_db.query import Query, Sort
from resources_db.results import Hidden, Results, Section
from resources_db.row_sets import InOrder, RowSet, rows_in, union
from resources_db.state_sets import state_sets
from resources_db.vocabulary import vocabulary


class Searcher:
    """Answers questions over one state of the directory.

    Attributes:
        states: the contact states of the listings.
    """

    def __init__(self, db: Database, states: ContactStates) -> None:
        """Read what the answers are made from."""
        self._columns = IndexColumns(db)
        self._matcher = Matcher(db, self._columns)
        self._sets = state_sets(db, states)
        self._effects = Effects(self._columns.every, self._sets)
        self.states = states

    def search(self, query: Query) -> Results:
        """Return the answer to `query`: five sections in order, counts, and what was hidden."""
        matches = self._matcher.matches(query)
        kept = filtered(query, matches.rows, self._effects)
        matches = matches.without(kept.hidden)
        sections = self._sections(matches, kept.doubtful)
        shown = _within_limit(sections, query.limit)
        return Results(
            query=query,
            sections=tuple(Section(key, hits) for key, hits in shown.items()),
            total=matches.rows.bit_count(),
            shown=sum(map(len, shown.values())),
            counts=self._counts(matches.rows),
            hidden=self._hidden(query, kept, matches),
            tallies=kept.tallies(),
        )

    def need_counts(self, query: Query) -> dict[str, int]:
        """Return how many listings `query` would show with each category as its only need, by code."""
        rows = self._matcher.matches(replace(query, needs=(), sort=Sort.NAME)).rows
        rows &= ~filtered(query, rows, self._effects).hidden
        with_need = {code: self._columns.any_of([f"need {code}"]) for code in vocabulary().categories}
        return {
            code: (rows & union(with_need[each] for each in vocabulary().branch(code))).bit_count()
            for code in with_need
        }

    def _sections(self, matches: Matches, doubtful: RowSet) -> dict[SectionKey, Hits]:
        """Return the five sections; what is doubtful stands among the unchecked, but for offices of enforcement."""
        stored = self._columns.sections
        offices = stored[SectionKey.ENFORCEMENT]
        inside = {
            SectionKey.REMOTE: stored[SectionKey.REMOTE] & ~doubtful,
            SectionKey.WITHHELD: stored[SectionKey.WITHHELD] & ~doubtful,
            SectionKey.UNCHECKED: doubtful & ~offices,
            SectionKey.ENFORCEMENT: offices,
        }
        inside[SectionKey.NEAR] = self._columns.every & ~union(inside.values())
        return {key: self._hits(matches, inside[key]) for key in SectionKey}

    def _hits(self, matches: Matches, members: RowSet) -> Hits:
        """Return the hits that are among `members`."""
        parts: list[Sequence[int]] = [InOrder(rows & members for rows in matches.ordered)]
        distances = matches.distances
        if distances is None:
            return Hits(self._columns, parts)
        measured, gone = matches.measured & members, self._columns.gone
        near = NearestFirst(measured & ~gone, distances, matches.nearest)
        return Hits(
            self._columns, [near, NearestFirst(measured & gone, distances), *parts], distances, self._columns.placed
        )

    def _counts(self, rows: RowSet) -> dict[Domain, dict[State, int]]:
        """Return how many listings are in each state, domain by domain; a limit leaves nothing out of it."""
        counts: dict[Domain, dict[State, int]] = {}
        for domain, sets in self._sets.states.items():
            known = {state: (rows & members).bit_count() for state, members in sets.items()}
            known[State.NOT_ASSESSED] = rows.bit_count() - sum(known.values())
            counts[domain] = {state: count for state, count in known.items() if count}
        return counts

    def _hidden(self, query: Query, kept: Filtered, matches: Matches) -> Hidden:
        """Return what was hidden; the nearest hidden one only where nothing shown is as near."""
        nearest = self._nearest_hidden(query, kept.hidden, matches)
        return Hidden(
            by_domain=kept.by_domain(),
            total=kept.hidden.bit_count(),
            unchecked=kept.unchecked,
            nearest_m=None if nearest is None or matches.distances is None else matches.distances[nearest],
            nearest_filters=() if nearest is None else kept.hiding(nearest),
        )

    def _nearest_hidden(self, query: Query, hidden: RowSet, matches: Matches) -> int | None:
        """Return the nearest hidden listing, where no other than an office of enforcement is shown as near."""
        hidden &= self._columns.placed
        if query.place is None or matches.distances is None or not hidden:
            return None
        point, distances = query.place.point, matches.distances
        near = self._matcher.nearest(point, hidden, distances, 1)
        radius = min(distances[row] for row in rows_in(hidden if near is None else near))
        as_far = self._matcher.within(point, radius + quick_error(radius), hidden, distances)
        nearest = NearestFirst(as_far, distances)[0]
        distances.measure([nearest])
        shown = matches.rows & self._columns.placed & ~self._columns.sections[SectionKey.ENFORCEMENT]
        as_near = self._matcher.within(point, distances[nearest], shown, distances)
        return None if as_near else nearest


def _within_limit(sections: Mapping[SectionKey, Hits], limit: int | None) -> dict[SectionKey, Hits]:
    """Return the sections, cut to the limit in all."""
    limited = dict(sections)
    left = limit
    for key, hits in sections.items():
        if left is not None:
            limited[key] = hits.first(left)
            left -= len(limited[key])
    return limited
