"""The papers that a sheet can be set for: how large the pages are, and which columns are set on each."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import product
from math import ceil, inf, isinf
from typing import Final

from reportlab.lib.pagesizes import A4, LETTER

from exports.pdf.look import Look
from exports.pdf.scaling import scaled
from exports.pdf.sizes import FOLD, FULL, WALLET, Sizes
from exports.pdf.spacing import CARD_SPACINGS, FOLD_SPACINGS, SPACINGS, Spacing, apart
from exports.sheet_values import Layout, Paper, Sheet
from exports.text.languages import direction

INCH = 72.0
MM = INCH / 25.4
MARGIN = 15 * MM
"""On all four sides of a whole page: what every printer can reach and a hand can hold."""
HALF_MARGIN = 10 * MM
ROLL_WIDTH, ROLL_MARGIN = 80 * MM, 4 * MM
"""A roll printer reaches 72 mm of its 80."""
ROLL_FACTOR = 0.8
LARGE_FACTOR = 1.5
CARD, CARDS = (3.5 * INCH, 2 * INCH), (2, 5)
"""Width and height of a card, and how many stand side by side and one below the other."""
CARD_MARGIN, FOLD_MARGIN = 4 * MM, 5 * MM
SENTENCES: Final = ("en", "es")
"""The languages of sentences; of every other one a sheet holds labels."""
PAGE_SIZES: Final[Mapping[Paper, tuple[float, float]]] = {"letter": LETTER, "a4": A4}


@dataclass(frozen=True, slots=True)
class Panel:
    """Where a column stands on a page: its upper left corner from the page's, rightward and downward, in points."""

    left: float
    top: float
    turned: bool = False
    """Whether it stands upside down."""


