"""Wires assessing into the window: its page, the bar above all pages, its keys. Made when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit

from desktop.controllers.assess import AssessController
from ui.assess.deed_bar import DeedBar
from ui.assess.page import AssessPage
from ui.visit import Visit

if TYPE_CHECKING:
    from desktop.background import Background
    from desktop.controllers.settings import SettingsController
    from desktop.session_role import SessionRole
    from resources_db.directory import Directory
    from ui.main_window import MainWindow

_TYPED_IN = QLineEdit | QPlainTextEdit | QAbstractSpinBox
"""Where Ctrl+Z takes back what was typed."""


class Assessing(QObject):
    """Everything that a person assesses with in one window.

    Signals:
        changed: something else is said of places now.
    """

    changed = Signal()

    def __init__(
        self,
        window: MainWindow,
        settings: SettingsController,
        reader: Background[Directory],
        writer: Background[Directory],
        role: SessionRole,
        parent: QObject | None = None,
    ) -> None:
        """Serve `window`, for the organization of `settings` and whoever is at it in `role`."""
        super().__init__(parent)
        self._window = window
        self.page, self.bar = AssessPage(), DeedBar()
        self._visit = Visit(window.pages, self.page)
        window.show_above_pages(self.bar)
        self.controller = AssessController(self.page, self.bar, reader, writer, lambda: settings.now.organization, self)
        self.controller.opened.connect(self._visit.begin)
        self.controller.changed.connect(self._on_changed)
        self.page.left.connect(self._visit.end)
        self.page.show_role(role.said)
        self.page.role_said.connect(role.say)
        role.changed.connect(self.page.show_role)
        self.bar.put_away.connect(self._leave_bar)
        window.hidden.connect(self._forget)

    def open(self, listing_id: str) -> None:
        """Show the form of a place over the page that is shown now, and over no other: a person may have gone on."""
        self.controller.open(listing_id, self._visit.staying())

    def _on_changed(self, listing_id: str) -> None:
        """Let Find show the new state at once; what is shown in the detail is read again, whatever its row says.

        A hidden window reads nothing: everything is read again when it is seen again.
        """
        if self._window.covered:
            return
        self.changed.emit()
        shown = self._window.find_page.detail.listing_id
        if shown is not None and listing_id in {shown, ""}:
            self._window.find_page.record_wanted.emit(shown)

    def undo(self) -> None:
        """Take the last deed back, unless Ctrl+Z is for what is being typed."""
        if not isinstance(QApplication.focusWidget(), _TYPED_IN):
            self.controller.undo()

    def _leave_bar(self) -> None:
        """Give the keyboard back where it would be lost with the bar."""
        focus = QApplication.focusWidget()
        if focus is None or not focus.isVisible() or self.bar.isAncestorOf(focus):
            if self._visit.here and self.page.form is not None:
                self.page.form.back_button.setFocus()
            else:
                self._window.find_page.list.setFocus()

    def _forget(self) -> None:
        self._visit.forget()
        self.controller.forget()
