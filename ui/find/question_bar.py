"""The question: where, how far, which words, which needs, which contact. Every change asks at once."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QWidget

from resources_db.filters import Filters
from resources_db.query import Query
from ui.buttons import LinkButton
from ui.clear_cross import name_the_cross
from ui.find.contact_filter import ContactFilter
from ui.find.need_chips import NeedChips, chip_words
from ui.find.place_box import PlaceBox
from ui.find.radius_box import RadiusBox
from ui.find.steps import MeantNeed, NextStep, Step, WithoutFilter
from ui.flow_layout import FlowLayout
from ui.plain_text import BETWEEN, PlainLabel, isolate
from ui.theme import GRID, TextRole, em

ROOMY = 34
"""Lines of body text: from this width on the question stands in two lines."""
PLACE_WIDTH = 10
"""Lines of body text: room for "33128 Harbor City, FL"."""
LONGEST_WORDS = 300
"""Characters: more than anybody types, and little enough that a pasted page is no work."""


class QuestionBar(QWidget):
    """Puts a `Query` together.

    Signals:
        asked: (Query) after every change that a person makes.
        list_wanted: Enter or the down arrow in the words leads to the places.
    """

    asked = Signal(object)
    list_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with the empty question: everything, anywhere."""
        super().__init__(parent)
        self.near_label = PlainLabel(role=TextRole.STRONG, wrap=False)
        self.place = PlaceBox()
        self.radius = RadiusBox()
        self.words = QLineEdit()
        self.needs = NeedChips()
        self.contact = ContactFilter()
        self.clear_button, self.done_button = LinkButton(), LinkButton()
        for button in (self.clear_button, self.done_button):
            button.padding = QSize(0, GRID)
        _keep_room(self.clear_button)
        self.done_button.hide()
        self._is_roomy: bool | None = None
        self._asks = True
        self.near_label.setBuddy(self.place)
        self.words.setMaxLength(LONGEST_WORDS)
        self.words.setClearButtonEnabled(True)
        self.words.installEventFilter(self)
        self.words.returnPressed.connect(self.list_wanted)
        self._lay_out()
        self._retranslate()
        self.place.place_changed.connect(self._ask)
        self.radius.radius_changed.connect(self._on_radius_changed)
        self.words.textChanged.connect(self._ask)
        self.needs.needs_changed.connect(self._ask)
        self.contact.filters_changed.connect(self._ask)
        self.clear_button.clicked.connect(self.start_again)

    def query(self) -> Query:
        """Return the question as it stands."""
        place = self.place.place
        return Query(
            place=place,
            within_m=self.radius.metres if place else None,
            words=self.words.text().strip(),
            needs=self.needs.needs,
        ).filtered_by(self.contact.filters)

    def summary(self) -> str:
        """Return the question in one line: "33128 Miami, FL · within 5 miles · naloxone · Food"."""
        place = self.place.text().strip()
        parts = [place, self.radius.currentText() if place else "", self.words.text().strip()]
        parts += [chip_words(code) for code in self.needs.needs]
        said = BETWEEN.join(isolate(part) for part in parts if part)
        return said or self.tr("Every place in the directory")

    def steps(self) -> list[Step]:
        """Return what could be left out of the question, or asked more widely, to find more."""
        query = self.query()
        possible = {
            Step.FARTHER: query.within_m is not None,
            Step.WITHOUT_WORDS: bool(query.words),
            Step.WITHOUT_NEEDS: bool(query.needs),
            Step.ANYWHERE: query.place is not None,
        }
        return [step for step, now in possible.items() if now]

    def farther_words(self) -> str:
        """Return what the next farther radius is called, "" for any distance."""
        return self.radius.farther_words()

    def take(self, step: NextStep) -> None:
        """Ask after one of `steps`, with less hidden, or for the need that was meant instead of the words."""
        if isinstance(step, MeantNeed):
            self._take_need(step.code)
        elif isinstance(step, WithoutFilter):
            self.filter_contact(self.contact.filters.without(step.filter))
        elif step is Step.FARTHER:
            self.look_farther()
        elif step is Step.WITHOUT_WORDS:
            self.words.setText("")
        elif step is Step.WITHOUT_NEEDS:
            self.needs.set_needs(())
            self._ask()
        elif step is Step.ANYWHERE:
            self.place.set_place(None)
        elif step is Step.SHOW_HIDDEN:
            self.filter_contact(Filters())

    def _take_need(self, code: str) -> None:
        with self._without_asking():
            self.words.setText("")
        self.needs.set_needs((code,))
        self._ask()

    def look_farther(self) -> None:
        """Ask with the next farther radius."""
        self.radius.setCurrentIndex(self.radius.findData(self.radius.next_farther()))

    def set_room(self, *, low: bool, rows: int) -> None:
        """Know how many `rows` of needs there is room for, and whether question and list take turns."""
        self.needs.set_rows(rows)
        self.done_button.setVisible(low)

    def clear(self) -> None:
        """Forget the question without asking another, and what Ctrl+Z would bring back."""
        with self._without_asking():
            self.place.set_place(None)
            self.words.setText("")
            self.radius.take_usual()
        self.needs.forget()
        self.contact.set_filters(Filters())
        self._follow()

    def start_again(self) -> None:
        """Ask the empty question."""
        self.clear()
        self._ask()
        self.place.setFocus()

    def filter_contact(self, filters: Filters) -> None:
        """Ask the same question with these contact filters."""
        self.contact.change(filters)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lead from the words to the places with the down arrow, which has nothing to do in one line."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if watched is self.words and pressed and cast("QKeyEvent", event).key() == Qt.Key.Key_Down:
            self.list_wanted.emit()
            return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.ApplicationFontChange:
            self._arrange()

    def _lay_out(self) -> None:
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GRID)
        self._grid.setVerticalSpacing(GRID + 2)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._tail = QWidget()
        tail = FlowLayout(self._tail, gap=2 * GRID, line_gap=GRID)
        for widget in (self.contact, self.done_button, self.clear_button):
            tail.addWidget(widget)
        self._arrange()

    def _arrange(self) -> None:
        """Set the question in two lines where there is room, in four where there is not."""
        roomy = self.width() >= ROOMY * em()
        self._grid.setColumnMinimumWidth(1, PLACE_WIDTH * em() if roomy else 0)
        if self._is_roomy is roomy:
            return
        self._is_roomy = roomy
        for widget in (self.near_label, self.place, self.radius, self.words, self.needs, self._tail):
            self._grid.removeWidget(widget)
        self._grid.addWidget(self.near_label, 0, 0)
        self._grid.addWidget(self.place, 0, 1)
        self._grid.addWidget(self.radius, 0, 2)
        if roomy:
            self._grid.addWidget(self.words, 0, 3, 1, 2)
            self._grid.addWidget(self.needs, 1, 0, 1, 4)
            self._grid.addWidget(self._tail, 1, 4, Qt.AlignmentFlag.AlignTop)
        else:
            self._grid.addWidget(self.words, 1, 0, 1, 3)
            self._grid.addWidget(self.needs, 2, 0, 1, 3)
            self._grid.addWidget(self._tail, 3, 0, 1, 3)
        for column, stretch in ((1, 4), (3, 5 if roomy else 0)):
            self._grid.setColumnStretch(column, stretch)

    def _on_radius_changed(self) -> None:
        if self.place.place is not None:
            self._ask()

    def _follow(self) -> None:
        """Let what depends on the question follow it: a radius means nothing without a place."""
        self.radius.setEnabled(self.place.place is not None)
        self.clear_button.setVisible(self.query() != Query())

    def _ask(self) -> None:
        self._follow()
        if self._asks:
            self.asked.emit(self.query())

    @contextmanager
    def _without_asking(self) -> Iterator[None]:
        """Change what stands here without a question; a blocked box would keep the cross that empties it."""
        self._asks = False
        try:
            yield
        finally:
            self._asks = True

    def _retranslate(self) -> None:
        self.near_label.show_text(self.tr("Near"))
        self.words.setPlaceholderText(self.tr("Words: a name, a need, anything"))
        self.words.setAccessibleName(self.tr("Words"))
        self.words.setAccessibleDescription(self.tr("Every word must be found, each as the beginning of a word."))
        for line in (self.place, self.words):
            name_the_cross(line)
        self.done_button.show_text(self.tr("Show the places"))
        self.clear_button.show_text(self.tr("Clear"))
        self.clear_button.setAccessibleDescription(self.tr("Forget the question and show everything."))
        self._follow()


def _keep_room(button: QWidget) -> None:
    """Let a button keep its place while it is not seen: nothing beside it moves when it comes."""
    policy = button.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    button.setSizePolicy(policy)
