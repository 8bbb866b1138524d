"""The words of sheets in other languages: how they stand comes from the directory, who has read them goes to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.background import Background
from desktop.outcomes import either
from desktop.unseen import Unseen
from resources_db.wording import say
from ui.language import language
from ui.plain_text import isolate

if TYPE_CHECKING:  # the store is loaded by the worker, while the window is drawn
    from resources_db.catalogues.words import ReviewedCatalogue
    from resources_db.directory import Directory
    from resources_db.reviews.values import Reviewer
    from resources_db.sources.records import Progress
    from ui.directory.tells_page import TellsPage

    Catalogues = tuple[ReviewedCatalogue, ...]
    Write = Callable[[Directory, str, Reviewer], None]

READING, WRITING = "catalogues", "catalogues writing"


class CataloguesController(QObject):
    """Serves the languages of one `TellsPage`. Nothing is read before a person comes to it.

    Signals:
        changed: sheets in a language say something else now.
    """

    changed = Signal()

    def __init__(
        self,
        page: TellsPage,
        reader: Background[Directory],
        writer: Background[Directory],
        parent: QObject | None = None,
    ) -> None:
        """Look with `reader`, and write with `writer`."""
        super().__init__(parent)
        self._page, self._reader, self._writer = page, reader, writer
        self._unseen = Unseen(page.notice.show_error, lambda _value: self.changed.emit())
        page.shown.connect(self.refresh)
        page.catalogues.mark_wanted.connect(lambda code: self._write(_mark, code))
        page.catalogues.take_back_wanted.connect(lambda code: self._write(_take_back, code))

    def refresh(self) -> None:
        """Read anew how the words stand, where somebody looks."""
        if self._page.isVisible():
            show = either(self._page.catalogues.show_catalogues, self._page.notice.show_error)
            self._reader.ask(READING, lambda directory, _p: directory.catalogues.all(), show)

    def forget(self) -> None:
        """Let go of what is being read; what is being written ends unseen."""
        self._unseen.hide()
        self._reader.cancel(READING)

    def _write(self, write: Write, code: str) -> None:
        """Mark the words of a language or make them a draft, one at a time, and say what sheets say now."""
        reviewer = self._page.signing.reviewer
        if reviewer is None or self._writer.busy(WRITING):
            return

        def work(directory: Directory, _progress: Progress) -> Catalogues:
            write(directory, code, reviewer)
            return directory.catalogues.all()

        def show(catalogues: Catalogues) -> None:
            self._reader.cancel(READING)  # what it would bring may be older than this
            self._page.catalogues.show_catalogues(catalogues)
            [each] = [each for each in catalogues if each.catalogue.code == code]
            self._page.show_done(lambda: _done_words(each))
            self.changed.emit()

        self._writer.ask(WRITING, work, self._unseen.ending(either(show, self._page.notice.show_error)))


def _mark(directory: Directory, code: str, by: Reviewer) -> None:
    directory.catalogues.review(code, by, directory.today().date)


def _take_back(directory: Directory, code: str, by: Reviewer) -> None:
    directory.catalogues.take_back(code, by)


def _done_words(each: ReviewedCatalogue) -> str:
    """Return what sheets in the language say of themselves now."""
    named = say(f"catalogues.name.{each.catalogue.code}", language())
    if each.mark is None:
        return say("catalogues.taken_back", language(), named=named)
    return say("catalogues.marked.window", language(), named=named, organization=isolate(each.mark.organization))
