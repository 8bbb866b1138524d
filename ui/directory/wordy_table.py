"""A table of sentences: columns as wide as their words ask for, every cell wrapped and whole, however many rows.

Only the rows that are seen are measured, when they are first seen: twenty thousand cost no more than twenty.
"""

import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.plain_text import BREAK_HERE
from ui.theme import GRID, TextRole, em, font_of

MEASURED = 60
"""Rows that the width of a column is taken from."""
NARROWEST, WIDEST = 5, 40
"""Lines of body text: a column is asked to be no narrower, and to need no more."""
MOST_SHOWN = 16
"""Lines of body text: a longer table scrolls."""
_WORD = re.compile(r"\S{4,}")
CELL_EDGE = 4
"""Pixels that Qt leaves free at each side of a cell's text, and one more."""
_HEADINGS = Qt.AlignmentFlag(
    Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextWordWrap.value
)


def breakable_in(text: str, metrics: QFontMetrics, room: int) -> str:
    """Return `text` with places to break in the words that are wider than `room` pixels, and in no other."""

    def broken(match: re.Match[str]) -> str:
        word, width = match[0], metrics.horizontalAdvance(match[0])
        if width <= room:
            return word
        part = max(int(len(word) * room / width * 0.8), 1)
        return BREAK_HERE.join(word[at : at + part] for at in range(0, len(word), part))

    return _WORD.sub(broken, text)


class _Sentence(QStyledItemDelegate):
    """Draws a cell from its top, with a place to break in every very long word, on the tint where it is chosen."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Say how to draw the cell; it is measured in the same way. Words keep off each other and the lines."""
        super().initStyleOption(option, index)
        option.rect = option.rect.adjusted(0, GRID // 2, -GRID, 0)
        roles, palette = QPalette.ColorRole, option.palette
        ticked = option.features & QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
        taken = 2 * CELL_EDGE + (em() + GRID if ticked else 0)
        option.text = breakable_in(option.text, option.fontMetrics, max(option.rect.width() - taken, 1))
        option.displayAlignment = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        palette.setColor(roles.Highlight, palette.color(roles.AlternateBase))
        palette.setColor(roles.HighlightedText, palette.color(roles.Text))
        option.palette = palette

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the cell and a line below it."""
        box = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, option.palette.color(QPalette.ColorRole.AlternateBase))
        super().paint(painter, option, index)
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, option.palette.color(QPalette.ColorRole.Midlight))


class WordyTable(QTableView):
    """Shows a table model of texts; the keyboard walks through it by rows, and Tab leaves it."""

    def __init__(self, model: QAbstractItemModel, parent: QWidget | None = None, *, most: int = MOST_SHOWN) -> None:
        """Show `model`, scrolling where it is higher than `most` lines of body text."""
        super().__init__(parent)
        self._most = most
        self._fitted: set[int] = set()
        self.setModel(model)
        self.setItemDelegate(_Sentence(self))
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setAlternatingRowColors(False)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setDefaultAlignment(_HEADINGS)
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        model.modelReset.connect(self.fit)
        model.dataChanged.connect(self.fit)
        self.verticalScrollBar().valueChanged.connect(self._fit_seen)

    def fit(self) -> None:
        """Fit columns and rows to their words, and the height to the rows."""
        self._fitted.clear()
        self.horizontalHeader().setFont(font_of(TextRole.SMALL_STRONG))
        line, rows = em() + 2 * GRID, self.verticalHeader()
        if rows.defaultSectionSize() != line:  # Qt goes through all rows for it
            rows.setDefaultSectionSize(line)
        self._fit_columns()
        self.horizontalHeader().setFixedHeight(self._head_height())
        self._fit_seen()
        height = sum(self.rowHeight(row) for row in range(min(self.model().rowCount(), self._most)))
        self.setFixedHeight(min(height + self.horizontalHeader().height() + 2, self._most * em()))
        self._fit_seen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the words to another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()
        else:
            self._fit_seen()

    def changeEvent(self, event: QEvent) -> None:
        """Fit the words to another text size or language."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.ApplicationFontChange, QEvent.Type.LanguageChange}:
            self.fit()

    def _fit_seen(self) -> None:
        """Fit the rows that are seen; rows that grow push others out of sight, which are then left alone."""
        row, count = max(self.rowAt(0), 0), self.model().rowCount()
        while row < count and self.rowViewportPosition(row) < self.viewport().height():
            if row not in self._fitted:
                self._fitted.add(row)
                self.resizeRowToContents(row)
            row += 1

    def _fit_columns(self) -> None:
        least, room = self._least(), self.viewport().width()
        more = shared_out([asked - word for asked, word in zip(self._asked(), least, strict=True)], room - sum(least))
        whole = sum(least) <= room
        for column, word in enumerate(least):
            self.setColumnWidth(column, word + more[column] if whole else max(word * room // sum(least), 1))

    def _head_height(self) -> int:
        """Return room for the headings, each wrapped in the width of its column."""
        head, model = self.horizontalHeader(), self.model()
        metrics, edge = head.fontMetrics(), self.style().pixelMetric(QStyle.PixelMetric.PM_HeaderMargin, None, head)
        heights = [head.sizeHint().height()]
        for column in range(model.columnCount()):
            room = QRect(0, 0, max(self.columnWidth(column) - 2 * edge, 1), 0)
            heading = str(model.headerData(column, Qt.Orientation.Horizontal) or "")
            wrapped = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), heading)
            heights.append(wrapped.height() + 2 * edge)
        return max(heights)

    def _asked(self) -> list[int]:
        """Return the width in pixels that each column would like: that of its longest text on one line."""
        return [_width(self.fontMetrics(), texts) for texts in self._texts()]

    def _least(self) -> list[int]:
        """Return the width in pixels in which no word of a column is parted, and no more than is asked."""
        metrics, model, checkable = self.fontMetrics(), self.model(), Qt.ItemFlag.ItemIsUserCheckable
        words = ([word for text in texts for word in sorted(text.split(), key=len)[-3:]] for texts in self._texts())
        least = [max(map(metrics.horizontalAdvance, each), default=0) + 2 * CELL_EDGE + 2 * GRID for each in words]
        ticks = [em() + GRID if model.flags(model.index(0, at)) & checkable else 0 for at in range(len(least))]
        return [
            min(sum(each), asked) for each, asked in zip(zip(least, ticks, strict=True), self._asked(), strict=True)
        ]

    def _texts(self) -> Iterator[list[str]]:
        """Yield what the width of each column is taken from: its heading, and the first rows."""
        model = self.model()
        for column in range(model.columnCount()):
            cells = (model.index(row, column).data() for row in range(min(model.rowCount(), MEASURED)))
            yield [str(text or "") for text in (model.headerData(column, Qt.Orientation.Horizontal), *cells)]


def _width(metrics: QFontMetrics, texts: list[str]) -> int:
    longest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
    return min(max(longest + 3 * GRID, NARROWEST * em()), WIDEST * em())


def shared_out(asked: list[int], room: int) -> list[int]:
    """Return widths that fill `room` pixels: what asks for less than its share gets it, the others share the rest."""
    widths, waiting, left = list(asked), list(range(len(asked))), max(room, len(asked))
    while waiting:
        share = left // len(waiting)
        content = [column for column in waiting if asked[column] <= share]
        if not content:
            for column in waiting:
                widths[column] = share
            break
        for column in content:
            left -= asked[column]
        waiting = [column for column in waiting if column not in content]
    else:
        if widths:
            widths[-1] += left
    return widths
