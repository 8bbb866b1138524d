"""Cards on paper: ten to a page, and on the page behind it the back of each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from exports.pdf.form import CARD, CARD_MARGIN, CARDS, Form, Panel
from exports.pdf.paint import Placed, Placement, paint_pages, placed
from exports.pdf.rows import height_of, packed
from exports.pdf.tagged import Tag
from exports.pdf.text import Run

SLUG_ABOVE, SLUG_CLEAR, SLUG_LINE = 20.0, 6.5, 9.0
"""How far above the cards it stands how to print them, what is left free there, and how high its lines are, in points.

So it is clear of the crosses and, in two lines too, in reach of a printer.
"""


@dataclass(frozen=True, slots=True)
class BothSides:
    """Both sides of a card; of a copy nothing is read aloud."""

    front: Placed
    back: Placed
    copy: bool = False


@dataclass(frozen=True, slots=True)
class Slug:
    """What stands above the cards, on paper that is cut away: what they are, and how to print and cut them."""

    title: str
    handling: str


def paint_cards_on(sets: Sequence[Sequence[BothSides]], paper: Form, slug: Slug) -> tuple[bytes, int]:
    """Return cards as a PDF, and how many pages it has: fronts and backs by turns. A set is the cards of one thing."""
    slots = len(paper.panels)
    sheets = enumerate(_filled(sets, slots))
    pages = [page for at, cards in sheets for page in _both_sides(slug, paper, cards, at * slots)]
    return paint_pages(pages, paper, title=slug.title, turned="DuplexFlipLongEdge"), len(pages)


def _filled(sets: Sequence[Sequence[BothSides]], slots: int) -> Iterator[list[BothSides]]:
    """Yield the cards of each sheet of paper.

    What is left of the last one is used again from the first set on, as far as all the cards of a set fit: no card
    "1 of 2" goes without the other.
    """
    cards = [card for each in sets for card in each]
    free = -len(cards) % slots
    while any(len(each) <= free for each in sets):
        for each in sets:
            if len(each) <= free:
                cards += [replace(card, copy=True) for card in each]
                free -= len(each)
    for first in range(0, len(cards), slots):
        yield cards[first : first + slots]


def _both_sides(slug: Slug, paper: Form, cards: Sequence[BothSides], before: int) -> tuple[list[Placement], ...]:
    """Return the fronts, and the backs where they lie behind these when the paper is turned on its long edge.

    Read aloud is one card after the other, in front and behind, however many stand `before` these.
    """
    across, _down = CARDS
    mirrored = [at - at % across + across - 1 - at % across for at in range(len(cards))]
    numbered = list(enumerate(cards, before))
    fronts = [
        Placement(panel, card.front, card.copy, reading=2 * number)
        for panel, (number, card) in zip(paper.panels, numbered, strict=False)
    ]
    backs = [
        Placement(paper.panels[at], card.back, card.copy, reading=2 * number + 1)
        for at, (number, card) in zip(mirrored, numbered, strict=True)
    ]
    return [replace(_above(slug, paper, copy=before > 0), reading=2 * before), *fronts], backs


def _above(slug: Slug, paper: Form, *, copy: bool) -> Placement:
    """Return the slug where it stands."""
    corner, sizes = paper.panels[0], paper.sizes
    said = [(Tag("H1"), (Run(slug.title, sizes.title),)), (Tag("P"), (Run(slug.handling, sizes.small),))]
    width = CARD[0] * CARDS[0]
    rows = packed(said, width=width, height=SLUG_LINE)
    above = max(SLUG_ABOVE, height_of(rows) + SLUG_CLEAR)
    panel = Panel(corner.left - CARD_MARGIN, corner.top - CARD_MARGIN - above)
    return Placement(panel, [*placed(rows, 0.0)], copy, width)
