"""A question to the index and its answer: which listings, in which sections, in which order, and what was hidden."""

from collections import Counter
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from itertools import chain

from resources_db.contact_filter import Filtered, filtered
from resources_db.contact_states import ContactStates
from resources_db.engine import Database
from resources_db.hits import Hits
from resources_db.index_columns import IndexColumns
from resources_db.matching import Matcher, Matches
from resources_db.model import Domain, State
from resources_db.nearest_first import NearestFirst
from resources_db.query import Hidden, Query, Results, Section, SectionKey
from resources_db.row_sets import Part, RowSet


class Searcher:
    """Answers questions over one state of the directory.

    Attributes:
        states: the contact states of the listings.
    """

    def __init__(self, db: Database, columns: IndexColumns, states: ContactStates) -> None:
        """Take what the answers are made from."""
        self._columns = columns
        self._matcher = Matcher(db, columns)
        self.states = states

    def search(self, query: Query) -> Results:
        """Return the answer to `query`: five sections in order, counts, and what was hidden."""
        matches = self._matcher.matches(query)
        kept = self._filtered(query, matches)
        matches = matches.without(kept.hidden)
        sections = self._sections(matches, kept.doubtful)
        shown = _within_limit(sections, query.limit)
        whole = [matches.measured, matches.ordered]
        return Results(
            query=query,
            sections=tuple(Section(key, hits) for key, hits in shown.items()),
            total=sum(map(len, whole)),
            shown=sum(map(len, shown.values())),
            counts=self._counts(whole),
            hidden=self._hidden(kept, matches),
        )

    def _filtered(self, query: Query, matches: Matches) -> Filtered:
        if not (query.hide or query.only_none_found):
            return Filtered()
        rows = matches.rows()
        return filtered(query, rows, self.states.by_states(rows))

    def _sections(self, matches: Matches, doubtful: AbstractSet[int]) -> dict[SectionKey, Hits]:
        """Return the five sections; what is doubtful stands among the unchecked, but for offices of enforcement."""
        inside: dict[SectionKey, AbstractSet[int]] = {SectionKey.UNCHECKED: frozenset(), **self._columns.sections}
        if doubtful:
            offices = inside[SectionKey.ENFORCEMENT]
            inside = {key: rows - doubtful for key, rows in inside.items()}
            inside |= {SectionKey.UNCHECKED: doubtful - offices, SectionKey.ENFORCEMENT: offices}
        apart = frozenset[int]().union(*inside.values())
        near = {SectionKey.NEAR: self._hits(matches, apart, inside=False)}
        return near | {key: self._hits(matches, inside[key], inside=True) for key in SectionKey if key in inside}

    def _hits(self, matches: Matches, members: AbstractSet[int], *, inside: bool) -> Hits:
        """Return the hits that are inside or outside of `members`."""
        ordered, distances = Part(matches.ordered, members, inside=inside), matches.distances
        if distances is None:
            return Hits(self._columns, ordered)
        measured = Part(matches.measured, members, inside=inside)
        nearest = None if matches.nearest is None else [row for row in matches.nearest if (row in members) is inside]
        return Hits(self._columns, ordered, NearestFirst(measured, distances, self._columns.gone, nearest), distances)

    def _counts(self, whole: Iterable[RowSet]) -> dict[Domain, dict[State, int]]:
        """Return how many listings are in each state, domain by domain; a limit leaves nothing out of it."""
        counts: dict[Domain, Counter[State]] = {domain: Counter() for domain in Domain}
        for rows in whole:
            nothing_known = len(rows)
            for three, known in self.states.by_states(rows.held).items():
                count = rows.count(known)
                nothing_known -= count
                for domain, state in zip(Domain, three, strict=True):
                    counts[domain][state] += count
            for states in counts.values():
                states[State.NOT_ASSESSED] += nothing_known
        return {domain: {state: count for state, count in states.items() if count} for domain, states in counts.items()}

    def _hidden(self, kept: Filtered, matches: Matches) -> Hidden:
        """Return what was hidden; the nearest hidden one only where nothing shown is as near."""
        points, distances = self._columns.points, matches.distances
        nearest_m, reason = None, None
        hidden = [row for row in kept.hidden if row in points]
        if distances is not None and hidden:
            nearest = min(hidden, key=lambda row: (distances[row], row))
            offices = self._columns.sections[SectionKey.ENFORCEMENT]
            shown = (row for row in chain(matches.measured, matches.ordered) if row in points and row not in offices)
            if not any(distances[row] <= distances[nearest] for row in shown):
                nearest_m, reason = distances[nearest], kept.reason(nearest)
        return Hidden(
            by_domain=kept.by_domain(),
            total=len(kept.hidden),
            unchecked=kept.unchecked,
            nearest_m=nearest_m,
            nearest_reason=reason,
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
