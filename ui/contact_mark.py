"""The nine contact marks on screen: the one vector definition, drawn by QPainter in the ink of whatever is round it."""

from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from resources_db.contact_marks import BOX, MARKS, Close, Curve, Line, Move, Paint, Shape
from resources_db.model import State


def _outline(shape: Shape) -> QPainterPath:
    path = QPainterPath()
    for step in shape.steps:
        match step:
            case Move(x, y):
                path.moveTo(x, y)
            case Line(x, y):
                path.lineTo(x, y)
            case Curve(x1, y1, x2, y2, x, y):
                path.cubicTo(x1, y1, x2, y2, x, y)
            case Close():
                path.closeSubpath()
    return path


def _pen(shape: Shape, ink: QColor) -> QPen:
    if not shape.stroke:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(ink, shape.stroke, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.MiterJoin)
    if shape.round_joins:
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if shape.dashes:
        # Qt counts dashes in widths of the line, the definition in units of the box.
        pen.setDashPattern([length / shape.stroke for length in shape.dashes])
    return pen


def _brush(shape: Shape, ink: QColor, paper: QColor) -> QBrush:
    fills = {Paint.INK: QBrush(ink), Paint.PAPER: QBrush(paper), Paint.NONE: QBrush(Qt.BrushStyle.NoBrush)}
    return fills[shape.fill]


@lru_cache(maxsize=8 * len(MARKS))
def _strokes(state: State, ink: int, paper: int) -> tuple[tuple[QPen, QBrush, QPainterPath], ...]:
    """Return with what each part of a mark is drawn, and along which path, in those two colours (0xAARRGGBB)."""
    inked, blank = QColor.fromRgba(ink), QColor.fromRgba(paper)
    return tuple((_pen(shape, inked), _brush(shape, inked, blank), _outline(shape)) for shape in MARKS[state])


def paint_mark(painter: QPainter, state: State, box: QRectF, ink: QColor, paper: QColor) -> None:
    """Draw the mark of `state` into the square `box`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / BOX, box.height() / BOX)
    for pen, brush, path in _strokes(state, ink.rgba(), paper.rgba()):
        painter.setPen(pen)
        painter.setBrush(brush)
        painter.drawPath(path)
    painter.restore()


class ContactMark(QWidget):
    """One mark as a widget. The words beside it say the same, so assistive technology passes over it."""

    def __init__(self, state: State, side: int, parent: QWidget | None = None) -> None:
        """Show `state` in a square of `side` pixels."""
        super().__init__(parent)
        self._state = state
        self.setFixedSize(QSize(side, side))

    def show_state(self, state: State) -> None:
        """Show another state."""
        self._state = state
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it in ink on surface."""
        palette = self.palette()
        paint_mark(
            QPainter(self),
            self._state,
            QRectF(self.rect()),
            palette.color(QPalette.ColorRole.Text),
            palette.color(QPalette.ColorRole.Base),
        )
