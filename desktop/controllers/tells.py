"""The sentences for workers: how they stand comes from the directory, who has read one goes to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.background import Background
from desktop.outcomes import either
from desktop.unseen import Unseen
from resources_db.dates import long_date
from resources_db.wording import say
from ui.language import coded_words, language
from ui.plain_text import isolate

if TYPE_CHECKING:  # the store is loaded by the worker, while the window is drawn
    from resources_db.directory import Directory
    from resources_db.reviews.tell_text import TellText
    from resources_db.reviews.values import Reviewer
    from resources_db.sources.records import Progress
    from ui.directory.tells_page import TellsPage

    Texts = tuple[TellText, ...]
    Write = Callable[[Directory, str, str, Reviewer], None]

READING, WRITING = "texts", "texts writing"


class TellsController(QObject):
    """Serves one `TellsPage`. Nothing is read before a person comes to it.

    Signals:
        changed: another sentence is printed now, or one is printed no longer.
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
        page.mark_wanted.connect(lambda kind, code: self._write(_mark, kind, code, _marked_words))
        page.take_back_wanted.connect(lambda kind, code: self._write(_take_back, kind, code, _taken_back_words))

    def refresh(self) -> None:
        """Read anew how the sentences stand, where somebody looks."""
        if self._page.isVisible():
            show = either(self._page.show_texts, self._page.notice.show_error)
            self._reader.ask(READING, lambda directory, _p: directory.texts.all(), show)

    def forget(self) -> None:
        """Let go of what is shown; what is being written ends unseen."""
        self._unseen.hide()
        self._reader.cancel(READING)
        self._page.clear()

    def _write(self, write: Write, kind: str, code: str, said: Callable[[TellText], str]) -> None:
        """Mark a sentence or take its mark back, one at a time, and say what is printed now."""
        reviewer = self._page.signing.reviewer
        if reviewer is None or self._writer.busy(WRITING):
            return

        def work(directory: Directory, _progress: Progress) -> Texts:
            write(directory, kind, code, reviewer)
            return directory.texts.all()

        def show(texts: Texts) -> None:
            self._page.show_texts(texts)
            [text] = [each for each in texts if (each.kind, each.language) == (kind, code)]
            self._page.show_done(lambda: said(text))
            self.changed.emit()

        self._writer.ask(WRITING, work, self._unseen.ending(either(show, self._page.notice.show_error)))


def _mark(directory: Directory, kind: str, code: str, by: Reviewer) -> None:
    directory.texts.review(kind, code, by, directory.today().date)


def _take_back(directory: Directory, kind: str, code: str, by: Reviewer) -> None:
    directory.texts.take_back(kind, code, by)


def _marked_words(text: TellText) -> str:
    """Return what will now be printed, for which kind, and whose mark it bears."""
    if text.mark is None:
        return _taken_back_words(text)
    label = coded_words().kinds[text.kind].label.say(language())
    by, day = isolate(text.mark.organization), long_date(text.mark.on, language())
    return say(f"tells.prints.{text.language}", language(), kind=label, text=text.text, organization=by, date=day)


def _taken_back_words(text: TellText) -> str:
    return say(f"tells.prints_not.{text.language}", language(), text=text.text)
