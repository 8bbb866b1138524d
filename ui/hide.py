"""Hiding: a key that works whatever is in front, and how all that lies in front goes at once."""

from PySide6.QtCore import QElapsedTimer, QObject, Qt, Signal
from PySide6.QtGui import QClipboard, QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ui.plain_text import hide_tooltip
from ui.theme import app

HIDE_KEY = "F9"
_NAME = "hide"


class HideKey(QObject):
    """The hide key of one window. A dialog keeps keys from all that lies behind it, so each dialog gets the key too.

    Held down, it counts once.

    Signals:
        pressed: (again: as soon after the time before as a nervous finger does it) whatever had the keyboard.
    """

    pressed = Signal(bool)

    def __init__(self, window: QWidget) -> None:
        """Listen in `window`, and in every dialog that comes to its front."""
        super().__init__(window)
        self._since = QElapsedTimer()
        self._listen(window)
        app().focusWindowChanged.connect(self._on_focus_window_changed)

    def _listen(self, widget: QWidget) -> None:
        shortcut = QShortcut(QKeySequence(HIDE_KEY), widget)
        shortcut.setObjectName(_NAME)
        shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(self._on_key)
        # A list that opens inside a dialog lets keys through to the window as well: then there are two who hear it.
        shortcut.activatedAmbiguously.connect(self._on_key)

    def _on_focus_window_changed(self, _window: QWindow | None) -> None:
        dialog = QApplication.activeModalWidget()
        directly = Qt.FindChildOption.FindDirectChildrenOnly
        if dialog is not None and dialog.findChild(QShortcut, _NAME, directly) is None:
            self._listen(dialog)

    def _on_key(self) -> None:
        again = self._since.isValid() and self._since.elapsed() < app().doubleClickInterval()
        self._since.start()
        self.pressed.emit(again)


def put_away_all_but(window: QWidget) -> None:
    """Close every dialog, panel, list and tooltip of the program, as if a person thought better of it."""
    hide_tooltip()
    for other in QApplication.topLevelWidgets():
        if isValid(other) and other is not window and other.isVisible() and not other.close():
            other.hide()


def let_go_of_marked_text() -> None:
    """Forget what was marked with the mouse: X11 keeps it for the middle button of every other program."""
    clipboard = app().clipboard()
    if clipboard.supportsSelection() and clipboard.ownsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
