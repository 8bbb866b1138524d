"""The window's composition root: makes every part once, and wires them."""

from __future__ import annotations

import os
import signal
import sys
from dataclasses import replace
from functools import cache
from importlib.metadata import version
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QSettings
from PySide6.QtWidgets import QApplication

from desktop.background import Background
from desktop.controllers.directory import DirectoryController
from desktop.controllers.find import FindController
from desktop.controllers.sheet import SheetController, WaysOut
from desktop.dialogs import choose_directory_file, choose_pdf
from desktop.printing import print_pages
from desktop.settings import Settings, load_settings, save_settings
from resources_db.errors import EnvironmentProblem
from resources_db.query import Query
from ui import theme
from ui.directory.values import Overview
from ui.main_window import MainWindow
from ui.sheet.choices import SheetChoices
from ui.style import PorchlightStyle
from ui.theme import Theme
from ui.translators import Translators

if TYPE_CHECKING:
    from resources_db.directory import Directory
    from resources_db.places import Gazetteer

USUAL_SIZE = (1180, 740)


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
    with as_file(files("exports").joinpath("fonts")) as folder:
        return theme.load_fonts(sorted(folder.glob("NotoSans-*.ttf")))


@cache
def _gazetteer() -> Gazetteer:
    from resources_db.places import Gazetteer  # noqa: PLC0415 (see open_directory)

    return Gazetteer()


def open_directory(folder: Path) -> Directory:
    """Return the directory in `folder`, for the thread that calls.

    The store is first loaded here: in the worker, while the window is already drawn.
    """
    from desktop.clock import system_and_build  # noqa: PLC0415
    from resources_db.directory import Directory  # noqa: PLC0415

    return Directory.open(folder, _gazetteer(), system_and_build)


class Porchlight(QObject):
    """One window on one directory, with everything behind it.

    Attributes:
        window: what is on the screen.
    """

    def __init__(self, folder: Path, settings: Settings, ways_out: WaysOut | None = None) -> None:
        """Open the window on the directory in `folder`; `ways_out` replaces the dialogs for file and printer."""
        super().__init__()
        self._folder = folder
        self._settings = settings
        self._family = load_font_family()
        self._translators = Translators()
        self._translators.speak(settings.language)
        self._apply_look()
        self.window = window = MainWindow(version("porchlight-directory"))
        self._reader = Background(lambda: open_directory(folder), self)
        self._writer = Background(lambda: open_directory(folder), self)
        ways_out = ways_out or dialogs_of(window)
        self.find = FindController(window.find_page, self._reader, self)
        self.sheet = SheetController(window.sheet_page, self._reader, ways_out, self)
        self.directory = DirectoryController(
            window.directory_page, self._reader, self._writer, ways_out.choose_directory_file, self
        )
        self._connect()
        self._show_settings()
        self.directory.refresh()
        self.find.ask(Query())

    @property
    def busy(self) -> bool:
        """Return whether any answer is still on its way."""
        return self._reader.busy_at_all or self._writer.busy_at_all

    def close(self) -> None:
        """Let go of the directory; settings are kept."""
        save_settings(self._folder, self._settings)
        self._reader.close()
        self._writer.close()
        self._translators.silence()

    def _connect(self) -> None:
        window = self.window
        window.find_page.add_wanted.connect(self.sheet.add)
        self.sheet.places_changed.connect(self._on_sheet_changed)
        self.sheet.refused.connect(window.find_page.show_failure)
        self.directory.overview_read.connect(self._on_overview)
        self.directory.changed.connect(self.find.ask_again)
        window.hidden.connect(self._on_hidden)
        window.uncovered.connect(lambda: self.find.ask(Query()))
        window.closing.connect(self._on_closing)
        window.settings_page.language_chosen.connect(self._on_language_chosen)
        window.settings_page.theme_chosen.connect(self._on_theme_chosen)
        window.settings_page.text_size_chosen.connect(self._on_text_size_chosen)
        window.sheet_page.choices_changed.connect(self._on_choices_changed)
        theme.app().styleHints().colorSchemeChanged.connect(self._apply_look)

    def _show_settings(self) -> None:
        settings, window = self._settings, self.window
        window.settings_page.show_settings(settings.language, Theme(settings.theme), settings.text_size)
        window.sheet_page.options.set_language(settings.language)
        window.sheet_page.options.set_paper(settings.paper)
        if not settings.geometry or not window.restoreGeometry(QByteArray.fromHex(settings.geometry.encode())):
            window.resize(*USUAL_SIZE)

    def _on_sheet_changed(self, ids: list[str]) -> None:
        self.window.find_page.show_sheet(ids)
        self.window.show_sheet_count(len(ids))

    def _on_overview(self, overview: Overview) -> None:
        self.window.show_demonstration(overview.demonstration)
        self.window.find_page.show_empty_directory(overview.empty)
        self.sheet.directory_is_of(overview.data_as_of)

    def _on_hidden(self) -> None:
        self.find.forget()
        self.sheet.forget()
        self.directory.forget()

    def _on_closing(self) -> None:
        geometry = bytes(self.window.saveGeometry().toHex().data()).decode()
        self._settings = replace(self._settings, geometry=geometry)

    def _on_language_chosen(self, language: str) -> None:
        self._set(replace(self._settings, language=language))
        self._translators.speak(language)
        self.sheet.speak_again()

    def _on_theme_chosen(self, chosen: Theme) -> None:
        self._set(replace(self._settings, theme=chosen.value))
        self._apply_look()

    def _on_text_size_chosen(self, text_size: int) -> None:
        self._set(replace(self._settings, text_size=text_size))
        self._apply_look()

    def _on_choices_changed(self, choices: SheetChoices) -> None:
        if choices.paper != self._settings.paper:
            self._set(replace(self._settings, paper=choices.paper))

    def _set(self, settings: Settings) -> None:
        self._settings = settings
        save_settings(self._folder, settings)

    def _apply_look(self) -> None:
        theme.apply(Theme(self._settings.theme), self._settings.text_size, self._family)


def dialogs_of(window: MainWindow) -> WaysOut:
    """Return the real ways out: dialogs in front of `window`."""
    return WaysOut(
        choose_pdf=lambda: choose_pdf(window),
        print_pages=lambda pages: print_pages(window, pages),
        choose_directory_file=lambda: choose_directory_file(window),
    )


def run_window(data_dir: Path, language: str) -> int:
    """Open the window on the directory in `data_dir` and return the exit code when it is closed.

    `language` ("en" or "es") is for a person who has not chosen one.

    Raises:
        EnvironmentProblem: there is no display, or what ships with Porchlight is damaged.
    """
    app = make_application()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    porchlight = Porchlight(data_dir, load_settings(data_dir, language))
    porchlight.window.show()
    try:
        return app.exec()
    finally:
        porchlight.close()
