"""Wires the page of duplicates into the window: made with the Directory page, of which it is a part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.controllers.duplicates import DuplicatesController

if TYPE_CHECKING:
    from desktop.background import Background
    from desktop.controllers.settings import SettingsController
    from desktop.session_role import SessionRole
    from desktop.settings import Settings
    from resources_db.directory import Directory
    from ui.main_window import MainWindow


class Duplicating(QObject):
    """The page of duplicates of one window.

    Signals:
        changed: what is listed is something else now.
    """

    changed = Signal()

    def __init__(
        self,
        window: MainWindow,
        settings: SettingsController,
        reader: Background[Directory],
        writer: Background[Directory],
        seeker: Background[Directory],
        parent: QObject | None = None,
    ) -> None:
        """Serve the page of `window`, for the organization of `settings`; `seeker` looks for pairs."""
        super().__init__(parent)
        page = window.directory_page.duplicates
        self._signing = page.signing
        self.controller = DuplicatesController(page, reader, writer, seeker, lambda: window.covered, self)
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
