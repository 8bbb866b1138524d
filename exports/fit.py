"""The best sheet for some places: as many words and as much air as its sides hold, found by trying.

Each kind of paper says how many places should go on one side. First the lines move closer, then the words get shorter,
each only as far as it must; letters never get smaller.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import groupby, product

from exports.brevity import FULL, LEVELS, Brevity
from exports.pdf.document import SetSheet, fewest_pages, paint, set_sheet
from exports.pdf.drawing import drawn
from exports.pdf.form import Form, form
from exports.pdf.leaflet import booklet_count
from exports.pdf.spacing import Spacing
from exports.pdf.wallet import card_count, front_holds
from exports.sheet import sheet_writer
from exports.sheet_values import Sheet, SheetOptions
from exports.short_name import cut_name
from resources_db.model import Record

MOST_CARDS, MOST_BOOKLETS = 6, 6
"""Where a place takes more cards than this, or a sheet more booklets, nothing is cut for it."""
SHORTEST_NAME = 8
"""Fewer letters of a name tell nobody which place it is."""
FILLED = 0.6
"""What a page for several places holds at least of what it could, where that can be: behind half a page of nothing
nobody looks for more."""
CLOSEST = (3, 4, 5, 5)
"""How many spacings each of the fuller levels of words may try; all the others try every one.

