"""The work list for the keyboard: arrows go through it, Enter opens the place to assess it, Space reads its row."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from resources_db.model import Contact
from resources_db.reviews.values import WorkItem, WorkList, WorkQuery
from ui.announcing import announce
from ui.directory.work_model import WorkModel
from ui.directory.work_words import work_row
from ui.find.row_delegate import RowDelegate
from ui.find.row_layout import narrowest
from ui.find.row_list import RowList
from ui.find.row_text import RowText
from ui.find.sectioned_rows import Index
from ui.language import language
from ui.row_speech import RowSpeech
from ui.theme import em

LOWEST = 12
"""Lines of body text: however low the window, so much of the list is seen at once; the page scrolls."""


class WorkDelegate(RowDelegate):
    """Draws the places of a `WorkModel` as Find draws its own, with the reason where the hours stand there."""

    def said(self, index: QModelIndex | QPersistentModelIndex) -> tuple[RowText, Contact] | None:
        """Return what stands in a row."""
        model = index.model()
        item = model.item_at(index) if isinstance(model, WorkModel) else None
        return None if item is None else (work_row(item), item.contact)


class WorkView(RowList):
    """Shows a `WorkModel`.

    Signals:
        place_opened: (listing id) of a row on which a person pressed Enter.
        place_chosen: a person has come to another row, or to none.
    """

    place_opened = Signal(str)
    place_chosen = Signal()
    rows: WorkModel

    def __init__(self, model: WorkModel, parent: QWidget | None = None) -> None:
        """Show `model`."""
        self._query: WorkQuery | None = None
        super().__init__(model, parent, delegate=WorkDelegate())
        self._delegate.setParent(self)
        RowSpeech(self)
        self.doubleClicked.connect(lambda _index: self._open())
        model.modelReset.connect(self.updateGeometries)

    def show_list(self, work: WorkList, query: WorkQuery) -> None:
        """Show the answer to `query`.

        Asked again, the chosen place stays chosen and where it stood on the screen; where it is done, the next one
        takes its place. The answer to another question begins at its top.
        """
        again, self._query = query == self._query, query
        chosen, row = (self.chosen(), self.currentIndex().row()) if again else (None, 0)
        above, scrolled = self.visualRect(self.currentIndex()).top(), self.verticalOffset()
        self.rows.show_list(work, query)
        self.updateGeometries()
        kept = self.rows.row_of(chosen.listing_id, chosen.why) if chosen else QModelIndex()
        index = kept if kept.isValid() else self.rows.place_near(row)
        if index.isValid():
            self.setCurrentIndex(index)
        top = self.geometry_of_rows().top(index.row()) - above if chosen and kept.isValid() else scrolled
        self.verticalScrollBar().setValue(top if again else 0)
        self.place_chosen.emit()

    def chosen(self) -> WorkItem | None:
        """Return the chosen place, None where none is or it is not read yet."""
        return self.rows.item_at(self.currentIndex())

    def minimumSizeHint(self) -> QSize:
        """Return a size in which no contact state is cut, and more than one row is seen."""
        return QSize(narrowest(language()), LOWEST * em())

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell that a person has come to another place."""
        super().currentChanged(current, previous)
        self.place_chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open and read by keyboard; everything else is Qt's."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open()
        elif event.key() == Qt.Key.Key_Space and self.chosen() is not None:
            announce(self, str(self.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)))
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        if item := self.chosen():
            self.place_opened.emit(item.listing_id)
