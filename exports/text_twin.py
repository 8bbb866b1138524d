"""A sheet as plain text: every word that stands on its paper, in the order in which it is read.

Only a place that goes on on another page has its contact lines before its other words there, and behind them here.
What belongs to the paper alone (page numbers, what further pages begin with) is not in it, and no mark is: the words
beside the marks say the same.
"""

from collections.abc import Iterator
from itertools import chain
from textwrap import wrap

from exports.paper_text import NO_BREAK_SPACE
from exports.sheet_values import ContactBox, Fact, Sheet, SheetPlace, TextBox

COLUMNS = 72
INDENT = "  "
"""Before a contact line; its further lines stand twice as far in."""

Lines = Iterator[str]


def text_twin(sheet: Sheet) -> str:
    """Return the text of `sheet`: parts with an empty line between them, lines of at most 72 columns.

    A word that is longer stands whole on a line of its own: nobody can use half an address.
    """
    parts = (_head(sheet), *map(_place, sheet.places), *map(_box, sheet.boxes), *_cards(sheet), _foot(sheet))
    return "\n\n".join("\n".join(part) for part in map(list, parts) if part) + "\n"


def _lines(*texts: str, first: str = "", further: str = "") -> Lines:
    """Yield each text in lines, a text of nothing in none; a phone is not broken, nor copied out with other spaces."""
    for text in filter(None, texts):
        said = wrap(
            text, COLUMNS, initial_indent=first, subsequent_indent=further,
            break_long_words=False, break_on_hyphens=False,
        )  # fmt: skip
        yield from (line.replace(NO_BREAK_SPACE, " ") for line in said)


def _head(sheet: Sheet) -> Lines:
    yield from _lines(sheet.demonstration, sheet.title, sheet.printed_by, sheet.questions)
    yield from _lines(*sheet.dates, sheet.use_until, sheet.note)


def _place(place: SheetPlace) -> Lines:
    yield from _lines(place.heading, *place.phones, *place.alerts, place.offers, place.description)
    yield from _lines(*map(_fact, place.facts))
    yield from _contact(place.contact)
    yield from _lines(_fact(place.told), *place.meanings)


def _fact(fact: Fact) -> str:
    return f"{fact.label}: {fact.text}" if fact.label else fact.text


def _contact(box: ContactBox) -> Lines:
    yield from _lines(box.lead)
    for line in box.lines:
        said = f"{line.headline} {line.details}" if line.details else line.headline
        yield from _lines(said, first=INDENT, further=2 * INDENT)
    yield from _lines(box.advice, first=INDENT, further=2 * INDENT)


def _box(box: TextBox) -> Lines:
    yield from _lines(box.heading, *box.lines)


def _cards(sheet: Sheet) -> Iterator[Lines]:
    """Yield the cards of law, what is for an officer behind what is for the holder."""
    sides = chain.from_iterable((card.front, card.back) for card in sheet.cards)
    pages = chain.from_iterable((page, page.officer) for page in sheet.law_pages)
    yield from (_lines(*side.lines) for side in chain(sides, pages) if side)


def _foot(sheet: Sheet) -> Lines:
    yield from _lines(*sheet.law, sheet.court_dates, *sheet.footer, sheet.own_line, sheet.shred, sheet.handling)
