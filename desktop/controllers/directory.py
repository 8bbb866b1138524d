"""The directory page: a file on its way in, read and written away from the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from desktop.background import Background, Outcome
from desktop.outcomes import either, told
from desktop.unseen import Unseen
from resources_db.errors import PorchlightError
from resources_db.sources.records import Progress
from resources_db.wording import say
from ui.directory.page import IMPORT, DirectoryPage
from ui.directory.values import Columns
from ui.language import language
from ui.notice import Said

if TYPE_CHECKING:  # the store is loaded by the worker, while the window is drawn
    from desktop.controllers.imports import ColumnsUnsaid, FilePlanned, FileRead, ImportJob
    from desktop.controllers.overview import OverviewController
    from resources_db.directory import Directory
    from resources_db.sources.mapping.mapping import Mapping

Value = TypeVar("Value")
LANE = "import"


@dataclass(slots=True)
class _Coming:
    """A file on its way in, and what is known of it by now.

    Attributes:
        given: what a person says that its columns mean.
        asked: whether its columns were asked about; then they are gone back to.
        read: what stands in it, by `given`.
        doubt: why its source has to be named.
        job: what it would change.
    """

    file: Path
    given: Sequence[Mapping] = ()
    asked: bool = False
    read: FileRead | None = None
    doubt: PorchlightError | None = None
    job: ImportJob | None = None


class DirectoryController(QObject):
    """Serves the Directory page.

    Signals:
        changed: the directory holds something else now.
        taken_in: a file was taken in, and could be taken back.
    """

    changed = Signal()
    taken_in = Signal()

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
        self._unseen = Unseen(self._on_lost_unseen, self._on_written_unseen, lost="call.lost_file_when_hidden")
        self._writing = False
        self._coming: _Coming | None = None
        overview.overview_read.connect(page.show_overview)
        overview.failed.connect(page.show_unread)
        if overview.latest is not None:
            page.show_overview(overview.latest)
        page.shown.connect(overview.refresh_when_free)
        page.import_wanted.connect(lambda: self._begin(self._choose_file()))
        page.file_dropped.connect(self._begin)
        page.demonstration_wanted.connect(self.load_demonstration)
        page.empty_wanted.connect(self._take_demonstration_out)
        page.columns_given.connect(self._read_by)
        page.columns_wanted.connect(self._ask_columns)
        page.source_named.connect(self._plan_as)
        page.apply_wanted.connect(self._apply)
        page.stop_wanted.connect(lambda: self._writer.stop(LANE))
        page.cancel_wanted.connect(self._leave)

    def forget(self) -> None:
        """Let go of a file that is only looked at; one that is being taken in goes on to its end without its name."""
        self._unseen.hide()
        writing = self._writer.busy(LANE) and self._writing
        self._leave()
        if writing:
            self.show_progress("progress.writing", 0, 0)
        else:
            self._writer.cancel(LANE)

    def show_progress(self, step: str, done: int, total: int) -> None:
        """Show what is being done: the key of its message, how much, of how much (0: not known)."""
        self._page.show_progress(lambda: say(step, language()), done, total)

    @property
    def job(self) -> ImportJob | None:
        """Return what the file that is looked at would change."""
        return self._coming.job if self._coming else None

    def _begin(self, file: Path | None) -> None:
        if file is not None and not self._writer.busy(LANE):
            self._coming = _Coming(file)
            self._page.show_part(IMPORT)
            self._read()

    def _read_by(self, given: Sequence[Mapping]) -> None:
        """Read the file by what a person says that its columns mean."""
        if self._coming is not None and not self._writer.busy(LANE):
            self._coming.given, self._coming.read, self._coming.job = given, None, None
            self._read()

    def _plan_as(self, source: str) -> None:
        """Work out what the file would change as a file of `source`."""
        if self._coming is not None and not self._writer.busy(LANE):
            self._read(source)

    def _read(self, source: str | None = None) -> None:
        """Read the chosen file, where that is not done yet, and work out what it would change.

        `source` is what a person calls its source, None to propose one. Of a flat file the columns are asked first.
        """
        coming = self._coming
        if coming is None:
            return
        file, given, known = coming.file, coming.given, coming.read

        def read(directory: Directory, progress: Progress) -> ColumnsUnsaid | FilePlanned:
            from desktop.controllers.imports import FileRead, plan_or_doubt, read_or_ask  # noqa: PLC0415 (in the worker)

            directory.check_writable()
            found = known or read_or_ask(directory, file, progress, given)
            return plan_or_doubt(directory, found, source, progress) if isinstance(found, FileRead) else found

        self.start(read, either(partial(self._on_read, coming), partial(self._go_back, coming)))

    def _on_read(self, coming: _Coming, found: ColumnsUnsaid | FilePlanned) -> None:
        from desktop.controllers.imports import FilePlanned  # noqa: PLC0415 (loaded by the worker)

        if not isinstance(found, FilePlanned):
            self._show_columns(coming, found)
            return
        coming.read, coming.doubt, coming.job = found.read, found.doubt, found.job
        if found.job is not None:
            self._show_job(coming, found.job)
        elif found.doubt is not None:
            self._page.ask_source(coming.file.name, told(found.doubt))

    def _show_job(self, coming: _Coming, job: ImportJob) -> None:
        from desktop.controllers.import_values import preview_of  # noqa: PLC0415 (no file was read before)

        self._page.show_preview(preview_of(job.plan, coming.file))

    def _go_back(self, coming: _Coming, said: Said) -> None:
        """Say why something was not done, where a person was before it: nothing of what they said is lost."""
        if coming.job is not None:
            self._show_job(coming, coming.job)
            self._page.show_preview_again(said)
        elif coming.read is not None and coming.doubt is not None:
            self._page.ask_source(coming.file.name, said)
        elif coming.asked:
            self._page.importing.show_columns_again(said)
        else:
            self._coming = None
            self._page.show_failure(said)

    def _ask_columns(self) -> None:
        """Go back to what the columns mean, with all that was said of them; what was saved of them can be corrected."""
        coming = self._coming
        if coming is None or self._writer.busy(LANE):
            return
        if coming.asked:
            self._page.importing.show_columns_again()
            return
        file = coming.file

        def look(directory: Directory, progress: Progress) -> ColumnsUnsaid:
            from desktop.controllers.imports import columns_of  # noqa: PLC0415 (in the worker)

            return columns_of(directory, file, progress)

        self.start(look, either(partial(self._show_columns, coming), partial(self._go_back, coming)))

    def _show_columns(self, coming: _Coming, columns: ColumnsUnsaid) -> None:
        coming.asked = True
        self._page.show_columns(Columns(coming.file.name, columns.tables))

    def _apply(self, accepted: list[str]) -> None:
        job = self.job
        if job is not None and not self._writer.busy(LANE):

            def apply(directory: Directory, progress: Progress) -> ImportJob:
                return job.apply(directory, progress, accepted)

            self._take_in(apply)

    def load_demonstration(self) -> None:
        """Load the fictional directory, unless a file is on its way."""

        def load(directory: Directory, progress: Progress) -> ImportJob:
            from desktop.controllers.demonstration import load_demonstration  # noqa: PLC0415 (in the worker)

            return load_demonstration(directory, progress)

        if not self._writer.busy(LANE):
            self._page.show_part(IMPORT)
            self._take_in(load)

    def _take_in(self, work: Callable[[Directory, Progress], ImportJob]) -> None:
        fail = self._page.show_failure if self.job is None else self._page.show_preview_again
        self.start(work, either(self._on_applied, fail), writing=True)

    def _on_applied(self, job: ImportJob) -> None:
        from desktop.controllers.import_values import imported_of  # noqa: PLC0415 (no file was read before)

        self._coming = None
        self._page.show_imported(imported_of(job))
        self.tell_changed()
        if job.changed:
            self.taken_in.emit()

    def _take_demonstration_out(self) -> None:
        def take_out(directory: Directory, _progress: Progress) -> None:
            directory.take_demonstration_out()

        def show(_nothing: None) -> None:
            self._leave()
            self.tell_changed()

        def fail(said: Said) -> None:
            self._leave()
            self._page.show_unread(said)

        if not self._writer.busy(LANE):
            self._writing = True
            self._writer.ask(LANE, take_out, either(show, fail))

    def _on_written_unseen(self, _value: object) -> None:
        self._leave()
        self.tell_changed()

    def _on_lost_unseen(self, said: Said) -> None:
        self._leave()
        self._page.show_part(IMPORT)
        self._page.show_failure(said)

    def tell_changed(self) -> None:
        """Let everybody read anew. A hidden window reads nothing: everything is read again when it is seen again."""
        if not self._covered():
            self._overview.refresh()
            self.changed.emit()

    def _leave(self) -> None:
        self._coming = None
        self._page.show_nothing_coming()

    def start(
        self,
        work: Callable[[Directory, Progress], Value],
        done: Callable[[Outcome[Value]], None],
        *,
        writing: bool = False,
    ) -> None:
        """Do one thing at a time; what only looks ends where the window is hidden, what is `writing` ends unseen."""
        if self._writer.busy(LANE):
            return
        self._writing = writing
        self.show_progress("progress.reading" if self.job is None else "progress.comparing", 0, 0)
        self._writer.ask(LANE, work, self._unseen.ending(done), self.show_progress)
