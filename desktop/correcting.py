"""Wires corrections into the window: the page of the Directory, and what leads from it to a place and to its form."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.controllers.corrections import CorrectionsController
from ui.main_window import FIND

if TYPE_CHECKING:
    from desktop.background import Background
    from desktop.controllers.settings import SettingsController
    from desktop.controllers.sheet import WaysOut
    from desktop.session_role import SessionRole
    from desktop.settings import Settings
    from resources_db.directory import Directory
    from ui.main_window import MainWindow


class Correcting(QObject):
    """The corrections of one window.

    Signals:
        changed: something else is told of places now.
        withdrew: the search answers otherwise now.
        edit_wanted: (listing id) is to be changed in the form of the place.
    """

    changed = Signal()
    withdrew = Signal()
    edit_wanted = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        settings: SettingsController,
        reader: Background[Directory],
        writer: Background[Directory],
        ways_out: Callable[[], WaysOut],
        parent: QObject | None = None,
    ) -> None:
        """Serve the corrections of `window`, for the organization of `settings`; `ways_out` ask for files."""
        super().__init__(parent)
        self._window = window
        page = window.directory_page.corrections
        self._signing = page.signing
        self.controller = CorrectionsController(page, reader, writer, ways_out, self)
        self.controller.changed.connect(self._on_changed)
        self.controller.withdrew.connect(self._on_withdrew)
        for part in (page.marks, page.panel):
            part.open_wanted.connect(self._open)
        page.panel.edit_wanted.connect(self.edit_wanted)
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

    def _on_withdrew(self) -> None:
        if not self._window.covered:
            self.withdrew.emit()

    def _open(self, listing_id: str) -> None:
        self._window.show_page(FIND)
        self._window.find_page.open_listing(listing_id)

    def _follow(self, settings: Settings) -> None:
        self._signing.show_organization(settings.organization)
