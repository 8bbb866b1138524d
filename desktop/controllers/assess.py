"""Assessing: what a person says of a place is looked at, written down and taken back, away from the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from desktop.assess_values import Done, done, situation_of, told_row
from desktop.background import Answer, Background, Failure, Outcome
from desktop.outcomes import either, told
from desktop.seen import nothing_else_better
from desktop.unseen import Unseen
from resources_db.acts.values import Undone
from resources_db.model import Listing
from resources_db.reviews.values import Effect, Reviewer
from resources_db.wording import say
from ui.assess.deed_bar import DeedBar
from ui.assess.deed_words import done_words, told_words, undoing_words, undone_words
from ui.assess.form import Way
from ui.assess.page import AssessPage
from ui.assess.values import Rows, Situation
from ui.language import language
from ui.notice import Said

if TYPE_CHECKING:  # the store is loaded by the worker, while the window is drawn
    from resources_db.directory import Directory
    from resources_db.sources.records import Progress

Value = TypeVar("Value")
READING, WRITING = ("situation", "effect", "withdrawing"), "assess"
_LOOK_AGAIN = {"review.changed_since", "assessment.withdraw_clock"}


class AssessController(QObject):
    """Serves the page for assessing, and the bar that says what was written down.

    Signals:
        opened: the page shows a place that somebody wants to assess.
        changed: (listing id, "" for many) something else is said of places now.
    """

    opened = Signal()
    changed = Signal(str)

    def __init__(
        self,
        page: AssessPage,
        bar: DeedBar,
        reader: Background[Directory],
        writer: Background[Directory],
        organization: Callable[[], str],
        parent: QObject | None = None,
    ) -> None:
        """Read with `reader` and write with `writer`, for the `organization` that is set at that moment."""
        super().__init__(parent)
        self._page, self._bar = page, bar
        self._reader, self._writer = reader, writer
        self._organization = organization
        self._told: Undone | None = None
        self._seen: dict[str, tuple[Effect, ...]] = {}
        self._clocks: dict[str, date | None] = {}
        self._unseen = Unseen(self._fail, lambda _value: self.changed.emit(""))
        page.effect_wanted.connect(self._look)
        page.save_wanted.connect(self._save)
        page.withdrawing_wanted.connect(self._look_at_withdrawing)
        page.withdraw_wanted.connect(self._withdraw)
        page.respond_wanted.connect(self._respond)
        bar.undo_wanted.connect(self.undo)
        bar.put_away.connect(self._put_away)

    def open(self, listing_id: str, wanted: Callable[[], bool]) -> None:
        """Show the form of a place as it is now, with what waits there to be finished, if it is still `wanted` then."""

        def show(situation: Situation) -> None:
            if wanted():
                form = self._page.show_situation(situation)
                self.opened.emit()
                form.begin()

        self._reader.ask(
            "situation", lambda directory, _p: situation_of(directory, listing_id), either(show, self._fail)
        )

    def write_down_told(self, listing_id: str, kind: str) -> None:
        """Write down that a person who went there met `kind`: possible, of today, for this computer, without a name."""

        def write(directory: Directory, _progress: Progress) -> Done:
            row = told_row(directory, listing_id, kind)
            return done(directory, listing_id, directory.reviews.assess([row], by))

        def show(written: Done) -> None:
            self._told = _told_by_bar(written)
            self._bar.show_done(lambda: told_words(written.effects, kind), undo=True)
            self.changed.emit(listing_id)

        by = self._reviewer()
        self._write(write, either(show, self._fail), f"{WRITING} {listing_id} {kind}")

    def undo(self) -> None:
        """Take the last deed back where it was shown what that does; else show it and ask."""
        told_of = self._told
        if self._bar.offers_undo and told_of is not None:
            undone = either(self._on_undone, self._on_not_undone)
            self._write(lambda directory, progress: directory.acts.undo(told_of, progress), undone)
        else:
            # By the writer: a file is taken back to see what that changes, and whoever looks for places need not wait.
            undoing = either(self._on_undoing, self._fail)
            self._write(lambda directory, progress: directory.acts.undoing(progress), undoing)

    def forget(self) -> None:
        """Throw every draft away, and what was said of the last deed; what is being written ends unseen."""
        self._unseen.hide()
        self._seen, self._clocks = {}, {}
        for lane in READING:
            self._reader.cancel(lane)
        self._page.forget()
        self._put_away()

    def tell(self, said: Said, *, undo: bool) -> None:
        """Say in the bar what was done elsewhere; with `undo` it may be taken back, once it is shown what that does."""
        self._told = None
        self._bar.show_done(said, undo=undo)

    def _put_away(self) -> None:
        self._told = None
        self._bar.clear()

    def _look(self, listing_id: str, rows: Rows) -> None:
        def look(directory: Directory, _progress: Progress) -> tuple[Listing, tuple[Effect, ...]]:
            return directory.record(listing_id).listing, directory.reviews.effect(rows)

        def show(found: tuple[Listing, tuple[Effect, ...]]) -> None:
            listing, effects = found
            self._seen[listing_id] = effects
            self._page.show_effects(listing, rows, effects)

        self._reader.ask("effect", look, either(show, partial(self._page.show_failure, listing_id)))

    def _look_at_withdrawing(self, listing_id: str, assessment_id: str) -> None:
        def look(directory: Directory, _progress: Progress) -> tuple[tuple[Effect, ...], date | None]:
            reviews = directory.reviews
            return reviews.withdrawing(assessment_id), reviews.letting_go(assessment_id)

        def show(found: tuple[tuple[Effect, ...], date | None]) -> None:
            self._seen[assessment_id], self._clocks[assessment_id] = found
            self._page.show_withdrawing(listing_id, assessment_id, *found)

        self._reader.ask("withdrawing", look, either(show, partial(self._page.show_failure, listing_id)))

    def _save(self, listing_id: str, rows: Rows) -> None:
        by, shown = self._reviewer(), self._seen.get(listing_id, ())

        def save(directory: Directory) -> tuple[Effect, ...]:
            nothing_else_better(directory.reviews.effect(rows), shown)
            return directory.reviews.assess(rows, by)

        way = Way.ASKED if any(row.checklist for row in rows) else Way.ONE_THING
        self._deed(listing_id, save, way)

    def _withdraw(self, listing_id: str, assessment_id: str, reason: str) -> None:
        by, shown = self._reviewer(), self._seen.get(assessment_id, ())
        clock = self._clocks.get(assessment_id)

        def withdraw(directory: Directory) -> tuple[Effect, ...]:
            nothing_else_better(directory.reviews.withdrawing(assessment_id), shown)
            return directory.reviews.withdraw(assessment_id, reason, by, clock=clock)

        self._deed(listing_id, withdraw, Way.BEFORE, assessment_id)

    def _respond(self, listing_id: str, assessment_id: str, words: str, on: date) -> None:
        by = self._reviewer()

        def respond(directory: Directory) -> tuple[Effect, ...]:
            directory.reviews.respond(assessment_id, words, on, by)
            return ()

        self._deed(listing_id, respond, Way.BEFORE, assessment_id)

    def _deed(self, listing_id: str, do: Callable[[Directory], Sequence[Effect]], way: Way, of: str = "") -> None:
        """Do what a person asked for on the page of a place, by `way`, and show the place as it is after it.

        `of` is the assessment of which they did, where it was one.
        """
        if not self._organization():
            self._page.show_failure(listing_id, lambda: say("error.call.no_organization", language()))
            return

        def write(directory: Directory, _progress: Progress) -> Done:
            return done(directory, listing_id, do(directory))

        def show(outcome: Outcome[Done]) -> None:
            match outcome:
                case Answer(written):
                    self._show_done(listing_id, written, way, of)
                case Failure(error):
                    self._page.show_failure(listing_id, told(error))
                    if error.key in _LOOK_AGAIN:
                        self._page.look_again(listing_id)

        self._write(write, show)

    def _show_done(self, listing_id: str, written: Done, way: Way, of: str) -> None:
        """Show the place as it is now, say what was saved, and what undoing it would put back."""
        form = self._page.show_situation(written.situation, way, of)
        self._told = _told_by_bar(written)
        title = written.situation.listing.title
        self._bar.show_done(lambda: done_words(written.effects, listing_id, title), undo=True)
        form.back_button.setFocus()
        self.changed.emit(listing_id)

    def _on_undoing(self, undone: Undone | None) -> None:
        if undone is None:
            self._fail(lambda: say("error.assessment.nothing_done", language()))
            return
        self._told = undone
        self._bar.show_done(lambda: undoing_words(undone), undo=True)
        self._bar.begin()

    def _on_undone(self, undone: Undone) -> None:
        self._told = None
        self._bar.show_done(lambda: undone_words(undone), undo=False)
        self._show_again()
        self.changed.emit("")

    def _on_not_undone(self, said: Said) -> None:
        self._told = None
        self._fail(said)

    def _fail(self, said: Said) -> None:
        self._bar.show_done(said, undo=False)

    def _show_again(self) -> None:
        """Show the place of the page as it is now; what is half written there stays."""
        form = self._page.form
        if form is not None:
            listing_id = form.situation.listing.id

            def show(outcome: Outcome[Situation]) -> None:
                if isinstance(outcome, Answer):
                    self._page.show_situation(outcome.value)

            self._reader.ask("situation", lambda directory, _p: situation_of(directory, listing_id), show)

    def _write(
        self,
        job: Callable[[Directory, Progress], Value],
        done: Callable[[Outcome[Value]], None],
        lane: str = WRITING,
    ) -> None:
        """Write, one deed at a time in a lane: the same once more while it is written is not asked for.

        What comes back after the window was hidden shows nothing of itself, but that it was not written.
        """
        if not self._writer.busy(lane):
            self._writer.ask(lane, job, self._unseen.ending(done))

    def _reviewer(self) -> Reviewer:
        role = self._page.role
        words = say(f"call.reviewer.{role}", language()) if role else ""
        return Reviewer(organization=self._organization(), role=words)


def _told_by_bar(written: Done) -> Undone | None:
    """Return what undoing would change where the bar tells all of it: of one place, and of no clock.

    What it would do to many places, or to the day that checks are measured against, is shown before it is done.
    """
    undoing = written.undoing
    return undoing if undoing and undoing.clock is None and len(undoing.effects) <= 1 else None
