"""Wires the page of rules of value into the window: made with the Directory page, of which it is a part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.controllers.rules import RulesController

if TYPE_CHECKING:
    from desktop.background import Background
    from desktop.controllers.settings import SettingsController
    from desktop.session_role import SessionRole
    from desktop.settings import Settings
    from resources_db.directory import Directory
    from ui.main_window import MainWindow


class Ruling(QObject):
    """The rules of value of one window.

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
        parent: QObject | None = None,
    ) -> None:
        """Serve the page of `window`, for the organization of `settings`."""
        super().__init__(parent)
        page = window.directory_page.rules
        self._signing = page.signing
        self.controller = RulesController(page, reader, writer, lambda: window.covered, self)
        self.controller.changed.connect(self.changed)
        window.hidden.connect(self.controller.forget)
        settings.changed.connect(self._follow)
        self._follow(settings.now)

    def share(self, role: SessionRole) -> None:
        """Know in what role whoever is at the window works; ask where nobody has said it yet."""
        self._signing.show_role(role.said)
        self._signing.role_chosen.connect(role.say)
        role.changed.connect(self._signing.show_role)

    def _follow(self, settings: Settings) -> None:
        self._signing.show_organization(settings.organization)
