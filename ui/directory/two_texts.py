"""Two texts beside each other, or below each other where there is no room for that."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QStyle, QWidget

from ui.column import Measured, put
from ui.plain_text import PlainLabel
from ui.theme import GRID, em

NARROWEST = 14
"""Lines of body text: below that width of each they stand below each other."""


class TwoTexts(Measured):
    """What A says, and what B says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without words."""
        super().__init__(parent)
        self.first, self.second = PlainLabel(selectable=True, parent=self), PlainLabel(selectable=True, parent=self)

    def show_texts(self, first: str, second: str) -> None:
        """Show these."""
        self.first.show_text(first)
        self.second.show_text(second)
        self.remeasure()

    def parts(self) -> Sequence[QWidget]:
        """Return both."""
        return self.first, self.second

    def place(self, width: int, *, move: bool) -> int:
        """Set them beside each other where each has room enough."""
        half = (width - 3 * GRID) // 2
        beside = half >= NARROWEST * em()
        wide = half if beside else width
        heights = [label.heightForWidth(wide) for label in (self.first, self.second)]
        left, top = (half + 3 * GRID, 0) if beside else (0, heights[0] + GRID // 2)
        if move:
            whole, direction = QRect(0, 0, width, max(width, 1)), self.layoutDirection()
            put(self.first, QStyle.visualRect(direction, whole, QRect(0, 0, wide, heights[0])))
            put(self.second, QStyle.visualRect(direction, whole, QRect(left, top, wide, heights[1])))
        return max(heights[0], top + heights[1])
