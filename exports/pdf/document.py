"""A sheet's rows drawn: bytes of a tagged PDF, built in memory and the same for the same sheet."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from io import BytesIO
from math import isinf

from exports.pdf.compose import Composer
from exports.pdf.flow import Page, fill_pages
from exports.pdf.fonts import REGULAR, load_fonts
from exports.pdf.form import Form, Panel, form
from exports.pdf.look import Look
from exports.pdf.marks import draw_mark
from exports.pdf.rows import Row, Rows, Text, height_of
from exports.pdf.spacing import Spacing
from exports.pdf.tagged import TaggedCanvas
from exports.sheet_values import Sheet

TAG_LANGUAGES = {"en": "en-US", "es": "es-US"}
MOST_PAGES_TO_SAVE = 6
"""A sheet of more pages is as it is; setting it again and again would not help anyone."""
FRAME_WIDTH, RULE_WIDTH, CUT_WIDTH = 0.9, 1.2, 0.5
CUT_DASHES = (4.0, 4.0)
Placed = Sequence[tuple[float, Row]]
"""The rows of a column, each with how far under its upper edge it begins, in points."""


class _Painter:
    """Draws the rows of one column into a panel of the page; of a copy nothing is read aloud a second time."""

    def __init__(self, canvas: TaggedCanvas, panel: Panel, *, width: float, page_height: float, copy: bool) -> None:
        self.canvas, self.width, self.copy = canvas, width, copy
        self.left, self.top = panel.left, page_height - panel.top

    def draw(self, rows: Placed) -> None:
        """Draw rows and the frames round them."""
        for down, row in rows:
            self._row(down, row)
        for down, height in _frames(rows):
            self._frame(down, height)

    def _open(self, text: Text) -> AbstractContextManager[None]:
        if text.tag is None or self.copy:
            return self.canvas.artifact("/Type /Pagination")
        return self.canvas.marked(text.tag)

    def _row(self, down: float, row: Row) -> None:
        top = self.top - down
        for text in row.texts:
            with self._open(text):
                self.canvas.setFont(text.style.font, text.style.size)
                self.canvas.drawString(self.left + text.x, top - text.down, text.content)
        for mark in row.marks:
            draw_mark(self.canvas, mark.state, self.left + mark.x, top - mark.down - mark.size, mark.size)
        if row.rule:
            with self.canvas.artifact():
                self.canvas.setLineWidth(RULE_WIDTH)
                middle = top - row.height / 2
                self.canvas.line(self.left, middle, self.left + self.width, middle)

    def _frame(self, down: float, height: float) -> None:
        """Draw a frame as wide as the column around `height` points."""
        with self.canvas.artifact():
            self.canvas.setLineWidth(FRAME_WIDTH)
            half = FRAME_WIDTH / 2
            self.canvas.rect(self.left + half, self.top - down - height, self.width - FRAME_WIDTH, height)


def _frames(rows: Sequence[tuple[float, Row]]) -> Iterator[tuple[float, float]]:
    """Yield where each run of framed rows begins and how high it is."""
    start: float | None = None
    end = 0.0
    for down, row in rows:
        if row.framed:
            start = down if start is None else start
            end = down + row.height
        elif start is not None:
            yield start, end - start
            start = None
    if start is not None:
        yield start, end - start


@dataclass(frozen=True, slots=True)
class SetSheet:
    """A sheet set in rows in columns, not yet drawn."""

    sheet: Sheet
    form: Form
    composer: Composer
    pages: tuple[Page, ...]


def set_sheet(sheet: Sheet, spacing: Spacing) -> SetSheet:
    """Return `sheet` set with `spacing` in as many columns as it takes."""
    paper = form(sheet.layout, sheet.paper)
    composer = Composer(sheet, Look(paper.width, paper.sizes, spacing))
    groups = (composer.head(), *(composer.place(place) for place in sheet.places))
    height = paper.height - composer.bottom_height
    return SetSheet(sheet, paper, composer, fill_pages(groups, composer.foot(), height, composer.running()))


def fewest_pages(sheet: Sheet) -> SetSheet:
    """Return `sheet` on the fewest pages, and on these as roomy as it can be."""
    spacings = form(sheet.layout, sheet.paper).spacings
    best = set_sheet(sheet, spacings[0])
    for spacing in spacings[1:] if 1 < len(best.pages) <= MOST_PAGES_TO_SAVE else ():
        closer = set_sheet(sheet, spacing)
        best = closer if len(closer.pages) < len(best.pages) else best
    return best


def paint(made: SetSheet) -> bytes:
    """Return the pages as a PDF: black on white, tagged (PDF/UA-1), with the title as its only metadata."""
    sheet, pages = made.sheet, made.pages
    columns = [_whole_column(made, page, number) for number, page in enumerate(pages, 1)]
    return paint_columns(columns, made.form, title=sheet.title, language=sheet.language)


def _whole_column(made: SetSheet, page: Page, number: int) -> Placed:
    """Return the rows of a column with the end of its page under them."""
    end = made.composer.bottom(number, len(made.pages))
    room = made.form.height - height_of(end)
    return [*page.rows, *placed(end, page.used if isinf(room) else room)]


def placed(rows: Rows, down: float) -> Iterator[tuple[float, Row]]:
    """Yield rows with where each begins, the first `down` points under the upper edge."""
    for row in rows:
        yield down, row
        down += row.height


def paint_columns(columns: Sequence[Placed], paper: Form, *, title: str, language: str) -> bytes:
    """Return columns of rows, in the order in which they are read, as such a PDF on `paper`."""
    load_fonts()
    file = BytesIO()
    size = paper.page_for(0.0)
    canvas = TaggedCanvas(file, title=title, language=TAG_LANGUAGES[language], pagesize=size, font=REGULAR)
    step = 1 if paper.copies else len(paper.panels)
    for first in range(0, len(columns), step):
        shown = list(columns[first : first + step]) * (len(paper.panels) if paper.copies else 1)
        size = paper.page_for(max(down + row.height for column in shown for down, row in column))
        canvas.setPageSize(size)
        for at, (panel, column) in enumerate(zip(paper.panels, shown, strict=False)):
            copy = paper.copies and at > 0
            _Painter(canvas, panel, width=paper.width, page_height=size[1], copy=copy).draw(column)
        _draw_cuts(canvas, paper, size[1])
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _draw_cuts(canvas: TaggedCanvas, paper: Form, height: float) -> None:
    for left, top, right, bottom in paper.cuts:
        with canvas.artifact():
            canvas.saveState()
            canvas.setLineWidth(CUT_WIDTH)
            canvas.setDash(list(CUT_DASHES), 0)
            canvas.line(left, height - top, right, height - bottom)
            canvas.restoreState()


def draw(sheet: Sheet) -> bytes:
    """Return `sheet`, every word of it, as a PDF of the fewest pages."""
    return paint(fewest_pages(sheet))
