"""The order of pages on folded paper: every page once, its neighbors beside it once the part is folded."""

from hypothesis import given
from hypothesis import strategies as st

from exports.pdf.booklet_imposing import A_SHEET, MOST_FOLDED, parts, sides


def test_eight_pages_are_two_sheets() -> None:
    assert list(sides(8)) == [(7, 0), (1, 6), (5, 2), (3, 4)]


def test_what_is_left_is_empty_at_the_end() -> None:
    assert list(sides(5)) == [(None, 0), (1, None), (None, 2), (3, 4)]


def test_more_than_a_hand_folds_is_folded_in_parts_that_are_alike() -> None:
    assert parts(MOST_FOLDED * A_SHEET) == [range(80)]
    assert [len(part) for part in parts(MOST_FOLDED * A_SHEET + 1)] == [44, 37]


@given(pages=st.integers(1, 700))
def test_folded_paper_is_read_in_order(pages: int) -> None:
    """Fold each part as a hand does: the sheets laid on each other, the innermost last, and read its leaves."""
    paper, read = list(sides(pages)), []
    for part in parts(pages):
        count = 2 * -(-len(part) // A_SHEET)
        own, paper = paper[:count], paper[count:]
        fronts, backs = own[::2], own[1::2]
        right = [page for front, back in zip(fronts, backs, strict=True) for page in (front[1], back[0])]
        left = [page for front, back in zip(fronts[::-1], backs[::-1], strict=True) for page in (back[1], front[0])]
        leaves = [*right, *left]
        assert leaves[: len(part)] == list(part)
        assert set(leaves[len(part) :]) <= {None}
        read += leaves[: len(part)]
    assert (read, paper) == (list(range(pages)), [])
