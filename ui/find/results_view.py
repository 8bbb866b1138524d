"""The list of an answer, for the keyboard: arrows go through it, Enter opens, + adds to the sheet, Space reads."""

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from ui.find.results_model import Index, ResultsModel
from ui.find.row_delegate import RowDelegate
from ui.find.row_layout import narrowest
from ui.language import language


class ResultsView(QListView):
    """Shows a `ResultsModel`.

    Signals:
        listing_shown: (listing id) of the row that a person has come to.
        listing_opened: (listing id) of a row on which a person pressed Enter.
        listing_added: (listing id) of a row that a person wants on the sheet.
    """

    listing_shown = Signal(str)
    listing_opened = Signal(str)
    listing_added = Signal(str)

    def __init__(self, model: ResultsModel, parent: QWidget | None = None) -> None:
        """Show `model`."""
        super().__init__(parent)
        self._rows = model
        self.setModel(model)
        self.setItemDelegate(RowDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(self._on_double_clicked)

    def chosen_id(self) -> str | None:
        """Return the id of the chosen listing, None where none is."""
        found = self._rows.found_at(self.currentIndex())
        return found.listing.id if found else None

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which listing a person has come to."""
        super().currentChanged(current, previous)
        if found := self._rows.found_at(current):
            self.listing_shown.emit(found.listing.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, add and read by keyboard; everything else is Qt's."""
        chosen = self.chosen_id()
        if chosen is None or not self._do(event, chosen):
            super().keyPressEvent(event)

    def keyboardSearch(self, _text: str) -> None:
        """Do nothing on letters: it would look among the rows read so far only. Words are asked in the box above."""

    def minimumSizeHint(self) -> QSize:
        """Return a size in which no contact state is cut."""
        return QSize(narrowest(language()), super().minimumSizeHint().height())

    def _do(self, event: QKeyEvent, chosen: str) -> bool:
        """Return whether the key was one of ours."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.listing_opened.emit(chosen)
        elif event.text() == "+":
            self.listing_added.emit(chosen)
        elif event.key() == Qt.Key.Key_Space:
            said = str(self.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))
        else:
            return False
        return True

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if found := self._rows.found_at(index):
            self.listing_opened.emit(found.listing.id)
