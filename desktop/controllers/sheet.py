"""The sheet: which places are on it, the page as it will be, and its ways out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QImage

from desktop.background import Answer, Failure, Outcome
from desktop.controllers.printing import PrintController, Workers
from desktop.controllers.sheet_doing import SheetDoing
from desktop.sheet_shown import LAYOUTS, Wanted, chosen_of
from resources_db.errors import Refused
from resources_db.model import Record
from resources_db.sources.records import Progress
from ui.language import language
from ui.plain_text import isolate
from ui.sheet.choices import MOST_PLACES, Chosen
from ui.sheet.page import SheetPage

if TYPE_CHECKING:  # the store, the paper and its pictures are loaded by the worker, while the window is drawn
    from desktop.sheet_work import ShownSheet
    from resources_db.directory import Directory

_LANES = ("preview", "save")
PREVIEW_DPI = 192


@dataclass(frozen=True, slots=True)
class WaysOut:
    """How a person is asked where to, or where from; None and False are for a person who thinks better of it.

    Attributes:
        choose_sheet_file: gives the file to save a sheet to, by its whole name, whose end says as what (".pdf", ".png",
            ".txt"); what is there already may be replaced.
        print_pages: prints drawn pages; raises `EnvironmentProblem` where that fails.
        choose_directory_file: gives the file to import.
        open_address: opens a web page or an e-mail in the system's own program; returns whether anything took it.
        choose_calls, choose_answers: give the file to save a list for calls to, and one that was filled in.
        choose_problems: gives the file to save the problems of a directory file to.
        choose_corrections_out, choose_corrections_in: give the file to save what was marked to, and one that came in.
        choose_booklet_file: gives the file to save a booklet to.
        print_socket: gives the socket through which a PDF goes to printers, None where drawn pages go to them.
    """

    choose_sheet_file: Callable[[], Path | None]
    print_pages: Callable[[Sequence[QImage]], bool]
    choose_directory_file: Callable[[], Path | None]
    open_address: Callable[[str], bool] = lambda _address: False
    choose_calls: Callable[[], Path | None] = lambda: None
    choose_answers: Callable[[], Path | None] = lambda: None
    choose_problems: Callable[[], Path | None] = lambda: None
    choose_corrections_out: Callable[[], Path | None] = lambda: None
    choose_corrections_in: Callable[[], Path | None] = lambda: None
    print_socket: Callable[[], Path | None] = lambda: None
    choose_booklet_file: Callable[[], Path | None] = lambda: None


class SheetController(QObject):
    """Keeps the sheet of one window, in memory alone.

    Signals:
        places_changed: (listing ids) on the sheet now.
        refused: (maker of a sentence) when a place cannot be put on it.
    """

    places_changed = Signal(list)
    refused = Signal(object)

    def __init__(self, page: SheetPage, workers: Workers, ways_out: WaysOut, parent: QObject | None = None) -> None:
        """Serve `page` with `workers`."""
        super().__init__(parent)
        self._page = page
        self._background = workers.directory
        self._ways_out = ways_out
        self._places: list[Chosen] = []
        self._data_as_of: date | None = None
        self._adding: set[str] = set()
        self._doing = SheetDoing(page, self)
        self.printing = PrintController(page, workers, ways_out, self._wanted_now, self)
        page.options.offer_layouts(LAYOUTS)
        page.order_changed.connect(self._on_order_changed)
        page.remarks_switched.connect(self._on_remarks_switched)
        page.choices_changed.connect(self._draw)
        page.options.presets.preset_chosen.connect(self._on_preset_chosen)
        page.clear_wanted.connect(self.forget)
        page.save_wanted.connect(self._save)
        page.stop_wanted.connect(lambda: self._background.stop("save"))

    @property
    def ids(self) -> list[str]:
        """Return the listing ids on the sheet, in order."""
        return [place.listing_id for place in self._places]

    def directory_is_of(self, data_as_of: date | None) -> None:
        """Know how old the directory is: the sheet says it."""
        self._data_as_of = data_as_of
        self._draw()

    def draw_again(self) -> None:
        """Show the sheet as it is now: the window speaks another language, or something else is said of places."""
        self._draw()

    def add(self, listing_id: str) -> None:
        """Put a listing at the end of the sheet."""
        if listing_id in self.ids:
            self._refuse("sheet_has_it")
        elif len(self._places) >= MOST_PLACES:
            self._refuse("sheet_full")
        elif listing_id not in self._adding:
            self._adding.add(listing_id)
            self._background.ask(
                listing_id, lambda directory, _p: directory.record(listing_id), partial(self._on_record, listing_id)
            )

    def forget(self) -> None:
        """Take everything off the sheet, and what was typed for it."""
        for lane in (*_LANES, *self._adding):
            self._background.cancel(lane)
        self._adding.clear()
        self._doing.end()
        self._page.clear()
        self._set_places([])

    def _on_record(self, listing_id: str, outcome: Outcome[Record]) -> None:
        self._adding.discard(listing_id)
        match outcome:
            case Answer(record) if len(self._places) < MOST_PLACES:
                self._set_places([*self._places, chosen_of(record)])
            case Answer():
                self._refuse("sheet_full")
            case Failure(error):
                self.refused.emit(lambda: error.text(language()))

    def _refuse(self, key: str) -> None:
        self.refused.emit(lambda: Refused(key).text(language()))

    def _on_order_changed(self, ids: list[str]) -> None:
        by_id = {place.listing_id: place for place in self._places}
        self._set_places([by_id[each] for each in ids])

    def _on_remarks_switched(self, listing_id: str, remarks: bool) -> None:
        self._set_places(
            [replace(place, remarks=remarks) if place.listing_id == listing_id else place for place in self._places]
        )

    def _on_preset_chosen(self, code: str) -> None:
        """Put the places in the order of a situation; which of them stand on the sheet stays a person's choice."""
        from resources_db.presets import presets  # noqa: PLC0415 (with the vocabulary)

        self._set_places(presets()[code].in_order(self._places, lambda place: place.needs))

    def _set_places(self, places: list[Chosen]) -> None:
        self._places = places
        self._page.show_places(places)
        self.places_changed.emit(self.ids)
        self._draw()

    def _wanted(self) -> Wanted:
        """Return what the sheet is to be, as it is chosen now."""
        without = frozenset(place.listing_id for place in self._places if not place.remarks)
        choices = replace(self._page.options.choices(), without_remarks=without)
        return Wanted(tuple(self.ids), choices, self._data_as_of, language())

    def _wanted_now(self) -> Wanted | None:
        """Return what is to be printed, None where there is nothing or it is being saved."""
        return self._wanted() if self._places and not self._background.busy("save") else None

    def _draw(self) -> None:
        """Draw the sheet anew, unless there is nothing on it."""
        self._background.cancel("preview")
        if not self._places:
            return
        wanted, fit = self._wanted(), self._page.preview.fit

        def draw(directory: Directory, _progress: Progress) -> ShownSheet:
            from desktop.sheet_work import shown_sheet  # noqa: PLC0415 (in the worker)

            return shown_sheet(directory, wanted, PREVIEW_DPI, fit)

        self._background.ask("preview", draw, self._on_drawn)

    def _on_drawn(self, outcome: Outcome[ShownSheet]) -> None:
        match outcome:
            case Answer(shown):
                self._places = list(shown.places)
                self._page.show_places(self._places)
                if shown.drawn:
                    self._page.preview.take_ready(*shown.drawn)
                self._page.show_sheet(shown.pages.images, shown.pages.texts, shown.cautions)
                self._page.options.show_reviewed(shown.reviewed)
                self._page.options.cards.offer(shown.cards)
            case Failure(error):
                self._page.show_sheet((), (), ())  # the page before is another sheet than what is chosen now
                self._page.show_failure(lambda: error.text(language()))

    def _save(self) -> None:
        if self.printing.busy:
            self.printing.tell_busy()
            return
        target = self._ways_out.choose_sheet_file() if self._places and not self._background.busy("save") else None
        if target is None:
            return
        wanted = self._wanted()

        def save(directory: Directory, progress: Progress) -> tuple[str, ...]:
            from desktop.sheet_work import saved_sheet  # noqa: PLC0415 (in the worker)

            return saved_sheet(directory, wanted, target, progress)

        self._doing.begin("progress.saving")
        self._background.ask("save", save, self._doing.either(self._on_saved), self._doing.go_on)

    def _on_saved(self, names: tuple[str, ...]) -> None:
        self._page.show_news(lambda: _saved_words(names))


def _saved_words(names: tuple[str, ...]) -> str:
    """Return what is said of files that were saved, in the window's language."""
    first, last = isolate(names[0]), isolate(names[-1])
    if len(names) == 1:
        return QCoreApplication.translate("SheetController", "Saved: {name}").format(name=first)
    said = QCoreApplication.translate("SheetController", "Saved {count} pictures: {first} to {last}")
    return said.format(count=len(names), first=first, last=last)
