"""Knowing when a window has painted itself for the first time: work that can wait begins then."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class FirstFrame(QObject):
    """Calls once, in a turn of the event loop of its own, after `window` has painted itself."""

    def __init__(self, window: QWidget, then: Callable[[], None]) -> None:
        """Wait for the first frame of `window`."""
        super().__init__(window)
        self._then = then
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look out for painting, and change nothing."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._then)
        return False
