"""What a person is shown of printers, and what they choose, as values."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

_SIZE = re.compile(r"_(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(in|mm)$")
_MILLIMETRES = {"in": 25.4, "mm": 1.0}
_NEARLY_MM = 1.0
MOST_COPIES = 50
HARMLESS = frozenset({"ready", "busy", "unknown", "paper_low", "ink_low", "no_driver"})
"""States of a printer that hold no sheet up, as far as it says."""
ONE_SIDED = frozenset({"fold"})
"""Layouts whose back stays empty: the page is folded around it."""
WITH_BACKS = frozenset({"wallet", "booklet"})
"""Layouts whose words go on on the back, which has to lie behind its front."""
OF_MANY_PLACES = frozenset({"booklet", "booklet_pages", "standing"})
"""Layouts of what is made of all that was found; it is made anew for another paper, and not while it is printed."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A size of paper: its PWG name ("iso_a4_210x297mm"), width and height in millimetres as it lies.

    Sizes are compared upright: who prints on it turns the page.
    """

    name: str
    width_mm: float
    height_mm: float

    @property
    def lies_across(self) -> bool:
        """Return whether it is wider than high."""
        return self.width_mm > self.height_mm

    def holds(self, other: Paper) -> bool:
        """Return whether nothing of `other` is cut off on this."""
        return all(theirs <= own + _NEARLY_MM for own, theirs in zip(self._upright(), other._upright(), strict=True))

    def fits(self, other: Paper) -> bool:
        """Return whether both are the same size, as near as a cut is."""
        return self.holds(other) and other.holds(self)

    def _upright(self) -> tuple[float, float]:
        return min(self.width_mm, self.height_mm), max(self.width_mm, self.height_mm)


@dataclass(frozen=True, slots=True)
class ToPrint:
    """What is to be printed: the paper that it is made for, its layout, and how many pages it has."""

    paper: Paper
    layout: str
    pages: int


SHEETS = {"letter": Paper("na_letter_8.5x11in", 215.9, 279.4), "a4": Paper("iso_a4_210x297mm", 210.0, 297.0)}
"""The papers that a sheet is made for, by the name of its layout."""


def paper_of(name: str) -> Paper | None:
    """Return the size that a PWG name says, None where it says none."""
    said = _SIZE.search(name)
    if said is None:
        return None
    unit = _MILLIMETRES[said[3]]
    return Paper(name, float(said[1]) * unit, float(said[2]) * unit)


def layout_of(paper: Paper) -> str | None:
    """Return the layout of a sheet for `paper`, None where there is none."""
    return next((layout for layout, size in SHEETS.items() if size.fits(paper)), None)


def paper_like(width_mm: float, height_mm: float) -> Paper:
    """Return the paper of a page of this size, lying as the page does."""
    size = f"{width_mm:.0f}x{height_mm:.0f}mm"
    page = Paper(f"custom_{size}_{size}", width_mm, height_mm)
    if layout := layout_of(page):
        upright = SHEETS[layout]
        return replace(upright, width_mm=upright.height_mm, height_mm=upright.width_mm) if page.lies_across else upright
    return page


@dataclass(frozen=True, slots=True, kw_only=True)
class Printer:
    """A printer as the print system tells of it.

    Attributes:
        name: what the print system knows it by; `path` where it takes jobs.
        title: what people call it.
        states: keys of what is to be said of it (`print.state.*`), the gravest first.
        able: it can be printed on now.
        papers: the size that it is set to, then the others that a sheet is made for; none where it does not say.
    """

    name: str
    path: str
    title: str
    states: tuple[str, ...] = ("ready",)
    able: bool = True
    usual: bool = False
    both_sides: bool = False
    colour: bool = False
    most_copies: int = MOST_COPIES
    papers: tuple[Paper, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintChoices:
    """How a person wants it printed; without a `paper` the printer takes what is in it."""

    printer: Printer
    copies: int = 1
    both_sides: bool = False
    grey: bool = True
    paper: Paper | None = None
