"""A line in which a person types what is looked for in a list."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.assess.fields import Line

PAUSE_MS = 150
"""After the last letter that is typed, before the list follows."""


class SearchLine(Line):
    """Words to look for; a list follows when nobody types.

    Signals:
        rested: other words stand here, and nobody types any more.
    """

    rested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(parent)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.rested)
        self.textChanged.connect(lambda _text: self._pause.start())

    def forget(self) -> None:
        """Hold nothing of what was typed, and tell nobody: a line that is cleared could be undone."""
        self.setText("")
        self._pause.stop()
