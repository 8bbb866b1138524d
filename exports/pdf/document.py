"""A sheet's rows drawn: bytes of a tagged PDF, built in memory and the same for the same sheet."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from io import BytesIO

from reportlab.lib.pagesizes import A4, LETTER

from exports.pdf.compose import Composer
from exports.pdf.flow import Page, fill_pages
from exports.pdf.fonts import REGULAR, load_fonts
from exports.pdf.marks import draw_mark
from exports.pdf.rows import Row, Text
from exports.pdf.spacing import SPACINGS, Spacing
from exports.pdf.tagged import TaggedCanvas
from exports.sheet_values import Sheet

MARGIN = 15 / 25.4 * 72
"""15 mm in points, on all four sides: what every printer can reach and a hand can hold."""

PAGE_SIZES: dict[str, tuple[float, float]] = {"letter": LETTER, "a4": A4}
TAG_LANGUAGES = {"en": "en-US", "es": "es-US"}
MOST_PAGES_TO_SAVE = 6
"""A sheet of more pages is as it is; setting it again and again would not help anyone."""
FRAME_WIDTH, RULE_WIDTH = 0.9, 1.2


class _Painter:
    """Draws rows with their upper left corner at the margins of the page."""

    def __init__(self, canvas: TaggedCanvas, size: tuple[float, float]) -> None:
        self.canvas = canvas
        self.width, self.top = size[0] - 2 * MARGIN, size[1] - MARGIN

    def _open(self, text: Text) -> AbstractContextManager[None]:
        return self.canvas.artifact("/Type /Pagination") if text.tag is None else self.canvas.marked(text.tag)

    def row(self, down: float, row: Row) -> None:
        """Draw one row, `down` points under the upper margin."""
        top = self.top - down
        for text in row.texts:
            with self._open(text):
                self.canvas.setFont(text.style.font, text.style.size)
                self.canvas.drawString(MARGIN + text.x, top - text.down, text.content)
        for mark in row.marks:
            draw_mark(self.canvas, mark.state, MARGIN + mark.x, top - mark.down - mark.size, mark.size)
        if row.rule:
            with self.canvas.artifact():
                self.canvas.setLineWidth(RULE_WIDTH)
                middle = top - row.height / 2
                self.canvas.line(MARGIN, middle, MARGIN + self.width, middle)

    def frame(self, down: float, height: float) -> None:
        """Draw a frame as wide as the column around `height` points."""
        with self.canvas.artifact():
            self.canvas.setLineWidth(FRAME_WIDTH)
            half = FRAME_WIDTH / 2
            self.canvas.rect(MARGIN + half, self.top - down - height, self.width - FRAME_WIDTH, height)


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
    """A sheet set in rows on pages, not yet drawn."""

    sheet: Sheet
    composer: Composer
    pages: tuple[Page, ...]


def set_sheet(sheet: Sheet, spacing: Spacing) -> SetSheet:
    """Return `sheet` set with `spacing` on as many pages as it takes."""
    width, height = (side - 2 * MARGIN for side in PAGE_SIZES[sheet.layout])
    composer = Composer(sheet, width, spacing)
    groups = (composer.head(), *(composer.place(place) for place in sheet.places))
    return SetSheet(
        sheet, composer, fill_pages(groups, composer.foot(), height - composer.bottom_height, composer.running())
    )


def fewest_pages(sheet: Sheet) -> SetSheet:
    """Return `sheet` on the fewest pages, and on these as roomy as it can be."""
    best = set_sheet(sheet, SPACINGS[0])
    for spacing in SPACINGS[1:] if 1 < len(best.pages) <= MOST_PAGES_TO_SAVE else ():
        closer = set_sheet(sheet, spacing)
        best = closer if len(closer.pages) < len(best.pages) else best
    return best


def paint(made: SetSheet) -> bytes:
    """Return the pages as a PDF: black on white, tagged (PDF/UA-1), with the title as its only metadata."""
    sheet, composer, pages = made.sheet, made.composer, made.pages
    bottom = PAGE_SIZES[sheet.layout][1] - 2 * MARGIN - composer.bottom_height
    drawn = [[*page.rows, (bottom, composer.bottom(number, len(pages)))] for number, page in enumerate(pages, 1)]
    return paint_pages(drawn, title=sheet.title, language=sheet.language, layout=sheet.layout)


def paint_pages(pages: Sequence[Sequence[tuple[float, Row]]], *, title: str, language: str, layout: str) -> bytes:
    """Return pages of rows, each with how far under the upper margin it begins (points), as such a PDF."""
    load_fonts()
    size = PAGE_SIZES[layout]
    file = BytesIO()
    canvas = TaggedCanvas(file, title=title, language=TAG_LANGUAGES[language], pagesize=size, font=REGULAR)
    painter = _Painter(canvas, size)
    for rows in pages:
        for down, row in rows:
            painter.row(down, row)
        for down, height in _frames(rows):
            painter.frame(down, height)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def draw(sheet: Sheet) -> bytes:
    """Return `sheet`, every word of it, as a PDF of the fewest pages."""
    return paint(fewest_pages(sheet))
