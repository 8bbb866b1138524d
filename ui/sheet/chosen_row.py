"""Draws a place on the sheet: its number and title, its phone, and its three contact states, none of them ever cut."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from resources_db.contact_text import short
from resources_db.model import ContactLine
from ui.contact_mark import paint_mark
from ui.language import language, title_words
from ui.plain_row import draw_chosen
from ui.plain_text import elided, isolate
from ui.sheet.choices import Chosen
from ui.theme import GRID, TextRole, font_of

PLACE = Qt.ItemDataRole.UserRole
MARK_GAP = 5
STATE_GAP = 2 * GRID
MARGIN = QSize(2 * GRID, GRID - 1)


@dataclass(frozen=True, slots=True)
class _State:
    """One contact state in its place: offset of its mark from the left, and its line from 0."""

    line: ContactLine
    x: int
    row: int


def without_remarks() -> str:
    """Return what a place says whose source's remarks are left off."""
    return QCoreApplication.translate("ChosenRow", "Without its source's remarks")


def row_text(place: Chosen, number: int) -> str:
    """Return all that is seen of a row, as a screen reader says it."""
    states = (f"{short(line, language())}." for line in place.contact.lines)
    left_off = () if place.remarks else (f"{without_remarks()}.",)
    return " ".join(
        (
            f"{number}. {isolate(title_words(place.title))}.",
            *([f"{isolate(place.phone)}."] * bool(place.phone)),
            *states,
            *left_off,
        )
    )


class ChosenRowDelegate(QStyledItemDelegate):
    """Rows as high as their words need in the width of the list."""

    def __init__(self, view: QAbstractItemView) -> None:
        """Draw for `view`."""
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height that the row needs."""
        place, width = index.data(PLACE), self._view.viewport().width()
        title, small = _metrics(TextRole.STRONG), _metrics(TextRole.SMALL)
        lines = _lines(place, width) + (0 if place.remarks else 1) + (0 if _beside(place, index.row(), width) else 1)
        return QSize(width, title.height() + lines * (small.height() + 2) + 2 * MARGIN.height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        place: Chosen = index.data(PLACE)
        painter.save()
        chosen = draw_chosen(painter, option)
        if index.row():
            line = QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1)
            painter.fillRect(line, option.palette.color(QPalette.ColorRole.Midlight))
        box = option.rect.adjusted(MARGIN.width(), MARGIN.height(), -MARGIN.width() // 2, 0)
        box.setHeight(_metrics(TextRole.STRONG).height())
        pen = _Pen(painter, option)
        step, top, taken = _metrics(TextRole.SMALL).height() + 2, box.bottom() + 1, 0
        if _beside(place, index.row(), option.rect.width()):
            taken = pen.write(isolate(place.phone), box, TextRole.STRONG, side=Qt.AlignmentFlag.AlignRight)
        else:
            pen.write(isolate(place.phone), QRect(box.left(), top, box.width(), step), TextRole.SMALL_STRONG)
            top += step
        pen.write(_title(place, index.row()), box.adjusted(0, 0, -taken, 0), TextRole.STRONG)
        paper = QPalette.ColorRole.AlternateBase if chosen else QPalette.ColorRole.Base
        for state in _placed(place, option.rect.width()):
            pen.state(
                state.line, QRect(box.left() + state.x, top + state.row * step, box.width() - state.x, step), paper
            )
        if not place.remarks:
            below = QRect(box.left(), top + _lines(place, option.rect.width()) * step, box.width(), step)
            pen.write(without_remarks(), below, TextRole.SMALL, ink=QPalette.ColorRole.PlaceholderText)
        painter.restore()


def _metrics(role: TextRole) -> QFontMetrics:
    return QFontMetrics(font_of(role))


def _title(place: Chosen, row: int) -> str:
    return f"{row + 1}.  {isolate(title_words(place.title))}"


def _beside(place: Chosen, row: int, width: int) -> bool:
    """Return whether title and phone stand on one line, none of them cut; else the phone stands below."""
    metrics = _metrics(TextRole.STRONG)
    needed = metrics.horizontalAdvance(_title(place, row)) + metrics.horizontalAdvance(isolate(place.phone))
    return not place.phone or needed + 2 * GRID <= width - MARGIN.width() * 3 // 2


def _placed(place: Chosen, width: int) -> Iterator[_State]:
    """Yield the three states side by side, as many on a line as there is room for."""
    metrics = _metrics(TextRole.SMALL)
    room, x, row = width - MARGIN.width() * 3 // 2, 0, 0
    for line in place.contact.lines:
        needed = metrics.height() + MARK_GAP + metrics.horizontalAdvance(short(line, language()))
        if x and x + needed > room:
            x, row = 0, row + 1
        yield _State(line, x, row)
        x += needed + STATE_GAP


def _lines(place: Chosen, width: int) -> int:
    return max(state.row for state in _placed(place, width)) + 1


class _Pen:
    """Writes into one row, mirrored where the language runs from the right."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        self.painter, self.palette = painter, option.palette
        self.direction, self.row = option.direction, option.rect

    def write(
        self,
        text: str,
        box: QRect,
        role: TextRole,
        *,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        ink: QPalette.ColorRole = QPalette.ColorRole.Text,
    ) -> int:
        """Write one line, cut with "…" where it must be; return the width that it takes, with a gap."""
        metrics = _metrics(role)
        shown = elided(text, metrics, box.width())
        self.painter.setFont(font_of(role))
        self.painter.setPen(self.palette.color(ink))
        flags = QStyle.visualAlignment(self.direction, side | Qt.AlignmentFlag.AlignVCenter)
        self.painter.drawText(QStyle.visualRect(self.direction, self.row, box), int(flags), shown)
        return metrics.horizontalAdvance(shown) + GRID

    def state(self, line: ContactLine, box: QRect, paper: QPalette.ColorRole) -> None:
        """Draw the mark of a state and its words."""
        side = _metrics(TextRole.SMALL).height()
        mark = QRect(box.left(), box.top() + (box.height() - side) // 2, side, side)
        ink = self.palette.color(QPalette.ColorRole.Text)
        place = QRectF(QStyle.visualRect(self.direction, self.row, mark))
        paint_mark(self.painter, line.state, place, ink, self.palette.color(paper))
        self.write(short(line, language()), box.adjusted(side + MARK_GAP, 0, 0, 0), TextRole.SMALL)
