"""A panel that opens below a button and closes with Escape or a click elsewhere."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ui.focus_ring import FocusRing


def room_for(anchor: QWidget) -> QRect:
    """Return where a panel of `anchor` may stand: on its screen and beside the rail, whose Hide must stay in reach."""
    screen = anchor.screen().availableGeometry()
    page: QWidget | None = anchor
    while page is not None and not isinstance(page.parentWidget(), QStackedWidget):
        page = page.parentWidget()
    if page is None:
        return screen
    across = QRect(page.mapToGlobal(QPoint()), page.size())
    return screen & QRect(across.left(), screen.top(), across.width(), screen.height())


class Panel(QFrame):
    """A frame in a window of its own, above the page.

    Signals:
        closed: when it has gone, so that its button can take the keyboard back.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a panel that is closed."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self._ring = FocusRing(self)

    def hold(self, content: QWidget) -> None:
        """Hold `content`, which scrolls where the screen is smaller."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(_WholeIfItFits(content))

    def open_below(self, anchor: QWidget) -> None:
        """Open at the lower edge of `anchor`, moved and made smaller as far as needed to stay in its room."""
        self._measure()
        box = QRect(anchor.mapToGlobal(QPoint(0, anchor.height() + 4)), self.sizeHint())
        room = room_for(anchor)
        box.setSize(box.size().boundedTo(room.size()))
        box.moveRight(min(box.right(), room.right()))
        box.moveBottom(min(box.bottom(), room.bottom()))
        box.moveTopLeft(QPoint(max(box.left(), room.left()), max(box.top(), room.top())))
        self.setGeometry(box)
        self.show()

    def _measure(self) -> None:
        """Ask for the size anew: what a scrolling part holds does not tell when its size has changed."""
        if (layout := self.layout()) is not None:
            layout.invalidate()
        self.adjustSize()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that it has closed."""
        super().hideEvent(event)
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the edge."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class _WholeIfItFits(QScrollArea):
    """A part that scrolls, and asks for the room in which it would not have to."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """Return the whole size, with room for the bar that comes where the screen is lower."""
        if (layout := self._content.layout()) is not None:
            layout.invalidate()
        content = self._content.sizeHint()
        height = max(content.height(), self._content.heightForWidth(content.width()))
        return QSize(content.width() + self.verticalScrollBar().sizeHint().width(), height)
