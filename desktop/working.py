"""Wires the work list into the window: made with the Directory page, of which it is a part."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.controllers.phone_round import PhoneRound
from desktop.controllers.work import WorkController
from ui.main_window import FIND

if TYPE_CHECKING:
    from desktop.background import Background
    from desktop.controllers.settings import SettingsController
    from desktop.controllers.sheet import WaysOut
    from desktop.session_role import SessionRole
    from desktop.settings import Settings
    from resources_db.directory import Directory
    from ui.main_window import MainWindow


class Working(QObject):
    """The work list of one window.

    Signals:
        changed: something else is said of places now.
        assess_wanted: (listing id) of a place to be assessed.
    """

    changed = Signal()
    assess_wanted = Signal(str)

    def __init__(
        self,
        window: MainWindow,
        settings: SettingsController,
        reader: Background[Directory],
        writer: Background[Directory],
        ways_out: Callable[[], WaysOut],
        parent: QObject | None = None,
    ) -> None:
        """Serve the work list of `window`, for the organization of `settings`; `ways_out` ask for files."""
        super().__init__(parent)
        self._window = window
        self._signing = window.directory_page.work.signing
        self.controller = controller = WorkController(window.directory_page.work, reader, writer, self)
        controller.changed.connect(self._on_changed)
        controller.assess_wanted.connect(self.assess_wanted)
        controller.open_wanted.connect(self._open)
        self._round = PhoneRound(window.directory_page.work, controller, ways_out, self)
        window.hidden.connect(controller.forget)
        window.hidden.connect(self._round.forget)
        settings.changed.connect(self._follow)
        self._follow(settings.now)

    def share(self, role: SessionRole) -> None:
        """Know in what role whoever is at the window works; ask where nobody has said it yet."""
        self._signing.show_role(role.said)
        self._signing.role_chosen.connect(role.say)
        role.changed.connect(self._signing.show_role)

    def _on_changed(self) -> None:
        """A hidden window reads nothing: everything is read again when it is seen again."""
        if not self._window.covered:
            self.changed.emit()

    def _open(self, listing_id: str) -> None:
        self._window.show_page(FIND)
        self._window.find_page.open_listing(listing_id)

    def _follow(self, settings: Settings) -> None:
        self._signing.show_organization(settings.organization)
