"""The cards of law that go with a sheet: behind its places, and among wallet cards as cards."""

from collections.abc import Iterator
from dataclasses import replace

from exports.card_values import CardPage, PageIn
from exports.paper_words import ONE_APART
from exports.sheet_values import Sheet, SheetOptions
from exports.sheet_warnings import with_more
from exports.voices import sentences_of
from resources_db.errors import Refused


def with_cards(sheet: Sheet, options: SheetOptions) -> Sheet:
    """Return `sheet` with its cards, and a warning for each that may be out of date.

    Raises:
        Refused: it is discreet: a card tells what it is about.
    """
    if not options.cards:
        return sheet
    if options.discreet:
        raise Refused("sheet_cards")
    languages = sentences_of(options)
    told = [page_in(options.reader or languages[-1]) for page_in in options.cards]
    warned = with_more(sheet.warned, (f"{page.title}: {page.old}" for page in told if page.old))
    if options.layout not in ONE_APART:
        pages = (page for page_in in options.cards for page in _pages(page_in, languages, sheet))
        return replace(sheet, law_pages=tuple(pages), warned=warned)
    from exports.law_card import wallet_card  # noqa: PLC0415 (most sheets have none)

    return replace(sheet, cards=tuple(wallet_card(page_in, languages[0]) for page_in in options.cards), warned=warned)


def _pages(page_in: PageIn, languages: tuple[str, ...], sheet: Sheet) -> Iterator[CardPage]:
    """Yield a card in each language in which the sheet says sentences; what is for an officer once.

    That nothing is real stands on the sheet already where it does.
    """
    for language in languages:
        page = page_in(language)
        officer = page.officer if language == languages[0] else None
        yield replace(page, officer=officer, demonstration="" if sheet.demonstration else page.demonstration)
