"""Things beside each other, as many a line as there is room for, and below each other where there is not."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QStyle, QWidget

from ui.column import Column, Measured, put
from ui.theme import GRID


class Item(Column):
    """What can stand beside others of its kind."""

    def natural_width(self) -> int:
        """Return the width in pixels in which it reads well."""
        raise NotImplementedError


class Beside(Measured):
    """Each as wide as it reads well, never wider than the page."""

    def __init__(self, items: Sequence[Item], parent: QWidget | None = None) -> None:
        """Put them in a row."""
        super().__init__(parent)
        self._items = items
        for each in items:
            each.setParent(self)
            each.show()

    def parts(self) -> Sequence[QWidget]:
        """Return them."""
        return self._items

    def place(self, width: int, *, move: bool) -> int:
        """Set them beside each other."""
        whole, direction = QRect(0, 0, width, 0), self.layoutDirection()
        left = top = below = 0
        for each in self._items:
            wide = min(each.natural_width(), width)
            if left and left + wide > width:
                left, top = 0, below + 2 * GRID
            height = each.heightForWidth(wide)
            if move:
                put(each, QStyle.visualRect(direction, whole, QRect(left, top, wide, height)))
            left += wide + 3 * GRID
            below = max(below, top + height)
        return below
