"""The directory page: a file on its way in, read and written away from the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from desktop.background import Answer, Background, Failure, Outcome
from resources_db.errors import PorchlightError
from resources_db.sources.records import Progress
from resources_db.wording import catalogue, say
from ui.directory.page import IMPORT, DirectoryPage
from ui.directory.values import Change, HeldItem, Imported, ImportPreview
from ui.language import language

if TYPE_CHECKING:  # the store is loaded by the worker, while the window is drawn
    from desktop.controllers.imports import ImportJob
    from desktop.controllers.overview import OverviewController
    from resources_db.directory import Directory
    from resources_db.sync.held import Held
    from resources_db.sync.plan import Plan

Value = TypeVar("Value")
LANE = "import"


class DirectoryController(QObject):
    """Serves the Directory page.

    Signals:
        changed: the directory holds something else now.
    """

    changed = Signal()

    def __init__(
        self,
        page: DirectoryPage,
        overview: OverviewController,
        writer: Background[Directory],
        choose_file: Callable[[], Path | None],
        covered: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        """Take files in with `writer`, which nothing else waits for, and have `overview` read after each.

        While the window is `covered` nothing is read.
        """
        super().__init__(parent)
        self._page = page
        self._overview = overview
        self._writer = writer
        self._choose_file = choose_file
        self._covered = covered
        self._hidden = 0
        self._file: Path | None = None
        self._job: ImportJob | None = None
        overview.overview_read.connect(page.show_overview)
        overview.failed.connect(page.show_unread)
        if overview.latest is not None:
            page.show_overview(overview.latest)
        page.shown.connect(overview.refresh_when_free)
        page.import_wanted.connect(lambda: self._begin(self._choose_file()))
        page.file_dropped.connect(self._begin)
        page.demonstration_wanted.connect(self.load_demonstration)
        page.empty_wanted.connect(self._take_demonstration_out)
        page.source_named.connect(self._read)
        page.apply_wanted.connect(self._apply)
        page.stop_wanted.connect(lambda: self._writer.stop(LANE))
        page.cancel_wanted.connect(self._leave)

    def forget(self) -> None:
        """Let go of a file that is only looked at; one that is being taken in goes on to its end without its name."""
        self._hidden += 1
        reading = self._file is not None and self._job is None
        writing = self._writer.busy(LANE) and not reading
        self._leave()
        if writing:
            self.show_progress("progress.writing", 0, 0)
        else:
            self._writer.cancel(LANE)

    def show_progress(self, step: str, done: int, total: int) -> None:
        """Show what is being done: the key of its message, how much, of how much (0: not known)."""
        self._page.show_progress(lambda: say(step, language()), done, total)

    def _begin(self, file: Path | None) -> None:
        if file is not None and not self._writer.busy(LANE):
            self._file = file
            self._page.show_part(IMPORT)
            self._read(None)

    def _read(self, source: str | None) -> None:
        """Read the chosen file and work out what it would change, as a file of `source` (None: propose one)."""
        file = self._file
        if file is None or self._writer.busy(LANE):
            return
        self._job = None

        def read(directory: Directory, progress: Progress) -> ImportJob:
            from desktop.controllers.imports import plan_file, read_file  # noqa: PLC0415 (in the worker)

            directory.check_writable()
            return plan_file(directory, read_file(directory, file, progress), source, progress)

        self._start(read, self._on_read)

    def _on_read(self, outcome: Outcome[ImportJob]) -> None:
        match outcome:
            case Answer(job):
                self._job = job
                self._page.show_preview(preview_of(job.plan, self._file))
            case Failure(error) if error.key == "which_source" and self._file is not None:
                self._page.ask_source(self._file.name, told(error))
            case Failure(error):
                self._file = None
                self._page.show_failure(told(error))

    def _apply(self, accepted: list[str]) -> None:
        job = self._job
        if job is not None and not self._writer.busy(LANE):
            self._start(lambda directory, progress: job.apply(directory, progress, accepted), self._on_applied)

    def load_demonstration(self) -> None:
        """Load the fictional directory, unless a file is on its way."""

        def load(directory: Directory, progress: Progress) -> ImportJob:
            from desktop.controllers.demonstration import load_demonstration  # noqa: PLC0415 (in the worker)

            return load_demonstration(directory, progress)

        if not self._writer.busy(LANE):
            self._page.show_part(IMPORT)
            self._start(load, self._on_applied)

    def _on_applied(self, outcome: Outcome[ImportJob]) -> None:
        match outcome:
            case Answer(job):
                self._job = self._file = None
                self._page.show_imported(imported_of(job))
                self._tell_changed()
            case Failure(error) if self._job is not None:
                self._page.show_preview_again(told(error))
            case Failure(error):
                self._page.show_failure(told(error))

    def _take_demonstration_out(self) -> None:
        def take_out(directory: Directory, _progress: Progress) -> None:
            directory.take_demonstration_out()

        if not self._writer.busy(LANE):
            self._writer.ask(LANE, take_out, self._on_taken_out)

    def _on_taken_out(self, outcome: Outcome[None]) -> None:
        self._leave()
        match outcome:
            case Answer():
                self._tell_changed()
            case Failure(error):
                self._page.show_unread(told(error))

    def _on_ended_unseen(self, outcome: Outcome[Value]) -> None:
        """Say nothing of what was begun before the window was hidden, but that it was not done."""
        self._leave()
        match outcome:
            case Answer():
                self._tell_changed()
            case Failure():
                self._page.show_part(IMPORT)
                self._page.show_failure(lambda: say("call.lost_file_when_hidden", language()))

    def _tell_changed(self) -> None:
        """A hidden window reads nothing: everything is read again when it is seen again."""
        if not self._covered():
            self._overview.refresh()
            self.changed.emit()

    def _leave(self) -> None:
        self._job = self._file = None
        self._page.show_nothing_coming()

    def _start(self, work: Callable[[Directory, Progress], Value], done: Callable[[Outcome[Value]], None]) -> None:
        self.show_progress("progress.reading" if self._job is None else "progress.comparing", 0, 0)
        hidden = self._hidden

        def show(outcome: Outcome[Value]) -> None:
            if self._hidden == hidden:
                done(outcome)
            else:
                self._on_ended_unseen(outcome)

        self._writer.ask(LANE, work, show, self.show_progress)


def told(error: PorchlightError) -> Callable[[], str]:
    """Return the maker of an error's sentences, as a window says them: without the options of the command line."""
    key = f"error.{error.key}.window"
    return lambda: say(key, language(), **error.values) if key in catalogue() else error.text(language())


def imported_of(job: ImportJob) -> Imported:
    """Return what the page says of a file that was taken in: what waits for a yes has not happened."""
    counts, waiting = job.plan.services, job.waiting
    kept = any(item.kind == "many_gone" and item.subject == "service" for item in waiting)
    return Imported(
        source=job.plan.source_name,
        added=counts.added,
        updated=counts.changed,
        gone=None if kept else counts.gone,
        waiting=len(waiting),
        problems=len(job.plan.problems),
        changed=job.changed,
    )


def preview_of(plan: Plan, file: Path | None) -> ImportPreview:
    """Return what the page shows of a plan."""
    return ImportPreview(
        file_name=file.name if file else "",
        format=plan.reading.format,
        source=plan.source_name,
        new_source=plan.new_source,
        changes=[
            Change(table, counts.added, counts.changed, counts.unchanged, counts.gone)
            for table, counts in plan.by_table.items()
        ],
        held=[_held_item(held) for held in plan.held],
        problems=plan.problems,
        nothing_new=plan.nothing_new,
    )


def _held_item(held: Held) -> HeldItem:
    return HeldItem(held.id, held.listing, lambda: held.what(language()), lambda: held.why(language()))
