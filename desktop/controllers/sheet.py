"""The sheet: which places are on it, the page as it will be, and its ways out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QImage

from desktop.background import Answer, Background, Failure, Outcome
from resources_db.errors import PorchlightError, Refused
from resources_db.model import Record
from resources_db.sources.records import Progress
from ui.language import language
from ui.plain_text import isolate
from ui.sheet.choices import MOST_PLACES, Chosen
from ui.sheet.page import SheetPage

if TYPE_CHECKING:  # the store, the paper and its pictures are loaded by the worker, while the window is drawn
    from desktop.page_images import DrawnPages
    from exports.fit import FittedSheet
    from exports.sheet import Sheet
    from resources_db.directory import Directory

    Drawn = tuple[Sheet, DrawnPages]

Value = TypeVar("Value")
_LANES = ("preview", "save", "print")
PREVIEW_DPI, PRINT_DPI = 144, 300


@dataclass(frozen=True, slots=True)
class WaysOut:
    """How a person is asked where to, or where from; None and False are for a person who thinks better of it.

    Attributes:
        choose_pdf: gives the file to save a sheet to, by its whole name; what is there already may be replaced.
        print_pages: prints; raises `EnvironmentProblem` where that fails.
        choose_directory_file: gives the file to import.
    """

    choose_pdf: Callable[[], Path | None]
    print_pages: Callable[[Sequence[QImage]], bool]
    choose_directory_file: Callable[[], Path | None]


class SheetController(QObject):
    """Keeps the sheet of one window, in memory alone.

    Signals:
        places_changed: (listing ids) on the sheet now.
        refused: (sentence) when a place cannot be put on it.
    """

    places_changed = Signal(list)
    refused = Signal(str)

    def __init__(
        self, page: SheetPage, background: Background[Directory], ways_out: WaysOut, parent: QObject | None = None
    ) -> None:
        """Serve `page` from the directory of `background`."""
        super().__init__(parent)
        self._page = page
        self._background = background
        self._ways_out = ways_out
        self._places: list[Chosen] = []
        self._data_as_of: date | None = None
        self._adding: set[str] = set()
        page.order_changed.connect(self._on_order_changed)
        page.choices_changed.connect(self._draw)
        page.clear_wanted.connect(self.forget)
        page.save_wanted.connect(self._save)
        page.print_wanted.connect(self._print)

    @property
    def ids(self) -> list[str]:
        """Return the listing ids on the sheet, in order."""
        return [place.listing_id for place in self._places]

    def directory_is_of(self, data_as_of: date | None) -> None:
        """Know how old the directory is: the sheet says it."""
        self._data_as_of = data_as_of
        self._draw()

    def speak_again(self) -> None:
        """Say in the window's language, which has changed, what to know of the sheet."""
        self._draw()

    def add(self, listing_id: str) -> None:
        """Put a listing at the end of the sheet."""
        if listing_id in self.ids:
            return
        if len(self._places) >= MOST_PLACES:
            self._refuse()
            return

        lane = f"add {listing_id}"

        def show(outcome: Outcome[Record]) -> None:
            self._adding.discard(lane)
            match outcome:
                case Answer(record):
                    self._add_record(record)
                case Failure(error):
                    self.refused.emit(error.text(language()))

        self._adding.add(lane)
        self._background.ask(lane, lambda directory, _p: directory.record(listing_id), show)

    def forget(self) -> None:
        """Take everything off the sheet, and what was typed for it."""
        for lane in (*_LANES, *self._adding):
            self._background.cancel(lane)
        self._adding.clear()
        self._page.clear()
        self._set_places([])

    def _add_record(self, record: Record) -> None:
        chosen = Chosen(record.listing.id, record.listing.title)
        if chosen.listing_id in self.ids:
            return
        if len(self._places) >= MOST_PLACES:
            self._refuse()
            return
        self._set_places([*self._places, chosen])

    def _refuse(self) -> None:
        self.refused.emit(Refused("sheet_full").text(language()))

    def _on_order_changed(self, ids: list[str]) -> None:
        by_id = {place.listing_id: place for place in self._places}
        self._set_places([by_id[each] for each in ids])

    def _set_places(self, places: list[Chosen]) -> None:
        self._places = places
        self._page.show_places(places)
        self.places_changed.emit(self.ids)
        self._draw()

    def _with_sheet(self, then: Callable[[FittedSheet], Value]) -> Callable[[Directory, Progress], Value]:
        """Return the work of making the sheet as it is chosen now, and then doing something with it."""
        ids, choices, data_as_of, reader = self.ids, self._page.options.choices(), self._data_as_of, language()

        def work(directory: Directory, _progress: Progress) -> Value:
            from desktop.sheet_work import made_sheet  # noqa: PLC0415 (in the worker)

            return then(made_sheet(directory, ids, choices, data_as_of, reader))

        return work

    def _drawing(self, dpi: int) -> Callable[[Directory, Progress], Drawn]:
        def draw(made: FittedSheet) -> Drawn:
            from desktop.sheet_work import drawn_sheet  # noqa: PLC0415 (in the worker)

            return drawn_sheet(made, dpi)

        return self._with_sheet(draw)

    def _draw(self) -> None:
        """Draw the sheet anew, unless there is nothing on it."""
        self._background.cancel("preview")
        if self._places:
            self._background.ask("preview", self._drawing(PREVIEW_DPI), self._on_drawn)

    def _on_drawn(self, outcome: Outcome[Drawn]) -> None:
        match outcome:
            case Answer((sheet, pages)):
                self._page.show_sheet(pages.images, pages.words, sheet.warnings)
            case Failure(error):
                self._page.show_failure(error.text(language()))

    def _save(self) -> None:
        target = self._ways_out.choose_pdf() if self._places else None
        if target is None:
            return

        def save(made: FittedSheet) -> str:
            from desktop.sheet_work import saved_sheet  # noqa: PLC0415 (in the worker)

            return saved_sheet(made, target)

        self._background.ask("save", self._with_sheet(save), self._on_saved)

    def _on_saved(self, outcome: Outcome[str]) -> None:
        match outcome:
            case Answer(name):
                saved = QCoreApplication.translate("SheetController", "Saved: {name}")
                self._page.show_news(saved.format(name=isolate(name)))
            case Failure(error):
                self._page.show_failure(error.text(language()))

    def _print(self) -> None:
        if self._places:
            self._background.ask("print", self._drawing(PRINT_DPI), self._on_ready_to_print)

    def _on_ready_to_print(self, outcome: Outcome[Drawn]) -> None:
        match outcome:
            case Answer((_sheet, pages)):
                self._send(pages.images)
            case Failure(error):
                self._page.show_failure(error.text(language()))

    def _send(self, pages: Sequence[QImage]) -> None:
        try:
            sent = self._ways_out.print_pages(pages)
        except PorchlightError as error:
            self._page.show_failure(error.text(language()))
            return
        if sent:
            self._page.show_news(QCoreApplication.translate("SheetController", "Sent to the printer."))
