"""Looking through the rows of a file on its way in: what a person looks for, and its problems saved as a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.background import Answer, Background, Failure, Outcome
from desktop.controllers.directory import DirectoryController
from desktop.outcomes import told
from resources_db.wording import say
from ui.directory.import_page import ImportPage
from ui.directory.values import RowsAsked
from ui.language import language

if TYPE_CHECKING:  # the store is loaded by the worker, while the window is drawn
    from resources_db.directory import Directory
    from resources_db.sources.records import Progress

FOUND, SAVED = "import rows", "import problems"


class ImportLooking(QObject):
    """Serves the rows of an `ImportPage`."""

    def __init__(
        self,
        page: ImportPage,
        files: DirectoryController,
        writer: Background[Directory],
        choose_problems: Callable[[], Path | None],
        parent: QObject | None = None,
    ) -> None:
        """Look through the file of `files` with `writer`; `choose_problems` asks where its problems are saved."""
        super().__init__(parent)
        self._page, self._files, self._writer = page, files, writer
        self._choose_problems = choose_problems
        page.incoming.rows.asked.connect(self._look)
        page.incoming.rows.save_wanted.connect(lambda: self._save(self._choose_problems()))

    def _look(self, asked: RowsAsked) -> None:
        job, spoken = self._files.job, language()
        if job is None:
            return

        def look(_directory: Directory, progress: Progress) -> Sequence[int]:
            from desktop.controllers.import_rows import rows_found  # noqa: PLC0415 (in the worker)

            return rows_found(job, asked, spoken, progress)

        def show(outcome: Outcome[Sequence[int]]) -> None:
            if isinstance(outcome, Answer) and self._files.job is job:
                self._page.incoming.rows.show_found(asked, outcome.value)

        self._writer.ask(FOUND, look, show)

    def _save(self, file: Path | None) -> None:
        """Save the problems in the window's language."""
        job, spoken = self._files.job, language()
        if job is None or file is None:
            return
        problems = job.plan.problems

        def save(_directory: Directory, _progress: Progress) -> None:
            from desktop.controllers.import_rows import problems_csv  # noqa: PLC0415 (in the worker)
            from desktop.files import write_whole  # noqa: PLC0415

            write_whole(file, problems_csv(problems, spoken))

        def show(outcome: Outcome[None]) -> None:
            if self._files.job is not job:
                return
            match outcome:
                case Answer():
                    self._page.notice.show_news(
                        lambda: say("imports.problems_saved", language(), count=len(problems), file=file.name)
                    )
                case Failure(error):
                    self._page.notice.show_error(told(error))

        self._writer.ask(SAVED, save, show)
