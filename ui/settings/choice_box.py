"""A choice between a few values that are never shown themselves: only their names are, in the window's language."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QRadioButton, QVBoxLayout, QWidget

from ui.plain_text import on_button
from ui.theme import GRID

Value = str | int
_SAME_WIDTH = 18
"""Letters: lists below each other are of one width, unless their choices are longer."""


class ChoiceBox(QComboBox):
    """The values in a list that opens.

    Signals:
        chosen: when a person chose another one.
    """

    chosen = Signal()

    def __init__(self, values: Iterable[Value], parent: QWidget | None = None) -> None:
        """Begin with the first value."""
        super().__init__(parent)
        for value in values:
            self.addItem("", value)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMinimumContentsLength(_SAME_WIDTH)
        self.currentIndexChanged.connect(lambda _row: self.chosen.emit())

    def show_value(self, value: Value) -> None:
        """Show what is chosen, without telling."""
        self.blockSignals(True)
        self.setCurrentIndex(max(self.findData(value), 0))
        self.blockSignals(False)

    def show_names(self, names: Sequence[str]) -> None:
        """Call the values by these names, in their order."""
        for row, name in enumerate(names):
            self.setItemText(row, name)


class RadioChoice(QWidget):
    """The values below each other, all to be seen.

    Signals:
        chosen: when a person chose another one.
    """

    chosen = Signal()

    def __init__(self, values: Iterable[Value], parent: QWidget | None = None) -> None:
        """Begin with the first value."""
        super().__init__(parent)
        self.buttons = {value: QRadioButton() for value in values}
        self._group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        for button in self.buttons.values():
            self._group.addButton(button)
            layout.addWidget(button)
        next(iter(self.buttons.values())).setChecked(True)
        self._group.buttonToggled.connect(self._on_toggled)

    def value(self) -> Value:
        """Return what is chosen."""
        return next(value for value, button in self.buttons.items() if button.isChecked())

    def show_value(self, value: Value) -> None:
        """Show what is chosen, without telling."""
        self.blockSignals(True)
        self.buttons[value].setChecked(True)
        self.blockSignals(False)

    def show_names(self, title: str, names: Sequence[str]) -> None:
        """Call the choice `title` and the values by these names, in their order."""
        self.setAccessibleName(title)
        for button, name in zip(self.buttons.values(), names, strict=True):
            button.setText(on_button(name))
            button.setAccessibleDescription(title)

    def _on_toggled(self, _button: QRadioButton, on: bool) -> None:
        if on:
            self.chosen.emit()
