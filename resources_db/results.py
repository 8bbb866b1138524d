"""The answer to a question, as values: what `search` gives, and the window passes on."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from resources_db.codes import Domain, SectionKey, State
from resources_db.filters import Filter, Tally
from resources_db.query import Query

if TYPE_CHECKING:
    from resources_db.model import Listing


@dataclass(frozen=True, slots=True)
class Hit:
    """One listing of an answer, not yet read: its row in the index, its id and its distance in metres."""

    row: int
    listing_id: str
    distance_m: float | None = None


WIDE_AREA_M = 8_000
"""Wider than this, a ZIP or city says little about a way: five miles are what is asked for as a rule."""

SAME_POINT_M = 1


@dataclass(frozen=True, slots=True)
class Found:
    """One listing of an answer, read. `distance_m` and `bearing` (N, NE ...) are None where no point may be told."""

    listing: Listing
    distance_m: float | None = None
    bearing: str | None = None

    @property
    def up_to_m(self) -> float | None:
        """Return how far away it may be at most, in metres, where "about so far" would say too much; None elsewhere.

        That is where we ask from inside the area whose middle stands in for it, and that area is wide.
        """
        area_m = self.listing.position.precision_m
        if self.distance_m is None or area_m < max(WIDE_AREA_M, self.distance_m):
            return None
        return self.distance_m + area_m

    @property
    def inside(self) -> bool:
        """Return whether we ask from the very ZIP or city, a wide one, that is all that is known of where it is."""
        return self.up_to_m is not None and self.distance_m is not None and self.distance_m < SAME_POINT_M


@dataclass(frozen=True, slots=True)
class Section:
    """One labelled part of an answer."""

    key: SectionKey
    hits: Sequence[Hit] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hidden:
    """What the contact filters left out.

    `by_domain` counts the listings hidden for each domain, ties and recorded facts aside; `total` counts each listing
    once. `unchecked` are those that are hidden only because nobody can say. `nearest_m` is the distance of the nearest
    hidden listing when it is nearer than every one shown, with `nearest_filters`, all of those that hide it: the first
    is the reason that is told.
    """

    by_domain: Mapping[Domain, int] = field(default_factory=dict)
    total: int = 0
    unchecked: int = 0
    nearest_m: float | None = None
    nearest_filters: tuple[Filter, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """The answer to a `Query`.

    `total` counts every listing that matches and is not hidden; `shown` those within the limit. `counts` tells the
    states of all of them in each domain, so that a limit never makes the unchecked look fewer. `tallies` tells of every
    contact filter there is what it does, or would do. `sections` holds all five, in order, empty ones included.
    """

    query: Query
    sections: tuple[Section, ...]
    total: int
    shown: int
    counts: Mapping[Domain, Mapping[State, int]]
    hidden: Hidden
    tallies: Mapping[Filter, Tally] = field(default_factory=dict)

    def hits(self) -> tuple[Hit, ...]:
        """Return every hit in the order shown."""
        return tuple(hit for section in self.sections for hit in section.hits)


def only(results: Results, rows: Container[int], limit: int | None) -> Results:
    """Return `results`, which has no limit, without the hits that are not among `rows`: they count as hidden."""
    kept = {section.key: [hit for hit in section.hits if hit.row in rows] for section in results.sections}
    total = sum(map(len, kept.values()))
    sections, left = [], total if limit is None else limit
    for key, hits in kept.items():
        sections.append(Section(key, hits[:left]))
        left -= len(sections[-1].hits)
    hidden = replace(results.hidden, total=results.hidden.total + results.total - total)
    shown = sum(len(section.hits) for section in sections)
    return replace(results, sections=tuple(sections), total=total, shown=shown, hidden=hidden)
