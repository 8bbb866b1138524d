"""The fields of the page for assessing: named, as wide as they may be, not changed by a wheel that passes over."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QComboBox, QLineEdit, QRadioButton, QStyle, QWidget

from ui.announcing import announce
from ui.beside import Item
from ui.column import Column, Measured, put
from ui.flow_layout import FlowLayout
from ui.plain_text import PlainLabel, aloud, on_button
from ui.settings.choice_box import ChoiceBox
from ui.theme import GRID, TextRole, em

LONGEST_TEXT = 300
"""Characters of a note, a title or a reason."""


class Line(QLineEdit):
    """A line to type in, as wide as a sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(parent)
        self.setMaxLength(LONGEST_TEXT)

    def sizeHint(self) -> QSize:
        """Return room for a sentence."""
        return QSize(30 * em(), super().sizeHint().height())


class Choice(ChoiceBox):
    """A list of codes that shows their words; it is never wider than the page."""

    def __init__(self, values: Iterable[str], parent: QWidget | None = None) -> None:
        """Begin with the first of `values`."""
        super().__init__(values, parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def value(self) -> str:
        """Return the code that is chosen."""
        return str(self.currentData())


class Named(Item):
    """A control below its name, with a quiet explanation below that."""

    def __init__(self, field: QWidget, parent: QWidget | None = None) -> None:
        """Put `field` below a name that is still to be given."""
        super().__init__(GRID // 2, parent=parent)
        self._name, self._why = PlainLabel(role=TextRole.STRONG), PlainLabel(role=TextRole.SMALL, quiet=True)
        self._field = field
        self._reason, self._cut = "", False
        self._name.setBuddy(field)
        self.add(self._name)
        self.add(field)
        self.add(self._why, shown=False)
        if isinstance(field, QLineEdit):
            field.inputRejected.connect(self._on_cut)
            field.textChanged.connect(self._on_text)

    def natural_width(self) -> int:
        """Return the width in which name and control stand on one line."""
        return max(self._field.sizeHint().width(), self._name.sizeHint().width(), 12 * em())

    def name(self, name: str, why: str = "") -> None:
        """Call the control `name`; `why` is what it is for, "" where the name says it."""
        self._reason = why
        self._name.show_text(name)
        self._field.setAccessibleName(name)
        self._say_why()

    def _say_why(self) -> None:
        """Say what it is for, and of a text that was longer than there is room that its end is not there."""
        cut = self.tr("There is room for {count} letters. What came after them was left out.")
        said = [cut.format(count=LONGEST_TEXT)] if self._cut else []
        words = " ".join([*said, *filter(None, [self._reason])])
        self._why.show_text(words)
        self._why.setVisible(bool(words))
        self._field.setAccessibleDescription(words)
        self.remeasure()

    def _on_cut(self) -> None:
        self._cut = True
        self._say_why()
        announce(self, self._why.text())
        self.grow()

    def _on_text(self, text: str) -> None:
        if self._cut and len(text) < LONGEST_TEXT:
            self._cut = False
            self._say_why()
            self.grow()


class Answers(QWidget):
    """A few answers beside each other, of which one or none is given; arrows go from one to the next.

    Signals:
        chosen: after every change that a person makes.
    """

    chosen = Signal()

    def __init__(self, values: Iterable[str], parent: QWidget | None = None) -> None:
        """Begin without an answer."""
        super().__init__(parent)
        self.buttons = {value: QRadioButton() for value in values}
        self._group = QButtonGroup(self)
        layout = FlowLayout(self, gap=2 * GRID)
        for button in self.buttons.values():
            self._group.addButton(button)
            layout.addWidget(button)
        self._group.buttonToggled.connect(self._on_toggled)

    def value(self) -> str:
        """Return the answer, "" for none."""
        return next((value for value, button in self.buttons.items() if button.isChecked()), "")

    def give(self, value: str) -> None:
        """Answer with `value`, "" takes the answer back."""
        if value:
            self.buttons[value].setChecked(True)
        elif self.value():
            self._group.setExclusive(False)
            self.buttons[self.value()].setChecked(False)
            self._group.setExclusive(True)
            self.chosen.emit()

    def show_names(self, title: str, names: Sequence[str]) -> None:
        """Call the whole `title` and the answers by these names, in their order."""
        self.setAccessibleName(title)
        for button, name in zip(self.buttons.values(), names, strict=True):
            button.setText(on_button(name))
            button.setAccessibleName(name)
            button.setAccessibleDescription(title)

    def begin(self) -> None:
        """Give the keyboard to the answer that is given, or to the first."""
        button = self.buttons[self.value() or next(iter(self.buttons))]
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_toggled(self, _button: QRadioButton, on: bool) -> None:
        if on:
            self.chosen.emit()


class _Words(PlainLabel):
    """The words beside a box to tick: a click on them ticks it.

    Signals:
        clicked: with the first button of a mouse.
    """

    clicked = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell of a click."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()
        super().mouseReleaseEvent(event)


class Tick(Measured):
    """A box to tick with words that go on in the next line, and quiet ones below.

    Attributes:
        box: what has the keyboard.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it unticked and without words."""
        super().__init__(parent)
        self.box = QCheckBox(self)
        self._told = Column(0, parent=self)
        self._words, self._more = _Words(), PlainLabel(role=TextRole.SMALL, quiet=True)
        self._told.add(self._words)
        self._told.add(self._more, shown=False)
        self._words.clicked.connect(self.box.click)

    def say(self, words: str, more: str = "") -> None:
        """Say what is ticked, and `more` about it in small letters."""
        self._words.show_text(words)
        self._more.show_text(more)
        self._more.setVisible(bool(more))
        self.box.setAccessibleName(aloud(words))
        self.box.setAccessibleDescription(aloud(more))
        self.remeasure()

    def parts(self) -> Sequence[QWidget]:
        """Return box and words."""
        return self.box, self._told

    def place(self, width: int, *, move: bool) -> int:
        """Set the words beside the box."""
        box = self.box.sizeHint()
        left = box.width() + GRID
        told = self._told.heightForWidth(width - left)
        first = self._words.fontMetrics().height()
        height = max(box.height(), told)
        if move:
            whole, direction = QRect(0, 0, width, height), self.layoutDirection()
            down = max((first - box.height()) // 2, 0)
            put(self.box, QStyle.visualRect(direction, whole, QRect(0, down, box.width(), box.height())))
            lower = max((box.height() - first) // 2, 0) if told < box.height() else 0
            put(self._told, QStyle.visualRect(direction, whole, QRect(left, lower, width - left, told)))
        return height
