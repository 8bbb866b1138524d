"""The box in which a person says where: suggestions while typing, and in words how exact the answer is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QWidget

from resources_db.codes import PlaceKind
from resources_db.place_words import place_name, several_words, short_precision
from ui.announcing import announce
from ui.language import language, unit
from ui.theme import GRID, TextRole, app, font_of

if TYPE_CHECKING:  # loaded when it is made
    from resources_db.model import Place
    from ui.find.suggestions import SuggestionList

LONGEST = 200
"""Characters: no name of a place is longer, and nobody pastes a page here on purpose."""
ZIP_LENGTH = 5
_PAGE = 5
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _PAGE, Qt.Key.Key_PageUp: -_PAGE}
_TAKING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}


class PlaceBox(QLineEdit):
    """A line in which a place is typed.

    Down and Up go through the list, Enter and Tab take what is marked there, Esc closes it and leaves the text.

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

    @cached_property
    def suggestions(self) -> SuggestionList:
        """Return the list that opens below the box, made when there is first something in it."""
        from ui.find.suggestions import SuggestionList  # noqa: PLC0415

        suggestions = SuggestionList(self)
        suggestions.chosen.connect(self.set_place)
        suggestions.selectionModel().currentChanged.connect(self._read_aloud)
        return suggestions

    @property
    def precision(self) -> str:
        """Return how exactly the place is known: "ZIP code center, within 1 mile"; "" without a place."""
        return short_precision(self._place, language(), unit()) if self._place else ""

    def show_suggestions(self, text: str, places: Sequence[Place]) -> None:
        """Offer `places` for `text`; an answer to a text that is no longer there is let go.

        A whole ZIP has one answer, and is taken without asking.
        """
        if text != self.text() or text == self._settled:
            return
        if len(places) == 1 and places[0].kind is PlaceKind.ZIP and len(text.strip()) == ZIP_LENGTH:
            self.set_place(places[0])
            return
        self.suggestions.show_places(places)
        if self.hasFocus():
            self._open()

    def show_namesakes(self, text: str, places: Sequence[Place]) -> bool:
        """Ask which of the places is meant that `text` may well mean; return whether a person sees the question.

        The likeliest is marked, so that Enter takes it; without the keyboard in the box the list stays closed.
        """
        if text != self.text():
            return True
        question = several_words(text, language())
        self.suggestions.show_places(places, question)
        if self.hasFocus():
            announce(self, question)
            self._open(at=0)
        return self.suggestions.opened

    def set_place(self, place: Place | None) -> None:
        """Take `place` as the answer to what stands in the box, and tell."""
        self._place = place
        self._settled = place_name(place, language()) if place else ""
        # setText also forgets what Ctrl+Z would bring back.
        self.setText(self._settled)
        self.setCursorPosition(0)
        if self._has_list:
            self.suggestions.show_places(())
        self._describe()
        self.place_changed.emit(place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close the list when a person presses anywhere else. It watches only while the list is open."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            inside = watched is self or self.suggestions.card is watched or self.suggestions.card.isAncestorOf(watched)
            if not inside:
                self._close()
        return super().eventFilter(watched, event)

    def _open(self, *, at: int = -1) -> None:
        self.suggestions.open_list(at=at)
        app().removeEventFilter(self)
        if self.suggestions.opened:
            app().installEventFilter(self)

    def _close(self) -> None:
        if self._has_list:
            self.suggestions.close_list()
        if QCoreApplication.instance() is not None:
            app().removeEventFilter(self)

    @property
    def _has_list(self) -> bool:
        return "suggestions" in vars(self)

    @property
    def _opened(self) -> bool:
        return self._has_list and self.suggestions.opened

    @property
    def _offers_some(self) -> bool:
        return self._has_list and self.suggestions.count > 0

    def _on_edited(self, text: str) -> None:
        self._settled = ""
        if text.strip():
            self._let_go()
            self.typed.emit(text)
        else:
            self.set_place(None)

    def _let_go(self) -> None:
        if self._place is not None:
            self._place = None
            self._describe()
            self.place_changed.emit(None)

    def _on_finished(self) -> None:
        """Take what stands in the box, unless it is already taken or the list is open at it."""
        if self.text().strip() and self.text() != self._settled and not self._opened:
            self.entered.emit(self.text())

    def _take(self) -> bool:
        """Take what is marked in the open list and return whether anything was."""
        place = self.suggestions.current if self._opened else None
        self._close()
        if place is not None:
            self.set_place(place)
        return place is not None

    def _read_aloud(self) -> None:
        """Tell assistive technology which row is marked; the keyboard itself stays in the box."""
        said = self.suggestions.current_words
        if said and self._opened:
            announce(self, said)

    def _describe(self) -> None:
        """Say beside the name what may be typed, or how exactly the place is known."""
        usual = self.tr("A ZIP, a city, a county, or latitude and longitude. Down arrow: the list.")
        self.setAccessibleDescription(self.precision or usual)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the list, take from it or close it; everything else is typing."""
        key = Qt.Key(event.key())
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if plain and self._opened and key is Qt.Key.Key_Escape:
            self._close()
        elif plain and key in _TAKING and self._take():
            pass
        elif plain and key in _STEPS and self._offers_some and self._text_is_open:
            self._step(_STEPS[key])
        else:
            super().keyPressEvent(event)

    @property
    def _text_is_open(self) -> bool:
        """Return whether the list has something to do with what stands in the box."""
        return self._place is None or self._opened

    def _step(self, steps: int) -> None:
        if not self._opened:
            self._open(at=0 if steps > 0 else self.suggestions.count - 1)
        else:
            self.suggestions.step(steps)

    def event(self, event: QEvent) -> bool:
        """Let Tab take what is marked: Qt would go on to the next widget before anybody could."""
        if event.type() == QEvent.Type.KeyPress and self._opened:
            pressed = cast("QKeyEvent", event)
            plain = pressed.modifiers() == Qt.KeyboardModifier.NoModifier
            if plain and pressed.key() == Qt.Key.Key_Tab and self._take():
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list when the keyboard goes elsewhere; a text that means nothing yet is asked about then."""
        self._close()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the list along."""
        self._close()
        super().hideEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the list again where a place is still to be chosen."""
        super().mousePressEvent(event)
        if self.unresolved and self._offers_some and not self._opened:
            self._open()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write at the right of the name how exactly the place is known, as much of it as there is room for."""
        super().paintEvent(event)
        room, words = self._room_beside(), self.words_beside()
        if not words:
            return
        painter = QPainter(self)
        painter.setFont(font_of(TextRole.SMALL))
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        room = QStyle.visualRect(self.layoutDirection(), self.rect(), room)
        side = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignRight)
        painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter), words)

    def words_beside(self) -> str:
        """Return what stands at the right of the name: the precision, else how far it reaches alone, else nothing."""
        if self._place is None or self.text() != self._settled:
            return ""
        metrics, width = QFontMetrics(font_of(TextRole.SMALL)), self._room_beside().width()
        wholes = (self.precision, self.precision.rpartition(", ")[2])
        return next((words for words in wholes if metrics.horizontalAdvance(words) <= width), "")

    def _room_beside(self) -> QRect:
        """Return what is free between the name and the button that empties the box."""
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        inside = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        button = self.style().pixelMetric(QStyle.PixelMetric.PM_LineEditIconSize, option, self) + GRID
        name = self.fontMetrics().horizontalAdvance(self.text())
        return inside.adjusted(name + 2 * GRID, 0, -button, 0)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setPlaceholderText(self.tr("ZIP, city or county"))
        self.setAccessibleName(self.tr("Near"))
        self._describe()
        if self._place is not None and self.text() == self._settled:
            self._settled = place_name(self._place, language())
            self.setText(self._settled)
