"""What serves the Directory page and its parts, made and wired with the page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.controllers.catalogues import CataloguesController
from desktop.controllers.corrections import CorrectionsController
from desktop.controllers.directory import DirectoryController
from desktop.controllers.done import DoneController
from desktop.controllers.duplicates import DuplicatesController
from desktop.controllers.import_looking import ImportLooking
from desktop.controllers.import_undo import ImportUndo
from desktop.controllers.phone_round import PhoneRound
from desktop.controllers.rules import RulesController
from desktop.controllers.tells import TellsController
from desktop.controllers.terms import TermsController
from desktop.controllers.work import WorkController
from ui.main_window import FIND

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from desktop.background import Background
    from desktop.controllers.overview import OverviewController
    from desktop.controllers.settings import SettingsController
    from desktop.controllers.sheet import WaysOut
    from desktop.session_role import SessionRole
    from desktop.settings import Settings
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
        self._page = page = desk.window.directory_page
        self.directory = self._importing()
        self._work = self._working()
        self._tells = TellsController(page.tells, desk.reader, desk.writer, self)
        self._catalogues = CataloguesController(page.tells, desk.reader, desk.writer, self)
        self._terms = TermsController(page.terms, desk.reader, desk.writer, self)
        self._duplicates = DuplicatesController(page.duplicates, desk.reader, desk.writer, desk.seeker, self)
        self._rules = RulesController(page.rules, desk.reader, desk.writer, self)
        self._done = DoneController(page.done, desk.reader, desk.writer, self)
        self._corrections = CorrectionsController(page.corrections, desk.reader, desk.writer, desk.ways_out, self)
        self._signings = [
            each.signing for each in (page.work, page.tells, page.duplicates, page.rules, page.corrections)
        ]
        self._sign()
        self._follow_the_directory()
        self._tell()
        self._lead_elsewhere()
        parts = (self._tells, self._terms, self._duplicates, self._rules, self._done, self._corrections)
        for part in (self.directory, self._work, self._catalogues, *parts):
            desk.window.hidden.connect(part.forget)

    def said_elsewhere(self) -> None:
        """Know that something else is said of places."""
        self._duplicates.read_again()
        for part in (self._work, self._tells, self._catalogues, self._done, self._corrections):
            part.refresh()

    def _importing(self) -> DirectoryController:
        desk, page = self._desk, self._page
        choose_file = desk.ways_out().choose_directory_file
        directory = DirectoryController(page, self._overview, desk.writer, choose_file, self._covered, self)
        ImportLooking(page.importing, directory, desk.writer, lambda: desk.ways_out().choose_problems(), self)
        ImportUndo(page.importing, directory, desk.writer, self)
        return directory

    def _working(self) -> WorkController:
        desk, page = self._desk, self._page.work
        work = WorkController(page, desk.reader, desk.writer, self)
        phone_round = PhoneRound(page, work, desk.ways_out, self)
        desk.window.hidden.connect(phone_round.forget)
        return work

    def _sign(self) -> None:
        """Let each page know in whose name and role a person speaks; it asks where nobody has said it yet."""
        role = self._desk.role
        for signing in self._signings:
            signing.show_role(role.said)
            signing.role_chosen.connect(role.say)
            role.changed.connect(signing.show_role)
        self._desk.settings.changed.connect(self._on_settings)
        self._on_settings(self._desk.settings.now)

    def _follow_the_directory(self) -> None:
        """Let what files change be read anew, by Find first."""
        self.directory.changed.connect(self.changed)
        for part in (self._work, self._terms, self._duplicates, self._rules, self._done, self._corrections):
            self.directory.changed.connect(part.refresh)

    def _tell(self) -> None:
        """Let each part tell those that show what it changes."""
        find, overview, files = self.changed.emit, self._overview.refresh, self.directory.tell_changed
        self._tell_of(self._work.changed, find, overview)
        self._tell_of(self._tells.changed, self._tell_assessed)
        self._tell_of(self._catalogues.changed, self._tell_assessed)
        for part in (self._terms, self._duplicates):
            self._tell_of(part.changed, files)
        self._tell_of(self._rules.changed, self.assessed.emit, find, overview)
        self._tell_of(self._done.changed, self.assessed.emit, files)
        self._tell_of(self._corrections.changed, self._tell_assessed, find, overview)
        self._tell_of(self._corrections.withdrew, self.directory.changed.emit)

    def _tell_of(self, changed: SignalInstance, *tell: Callable[[], object]) -> None:
        """Let a part be heard. A hidden window reads nothing: everything is read again when it is seen again."""

        def hear() -> None:
            if not self._covered():
                for each in tell:
                    each()

        changed.connect(hear)

    def _lead_elsewhere(self) -> None:
        page = self._page.corrections
        self._work.assess_wanted.connect(self.assess_wanted)
        self._page.overview.new_wanted.connect(self._desk.window.new_wanted)
        page.panel.edit_wanted.connect(self.edit_wanted)
        for opener in (self._work, page.marks, page.panel):
            opener.open_wanted.connect(self._open)
        self._page.tells.left.connect(self._go_back)

    def _covered(self) -> bool:
        return self._desk.window.covered

    def _tell_assessed(self) -> None:
        """Let the place that is shown say it too."""
        self.assessed.emit()
        find = self._desk.window.find_page
        if find.detail.listing_id is not None:
            find.record_wanted.emit(find.detail.listing_id)

    def _open(self, listing_id: str) -> None:
        self._desk.window.show_page(FIND)
        self._desk.window.find_page.open_listing(listing_id)

    def _go_back(self) -> None:
        self._desk.window.show_page(FIND)
        self._desk.window.find_page.detail.setFocus()

    def _on_settings(self, settings: Settings) -> None:
        for signing in self._signings:
            signing.show_organization(settings.organization)
