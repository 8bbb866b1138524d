"""Corrections: what was marked and what came in comes from the directory; files and decisions go to it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from desktop.background import Background
from desktop.deeds import Deeds
from desktop.outcomes import either
from resources_db.corrections.texts import incoming_texts, usual_reason
from resources_db.corrections.values import Kind, Status
from resources_db.wording import say
from ui.language import language

if TYPE_CHECKING:  # the store is loaded by the worker, while the window is drawn
    from desktop.controllers.sheet import WaysOut
    from resources_db.corrections.corrections import Corrections
    from resources_db.corrections.values import Incoming, Mark, Received
    from resources_db.directory import Directory
    from resources_db.reviews.values import Reviewer
    from resources_db.sources.records import Progress
    from ui.directory.corrections_page import CorrectionsPage

    Everything = tuple[tuple[Mark, ...], tuple[Received, ...]]

Value = TypeVar("Value")
READING, WRITING = "corrections", "corrections writing"


def _everything(directory: Directory) -> Everything:
    return directory.corrections.marked(), directory.corrections.received()


class CorrectionsController(QObject):
    """Serves one `CorrectionsPage`. Nothing is read before a person comes to it.

    Signals:
        changed: something else is told of places now.
        withdrew: a place was marked as no longer there: the search answers otherwise.
    """

    changed = Signal()
    withdrew = Signal()

    def __init__(
        self,
        page: CorrectionsPage,
        reader: Background[Directory],
        writer: Background[Directory],
        ways_out: Callable[[], WaysOut],
        parent: QObject | None = None,
    ) -> None:
        """Look with `reader`, and write with `writer`; `ways_out` ask for files."""
        super().__init__(parent)
        self._page, self._reader, self._ways_out = page, reader, ways_out
        self._deeds = Deeds(page, writer, WRITING, lambda _value: self.changed.emit())
        page.shown.connect(self.refresh)
        page.read_wanted.connect(lambda: self._read_in(self._ways_out().choose_corrections_in()))
        page.marks.write_wanted.connect(lambda: self._write_out(self._ways_out().choose_corrections_out()))
        page.marks.delete_wanted.connect(self._delete)
        page.panel.take_wanted.connect(self._take)
        page.panel.decline_wanted.connect(self._decline)
        page.panel.place_wanted.connect(self._place)

    def refresh(self) -> None:
        """Read everything anew, where somebody looks."""
        if self._page.isVisible():
            show = either(self._on_read, self._page.show_failure)
            self._reader.ask(READING, lambda directory, _p: _everything(directory), show)

    def forget(self) -> None:
        """Let go of what is shown; what is being written ends unseen."""
        self._deeds.hide()
        self._reader.cancel(READING)
        self._page.clear()

    def _on_read(self, everything: Everything) -> None:
        self._page.show_corrections(*everything)

    # Mine

    def _write_out(self, file: Path | None) -> None:
        if file is None:
            return

        def work(directory: Directory, _progress: Progress) -> tuple[str, ...]:
            from desktop.files import write_whole  # noqa: PLC0415 (in the worker)

            data, marks = directory.corrections.file()
            write_whole(file, data)
            ids = tuple(mark.id for mark in marks)
            directory.corrections.written(ids)
            return ids

        def done(ids: tuple[str, ...]) -> None:
            said = "correction.written_out"
            self._page.ask_to_delete(ids, lambda: say(said, language(), count=len(ids), file=file.name))

        self._write(work, done)

    def _delete(self, ids: list[str]) -> None:
        def done(gone: bool) -> None:
            key = "correction.deleted" if gone else "correction.deleted_later"
            self._page.show_done(lambda: say(key, language(), count=len(ids)))

        self._write(lambda directory, _p: directory.corrections.delete(ids), done)

    # Theirs

    def _read_in(self, file: Path | None) -> None:
        if file is None:
            return

        def work(directory: Directory, _progress: Progress) -> Incoming:
            from desktop.files import read_at_most  # noqa: PLC0415 (in the worker)
            from resources_db.corrections.files import LARGEST  # noqa: PLC0415

            return directory.corrections.read_in(read_at_most(file, LARGEST), file.name)

        def done(brought: Incoming) -> None:
            self._page.show_done(lambda: " ".join(incoming_texts(brought, language(), written=True)))

        self._write(work, done)

    def _take(self, correction_id: str, reason: str) -> None:
        spoken = language()

        def take(corrections: Corrections, by: Reviewer, progress: Progress) -> Received:
            why = reason or usual_reason(corrections.one(correction_id), spoken)
            return corrections.take(correction_id, by, why, progress)

        self._decide(take)

    def _decline(self, correction_id: str, reason: str) -> None:
        self._decide(lambda corrections, by, _progress: corrections.decline(correction_id, by, reason))

    def _place(self, correction_id: str, listing_id: str) -> None:
        self._decide(lambda corrections, by, _progress: corrections.place(correction_id, listing_id, by))

    def _decide(self, deed: Callable[..., Received]) -> None:
        by: Reviewer | None = self._page.signing.reviewer
        if by is not None:
            self._write(lambda directory, progress: deed(directory.corrections, by, progress), self._decided)

    def _decided(self, received: Received) -> None:
        correction = received.correction
        withdrawn = correction.kind is Kind.CLOSED and correction.status is Status.TAKEN
        key = "placed" if received.undecided else correction.status.value
        if received.waits:
            key = "waits"
        elif withdrawn:
            key = "withdrawn"
            self.withdrew.emit()
        self._page.show_done(lambda: say(f"correction.done.{key}", language()))

    def _write(self, work: Callable[[Directory, Progress], Value], done: Callable[[Value], None]) -> None:
        """Do one thing at a time, show everything as it stands then, and let `done` say what was done."""

        def job(directory: Directory, progress: Progress) -> tuple[Value, Everything]:
            return work(directory, progress), _everything(directory)

        def show(found: tuple[Value, Everything]) -> None:
            value, everything = found
            self._reader.cancel(READING)  # what was asked before this is of before it
            self._on_read(everything)
            done(value)
            self.changed.emit()

        self._deeds.write(job, either(show, self._page.show_failure))
