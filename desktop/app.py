"""The window's composition root: makes every part once, and wires them.

What the first frame shows is made and loaded at once; the other pages, with what serves them, when they are wanted or
when there is nothing else to do (docs/decisions/python-and-qt.md). Those imports stand in the `_serve_...` methods.
"""

from __future__ import annotations

import os
import signal
import sys
from contextlib import ExitStack, nullcontext
from functools import cache, cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QSettings, QTimer, Signal
from PySide6.QtWidgets import QApplication

from desktop.background import Background
from desktop.controllers.find import FindController
from desktop.controllers.overview import OverviewController
from desktop.controllers.settings import SettingsController
from desktop.files import is_new
from desktop.first_frame import FirstFrame
from desktop.litter import Litter, keep_what_is_loaded
from desktop.opening import Opening
from desktop.session_role import SessionRole
from desktop.settings import Settings, has_settings, load_settings
from desktop.usual import Usual, usual_here
from desktop.version import VERSION
from resources_db.errors import EnvironmentProblem
from resources_db.query import Query
from resources_db.shipped import shipped
from resources_db.units import Unit
from ui import theme
from ui.clipboard import forget_copied
from ui.language import language
from ui.main_window import DIRECTORY, FIND, SETTINGS, SHEET, MainWindow
from ui.style import PorchlightStyle

if TYPE_CHECKING:
    from desktop.assessing import Assessing
    from desktop.controllers.directory import DirectoryController
    from desktop.controllers.first_run import FirstRunController
    from desktop.controllers.marking import Marking
    from desktop.controllers.sheet import SheetController, WaysOut
    from desktop.editing import Editing
    from resources_db.directory import Directory
    from resources_db.places import Gazetteer
    from resources_db.sources.records import Progress
    from ui.directory.values import Overview
    from ui.sheet.choices import SheetChoices
    from ui.sheet.page import SheetPage

USUAL_SIZE = (1180, 740)
MOMENT_MS = 20
"""Milliseconds between the first frame and the loading of the store, which holds up whatever is typed meanwhile."""


def make_application() -> QApplication:
    """Return the application with its style; nothing that Qt remembers on its own reaches the disk.

    Raises:
        EnvironmentProblem: there is no display.
    """
    if not _has_display():
        raise EnvironmentProblem("no_display")
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Porchlight")
    app.setStyle(PorchlightStyle())
    return app


