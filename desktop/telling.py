"""Wires the sentences for workers into the window: made with the Directory page, of which they are a part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.controllers.tells import TellsController
from ui.main_window import FIND

if TYPE_CHECKING:
    from desktop.background import Background
    from desktop.controllers.settings import SettingsController
    from desktop.session_role import SessionRole
    from desktop.settings import Settings
    from resources_db.directory import Directory
    from ui.main_window import MainWindow


class Telling(QObject):
    """The sentences for workers of one window.

    Signals:
        changed: another sentence is printed now, or one is printed no longer.
    """

    changed = Signal()

    def __init__(
        self,
        window: MainWindow,
        settings: SettingsController,
        reader: Background[Directory],
        writer: Background[Directory],
        parent: QObject | None = None,
    ) -> None:
        """Serve the sentences of `window`, for the organization of `settings`."""
        super().__init__(parent)
        self._window = window
        page = window.directory_page.tells
        self._signing = page.signing
        self.controller = TellsController(page, reader, writer, self)
        self.controller.changed.connect(self._on_changed)
        page.left.connect(self._go_back)
        window.hidden.connect(self.controller.forget)
        settings.changed.connect(self._follow)
        self._follow(settings.now)

    def share(self, role: SessionRole) -> None:
        """Know in what role whoever is at the window works; ask where nobody has said it yet."""
        self._signing.show_role(role.said)
        self._signing.role_chosen.connect(role.say)
        role.changed.connect(self._signing.show_role)

    def _on_changed(self) -> None:
        """Let the place that is shown say it too; a hidden window reads nothing."""
        if self._window.covered:
            return
        self.changed.emit()
        shown = self._window.find_page.detail.listing_id
        if shown is not None:
            self._window.find_page.record_wanted.emit(shown)

    def _go_back(self) -> None:
        self._window.show_page(FIND)
        self._window.find_page.detail.setFocus()

    def _follow(self, settings: Settings) -> None:
        self._signing.show_organization(settings.organization)
