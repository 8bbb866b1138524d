"""What the print system tells of its printers, as values."""

from __future__ import annotations

from collections.abc import Collection
from urllib.parse import urlsplit

from desktop.printing.ipp import Attributes
from desktop.printing.states import states_said
from resources_db.plain_text import one_line
from ui.sheet.print_values import HARMLESS, MOST_COPIES, Paper, Printer, layout_of, paper_of

ASKED = (
    "printer-name", "printer-info", "printer-uri-supported", "printer-state", "printer-state-reasons",
    "printer-is-accepting-jobs", "media-default", "media-supported", "sides-supported",
    "print-color-mode-supported", "copies-supported",
)  # fmt: skip
"""The attributes that `printer_of` reads."""
BOTH_SIDES, ACROSS, GREY, COLOUR = "two-sided-long-edge", "two-sided-short-edge", "monochrome", "color"
"""RFC 8011; a page that is wider than high is turned like one of a book on the short edge of its paper."""
HOLDS_A_SHEET_FOR_LATER = frozenset({"stopped", "not_taking"})
"""Such a printer gets no sheet: it would come out when somebody else starts the printer."""
_LONGEST_TITLE = 80


def printer_of(told: Attributes, usual: Collection[str]) -> Printer:
    """Return a printer; `usual` are the names of those that are used where nobody chooses."""
    name = text_of(told, "printer-name")
    states = states_of(told)
    sides, modes = texts_of(told, "sides-supported"), texts_of(told, "print-color-mode-supported")
    return Printer(
        name=name,
        path=urlsplit(text_of(told, "printer-uri-supported")).path or "/",
        title=one_line(text_of(told, "printer-info"), _LONGEST_TITLE) or one_line(name, _LONGEST_TITLE),
        states=states,
        able=not HOLDS_A_SHEET_FOR_LATER & set(states),
        usual=name in usual,
        both_sides=BOTH_SIDES in sides,
        colour=GREY in modes and COLOUR in modes,
        most_copies=_most_copies(told),
        papers=_papers(told),
    )


def states_of(told: Attributes) -> tuple[str, ...]:
    """Return what is to be said of the printer, the gravest first."""
    takes_jobs = told.get("printer-is-accepting-jobs", (True,)) != (False,)
    state = number_of(told, "printer-state")
    return states_said(state, texts_of(told, "printer-state-reasons"), takes_jobs=takes_jobs)


def held_up_by(told: Attributes) -> str:
    """Return what holds up a sheet in the printer, "" where nothing does."""
    return next((key for key in states_of(told) if key not in HARMLESS), "")


def texts_of(told: Attributes, name: str) -> tuple[str, ...]:
    """Return the texts of an attribute."""
    return tuple(value for value in told.get(name, ()) if isinstance(value, str))


def text_of(told: Attributes, name: str) -> str:
    """Return the first text of an attribute, "" without."""
    return next(iter(texts_of(told, name)), "")


def number_of(told: Attributes, name: str, otherwise: int = 0) -> int:
    """Return the first number of an attribute."""
    return next((value for value in told.get(name, ()) if isinstance(value, int)), otherwise)


def _papers(told: Attributes) -> tuple[Paper, ...]:
    """Return the paper that the printer is set to, then the others that a sheet is made for.

    What CUPS says is ready is no better known: for most printers it is the usual paper of the system.
    """
    said = [*texts_of(told, "media-default"), *texts_of(told, "media-supported")]
    papers = [paper for name in said if (paper := paper_of(name)) is not None]
    usual = papers[: bool(texts_of(told, "media-default"))]
    fitting = [paper for paper in papers if layout_of(paper) and not any(paper.fits(other) for other in usual)]
    return (*usual, *fitting)


def _most_copies(told: Attributes) -> int:
    most = next((value[1] for value in told.get("copies-supported", ()) if isinstance(value, tuple)), MOST_COPIES)
    return max(1, min(most, MOST_COPIES))
