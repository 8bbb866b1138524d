"""Wallet cards drawn: ten to a page, and on the page behind it the back of each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from exports.pdf.card_rows import SIDES, CardComposer, cards_of
from exports.pdf.flow import fill_pages
from exports.pdf.form import CARD, CARD_MARGIN, CARDS, Form, Panel, form_of
from exports.pdf.paint import Placed, Placement, paint_pages, placed
from exports.pdf.rows import packed
from exports.pdf.spacing import Spacing, fewest
from exports.pdf.tagged import Tag
from exports.pdf.text import Run
from exports.pdf.text_box import text_box_rows
from exports.pdf.title_rows import banner_rows
from exports.sheet_values import Sheet, SheetPlace, TextBox

SLUG_ABOVE = 20.0
"""How far above the cards it stands how to print them, in points: clear of the crosses, in reach of a printer."""


@dataclass(frozen=True, slots=True)
class _Card:
    """Both sides of a card."""

    front: Placed
    back: Placed
    copy: bool = False


def card_count(sheet: Sheet, at: int, spacing: Spacing) -> int:
    """Return how many cards place `at` of the sheet takes."""
    return cards_of(_sides(sheet, sheet.places[at], form_of(sheet), spacing))


def _sides(sheet: Sheet, place: SheetPlace, paper: Form, spacing: Spacing) -> tuple[Placed, ...]:
    look = paper.look(spacing)
    return CardComposer(sheet, place, look, paper.height, Tag("Sect", title=place.heading)).sides()


def paint_wallet(sheet: Sheet) -> tuple[bytes, int]:
    """Return the cards of a sheet as a PDF, and how many pages it has: fronts and backs by turns."""
    paper = form_of(sheet)
    places = (_cards(sheet, place, paper) for place in sheet.places)
    sheets = _filled([*places, *(_box_cards(sheet, box, paper) for box in sheet.boxes)], len(paper.panels))
    pages = [page for at, cards in enumerate(sheets) for page in _both_sides(sheet, paper, cards, first=at == 0)]
    return paint_pages(pages, paper, title=sheet.title), len(pages)


def _cards(sheet: Sheet, place: SheetPlace, paper: Form) -> list[_Card]:
    """Return the cards of a place: as few as there can be, and these as roomy as they can be."""
    return _both(fewest(lambda spacing: _sides(sheet, place, paper, spacing), paper.spacings, cards_of))


def _box_cards(sheet: Sheet, box: TextBox, paper: Form) -> list[_Card]:
    """Return the card of a box, which goes on behind where it is long."""

    def sides(spacing: Spacing) -> tuple[Placed, ...]:
        look = paper.look(spacing)
        banner = banner_rows(sheet.demonstration, look, None)
        rows = [banner, text_box_rows(box, look)]
        return tuple(page.rows for page in fill_pages(rows, (), paper.height, banner))

    return _both(fewest(sides, paper.spacings, len))


def _both(sides: Sequence[Placed]) -> list[_Card]:
    fronts, backs = sides[::SIDES], [*sides[1::SIDES], ()]
    return [_Card(front, back) for front, back in zip(fronts, backs, strict=False)]


def _filled(places: Sequence[Sequence[_Card]], slots: int) -> Iterator[list[_Card]]:
    """Yield the cards of each sheet of paper.

    What is left of the last one is used again from the first place on, as far as all the cards of a place fit: no card
    "1 of 2" goes without the other.
    """
    cards = [card for place in places for card in place]
    free = -len(cards) % slots
    while any(len(place) <= free for place in places):
        for place in places:
            if len(place) <= free:
                cards += [replace(card, copy=True) for card in place]
                free -= len(place)
    for first in range(0, len(cards), slots):
        yield cards[first : first + slots]


def _both_sides(sheet: Sheet, paper: Form, cards: Sequence[_Card], *, first: bool) -> tuple[list[Placement], ...]:
    """Return the fronts, and the backs where they lie behind these when the paper is turned on its long edge."""
    across, _down = CARDS
    mirrored = [at - at % across + across - 1 - at % across for at in range(len(cards))]
    fronts = [Placement(panel, card.front, card.copy) for panel, card in zip(paper.panels, cards, strict=False)]
    backs = [Placement(paper.panels[at], card.back, card.copy) for at, card in zip(mirrored, cards, strict=True)]
    return [_slug(sheet, paper, copy=not first), *fronts], backs


def _slug(sheet: Sheet, paper: Form, *, copy: bool) -> Placement:
    """Return what stands above the cards: what they are, and how to print and cut them."""
    corner, sizes = paper.panels[0], paper.sizes
    said = [(Tag("H1"), (Run(sheet.title, sizes.title),)), (Tag("P"), (Run(sheet.handling, sizes.small),))]
    width = CARD[0] * CARDS[0]
    rows = packed(said, width=width, height=sizes.title_line)
    panel = Panel(corner.left - CARD_MARGIN, corner.top - CARD_MARGIN - SLUG_ABOVE)
    return Placement(panel, [*placed(rows, 0.0)], copy, width)
