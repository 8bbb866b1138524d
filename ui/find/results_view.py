"""The list of an answer, for the keyboard: arrows go through it, Enter opens, + adds to the sheet, Space reads."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from resources_db.codes import SectionKey
from resources_db.results import Found, Results
from ui.announcing import announce
from ui.find.paging import PAGE, Page
from ui.find.results_model import ResultsModel
from ui.find.row_layout import narrowest
from ui.find.row_list import RowList
from ui.find.sectioned_rows import Index
from ui.language import language
from ui.row_speech import RowSpeech


class ResultsView(RowList):
    """Shows a `ResultsModel`.

    Signals:
        listing_shown: (listing id) of the row that a person has come to; not said again of the same listing.
        listing_opened: (listing id) of a row on which a person pressed Enter.
        listing_added: (listing id) of a row that a person wants on the sheet.
    """

    listing_shown = Signal(str)
    listing_opened = Signal(str)
    listing_added = Signal(str)
    rows: ResultsModel

    def __init__(self, model: ResultsModel, parent: QWidget | None = None) -> None:
        """Show `model`."""
        # Before Qt, which calls `currentChanged` as soon as there is a model.
        self._told: str | None = None
        self._came = self._choosing = False
        super().__init__(model, parent)
        RowSpeech(self)
        self.doubleClicked.connect(self._on_double_clicked)

    def show_answer(
        self, results: Results | None, first_page: Sequence[Found] = (), *more: Page, size: int = PAGE
    ) -> None:
        """Show another answer.

        A place that a person came to stays chosen, at the height at which it stood, where the answer still has it
        among what is read; so does any place where the same question is asked again, and then it is read anew. Else
        the first place is chosen, and the list begins at its top.
        """
        again = results is not None and self.rows.answers(results.query)
        kept = self.chosen_id() if again or self._came else None
        scrolled, above = self.verticalOffset(), self.visualRect(self.currentIndex()).top()
        self._choosing = True
        self.rows.show_answer(results, first_page, *more, size=size)
        self.executeDelayedItemsLayout()  # else only the chosen row is drawn at once, and later all of them
        self.updateGeometries()
        if again:
            self._told = None
        index = self.rows.row_of(kept) if kept else QModelIndex()
        if index.isValid():
            top = self.geometry_of_rows().top(index.row())
            self._go_to(index, top - above if self._came else scrolled)
        else:
            self._came = False
            self._go_to(self.rows.first_listing(), scrolled if again else 0)
        self._choosing = False

    def go_to_section(self, key: SectionKey) -> None:
        """Choose the first place of a section, with its heading at the top."""
        heading = self.rows.heading_of(key)
        row = heading.row() + 1 if heading.isValid() else self.rows.first_listing().row()
        self.setCurrentIndex(self.rows.index(row))
        top = heading.row() if heading.isValid() else 0
        self.verticalScrollBar().setValue(self.geometry_of_rows().top(top))

    def chosen_id(self) -> str | None:
        """Return the id of the chosen listing, None where none is or it is not read yet."""
        found = self.rows.found_at(self.currentIndex())
        return found.listing.id if found else None

    def beside_chosen(self) -> list[str]:
        """Return the ids of the listings below and above the chosen one, as far as they are read."""
        row = self.currentIndex().row()
        geometry = self.geometry_of_rows()
        near = (geometry.listing_near(row + step, step) for step in (1, -1) if 0 <= row + step < geometry.count)
        found = (self.rows.found_at(self.rows.index(each)) for each in near if each is not None)
        return [each.listing.id for each in found if each]

    def kept(self) -> tuple[str, int] | None:
        """Return the listing that should stay chosen in the next answer, and the number of its hit in this one."""
        chosen, number = self.chosen_id(), self.rows.number_at(self.currentIndex())
        return None if chosen is None or number is None else (chosen, number)

    def minimumSizeHint(self) -> QSize:
        """Return a size in which no contact state is cut."""
        return QSize(narrowest(language()), super().minimumSizeHint().height())

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which listing a person has come to."""
        super().currentChanged(current, previous)
        if not self._choosing:
            self._came = current.isValid()
        self._tell()

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Draw what was read, and tell of the chosen listing if it is among it."""
        super().dataChanged(first, last, roles)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, add and read by keyboard; everything else is Qt's."""
        chosen = self.chosen_id()
        if chosen is None or not self._do(event, chosen):
            super().keyPressEvent(event)

    def _do(self, event: QKeyEvent, chosen: str) -> bool:
        """Return whether the key was one of ours."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.listing_opened.emit(chosen)
        elif event.text() == "+":
            self.listing_added.emit(chosen)
        elif event.key() == Qt.Key.Key_Space:
            said = str(self.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
            announce(self, said)
        else:
            return False
        return True

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if found := self.rows.found_at(index):
            self.listing_opened.emit(found.listing.id)

    def _go_to(self, index: QModelIndex, scrolled: int) -> None:
        """Choose a row for a person, and scroll so far."""
        if index.isValid():
            self.setCurrentIndex(index)
        else:
            self._told = None
        self.verticalScrollBar().setValue(scrolled)

    def _tell(self) -> None:
        chosen = self.chosen_id()
        if chosen is not None and chosen != self._told:
            self._told = chosen
            self.listing_shown.emit(chosen)
