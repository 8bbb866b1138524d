"""The contact filters over sets, against the rule said of one listing at a time."""

from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from resources_db.codes import Fact
from resources_db.contact_filter import Effects, filtered
from resources_db.filters import (
    AROUND,
    EVERY_FILTER,
    TIES,
    Filter,
    FilterKind,
    Filters,
    Tally,
    known,
    none_found,
    recorded,
)
from resources_db.model import Domain, State
from resources_db.row_sets import of, rows_in
from resources_db.state_sets import StateSets

DOMAINS = st.frozensets(st.sampled_from(Domain))
FILTERS = st.builds(
    Filters,
    hide=DOMAINS,
    hide_around=st.booleans(),
    hide_ties=st.booleans(),
    only_none_found=DOMAINS,
    only_recorded=st.frozensets(st.sampled_from(Fact)),
)


@dataclass(frozen=True)
class Row:
    """What is known of one listing: its states, where contact is only around it, ties (None: not asked), facts."""

    states: tuple[State, State, State]
    around: frozenset[Domain]
    tied: bool | None
    protected: dict[Fact, bool]

    def state(self, domain: Domain) -> State:
        return self.states[tuple(Domain).index(domain)]

    def only_around(self, domain: Domain) -> bool:
        return self.state(domain).known_contact and domain in self.around

    def names(self) -> list[str]:
        tie = {True: ["tie:P"], False: ["untied:P"], None: []}[self.tied]
        facts = [("protects:" if stands else "against:") + fact for fact, stands in self.protected.items()]
        return [*(f"around:{domain}" for domain in Domain if self.only_around(domain)), *tie, *facts]


ROWS = st.builds(
    Row,
    states=st.tuples(*[st.sampled_from(State)] * 3),
    around=DOMAINS,
    tied=st.none() | st.booleans(),
    protected=st.dictionaries(st.sampled_from(Fact), st.booleans()),
)


def asked(row: Row, domain: Domain) -> bool:
    """Return whether the place itself was asked in full, and said that nothing is by its own doing."""
    disputed_around = row.state(domain) is State.DISPUTED and row.only_around(domain)
    return row.state(domain) is State.NONE_FOUND or disputed_around


def says(one: Filter, filters: Filters, row: Row) -> tuple[bool, bool, bool]:
    """Return of one listing whether a filter hides it, whether nobody can say, and whether it stays only in doubt."""
    match one:
        case Filter(FilterKind.KNOWN, Domain() as domain):
            hidden = row.state(domain).known_contact and not row.only_around(domain)
            unclear = not hidden and not asked(row, domain)
            return hidden, unclear, unclear
        case Filter(FilterKind.AROUND):
            return any(row.only_around(domain) for domain in filters.hide), False, False
        case Filter(FilterKind.TIES):
            unclear = row.tied is None or (not row.tied and not asked(row, Domain.POLICE))
            return bool(row.tied), unclear, unclear
        case Filter(FilterKind.NONE_FOUND, Domain() as domain):
            return row.state(domain) is not State.NONE_FOUND, row.state(domain).unchecked, False
        case Filter(FilterKind.RECORDED, Fact() as fact):
            stands = row.protected.get(fact, False)
            return not stands, fact not in row.protected, stands and row.state(fact.domain).unchecked
    raise AssertionError(one)


def sets_of(rows: Sequence[Row | None]) -> StateSets:
    states: dict[Domain, dict[State, int]] = {domain: {} for domain in Domain}
    facts: dict[str, int] = {}
    for number, row in enumerate(rows):
        if row is None:
            continue
        for domain, state in zip(Domain, row.states, strict=True):
            if state is not State.NOT_ASSESSED:
                states[domain][state] = states[domain].get(state, 0) | of([number])
        for name in row.names():
            facts[name] = facts.get(name, 0) | of([number])
    return StateSets(states, facts)


def effects_of(rows: Sequence[Row | None]) -> Effects:
    return Effects(of(range(len(rows))), sets_of(rows))


NOTHING = Row((State.NOT_ASSESSED,) * 3, frozenset(), None, {})


