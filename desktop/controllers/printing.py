"""Printing the sheet: as the PDF that it is where CUPS listens at its Unix socket, as drawn pages elsewhere.

The sheet is made by the worker that has the directory; a worker of its own waits for the printer, however long.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.background import Answer, Failure, Outcome
from desktop.controllers.sheet_doing import SheetDoing
from desktop.printing.states import WAITS
from desktop.unseen import Unseen
from resources_db.errors import EnvironmentProblem, PorchlightError, Refused
from resources_db.wording import say
from ui.language import language
from ui.sheet.page import SheetPage
from ui.sheet.print_values import PrintChoices, Printer, ToPrint

if TYPE_CHECKING:  # the store, the paper and the print system are loaded by the workers
    from desktop.background import Background
    from desktop.controllers.sheet import WaysOut
    from desktop.page_images import DrawnPages
    from desktop.printing.sending import Sent
    from desktop.sheet_shown import Wanted
    from resources_db.directory import Directory
    from resources_db.sources.records import Progress

LANE, LOOKING = "print", "printers"
PRINT_DPI = 300


@dataclass(frozen=True, slots=True)
class Workers:
    """Who makes the sheet, from the directory, and who waits for the printer."""

    directory: Background[Directory]
    printer: Background[None]


@dataclass(frozen=True, slots=True)
class MadePdf:
    """What is made already and is to be printed as it is."""

    pdf: bytes
    asked: ToPrint


class PrintController(QObject):
    """Serves the printing of a `SheetPage`."""

    def __init__(
        self,
        page: SheetPage,
        workers: Workers,
        ways_out: WaysOut,
        wanted: Callable[[], Wanted | None],
        parent: QObject | None = None,
    ) -> None:
        """Print the sheet that is `wanted`, None for none, with `workers`."""
        super().__init__(parent)
        self._page, self._workers = page, workers
        self._ways_out, self._wanted = ways_out, wanted
        self._doing = SheetDoing(page, self)
        self._unseen = Unseen(page.show_failure, self._on_printed_unseen, lost="print.lost_when_hidden")
        self._taken_back = Event()
        self._made: MadePdf | None = None
        self._waits = self._hidden = False
        page.print_wanted.connect(self._on_print)
        page.send_wanted.connect(self._on_send)
        page.stop_wanted.connect(self._stop)

    @property
    def busy(self) -> bool:
        """Return whether a sheet is on its way to a printer, or printers are looked for."""
        return self._workers.directory.busy(LANE) or self._workers.printer.busy_at_all

    def forget(self) -> None:
        """Know that the window is hidden: what the printer has goes on and shows nothing, all else stops.

        A sheet that waits for somebody at the printer is taken back: it would come out while nobody watches.
        """
        self._workers.directory.cancel(LANE)
        self._workers.printer.cancel(LOOKING)
        self._made = None
        self._hidden = True
        self._unseen.hide()
        self._doing.end()
        if self._waits:
            self._stop()

    def tell_busy(self) -> None:
        """Bring into sight what is being done; what goes on since before the window was hidden only says to wait."""
        if self._hidden and self._workers.printer.busy(LANE):
            self._doing.fail(Refused("print.still_busy"))
        else:
            self._page.look_at(self._page.busy)

    def print_made(self, made: MadePdf) -> None:
        """Ask how to print what is made already, then print it."""
        if self.busy:
            self.tell_busy()
        else:
            self._made = made
            self._begin()

    def drop_made(self) -> None:
        """Know that what was made is let go: it is printed no more, unless it is on its way to the printer."""
        if self._made is None:
            return
        self._made = None
        self._workers.printer.cancel(LOOKING)
        if not self._workers.printer.busy(LANE):
            self._doing.end()
            self._page.leave_printing()

    def _on_print(self) -> None:
        if not self._page.asks_how_to_print:  # else printers are looked for again, for the same
            self._made = None
        if self._made is None and self._wanted() is None:
            return
        if self.busy:
            self.tell_busy()
        else:
            self._begin()

    def _begin(self) -> None:
        socket_file = self._ways_out.print_socket()
        if socket_file is None:
            self._draw()
        else:
            self._look(socket_file)

    def _stop(self) -> None:
        self._taken_back.set()
        self._workers.directory.stop(LANE)
        for lane in (LOOKING, LANE):
            self._workers.printer.stop(lane)

    # Through the socket of CUPS

    def _look(self, socket_file: Path) -> None:
        def look(_nothing: None, progress: Progress) -> tuple[Printer, ...]:
            from desktop.printing.cups import Cups  # noqa: PLC0415 (in the worker)

            return Cups(socket_file).printers(lambda: progress("progress.printers", 0, 0))

        self._doing.begin("progress.printers")
        self._workers.printer.ask(LOOKING, look, self._doing.either(self._on_printers), self._doing.go_on)

    def _on_printers(self, printers: tuple[Printer, ...]) -> None:
        if self._made is not None:
            self._page.ask_how_to_print(printers, self._made.asked)
        elif self._wanted() is not None:
            self._page.ask_how_to_print(printers)

    def _on_send(self, choices: PrintChoices) -> None:
        wanted, socket_file = self._wanted(), self._ways_out.print_socket()
        if (wanted is None and self._made is None) or self.busy:
            return
        if socket_file is None:
            self._doing.fail(EnvironmentProblem("print.unreachable"))
            return
        self._page.show_sending()
        if self._made is not None:
            self._send(self._made.pdf, socket_file, choices)
        elif wanted is not None:
            self._make(wanted, socket_file, choices)

    def _make(self, wanted: Wanted, socket_file: Path, choices: PrintChoices) -> None:
        """Make the sheet, then send it."""

        def make(directory: Directory, progress: Progress) -> bytes:
            from desktop.sheet_work import made_sheet  # noqa: PLC0415 (in the worker)

            progress("progress.pages", 0, 0)
            return made_sheet(directory, wanted).pdf

        def made(outcome: Outcome[bytes]) -> None:
            match outcome:
                case Answer(pdf):
                    self._send(pdf, socket_file, choices)
                case Failure(error):
                    self._doing.fail(error)

        self._doing.begin("progress.pages")
        self._workers.directory.ask(LANE, make, made)

    def _send(self, pdf: bytes, socket_file: Path, choices: PrintChoices) -> None:
        taken_back = self._taken_back = Event()
        self._waits = self._hidden = False
        show, spoken = self._unseen.telling(self._doing.go_on), language()

        def work(_nothing: None, progress: Progress) -> Sent:
            from desktop.printing.cups import Cups  # noqa: PLC0415 (in the worker)
            from desktop.printing.sending import print_pdf  # noqa: PLC0415

            return print_pdf(pdf, Cups(socket_file, spoken), choices, progress, taken_back)

        def hear(step: str, done: int, total: int) -> None:
            self._waits = step.startswith(WAITS)
            if self._waits and self._hidden:
                self._stop()
            show(step, done, total)

        self._doing.begin("print.sending")
        ended = self._unseen.ending(self._doing.either(self._on_printed))
        self._workers.printer.ask(LANE, work, ended, hear)

    def _on_printed(self, sent: Sent) -> None:
        self._page.leave_printing()
        self._page.show_news(lambda: say("print.done" if sent.done else "print.untold", language()))

    def _on_printed_unseen(self, sent: Sent) -> None:
        key = "print.done_when_hidden" if sent.done else "print.untold_when_hidden"
        self._page.show_news(lambda: say(key, language()))

    # As drawn pages

    def _draw(self) -> None:
        wanted = self._wanted()
        if self._made is not None:
            draw = partial(_made_drawn, self._made.pdf)
        elif wanted is not None:
            draw = partial(_sheet_drawn, wanted)
        else:
            return

        self._doing.begin("progress.pages")
        done = self._doing.either(self._on_drawn)
        self._workers.directory.ask(LANE, draw, done, self._doing.go_on)

    def _on_drawn(self, pages: DrawnPages) -> None:
        try:
            sent = self._ways_out.print_pages(pages.images)
        except PorchlightError as error:
            self._doing.fail(error)
            return
        if sent:
            self._page.show_news(lambda: QCoreApplication.translate("SheetController", "Sent to the printer."))


def _made_drawn(pdf: bytes, _directory: Directory, progress: Progress) -> DrawnPages:
    from desktop.page_images import draw_pages  # noqa: PLC0415 (in the worker)

    return draw_pages(pdf, PRINT_DPI, progress)


def _sheet_drawn(wanted: Wanted, directory: Directory, progress: Progress) -> DrawnPages:
    from desktop.sheet_work import pages_to_print  # noqa: PLC0415 (in the worker)

    return pages_to_print(directory, wanted, PRINT_DPI, progress)
