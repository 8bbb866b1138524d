"""An answer is read a page at a time: it may have 100,000 listings, and somebody looks at ten."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the first frame shows no answer
    from collections.abc import Sequence

    from resources_db.results import Found, Hit, Results

PAGE = 50
"""Listings read at a time; pages begin at multiples of it."""
SEEN = 20
"""Listings read before an answer is drawn, at most: more than a list shows at once on most screens. The rest of the
page comes when they are drawn."""


@dataclass(frozen=True, slots=True)
class Page:
    """The listings of an answer from number `first` on: of the next `size` hits those still in the directory."""

    first: int
    found: Sequence[Found]
    size: int = PAGE


def page_of(results: Results, first: int, size: int = PAGE) -> list[Hit]:
    """Return `size` hits of an answer from number `first` on; an answer may have 100,000, so only these are made."""
    page: list[Hit] = []
    start = first
    for section in results.sections:
        if start < len(section.hits):
            page += section.hits[start : start + size - len(page)]
        start = max(start - len(section.hits), 0)
        if len(page) == size:
            break
    return page
