"""In which order the pages of a booklet stand on paper that is printed on both sides and folded in the middle."""

from collections.abc import Iterator

A_SHEET = 4
"""Pages on a sheet of paper."""
MOST_FOLDED = 20
"""Sheets that a hand folds and a long stapler holds; more are folded in several parts."""
Side = tuple[int | None, int | None]
"""The pages at the left and at the right, from 0; None for an empty one."""


def parts(pages: int) -> list[range]:
    """Return the pages of each part that is folded by itself, as alike as they can be."""
    sheets = -(-pages // A_SHEET)
    count = -(-sheets // MOST_FOLDED) or 1
    each = A_SHEET * -(-sheets // count) or 1
    return [range(first, min(first + each, pages)) for first in range(0, pages, each)]


def sides(pages: int) -> Iterator[Side]:
    """Yield front and back of each sheet by turns, to be turned on the short edge; what is left is empty at the end."""
    for part in parts(pages):
        whole = len(part) + -len(part) % A_SHEET

        def page(at: int, part: range = part) -> int | None:
            return part[at] if at < len(part) else None

        for first in range(0, whole // 2, 2):
            yield page(whole - 1 - first), page(first)
            yield page(first + 1), page(whole - 2 - first)
