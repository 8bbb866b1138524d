"""What is loaded when the window has painted itself: nothing that its first frame does not show."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Porchlight
from desktop.first_frame import FirstFrame
from desktop.settings import Settings, save_settings
from ui.main_window import DIRECTORY, SETTINGS, SHEET

ROOT = Path(__file__).parent.parent.parent
START = """
import linecache
import sys
from desktop import __main__ as command

load = command.load

def load_watched(arguments):
    begin = load(arguments)
    from desktop import app
    from desktop.first_frame import FirstFrame

    class Watched(app.Porchlight):
        def __init__(self, *arguments, **more):
            super().__init__(*arguments, **more)
            FirstFrame(self.window, self.tell)

        def tell(self):
            print(*sorted(sys.modules), *sorted(linecache.cache), sep="\\n")
            app.theme.app().exit(7)

    app.Porchlight = Watched
    return begin

command.load = load_watched
sys.argv = ["porchlight"]
command.main()
"""
STORE = (
    "sqlcipher3",
    "sqlite3",
    "sqlite_utils",
    "resources_db.directory",
    "resources_db.engine",
    "resources_db.search",
)
READERS = ("csv", "resources_db.sources.readers", "resources_db.sync")
PAPER = ("exports.", "reportlab", "pypdfium2", "PySide6.QtPrintSupport")
COMMANDS = ("click", "desktop.cli", "desktop.commands")
NO_LISTING_YET = (
    "resources_db.model",
    "resources_db.results",
    "resources_db.sources",
    "resources_db.vocabulary",
    "concurrent.futures",
)
NOT_ASKED_YET = (
    "ui.find.suggestions",
    "ui.find.answer_cards",
    "ui.find.answer_line",
    "ui.find.detail",
    "ui.find.need_picker",
    "ui.find.results_view",
)
OTHER_PAGES = (
    "ui.assess",
    "desktop.assessing",
    "ui.directory",
    "ui.settings.page",
    "ui.sheet.page",
    "desktop.dialogs",
    "desktop.printing",
)
SLOW = ("babel", "html", "geographiclib", "importlib.metadata", "rapidfuzz")


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The modules that a real start has loaded when its first frame is painted, and the files whose source it read."""
    folder = tmp_path_factory.mktemp("data")
    save_settings(folder, Settings())
    environment = {**os.environ, "PORCHLIGHT_DATA_DIR": str(folder), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", START], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 7, done.stderr
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "name", [*STORE, *READERS, *PAPER, *COMMANDS, *NO_LISTING_YET, *NOT_ASKED_YET, *OTHER_PAGES, *SLOW]
)
def test_the_first_frame_loads_only_what_it_shows(loaded: set[str], name: str) -> None:
    assert "ui.find.page" in loaded
    assert not {module for module in loaded if module == name or module.startswith(f"{name.rstrip('.')}.")}


def test_no_source_is_read_of_what_is_compiled(loaded: set[str]) -> None:
    ours = tuple(str(ROOT / package) for package in ("desktop", "ui", "resources_db"))
    assert not {name for name in loaded if name.startswith(ours)}


class _Painted(QObject):
    """Counts how often a widget was painted with `text` in it."""

    def __init__(self, box: QWidget, text: str) -> None:
        super().__init__(box)
        self.times = 0
        self._text = text
        box.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.Paint and watched.property("text") == self._text
        return False


class _Answered(QObject):
    """Notes in `order` when the list is drawn with an answer in it."""

    def __init__(self, viewport: QWidget, ready: Callable[[], bool], order: list[str]) -> None:
        super().__init__(viewport)
        self._ready, self._order = ready, order
        viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._ready() and "drawn" not in self._order:
            self._order.append("drawn")
        return super().eventFilter(watched, event)


@pytest.mark.usefixtures("english")
def test_the_place_box_takes_typing_from_the_first_frame_on(qtbot: QtBot, tmp_path: Path) -> None:
    porchlight = Porchlight(tmp_path, Settings())
    qtbot.addWidget(porchlight.window)
    box = porchlight.window.find_page.question.place
    painted = _Painted(box, "3")
    with qtbot.waitCallback() as framed:
        FirstFrame(porchlight.window, framed)
        porchlight.window.show()
    QTest.keyClicks(box, "3")
    qtbot.waitUntil(lambda: painted.times > 0)
    porchlight.close()


@pytest.mark.usefixtures("english")
def test_the_first_answer_is_drawn_before_pages_nobody_has_come_to_are_made(
    qtbot: QtBot, demonstration: Path, tmp_path: Path
) -> None:
    porchlight = Porchlight(Path(copytree(demonstration, tmp_path / "data")), Settings())
    qtbot.addWidget(porchlight.window)
    page = porchlight.window.find_page
    order: list[str] = []
    porchlight.window.pages.made.connect(lambda _: order.append("made"))
    page.answer_made.connect(lambda: _Answered(page.list.viewport(), lambda: page.rows.rowCount() > 0, order))
    porchlight.window.show()
    qtbot.waitUntil(lambda: order.count("made") == 3 and "drawn" in order)
    assert order[0] == "drawn"
    porchlight.close()


@pytest.mark.usefixtures("english")
def test_pages_nobody_has_come_to_are_made_when_nothing_else_is_to_do(qtbot: QtBot, tmp_path: Path) -> None:
    porchlight = Porchlight(tmp_path, Settings())
    qtbot.addWidget(porchlight.window)
    made: list[int] = []
    porchlight.window.pages.made.connect(made.append)
    porchlight.window.show()
    assert made == []
    qtbot.waitUntil(lambda: {SHEET, DIRECTORY, SETTINGS} <= set(made))
    porchlight.close()
