"""A question to the index and its answer: which listings, in which sections, in which order, and what was hidden."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import hypot
from operator import itemgetter

from resources_db.contact_states import ContactStates
from resources_db.distance import arc, box, earth_centred, metres
from resources_db.engine import Database
from resources_db.hits import Hits, Placed, point_of, quick_error
from resources_db.index_rows import IndexRow, IndexRows
from resources_db.model import Domain, Place, PositionKind, State
from resources_db.query import Hidden, Query, Results, Section, SectionKey, Sort
from resources_db.regions import in_region, nearest_region_first
from resources_db.vocabulary import vocabulary
from resources_db.words import match_expression, words_of


@dataclass(slots=True)
class _Tally:
    """What the contact filters hide, counted while going through the rows."""

    by_domain: Counter[Domain] = field(default_factory=Counter)
    total: int = 0
    unchecked: int = 0
    nearest: tuple[float, Domain] | None = None

    def hide(self, domains: Sequence[Domain], distance: float | None, *, unchecked: bool) -> None:
        """Count one hidden listing, once in all and once for each domain that hides it."""
        self.total += 1
        self.by_domain.update(domains)
        self.unchecked += unchecked
        if distance is not None and (self.nearest is None or distance < self.nearest[0]):
            self.nearest = (distance, domains[0])


class Searcher:
    """Answers questions over one state of the directory.

    Attributes:
        index: the listings in memory.
        states: their contact lines.
    """

    def __init__(self, db: Database, index: IndexRows, states: ContactStates) -> None:
        """Take what the answers are made from."""
        self._db = db
        self.index = index
        self.states = states

    def search(self, query: Query) -> Results:
        """Return the answer to `query`: five sections in order, counts, and what was hidden."""
        tally = _Tally()
        sections: dict[str, list[Placed]] = {key: [] for key in SectionKey}
        placed = self._matches(query)
        if query.hide or query.only_none_found:
            for pair in placed:
                if (kept := self._section(query, pair, tally)) is not None:
                    sections[kept].append(pair)
        else:
            for pair in placed:
                sections[pair[1].section].append(pair)
        shown = _within_limit(query, sections)
        return Results(
            query=query,
            sections=tuple(Section(key, hits) for key, hits in shown.items()),
            total=sum(map(len, sections.values())),
            shown=sum(map(len, shown.values())),
            counts=self._counts(shown.values()),
            hidden=_hidden(tally, sections),
        )

    def _matches(self, query: Query) -> list[Placed]:
        """Return every listing that answers the question, contact filters aside, in the order of its section."""
        names, admitted = self._admitted(query)
        if query.place is None:
            return self._listed_first([(None, row) for row in self._by_name(names, admitted)])
        near = self._near(query, query.place, admitted)
        if query.sort is Sort.NAME:
            near.sort(key=lambda pair: pair[1].row)
        else:
            near.sort()
        return self._listed_first(near) + self._listed_first(self._without_point(query.place, admitted))

    def _listed_first(self, placed: Sequence[Placed]) -> list[Placed]:
        """Return the rows with those that their source no longer lists at the end."""
        if not self.index.any_gone:
            return list(placed)
        return sorted(placed, key=lambda pair: pair[1].gone_on is not None)

    def _without_point(self, place: Place, admitted: set[int] | None) -> list[Placed]:
        """Return what has no distance: the place's own region first; withheld listings of other regions not at all."""
        rest = [row for row in self.index.without_point if admitted is None or row.row in admitted]
        return [
            (None, row)
            for row in nearest_region_first(rest, place.region)
            if row.position != PositionKind.WITHHELD or in_region(row, place.region)
        ]

    def _admitted(self, query: Query) -> tuple[set[int], set[int] | None]:
        """Return the rows whose names have the words, and the rows that words and needs admit (None: all)."""
        words = words_of(query.words)
        names: set[int] = set()
        admitted: set[int] | None = None
        if words:
            names = self._with_words(words, "names")
            admitted = self._with_words(words, None)
        if query.needs:
            needed = self._with_needs(query.needs)
            admitted = needed if admitted is None else admitted & needed
        return names, admitted

    def _with_words(self, words: list[str], column: str | None) -> set[int]:
        found = self._db.execute(
            "SELECT rowid FROM listing_words WHERE listing_words MATCH ?", [match_expression(words, column)]
        )
        return set(map(itemgetter(0), found))

    def _with_needs(self, needs: Sequence[str]) -> set[int]:
        """Return the rows that answer any of the needs; a top-level code stands for its branch."""
        codes = [code for need in needs for code in vocabulary().branch(need)]
        found = self._db.execute(
            'SELECT DISTINCT "row" FROM listing_need WHERE code IN (SELECT value FROM json_each(?))',
            [json.dumps(codes)],
        )
        return set(map(itemgetter(0), found))

    def _by_name(self, names: set[int], admitted: set[int] | None) -> list[IndexRow]:
        """Return the admitted rows by title, those whose names have the words first."""
        every = self.index.all
        if admitted is None:
            return list(every.values())
        first = sorted(names & admitted)
        return [every[row] for row in (*first, *sorted(admitted - names))]

    def _near(self, query: Query, place: Place, admitted: set[int] | None) -> list[tuple[float, IndexRow]]:
        """Return the admitted rows with a point within the radius, with quick distances (exact ones at its edge)."""
        radius, centred = query.within_m, self.index.centred()
        x, y, z = earth_centred(place.point.latitude, place.point.longitude)
        edge = 0.0 if radius is None else quick_error(radius)
        found: list[tuple[float, IndexRow]] = []
        for row in self._in_box(place, radius, admitted):
            ax, ay, az = centred[row.row]
            distance = arc(hypot(ax - x, ay - y, az - z))
            if radius is not None and distance > radius - edge:
                distance = metres(place.point, point_of(row))
                if distance > radius:
                    continue
            found.append((distance, row))
        return found

    def _in_box(self, place: Place, radius: float | None, admitted: set[int] | None) -> Iterable[IndexRow]:
        every = self.index.all
        if radius is None:
            rows = every.values() if admitted is None else (every[row] for row in admitted)
            return (row for row in rows if row.latitude is not None)
        boxes = box(place.point, radius)
        found = self._db.execute(
            'SELECT "row" FROM listing_place WHERE north >= ? AND south <= ? AND east >= ? AND west <= ?', boxes
        )
        return (every[row] for (row,) in found if admitted is None or row in admitted)

    def _section(self, query: Query, placed: Placed, tally: _Tally) -> str | None:
        """Return the section that the contact filters leave the listing in, None where they hide it."""
        distance, row = placed
        contact = self.states.of(row)
        known = [domain for domain in Domain if domain in query.hide and contact.of(domain).state.known_contact]
        missing = [d for d in Domain if d in query.only_none_found and contact.of(d).state is not State.NONE_FOUND]
        if known or missing:
            unchecked = not known and all(contact.of(domain).state.unchecked for domain in missing)
            tally.hide(known or missing, distance, unchecked=unchecked)
            return None
        if row.enforcement is None and any(contact.of(domain).state.unchecked for domain in query.hide):
            return SectionKey.UNCHECKED
        return row.section

    def _counts(self, sections: Iterable[Hits]) -> dict[Domain, dict[State, int]]:
        """Return how many of the shown listings are in each state, domain by domain."""
        counts: dict[Domain, Counter[State]] = {domain: Counter() for domain in Domain}
        nothing_known = 0
        known_of = self.states.known_of
        for row in (row for hits in sections for row in hits.rows()):
            if row.row in known_of:
                for line in self.states.of(row).lines:
                    counts[line.domain][line.state] += 1
            else:
                nothing_known += 1
        if nothing_known:
            for states in counts.values():
                states[State.NOT_ASSESSED] += nothing_known
        return {domain: dict(states) for domain, states in counts.items()}


