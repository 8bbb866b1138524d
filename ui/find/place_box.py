"""The box in which a person says where: suggestions while typing, and in words how exact the answer is."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit, QWidget

from resources_db.model import Place, PlaceKind
from ui.language import language, place_words, unit
from ui.theme import GRID

LONGEST = 200
"""Characters: no name of a place is longer, and nobody pastes a page here on purpose."""
ZIP_LENGTH = 5
_PLACE, _NAME = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class PlaceBox(QLineEdit):
    """A line in which a place is typed.

    Signals:
        typed: (text) that suggestions are wanted for.
        entered: (text) that a person takes as it stands.
        place_changed: (place or None): the place that the question is about now. A text that does not mean it any
            more lets go of it at once.
    """

    typed = Signal(str)
    entered = Signal(str)
    place_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with no place."""
        super().__init__(parent)
        self._place: Place | None = None
        self._settled = ""
        self._offered = QStandardItemModel(self)
        completer = QCompleter(self._offered, self)
        completer.setCompletionRole(_NAME)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.activated[QModelIndex].connect(self._on_suggestion_chosen)  # type: ignore[index]
        self.setCompleter(completer)
        self.setMaxLength(LONGEST)
        self.setClearButtonEnabled(True)
        self.textEdited.connect(self._on_edited)
        self.editingFinished.connect(self._on_finished)
        self._retranslate()

    @property
    def place(self) -> Place | None:
        """Return the place that the question is about, None for anywhere."""
        return self._place

    @property
    def unresolved(self) -> bool:
        """Return whether something stands in the box of which nobody knows yet where it is."""
        return self._place is None and bool(self.text().strip())

    @property
    def suggestions(self) -> QAbstractItemView:
        """Return the list that opens below the box."""
        return cast("QAbstractItemView", self.completer().popup())

    def show_suggestions(self, text: str, places: Sequence[Place]) -> None:
        """Offer `places` for `text`; an answer to a text that is no longer there is let go.

        A whole ZIP has one answer, and is taken without asking.
        """
        if text != self.text() or text == self._settled:
            return
        if len(places) == 1 and places[0].kind is PlaceKind.ZIP and len(text.strip()) == ZIP_LENGTH:
            self.set_place(places[0])
            return
        from resources_db.places.precision import precision_text  # noqa: PLC0415 (loads the store: the worker has)

        self._offered.clear()
        for place in places:
            item = QStandardItem(f"{place_words(place)}   {precision_text(place, language(), unit())}")
            item.setData(place, _PLACE)
            item.setData(place_words(place), _NAME)
            self._offered.appendRow(item)
        if places and self.hasFocus():
            self._make_room()
            self.completer().complete()

    def set_place(self, place: Place | None) -> None:
        """Take `place` as the answer to what stands in the box, and tell."""
        self._place = place
        self._settled = place_words(place) if place else ""
        # setText also forgets what Ctrl+Z would bring back.
        self.setText(self._settled)
        self.suggestions.hide()
        if place is None:
            self._offered.clear()
        self.place_changed.emit(place)

    def _make_room(self) -> None:
        """Let the list be wide enough for its lines, as far as the window goes."""
        bar = self.suggestions.verticalScrollBar().sizeHint().width()
        needed = self.suggestions.sizeHintForColumn(0) + bar + 2 * GRID
        room = self.window().width() - self.mapTo(self.window(), QPoint()).x() - GRID
        self.suggestions.setMinimumWidth(min(max(needed, self.width()), room))

    def _on_edited(self, text: str) -> None:
        self._settled = ""
        if text.strip():
            self._let_go()
            self.typed.emit(text)
        else:
            self._offered.clear()
            self.set_place(None)

    def _let_go(self) -> None:
        if self._place is not None:
            self._place = None
            self.place_changed.emit(None)

    def _on_suggestion_chosen(self, index: QModelIndex) -> None:
        place = index.data(_PLACE)
        if isinstance(place, Place):
            self.set_place(place)

    def _on_finished(self) -> None:
        """Take what stands in the box, unless it is already taken or its list is still open."""
        if self.text().strip() and self.text() != self._settled and not self.suggestions.isVisible():
            self.entered.emit(self.text())

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setPlaceholderText(self.tr("ZIP, city or county"))
        self.setAccessibleName(self.tr("Near"))
        self.setAccessibleDescription(
            self.tr("A ZIP, a city, a county, or latitude and longitude. Down arrow: the list.")
        )
