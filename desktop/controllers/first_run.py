"""The first minute: what is set in it is seen at once and kept at its end; a run that breaks off begins again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.controllers.directory import DirectoryController
from desktop.controllers.settings import SettingsController
from desktop.files import check_writable
from desktop.settings import Settings
from desktop.usual import Usual, region_name
from resources_db.errors import EnvironmentProblem
from ui.directory.import_page import Stage
from ui.first_run.page import DEMONSTRATION, LATER, FirstRunPage
from ui.language import language
from ui.main_window import DIRECTORY, FIND, MainWindow


class FirstRunController(QObject):
    """Asks the questions in `window`, in place of everything else.

    Signals:
        finished: (what to begin with: DEMONSTRATION, IMPORT or LATER) when the window is there for its work.
    """

    finished = Signal(str)

    def __init__(
        self, window: MainWindow, settings: SettingsController, folder: Path, usual: Usual, parent: QObject
    ) -> None:
        """Begin with what is `usual` here; say so where nothing can be written to `folder`."""
        super().__init__(parent)
        self._window = window
        self._settings = settings
        settings.keep_nothing_yet()
        self._page = page = FirstRunPage(settings.now, usual.region, region_name)
        page.changed.connect(settings.change)
        page.finished.connect(self._finish)
        settings.changed.connect(self._show)
        try:
            check_writable(folder)
        except EnvironmentProblem as problem:
            words = problem.text
            page.show_problem(lambda: words(language()))
        window.begin_first_run(page)
        page.begin()

    def _show(self, settings: Settings) -> None:
        self._page.show_preferences(settings)

    def _finish(self, begin_with: str) -> None:
        self._settings.changed.disconnect(self._show)
        self._settings.keep()
        self._window.end_first_run()
        self.finished.emit(begin_with)


def begin_with(choice: str, window: MainWindow, directory: Callable[[], DirectoryController]) -> None:
    """Let the window begin its work as was chosen; `directory` serves the Directory page."""
    if choice == LATER:
        _show_find(window)
        return
    window.show_page(DIRECTORY)
    if choice == DEMONSTRATION:
        directory().load_demonstration()
        _show_what_is_loaded(window)
    else:
        window.directory_page.import_wanted.emit()


def _show_what_is_loaded(window: MainWindow) -> None:
    """Go to what is being loaded once it is there, unless it never is, or a person has gone elsewhere meanwhile."""
    importing = window.directory_page.importing

    def follow() -> None:
        if importing.stage is Stage.BUSY:
            return
        importing.stage_changed.disconnect(follow)
        if importing.stage is Stage.DONE and window.pages.currentIndex() == DIRECTORY and not window.covered:
            _show_find(window)

    importing.stage_changed.connect(follow)


def _show_find(window: MainWindow) -> None:
    window.show_page(FIND)
    window.find_page.focus_place()
