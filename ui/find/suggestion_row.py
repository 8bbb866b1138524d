"""Draws one suggested place: its name, quietly what tells it from a namesake, and at the right how exactly it is known.

Nothing is cut. Where a row has no room for all three side by side, all rows take two lines, or three.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from resources_db.model import Place
from resources_db.place_words import short_precision
from ui.language import language, unit
from ui.plain_row import draw_chosen
from ui.plain_text import drawable
from ui.theme import GRID, TextRole, font_of, target

PLACE = Qt.ItemDataRole.UserRole
MARGIN = 3
"""Pixels round the rows, inside the edge of the list."""
_PADDING = 2 * GRID
_GAP = 3 * GRID
_ACROSS, _STACKED = 1, 2
"""How many lines: all side by side; the name above, the rest below it."""
_ROOM_ABOVE = GRID


class SuggestionDelegate(QStyledItemDelegate):
    """Draws rows of one height.

    Attributes:
        width, height: of a row, in pixels, once `fit` was asked.
    """

    def __init__(self, parts: Callable[[Place], tuple[str, str]], parent: QObject | None = None) -> None:
        """Take what says the name of a place and what tells it apart."""
        super().__init__(parent)
        self._parts = parts
        self._lines = _ACROSS
        self.width = self.height = 0

    def fit(self, places: Sequence[Place], room: int) -> None:
        """Choose how many lines the rows of `places` take in `room` pixels, and how large they are then."""
        wanted = {lines: max((self._needed(place, lines) for place in places), default=0) for lines in (1, 2, 3)}
        self._lines = next((lines for lines, width in wanted.items() if width <= room), 3)
        self.width = wanted[self._lines]
        body, small = (QFontMetrics(font_of(role)).height() for role in (TextRole.BODY, TextRole.SMALL))
        self.height = max(body + (self._lines - 1) * small + 2 * _ROOM_ABOVE, target())

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return one size for all rows."""
        return QSize(self.width, self.height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        place = index.data(PLACE)
        if not isinstance(place, Place):
            return
        painter.save()
        draw_chosen(painter, option)
        box = option.rect.adjusted(_PADDING, 0, -_PADDING, 0)
        name, apart = self._parts(place)
        precision = short_precision(place, language(), unit())
        if self._lines == _ACROSS:
            taken = _write(painter, option, box, name)
            _write(painter, option, box.adjusted(taken + GRID, 0, 0, 0), apart, quiet=True)
            _write(painter, option, box, precision, quiet=True, right=True)
        else:
            below = (
                (f"{apart} · {precision}" if apart else precision,) if self._lines == _STACKED else (apart, precision)
            )
            self._write_stacked(painter, option, box, name, [part for part in below if part])
        painter.restore()

    def _write_stacked(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, name: str, below: Sequence[str]
    ) -> None:
        body, small = (QFontMetrics(font_of(role)).height() for role in (TextRole.BODY, TextRole.SMALL))
        top = box.top() + (box.height() - body - len(below) * small) // 2
        _write(painter, option, QRect(box.left(), top, box.width(), body), name)
        for line, text in enumerate(below):
            place = QRect(box.left(), top + body + line * small, box.width(), small)
            _write(painter, option, place, text, quiet=True)

    def _needed(self, place: Place, lines: int) -> int:
        """Return the width of a row in so many lines, in pixels."""
        name, apart = self._parts(place)
        precision = short_precision(place, language(), unit())
        body, small = QFontMetrics(font_of(TextRole.BODY)), QFontMetrics(font_of(TextRole.SMALL))
        names, quiet = body.horizontalAdvance(name), small.horizontalAdvance
        if lines == _ACROSS:
            inside = names + (GRID + quiet(apart) if apart else 0) + _GAP + quiet(precision)
        elif lines == _STACKED:
            inside = max(names, quiet(f"{apart} · {precision}"))
        else:
            inside = max(names, quiet(apart), quiet(precision))
        return inside + 2 * _PADDING + 2


def _write(
    painter: QPainter, option: QStyleOptionViewItem, box: QRect, text: str, *, quiet: bool = False, right: bool = False
) -> int:
    """Write `text` into `box`, mirrored where the language runs from the right, and return its width."""
    painter.setFont(font_of(TextRole.SMALL if quiet else TextRole.BODY))
    painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText if quiet else QPalette.ColorRole.Text))
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    side = QStyle.visualAlignment(option.direction, side | Qt.AlignmentFlag.AlignVCenter)
    place = QStyle.visualRect(option.direction, option.rect, box)
    painter.drawText(place, int(side) | int(Qt.TextFlag.TextSingleLine), drawable(text))
    return painter.fontMetrics().horizontalAdvance(text)
