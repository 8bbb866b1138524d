"""One window to be photographed, with hands to use it and a camera; nothing of it is shown on a screen."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QPoint, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from desktop.app import Porchlight
from desktop.settings import Settings
from desktop.usual import Usual

QUIET_MS, STILL_MS = 20, 100
"""Milliseconds in which nothing came back from the worker: then the next key is pressed, or a picture taken."""
LONGEST_MS = 20_000


@dataclass(frozen=True, slots=True)
class Look:
    """A language, theme and text size in a window of `size` pixels. A `whole` look is drawn in every scene."""

    name: str
    settings: Settings
    size: tuple[int, int]
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """A state of the window and how a person comes to it. A `main` scene is drawn in every look."""

    name: str
    act: Callable[[Studio], None]
    main: bool = False


def scenes(page: str, acts: Sequence[Callable[[Studio], None]], main: Collection[str] = ()) -> list[Scene]:
    """Return the scenes of a page, called by the names of their functions: "find-half-a-word"."""
    return [Scene(f"{page}-{act.__name__.replace('_', '-')}", act, act.__name__ in main) for act in acts]


class Studio:
    """One window in one look.

    Attributes:
        name: of the picture that is being made, "" while none is wanted.
        folder: where the directory is.
    """

    def __init__(self, app: QApplication, folder: Path, into: Path, look: Look, *, usual: Usual | None = None) -> None:
        """Open a window; with what is `usual`, a folder in which nothing was set shows the first minute."""
        self.app = app
        self.folder = folder
        self.into = into
        self.name = ""
        self._taken = ""
        self.porchlight = Porchlight(folder, look.settings, usual=usual)
        self.window = self.porchlight.window
        self.find = self.window.find_page
        self._above: list[QWidget] = []
        self._go_to_screen(QSize(*look.size))
        self.window.show()
        self.settle()

    def settle(self, quiet: int = QUIET_MS) -> None:
        """Wait until nothing has come back from the worker for `quiet` milliseconds."""
        deadline = QDeadlineTimer(quiet)
        while not deadline.hasExpired():
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
            if self.porchlight.busy:
                deadline = QDeadlineTimer(quiet)

    def wait_until(self, what: Callable[[], bool]) -> None:
        """Let the program go on just until `what` holds.

        Raises:
            TimeoutError: it never does.
        """
        deadline = QDeadlineTimer(LONGEST_MS)
        while not what():
            if deadline.hasExpired():
                raise TimeoutError(self.name)
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 2)

    def type(self, widget: QWidget, text: str) -> None:
        """Type `text` into a widget."""
        widget.setFocus()
        QTest.keyClicks(widget, text)
        self.settle()

    def press(self, widget: QWidget, key: Qt.Key) -> None:
        """Press one key in a widget."""
        QTest.keyClick(widget, key)
        self.settle()

    def click(self, button: QAbstractButton) -> None:
        """Click a button; like under a real mouse, it has the keyboard after that."""
        if button.focusPolicy() & Qt.FocusPolicy.ClickFocus:
            button.setFocus(Qt.FocusReason.MouseFocusReason)
        button.click()
        self.settle()

    def ask_near(self, text: str) -> None:
        """Ask near a place and go to the list."""
        self.type(self.find.question.place, text)
        self.press(self.find.question.place, Qt.Key.Key_Return)
        self.find.list.setFocus()
        self.settle()

    def open(self, words: str) -> None:
        """Open the first place that has these words."""
        self.type(self.find.question.words, words)
        self.find.list.setFocus()
        self.press(self.find.list, Qt.Key.Key_Return)

    def add(self, count: int) -> None:
        """Put the first `count` places of the list on the sheet."""
        self.find.list.setFocus()
        for _ in range(count):
            QTest.keyClicks(self.find.list, "+")
            self.press(self.find.list, Qt.Key.Key_Down)

    def show_above(self, panel: QWidget) -> None:
        """Know a panel that has opened above the page: it is a window of its own."""
        self._above.append(panel)

    def take(self, suffix: str = "", *, settled: bool = True) -> None:
        """Save a picture of the window with the panels above it."""
        if not self.name:
            return
        if settled:
            self.settle(STILL_MS)
        picture = self.window.grab()
        self._lay_above(picture)
        picture.save(str(self.into / f"{self.name}{suffix}.png"))
        self._taken = self.name

    def shoot(self, scene: Scene, name: str) -> None:
        """Go through a scene; save it as `name` unless that is "" or the scene has taken its pictures itself."""
        self.name = name
        scene.act(self)
        if self._taken != name:
            self.take()

    def begin_again(self) -> None:
        """Hide the window and bring it back: question, sheet and file are forgotten."""
        for panel in self._above:
            panel.close()
        self._above.clear()
        if not self.window.covered:
            self.window.cover()
        self.settle()
        self.window.uncover()
        self.settle()

    def close(self) -> None:
        """Take the window down."""
        self.window.close()
        self.porchlight.close()

    def _go_to_screen(self, size: QSize) -> None:
        """Fill the screen of this size: a panel keeps to its screen."""
        screen = next(each for each in self.app.screens() if each.size() == size)
        self.window.setGeometry(screen.geometry())

    def _lay_above(self, picture: QPixmap) -> None:
        painter = QPainter(picture)
        for panel in self._above:
            painter.drawPixmap(self.window.mapFromGlobal(panel.mapToGlobal(QPoint())), panel.grab())
        painter.end()


@contextmanager
def new_folder() -> Iterator[Path]:
    """Give a folder in which there is nothing yet."""
    folder = Path(tempfile.mkdtemp())
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
