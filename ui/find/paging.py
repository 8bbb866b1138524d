"""An answer is read a page at a time: it may have 100,000 listings, and somebody looks at ten."""

from collections.abc import Sequence
from dataclasses import dataclass

from resources_db.query import Found, Hit, Results

PAGE = 50
"""Listings read at a time; pages begin at multiples of it."""


@dataclass(frozen=True, slots=True)
class Page:
    """The listings of an answer from number `first` on, as many of that page's as are still in the directory."""

    first: int
    found: Sequence[Found]


def page_of(results: Results, first: int) -> list[Hit]:
    """Return `PAGE` hits of an answer from number `first` on; an answer may have 100,000, so only these are made."""
    page: list[Hit] = []
    start = first
    for section in results.sections:
        if start < len(section.hits):
            page += section.hits[start : start + PAGE - len(page)]
        start = max(start - len(section.hits), 0)
        if len(page) == PAGE:
            break
    return page
