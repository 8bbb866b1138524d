"""Wires the form for services into the window: its page, its buttons and keys. Made when it is first wanted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from desktop.background import Answer, Outcome
from desktop.controllers.edit import EditController
from ui.edit.page import EditPage
from ui.edit.values import NEW
from ui.main_window import FIND
from ui.notice import Said
from ui.visit import Visit

if TYPE_CHECKING:
    from desktop.assessing import Assessing
    from desktop.background import Background
    from desktop.controllers.settings import SettingsController
    from desktop.session_role import SessionRole
    from resources_db.directory import Directory
    from ui.main_window import MainWindow

TODAY, OPENING = "edit today", "edit opening"


class Editing(QObject):
    """Everything with which a person writes services down in one window.

    Signals:
        changed: the directory says something else of services now.
    """

    changed = Signal()

    def __init__(
        self,
        window: MainWindow,
        settings: SettingsController,
        reader: Background[Directory],
        writer: Background[Directory],
        assessing: Assessing,
        parent: QObject | None = None,
    ) -> None:
        """Serve `window`; what was saved is told, and taken back, in the bar of `assessing`."""
        super().__init__(parent)
        self._window, self._reader, self._assessing = window, reader, assessing
        self.page = EditPage()
        self._visit = Visit(window.pages, self.page)
        self.controller = EditController(self.page, reader, writer, lambda: settings.now.organization, self)
        self.controller.opened.connect(self._visit.begin)
        self.controller.saved.connect(self._on_saved)
        self.controller.saved_late.connect(self._on_saved_late)
        self.controller.saved_unseen.connect(self._tell_changed)
        self.controller.failed.connect(lambda said: assessing.controller.tell(said, undo=False))
        self.controller.checked.connect(self._on_checked)
        self.controller.check_failed.connect(self._on_check_failed)
        assessing.controller.changed.connect(lambda _listing_id: self.controller.refresh())
        self.page.left.connect(self._visit.end)
        assessing.bar.put_away.connect(self._leave_bar)
        window.hold_pages(self._may_leave)
        window.hidden.connect(self._forget)

    def share(self, role: SessionRole) -> None:
        """Know in what role whoever is at the window works; ask where nobody has said it yet."""
        self.page.show_role(role.said)
        self.page.role_said.connect(role.say)
        role.changed.connect(self.page.show_role)

    def open(self, listing_id: str) -> None:
        """Show the form of a listing over the page that is shown now; "" that for a new service."""
        form = self.page.form
        if form is not None and form.begun and form.situation.listing_id == listing_id:
            self._visit.begin()
            form.begin()
        else:
            self._ask_first(lambda: self._open_here(listing_id))

    def _open_here(self, listing_id: str) -> None:
        """Open a form over the page that is shown now, and over no other: a person may have gone on meanwhile."""
        self.controller.open(listing_id, self._visit.staying())

    def ask_day(self, listing_id: str) -> None:
        """Ask in the detail on which day a listing was checked."""

        def show(outcome: Outcome[date]) -> None:
            detail = self._window.find_page.detail
            if isinstance(outcome, Answer) and detail.listing_id == listing_id:
                detail.change_buttons.ask(outcome.value, self.page.role)

        self._reader.ask(TODAY, lambda directory, _progress: directory.today().date, show)

    def check(self, listing_id: str, on: date, role: str) -> None:
        """Say that somebody checked a listing."""
        self.page.say_role(role)
        self.controller.check(listing_id, on, role)

    def _ask_first(self, then: Callable[[], None]) -> None:
        if self.page.begun:
            self._visit.begin()
            self.page.leave_then(then)
        else:
            then()

    def _may_leave(self, then: Callable[[], None]) -> bool:
        """Return whether nothing is lost by leaving the page that is shown; else ask, and do `then` after a yes."""
        if not self._visit.here:
            return True
        if self.page.begun:
            self.page.leave_then(then)
            return False
        self.page.forget_form()
        return True

    def _leave_bar(self) -> None:
        """Give the keyboard back to the form where it was lost with the bar above it."""
        focus = QApplication.focusWidget()
        if self._visit.here and self.page.form is not None and (focus is None or not focus.isVisible()):
            self.page.form.back_button.setFocus()

    def _on_saved(self, listing_id: str, said: Said) -> None:
        new = self.page.form is not None and self.page.form.situation.listing_id == NEW
        then = self.page.saved()
        self._assessing.controller.tell(said, undo=True)
        if then is not None:
            then()
        elif new:
            self._window.show_page(FIND)
        else:
            self._visit.end()
        self._tell_changed(listing_id)
        if new and then is None:
            self._open_new(listing_id)

    def _on_saved_late(self, listing_id: str, said: Said) -> None:
        """Tell it where somebody else's form, or none, is shown by now: that stays as it is."""
        self._assessing.controller.tell(said, undo=True)
        self._tell_changed(listing_id)

    def _open_new(self, listing_id: str) -> None:
        """Show a listing that is new, once Find has read its answer again: that shows what was chosen in it before."""

        def show(_outcome: Outcome[None]) -> None:
            self._window.find_page.open_listing(listing_id)

        self._reader.ask(OPENING, lambda _directory, _progress: None, show)

    def _on_checked(self, listing_id: str) -> None:
        detail = self._window.find_page.detail
        if detail.listing_id == listing_id:
            detail.change_buttons.close_asking()
            detail.change_buttons.checked_button.setFocus()
        self._tell_changed(listing_id)

    def _on_check_failed(self, said: Said) -> None:
        self._window.find_page.detail.change_buttons.show_failure(said)

    def _tell_changed(self, listing_id: str) -> None:
        """Let Find show the new words at once; a hidden window reads nothing."""
        if self._window.covered:
            return
        self.changed.emit()
        if self._window.find_page.detail.listing_id == listing_id:
            self._window.find_page.record_wanted.emit(listing_id)

    def _forget(self) -> None:
        for lane in (TODAY, OPENING):
            self._reader.cancel(lane)
        self._visit.forget()
        self.controller.forget()