Full sentences about a place are worth less than lines that a tired reader can keep apart.
"""


@dataclass(frozen=True, slots=True)
class FittedSheet:
    """A sheet as it will be printed: its words, how many pages they take, and the PDF of exactly these words.

    `brevity` is how short the words are, one for each place where each has its own.
    """

    sheet: Sheet
    pages: int
    pdf: bytes
    brevity: Brevity | tuple[Brevity, ...] = FULL


def _ladder(spacings: Sequence[Spacing]) -> Iterator[tuple[Brevity, Sequence[Spacing]]]:
    """Yield the levels of words, each with the spacings that may be tried on it."""
    for at, brevity in enumerate(LEVELS):
        yield brevity, spacings[: CLOSEST[at]] if at < len(CLOSEST) else spacings


def _is_filled(made: SetSheet) -> bool:
    """Return whether no page but the last looks as if something were missing on it; one for one place may end early."""
    return made.form.a_side == 1 or all(page.used >= FILLED * page.height for page in made.pages[:-1])


def _roomiest(closest: SetSheet, sides: int, allowed: int, *, whole: bool) -> SetSheet:
    """Return what is set `closest` of the `allowed` spacings, which `sides` hold, as roomy as they do.

    Where that leaves a page half empty, as roomy as none is, if need be closer than is allowed otherwise: closer lines
    never take more sides. `whole` words often have room for the roomiest, which is tried first; where words had to be
    cut the lines stand close as a rule.
    """
    made, spacings = closest, closest.form.spacings
    if whole and _fits(first := set_sheet(made.sheet, spacings[0]), sides) and _is_filled(first):
        return first
    filled = made if _is_filled(made) else None
    for spacing in reversed(spacings[: allowed - 1]):
        if not _fits(roomier := set_sheet(made.sheet, spacing), sides):
            break
        made = roomier
        filled = made if _is_filled(made) else filled
    closer = (set_sheet(made.sheet, spacing) for spacing in spacings[allowed:])
    return filled or next(filter(_is_filled, closer), made)


def _fits(made: SetSheet, sides: int) -> bool:
    return len(made.pages) <= sides


def _best(make: Callable[[Brevity], Sheet], paper: Form) -> tuple[SetSheet, Brevity]:
    """Return the sheet on as many sides as its places should take or on one more; past that it is as it is, whole.

    Levels whose words are the same are tried as one.
    """
    sheet = cache(make)
    closest = cache(lambda brevity, spacing: set_sheet(sheet(brevity), spacing))
    sides = paper.sides(len(sheet(FULL).places))
    for most in (sides, sides + 1):
        tried = groupby(_ladder(paper.spacings), lambda level: sheet(level[0]).places)
        for number, (_words, alike) in enumerate(tried):
            levels = list(alike)
            brevity, allowed = levels[0][0], len(levels[-1][1])
            if _fits(made := closest(brevity, paper.spacings[allowed - 1]), most):
                return _roomiest(made, most, allowed, whole=brevity is FULL), brevity
            if number and not _fits(closest(LEVELS[-1], paper.spacings[-1]), most):
                break  # after two: often the first shorter words do
    return fewest_pages(sheet(FULL)), FULL


def fit_sheet(records: Sequence[Record], options: SheetOptions, today: date) -> FittedSheet:
    """Return the best sheet for `records`, in their order, as printed on `today`.

    Contact lines are never cut. Where they need more room than there is, the sheet takes one more side, and again as
    many words as that holds; where that is not enough, nothing is cut for it. The warnings name what was cut.

    Raises:
        Refused: no place or more than six, none that may stand on it, or a phone for questions that is no phone.
    """
    if options.layout == "wallet":
        return _fit_cards(records, options, today)
    if options.layout == "fold":
        return _fit_booklet(records, options, today)
    paper = form(options.layout, options.paper)
    made, brevity = _best(sheet_writer(records, options, today), paper)
    return FittedSheet(made.sheet, len(made.pages), paint(made), brevity)


def _fit_booklet(records: Sequence[Record], options: SheetOptions, today: date) -> FittedSheet:
    """Return the sheet in the fullest words that need no more booklets than the fewest do."""
    spacings = form(options.layout, options.paper).spacings
    make = sheet_writer(records, options, today)
    sheets = {brevity: make(brevity) for brevity in LEVELS}
    fewest = booklet_count(sheets[LEVELS[-1]], spacings[-1])
    brevity = FULL
    if fewest <= MOST_BOOKLETS:
        brevity = next(each for each, tried in _ladder(spacings) if booklet_count(sheets[each], tried[-1]) <= fewest)
    pdf, pages = drawn(sheets[brevity])
    return FittedSheet(sheets[brevity], pages, pdf, brevity)


def _fit_cards(records: Sequence[Record], options: SheetOptions, today: date) -> FittedSheet:
    """Return the sheet on which each place takes as few cards as it can, and there as many words."""
    make = sheet_writer(records, options, today)
    names = _name_limits(make(FULL), len(records))

    def made(brevities: Sequence[Brevity]) -> Sheet:
        return make(_named(brevities, names))

    sheets = {brevity: made([brevity] * len(records)) for brevity in LEVELS}
    off, staying = sheets[FULL].left_off, iter(range(len(sheets[FULL].places)))
    numbers = range(1, len(records) + 1)
    fitting = [FULL if number in off else _fullest(sheets, next(staying)) for number in numbers]
    sheet = made(fitting)
    pdf, pages = drawn(sheet)
    return FittedSheet(sheet, pages, pdf, _named(fitting, names))


def _named(brevities: Sequence[Brevity], names: Sequence[int | None]) -> tuple[Brevity, ...]:
    return tuple(replace(brevity, name=name) for brevity, name in zip(brevities, names, strict=True))


def _name_limits(whole: Sheet, places: int) -> list[int | None]:
    """Return how many letters of the name of each of so many places may head its cards, None for all."""
    staying = iter(range(len(whole.places)))
    numbers = range(1, places + 1)
    return [None if number in whole.left_off else _name_limit(whole, next(staying)) for number in numbers]


def _name_limit(sheet: Sheet, at: int) -> int | None:
    """Return how many letters of the name of place `at` leave room for its contact lines on the front of its card.

    Where the name has to be cut there is a line for a phone too, if that can be. Where no cut makes room for the lines
    in two languages they stand there in the first. None where all of the name may stand, and where no cut would help.
    """
    name = sheet.places[at].heading
    if front_holds(sheet, at, name, both=True, phone=False):
        return None
    limits = range(SHORTEST_NAME, len(name) + 1)
    for both, phone in product((True, False), repeat=2):

        def too_long(limit: int, *, both: bool = both, phone: bool = phone) -> bool:
            return not front_holds(sheet, at, cut_name(name, limit), both=both, phone=phone)

        if found := bisect_left(limits, True, key=too_long):
            return limits[found - 1]
    return None


def _fullest(sheets: Mapping[Brevity, Sheet], at: int) -> Brevity:
    """Return in how many words place `at` takes no more cards than in the fewest."""
    spacings = form("wallet", "letter").spacings
    fewest = card_count(sheets[LEVELS[-1]], at, spacings[-1])
    if fewest > MOST_CARDS:
        return FULL
    return next(each for each, tried in _ladder(spacings) if card_count(sheets[each], at, tried[-1]) <= fewest)
