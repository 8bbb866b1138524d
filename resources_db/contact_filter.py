"""The contact filters over sets of rows: what each hides, for what, and what they leave in doubt.

The rules and their reasons: docs/decisions/filters.md.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from resources_db.codes import Fact
from resources_db.contact.facts import TIE, UNTIED, against, around, protects
from resources_db.filters import AROUND, EVERY_FILTER, Filter, FilterKind, Filters, Tally
from resources_db.model import KNOWN_CONTACT, Domain, State
from resources_db.row_sets import RowSet, union
from resources_db.state_sets import StateSets


@dataclass(frozen=True, slots=True)
class Effect:
    """What one filter does to rows.

    Attributes:
        hidden: rows that it hides.
        unchecked: rows of which nobody can say what it asks: kept or hidden, as the kind of filter has it.
        doubtful: kept rows that must not stand between those that were asked about.
    """

    hidden: RowSet
    unchecked: RowSet
    doubtful: RowSet = 0

    def among(self, rows: RowSet) -> "Effect":
        """Return what it does to `rows` alone: what a filter does to one row does not hang on the others."""
        return Effect(self.hidden & rows, self.unchecked & rows, self.doubtful & rows)


class _Domain:
    """The rows of one domain by what is known there."""

    def __init__(self, domain: Domain, rows: RowSet, sets: StateSets) -> None:
        self._rows, self._states = rows, sets.states[domain]
        self.contact = self._having(KNOWN_CONTACT)
        self.none_found = self._having({State.NONE_FOUND})
        self.around = self.contact & sets.facts.get(around(domain), 0)
        """known contact, none of it by the place's own doing"""

    def _having(self, wanted: Collection[State]) -> RowSet:
        return self._rows & union(known for state, known in self._states.items() if state in wanted)

    @property
    def asked(self) -> RowSet:
        """Return the rows where a whole check in date found nothing that the place itself does.

        Beside what happens around a place it is only such a check, newer than every report, that disputes it.
        """
        return self.none_found | (self.around & self._having({State.DISPUTED}))

    @property
    def unchecked(self) -> RowSet:
        """Return the rows where nobody can say."""
        return self._rows & ~self.contact & ~self.none_found


class Effects:
    """What each filter does to every row, worked out once for all questions to one state of the directory."""

    def __init__(self, rows: RowSet, sets: StateSets) -> None:
        """Take all rows and what is known of them."""
        self._rows, self._sets = rows, sets
        self._domains: dict[Domain, _Domain] = {}
        self._effects: dict[Filter, Effect] = {}

    def of(self, one: Filter, filters: Filters) -> Effect:
        """Return what `one` of the filters does: the second tick looks at the domains of the first."""
        if one == AROUND:
            return Effect(union(self.around(domain) for domain in filters.hide), 0)
        if one not in self._effects:
            self._effects[one] = self._of(one)
        return self._effects[one]

    def around(self, domain: Domain) -> RowSet:
        """Return the rows where all known contact of `domain` happens around the place or on the way."""
        return self._in(domain).around

    def _of(self, one: Filter) -> Effect:
        match one:
            case Filter(FilterKind.KNOWN, Domain() as domain):
                return self._known(domain)
            case Filter(FilterKind.NONE_FOUND, Domain() as domain):
                return self._none_found(domain)
            case Filter(FilterKind.RECORDED, Fact() as fact):
                return self._recorded(fact)
        return self._ties()

    def _in(self, domain: Domain) -> _Domain:
        if domain not in self._domains:
            self._domains[domain] = _Domain(domain, self._rows, self._sets)
        return self._domains[domain]

    def _fact(self, name: str) -> RowSet:
        return self._rows & self._sets.facts.get(name, 0)

    def _known(self, domain: Domain) -> Effect:
        """Known contact by the place's own doing is hidden; whatever was not asked about that is doubtful."""
        here = self._in(domain)
        hidden = here.contact & ~here.around
        unchecked = self._rows & ~hidden & ~here.asked
        return Effect(hidden, unchecked, unchecked)

    def _ties(self) -> Effect:
        """Every known tie is hidden; only who was asked for each kind of tie, and has none, is beyond doubt."""
        hidden = self._fact(TIE)
        unchecked = self._rows & ~hidden & ~(self._fact(UNTIED) & self._in(Domain.POLICE).asked)
        return Effect(hidden, unchecked, unchecked)

    def _none_found(self, domain: Domain) -> Effect:
        here = self._in(domain)
        return Effect(self._rows & ~here.none_found, here.unchecked)

    def _recorded(self, fact: Fact) -> Effect:
        """Only the recorded fact keeps a row; it says one thing, so where the rest is unchecked the row is doubtful."""
        hidden = self._rows & ~self._fact(protects(fact))
        return Effect(hidden, hidden & ~self._fact(against(fact)), self._in(fact.domain).unchecked & ~hidden)


