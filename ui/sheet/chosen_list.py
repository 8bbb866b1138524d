"""The places on the sheet, in the order in which they will be printed; moved by keys, by buttons or with the mouse."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.buttons import LinkButton
from ui.card import Card
from ui.plain_row import PlainRowDelegate
from ui.plain_text import breakable
from ui.sheet.choices import MOST_PLACES, Chosen
from ui.theme import GRID, em

_ID = Qt.ItemDataRole.UserRole


class _Rows(QListWidget):
    """The list itself. Alt+Up and Alt+Down move a place, Delete takes it off.

    Signals:
        moved: (places further down, negative for up).
        removed: a person wants the chosen place off the sheet.
    """

    moved = Signal(int)
    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setItemDelegate(PlainRowDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move and remove by keyboard; everything else is Qt's."""
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if alt and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Ask for room for the places, and one more."""
        lines = min(self.count() + 1, MOST_PLACES)
        return QSize(12 * em(), lines * (em() + GRID + 4))

    def minimumSizeHint(self) -> QSize:
        """Every place is seen: a sheet has few."""
        return self.sizeHint()


class ChosenList(QWidget):
    """The places, with buttons to move and remove them.

    Signals:
        order_changed: (list of listing ids) after a person has moved or removed one.
    """

    order_changed = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with no place."""
        super().__init__(parent)
        self.rows = _Rows()
        self.up, self.down, self.remove = LinkButton(), LinkButton(), LinkButton()
        buttons = QHBoxLayout()
        for button in (self.up, self.down, self.remove):
            buttons.addWidget(button)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(Card(self.rows))
        layout.addLayout(buttons)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.remove.clicked.connect(self._remove)
        self.rows.moved.connect(self._move)
        self.rows.removed.connect(self._remove)
        self.rows.model().rowsMoved.connect(self._tell)
        self.rows.currentRowChanged.connect(self._follow)
        self._retranslate()
        self._follow()

    def show_places(self, places: Sequence[Chosen]) -> None:
        """Show `places`, staying at the place that a person is at."""
        if [place.listing_id for place in places] == self.ids():
            return
        at = self.rows.currentRow()
        self.rows.clear()
        for place in places:
            item = QListWidgetItem(breakable(place.title))
            item.setData(_ID, place.listing_id)
            self.rows.addItem(item)
        self.rows.setCurrentRow(min(max(at, 0), self.rows.count() - 1))
        self.rows.updateGeometry()
        self._follow()

    def ids(self) -> list[str]:
        """Return the listing ids in order."""
        return [str(self.rows.item(row).data(_ID)) for row in range(self.rows.count())]

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _move(self, by: int) -> None:
        row = self.rows.currentRow()
        if row >= 0 and 0 <= row + by < self.rows.count():
            item = self.rows.takeItem(row)
            self.rows.insertItem(row + by, item)
            self.rows.setCurrentRow(row + by)
            self._tell()

    def _remove(self) -> None:
        if self.rows.currentRow() >= 0:
            self.rows.takeItem(self.rows.currentRow())
            self._tell()

    def _tell(self) -> None:
        self._follow()
        self.order_changed.emit(self.ids())

    def _follow(self) -> None:
        """Offer only what can be done."""
        row, count = self.rows.currentRow(), self.rows.count()
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < count - 1)
        self.remove.setEnabled(row >= 0)

    def _retranslate(self) -> None:
        self.rows.setAccessibleName(self.tr("Places on the sheet"))
        keys = self.tr("Alt with the up and down arrows moves a place. Delete takes it off the sheet.")
        self.rows.setAccessibleDescription(keys)
        self.up.show_text(self.tr("Up"))
        self.down.show_text(self.tr("Down"))
        self.remove.show_text(self.tr("Remove"))
