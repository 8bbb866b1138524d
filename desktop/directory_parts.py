"""What serves the Directory page and its parts, made and wired with the page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.controllers.directory import DirectoryController
from desktop.controllers.done import DoneController
from desktop.controllers.import_looking import ImportLooking
from desktop.controllers.import_undo import ImportUndo
from desktop.controllers.terms import TermsController
from desktop.correcting import Correcting
from desktop.duplicating import Duplicating
from desktop.ruling import Ruling
from desktop.telling import Telling
from desktop.working import Working

if TYPE_CHECKING:
    from desktop.background import Background
    from desktop.controllers.overview import OverviewController
    from desktop.controllers.settings import SettingsController
    from desktop.controllers.sheet import WaysOut
    from desktop.session_role import SessionRole
    from resources_db.directory import Directory
    from ui.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class Desk:
    """What every part works with.

    Attributes:
        reader: looks things up.
        writer: writes.
        seeker: looks for duplicates, which takes minutes.
        role: in which role whoever is at the window speaks.
        ways_out: gives the dialogs for files.
    """

    window: MainWindow
    settings: SettingsController
    reader: Background[Directory]
    writer: Background[Directory]
    seeker: Background[Directory]
    role: SessionRole
    ways_out: Callable[[], WaysOut]


class DirectoryParts(QObject):
    """Those parts of one window.

    Signals:
        changed: what Find shows may be otherwise now.
        assessed: something else is said of places now.
        assess_wanted, edit_wanted: (listing id) of a place that a person wants to assess, or to write down anew.

    Attributes:
        directory: what serves the page itself: the overview and importing.
    """

    changed = Signal()
    assessed = Signal()
    assess_wanted = Signal(str)
    edit_wanted = Signal(str)

    def __init__(self, desk: Desk, overview: OverviewController, parent: QObject | None = None) -> None:
        """Serve the page of `desk.window`; `overview` tells the directory in numbers."""
        super().__init__(parent)
        self._desk, self._overview = desk, overview
        self.directory = self._importing()
        self._working = self._work()
        self._telling = self._texts()
        self._terms()
        self._duplicating = Duplicating(desk.window, desk.settings, desk.reader, desk.writer, desk.seeker, self)
        self._ruling = Ruling(desk.window, desk.settings, desk.reader, desk.writer, self)
        page = desk.window.directory_page
        self._done = DoneController(page.done, desk.reader, desk.writer, self._covered, self)
        self._alike_and_done()
        self._correcting = self._corrections()

    def said_elsewhere(self) -> None:
        """Know that something else is said of places."""
        self._working.controller.refresh()
        self._telling.controller.refresh()
        self._duplicating.controller.read_again()
        self._done.refresh()
        self._correcting.controller.refresh()

    def _covered(self) -> bool:
        return self._desk.window.covered

    def _importing(self) -> DirectoryController:
        desk, page = self._desk, self._desk.window.directory_page
        choose_file = desk.ways_out().choose_directory_file
        directory = DirectoryController(page, self._overview, desk.writer, choose_file, self._covered, self)
        ImportLooking(page.importing, directory, desk.writer, lambda: desk.ways_out().choose_problems(), self)
        ImportUndo(page.importing, directory, desk.writer, self)
        directory.changed.connect(self.changed)
        page.overview.new_wanted.connect(desk.window.new_wanted)
        desk.window.hidden.connect(directory.forget)
        return directory

    def _work(self) -> Working:
        desk = self._desk
        working = Working(desk.window, desk.settings, desk.reader, desk.writer, desk.ways_out, self)
        working.share(desk.role)
        working.changed.connect(self.changed)
        working.changed.connect(self._overview.refresh)
        working.assess_wanted.connect(self.assess_wanted)
        self.directory.changed.connect(working.controller.refresh)
        return working

    def _texts(self) -> Telling:
        desk = self._desk
        telling = Telling(desk.window, desk.settings, desk.reader, desk.writer, self)
        telling.share(desk.role)
        telling.changed.connect(self.assessed)
        return telling

    def _terms(self) -> None:
        desk = self._desk
        terms = TermsController(desk.window.directory_page.terms, desk.reader, desk.writer, self._covered, self)
        terms.changed.connect(self.directory.changed)
        terms.changed.connect(self._overview.refresh)
        self.directory.changed.connect(terms.refresh)
        desk.window.hidden.connect(terms.forget)

    def _alike_and_done(self) -> None:
        for part in (self._duplicating, self._ruling):
            part.share(self._desk.role)
        self._duplicating.changed.connect(self.directory.tell_changed)
        self._done.changed.connect(self.directory.tell_changed)
        for changed in (self._ruling.changed, self._done.changed):
            changed.connect(self.assessed)
            changed.connect(self.changed)
            changed.connect(self._overview.refresh)
        for controller in (self._duplicating.controller, self._ruling.controller, self._done):
            self.directory.changed.connect(controller.refresh)
        self._desk.window.hidden.connect(self._done.forget)

    def _corrections(self) -> Correcting:
        desk = self._desk
        correcting = Correcting(desk.window, desk.settings, desk.reader, desk.writer, desk.ways_out, self)
        correcting.share(desk.role)
        correcting.changed.connect(self.assessed)
        correcting.changed.connect(self._overview.refresh)
        correcting.withdrew.connect(self.directory.changed)
        correcting.edit_wanted.connect(self.edit_wanted)
        self.directory.changed.connect(correcting.controller.refresh)
        return correcting