def _within_limit(query: Query, sections: Mapping[str, list[Placed]]) -> dict[SectionKey, Hits]:
    """Return the hits of each section, in exact order where they are ordered by distance, cut to the limit in all."""
    by_distance = query.place is not None and query.sort is Sort.DISTANCE
    place = query.place.point if query.place and by_distance else None
    left = query.limit
    limited: dict[SectionKey, Hits] = {}
    for key, placed in sections.items():
        limited[SectionKey(key)] = hits = Hits(placed, place)
        if left is not None:
            limited[SectionKey(key)] = hits.first(left)
            left = max(left - len(hits), 0)
    return limited


def _hidden(tally: _Tally, sections: Mapping[str, list[Placed]]) -> Hidden:
    """Return what was hidden; the nearest hidden one only where nothing shown is as near."""
    shown = (pair[0] for key in (SectionKey.NEAR, SectionKey.UNCHECKED) for pair in sections[key])
    nearest_shown = min((distance for distance in shown if distance is not None), default=None)
    nearest = tally.nearest
    if nearest is not None and nearest_shown is not None and nearest_shown <= nearest[0]:
        nearest = None
    return Hidden(
        by_domain=dict(tally.by_domain),
        total=tally.total,
        unchecked=tally.unchecked,
        nearest_m=nearest[0] if nearest else None,
        nearest_reason=nearest[1] if nearest else None,
    )
