"""The parts of the Directory page that say what is alike, what values mean and what was done: made with the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.controllers.done import DoneController
from desktop.duplicating import Duplicating
from desktop.ruling import Ruling

if TYPE_CHECKING:
    from desktop.background import Background
    from desktop.controllers.directory import DirectoryController
    from desktop.controllers.settings import SettingsController
    from desktop.session_role import SessionRole
    from resources_db.directory import Directory
    from ui.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class Workers:
    """Who looks, who writes, and who looks for duplicates, which takes minutes."""

    reader: Background[Directory]
    writer: Background[Directory]
    seeker: Background[Directory]


class DirectoryParts(QObject):
    """Those parts of one window.

    Signals:
        said: something else is said of places now.
    """

    said = Signal()

    def __init__(
        self,
        window: MainWindow,
        settings: SettingsController,
        workers: Workers,
        role: SessionRole,
        directory: DirectoryController,
        parent: QObject | None = None,
    ) -> None:
        """Serve `window`; whoever is at it works in `role`, and `directory` tells of what files change."""
        super().__init__(parent)
        reader, writer = workers.reader, workers.writer
        self._duplicating = Duplicating(window, settings, reader, writer, workers.seeker, self)
        self._ruling = Ruling(window, settings, reader, writer, self)
        self._done = DoneController(window.directory_page.done, reader, writer, lambda: window.covered, self)
        for part in (self._duplicating, self._ruling):
            part.share(role)
        self._duplicating.changed.connect(directory.tell_changed)
        self._ruling.changed.connect(self.said)
        self._done.changed.connect(directory.tell_changed)
        self._done.changed.connect(self.said)
        for controller in (self._duplicating.controller, self._ruling.controller, self._done):
            directory.changed.connect(controller.refresh)
        window.hidden.connect(self._done.forget)

    def said_elsewhere(self) -> None:
        """Know that something else is said of places."""
        self._duplicating.controller.read_again()
        self._done.refresh()
