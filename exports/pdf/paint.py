"""Rows drawn onto pages: bytes of a tagged PDF, built in memory and the same for the same rows."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from io import BytesIO
from itertools import chain

from exports.pdf.fonts import REGULAR, load_fonts
from exports.pdf.form import Form, Panel
from exports.pdf.marks import draw_mark
from exports.pdf.rows import Row, Rows, Text
from exports.pdf.tagged import TaggedCanvas
from exports.pdf.text import Fragment, ShapedFragment, forget_lines
from resources_db.sources.records import Progress, no_progress

TAG_LANGUAGES = {"en": "en-US", "es": "es-US", "zh": "zh-Hans", "pa": "pa-Guru"}
"""What a PDF is told where the code of a language alone leaves open how it is spoken or written."""
FRAME_WIDTH, RULE_WIDTH, GUIDE_WIDTH = 0.9, 1.2, 0.5
GUIDE_DASHES = (4.0, 4.0)
UPSIDE_DOWN = 180
Placed = Sequence[tuple[float, Row]]
"""The rows of a column, each with how far under its upper edge it begins, in points."""


@dataclass(frozen=True, slots=True)
class Placement:
    """A column where it stands on a page; of a copy nothing is read aloud. Its `width` in points, 0 for that of all.

    `reading` is where it comes in the reading, where that is not as it is drawn.
    """

    panel: Panel
    rows: Placed
    copy: bool = False
    width: float = 0.0
    reading: int = 0


def tag_language(language: str) -> str:
    """Return what a PDF calls a language (BCP 47)."""
    return TAG_LANGUAGES.get(language, language)


def placed(rows: Rows, down: float) -> Iterator[tuple[float, Row]]:
    """Yield rows with where each begins, the first `down` points under the upper edge."""
    for row in rows:
        yield down, row
        down += row.height


class _Painter:
    """Draws the rows of one column into a panel of the page."""

    def __init__(self, canvas: TaggedCanvas, placement: Placement, paper: Form, page_height: float) -> None:
        self.canvas, self.paper, self.copy = canvas, paper, placement.copy
        self.rows, self.panel, self.width = placement.rows, placement.panel, placement.width or paper.width
        self.left = paper.page[0] - self.panel.left - self.width if paper.mirrored else self.panel.left
        self.top = page_height - self.panel.top
        self.bottom = self.top - paper.height

    def draw(self) -> None:
        """Draw the rows and the frames round them, upside down where the panel is."""
        if not self.panel.turned:
            self._draw()
            return
        self.canvas.saveState()
        self.canvas.translate(self.left + self.width, self.bottom)
        self.canvas.rotate(UPSIDE_DOWN)
        self.left = self.top = 0.0
        self._draw()
        self.canvas.restoreState()

    def _draw(self) -> None:
        for down, row in self.rows:
            self._row(down, row)
        for down, height in _frames(self.rows):
            self._frame(down, height)

    def _open(self, text: Text, fragment: Fragment | ShapedFragment, top: float) -> AbstractContextManager[None]:
        if text.tag is None or self.copy:
            return self.canvas.artifact("/Type /Pagination")
        self.canvas.outline.note(text.tag, self.left, top, self.canvas.reading)
        language = fragment.style.language
        return self.canvas.marked(text.tag, "" if language == self.paper.language else tag_language(language))

    def _left(self, begin: float, width: float) -> float:
        """Return where that stands from left to right which is `width` wide and begins `begin` from its side."""
        return self.left + (self.width - begin - width if self.paper.mirrored else begin)

    def _row(self, down: float, row: Row) -> None:
        top = self.top - down
        for text in row.texts:
            left = self._left(text.begin, text.right - text.begin)
            for piece in _pieces(text):
                with self._open(text, piece, top):
                    piece.draw(self.canvas, left + (piece.x - text.line[0].x), top - text.down)
        for mark in row.marks:
            draw_mark(self.canvas, mark.state, self._left(mark.x, mark.size), top - mark.down - mark.size, mark.size)
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


def _pieces(text: Text) -> Iterator[Fragment | ShapedFragment]:
    """Yield what of a text is drawn at once: what is read aloud in another language is an element of its own."""
    for fragment in text.line:
        if text.tag is None:
            yield fragment
        else:
            yield from fragment.pieces()


def _frames(rows: Placed) -> Iterator[tuple[float, float]]:
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


def paint_pages(
    pages: Sequence[Sequence[Placement]], paper: Form, *, title: str, turned: str = "", progress: Progress = no_progress
) -> bytes:
    """Return pages as a PDF: black on white, tagged (PDF/UA-1), with the title as its only metadata.

    What stands on a page is read aloud in the order given, and where it comes in another `reading`, in that. `turned`
    is how both sides are printed, as a PDF says it ("DuplexFlipShortEdge"), "" where it does not.

    Raises:
        Cancelled: by `progress`, which hears of each page.
    """
    load_fonts()
    file = BytesIO()
    size = paper.page_for(0.0)
    canvas = TaggedCanvas(file, title=title, language=tag_language(paper.language), pagesize=size, font=REGULAR)
    if turned:
        canvas.setViewerPreference("Duplex", turned)
        canvas.setViewerPreference("PrintScaling", "None")
    for number, page in enumerate(pages):
        progress("progress.pages", number, len(pages))
        rows = chain.from_iterable(placement.rows for placement in page)
        size = paper.page_for(max((down + row.height for down, row in rows), default=0.0))
        canvas.setPageSize(size)
        for placement in page:
            canvas.reading = placement.reading
            _Painter(canvas, placement, paper, size[1]).draw()
        _draw_guides(canvas, paper, size[1])
        canvas.showPage()
    canvas.save()
    forget_lines()
    return file.getvalue()


def _draw_guides(canvas: TaggedCanvas, paper: Form, height: float) -> None:
    for guide in paper.guides:
        with canvas.artifact():
            canvas.saveState()
            canvas.setLineWidth(GUIDE_WIDTH)
            if guide.dashed:
                canvas.setDash(list(GUIDE_DASHES), 0)
            canvas.line(guide.left, height - guide.top, guide.right, height - guide.bottom)
            canvas.restoreState()


def paint_columns(columns: Sequence[Placed], paper: Form, *, title: str) -> bytes:
    """Return columns of rows, in the order in which they are read, as such a PDF on `paper`."""
    step = 1 if paper.copies else len(paper.panels)
    pages = []
    for first in range(0, len(columns), step):
        shown = list(columns[first : first + step]) * (len(paper.panels) if paper.copies else 1)
        pairs = enumerate(zip(paper.panels, shown, strict=False))
        pages.append([Placement(panel, rows, paper.copies and at > 0) for at, (panel, rows) in pairs])
    return paint_pages(pages, paper, title=title)