@dataclass(frozen=True)
class Filtered:
    """What the contact filters of a question do to its rows.

    Attributes:
        filters, rows: what was asked of what.
        every: what each filter does to every row.
        effects: what each filter that is on does to `rows`, in the order in which they are told.
    """

    filters: Filters
    rows: RowSet
    every: Effects
    effects: Mapping[Filter, Effect]

    @cached_property
    def reasons(self) -> tuple[tuple[Filter, RowSet], ...]:
        """Return (filter, the rows hidden for it): what the first kinds hide is not counted for the others."""
        known = union(effect.hidden for one, effect in self.effects.items() if one.kind.keeps_unchecked)
        return tuple(
            (one, effect.hidden if one.kind.keeps_unchecked else effect.hidden & ~known)
            for one, effect in self.effects.items()
        )

    @cached_property
    def hidden(self) -> RowSet:
        """Return all rows that are hidden."""
        return union(rows for _one, rows in self.reasons)

    @property
    def doubtful(self) -> RowSet:
        """Return the rows of which nobody can say whether what is to be hidden happens there."""
        return union(effect.doubtful for effect in self.effects.values())

    @property
    def unchecked(self) -> int:
        """Return how many rows are hidden only because nobody can say."""
        known = union(
            effect.hidden if one.kind.keeps_unchecked else effect.hidden & ~effect.unchecked
            for one, effect in self.effects.items()
        )
        return (self.hidden & ~known).bit_count()

    def hiding(self, row: int) -> tuple[Filter, ...]:
        """Return every filter that a hidden row would have to do without, the reason that is told before the others."""
        return tuple(one for one, effect in self.effects.items() if effect.hidden >> row & 1)

    def by_domain(self) -> dict[Domain, int]:
        """Return how many rows are hidden for each domain that hides any, ties and recorded facts aside."""
        counts: dict[Domain, RowSet] = {}
        for one, rows in self.reasons:
            for domain in self._domains_of(one):
                here = rows & self.every.around(domain) if one == AROUND else rows
                counts[domain] = counts.get(domain, 0) | here
        return {domain: counts[domain].bit_count() for domain in Domain if counts.get(domain)}

    def _domains_of(self, one: Filter) -> Iterator[Domain]:
        if one == AROUND:
            yield from self.filters.hide
        elif isinstance(one.of, Domain):
            yield one.of

    def tallies(self) -> dict[Filter, Tally]:
        """Return what every filter there is does: one that is on to all rows, another one to what is left of them."""
        shown = self.rows & ~self.hidden
        reasons = dict(self.reasons)
        return {
            one: self._tally(one, reasons[one], shown) if one in reasons else self._would(one, shown)
            for one in EVERY_FILTER
        }

    def _tally(self, one: Filter, hidden: RowSet, shown: RowSet) -> Tally:
        unchecked = self.effects[one].unchecked & (shown if one.kind.keeps_unchecked else hidden)
        others = union(effect.hidden for each, effect in self.effects.items() if each != one)
        alone = hidden & ~others
        return Tally(hidden.bit_count(), shown.bit_count(), unchecked.bit_count(), alone.bit_count())

    def _would(self, one: Filter, shown: RowSet) -> Tally:
        """Return what a filter would do that is off; with the second tick on, one more of the first hides more."""
        effect = self.every.of(one, self.filters)
        hidden, unchecked = effect.hidden & shown, effect.unchecked & shown
        if one.kind is FilterKind.KNOWN and self.filters.hide_around:
            hidden |= self.every.of(AROUND, self.filters.having(one)).hidden & shown
            unchecked &= ~hidden
        count = hidden.bit_count()
        return Tally(count, shown.bit_count() - count, unchecked.bit_count())


def filtered(filters: Filters, rows: RowSet, every: Effects) -> Filtered:
    """Return what `filters` hide of `rows`, which are among those of `every`."""
    return Filtered(filters, rows, every, {one: every.of(one, filters).among(rows) for one in filters.on()})
