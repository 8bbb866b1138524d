"""How long a letter sheet takes beside bare reportlab drawing the same strings, and what its preview holds up.

    python bench/sheet.py

The sheets are of places of the demonstration. The peer draws every line of the sheet's text in the same two faces onto
one page and saves it: it breaks no line, looks for no spacing, tags nothing and writes no bookmark. The preview is that
of the real window, offscreen: from a choice on the sheet page until the new first page is painted. The longest hold is
the longest time in which the event loop answered nobody; of that, how long the window's own thread was at work.
"""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(1, str(Path(__file__).parent.parent))

from directories import TODAY, clock
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from reportlab.lib.pagesizes import LETTER
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from table import Line, seconds, show, spread
from window import CONTROL, Painted, Watched, turn_until, until_drawn

from desktop.app import make_application
from desktop.controllers.demonstration import load_demonstration
from exports.fit import fit_sheet
from exports.pdf.document import paint, set_sheet
from exports.pdf.fonts import BOLD, REGULAR, load_fonts
from exports.pdf.form import MARGIN, form
from exports.sheet_values import SheetOptions
from exports.text_twin import text_twin
from resources_db.directory import Directory
from resources_db.model import AddressPolicy, Record
from resources_db.places import Gazetteer
from resources_db.query import Query
from resources_db.shipped import shipped
from resources_db.sources.records import no_progress
from tests.helpers.event_loop import watching

PLACES, ROUNDS = (1, 3, 6), 15
OPTIONS = SheetOptions(printed_by="Harbor Coalition", phone="(305) 555-0199")
UNIT, PEER = "ms of the processor, p50 / p95", "bare drawString of the same lines"
SIZE = 11.0
BARE = ("BareBold", "BareRegular")
"""The two faces as reportlab reads them."""


def bare(lines: Sequence[str]) -> bytes:
    """Draw `lines` as reportlab does it by itself, in faces of its own: ours keep their usual letters."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=LETTER, invariant=1, pageCompression=1)
    step = (LETTER[1] - 2 * MARGIN) / len(lines)
    for at, (line, face) in enumerate(zip(lines, cycle(BARE), strict=False), 1):
        canvas.setFont(face, SIZE)
        canvas.drawString(MARGIN, LETTER[1] - MARGIN - at * step, line)
    canvas.save()
    return file.getvalue()


def _worked(work: Callable[[], object]) -> float:
    began = seconds()
    work()
    return (seconds() - began) * 1000


def papers(records: Sequence[Record]) -> Iterator[Line]:
    """Yield sheets from their records to the PDF, and set and drawn once, as their words were fitted."""
    load_fonts()
    for bare_name, name in zip(BARE, (BOLD, REGULAR), strict=True):
        font = TTFont(bare_name, BytesIO(shipped("exports", "fonts", f"{name}.ttf").read_bytes()))
        font.face.name = bare_name.encode()  # type: ignore[assignment]  # else it is known already, and ours is taken
        registerFont(font)
    spacing = form("letter", "letter").spacings[0]
    for count in PLACES:
        chosen, today = records[:count], TODAY
        made = fit_sheet(chosen, OPTIONS, today)
        lines = text_twin(made.sheet).splitlines()
        fitted, once, beside = zip(
            *[
                (
                    _worked(lambda chosen=chosen, today=today: fit_sheet(chosen, OPTIONS, today)),
                    _worked(lambda made=made: paint(set_sheet(made.sheet, spacing))),
                    _worked(lambda lines=lines: bare(lines)),
                )
                for _ in range(ROUNDS)
            ],
            strict=True,
        )
        what = f"letter sheet of {count} ({made.pages} pages)"
        yield Line(f"{what}, from records to PDF", UNIT, spread(fitted), spread(beside), PEER)
        yield Line(f"{what}, its words set once and drawn", UNIT, spread(once), spread(beside), PEER)


def preview(folder: Path, ids: Sequence[str]) -> Iterator[Line]:
    """Yield how long the window takes to show another first page, and how long it was held meanwhile."""
    window = Watched(folder)
    page = window.window.sheet_page
    for each in ids:
        window.porchlight.sheet.add(each)
    window.settle()
    QTest.keyClick(window.window, Qt.Key.Key_P, CONTROL)
    turn_until(lambda: bool(page.preview.pages))
    painted = Painted(page.preview.paper)
    shown, held, worked = [], [], []
    for language in ("es", "en") * ROUNDS:
        before = page.preview.pages
        with watching() as watch:
            shown.append(
                until_drawn(
                    lambda language=language: page.options.set_language(language),
                    painted,
                    lambda before=before: page.preview.pages is not before,
                )
            )
        held.append(watch.longest.clock)
        worked.append(watch.longest.work)
        window.settle()
        QApplication.processEvents()
    window.window.close()
    window.porchlight.close()
    what = f"preview of {len(ids)} places"
    yield Line(f"{what}, from a choice to page 1 painted", "ms, p50 / p95", spread(shown))
    yield Line(f"{what}, the longest hold meanwhile", "ms, p50 / p95", spread(held))
    yield Line(f"{what}, of it at work", "ms, p50 / p95", spread(worked))


def measure() -> Iterator[Line]:
    """Yield every figure."""
    make_application()
    with TemporaryDirectory() as name:
        folder = Path(name)
        with Directory.open(folder, Gazetteer(), clock) as directory:
            load_demonstration(directory, no_progress)
            found = [directory.record(hit.listing_id) for hit in directory.search(Query()).hits()]
        records = [each for each in found if each.listing.address_policy is not AddressPolicy.NEVER_PRINT]
        yield from papers(records)
        yield from preview(folder, [each.listing.id for each in records[:3]])


if __name__ == "__main__":
    show(measure())
