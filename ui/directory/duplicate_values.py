"""What the page of duplicates shows, as values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from resources_db.duplicates.values import Candidate, Side
from resources_db.reviews.values import Effect


@dataclass(frozen=True, slots=True, kw_only=True)
class PairLooked:
    """Two listings beside each other: what each says (by language), and what both would say as one place.

    `effects` are those of A and of B, in that order.
    """

    pair: Candidate
    sides: Mapping[str, tuple[Side, ...]]
    effects: tuple[Effect, ...]


def without(pairs: Sequence[Candidate], gone: Candidate) -> tuple[Candidate, ...]:
    """Return `pairs` but that one."""
    return tuple(each for each in pairs if (each.first, each.second) != (gone.first, gone.second))


def as_one(pairs: Sequence[Candidate], merged: Candidate) -> tuple[Candidate, ...]:
    """Return `pairs` after the two of `merged` became one: whoever was like B is asked about with A, once."""
    found: dict[frozenset[str], Candidate] = {}
    for each in without(pairs, merged):
        now = _with_first(each, merged)
        if now.first != now.second:
            found.setdefault(frozenset((now.first, now.second)), now)
    return tuple(found.values())


def _with_first(each: Candidate, merged: Candidate) -> Candidate:
    one = {"title": merged.first_title, "source": merged.first_source}
    if each.first == merged.second:
        return replace(each, first=merged.first, first_title=one["title"], first_source=one["source"])
    if each.second == merged.second:
        return replace(each, second=merged.first, second_title=one["title"], second_source=one["source"])
    return each
