"""Draws the rows of an answer: no widget a row, every text plain, every contact state whole.

First every text gets its place (`RowDelegate.placed`), then it is drawn; what is not read yet is two quiet bars.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from resources_db.model import Contact
from resources_db.results import Found
from ui.contact_mark import paint_mark
from ui.find.results_model import RowRole
from ui.find.row_layout import MARK_GAP, PADDING_X, PADDING_Y, ContactForm, RowLayout, row_layout
from ui.find.row_text import RowText, StateText, row_text
from ui.language import language
from ui.plain_row import draw_chosen
from ui.plain_text import elided
from ui.theme import GRID, TextRole, font_of

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_Roles = QPalette.ColorRole


@dataclass(frozen=True, slots=True)
class Placed:
    """One line of text and its box in the row, in pixels from the row's left and top; too long it ends in "…"."""

    text: str
    box: QRect
    role: TextRole
    ink: QPalette.ColorRole = _Roles.Text
    side: Qt.AlignmentFlag = _LEFT


class RowDelegate(QStyledItemDelegate):
    """Draws listings and headings; the layout depends on the width of the list and on the language alone."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without a layout: it is made for the first width asked for."""
        super().__init__(parent)
        self._made_for: tuple[object, ...] = ()
        self._layout: RowLayout | None = None

    def layout_for(self, width: int) -> RowLayout:
        """Return the layout of rows of `width` pixels, made anew when width, language or text size changed."""
        now = (width, language(), font_of(TextRole.BODY).pointSizeF())
        if self._layout is None or now != self._made_for:
            self._made_for, self._layout = now, row_layout(width, language())
        return self._layout

    def said(self, index: QModelIndex | QPersistentModelIndex) -> tuple[RowText, Contact] | None:
        """Return what stands in a row, and the contact lines that its marks are of; None of what is not read yet."""
        found: Found | None = index.data(RowRole.FOUND)
        return None if found is None else (row_text(found), found.listing.contact)

    def placed(self, found: Found, width: int) -> list[Placed]:
        """Return every text of a listing's row of `width` pixels, in its place."""
        return self._place(row_text(found), width)

    def _place(self, text: RowText, width: int) -> list[Placed]:
        layout = self.layout_for(width)
        return [*_lines(text, layout, width), *_states(text, layout, width)]

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return one height for all listings and one for all headings."""
        width = option.rect.width()
        layout = self.layout_for(width)
        heading = index.data(RowRole.HEADING) is not None
        return QSize(width, layout.heading_height if heading else layout.height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        painter.save()
        heading = index.data(RowRole.HEADING)
        if heading is not None:
            box = QRect(PADDING_X, GRID // 2, option.rect.width() - 2 * PADDING_X, option.rect.height() - GRID // 2)
            _write(painter, option, Placed(str(heading), box, TextRole.SMALL_STRONG, _Roles.PlaceholderText))
        else:
            chosen = draw_chosen(painter, option)
            row = option.rect
            painter.fillRect(QRect(row.left(), row.bottom(), row.width(), 1), option.palette.color(_Roles.Midlight))
            self._draw_listing(painter, option, self.said(index), chosen=chosen)
        painter.restore()

    def _draw_listing(
        self, painter: QPainter, option: QStyleOptionViewItem, said: tuple[RowText, Contact] | None, *, chosen: bool
    ) -> None:
        layout, width = self.layout_for(option.rect.width()), option.rect.width()
        if said is None:
            _draw_waiting(painter, option, layout)
            return
        text, contact = said
        for placed in self._place(text, width):
            _write(painter, option, placed)
        ink, paper = option.palette.color(_Roles.Text), _Roles.AlternateBase if chosen else _Roles.Base
        for line, box in zip(contact.lines, _marks(layout), strict=True):
            place = _in_row(option, box)
            paint_mark(painter, line.state, QRectF(place), ink, option.palette.color(paper))


def _lines(text: RowText, layout: RowLayout, width: int) -> Iterator[Placed]:
    """Yield title and distance, and below them the second line and the phone."""
    box = QRect(PADDING_X, PADDING_Y, width - 2 * PADDING_X, layout.title_height)
    yield from _two_sides(box, text.title, text.far, TextRole.STRONG)
    box = QRect(PADDING_X, PADDING_Y + layout.title_height, width - 2 * PADDING_X, layout.body_height)
    yield from _two_sides(box, text.second, text.phone, TextRole.BODY)


def _two_sides(box: QRect, left: str, right: str, role: TextRole) -> Iterator[Placed]:
    """Yield `right` in bold, on two thirds of the room at most, and `left` in what is left over."""
    ink = _Roles.Text if role is TextRole.STRONG else _Roles.PlaceholderText
    taken = QFontMetrics(font_of(TextRole.STRONG)).horizontalAdvance(right) + GRID if right else 0
    taken = min(taken, box.width() * 2 // 3)
    if left:
        yield Placed(left, box.adjusted(0, 0, -taken - GRID, 0), role, ink)
    if right:
        yield Placed(right, box.adjusted(box.width() - taken, 0, 0, 0), TextRole.STRONG, side=_RIGHT)


def _states(text: RowText, layout: RowLayout, width: int) -> Iterator[Placed]:
    """Yield the words of each contact state beside its mark, none of them ever cut."""
    for state, mark, top in zip(text.states, _marks(layout), _tops(layout), strict=True):
        left = mark.right() + 1 + MARK_GAP
        yield from _state(state, QRect(left, top, width - left, layout.small_height), layout.form)


def _state(state: StateText, box: QRect, form: ContactForm) -> Iterator[Placed]:
    if form is not ContactForm.TWO_LINES:
        yield Placed(state.in_line, box, TextRole.SMALL)
        return
    yield Placed(state.domain, box, TextRole.SMALL, _Roles.PlaceholderText)
    yield Placed(state.state, box.translated(0, box.height()), TextRole.SMALL_STRONG)


def _tops(layout: RowLayout) -> list[int]:
    """Return where each state begins: on one line, or each on its own where they are stacked."""
    down = layout.small_height if layout.form is ContactForm.STACKED else 0
    return [layout.contact_top + order * down for order in range(len(layout.columns))]


def _marks(layout: RowLayout) -> list[QRect]:
    """Return the boxes of the three marks."""
    lines = layout.small_height * (2 if layout.form is ContactForm.TWO_LINES else 1)
    size = layout.mark
    columns = zip(layout.columns, _tops(layout), strict=True)
    return [QRect(column, top + (lines - size) // 2, size, size) for column, top in columns]


def _in_row(option: QStyleOptionViewItem, box: QRect) -> QRect:
    """Return a box of the row on the screen, mirrored where the language runs from the right."""
    return QStyle.visualRect(option.direction, option.rect, box.translated(option.rect.topLeft()))


def _write(painter: QPainter, option: QStyleOptionViewItem, placed: Placed) -> None:
    """Write one text on one line, cut with "…" where it must be."""
    font = font_of(placed.role)
    painter.setFont(font)
    painter.setPen(option.palette.color(placed.ink))
    side = QStyle.visualAlignment(option.direction, placed.side)
    text = elided(placed.text, QFontMetrics(font), placed.box.width())
    painter.drawText(_in_row(option, placed.box), int(side), text)


def _draw_waiting(painter: QPainter, option: QStyleOptionViewItem, layout: RowLayout) -> None:
    """Draw two quiet bars where title and second line will stand."""
    line = option.palette.color(_Roles.Midlight)
    thick, width = layout.title_height // 2, option.rect.width()
    for top, share in ((PADDING_Y, 3), (PADDING_Y + layout.title_height, 2)):
        bar = QRect(PADDING_X, top + layout.title_height // 4, width // share, thick)
        painter.fillRect(_in_row(option, bar), line)
