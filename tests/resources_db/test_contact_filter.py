"""The contact filters over sets, against the rule said of one listing at a time."""

from hypothesis import given
from hypothesis import strategies as st

from resources_db.contact_filter import filtered
from resources_db.contact_states import States
from resources_db.model import Domain, State
from resources_db.query import Query
from resources_db.row_sets import of, rows_in

NOTHING: States = (State.NOT_ASSESSED, State.NOT_ASSESSED, State.NOT_ASSESSED)
STATES = st.tuples(*[st.sampled_from(State)] * 3)
DOMAINS = st.frozensets(st.sampled_from(Domain))


def hiding(query: Query, states: States) -> tuple[list[Domain], bool]:
    """Return for which domains a listing is hidden, and whether only because nobody can say."""
    of = dict(zip(Domain, states, strict=True))
    known = [domain for domain in Domain if domain in query.hide and of[domain].known_contact]
    missing = [d for d in Domain if d in query.only_none_found and of[d] is not State.NONE_FOUND]
    return known or missing, not known and all(of[domain].unchecked for domain in missing)


@given(st.lists(st.none() | STATES, max_size=20), DOMAINS, DOMAINS, st.frozensets(st.integers(0, 30)))
def test_what_is_hidden_and_why(
    known: list[States | None], hide: frozenset[Domain], only: frozenset[Domain], elsewhere: frozenset[int]
) -> None:
    query = Query(hide=hide, only_none_found=only)
    sets: dict[Domain, dict[State, int]] = {domain: {} for domain in Domain}
    for row, states in enumerate(known):
        for domain, state in zip(Domain, states or (), strict=False):
            if state is not State.NOT_ASSESSED:
                sets[domain][state] = sets[domain].get(state, 0) | of([row])
    rows = frozenset(range(len(known))) - elsewhere
    result = filtered(query, of(rows), sets)
    expected = {row: hiding(query, known[row] or NOTHING) for row in rows}
    hidden = {row: domains for row, (domains, _unchecked) in expected.items() if domains}
    hidden_rows = set(rows_in(result.hidden))
    assert hidden_rows == hidden.keys()
    assert result.unchecked == sum(unchecked for _row, (domains, unchecked) in expected.items() if domains)
    assert {row: result.reason(row) for row in hidden_rows} == {row: hidden[row][0] for row in hidden}
    counts = {domain: sum(domain in domains for domains in hidden.values()) for domain in Domain}
    assert result.by_domain() == {domain: count for domain, count in counts.items() if count}
    doubtful = {
        row
        for row in rows - hidden_rows
        if any(state.unchecked for d, state in zip(Domain, known[row] or NOTHING, strict=True) if d in hide)
    }
    assert set(rows_in(result.doubtful)) - hidden_rows == doubtful
