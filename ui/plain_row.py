"""The ground of a row in every list: quiet, with tint and bar where it is the chosen one."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

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
