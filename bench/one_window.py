"""Opens one window and says when it has painted itself: the process that start.py times.

    python bench/one_window.py [FOLDER]

With a folder: Porchlight on the directory there, imported as the command `porchlight` imports it; it also says when the
first answer stands in it. Without: an empty QMainWindow.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget


class Painted(QObject):
    """Says "frame" when a window has painted itself for the first time, and then calls."""

    def __init__(self, window: QWidget, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._then = then
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._on_painted)
        return False

    def _on_painted(self) -> None:
        say("frame")
        self._then()


def say(what: str) -> None:
    print(what, flush=True)


def leave(code: int = 0) -> None:
    """End at once: how long closing takes is not asked here."""
    os._exit(code)


def fail(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Say what went wrong and end: Qt would go on."""
    sys.__excepthook__(kind, error, trace)
    leave(1)


def empty_window() -> None:
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1180, 740)
    Painted(window, leave)
    window.show()
    app.exec()


def porchlight(folder: Path) -> None:
    import desktop.cli  # noqa: F401, PLC0415 (the command imports it first)
    from desktop.app import Porchlight, make_application  # noqa: PLC0415
    from desktop.settings import load_settings  # noqa: PLC0415

    def look() -> None:
        if not program.busy:
            program.window.repaint()
            say("answer")
            leave()

    app = make_application()
    program = Porchlight(folder, load_settings(folder, "en"))
    timer = QTimer(interval=2)
    timer.timeout.connect(look)
    Painted(program.window, timer.start)
    program.window.show()
    app.exec()


if __name__ == "__main__":
    sys.excepthook = fail
    porchlight(Path(sys.argv[1])) if len(sys.argv) > 1 else empty_window()
