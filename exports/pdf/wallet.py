"""The wallet cards of a sheet: its places, and behind them its boxes and its cards of law."""

from collections.abc import Sequence
from dataclasses import replace

from exports.pdf.card_rows import SIDES, CardComposer, cards_of
from exports.pdf.flow import fill_pages
from exports.pdf.form import Form, form_of
from exports.pdf.imposition import BothSides, Slug, paint_cards_on
from exports.pdf.paint import Placed
from exports.pdf.rights_card import law_cards
from exports.pdf.spacing import Spacing, fewest
from exports.pdf.tagged import Tag
from exports.pdf.text_box import text_box_rows
from exports.pdf.title_rows import banner_rows
from exports.sheet_values import Sheet, SheetPlace, TextBox


def card_count(sheet: Sheet, at: int, spacing: Spacing) -> int:
    """Return how many cards place `at` of the sheet takes."""
    return cards_of(_sides(sheet, sheet.places[at], form_of(sheet), spacing))


def front_holds(sheet: Sheet, at: int, heading: str, *, both: bool, phone: bool) -> bool:
    """Return whether the front of the closest card of place `at`, called so, holds its contact lines, and a `phone`.

    Of a place in two languages that is in `both`, or in the first of them.
    """
    paper = form_of(sheet)
    composer = _composer(sheet, replace(sheet.places[at], heading=heading), paper, paper.spacings[-1])
    return composer.front_holds_states(both=both, phone=phone)


def _composer(sheet: Sheet, place: SheetPlace, paper: Form, spacing: Spacing) -> CardComposer:
    return CardComposer(sheet, place, paper.look(spacing), paper.height, Tag("Sect", title=place.heading))


def _sides(sheet: Sheet, place: SheetPlace, paper: Form, spacing: Spacing) -> tuple[Placed, ...]:
    return _composer(sheet, place, paper, spacing).sides()


def paint_wallet(sheet: Sheet) -> tuple[bytes, int]:
    """Return the cards of a sheet as a PDF, and how many pages it has: fronts and backs by turns."""
    paper = form_of(sheet)
    places = (_cards(sheet, place, paper) for place in sheet.places)
    boxes = (_box_cards(sheet, box, paper) for box in sheet.boxes)
    laws = (law_cards(card, paper) for card in sheet.cards)
    return paint_cards_on([*places, *boxes, *laws], paper, Slug(sheet.title, sheet.handling))


def _cards(sheet: Sheet, place: SheetPlace, paper: Form) -> list[BothSides]:
    """Return the cards of a place: as few as there can be, and these as roomy as they can be."""
    spacings = _spacings(sheet, place, paper)
    return _both(fewest(lambda spacing: _sides(sheet, place, paper, spacing), spacings, cards_of))


def _spacings(sheet: Sheet, place: SheetPlace, paper: Form) -> Sequence[Spacing]:
    """Return the spacings that leave the contact lines room on the first front: in both languages, else in the first.

    All of them where none does.
    """
    made = [(spacing, _composer(sheet, place, paper, spacing)) for spacing in paper.spacings]
    for both in (True, False):
        if holding := [spacing for spacing, composer in made if composer.front_holds_states(both=both)]:
            return holding
    return paper.spacings


def _box_cards(sheet: Sheet, box: TextBox, paper: Form) -> list[BothSides]:
    """Return the card of a box, which goes on behind where it is long."""

    def sides(spacing: Spacing) -> tuple[Placed, ...]:
        look = paper.look(spacing)
        banner = banner_rows(sheet.demonstration, look, None)
        rows = [banner, text_box_rows(box, look)]
        return tuple(page.rows for page in fill_pages(rows, (), paper.height, banner))

    return _both(fewest(sides, paper.spacings, len))


def _both(sides: Sequence[Placed]) -> list[BothSides]:
    fronts, backs = sides[::SIDES], [*sides[1::SIDES], ()]
    return [BothSides(front, back) for front, back in zip(fronts, backs, strict=False)]