def _has_display() -> bool:
    """Return whether Qt can open a window: it would abort the program where it cannot."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def load_font_family() -> str:
    """Return the family of the bundled fonts, loaded."""
    return theme.load_fonts(sorted(shipped("exports", "fonts").glob("NotoSans-*.ttf")))


def load_other_scripts() -> None:
    """Load the bundled fonts of the scripts that the usual one lacks: for names of languages, and of places."""
    theme.load_fonts(sorted(shipped("exports", "fonts").glob("NotoSans[!-]*-Regular.ttf")))


@cache
def _gazetteer() -> Gazetteer:
    from resources_db.places import Gazetteer  # noqa: PLC0415 (see open_directory)

    return Gazetteer()


def open_directory(folder: Path, progress: Progress | None = None) -> Directory:
    """Return the directory in `folder`, for the thread that calls.

    The store is first loaded here: in the worker, while the window is already drawn.
    """
    from desktop.clock import system_and_build  # noqa: PLC0415
    from resources_db.directory import Directory  # noqa: PLC0415
    from resources_db.sources.records import no_progress  # noqa: PLC0415

    return Directory.open(folder, _gazetteer(), system_and_build, progress or no_progress)


class Porchlight(QObject):
    """One window on one directory, with everything behind it.

    Signals:
        assessed: something else is said of places now.
        changed: what Find shows may be otherwise now.

    Attributes:
        window: what is on the screen.
        settings: what is set, and its keeper.
        overview: the directory in numbers.
        find: what serves the Find page.
    """

    assessed = Signal()
    changed = Signal()
    _directory: DirectoryController
    _sheet: SheetController

    def __init__(
        self, folder: Path, settings: Settings, ways_out: WaysOut | None = None, *, usual: Usual | None = None
    ) -> None:
        """Make the window on the directory in `folder`; `ways_out` replaces the dialogs for file and printer.

        With what is `usual` here, a folder in which nothing was ever set begins with the questions of the first minute.

        The directory is opened, and its first answer asked for, a moment after the window has painted itself.
        """
        super().__init__()
        self._folder = folder
        self._given_ways_out = ways_out
        self._litter = Litter(lambda: self.busy, self)
        self.settings = SettingsController(folder, settings, load_font_family(), self)
        self.window = window = MainWindow(VERSION)
        opening = Opening(partial(open_directory, folder))
        self._reader, self._writer, self._seeker = (Background(opening, self) for _ in range(3))
        self._printer = Background[None](lambda _progress: nullcontext(), self)
        self.overview = OverviewController(self._reader, self)
        self.find = FindController(window.find_page, self._reader, self)
        self._role = SessionRole(self)
        self._begun = False
        self._unasked = usual if not has_settings(folder) else None
        self._first_run: FirstRunController | None = None
        # A timer of 0 ms runs out after what is to be drawn is drawn; a call that is queued comes before.
        self._spare_time = QTimer(window, singleShot=True, interval=0)
        self._connect()
        self._place_window()
        if is_new(folder) and self._unasked is not None:
            self._ask_first(self._unasked)
        else:
            FirstFrame(window, lambda: QTimer.singleShot(MOMENT_MS, self, self._begin))

    @property
    def busy(self) -> bool:
        """Return whether any answer is still on its way, the first one included."""
        waiting = (not self._begun and self._first_run is None) or self.find.about_to_read
        return waiting or any(each.busy_at_all for each in (self._reader, self._writer, self._seeker))

    @property
    def sheet(self) -> SheetController:
        """Return what serves the Sheet page; both are made now where they are not there yet."""
        self.window.pages.page(SHEET)
        return self._sheet

    @property
    def directory(self) -> DirectoryController:
        """Return what serves the Directory page; both are made now where they are not there yet."""
        self.window.pages.page(DIRECTORY)
        return self._directory

    @cached_property
    def assessing(self) -> Assessing:
        """What assesses places, made now where it is not there yet."""
        from desktop.assessing import Assessing  # noqa: PLC0415

        made = Assessing(self.window, self.settings, self._reader, self._writer, self._role, self)
        made.changed.connect(self.assessed)
        made.changed.connect(self.find.ask_again)
        made.changed.connect(self.overview.refresh)
        return made

    @cached_property
    def editing(self) -> Editing:
        """What writes services down, made now where it is not there yet."""
        from desktop.editing import Editing  # noqa: PLC0415

        made = Editing(self.window, self.settings, self._reader, self._writer, self.assessing, self)
        made.share(self._role)
        made.changed.connect(self.assessed)
        made.changed.connect(self.find.ask_again)
        made.changed.connect(self.overview.refresh)
        return made

    @cached_property
    def marking(self) -> Marking:
        """Return what keeps the marks of field workers, made now where it is not there yet."""
        from desktop.controllers.marking import Marking  # noqa: PLC0415

        made = Marking(self.window.find_page, self._writer, self)
        self.window.hidden.connect(made.forget)
        return made

    def close(self) -> None:
        """Let go of the directory; settings are kept."""
        with ExitStack() as all_of_them:  # the first that fails holds up none of the others
            for each in (
                self._litter, self.settings, self._printer, self._writer, self._reader, self._seeker,
            ):  # fmt: skip
                all_of_them.callback(each.close)

    def _connect(self) -> None:
        window = self.window
        window.pages.made.connect(self._serve)
        window.find_page.answer_made.connect(self._serve_reviews)
        window.find_page.add_wanted.connect(self._on_add_wanted)
        self.overview.overview_read.connect(self._on_overview)
        self.overview.failed.connect(window.find_page.show_failure)
        window.hidden.connect(self.find.forget)
        window.hidden.connect(forget_copied)
        window.hidden.connect(self._role.forget)
        window.find_page.open_wanted.connect(self._open_address)
        window.uncovered.connect(lambda: self.find.ask(Query()))
        window.uncovered.connect(self.overview.refresh)  # after the question: that the file is gone stays said
        window.closing.connect(self._on_closing)
        self._spare_time.timeout.connect(self._make_page)

    def _place_window(self) -> None:
        geometry = self.settings.now.geometry
        if not geometry or not self.window.restoreGeometry(QByteArray.fromHex(geometry.encode())):
            self.window.resize(*USUAL_SIZE)

    def _begin(self) -> None:
        """Open the directory and ask for everything in it, or for what somebody has asked for by now."""
        self._begun = True
        load_other_scripts()
        self.overview.refresh()
        self.find.ask_again()
        self._reader.idle.connect(self._spare_time.start)

    def _ask_first(self, usual: Usual) -> None:
        """Begin with the questions of the first minute; nothing is opened or made before their end."""
        from desktop.controllers.first_run import FirstRunController  # noqa: PLC0415

        self._unasked = None
        self._first_run = FirstRunController(self.window, self.settings, self._folder, usual, self)
        self._first_run.finished.connect(self._begin_with)

    def _begin_with(self, choice: str) -> None:
        from desktop.controllers.first_run import begin_with  # noqa: PLC0415

        self._first_run = None
        if not self._begun:
            self._begin()
        begin_with(choice, self.window, lambda: self.directory)

    def _make_page(self) -> None:
        """Make a page that nobody has come to yet, while no answer is waited for; then the next."""
        if not self._reader.busy_at_all and self.window.pages.make_one():
            self._spare_time.start()

    def _serve(self, number: int) -> None:
        """Wire a page that was just made."""
        {SHEET: self._serve_sheet, DIRECTORY: self._serve_directory, SETTINGS: self._serve_settings}[number]()

    def _serve_sheet(self) -> None:
        from desktop.controllers.printing import Workers  # noqa: PLC0415
        from desktop.controllers.sheet import SheetController  # noqa: PLC0415

        page = self.window.sheet_page
        page.options.set_language(self.settings.now.language)
        self._follow_settings(self.settings.now)
        self.settings.changed.connect(self._follow_settings)
        page.choices_changed.connect(self._on_choices_changed)
        page.find_wanted.connect(lambda: self.window.show_page(FIND))
        self._sheet = sheet = SheetController(page, Workers(self._reader, self._printer), self._ways_out(), self)
        sheet.places_changed.connect(self._on_sheet_changed)
        self.assessed.connect(sheet.draw_again)
        sheet.refused.connect(self.window.find_page.show_failure)
        self.settings.language_changed.connect(sheet.draw_again)
        page.options.presets.needs_first.connect(self.window.find_page.question.needs.lead_with)
        self._serve_booklet(page, sheet)
        self.window.hidden.connect(sheet.printing.forget)
        self.window.hidden.connect(sheet.forget)
        self.overview.overview_read.connect(lambda overview: sheet.directory_is_of(overview.data_as_of))
        if self.overview.latest is not None:
            sheet.directory_is_of(self.overview.latest.data_as_of)

    def _serve_booklet(self, page: SheetPage, sheet: SheetController) -> None:
        """Let a booklet of what Find shows be made where minutes of work hold nobody up."""
        from desktop.booklet_window import BookletController  # noqa: PLC0415

        booklet = BookletController(
            page, self._seeker, lambda: self.find.query, lambda: self._ways_out().choose_booklet_file(),
            lambda: Unit(self.settings.now.units), self,
        )  # fmt: skip
        booklet.print_wanted.connect(sheet.printing.print_made)
        booklet.dropped.connect(sheet.printing.drop_made)
        for changed in (self.assessed, self.changed):
            changed.connect(booklet.outdated)
        self.window.hidden.connect(booklet.forget)

    def _serve_directory(self) -> None:
        from desktop.directory_parts import Desk, DirectoryParts  # noqa: PLC0415

        workers = (self._reader, self._writer, self._seeker)
        desk = Desk(self.window, self.settings, *workers, role=self._role, ways_out=self._ways_out)
        parts = DirectoryParts(desk, self.overview, self)
        self._directory = parts.directory
        parts.changed.connect(self.changed)
        parts.changed.connect(self.find.ask_again)
        parts.assessed.connect(self.assessed)
        parts.assess_wanted.connect(self._on_assess_wanted)
        parts.edit_wanted.connect(self._on_change_wanted)
        self.assessed.connect(parts.said_elsewhere)

    def _serve_reviews(self) -> None:
        """Let the detail lead to what assesses; that is made when it is first wanted."""
        from desktop.edit_ways import EditWays  # noqa: PLC0415

        detail = self.window.find_page.detail
        detail.assess_wanted.connect(self._on_assess_wanted)
        detail.told.connect(self._on_told)
        detail.texts_wanted.connect(self._on_texts_wanted)
        detail.mark_wanted.connect(self._on_mark_wanted)
        self.window.undo_wanted.connect(self._on_undo_wanted)
        EditWays(self.window, lambda: self.editing, self)

    def _serve_settings(self) -> None:
        self.settings.serve(self.window.settings_page)

    def _follow_settings(self, settings: Settings) -> None:
        """Let the sheet begin as it is set; its language is chosen for each reader."""
        options = self.window.sheet_page.options
        options.set_head(settings.organization, settings.phone, settings.footer)
        options.set_paper(settings.paper)

    def _open_address(self, address: str) -> None:
        """Open what a person said yes to."""
        if not self._ways_out().open_address(address):
            problem = EnvironmentProblem("cannot_open_address")
            self.window.find_page.show_failure(lambda: problem.text(language()))

    def _ways_out(self) -> WaysOut:
        from desktop.ways_out import dialogs_of  # noqa: PLC0415

        return self._given_ways_out or dialogs_of(self.window)

    def _on_assess_wanted(self, listing_id: str) -> None:
        self.assessing.open(listing_id)

    def _on_change_wanted(self, listing_id: str) -> None:
        self.editing.open(listing_id)

    def _on_told(self, listing_id: str, kind: str) -> None:
        self.assessing.controller.write_down_told(listing_id, kind)

    def _on_mark_wanted(self, listing_id: str, kind: str, note: str) -> None:
        self.marking.mark(listing_id, kind, note)

    def _on_texts_wanted(self, kind: str) -> None:
        self.window.show_page(DIRECTORY)
        self.window.directory_page.show_tell(kind)

    def _on_undo_wanted(self) -> None:
        self.assessing.undo()

    def _on_add_wanted(self, listing_id: str) -> None:
        self.sheet.add(listing_id)

    def _on_sheet_changed(self, ids: list[str]) -> None:
        self.window.find_page.show_sheet(ids)
        self.window.show_sheet_count(len(ids))

    def _on_overview(self, overview: Overview) -> None:
        self.window.show_demonstration(overview.demonstration)
        self.window.find_page.show_empty_directory(overview.empty)
        if overview.empty and self._unasked is not None:
            self._ask_first(self._unasked)
        self._unasked = None

    def _on_closing(self) -> None:
        self.window.setFocus()  # whatever was being typed in a line of the settings is finished by that
        self.settings.set_geometry(bytes(self.window.saveGeometry().toHex().data()).decode())

    def _on_choices_changed(self, choices: SheetChoices) -> None:
        self.settings.set_paper(choices.paper)


def run_window(data_dir: Path, language: str) -> int:
    """Open the window on the directory in `data_dir` and return the exit code when it is closed.

    `language` ("en" or "es") is for a person who has not chosen one.

    Raises:
        EnvironmentProblem: there is no display, or what ships with Porchlight is damaged.
    """
    app = make_application()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    usual = usual_here()
    settings = load_settings(data_dir, language, units=usual.units, paper=usual.paper)
    porchlight = Porchlight(data_dir, settings, usual=usual)
    FirstFrame(porchlight.window, keep_what_is_loaded)
    porchlight.window.show()
    try:
        return app.exec()
    finally:
        porchlight.window.hide()  # whatever is still to be seen at the very end is told of it when half of it has gone
        porchlight.close()
