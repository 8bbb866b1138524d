"""Sets of rows as numbers, and rows in the order of some sets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.row_sets import InOrder, first_rows, of, packed, rows_in, union, unpacked, unpacked_set

ROWS = st.frozensets(st.integers(1, 300), max_size=40)


@given(ROWS, ROWS)
def test_a_set_of_bits_is_a_set(some: frozenset[int], others: frozenset[int]) -> None:
    assert list(rows_in(of(some))) == sorted(some)
    assert list(rows_in(of(some) & ~of(others))) == sorted(some - others)
    assert set(rows_in(union([of(some), of(others)]))) == some | others
    assert of(some).bit_count() == len(some)


@given(st.integers(0, 70))
def test_the_first_rows(count: int) -> None:
    assert list(rows_in(first_rows(count))) == list(range(1, count + 1))


@given(ROWS, st.binary(max_size=100))
def test_what_is_stored_comes_back(rows: frozenset[int], cells: bytes) -> None:
    assert unpacked_set(packed(of(rows))) == of(rows)
    assert unpacked(packed(cells)) == cells


@given(ROWS, st.binary(max_size=100), st.data())
def test_a_flipped_bit_is_noticed(rows: frozenset[int], cells: bytes, data: st.DataObject) -> None:
    """Zlib's header has bits that say nothing (the speed that was asked for): there what is read is what was stored."""
    for stored, content in ((packed(of(rows)), of(rows)), (packed(cells), int.from_bytes(cells, "little"))):
        damaged = bytearray(stored)
        damaged[data.draw(st.integers(0, len(stored) - 1))] ^= 1 << data.draw(st.integers(0, 7))
        try:
            assert unpacked_set(bytes(damaged)) == content
        except ValueError:
            continue


@pytest.mark.parametrize("stored", [b"", b"0", packed(5)[:-1]])
def test_what_is_cut_is_noticed(stored: bytes) -> None:
    with pytest.raises(ValueError, match="damaged"):
        unpacked(stored)


@given(st.lists(st.integers(0, 4), max_size=60), st.lists(st.integers(0, 59), max_size=10))
def test_rows_in_order_are_the_list_that_one_would_write(places: list[int], looks: list[int]) -> None:
    """Each row stands in one of five sets."""
    sets = [[row for row, place in enumerate(places, 1) if place == wanted] for wanted in range(5)]
    expected = [row for rows in sets for row in rows]
    found = InOrder(map(of, sets))
    assert len(found) == len(expected)
    assert [found[look] for look in looks if look < len(expected)] == [expected[i] for i in looks if i < len(expected)]
    assert list(found) == found[:] == expected
    assert found[-3:] == expected[-3:]
