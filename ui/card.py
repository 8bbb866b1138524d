"""A rounded surface on the paper, for a list or a page of facts."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.style import draw_surface
from ui.theme import GRID

CORNER = 8.0
EDGE = 3
"""Pixels that the edge needs around a list; a `padded` card leaves room for words."""


class Card(QWidget):
    """Holds one widget."""

    def __init__(
        self, content: QWidget, parent: QWidget | None = None, *, padded: bool = False, above: bool = False
    ) -> None:
        """Put `content` on a card; one that lies `above` other words has an edge that is told from them."""
        super().__init__(parent)
        self._edge = QPalette.ColorRole.Mid if above else QPalette.ColorRole.Midlight
        layout = QVBoxLayout(self)
        room = EDGE + (2 * GRID if padded else 0)
        layout.setContentsMargins(room, room, room, room)
        layout.addWidget(content)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw surface and edge."""
        palette, roles = self.palette(), QPalette.ColorRole
        surface, line = palette.color(roles.Base), palette.color(self._edge)
        draw_surface(QPainter(self), QRectF(self.rect()), surface, line, CORNER)
