"""Draws the rows of an answer: no widget a row, every text plain, every contact state whole."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from resources_db.hours import hours_text
from resources_db.listing_notes import listing_notes
from resources_db.model import ContactLine
from resources_db.query import Found
from ui.contact_mark import paint_mark
from ui.find.results_model import RowRole
from ui.find.row_layout import (
    MARK_GAP,
    PADDING_X,
    PADDING_Y,
    ContactForm,
    RowLayout,
    domain_words,
    in_line,
    row_layout,
    state_words,
)
from ui.language import distance, language, words
from ui.plain_row import draw_chosen
from ui.plain_text import elided, isolate
from ui.theme import GRID, TextRole, font_of

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_Roles = QPalette.ColorRole


class _Pen:
    """Writes lines of text in one row."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        self.painter = painter
        self.palette: QPalette = option.palette
        self.direction: Qt.LayoutDirection = option.direction
        self.row: QRect = option.rect

    def place(self, box: QRect) -> QRect:
        """Return `box`, mirrored inside the row where the language runs from the right."""
        return QStyle.visualRect(self.direction, self.row, box)

    def write(self, text: str, box: QRect, role: TextRole, ink: QPalette.ColorRole, side: Qt.AlignmentFlag) -> None:
        """Write `text` on one line, cut with "…" where it must be."""
        font = font_of(role)
        self.painter.setFont(font)
        self.painter.setPen(self.palette.color(ink))
        side = QStyle.visualAlignment(self.direction, side)
        self.painter.drawText(self.place(box), int(side), elided(text, QFontMetrics(font), box.width()))


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
        found = index.data(RowRole.FOUND)
        if isinstance(found, Found):
            self._draw_listing(painter, option, found)
        else:
            box = option.rect.adjusted(PADDING_X, GRID // 2, -PADDING_X, 0)
            pen = _Pen(painter, option)
            pen.write(str(index.data()), box, TextRole.SMALL_STRONG, _Roles.PlaceholderText, _LEFT)
        painter.restore()

    def _draw_listing(self, painter: QPainter, option: QStyleOptionViewItem, found: Found) -> None:
        layout, pen, row = self.layout_for(option.rect.width()), _Pen(painter, option), option.rect
        chosen = draw_chosen(painter, option)
        painter.fillRect(QRect(row.left(), row.bottom(), row.width(), 1), option.palette.color(_Roles.Midlight))
        box = row.adjusted(PADDING_X, PADDING_Y, -PADDING_X, 0)
        box.setHeight(layout.title_height)
        _two_sides(pen, box, found.listing.title, far_words(found), TextRole.STRONG)
        box.moveTop(box.bottom() + 1)
        box.setHeight(layout.body_height)
        _two_sides(pen, box, second_line(found), phone_words(found), TextRole.BODY)
        paper = _Roles.AlternateBase if chosen else _Roles.Base
        for line, column in zip(found.listing.contact.lines, layout.columns, strict=True):
            _draw_state(pen, layout, line, column, paper)


def far_words(found: Found) -> str:
    """Return the distance, or where there is none why: the address is told by phone only."""
    return words("address.call") if found.listing.position.withheld else distance(found)


def phone_words(found: Found) -> str:
    """Return the first phone number, isolated: no name beside it can turn it round."""
    return isolate(found.listing.phones[0].number) if found.listing.phones else ""


def second_line(found: Found) -> str:
    """Return what must be known first (closed, no longer listed), who runs it and when it is open."""
    listing = found.listing
    organization = listing.organization if listing.organization != listing.title else None
    parts = (*listing_notes(listing, language()), organization, hours_text(listing, language()))
    return "  ·  ".join(isolate(part) for part in parts if part)


def _two_sides(pen: _Pen, box: QRect, left: str, right: str, role: TextRole) -> None:
    """Write `right` whole, in bold, and `left` in what is left over."""
    ink = _Roles.Text if role is TextRole.STRONG else _Roles.PlaceholderText
    taken = QFontMetrics(font_of(TextRole.STRONG)).horizontalAdvance(right) + GRID if right else 0
    taken = min(taken, box.width() // 2)
    pen.write(left, box.adjusted(0, 0, -taken - GRID, 0), role, ink, _LEFT)
    if right:
        pen.write(right, box.adjusted(box.width() - taken, 0, 0, 0), TextRole.STRONG, _Roles.Text, _RIGHT)


def _draw_state(pen: _Pen, layout: RowLayout, line: ContactLine, column: int, paper: QPalette.ColorRole) -> None:
    """Draw one domain's mark and words into its column, or onto its line where the three are stacked."""
    row, height = pen.row, layout.small_height
    order = tuple(type(line.domain)).index(line.domain) if layout.form is ContactForm.STACKED else 0
    top = row.top() + layout.contact_top + order * height
    two = layout.form is ContactForm.TWO_LINES
    lines_height = 2 * height if two else height
    mark = QRect(row.left() + column, top + (lines_height - layout.mark) // 2, layout.mark, layout.mark)
    ink = pen.palette.color(_Roles.Text)
    paint_mark(pen.painter, line.state, QRectF(pen.place(mark)), ink, pen.palette.color(paper))
    left = mark.right() + 1 + MARK_GAP
    text = QRect(left, top, row.right() + 1 - left, height)
    said = language()
    if not two:
        pen.write(in_line(line.domain, line.state, said), text, TextRole.SMALL, _Roles.Text, _LEFT)
        return
    pen.write(domain_words(line.domain, said), text, TextRole.SMALL, _Roles.PlaceholderText, _LEFT)
    text.moveTop(text.bottom() + 1)
    pen.write(state_words(line.state, said), text, TextRole.SMALL_STRONG, _Roles.Text, _LEFT)
