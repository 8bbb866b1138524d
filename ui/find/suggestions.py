"""The list of places that opens below the box: what it holds, and where it lies."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from resources_db.model import Place, PlaceKind
from resources_db.place_words import place_name, short_precision
from ui.card import Card
from ui.find.suggestion_row import MARGIN, PLACE, SuggestionDelegate
from ui.language import language, unit
from ui.plain_text import PlainLabel
from ui.theme import GRID, TextRole

MOST_SEEN = 8
"""Rows; of more, the rest is scrolled to."""
_Index = QModelIndex | QPersistentModelIndex


class SuggestionModel(QAbstractListModel):
    """Places, in their order."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with none."""
        super().__init__(parent)
        self._places: tuple[Place, ...] = ()

    def show(self, places: Sequence[Place]) -> None:
        """Hold `places` and nothing else."""
        self.beginResetModel()
        self._places = tuple(places)
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return how many places there are."""
        return 0 if parent is not None and parent.isValid() else len(self._places)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the place of a row, or everything that is seen in it as one text."""
        if not index.isValid() or index.row() >= len(self._places):
            return None
        place = self._places[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return row_text(place)
        return place if role == PLACE else None


def row_text(place: Place) -> str:
    """Return what a row says, for those who hear it."""
    return ", ".join(part for part in (*row_parts(place), short_precision(place, language(), unit())) if part)


def row_parts(place: Place) -> tuple[str, str]:
    """Return the name of a place, and what tells it from a namesake where the name does not say so itself."""
    coded = place.kind in {PlaceKind.ZIP, PlaceKind.POSTAL_AREA}
    return place_name(place, language()), "" if coded else place.detail


class SuggestionList(QListView):
    """Lies above the page, below the box, which keeps the keyboard; a pointer over a row goes to it.

    Signals:
        chosen: (Place) that was clicked.
    """

    chosen = Signal(object)

    def __init__(self, box: QWidget) -> None:
        """Make the list of `box`."""
        super().__init__(box)
        self._box = box
        self._model = SuggestionModel(self)
        self._card = Card(self, above=True)
        self._question = PlainLabel(role=TextRole.SMALL_STRONG, parent=self._card)
        self._question.setMargin(GRID)
        self._question.setContentsMargins(GRID, 0, 0, 0)
        layout = cast("QVBoxLayout", self._card.layout())
        layout.setSpacing(0)
        layout.insertWidget(0, self._question)
        self._delegate = SuggestionDelegate(row_parts, self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.entered.connect(self.setCurrentIndex)
        self.clicked.connect(self._on_clicked)
        self._card.hide()

    @property
    def card(self) -> QWidget:
        """Return what is seen of it, edge included."""
        return self._card

    @property
    def count(self) -> int:
        """Return how many places it holds."""
        return self._model.rowCount()

    @property
    def current(self) -> Place | None:
        """Return the place that is marked, None where none is."""
        place = self.currentIndex().data(PLACE)
        return place if isinstance(place, Place) else None

    @property
    def current_words(self) -> str:
        """Return the row that is marked as it is said, "" where none is."""
        place = self.current
        return row_text(place) if place is not None else ""

    @property
    def opened(self) -> bool:
        """Return whether it can be seen."""
        return self._card.isVisible()

    def show_places(self, places: Sequence[Place], question: str = "") -> None:
        """Hold `places`, none of them marked, below a `question` where there is one."""
        self._model.show(places)
        self._question.show_text(question)
        self._question.setVisible(bool(question))
        if not places:
            self.close_list()

    def open_list(self, *, at: int = -1) -> None:
        """Show the list with row `at` marked, -1 for none."""
        if not self.count:
            return
        window = self._box.window()
        if self._card.parentWidget() is not window:
            self._card.setParent(window)
        self._lie_below(window)
        self._card.show()
        self._card.raise_()
        self.scrollToTop()
        self.setCurrentIndex(self._model.index(at) if at >= 0 else QModelIndex())

    def close_list(self) -> None:
        """Show it no more; it keeps its places."""
        self._card.hide()

    def step(self, steps: int) -> None:
        """Mark the row so many steps on; beyond either end lies none, and then the other end."""
        rows = self.count + 1
        at = (self.currentIndex().row() + 1 + steps) % rows - 1
        self.setCurrentIndex(self._model.index(at) if at >= 0 else QModelIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the box have its keys: it alone knows what is typed."""
        self._box.keyPressEvent(event)

    def _lie_below(self, window: QWidget) -> None:
        """Take the width that the rows need and the height of at most `MOST_SEEN`, as far as the window goes."""
        corner = self._box.mapTo(window, QPoint(0, self._box.height() + GRID // 2))
        room = QRect(corner, QPoint(window.width() - GRID, window.height() - GRID))
        frame = 2 * MARGIN
        bar = self.verticalScrollBar().sizeHint().width()
        places = [self._model.index(row).data(PLACE) for row in range(self.count)]
        self._delegate.fit(places, room.width() - frame)
        width = max(self._delegate.width + frame, self._box.width())
        rows = min(self.count, MOST_SEEN)
        height = rows * self._delegate.height + frame
        height += self._question.heightForWidth(width - frame) if self._question.text() else 0
        if rows < self.count or height > room.height():
            width += bar
        self._card.setGeometry(corner.x(), corner.y(), min(width, room.width()), min(height, room.height()))

    def _on_clicked(self, index: QModelIndex) -> None:
        place = index.data(PLACE)
        if isinstance(place, Place):
            self.chosen.emit(place)
