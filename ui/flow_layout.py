"""A layout that sets its items in lines, like words; the one Qt shows in its own examples, without its options."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget

from ui.theme import GRID


class FlowLayout(QLayout):
    """Items side by side, as many a line as fit; hidden ones take no room."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = GRID, line_gap: int | None = None) -> None:
        """Lay out with `gap` pixels between items, and `line_gap` (or as many) between lines."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._wider: dict[QWidget | None, int] = {}
        self._heights: dict[int, int] = {}
        self._gap = gap
        self._line_gap = gap if line_gap is None else line_gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Put `item` at the end."""
        self._items.append(item)

    def insert(self, index: int, widget: QWidget) -> None:
        """Put `widget` at `index`."""
        self.addWidget(widget)
        self._items.insert(index, self._items.pop())
        self.invalidate()

    def put_first(self, widgets: Sequence[QWidget]) -> None:
        """Set `widgets`, which lie in it, before all others and in their order."""
        at: dict[QWidget | None, int] = {widget: number for number, widget in enumerate(widgets)}
        self._items.sort(key=lambda item: at.get(item.widget(), len(at)))
        self.invalidate()

    def take(self, widget: QWidget) -> None:
        """Lay `widget` out no longer."""
        self._items = [item for item in self._items if item.widget() is not widget]
        self.invalidate()

    def widen_after(self, widget: QWidget, more: int) -> None:
        """Leave `more` pixels than elsewhere between `widget` and what follows it on its line."""
        self._wider[widget] = more
        self.invalidate()

    def count(self) -> int:
        """Return the number of items, hidden ones included."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return the item at `index`, None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take the item at `index` out, None past the end."""
        if not 0 <= index < len(self._items):
            return None
        item = self._items.pop(index)
        self._wider.pop(item.widget(), None)
        return item

    def expandingDirections(self) -> Qt.Orientation:
        """Take no more room than needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Narrow means high."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines in `width` pixels, worked out once: Qt asks a dozen times."""
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """Forget what was worked out; Qt calls it when an item has changed."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, box: QRect) -> None:
        """Place the items inside `box`."""
        super().setGeometry(box)
        self._place(box, move=True)

    def sizeHint(self) -> QSize:
        """Return the size of all items on one line."""
        items = self._shown()
        sizes = [item.sizeHint() for item in items]
        across = sum(size.width() for size in sizes) + sum(map(self._gap_after, items[:-1]))
        return QSize(across, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """Return the width of the widest item and the height of the highest; an item that can wrap may be narrow."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _gap_after(self, item: QLayoutItem) -> int:
        return self._gap + self._wider.get(item.widget(), 0)

    def _lines(self, width: int) -> Iterator[list[tuple[QLayoutItem, QSize]]]:
        """Yield the items with their sizes, line by line."""
        line: list[tuple[QLayoutItem, QSize]] = []
        x = 0
        for item in self._shown():
            size = _size_in(item, width)
            if line and x + size.width() > width:
                yield line
                line, x = [], 0
            line.append((item, size))
            x += size.width() + self._gap_after(item)
        if line:
            yield line

    def _place(self, box: QRect, *, move: bool) -> int:
        """Return the height that the items need in `box`; if `move`, move each to the middle of its line there."""
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
        below = box.y()
        for number, line in enumerate(self._lines(box.width())):
            x, y = box.x(), below + (self._line_gap if number else 0)
            height = max(size.height() for _, size in line)
            for item, size in line if move else ():
                place = QRect(QPoint(x, y + (height - size.height()) // 2), size)
                item.setGeometry(QStyle.visualRect(direction, box, place))
                x += size.width() + self._gap_after(item)
            below = y + height
        return below - box.y()


def _size_in(item: QLayoutItem, room: int) -> QSize:
    """Return the size that an item takes: its own, or `room` wide and higher where it can wrap."""
    size = item.sizeHint()
    if size.width() <= room or not item.hasHeightForWidth():
        return size
    return QSize(room, item.heightForWidth(room))
