"""Where letters stand on paper that is set in panels: cards, folded pages."""

from collections.abc import Iterator, Sequence

from exports.fit import FittedSheet
from exports.pdf.form import Form
from exports.pdf.text import NO_BREAK_SPACE
from exports.sheet_values import Sheet
from tests.exports.paper_checks import words
from tests.exports.read_back import Box, Letter, letters
from tests.exports.tag_check import faults

SLACK = 1.5
"""Points by which the tail of a letter may pass the edge of its panel."""
ACCENTS = "\u0301\u0316"
"""What a hostile record stacks above and below a letter; their ink may stand out."""


def panel_boxes(paper: Form) -> list[Box]:
    """Return the box of every panel, in their order."""
    _width, height = paper.page
    corners = [(panel.left, height - panel.top) for panel in paper.panels]
    return [(left, top - paper.height, left + paper.width, top) for left, top in corners]


def inside(letter: Letter, box: Box, slack: float = SLACK) -> bool:
    """Return whether all ink of a letter lies in a box."""
    left, bottom, right, top = letter.box
    return left >= box[0] - slack and bottom >= box[1] - slack and right <= box[2] + slack and top <= box[3] + slack


def outside(document: bytes, boxes: Sequence[Box]) -> list[Letter]:
    """Return the letters of which some ink stands in none of the boxes."""
    return [letter for letter in letters(document) if not any(inside(letter, box) for box in boxes)]


def harmed(made: FittedSheet, read: str, boxes: Sequence[Box]) -> list[str]:
    """Return what a hostile record did to paper on which a phone of its own stands too, [] for nothing."""
    found = [*faults(made.pdf), *(letter.text for letter in outside(made.pdf, boxes) if letter.text not in ACCENTS)]
    said = ["(305) 555-0142", *(told.headline for place in made.sheet.places for told in place.contact.lines)]
    return [*found, *(text for text in said if text not in read)]


def text_in(found: Sequence[Letter], box: Box, page: int) -> str:
    """Return the letters that stand in a box of a page, in the order in which they are drawn, without spaces."""
    return "".join(letter.text for letter in found if letter.page == page and inside(letter, box))


def bare(text: str) -> str:
    """Return a text without its spaces, as `text_in` gives it."""
    return "".join(text.replace(NO_BREAK_SPACE, " ").split())


def every_word(sheet: Sheet) -> Iterator[str]:
    """Yield every text that has to be on paper, those of places that stand on paper of their own too."""
    yield from (sheet.handling, *sheet.law)
    yield from (text.replace(NO_BREAK_SPACE, " ") for text in words(sheet) if text)
    for place in sheet.places:
        yield from (place.told.text, *place.meanings)
