"""A page that is folded to a booklet of eight small ones: a cover, the places, the foot at its end."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain

from exports.pdf.compose import Composer
from exports.pdf.flow import Parted, fill_pages, units, whole_paragraphs
from exports.pdf.form import Form, form_of
from exports.pdf.law_rows import law_groups
from exports.pdf.look import Look
from exports.pdf.paint import Placed, Placement, paint_pages, placed
from exports.pdf.rows import Rows, Sharing, gap, height_of, paragraph
from exports.pdf.spacing import Spacing, fewest
from exports.pdf.tagged import Tag
from exports.pdf.text import Run
from exports.pdf.text_box import text_box_rows
from exports.pdf.title_rows import banner_rows
from exports.sheet_values import Sheet, SheetPlace

Columns = Sequence[Placed]
TOGETHER = 5
"""Lines of a paragraph that no panel ends in."""
OPEN = 2
"""Panels that are seen together; whose the words are on further ones stands above them."""
COVERS = 2
"""Panels that hold no place: the cover and the last page."""
LARGER = (4 / 3, 7 / 6)
"""How much larger the letters of places are, up to 12 points, where the panels are enough for that."""


def booklet_count(sheet: Sheet, spacing: Spacing) -> int:
    """Return how many booklets a sheet takes."""
    paper = form_of(sheet)
    return len(_booklets(sheet, paper, [_place(sheet, place, paper, spacing) for place in sheet.places]))


def paint_fold(sheet: Sheet) -> tuple[bytes, int]:
    """Return a sheet as booklets, each on a page of its own, as a PDF, and how many there are."""
    paper = form_of(sheet)
    booklets = _booklets(sheet, paper, _panels(sheet, paper))
    pages = [_page(paper, columns, at, len(booklets)) for at, columns in enumerate(booklets, 1)]
    return paint_pages(pages, paper, title=sheet.title, turned="Simplex"), len(pages)  # it is folded around its back


def _page(paper: Form, columns: Columns, at: int, booklets: int) -> list[Placement]:
    """Return booklet `at` on its page; the cover is read aloud in the first, the last page in the last."""
    cover, *middle, foot = map(Placement, paper.panels, columns)
    return [replace(cover, copy=at > 1), *middle, replace(foot, copy=at < booklets)]


def _panels(sheet: Sheet, paper: Form) -> list[Columns]:
    """Return the panels of each place, in larger letters where one booklet still holds them and every box is whole."""
    for factor in LARGER:
        large = paper.scaled(factor)
        sizes = replace(large.sizes, banner=paper.sizes.banner, banner_line=paper.sizes.banner_line)
        found = [_fewest(sheet, place, replace(large, sizes=sizes)) for place in sheet.places]
        booklets = list(_filled(found, len(paper.panels) - COVERS, spread=True))
        if len(booklets) == 1 and not any(map(_parted_box, found)):
            return found
    return [_fewest(sheet, place, paper) for place in sheet.places]


def _fewest(sheet: Sheet, place: SheetPlace, paper: Form) -> Columns:
    """Return the panels of a place: as few as there can be, and these as roomy as they can be."""
    return fewest(lambda spacing: _place(sheet, place, paper, spacing), paper.spacings, len)


def _place(sheet: Sheet, place: SheetPlace, paper: Form, spacing: Spacing) -> Columns:
    look = paper.look(spacing)
    composer, banner = Composer(sheet, look), banner_rows(sheet.demonstration, look, None)
    rows = whole_paragraphs(composer.place(place), TOGETHER)
    columns = _columns(rows, banner, paper.height)
    return columns if len(columns) <= OPEN else _columns(rows, banner, paper.height, composer.again(place))


def _parted_box(columns: Columns) -> bool:
    """Return whether the contact box of a place begins in one panel and ends in another."""
    ends = [column[-1][1] for column in columns if column]
    return any(row.framed and row.stays for row in ends)


def _columns(rows: Rows, top: Rows, height: float, again: Rows = ()) -> Columns:
    """Return rows in columns of `height` points, each with `top` at its top, and `again` below it on further ones."""
    room = gap(height_of(top))
    parted = (None, lambda: Parted(rows, again))
    return [[*placed(top, 0.0), *page.rows] for page in fill_pages([room, rows], (), height, room, parted)]


def _booklets(sheet: Sheet, paper: Form, places: Sequence[Columns]) -> list[Columns]:
    """Return the columns of each booklet, () for an empty one.

    Where eight panels are not enough there is one booklet more: nobody who stands at a printer is helped by a refusal,
    and which place to leave out is not for a program to say.
    """
    look = paper.look(paper.spacings[0])
    room, number = len(paper.panels) - COVERS, paper.height - look.spacing.small
    cover, *more = _cover(sheet, paper, number)
    *before, foot = _ends(sheet, paper)
    again = banner_rows(sheet.demonstration, look, None)
    boxes = [_columns(text_box_rows(box, look), again, paper.height) for box in sheet.boxes]
    laws = (_columns(whole_paragraphs(rows, TOGETHER), again, paper.height) for rows in law_groups(sheet, look))
    parts = (more, *places, *boxes, *laws, before)
    filled = min((list(_filled(parts, room, spread=spread)) for spread in (True, False)), key=len)
    said = [sheet.pages.format(x=at, y=len(filled)) if len(filled) > 1 else "" for at, _columns in enumerate(filled, 1)]
    covers = ([*cover, *placed(_line(text, look), number)] for text in said)
    return [
        (first, *columns, *([()] * (room - len(columns))), foot) for first, columns in zip(covers, filled, strict=True)
    ]


def _filled(parts: Sequence[Columns], room: int, *, spread: bool) -> Iterator[list[Placed]]:
    """Yield columns by as many as there is room for; a part that fits is not parted.

    Where `spread`, one of several begins at the left of two pages that lie open together, so that nobody has to turn to
    see how it goes on; the page before it may be empty.
    """
    columns: list[Placed] = []
    for part in parts:
        empty = [()] if spread and len(part) > 1 and len(columns) % 2 else []
        if columns and len(columns) + len(empty) + len(part) > room:
            yield columns
            columns = []
        else:
            columns += empty
        columns += part
        while len(columns) > room:
            yield columns[:room]
            columns = columns[room:]
    yield columns


def _cover(sheet: Sheet, paper: Form, height: float) -> Columns:
    """Return the cover, and behind it what it has no room for; its title gives way to how long the sheet is good."""
    small = replace(paper.sizes, title=paper.sizes.heading, title_line=paper.spacings[0].heading)
    for each in (paper, replace(paper, sizes=small)):
        columns = fewest(partial(_head, sheet, each, height), paper.spacings, len)
        if len(columns) == 1:
            break
    return columns


def _head(sheet: Sheet, paper: Form, height: float, spacing: Spacing) -> Columns:
    return _columns(_whole(Composer(sheet, paper.look(spacing)).head()), (), height)


def _ends(sheet: Sheet, paper: Form) -> Columns:
    """Return the last page, which each booklet has, and before it what of the foot it has no room for.

    It ends with how the page is folded; the first sentences of the foot stand there too, on court dates among them.
    """
    for spacing in paper.spacings:
        look = paper.look(spacing)
        rows = (*Composer(sheet, look).foot(), *_closing(sheet, look))
        if height_of(rows) <= paper.height:
            return [[*placed(rows, 0.0)]]
    look = paper.look([spacing for spacing in paper.spacings if spacing.foot is not Sharing.FLOWING][-1])
    closing, fitting, left = _closing(sheet, look), Rows(), Rows()
    for sentence in units(_whole(Composer(sheet, look).foot())):
        if left or height_of((*fitting, *sentence, *closing)) > paper.height:
            left += sentence
        else:
            fitting += sentence
    return [*_columns(left, (), paper.height), [*placed((*fitting, *closing), 0.0)]]


def _closing(sheet: Sheet, look: Look) -> Rows:
    """Return that the sheet is torn up in the end, and how this one is folded."""
    height, small = look.spacing.small, look.sizes.small
    said = [Run(text, style) for text, style in ((sheet.shred, small), (sheet.handling, small.strong)) if text]
    ends = [paragraph((run,), Tag("P"), width=look.width, height=height) for run in said]
    return tuple(chain.from_iterable((*gap(look.spacing.pad), *rows) for rows in ends))


def _whole(rows: Rows) -> Rows:
    """Return rows so that no panel ends within a sentence that a panel holds."""
    return whole_paragraphs(rows, len(rows))


def _line(text: str, look: Look) -> Rows:
    """Return a line that belongs to the paper."""
    return paragraph((Run(text, look.sizes.small),), None, width=look.width, height=look.spacing.small)
