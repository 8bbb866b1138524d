"""The cards of law that go with the wallet cards of a sheet."""

from dataclasses import replace

from exports.sheet_values import Layout, Sheet, SheetOptions
from exports.sheet_warnings import of_sheet
from exports.voices import voices_of
from resources_db.errors import Refused

CARDS_ON: Layout = "wallet"
"""The one layout with which they are cut and carried."""


def with_cards(sheet: Sheet, options: SheetOptions) -> Sheet:
    """Return `sheet` with its cards, and a warning for each that may be out of date.

    Raises:
        Refused: it has another layout, or is discreet: a card tells what it is about.
    """
    if not options.cards:
        return sheet
    if options.discreet or options.layout != CARDS_ON:
        raise Refused("sheet_cards")
    from exports.law_card import wallet_card  # noqa: PLC0415 (most sheets have none)

    voices = voices_of(options)
    told = [page_in(voices[-1].sentences) for page_in in options.cards]
    warned = tuple(of_sheet(f"{page.title}: {page.old}") for page in told if page.old)
    cards = tuple(wallet_card(page_in, voices[0].sentences) for page_in in options.cards)
    return replace(sheet, cards=cards, warned=(*sheet.warned, *warned))
