"""A list that lays out its rows itself, by arithmetic: 100,000 places open with the key that asked for them.

It is a QListView to Qt and to assistive technology; of Qt's own layout, which measures every row, nothing is used.
"""

from itertools import chain

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyleOptionViewItem, QWidget

from ui.find.row_delegate import RowDelegate
from ui.find.row_geometry import RowGeometry
from ui.find.sectioned_rows import Index, SectionedRows

_Move = QAbstractItemView.CursorAction
_Hint = QAbstractItemView.ScrollHint
_STEPS = {
    _Move.MoveUp: -1, _Move.MovePrevious: -1, _Move.MovePageUp: -1,
    _Move.MoveDown: 1, _Move.MoveNext: 1, _Move.MovePageDown: 1,
}  # fmt: skip

AHEAD = 12
"""Rows below and above those that are seen: who walks on from row to row does not wait at the end of a page."""


class RowList(QListView):
    """Shows sectioned rows, and asks their model for those that are seen."""

    rows: SectionedRows

    def __init__(
        self, model: SectionedRows, parent: QWidget | None = None, *, delegate: RowDelegate | None = None
    ) -> None:
        """Show `model`, drawn by `delegate` where its rows are not those of an answer."""
        super().__init__(parent)
        self.rows = model
        self._delegate = delegate or RowDelegate(self)
        self._drawn = RowGeometry(0, (), 1, 1)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A bar that comes and goes would change the width of the rows, and with it their height.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalScrollBar().valueChanged.connect(self._want_scrolled_to)

    def geometry_of_rows(self) -> RowGeometry:
        """Return where the rows lie in the present width."""
        layout = self._delegate.layout_for(self.viewport().width())
        return RowGeometry(self.rows.rowCount(), self.rows.heading_rows, layout.height, layout.heading_height)

    def rows_seen(self) -> int:
        """Return how many rows are seen at once, those that are cut at the edge included."""
        return 1 - -self.viewport().height() // self.geometry_of_rows().row

    def visualRect(self, index: Index) -> QRect:
        """Return where a row is, in pixels of what is seen."""
        if not index.isValid():
            return QRect()
        geometry = self.geometry_of_rows()
        top = geometry.top(index.row()) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), geometry.height_of(index.row()))

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the row at a pixel of what is seen."""
        row = self.geometry_of_rows().at(point.y() + self.verticalOffset())
        return QModelIndex() if row is None else self.rows.index(row)

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = _Hint.EnsureVisible) -> None:
        """Scroll as far as needed to show a whole row, and the heading above it."""
        if not index.isValid():
            return
        geometry, bar, room = self.geometry_of_rows(), self.verticalScrollBar(), self.viewport().height()
        row = index.row()
        under_heading = row > 0 and geometry.is_heading(row - 1)
        top, bottom = geometry.top(row - 1 if under_heading else row), geometry.top(row + 1)
        if hint is _Hint.PositionAtTop or top < bar.value():
            bar.setValue(top)
        elif hint is _Hint.PositionAtBottom or bottom > bar.value() + room:
            bar.setValue(min(top, bottom - room))  # of a row that is higher than the list, its top

    def moveCursor(self, action: QAbstractItemView.CursorAction, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Return the row that a key leads to: never a heading."""
        count = self.rows.rowCount()
        if not count:
            return QModelIndex()
        here, step = self.currentIndex().row(), _STEPS.get(action, 0)
        goal: int | None = here
        if action is _Move.MoveHome:
            goal = self.geometry_of_rows().listing_near(0, 1)
        elif action is _Move.MoveEnd:
            goal = self.geometry_of_rows().listing_near(count - 1, -1)
        elif step:
            far = self._rows_a_page() if action in {_Move.MovePageUp, _Move.MovePageDown} else 1
            goal = self.geometry_of_rows().listing_near(here + step * far, step)
        return self.rows.index(here if goal is None else goal)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Choose the row at a point that was pressed."""
        index = self.indexAt(rect.center())
        if index.isValid() and self.rows.flags(index) & Qt.ItemFlag.ItemIsSelectable:
            self.selectionModel().select(index, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Return where the chosen row is."""
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    def verticalOffset(self) -> int:
        """Return how many pixels are scrolled away."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        """Nothing is ever wider than the list."""
        return 0

    def doItemsLayout(self) -> None:
        """Do nothing to the rows: where they are is worked out when somebody asks."""
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        """Give the scroll bar its range."""
        geometry, bar, room = self.geometry_of_rows(), self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, geometry.height - room))
        bar.setPageStep(room)
        bar.setSingleStep(max(1, geometry.row // 4))
        self._drawn = geometry

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows that are seen, and ask for those of them that are not read yet."""
        geometry, offset = self.geometry_of_rows(), self.verticalOffset()
        if (geometry.row, geometry.heading) != (self._drawn.row, self._drawn.heading):
            self.updateGeometries()
        seen = event.rect()
        first = geometry.at(max(0, seen.top() + offset))
        if first is None:
            return
        last = geometry.at(seen.bottom() + offset)
        rows = range(first, geometry.count if last is None else last + 1)
        painter = QPainter(self.viewport())
        for row in rows:
            index = self.rows.index(row)
            self._delegate.paint(painter, self._option(index), index)
        painter.end()
        self.rows.want(rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what stands at the top there, though its height may be another one in the new width."""
        before = self._drawn
        first = before.at(self.verticalOffset())
        within = self.verticalOffset() - before.top(first) if first is not None else 0
        QAbstractItemView.resizeEvent(self, event)
        self.updateGeometries()
        if first is not None and before.row != self._drawn.row:
            self.verticalScrollBar().setValue(self._drawn.top(first) + within * self._drawn.row // before.row)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell assistive technology; QListView's own would name a row that it never laid out."""
        QAbstractItemView.currentChanged(self, current, previous)
        if self.hasFocus():
            self._tell_accessibly(QAccessible.Event.Focus, current)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Draw the change, and tell assistive technology."""
        QAbstractItemView.selectionChanged(self, selected, deselected)
        for index in selected.indexes():
            self._tell_accessibly(QAccessible.Event.Selection, index)

    def keyboardSearch(self, _text: str) -> None:
        """Do nothing on letters: it would look among the rows read so far only. Words are asked in the box above."""

    def _tell_accessibly(self, what: QAccessible.Event, index: Index) -> None:
        if index.isValid():
            event = QAccessibleEvent(self, what)
            event.setChild(index.row())
            QAccessible.updateAccessibility(event)

    def _want_scrolled_to(self) -> None:
        """Ask for what is scrolled to, before it is drawn; where that is read, for what comes next, either way."""
        geometry, top = self.geometry_of_rows(), self.verticalOffset()
        first, last = geometry.at(top), geometry.at(top + self.viewport().height() - 1)
        if first is not None:
            end = geometry.count if last is None else last + 1
            below, above = range(end, min(end + AHEAD, geometry.count)), range(max(0, first - AHEAD), first)
            self.rows.want(chain(range(first, end), below, above))

    def _rows_a_page(self) -> int:
        return max(1, self.viewport().height() // self.geometry_of_rows().row - 1)

    def _option(self, index: QModelIndex) -> QStyleOptionViewItem:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)
        if self.selectionModel().isSelected(index):
            option.state |= QStyle.StateFlag.State_Selected
        return option
