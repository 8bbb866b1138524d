"""Draws a row that is one line of plain text, in the same quiet way as the rows of an answer."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.plain_text import elided
from ui.theme import GRID, TextRole, em, font_of

BAR = 4
"""Pixels: the width of the bar at the chosen row."""


def draw_chosen(painter: QPainter, option: QStyleOptionViewItem) -> bool:
    """Draw the ground of a row, with tint and bar where it is the chosen one, and return whether it is."""
    row, palette, roles = QRect(option.rect), option.palette, QPalette.ColorRole
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    if chosen:
        painter.fillRect(row, palette.color(roles.AlternateBase))
        bar = QStyle.visualRect(option.direction, row, QRect(row.left(), row.top(), BAR, row.height()))
        painter.fillRect(bar, palette.color(roles.Accent))
    return chosen


class PlainRowDelegate(QStyledItemDelegate):
    """One line, numbered, cut with "…" where it must be."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a line with room round it."""
        return QSize(option.rect.width(), em() + GRID + 4)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw number and text."""
        painter.save()
        font = font_of(TextRole.STRONG if draw_chosen(painter, option) else TextRole.BODY)
        box = option.rect.adjusted(2 * GRID, 0, -GRID, 0)
        painter.setFont(font)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        text = elided(f"{index.row() + 1}.  {index.data()}", QFontMetrics(font), box.width())
        side = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(box, int(side), text)
        painter.restore()
