"""The terms of the sources: how they stand comes from the directory, what a person says of one goes to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.background import Background
from desktop.deeds import Deeds
from desktop.outcomes import either
from resources_db.terms.values import TermHeld
from resources_db.wording import say
from ui.language import language

if TYPE_CHECKING:  # the store is loaded by the worker, while the window is drawn
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
        parent: QObject | None = None,
    ) -> None:
        """Look with `reader`, and write with `writer`."""
        super().__init__(parent)
        self._page, self._reader = page, reader
        self._deeds = Deeds(page, writer, WRITING, self._on_ended_unseen)
        page.shown.connect(self.refresh)
        page.keep_wanted.connect(lambda word: self._write(word, ()))
        page.accept_wanted.connect(lambda word, held: self._write(word, (held,)))

    def refresh(self) -> None:
        """Read anew how the terms stand, where somebody looks."""
        if self._page.isVisible():
            show = either(self._page.show_terms, self._page.show_failure)
            self._reader.ask(READING, lambda directory, _p: directory.terms.met(), show)

    def forget(self) -> None:
        """Let go of what is shown; what is being written ends unseen."""
        self._deeds.hide()
        self._reader.cancel(READING)
        self._page.clear()

    def _write(self, word: Word, accept: tuple[str, ...]) -> None:
        """Keep what a person says of a term; where it needs a yes of its own, ask for that first."""

        def work(directory: Directory, progress: Progress) -> Terms | TermHeld:
            waiting = [item for item in directory.terms.effect([word]).held if item.id not in accept]
            if waiting:
                return waiting[0]
            directory.terms.decide([word], accept, progress)
            return directory.terms.met()

        self._deeds.write(work, either(self._on_written, self._page.show_failure))

    def _on_written(self, written: Terms | TermHeld) -> None:
        if isinstance(written, TermHeld):
            self._page.show_held(written)
        else:
            self._page.show_terms(written)
            self._page.show_done(lambda: say("term.kept", language(), count=1))
            self.changed.emit()

    def _on_ended_unseen(self, written: Terms | TermHeld) -> None:
        if isinstance(written, TermHeld):  # what waits for a yes is not written
            self._deeds.tell_lost()
        else:
            self.changed.emit()
