"""Widgets below each other, measured once: what Qt's nested layouts would measure a dozen times over.

A page of facts is filled anew for every place that a person looks at. Qt's own layouts ask each label several times for
its height before they place it; here each is asked once for a width, and again only when it has changed.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Measured(QWidget):
    """A widget without a layout, whose height follows from its width; it places its own parts.

    Signals:
        outgrown: of the outermost one, that its height may be another now.
    """

    outgrown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it unmeasured."""
        super().__init__(parent)
        self._heights: dict[int, int] = {}
        self._narrowest: int | None = None
        self._placed: int | None = None
        self._ordered = True
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def parts(self) -> Iterable[QWidget]:
        """Return the parts that are shown, in the order in which they stand."""
        raise NotImplementedError

    def all_parts(self) -> Iterable[QWidget]:
        """Return every part in the order in which they stand, those that are not shown among them."""
        return self.parts()

    def place(self, width: int, *, move: bool) -> int:
        """Return the height that the parts need in `width` pixels, moving them there if `move`."""
        raise NotImplementedError

    def remeasure(self) -> None:
        """Forget every height, here and in whatever this lies in."""
        self._heights.clear()
        self._narrowest = self._placed = None
        around = self.parentWidget()
        if isinstance(around, Measured):
            around.remeasure()

    def settle(self) -> None:
        """Place the parts where anything has changed since they were placed."""
        self.lay_out(self.width())

    def lay_out(self, width: int) -> int:
        """Place the parts for `width` pixels, unless they stand so, and return the height: one pass does both."""
        QCoreApplication.removePostedEvents(self, QEvent.Type.LayoutRequest)
        if self._placed != width:
            self._placed = width
            self._heights[width] = self.place(width, move=True)
        return self.heightForWidth(width)

    def hasHeightForWidth(self) -> bool:
        """Narrow means high."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height in `width` pixels."""
        if width not in self._heights:
            self._heights[width] = self.place(width, move=False)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Return the size that it has: its width is given to it."""
        return QSize(self.width(), self.heightForWidth(self.width()))

    def narrowest(self) -> int:
        """Return the width in pixels below which a part would be cut."""
        if self._narrowest is None:
            self._narrowest = max((part.minimumSizeHint().width() for part in self.parts()), default=0)
        return self._narrowest

    def minimumSizeHint(self) -> QSize:
        """Return the width in which no part is cut."""
        return QSize(self.narrowest(), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the parts in the new width."""
        super().resizeEvent(event)
        self.settle()

    def event(self, event: QEvent) -> bool:
        """Grow or shrink when a part has changed by itself; what is hidden takes no room, and moves nothing."""
        kind = event.type()
        if kind is QEvent.Type.ChildAdded:
            self._outermost()._ordered = False
        elif kind is QEvent.Type.LayoutRequest:
            if self.isVisibleTo(self._outermost()):
                self.grow()
            else:
                self.remeasure()
        return super().event(event)

    def grow(self) -> None:
        """Measure anew, and place all that this lies in at once.

        Told from each to the next, as Qt tells it, every step would take a turn of the event loop and be seen.
        """
        self.remeasure()
        outermost = self._outermost()
        outermost.outgrown.emit()
        outermost.settle()
        outermost.updateGeometry()

    def order_stops(self) -> None:
        """Let the Tab key go down the page, through what was made later too; told to the outermost one."""
        if not self._ordered:
            self._ordered = True
            for before, after in pairwise(tab_stops(self)):
                QWidget.setTabOrder(before, after)

    def _outermost(self) -> "Measured":
        around = self.parentWidget()
        return around._outermost() if isinstance(around, Measured) else self

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationFontChange:
            self.remeasure()
            self.updateGeometry()


class Column(Measured):
    """Widgets below each other; hidden ones take no room."""

    def __init__(self, gap: int, *, margin: int = 0, parent: QWidget | None = None) -> None:
        """Make it empty: `gap` pixels between two widgets, `margin` pixels round them all."""
        super().__init__(parent)
        self._gap, self._margin = gap, margin
        self._widgets: list[QWidget] = []

    def add(self, widget: QWidget, *, shown: bool = True) -> None:
        """Put `widget` below the others."""
        widget.setParent(self)
        widget.setVisible(shown)
        self._widgets.append(widget)
        self.remeasure()

    def add_below(self, above: QWidget, widget: QWidget) -> None:
        """Put `widget` right below one that is there already."""
        self.add(widget)
        self._widgets.remove(widget)
        self._widgets.insert(self._widgets.index(above) + 1, widget)

    def add_above(self, below: QWidget, widget: QWidget) -> None:
        """Put `widget` right above one that is there already."""
        self.add(widget)
        self._widgets.remove(widget)
        self._widgets.insert(self._widgets.index(below), widget)

    def drop(self, widget: QWidget) -> None:
        """Take `widget` out: gone from the screen now, deleted when Qt is idle."""
        self._widgets.remove(widget)
        widget.hide()
        widget.deleteLater()
        self.remeasure()

    def hand_over(self, widget: QWidget) -> None:
        """Let go of `widget`, which lives on in another column."""
        self._widgets.remove(widget)
        widget.setParent(None)
        self.remeasure()

    def parts(self) -> Iterator[QWidget]:
        """Yield the widgets that are shown."""
        return (widget for widget in self._widgets if not widget.isHidden())

    def all_parts(self) -> Sequence[QWidget]:
        """Return the widgets."""
        return self._widgets

    def place(self, width: int, *, move: bool) -> int:
        """Set the widgets below each other."""
        margin = self._margin
        box = QRect(margin, margin, width - 2 * margin, 0)
        return stack(self.parts(), box, self._gap, move=move) + margin


class ScrolledColumn(Column):
    """The outermost column of a page that scrolls; its width is given to it."""

    def minimumSizeHint(self) -> QSize:
        """Return nothing: a scroll area asks after every change, and makes no use of it."""
        return QSize()


def tab_stops(widget: QWidget) -> Iterator[QWidget]:
    """Yield what the Tab key comes to in `widget`, down the page; Qt's own order is that in which widgets were made."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    parts = widget.all_parts() if isinstance(widget, Measured) else widget.children()
    for part in parts:
        if isinstance(part, QWidget) and not part.isWindow():  # a list or a calendar that opens is a window of its own
            yield from tab_stops(part)


def stack(widgets: Iterable[QWidget], box: QRect, gap: int, *, move: bool) -> int:
    """Return the lowest pixel of `widgets` set below each other from the top of `box`, moving them there if `move`.

    One that can wrap is as wide as the box; another has its own width.
    """
    bottom = top = box.top()
    for widget in widgets:
        wraps = widget.hasHeightForWidth()
        width = min(box.width(), widget.maximumWidth() if wraps else widget.sizeHint().width())
        if move and isinstance(widget, Measured):
            height = widget.lay_out(width)
        else:
            height = widget.heightForWidth(width) if wraps else widget.sizeHint().height()
        if move:
            left = box.right() + 1 - width if widget.isRightToLeft() else box.left()
            put(widget, QRect(left, top, width, height))
        bottom = top + height
        top = bottom + gap
    return bottom


def put(widget: QWidget, box: QRect) -> None:
    """Put `widget` there, and its parts where they belong."""
    widget.setGeometry(box)
    if isinstance(widget, Measured):
        widget.settle()
