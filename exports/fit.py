"""The best sheet for some places: as many words and as much air as its sides hold, found by trying.

Each kind of paper says how many places should go on one side. First the lines move closer, then the words get shorter,
each only as far as it must; letters never get smaller.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from exports.brevity import FULL, LEVELS, Brevity
from exports.pdf.document import SetSheet, fewest_pages, paint, set_sheet
from exports.pdf.form import form
from exports.pdf.spacing import Spacing
from exports.sheet import make_sheet
from exports.sheet_values import Sheet, SheetOptions
from resources_db.model import Record

CLOSEST = (3, 4, 5, 5)
"""How many spacings each of the fuller levels of words may try; all the others try every one.

Full sentences about a place are worth less than lines that a tired reader can keep apart.
"""


@dataclass(frozen=True, slots=True)
class FittedSheet:
    """A sheet as it will be printed: its words, how many pages they take, and the PDF of exactly these words."""

    sheet: Sheet
    pages: int
    pdf: bytes


def _ladder(spacings: Sequence[Spacing]) -> Iterator[tuple[Brevity, Sequence[Spacing]]]:
    """Yield the levels of words, each with the spacings that may be tried on it."""
    for at, brevity in enumerate(LEVELS):
        yield brevity, spacings[: CLOSEST[at]] if at < len(CLOSEST) else spacings


def _set_on(sheet: Sheet, sides: int, spacings: Sequence[Spacing]) -> SetSheet | None:
    """Return the sheet as roomy as `sides` allow, None where even the closest spacing does not do."""
    if len(set_sheet(sheet, spacings[-1]).pages) > sides:
        return None
    tries = (set_sheet(sheet, spacing) for spacing in spacings)
    return next(made for made in tries if len(made.pages) <= sides)


def _best(make: Callable[[Brevity], Sheet], sides: int, spacings: Sequence[Spacing]) -> SetSheet:
    """Return the sheet on `sides` or on one more; past that it is as it is, whole."""
    least = len(set_sheet(make(LEVELS[-1]), spacings[-1]).pages)
    for most in (sides, sides + 1):
        for brevity, tried in _ladder(spacings) if least <= most else ():
            if made := _set_on(make(brevity), most, tried):
                return made
    return fewest_pages(make(FULL))


def fit_sheet(records: Sequence[Record], options: SheetOptions, today: date) -> FittedSheet:
    """Return the best sheet for `records`, in their order, as printed on `today`.

    Contact lines are never cut. Where they need more room than there is, the sheet takes one more side, and again as
    many words as that holds; where that is not enough, nothing is cut for it. The warnings name what was cut.

    Raises:
        Refused: no place or more than six, or a phone for questions that is no phone.
    """
    paper = form(options.layout, options.paper)
    sides = paper.sides(len(records))
    made = _best(lambda brevity: make_sheet(records, options, today, brevity), sides, paper.spacings)
    return FittedSheet(made.sheet, len(made.pages), paint(made))
