"""A small table of words and numbers: numbers end under each other, and nothing is spread wider than it is read."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.layouts import empty
from ui.plain_text import PlainLabel
from ui.theme import GRID, TextRole

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class NumberTable(QWidget):
    """The first column holds words, the others what is counted or dated."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(3 * GRID)
        self._grid.setVerticalSpacing(GRID // 2)

    def show_rows(self, heads: Sequence[str], rows: Sequence[Sequence[str]], *, strong: bool = False) -> None:
        """Show `rows` below `heads`; `strong` sets the words of the first column in bold."""
        empty(self._grid)
        for column, head in enumerate(heads):
            self._put(PlainLabel(head, TextRole.SMALL_STRONG, quiet=True), 0, column)
        for row, cells in enumerate(rows, start=1):
            for column, text in enumerate(cells):
                label = PlainLabel(text, TextRole.STRONG if strong and not column else TextRole.BODY)
                if column:
                    label.setAccessibleName(f"{cells[0]}, {heads[column]}: {text}")
                self._put(label, row, column)
        self._grid.setColumnStretch(0, 2)
        for column in range(1, len(heads)):
            self._grid.setColumnStretch(column, 1)

    def clear(self) -> None:
        """Show nothing."""
        empty(self._grid)

    def _put(self, label: PlainLabel, row: int, column: int) -> None:
        label.setAlignment(_RIGHT if column else _LEFT)
        self._grid.addWidget(label, row, column)
