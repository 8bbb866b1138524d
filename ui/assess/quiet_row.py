"""A row of a plain list, drawn as in every other list here: a tint and a bar where it is the chosen one."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.plain_row import BAR, draw_chosen
from ui.theme import GRID, target


class QuietRow(QStyledItemDelegate):
    """Draws the ground of the row, and lets Qt draw the words on it."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the row."""
        draw_chosen(painter, option)
        words = QStyleOptionViewItem(option)
        words.state &= ~QStyle.StateFlag.State_Selected
        words.rect = option.rect.adjusted(BAR + GRID // 2, 0, 0, 0)
        super().paint(painter, words, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return room for the words, and in field mode for a thumb."""
        size = super().sizeHint(option, index)
        return QSize(size.width() + BAR + GRID // 2, max(size.height(), target()))
