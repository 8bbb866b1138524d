"""What a value is typed or chosen in. What nobody touched stays to the letter, whatever a box can show of it."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QMimeData, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from ui.plain_text import on_button
from ui.settings.choice_box import ChoiceBox
from ui.theme import GRID, em

LONGEST_LINE, LONGEST_TEXT = 1_000, 20_000
"""Characters that can be typed in a line, and in a box of several lines."""
_LINES = 3


class LineBox(QLineEdit):
    """One line of text.

    Signals:
        edited: after every change that a person makes.
    """

    edited = Signal()

    def __init__(self, letters: int = 60, parent: QWidget | None = None) -> None:
        """Make it empty, and as wide as so many letters."""
        super().__init__(parent)
        self._letters = letters
        self._shown, self._touched = "", False
        self.setMaxLength(LONGEST_LINE)
        self.textEdited.connect(self._on_edited)

    def value(self) -> str:
        """Return the text."""
        return self.text().strip() if self._touched else self._shown

    def show_value(self, value: str) -> None:
        """Show the beginning of `value`."""
        self._shown, self._touched = value, False
        self.setText(value)
        self.setCursorPosition(0)

    def type(self, value: str) -> None:
        """Hold `value` as if a person had typed it; without telling."""
        self.setText(value)
        self._touched = True

    def call(self, name: str, description: str) -> None:
        """Be called `name`."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)

    def begin(self) -> None:
        """Take the keyboard."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        """Return room for its letters."""
        return QSize(self._letters * em() // 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return room for a few letters."""
        return QSize(min(self._letters, 8) * em() // 2, super().minimumSizeHint().height())

    def _on_edited(self) -> None:
        self._touched = True
        self.edited.emit()


class TextBox(QPlainTextEdit):
    """Several lines of text; Tab leaves it.

    Signals:
        edited: after every change that a person makes.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(parent)
        self._shown, self._touched = "", False
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._on_changed)

    def value(self) -> str:
        """Return the text."""
        return self.toPlainText().strip() if self._touched else self._shown

    def show_value(self, value: str) -> None:
        """Show the beginning of `value`."""
        with QSignalBlocker(self):
            self.setPlainText(value[:LONGEST_TEXT])
        self._shown, self._touched = value, False

    def type(self, value: str) -> None:
        """Hold `value` as if a person had typed it; without telling."""
        with QSignalBlocker(self):
            self.setPlainText(value)
        self._touched = True

    def call(self, name: str, description: str) -> None:
        """Be called `name`."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)

    def begin(self) -> None:
        """Take the keyboard."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert the beginning of a text: Qt lays out all of it before anybody could cut it."""
        beginning = QMimeData()
        beginning.setText(source.text()[:LONGEST_TEXT])
        super().insertFromMimeData(beginning)

    def sizeHint(self) -> QSize:
        """Return room for some lines."""
        return QSize(30 * em(), _LINES * self.fontMetrics().lineSpacing() + 2 * GRID)

    def minimumSizeHint(self) -> QSize:
        """Return room for a few words a line."""
        return QSize(10 * em(), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Ctrl+Enter and Escape to the form."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape or (control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll where nothing here does."""
        if self.hasFocus() and self.verticalScrollBar().maximum():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _on_changed(self) -> None:
        self._touched = True
        self.edited.emit()


class CodeBox(ChoiceBox):
    """One of a few codes; a word of the source that is none of them stays, under its own name.

    Signals:
        edited: after every change that a person makes.
    """

    edited = Signal()

    def __init__(self, codes: Iterable[str], parent: QWidget | None = None) -> None:
        """Begin with the first of `codes`."""
        self._codes = tuple(codes)
        super().__init__(self._codes, parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.chosen.connect(self.edited)

    def value(self) -> str:
        """Return the code."""
        return str(self.currentData())

    def show_value(self, value: str | int) -> None:
        """Show `value`."""
        with QSignalBlocker(self):
            while self.count() > len(self._codes):
                self.removeItem(self.count() - 1)
            if value not in self._codes:
                self.addItem(on_button(str(value)), value)
            self.setCurrentIndex(self.findData(value))

    def type(self, value: str) -> None:
        """Hold `value` as if a person had chosen it; without telling."""
        self.show_value(value)

    def call(self, name: str, description: str) -> None:
        """Be called `name`."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)

    def begin(self) -> None:
        """Take the keyboard."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()

    def show_names(self, names: Sequence[str]) -> None:
        """Call the codes by these names."""
        with QSignalBlocker(self):
            super().show_names(names)
        self.updateGeometry()
