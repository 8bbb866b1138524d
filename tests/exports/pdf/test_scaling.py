"""Sizes and spacings made larger or smaller, and the roomiest spacing of those that take the fewest pages."""

import pytest

from exports.pdf.scaling import lengths, scaled
from exports.pdf.sizes import FOLD, FULL, WALLET, Sizes
from exports.pdf.spacing import CARD_SPACINGS, MOST_TO_SAVE, SPACINGS, Spacing, fewest


@pytest.mark.parametrize("sizes", [FULL, WALLET, FOLD])
def test_letters_and_marks_grow_alike(sizes: Sizes) -> None:
    larger = scaled(sizes, 1.5)
    assert larger.body.size == sizes.body.size * 1.5
    assert larger.heading.bold
    assert lengths(larger) == {name: length * 1.5 for name, length in lengths(sizes).items()}
    assert set(lengths(sizes)) == {"title_line", "by_line", "banner_line", "mark", "large_mark", "indent"}


@pytest.mark.parametrize("spacing", [*SPACINGS, *CARD_SPACINGS])
def test_what_shares_a_line_stays_so(spacing: Spacing) -> None:
    smaller = scaled(spacing, 0.8)
    assert smaller.contact == spacing.contact * 0.8
    assert (smaller.facts, smaller.foot, smaller.alone) == (spacing.facts, spacing.foot, spacing.alone)


@pytest.mark.parametrize(
    ("pages", "chosen"),
    [([1, 1], 0), ([3, 2, 2, 1, 1], 3), ([2, 2], 0), ([MOST_TO_SAVE, 1], 1), ([MOST_TO_SAVE + 1, 1], 0)],
)
def test_of_the_fewest_pages_the_roomiest_and_of_very_many_none_is_saved(pages: list[int], chosen: int) -> None:
    made = fewest(SPACINGS.index, SPACINGS[: len(pages)], lambda at: pages[at])
    assert made == chosen
