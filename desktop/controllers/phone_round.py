"""A round of calls: the list goes out as a table, the filled table comes back, looked at before it is taken in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.outcomes import either
from resources_db.wording import say
from ui.directory.work_page import WorkPage, WorkStage
from ui.language import language

if TYPE_CHECKING:  # the store is loaded by the worker, while the window is drawn
    from desktop.controllers.sheet import WaysOut
    from desktop.controllers.work import WorkController
    from resources_db.directory import Directory
    from resources_db.reviews.phone_values import PhoneAnswers
    from resources_db.reviews.values import Effect
    from resources_db.sources.records import Progress


class PhoneRound(QObject):
    """Serves the two buttons of a `WorkPage`, and its panel of answers."""

    def __init__(
        self, page: WorkPage, work: WorkController, ways_out: Callable[[], WaysOut], parent: QObject | None = None
    ) -> None:
        """Do what takes its time with `work`; `ways_out` ask for files."""
        super().__init__(parent)
        self._page, self._work, self._ways_out = page, work, ways_out
        self._found: PhoneAnswers | None = None
        page.save_wanted.connect(self._save)
        page.read_wanted.connect(lambda: self._read(self._ways_out().choose_answers()))
        page.answers.apply_wanted.connect(self._apply)
        page.left.connect(self.forget)

    def forget(self) -> None:
        """Let go of answers that are only looked at."""
        self._found = None

    def _save(self) -> None:
        """Save the places that are picked, in the window's language."""
        file = self._ways_out().choose_calls()
        if file is None:
            return
        query, spoken = self._work.query, language()

        def save(directory: Directory, progress: Progress) -> int:
            from desktop.work_values import save_round  # noqa: PLC0415 (in the worker)

            return save_round(directory, query, spoken, file, progress)

        def show(count: int) -> None:
            self._work.tell(lambda: say("review.done.saved", language(), count=count, file=file.name))

        self._work.deeds.look("progress.calls", save, either(show, self._work.failing(WorkStage.LIST)))

    def _read(self, file: Path | None) -> None:
        if file is None:
            return
        by = self._page.signing.reviewer

        def read(directory: Directory, _progress: Progress) -> PhoneAnswers:
            from desktop.work_values import read_round  # noqa: PLC0415 (in the worker)

            return read_round(directory, file, by)

        self._work.deeds.look("progress.reading", read, either(self._on_read, self._work.failing(WorkStage.LIST)))

    def _on_read(self, found: PhoneAnswers) -> None:
        from desktop.answers_read import answers_read  # noqa: PLC0415 (no file is read before that)

        self._found = found
        self._page.answers.show_answers(answers_read(found))
        self._page.go(WorkStage.ANSWERS)

    def _apply(self) -> None:
        found, by = self._found, self._page.signing.reviewer
        if found is None or by is None:
            return
        rows, shown = found.assessments, found.effects

        def take(directory: Directory, _progress: Progress) -> tuple[Effect, ...]:
            from desktop.seen import unchanged  # noqa: PLC0415 (in the worker)

            unchanged(directory.reviews.effect(rows), shown)
            return directory.reviews.assess(rows, by)

        def show(_effects: tuple[Effect, ...]) -> None:
            self.forget()
            self._work.done(lambda: say("review.done.answers", language(), count=len(found.filled)))

        self._work.deeds.write(take, either(show, self._work.failing(WorkStage.ANSWERS)))
