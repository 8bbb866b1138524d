"""The words that a sheet owes to its paper: what is counted on it, and how it is printed, cut and folded."""

from collections.abc import Collection
from typing import Final

from exports.sheet_values import Layout
from resources_db.vocabulary import phrase
from resources_db.wording import catalogue, say

ONE_APART: Final[Collection[Layout]] = frozenset({"wallet"})
"""The layouts on which each place stands on paper of its own, and so has a foot of its own and no number."""


def handling(layout: Layout, language: str) -> str:
    """Return how the paper is printed, cut or folded, "" where it is just a page."""
    key = f"sheet.handling.{layout}"
    return say(key, language) if key in catalogue() else ""


def pages_said(layout: Layout, language: str) -> str:
    """Return the pattern, with {x} and {y}, in which the pages are counted, or the cards, or the folded sheets."""
    key = f"sheet.pages.{layout}"
    if key in catalogue():
        return say(key, language, x="{x}", y="{y}")
    return phrase("sheet.page", language, x="{x}", y="{y}")
