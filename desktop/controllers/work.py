"""The work list: what it holds comes from the directory, what a person says yes to or takes back goes to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.background import Background
from desktop.controllers.place_lookup import PlaceLookup
from desktop.deeds import Deeds
from desktop.outcomes import either
from resources_db.reviews.values import WorkQuery
from resources_db.wording import say
from ui.directory.work_model import PAGE
from ui.directory.work_page import WorkPage, WorkStage
from ui.language import language

if TYPE_CHECKING:  # the store is loaded by the worker, while the window is drawn
    from datetime import date

    from desktop.work_values import Looked
    from resources_db.acts.values import Undone
    from resources_db.directory import Directory
    from resources_db.reviews.values import Effect
    from resources_db.sources.records import Progress
    from ui.directory.work_values import WaitingItem
    from ui.notice import Said

Seen = tuple[tuple["Effect", ...], "date | None"]
"""What a yes changes, and the day that nothing would hold any longer after it against a clock that is behind."""
LANE = "work"


class WorkController(QObject):
    """Serves one `WorkPage`. Nothing is read before a person comes to it.

    Signals:
        changed: something else is said of places now.
        assess_wanted, open_wanted: (listing id) of a place to be assessed, or looked at in Find.

    Attributes:
        deeds: what looks and writes for the page.
    """

    changed = Signal()
    assess_wanted = Signal(str)
    open_wanted = Signal(str)

    def __init__(
        self,
        page: WorkPage,
        reader: Background[Directory],
        writer: Background[Directory],
        parent: QObject | None = None,
    ) -> None:
        """Look with `reader`, and write with `writer`, which nothing that is looked at waits for."""
        super().__init__(parent)
        self._page, self._reader = page, reader
        self._query, self._limit = WorkQuery(), PAGE
        self._together: tuple[list[str], Seen] = ([], ((), None))
        self._undone: Undone | None = None
        self.deeds = Deeds(page, writer, LANE, lambda _value: self.changed.emit())
        self._lookup = PlaceLookup(page.work.filters.place, page.notice, reader, self)
        page.shown.connect(self.refresh)
        page.left.connect(self.refresh)
        page.work.asked.connect(self._ask)
        page.work.rows.more_wanted.connect(self._read_on)
        page.work.assess_wanted.connect(self.assess_wanted)
        page.work.open_wanted.connect(self.open_wanted)
        page.waiting_wanted.connect(self._look_at_waiting)
        page.waiting.ticked.connect(self._look_at_ticked)
        page.waiting.accept_wanted.connect(self._accept)
        page.last_change.asked.connect(self._look_at_undo)
        page.last_change.undo_wanted.connect(self._undo)

    @property
    def query(self) -> WorkQuery:
        """Return which part of the work a person looks at."""
        return self._query

    def refresh(self) -> None:
        """Read the list anew, as far as what is chosen in it, which stays chosen."""
        if self._page.isVisible():
            self._limit = self._page.work.reach
            self._read()

    def forget(self) -> None:
        """Let go of the list, and of everything that is only looked at; what is being written ends unseen."""
        self.deeds.hide()
        self._lookup.forget()
        for lane in (LANE, "work waiting", "work together"):
            self._reader.cancel(lane)
        self._query, self._limit = WorkQuery(), PAGE
        self._together, self._undone = ([], ((), None)), None
        self._page.clear()

    # The list

    def _ask(self, query: WorkQuery) -> None:
        self._query, self._limit = query, PAGE
        self._read()

    def _read_on(self, limit: int) -> None:
        self._limit = limit
        self._read()

    def _read(self) -> None:
        query, limit = self._query, self._limit

        def read(directory: Directory, _progress: Progress) -> Looked:
            from desktop.work_values import look  # noqa: PLC0415 (in the worker)

            return look(directory, query, limit)

        self._reader.ask(LANE, read, either(self._on_read, self._page.notice.show_error))

    def _on_read(self, looked: Looked) -> None:
        self._page.work.show_work(looked.shown)
        self._page.show_last(looked.last)
        self._page.show_waiting_count(looked.waiting)

    # What waits for a yes

    def _look_at_waiting(self) -> None:
        def read(directory: Directory, progress: Progress) -> list[WaitingItem]:
            from desktop.work_values import look_at_waiting  # noqa: PLC0415 (in the worker)

            return look_at_waiting(directory, progress)

        def show(items: list[WaitingItem]) -> None:
            self._page.waiting.show_waiting(items)
            self._page.go(WorkStage.WAITING)

        self.deeds.look("progress.comparing", read, either(show, self.failing(WorkStage.LIST)))

    def _look_at_ticked(self, ids: list[str]) -> None:
        def look(directory: Directory, _progress: Progress) -> Seen:
            return directory.reviews.accepting(ids), directory.reviews.accepting_lets_go(ids)

        def show(seen: Seen) -> None:
            self._together = (ids, seen)
            self._page.waiting.show_together(ids, *seen)

        self._reader.ask("work together", look, either(show, self._page.notice.show_error))

    def _accept(self, ids: list[str]) -> None:
        reviewer, (seen, (effects, clock)) = self._page.signing.reviewer, self._together
        if reviewer is None or ids != seen:
            return

        def accept(directory: Directory, _progress: Progress) -> tuple[Effect, ...]:
            from desktop.seen import unchanged  # noqa: PLC0415 (in the worker)

            unchanged(directory.reviews.accepting(ids), effects)
            return directory.reviews.accept(ids, reviewer, clock=clock)

        def show(_effects: tuple[Effect, ...]) -> None:
            self.done(lambda: say("review.done.accepted", language(), count=len(ids)))

        def fail(said: Said) -> None:
            self.failing(WorkStage.WAITING)(said)
            self._look_at_ticked(ids)

        self.deeds.write(accept, either(show, fail))

    # The last change

    def _look_at_undo(self) -> None:
        def look(directory: Directory, progress: Progress) -> Undone | None:
            return directory.acts.undoing(progress)

        self.deeds.look("progress.comparing", look, either(self._on_undoing, self.failing(WorkStage.LIST)))

    def _on_undoing(self, undone: Undone | None) -> None:
        """Take it back; ask before that where something would read better."""
        self._undone = undone
        self._page.go(WorkStage.LIST)
        if undone is None:
            self._read()
        elif undone.reads_better:
            self._page.last_change.ask(undone)
        else:
            self._undo()

    def _undo(self) -> None:
        shown = self._undone
        if shown is None:
            return

        def undo(directory: Directory, progress: Progress) -> Undone:
            return directory.acts.undo(shown, progress)

        def show(_undone: Undone) -> None:
            self.done(lambda: say("review.done.undone", language()))

        self.deeds.write(undo, either(show, self.failing(WorkStage.LIST)))

    # What was done

    def done(self, said: Callable[[], str]) -> None:
        """Go back to the list and say what was done; what is said of places may be something else now."""
        self.tell(said)
        self._page.waiting.clear()
        self._page.answers.clear()
        self._read()
        self.changed.emit()

    def tell(self, said: Callable[[], str]) -> None:
        """Go back to the list and say what was done."""
        self._page.go(WorkStage.LIST)
        self._page.notice.show_news(said)

    def failing(self, stage: WorkStage) -> Callable[[Said], None]:
        """Return what goes back to where a person was, and says why it was not done."""

        def fail(said: Said) -> None:
            self._page.go(stage)
            self._page.notice.show_error(said)

        return fail
