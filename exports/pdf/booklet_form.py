"""The paper of a booklet: pages of half a sheet, two of them side by side on each side of the paper."""

from dataclasses import replace
from typing import Final

from exports.pdf.form import MM, PAGE_SIZES, SENTENCES, Form, Panel
from exports.pdf.sizes import FOLD
from exports.pdf.spacing import FOLD_SPACINGS
from exports.sheet_values import Paper

MARGIN: Final = 12 * MM
"""On all sides of a page: what a stapler and a thumb need."""
SPACING: Final = replace(FOLD_SPACINGS[-1], place=9.0)
"""One for the whole booklet: nobody counts its sides."""


def two_up(paper: Paper, language: str) -> Form:
    """Return half a page twice side by side; paper in a language that is written to the left is the mirror image."""
    height, width = PAGE_SIZES[paper]
    half = width / 2
    return Form(
        page=(width, height), width=half - 2 * MARGIN, height=height - 2 * MARGIN, a_side=1,
        panels=(Panel(MARGIN, MARGIN), Panel(half + MARGIN, MARGIN)),
        sizes=FOLD.spoken(language if language in SENTENCES else SENTENCES[0]), spacings=(SPACING,), language=language,
    )  # fmt: skip


def single(paper: Paper, language: str) -> Form:
    """Return the same page on paper of its own size."""
    both = two_up(paper, language)
    width, height = both.page
    return replace(both, page=(width / 2, height), panels=both.panels[:1])
