"""One ring for whatever has the keyboard: two pixels of accent with a gap of one, the same round every control."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QWidget
from shiboken6 import isValid

from ui.theme import app, ring_width

GAP, CORNER = 1, 8.0
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest)


class FocusRing(QWidget):
    """The ring of one window. It lies above everything, takes no clicks, and follows the focus."""

    def __init__(self, window: QWidget) -> None:
        """Follow the focus inside `window`."""
        super().__init__(window)
        self._window = window
        self._ringed: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app().focusChanged.connect(self._on_focus_changed)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Move with the ringed widget and everything it lies in."""
        if event.type() in _MOVES:
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), ring_width()))
        half = ring_width() / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), CORNER, CORNER)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        for widget in filter(isValid, self._ringed):
            widget.removeEventFilter(self)
        self._ringed = self._line_of(new) if new is not None and self._rings(new) else []
        for widget in self._ringed:
            widget.installEventFilter(self)
        _bring_into_sight(self._ringed)
        self._place()

    def _rings(self, widget: QWidget) -> bool:
        """Return whether to mark `widget`; a heading that has the keyboard only to be read aloud is no control."""
        return widget.window() is self._window and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus

    def _line_of(self, widget: QWidget) -> list[QWidget]:
        """Return `widget` and everything round it up to the window: whichever moves, the ring moves."""
        line = [widget]
        while (parent := line[-1].parentWidget()) is not None and parent is not self._window:
            line.append(parent)
        return line

    def _place(self) -> None:
        """Lie round the widget's visible part, or hide."""
        if not self._ringed or not all(map(isValid, self._ringed)) or not self._ringed[0].isVisible():
            self.hide()
            return
        widget = self._ringed[0]
        out = GAP + ring_width()
        box = QRect(widget.mapTo(self._window, QPoint()), widget.size()).adjusted(-out, -out, out, out)
        for area in self._ringed[1:]:
            if isinstance(area, QAbstractScrollArea):
                box &= QRect(area.mapTo(self._window, QPoint()), area.size())
        self.setGeometry(box & self._window.rect())
        self.setVisible(not self.geometry().isEmpty())
        self.raise_()


def _bring_into_sight(line: list[QWidget]) -> None:
    """Scroll to what has the keyboard where none of it is seen: Qt does so only if it comes from the same area."""
    if line and line[0].visibleRegion().isEmpty():
        for area in line[1:]:
            if isinstance(area, QScrollArea):
                area.ensureWidgetVisible(line[0])
