"""How long a booklet takes at 100, 300 and 1,000 places, and beside bare reportlab drawing the same lines on its pages.

    python bench/booklet.py

The places are those of the demonstration, again and again under other names: they are dense with reports, and take more
paper than a real list. Measured is from records to the PDF, without reading them from the directory. The peer draws
every line of every page in the same two faces: it breaks no line, fills no page, looks up no page number, tags nothing.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(1, str(Path(__file__).parent.parent))

import pypdfium2
from directories import TODAY, clock
from reportlab.pdfgen.canvas import Canvas
from table import Line, seconds, show

from desktop.controllers.demonstration import load_demonstration
from exports.booklet import make_booklet
from exports.booklet_values import BookletOptions
from exports.pdf.booklet import DrawnBooklet, draw_booklet
from exports.pdf.booklet_form import MARGIN, single
from exports.pdf.fonts import BOLD, REGULAR, load_fonts
from exports.sheet_values import SheetOptions
from resources_db.codes import SectionKey
from resources_db.directory import Directory
from resources_db.model import Record
from resources_db.places import Gazetteer
from resources_db.query import Query
from resources_db.sources.records import no_progress

PLACES = (100, 300, 1_000)
SIZE = 9.0
OPTIONS = BookletOptions(
    sheet=SheetOptions(printed_by="Harbor Coalition", phone="(305) 555-0199"), area="Near Harbor City"
)


def bare(pages: Sequence[Sequence[str]]) -> bytes:
    """Draw the lines of each page as reportlab does it by itself."""
    file, paper = BytesIO(), single("letter", "en")
    canvas = Canvas(file, pagesize=paper.page, invariant=1, pageCompression=1)
    for lines in pages:
        step = paper.height / max(len(lines), 1)
        for at, (line, face) in enumerate(zip(lines, cycle((BOLD, REGULAR)), strict=False), 1):
            canvas.setFont(face, SIZE)
            canvas.drawString(MARGIN, paper.page[1] - MARGIN - at * step, line)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def many(records: Sequence[Record], count: int) -> list[tuple[SectionKey, Record]]:
    """Return so many places, each under a name and an id of its own."""
    found = []
    for number, record in enumerate(islice(cycle(records), count)):
        listing = replace(record.listing, id=f"{record.listing.id}-{number}", title=f"{record.listing.title} {number}")
        found.append((SectionKey.NEAR, replace(record, listing=listing)))
    return found


def measured(records: Sequence[Record], count: int) -> Line:
    """Return what a booklet of so many places takes, and the peer."""
    found = many(records, count)
    began = seconds()
    drawn = draw_booklet(make_booklet(found, OPTIONS, TODAY), "single")
    ours = seconds() - began
    pages = _lines(drawn)
    began = seconds()
    bare(pages)
    beside = seconds() - began
    return Line(
        f"booklet of {count} places, {drawn.pages} pages", "s of the processor", (ours,), (beside,), "bare lines"
    )


def _lines(drawn: DrawnBooklet) -> list[list[str]]:
    return [page.get_textpage().get_text_bounded().splitlines() for page in pypdfium2.PdfDocument(drawn.pdf)]


def measure() -> Iterator[Line]:
    """Yield every figure."""
    load_fonts()
    with TemporaryDirectory() as folder, Directory.open(Path(folder), Gazetteer(), clock) as directory:
        load_demonstration(directory, no_progress)
        records = [directory.record(hit.listing_id) for hit in directory.search(Query()).hits()]
    draw_booklet(make_booklet(many(records, 10), OPTIONS, TODAY))  # what is loaded once is loaded
    for count in PLACES:
        yield measured(records, count)


if __name__ == "__main__":
    show(measure())
