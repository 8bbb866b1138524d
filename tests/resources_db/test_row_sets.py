"""Rows in an order, and the part of them that is wanted."""

from hypothesis import given
from hypothesis import strategies as st

from resources_db.row_sets import Part, RowSet

ROWS = st.lists(st.integers(1, 40), unique=True, max_size=30)
MEMBERS = st.frozensets(st.integers(1, 40))


@given(ROWS, MEMBERS, st.booleans(), st.lists(st.integers(0, 29), max_size=10))
def test_a_part_is_the_list_that_one_would_write(
    rows: list[int], members: frozenset[int], inside: bool, looks: list[int]
) -> None:
    expected = [row for row in rows if (row in members) is inside]
    part = Part(RowSet(rows), members, inside=inside)
    assert len(part) == len(expected)
    assert [part[look] for look in looks if look < len(expected)] == [expected[i] for i in looks if i < len(expected)]
    assert list(part) == part[:] == expected
    assert part[-3:] == expected[-3:]


@given(ROWS, MEMBERS)
def test_counting_and_leaving_out(rows: list[int], members: frozenset[int]) -> None:
    here = RowSet(rows)
    assert here.count(members) == len(members & set(rows))
    left = here.without(members)
    assert list(left) == [row for row in rows if row not in members]
    assert left.held == set(rows) - members
