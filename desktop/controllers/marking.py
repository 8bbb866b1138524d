"""Marking what is wrong with a place: kept on this computer, away from the window, and told in the detail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.background import Background
from desktop.outcomes import either
from desktop.unseen import Unseen
from resources_db.corrections.values import Kind
from resources_db.wording import say
from ui.language import language

if TYPE_CHECKING:  # the store is loaded by the worker, while the window is drawn
    from resources_db.corrections.values import Mark
    from resources_db.directory import Directory
    from resources_db.sources.records import Progress
    from ui.find.page import FindPage

LANE = "marking"


class Marking(QObject):
    """Keeps what a field worker marks in the detail."""

    def __init__(self, page: FindPage, writer: Background[Directory], parent: QObject | None = None) -> None:
        """Serve the detail of `page`."""
        super().__init__(parent)
        self._page, self._writer = page, writer
        self._unseen = Unseen(page.show_failure, lambda _mark: None)

    def mark(self, listing_id: str, kind: str, note: str) -> None:
        """Keep it; one thing at a time of a place, so that a key held down marks once."""
        lane = f"{LANE} {listing_id}"

        def work(directory: Directory, _progress: Progress) -> Mark:
            return directory.corrections.mark(listing_id, Kind(kind), note)

        def show(mark: Mark) -> None:
            self._on_kept(mark, listing_id)

        if not self._writer.busy(lane):
            self._writer.ask(lane, work, self._unseen.ending(either(show, self._page.show_failure)))

    def forget(self) -> None:
        """Say nothing any more of what is being written."""
        self._unseen.hide()

    def _on_kept(self, mark: Mark, listing_id: str) -> None:
        detail = self._page.detail
        what = say(f"correction.what.{mark.kind}", language())
        detail.wrong_here.show_kept(listing_id, say("correction.marked", language(), what=what))
        if detail.listing_id == listing_id:
            self._page.record_wanted.emit(listing_id)
