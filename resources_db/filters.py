"""The contact filters of a question: which there are, which are on, and what one of them does to an answer.

What each of them may keep and hide, and why, is said in docs/decisions/filters.md.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from resources_db.codes import Domain, Fact

Code = TypeVar("Code", Domain, Fact)


class FilterKind(StrEnum):
    """What a filter does."""

    KNOWN = "known"
    """hides contact that is known in a domain, by the place's own doing"""
    AROUND = "around"
    """hides also what only happens around a place or on the way, in the domains of the first"""
    TIES = "ties"
    """hides ties to police"""
    NONE_FOUND = "none_found"
    """keeps only where every needed question of a domain was asked and nothing was found"""
    RECORDED = "recorded"
    """keeps only where a protective fact is recorded, and nothing against it"""

    @property
    def keeps_unchecked(self) -> bool:
        """Return whether what nobody has checked stays, in a section of its own; else it is hidden and counted."""
        return self not in {FilterKind.NONE_FOUND, FilterKind.RECORDED}


@dataclass(frozen=True, slots=True)
class Filter:
    """One filter: its kind, and the domain or fact that it looks at (None: all that are hidden, or ties to police)."""

    kind: FilterKind
    of: Domain | Fact | None = None

    @property
    def key(self) -> str:
        """Return the name used in JSON: that of its kind, of a fact the fact's own."""
        return self.of.key if isinstance(self.of, Fact) else self.kind.value


AROUND, TIES = Filter(FilterKind.AROUND), Filter(FilterKind.TIES)


def known(domain: Domain) -> Filter:
    """Return the filter that hides known contact in `domain`."""
    return Filter(FilterKind.KNOWN, domain)


def none_found(domain: Domain) -> Filter:
    """Return the filter that keeps only what was asked about, and nothing found, in `domain`."""
    return Filter(FilterKind.NONE_FOUND, domain)


def recorded(fact: Fact) -> Filter:
    """Return the filter that keeps only places of which `fact` is recorded."""
    return Filter(FilterKind.RECORDED, fact)


EVERY_FILTER = (*map(known, Domain), AROUND, TIES, *map(none_found, Domain), *map(recorded, Fact))
"""All there are, in the order in which they are told: first what is known, then what is not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """The contact filters that are on. They are never stored.

    `hide` leaves out known contact by the place's own doing in those domains; with `hide_around` also what only happens
    around it or on the way, which means nothing without `hide`. `hide_ties` leaves out ties to police. What nobody has
    checked stays with all three, in its own section. `only_none_found` keeps only where every needed question was
    asked and nothing was found; `only_recorded` only where these facts are recorded and nothing speaks against them.
    """

    hide: frozenset[Domain] = frozenset()
    hide_around: bool = False
    hide_ties: bool = False
    only_none_found: frozenset[Domain] = frozenset()
    only_recorded: frozenset[Fact] = frozenset()

    @property
    def filters(self) -> Filters:
        """Return the filters alone, without the rest of the question."""
        return Filters(
            hide=self.hide,
            hide_around=self.hide_around,
            hide_ties=self.hide_ties,
            only_none_found=self.only_none_found,
            only_recorded=self.only_recorded,
        )

    def on(self) -> tuple[Filter, ...]:
        """Return each filter that is on, in the order of `EVERY_FILTER`."""
        return (
            *(known(domain) for domain in Domain if domain in self.hide),
            *([AROUND] if self.hide and self.hide_around else ()),
            *([TIES] if self.hide_ties else ()),
            *(none_found(domain) for domain in Domain if domain in self.only_none_found),
            *(recorded(fact) for fact in Fact if fact in self.only_recorded),
        )

    def having(self, one: Filter) -> Filters:
        """Return these filters with `one` more."""
        return self._set(one, on=True)

    def without(self, *some: Filter) -> Filters:
        """Return these filters but for `some`; the second tick goes with the last domain of the first."""
        left = self.filters
        for one in some:
            left = left._set(one, on=False)
        return left if left.hide else replace(left, hide_around=False)

    def _set(self, one: Filter, *, on: bool) -> Filters:
        filters = self.filters
        match one:
            case Filter(FilterKind.KNOWN, Domain() as domain):
                return replace(filters, hide=_changed(filters.hide, domain, on=on))
            case Filter(FilterKind.NONE_FOUND, Domain() as domain):
                return replace(filters, only_none_found=_changed(filters.only_none_found, domain, on=on))
            case Filter(FilterKind.RECORDED, Fact() as fact):
                return replace(filters, only_recorded=_changed(filters.only_recorded, fact, on=on))
            case Filter(FilterKind.AROUND):
                return replace(filters, hide_around=on)
        return replace(filters, hide_ties=on)


def _changed(codes: frozenset[Code], code: Code, *, on: bool) -> frozenset[Code]:
    return codes | {code} if on else codes - {code}


@dataclass(frozen=True, slots=True)
class Tally:
    """What one filter does to an answer, or would do: how many places it hides and keeps, and how many are unchecked.

    The unchecked are those of which nobody can say what the filter asks: among the kept ones where the filter keeps
    them in their own section, among the hidden ones where it does not. Of a filter that is on, `alone` are those that
    no other one hides: so many come back without it.
    """

    hidden: int = 0
    kept: int = 0
    unchecked: int = 0
    alone: int = 0