@dataclass(frozen=True, slots=True)
class Guide:
    """A line to cut or fold along: from left, top to right, bottom, as a panel is placed."""

    left: float
    top: float
    right: float
    bottom: float
    dashed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One kind of paper: pages of `page` (points), on each the `panels`, columns `width` wide and `height` high.

    A page whose height is infinite is as long as its words. Where `copies`, every panel of a page says the same.
    `a_side` is how many places should go on one side. Paper in a `language` that is written to the left is the mirror
    image of what is said here.
    """

    page: tuple[float, float]
    width: float
    height: float
    panels: tuple[Panel, ...]
    a_side: int
    sizes: Sizes = FULL
    spacings: tuple[Spacing, ...] = SPACINGS
    copies: bool = False
    guides: tuple[Guide, ...] = ()
    language: str = "en"

    @property
    def mirrored(self) -> bool:
        """Return whether everything stands at the other side."""
        return direction(self.language) == 1

    def look(self, spacing: Spacing) -> Look:
        """Return how a column of it looks.

        Where the paper runs to the left its sentences do not: one that goes on below would be read on from the end of
        another, which stands at its right. So what takes several lines has them for itself.
        """
        return Look(self.width, self.sizes, apart(spacing) if self.mirrored else spacing, self.language)

    def sides(self, places: int) -> int:
        """Return how many sides so many places should take."""
        return ceil(places / self.a_side)

    def scaled(self, factor: float) -> "Form":
        """Return the same paper on which all that is said is set `factor` times as large."""
        spacings = tuple(scaled(each, factor) for each in self.spacings)
        return replace(self, sizes=scaled(self.sizes, factor), spacings=spacings)

    def page_for(self, used: float) -> tuple[float, float]:
        """Return the size of a page of which `used` points of height are set."""
        width, height = self.page
        return (width, used + 2 * self.panels[0].top) if isinf(height) else self.page


def _whole(paper: Paper) -> Form:
    width, height = PAGE_SIZES[paper]
    panel = Panel(MARGIN, MARGIN)
    return Form(page=(width, height), width=width - 2 * MARGIN, height=height - 2 * MARGIN, panels=(panel,), a_side=3)


def _large(paper: Paper) -> Form:
    return replace(_whole(paper).scaled(LARGE_FACTOR), a_side=1)


def _half(paper: Paper) -> Form:
    """Return two copies side by side on one sheet, to be cut in the middle."""
    height, width = PAGE_SIZES[paper]
    panels = (Panel(HALF_MARGIN, HALF_MARGIN), Panel(width / 2 + HALF_MARGIN, HALF_MARGIN))
    return Form(
        page=(width, height), width=width / 2 - 2 * HALF_MARGIN, height=height - 2 * HALF_MARGIN, panels=panels,
        a_side=1, copies=True, guides=(Guide(width / 2, 0, width / 2, height),),
    )  # fmt: skip


def _roll() -> Form:
    panel = Panel(ROLL_MARGIN, ROLL_MARGIN)
    paper = Form(page=(ROLL_WIDTH, inf), width=ROLL_WIDTH - 2 * ROLL_MARGIN, height=inf, panels=(panel,), a_side=6)
    return paper.scaled(ROLL_FACTOR)


def _wallet(paper: Paper) -> Form:
    """Return ten cards of 3.5 by 2 inches, whatever the paper: they are what a wallet holds."""
    width, height = PAGE_SIZES[paper]
    (across, down), (columns, rows) = CARD, CARDS
    left, top = (width - columns * across) / 2, (height - rows * down) / 2
    corners = product((left + at * across for at in range(columns + 1)), (top + at * down for at in range(rows + 1)))
    panels = product((top + at * down for at in range(rows)), (left + at * across for at in range(columns)))
    return Form(
        page=(width, height), width=across - 2 * CARD_MARGIN, height=down - 2 * CARD_MARGIN, a_side=columns * rows,
        panels=tuple(Panel(x + CARD_MARGIN, y + CARD_MARGIN) for y, x in panels), sizes=WALLET,
        spacings=CARD_SPACINGS, guides=tuple(arm for corner in corners for arm in _cross(*corner)),
    )  # fmt: skip


def _cross(x: float, y: float) -> tuple[Guide, Guide]:
    """Return the mark for a corner of cards; it keeps out of what is set on them."""
    arm = CARD_MARGIN / 2
    return Guide(x - arm, y, x + arm, y, dashed=False), Guide(x, y - arm, x, y + arm, dashed=False)


def _fold(paper: Paper) -> Form:
    """Return eight panels in the order of the booklet that they become: folded along the dashes, cut in the middle.

    The lower row holds the pages 6, 7, 8 and 1, the upper one upside down 5, 4, 3 and 2.
    """
    height, width = PAGE_SIZES[paper]
    across, middle = width / 4, height / 2
    places = [(3, False), *((column, True) for column in (3, 2, 1, 0)), (0, False), (1, False), (2, False)]
    folds = (Guide(across * at, 0, across * at, height) for at in (1, 2, 3))
    ends = Guide(0, middle, across, middle), Guide(3 * across, middle, width, middle)
    return Form(
        page=(width, height), width=across - 2 * FOLD_MARGIN, height=middle - 2 * FOLD_MARGIN, a_side=6,
        panels=tuple(
            Panel(column * across + FOLD_MARGIN, FOLD_MARGIN if turned else middle + FOLD_MARGIN, turned)
            for column, turned in places
        ),
        sizes=FOLD, spacings=FOLD_SPACINGS,
        guides=(*folds, *ends, Guide(across, middle, 3 * across, middle, dashed=False)),
    )  # fmt: skip


def form(layout: Layout, paper: Paper) -> Form:
    """Return the form of a layout; of those that are made on any, on `paper`."""
    match layout:
        case "letter" | "a4":
            return _whole(layout)
        case "half":
            return _half(paper)
        case "large":
            return _large(paper)
        case "thermal80":
            return _roll()
        case "wallet":
            return _wallet(paper)
        case "fold":
            return _fold(paper)


def form_of(sheet: Sheet) -> Form:
    """Return the form of a sheet, in its language; its sentences are English or Spanish in any."""
    paper = form(sheet.layout, sheet.paper)
    spoken = (language for language in (sheet.language, sheet.with_language) if language in SENTENCES)
    return replace(paper, sizes=paper.sizes.spoken(next(spoken, SENTENCES[0])), language=sheet.language)
