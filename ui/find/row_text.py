"""The words of a row of the answer: one value, from which the row is drawn and from which it is read aloud.

So what a screen reader says is what stands there, nothing more and nothing less, with all three contact states.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from resources_db.hours import hours_text
from resources_db.listing_notes import listing_notes
from resources_db.model import Listing
from resources_db.results import Found
from ui.find.phone_words import number_to_call
from ui.find.row_layout import domain_words, state_words
from ui.language import distance, language, title_words, where
from ui.plain_text import BETWEEN, drawable, isolate

_ISOLATES = str.maketrans({"\u2068": "", "\u2069": ""})


@dataclass(frozen=True, slots=True)
class StateText:
    """One contact state: "Police", "sometimes"."""

    domain: str
    state: str

    @property
    def in_line(self) -> str:
        """Return both on one line: "Police: sometimes"."""
        return f"{self.domain}: {self.state}"


@dataclass(frozen=True, slots=True)
class RowText:
    """Everything that stands in a row. `far` is the distance and direction, or why there is none; "" is nothing."""

    title: str
    far: str
    second: str
    phone: str
    states: tuple[StateText, StateText, StateText]

    def spoken(self) -> str:
        """Return what is read aloud: every text of the row, in the order in which it is read with the eyes."""
        first = (self.title, self.far, self.second, self.phone)
        parts = [drawable(part) for part in (*first, *(state.in_line for state in self.states))]
        return ". ".join(part.rstrip(".") for part in parts if part).translate(_ISOLATES) + "."


def row_text(found: Found) -> RowText:
    """Return the words of a row in the window's language."""
    listing, said = found.listing, language()
    police, immigration, id_and_data = (
        StateText(domain_words(line.domain, said), state_words(line.state, said)) for line in listing.contact.lines
    )
    return RowText(
        title=title_words(listing.title),
        far=far_words(found),
        second=second_line(listing),
        phone=phone_words(listing),
        states=(police, immigration, id_and_data),
    )


def waiting_words() -> str:
    """Return what is said of a row that is not read from the directory yet."""
    return QCoreApplication.translate("Row", "Reading…")


def far_words(found: Found) -> str:
    """Return the distance, or where there is none because the address is withheld, what is said instead of that."""
    return where(found.listing) if found.listing.position.withheld else distance(found)


def phone_words(listing: Listing) -> str:
    """Return the number to call, isolated: no name beside it can turn it round."""
    number = number_to_call(listing.phones)
    return isolate(number) if number else ""


def second_line(listing: Listing) -> str:
    """Return what must be known first (closed, no longer listed), who runs it and when it is open."""
    return BETWEEN.join(isolate(part) for part in _second_line(listing) if part)


def _second_line(listing: Listing) -> Iterator[str]:
    yield from listing_notes(listing, language())
    if listing.organization and listing.organization != listing.title:
        yield listing.organization
    yield hours_text(listing, language())