@given(st.lists(st.none() | ROWS, max_size=20), FILTERS, st.frozensets(st.integers(0, 30)))
def test_what_is_hidden_and_why(listed: list[Row | None], filters: Filters, elsewhere: frozenset[int]) -> None:
    rows = {number: row or NOTHING for number, row in enumerate(listed) if number not in elsewhere}
    result = filtered(filters, of(rows), effects_of(listed))
    said = {number: {one: says(one, filters, row) for one in filters.on()} for number, row in rows.items()}
    hiding = {
        number: tuple(one for one, (hidden, _, _) in each.items() if hidden)
        for number, each in said.items()
        if any(hidden for hidden, _, _ in each.values())
    }
    assert set(rows_in(result.hidden)) == hiding.keys()
    assert {number: result.hiding(number) for number in hiding} == hiding
    told = {number: [one for one in each if one.kind.keeps_unchecked] or list(each) for number, each in hiding.items()}
    assert {one: set(rows_in(hidden)) for one, hidden in result.reasons} == {
        one: {number for number, each in told.items() if one in each} for one in filters.on()
    }
    nobody_can_say = [
        number
        for number, each in hiding.items()
        if all(said[number][one][1] and not one.kind.keeps_unchecked for one in each)
    ]
    assert result.unchecked == len(nobody_can_say)
    shown = rows.keys() - hiding.keys()
    doubtful = {number for number in shown if any(doubt for _, _, doubt in said[number].values())}
    assert set(rows_in(result.doubtful)) - hiding.keys() == doubtful
    for domain, count in result.by_domain().items():
        assert count == sum(
            any(_about(one, domain, filters, rows[number]) for one in each) for number, each in told.items()
        )


def _about(one: Filter, domain: Domain, filters: Filters, row: Row) -> bool:
    return one.of is domain or (one is AROUND and domain in filters.hide and row.only_around(domain))


@given(st.lists(st.none() | ROWS, max_size=20), FILTERS)
def test_every_filter_says_what_it_does_or_would_do(listed: list[Row | None], filters: Filters) -> None:
    rows = dict(enumerate(row or NOTHING for row in listed))
    sets = effects_of(listed)
    tallies = filtered(filters, of(rows), sets).tallies()
    assert tuple(tallies) == EVERY_FILTER
    shown = set(rows_in(of(rows))) - set(rows_in(filtered(filters, of(rows), sets).hidden))
    for one, tally in tallies.items():
        if one in filters.on():
            assert tally.kept == len(shown)
            without = filtered(filters.without(one), of(rows), sets)
            back = len(rows) - len(set(rows_in(without.hidden))) - len(shown)
            assert tally.alone == back or AROUND in filters.on() != filters.without(one).on()
            continue
        after = filtered(filters.having(one), of(rows), sets)
        left = shown - set(rows_in(after.hidden))
        unclear = {number for number in shown if says(one, filters, rows[number])[1]}
        there = unclear & (left if one.kind.keeps_unchecked else shown - left)
        assert tally == Tally(len(shown) - len(left), len(left), len(there))


@given(st.lists(st.none() | ROWS, min_size=1, max_size=20), FILTERS, st.sampled_from(EVERY_FILTER))
def test_one_more_filter_shows_nothing_that_was_hidden(
    listed: list[Row | None], filters: Filters, more: Filter
) -> None:
    rows, sets = of(range(len(listed))), effects_of(listed)
    before, after = filtered(filters, rows, sets), filtered(filters.having(more), rows, sets)
    assert before.hidden & ~after.hidden == 0


def test_the_second_tick_means_nothing_without_the_first() -> None:
    assert Filters(hide_around=True).on() == ()
    both = Filters(hide=frozenset({Domain.POLICE}), hide_around=True, hide_ties=True)
    assert both.without(known(Domain.POLICE)) == Filters(hide_ties=True)
    assert both.without(AROUND) == Filters(hide=frozenset({Domain.POLICE}), hide_ties=True)


@given(FILTERS, st.sampled_from(EVERY_FILTER))
def test_a_filter_comes_and_goes_alone(filters: Filters, one: Filter) -> None:
    having = filters.having(one)
    assert set(having.on()) >= set(filters.on())
    assert one not in filters.without(one).on()
    assert filters.without(*filters.on()).on() == ()
    if one not in filters.on() and one is not AROUND:
        assert having.without(one).on() == filters.on()


def test_each_filter_has_its_name() -> None:
    keys = [one.key for one in (known(Domain.POLICE), AROUND, TIES, none_found(Domain.POLICE), *map(recorded, Fact))]
    assert keys == ["known", "around", "ties", "none_found", "no_police_team", "no_id", "no_status"]
