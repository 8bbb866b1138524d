"""Opens one window and says what it has drawn: the process that start.py times.

    python bench/one_window.py [FOLDER frame|letter|answer]

With a folder: the command `porchlight` on the data folder there, which goes through all that it ever goes through. It
says "frame" when the window has painted itself; then, as asked, "letter" when a letter typed into the place box after
that is drawn in it, or "answer" when the first answer is drawn in the list. Without: an empty QMainWindow.
"""

# ruff: noqa: ANN401, PLC0415 (each kind of window loads only what it needs, types included)

import os
import sys
from collections.abc import Callable
from typing import Any


def say(what: str) -> None:
    os.write(1, f"{what}\n".encode())


def leave() -> None:
    """End at once: how long closing takes is not asked here."""
    os._exit(0)


def empty_window() -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Window(QMainWindow):
        def paintEvent(self, event: object) -> None:
            super().paintEvent(event)
            QTimer.singleShot(0, on_painted)

    def on_painted() -> None:
        say("frame")
        leave()

    app = QApplication(sys.argv[:1])
    window = Window()
    window.resize(1180, 740)
    window.show()
    app.exec()


def porchlight(folder: str, until: str) -> None:
    os.environ["PORCHLIGHT_DATA_DIR"] = folder
    sys.argv = ["porchlight"]
    from desktop import __main__ as command

    load = command.load

    def load_watched(arguments: list[str]) -> Callable[[], int]:
        """Load Porchlight in the order of the command, then put the watchers below in; nothing else is different."""
        begin = load(arguments)
        from desktop import app

        class Watched(app.Porchlight):
            def __init__(self, *arguments: Any, **more: Any) -> None:
                super().__init__(*arguments, **more)
                watch(self, until)

        app.Porchlight = Watched  # type: ignore[misc]
        return begin

    command.load = load_watched
    command.main()


def watch(program: Any, until: str) -> None:
    """Say what has been drawn by and by; leave at `until`."""
    page = program.window.find_page

    def on_frame() -> None:
        say("frame")
        if until == "letter":
            type_letter(page.question.place)
        elif until == "answer":
            when_painted(page.list.viewport(), lambda: page.rows.rowCount() > 0, lambda: finish(until))
        else:
            leave()

    when_painted(program.window, lambda: True, on_frame)


def type_letter(box: Any) -> None:
    """Type "3" as Qt gets it from a keyboard; after it was said that it is drawn, see whether it really is."""
    from PySide6.QtCore import QCoreApplication, QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    def check() -> None:
        say("letter")
        typed = box.grab().toImage()
        box.clear()
        os._exit(box.grab().toImage() == typed)

    when_painted(box, lambda: box.text() == "3", check)
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.postEvent(box, QKeyEvent(kind, Qt.Key.Key_3, Qt.KeyboardModifier.NoModifier, "3"))


def finish(what: str) -> None:
    say(what)
    leave()


def when_painted(widget: Any, ready: Callable[[], bool], then: Callable[[], None]) -> None:
    """Call `then` once, after the first time that `widget` was painted while `ready`."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Painted(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and ready():
                watched.removeEventFilter(self)
                QTimer.singleShot(0, then)
            return False

    widget.installEventFilter(Painted(widget))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        porchlight(*sys.argv[1:])
    else:
        empty_window()
