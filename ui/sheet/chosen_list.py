"""The places on the sheet, in the order in which they will be printed; moved by keys, by buttons or with the mouse."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.buttons import LinkButton
from ui.card import Card
from ui.flow_layout import FlowLayout
from ui.plain_text import PlainLabel, aloud, set_tooltip
from ui.row_speech import RowSpeech
from ui.sheet.choices import MOST_PLACES, Chosen
from ui.sheet.chosen_row import PLACE, ChosenRowDelegate, row_text
from ui.theme import GRID, TextRole, em


class _Rows(QListWidget):
    """The list itself, as high as its places: none is ever scrolled out of sight.

    Alt+Up and Alt+Down move a place, Delete takes it off; the mouse carries a place along.

    Signals:
        moved: (places further down, negative for up).
        carried: a person has let go of a place that was carried elsewhere with the mouse.
        removed: a person wants the chosen place off the sheet.
    """

    moved = Signal(int)
    carried = Signal()
    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        RowSpeech(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        self.setItemDelegate(ChosenRowDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self._carrying = -1
        self._order_before: list[str] = []

    def ids(self) -> list[str]:
        """Return the listing ids in order."""
        return [str(self.item(row).data(PLACE).listing_id) for row in range(self.count())]

    def fit(self) -> None:
        """Be as high as the places, and one line at least."""
        self.doItemsLayout()
        self.setFixedHeight(max(sum(self.sizeHintForRow(row) for row in range(self.count())), em()))

    def carry(self, row: int, by: int) -> bool:
        """Move a place and stay at it; return whether there was room."""
        if not (0 <= row < self.count() and 0 <= row + by < self.count()):
            return False
        self.insertItem(row + by, self.takeItem(row))
        self.setCurrentRow(row + by)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move and remove by keyboard; everything else is Qt's."""
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if alt and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a place."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._carrying = self.indexAt(event.position().toPoint()).row()
            self._order_before = self.ids()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry it past the middle of another place, and it takes that place's number."""
        if self._carrying < 0 or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        wanted = self._row_at(event.position().y())
        while wanted != self._carrying:
            step = 1 if wanted > self._carrying else -1
            self.carry(self._carrying, step)
            self._carrying += step
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        super().mouseReleaseEvent(event)
        self._carrying = -1
        self.unsetCursor()
        if self._order_before and self._order_before != self.ids():
            self.carried.emit()
        self._order_before = []

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the places to another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def _row_at(self, y: float) -> int:
        """Return the row that a place carried to `y` belongs in: past the middle of a neighbour it is its turn."""
        row = self._carrying
        while row + 1 < self.count() and y > self.visualItemRect(self.item(row + 1)).center().y():
            row += 1
        while row > 0 and y < self.visualItemRect(self.item(row - 1)).center().y():
            row -= 1
        return row


class ChosenList(QWidget):
    """The places, with buttons for what can be done with the one that a person is at.

    Signals:
        order_changed: (list of listing ids) after a person has moved or removed one.
        remarks_switched: (listing id, whether its source's remarks stand on the sheet).
    """

    order_changed = Signal(list)
    remarks_switched = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with no place."""
        super().__init__(parent)
        self.rows = _Rows()
        self.how_many = PlainLabel(role=TextRole.SMALL, quiet=True)
        self.up, self.down, self.remove, self.remarks = LinkButton(), LinkButton(), LinkButton(), LinkButton()
        buttons = FlowLayout(gap=2 * GRID, line_gap=GRID)
        for button in (self.up, self.down, self.remove, self.remarks):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.how_many)
        layout.addWidget(Card(self.rows))
        layout.addLayout(buttons)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.remove.clicked.connect(self._remove)
        self.remarks.clicked.connect(self._switch_remarks)
        self.rows.moved.connect(self._move)
        self.rows.carried.connect(self._tell)
        self.rows.removed.connect(self._remove)
        self.rows.currentRowChanged.connect(self._follow)
        self._retranslate()

    def show_places(self, places: Sequence[Chosen]) -> None:
        """Show `places`, staying at the place that a person is at."""
        if [place.listing_id for place in places] == self.rows.ids():
            for row, place in enumerate(places):
                self.rows.item(row).setData(PLACE, place)
        else:
            self._fill(places)
        self._number()
        self.rows.fit()
        self._follow()

    def ids(self) -> list[str]:
        """Return the listing ids in order."""
        return self.rows.ids()

    def go_to(self, number: int) -> QRect:
        """Stay at the place with that number, the keyboard too; return where it is drawn."""
        self.rows.setCurrentRow(number - 1)
        self.rows.setFocus()
        box = self.rows.visualItemRect(self.rows.item(number - 1))
        return QRect(self.rows.viewport().mapTo(self, box.topLeft()), box.size())

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language, in its text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._number()
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.ApplicationFontChange}:
            self.rows.fit()

    def _fill(self, places: Sequence[Chosen]) -> None:
        at = self.rows.currentRow()
        self.rows.clear()
        for place in places:
            item = QListWidgetItem()
            item.setData(PLACE, place)
            self.rows.addItem(item)
        self.rows.setCurrentRow(min(max(at, 0), self.rows.count() - 1))

    def _chosen(self) -> Chosen | None:
        item = self.rows.currentItem()
        return item.data(PLACE) if item else None

    def _number(self) -> None:
        """Say each row anew: its number has changed, or the language."""
        for row in range(self.rows.count()):
            item = self.rows.item(row)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, aloud(row_text(item.data(PLACE), row + 1)))

    def _move(self, by: int) -> None:
        if self.rows.carry(self.rows.currentRow(), by):
            self._tell()

    def _remove(self) -> None:
        if self.rows.currentRow() >= 0:
            self.rows.takeItem(self.rows.currentRow())
            self._tell()

    def _switch_remarks(self) -> None:
        if (place := self._chosen()) is not None:
            self.remarks_switched.emit(place.listing_id, not place.remarks)

    def _tell(self) -> None:
        self._number()
        self.rows.fit()
        self._follow()
        self.order_changed.emit(self.ids())

    def _follow(self) -> None:
        """Offer only what can be done with the place that a person is at."""
        row, count, place = self.rows.currentRow(), self.rows.count(), self._chosen()
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < count - 1)
        self.remove.setEnabled(row >= 0)
        self.remarks.setVisible(place is not None and place.has_remarks)
        stand = place is None or place.remarks
        self.remarks.show_text(self.tr("Leave off its source's remarks") if stand else self.tr("Put back its remarks"))
        self.how_many.show_text(self.tr("{count} of {most} places").format(count=count, most=MOST_PLACES))

    def _retranslate(self) -> None:
        self.rows.setAccessibleName(self.tr("Places on the sheet"))
        keys = self.tr("Alt with the up and down arrows moves a place. Delete takes it off the sheet.")
        self.rows.setAccessibleDescription(keys)
        self.up.show_text(self.tr("Up"))
        self.down.show_text(self.tr("Down"))
        self.remove.show_text(self.tr("Remove"))
        for button, key in ((self.up, "Alt+\u2191"), (self.down, "Alt+\u2193"), (self.remove, self.tr("Delete key"))):
            set_tooltip(button, key)
            button.setAccessibleDescription(key)
        self._follow()
