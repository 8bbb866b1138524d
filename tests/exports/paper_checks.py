"""What has to hold of every sheet on paper, whatever it is set for, and the sheets on which it is tried."""

from collections.abc import Iterator
from dataclasses import replace

from hypothesis import strategies as st

from exports.pdf.form import MARGIN
from exports.sheet_values import Layout, Paper, Sheet, SheetOptions
from resources_db.model import Contact, ContactLine, Domain, Level, Phone, Record, State
from tests.exports.read_back import Box, Letter
from tests.exports.sheet_records import CLINIC, EXCHANGE, FOUR, SHELTER, TODAY, UNCHECKED, contact, report

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


NOTE = "Ask for the blue door."


def options(layout: Layout, paper: Paper = "letter", language: str = "en", note: str = "") -> SheetOptions:
    """Return what a person chose who prints in the tests."""
    return SheetOptions(
        layout=layout, paper=paper, language=language, printed_by="Harbor Coalition", phone="(305) 555-0199", note=note
    )


def _place(one: State, other: State, times: int) -> Record:
    listing = replace(EXCHANGE.listing, contact=contact(one, other, one))
    return replace(EXCHANGE, service_description="A place where neighbors meet and eat. " * times, listing=listing)


ANY_PLACES = st.lists(
    st.builds(_place, st.sampled_from(State), st.sampled_from(State), st.integers(0, 60)), min_size=1, max_size=6
)
"""One to six places in any states, with many words or none."""


def told_at_length(times: int) -> Record:
    """Return a place of which a source with a very long name tells that police may come: no paper may cut that."""
    known = replace(report(Domain.POLICE, Level.LIKELY), source="Board minutes " * times + "the end")
    police = ContactLine(domain=Domain.POLICE, state=State.LIKELY, on=TODAY, level=Level.LIKELY, reports=(known,))
    _police, immigration, id_and_data = EXCHANGE.listing.contact.lines
    return replace(EXCHANGE, listing=replace(EXCHANGE.listing, contact=Contact(police, immigration, id_and_data)))


def untold(sheet: Sheet, read: str) -> list[str]:
    """Return what the contact lines of a sheet say and cannot be read on its paper, [] where all can."""
    lines = [told for place in sheet.places for told in place.contact.lines]
    return [text for told in lines for text in (told.headline, told.details) if text not in read]


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
