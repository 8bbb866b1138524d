"""Writing down and changing services: what a person typed is looked at, saved, withdrawn, away from the window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.background import Answer, Background, Failure, Outcome
from desktop.edit_values import looked_at, situation_of
from desktop.outcomes import either, told
from desktop.unseen import Unseen
from resources_db.edits.values import Changes, EditEffects
from resources_db.errors import Cancelled, PorchlightError
from resources_db.reviews.values import Reviewer
from resources_db.wording import say
from ui.edit.page import EditPage
from ui.edit.values import NEW, EditSituation, Looked
from ui.language import language
from ui.notice import Said

if TYPE_CHECKING:  # the store is loaded by the worker, while the window is drawn
    from resources_db.directory import Directory
    from resources_db.sources.records import Progress
    from ui.edit.form import EditForm

READING, LOOKING, WRITING = "edit", "edit look", "edit write"


class EditController(QObject):
    """Serves the page on which services are written down and changed.

    Signals:
        opened: the page shows a form.
        saved: (listing id, Said) what the form that is shown had to be saved is, and how that is told.
        saved_late: (listing id, Said) something is saved whose form is not shown any more.
        saved_unseen: (listing id) something is saved that was begun before the window was hidden.
        failed: (Said) something that was asked for elsewhere could not be done.
        checked: (listing id) somebody checked it.
        check_failed: (Said) that could not be saved.
    """

    opened = Signal()
    saved = Signal(str, object)
    saved_late = Signal(str, object)
    saved_unseen = Signal(str)
    failed = Signal(object)
    checked = Signal(str)
    check_failed = Signal(object)

    def __init__(
        self,
        page: EditPage,
        reader: Background[Directory],
        writer: Background[Directory],
        organization: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        """Read with `reader` and write with `writer`, for the `organization` that is set at that moment."""
        super().__init__(parent)
        self._page, self._reader, self._writer = page, reader, writer
        self._organization = organization
        self._unseen = Unseen(self.failed.emit, self.saved_unseen.emit)
        page.look_wanted.connect(self._look)
        page.save_wanted.connect(self._save)
        page.withdraw_wanted.connect(self._withdraw)
        page.look_again_wanted.connect(self._look_again)
        page.again_wanted.connect(self._list_again)
        page.stop_wanted.connect(self._stop)

    def open(self, listing_id: str, wanted: Callable[[], bool]) -> None:
        """Show the form of a listing as it is now; "" for a new service. What was in another form is gone by then.

        Where somebody has gone on typing in that meanwhile, it stays; where it is not `wanted` any more, so does all.
        """

        def show(outcome: Outcome[EditSituation]) -> None:
            match outcome:
                case Answer(_) if self._page.begun or not wanted():
                    return
                case Answer(situation):
                    form = self._page.show_situation(situation)
                    self.opened.emit()
                    form.begin()
                case Failure(error):
                    self.failed.emit(told(error))

        self._reader.ask(READING, lambda directory, _p: situation_of(directory, listing_id), show)

    def refresh(self) -> None:
        """Show the listing as it is by now, unless something is typed: that is compared before it is saved."""
        form = self._page.form
        if form is None or form.begun or form.situation.listing_id == NEW:
            return
        listing_id = form.situation.listing_id

        def show(outcome: Outcome[EditSituation]) -> None:
            now = self._page.form
            if isinstance(outcome, Answer) and now is form and not now.begun:
                self._page.show_situation(outcome.value)

        self._reader.ask(READING, lambda directory, _p: situation_of(directory, listing_id), show)

    def check(self, listing_id: str, on: date, role: str) -> None:
        """Say that somebody in `role` checked a listing on a day."""
        by = self._reviewer(role)

        def check(directory: Directory, _progress: Progress) -> str:
            directory.edits.checked(listing_id, by, on)
            return listing_id

        self._write(check, either(self.checked.emit, self.check_failed.emit))

    def forget(self) -> None:
        """Throw away what was typed; what is being saved ends unseen."""
        self._unseen.hide()
        self._reader.cancel(READING)
        self._writer.stop(LOOKING)
        self._writer.cancel(LOOKING)
        self._page.forget()

    def _look(self, changes: Changes) -> None:
        form = self._page.form
        shown = form.situation.form if form is not None else None

        def show(outcome: Outcome[Looked]) -> None:
            match outcome:
                case Answer(looked):
                    self._page.show_looked(changes, looked)
                case Failure(error) if self._is_still(form):
                    self._page.show_failure(_told(error))

        self._writer.ask(LOOKING, lambda d, progress: looked_at(d, changes, shown, progress), show, self._progress)

    def _save(self, changes: Changes, effects: EditEffects) -> None:
        by = self._reviewer(self._page.role)

        def save(directory: Directory, progress: Progress) -> str:
            return directory.edits.save(changes, by, effects, progress).listing_id

        self._write_form(save, "editing.saved")

    def _withdraw(self, listing_id: str, reason: str, whole: bool) -> None:
        by = self._reviewer(self._page.role)

        def withdraw(directory: Directory, progress: Progress) -> str:
            directory.edits.withdraw(listing_id, reason, by, whole=whole, progress=progress)
            return listing_id

        self._write_form(withdraw, "editing.is_withdrawn")

    def _look_again(self, listing_id: str) -> None:
        def show(outcome: Outcome[EditEffects]) -> None:
            match outcome:
                case Answer(effects):
                    self._page.show_again(listing_id, effects)
                case Failure(error):
                    self._page.show_failure(_told(error))

        self._writer.ask(LOOKING, lambda d, progress: d.edits.listing_again(listing_id, progress), show)

    def _list_again(self, listing_id: str, effects: EditEffects) -> None:
        by = self._reviewer(self._page.role)

        def list_again(directory: Directory, progress: Progress) -> str:
            directory.edits.list_again(listing_id, by, effects, progress)
            return listing_id

        self._write_form(list_again, "editing.is_listed_again")

    def _write_form(self, job: Callable[[Directory, Progress], str], key: str) -> None:
        """Write what the form that is shown asks for; `key` tells that it is done. Another form is left alone by it."""
        form = self._page.form

        def show(outcome: Outcome[str]) -> None:
            here = self._is_still(form)
            match outcome:
                case Answer(listing_id):
                    (self.saved if here else self.saved_late).emit(listing_id, lambda: say(key, language()))
                case Failure(error) if here:
                    self._on_refused(error)
                case Failure(error):
                    self.failed.emit(_told(error))

        self._write(job, show)

    def _is_still(self, form: EditForm | None) -> bool:
        """Return whether `form` is shown, or the same listing as it is by now with nothing typed."""
        now = self._page.form
        if now is None or form is None:
            return False
        same = now.situation.listing_id == form.situation.listing_id != NEW
        return now is form or (same and not now.begun)

    def _on_refused(self, error: PorchlightError) -> None:
        """Say why it was not saved; what it makes of the place is looked at again before the next try."""
        if self._page.form is not None:
            self._page.form.look_anew()
        self._page.show_failure(_told(error))

    def _stop(self) -> None:
        self._writer.stop(LOOKING)
        self._writer.stop(WRITING)

    def _progress(self, _step: str, done: int, total: int) -> None:
        self._page.show_progress(lambda: say("editing.looking", language()), done, total)

    def _write(self, job: Callable[[Directory, Progress], str], done: Callable[[Outcome[str]], None]) -> None:
        """Write, one deed at a time: the same once more while it is written is not asked for. `job` returns of what.

        What comes back after the window was hidden shows nothing of itself, but that it was not written.
        """
        if not self._writer.busy(WRITING):
            self._writer.ask(WRITING, job, self._unseen.ending(done))

    def _reviewer(self, role: str) -> Reviewer:
        words = say(f"call.reviewer.{role}", language()) if role else ""
        return Reviewer(organization=self._organization(), role=words)


def _told(error: PorchlightError) -> Said:
    """Return the words of an error; of work that a person stopped, that nothing is saved."""
    return (lambda: say("editing.stopped", language())) if isinstance(error, Cancelled) else told(error)
