"""What has to hold of every sheet on paper, whatever it is set for, and the sheets on which it is tried."""

from collections.abc import Iterator
from dataclasses import replace

from exports.pdf.form import MARGIN
from exports.sheet import Sheet
from resources_db.model import Phone, State
from tests.exports.read_back import Box, Letter
from tests.exports.sheet_records import CLINIC, EXCHANGE, FOUR, SHELTER, TODAY, UNCHECKED, contact

ROUNDING = 0.6
"""Points by which the ink of two letters that stand side by side may meet."""

ALARMING = replace(
    EXCHANGE,
    listing=replace(
        EXCHANGE.listing,
        contact=contact(State.DISPUTED, State.PARTIAL, State.ASKED_NO_ANSWER),
        demonstration=True,
        no_longer_listed=TODAY,
        source="Harbor 211",
        phones=(
            Phone("(305) 555-0101"),
            Phone("(305) 555-0102", kind="tty"),
            Phone("1-800-555-0103", "4", "voice", "Tip line"),
        ),
    ),
    status="defunct",
    alert="Closed for repairs until further notice.",
)
SHEETS = {
    "one": (EXCHANGE,),
    "three": (EXCHANGE, CLINIC, SHELTER),
    "legal": (UNCHECKED, CLINIC, replace(UNCHECKED, data_as_of=None)),
    "six": (*FOUR, ALARMING, SHELTER),
}


def words(sheet: Sheet) -> Iterator[str]:
    """Yield every text of the sheet that has to be on paper."""
    yield from (sheet.title, sheet.demonstration, sheet.printed_by, sheet.questions, *sheet.dates, sheet.use_until)
    yield from (sheet.note, *sheet.footer, sheet.court_dates, sheet.shred)
    for place in sheet.places:
        yield from (place.heading, *place.phones, *place.alerts, place.offers, place.description)
        yield from (text for fact in place.facts for text in (fact.label, fact.text))
        yield from (text for told in place.contact.lines for text in (told.headline, told.details))
        yield place.contact.advice


def in_margins(box: Box, size: tuple[float, float], slack: float, margin: float = MARGIN) -> bool:
    """Return whether a box lies inside the margins of a page of `size`, all in points."""
    left, bottom, right, top = box
    return (
        left >= margin - slack
        and bottom >= margin - slack
        and right <= size[0] - margin + slack
        and top <= size[1] - margin + slack
    )


def overlap(one: Box, other: Box) -> float:
    """Return how far two boxes reach into each other, the smaller of both ways; negative where they do not."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return min(across, down)


def clashes(found: list[Letter]) -> Iterator[tuple[Letter, Letter]]:
    """Yield pairs of letters that stand on each other."""
    ordered = sorted(found, key=lambda letter: (letter.page, letter.box[0]))
    for at, one in enumerate(ordered):
        for other in ordered[at + 1 :]:
            if other.page != one.page or other.box[0] > one.box[2]:
                break
            if overlap(one.box, other.box) > ROUNDING:
                yield one, other
