"""Says the chosen row when a list gets the keyboard: Qt names the list alone, a row only once another is chosen."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QListView


class RowSpeech(QObject):
    """Speaks for one list of a single column."""

    def __init__(self, view: QListView) -> None:
        """Speak for `view` as long as it lives."""
        super().__init__(view)
        self._view = view
        view.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Wait until Qt has named the list."""
        if event.type() == QEvent.Type.FocusIn and QAccessible.isActive():
            QTimer.singleShot(0, self, self._say_row)
        return False

    def _say_row(self) -> None:
        row = self._view.currentIndex().row()
        if row >= 0 and self._view.hasFocus():
            said = QAccessibleEvent(self._view, QAccessible.Event.Focus)
            said.setChild(row)
            QAccessible.updateAccessibility(said)
