"""The terms of the sources: how they stand comes from the directory, what a person says of one goes to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.background import Answer, Background, Failure, Outcome
from desktop.controllers.directory import told
from desktop.unseen import Unseen
from resources_db.terms.values import TermHeld
from resources_db.wording import say
from ui.language import language

if TYPE_CHECKING:  # the store is loaded by the worker, while the window is drawn
    from collections.abc import Callable

    from resources_db.directory import Directory
    from resources_db.sources.records import Progress
    from resources_db.terms.values import Met, Word
    from ui.directory.terms_page import TermsPage

    Terms = tuple[Met, ...]

READING, WRITING = "terms", "terms writing"


class TermsController(QObject):
    """Serves one `TermsPage`. Nothing is read before a person comes to it.

    Signals:
        changed: the search answers otherwise now.
    """

    changed = Signal()

    def __init__(
        self,
        page: TermsPage,
        reader: Background[Directory],
        writer: Background[Directory],
        covered: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        """Look with `reader`, and write with `writer`; while the window is `covered` nobody reads anew."""
        super().__init__(parent)
        self._page, self._reader, self._writer, self._covered = page, reader, writer, covered
        self._unseen = Unseen(page.notice.show_error, self._on_ended_unseen)
        page.shown.connect(self.refresh)
        page.keep_wanted.connect(lambda word: self._write(word, ()))
        page.accept_wanted.connect(lambda word, held: self._write(word, (held,)))
        page.stop_wanted.connect(lambda: self._writer.stop(WRITING))

    def refresh(self) -> None:
        """Read anew how the terms stand, where somebody looks."""
        if self._page.isVisible():
            self._reader.ask(READING, lambda directory, _p: directory.terms.met(), self._on_read)

    def forget(self) -> None:
        """Let go of what is shown; what is being written ends unseen."""
        self._unseen.hide()
        self._reader.cancel(READING)
        self._page.clear()

    def _on_read(self, outcome: Outcome[Terms]) -> None:
        match outcome:
            case Answer(terms):
                self._page.show_terms(terms)
            case Failure(error):
                self._page.show_failure(told(error))

    def _write(self, word: Word, accept: tuple[str, ...]) -> None:
        """Keep what a person says of a term; where it needs a yes of its own, ask for that first."""
        if self._writer.busy(WRITING):
            return

        def work(directory: Directory, progress: Progress) -> Terms | TermHeld:
            waiting = [item for item in directory.terms.effect([word]).held if item.id not in accept]
            if waiting:
                return waiting[0]
            directory.terms.decide([word], accept, progress)
            return directory.terms.met()

        self._show_progress("progress.reading", 0, 0)
        self._writer.ask(
            WRITING, work, self._unseen.ending(self._on_written), self._unseen.telling(self._show_progress)
        )

    def _on_written(self, outcome: Outcome[Terms | TermHeld]) -> None:
        match outcome:
            case Failure(error):
                self._page.show_failure(told(error))
            case Answer(tuple() as terms):
                self._page.show_terms(terms)
                self._page.show_done(lambda: say("term.kept", language(), count=1))
                self._tell()
            case Answer(TermHeld() as held):
                self._page.show_held(held)

    def _show_progress(self, step: str, done: int, total: int) -> None:
        self._page.show_progress(lambda: say(step, language()), done, total)

    def _tell(self) -> None:
        if not self._covered():
            self.changed.emit()

    def _on_ended_unseen(self, written: Terms | TermHeld) -> None:
        if isinstance(written, TermHeld):  # what waits for a yes is not written
            self._unseen.tell_lost()
        else:
            self._tell()
