"""The question: where, how far, which words, which needs, which contact. Every change asks at once."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QSizePolicy, QWidget

from resources_db.model import Domain
from resources_db.query import Query
from resources_db.units import Unit
from ui.buttons import LinkButton
from ui.find.contact_filter import ContactFilter
from ui.find.need_chips import NeedChips
from ui.find.place_box import PlaceBox
from ui.language import unit
from ui.plain_text import PlainLabel
from ui.theme import GRID, TextRole, em

RADII = (1, 2, 5, 10, 25, 50, 100)
"""Miles or kilometres."""
USUAL_RADIUS = {Unit.MILES: 5, Unit.KILOMETRES: 10}
ROOMY = 34
"""Lines of body text: from this width on the question stands in two lines."""
LONGEST_WORDS = 300
"""Characters: more than anybody types, and little enough that a pasted page is no work."""


class QuestionBar(QWidget):
    """Puts a `Query` together.

    Signals:
        asked: (Query) after every change that a person makes.
    """

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with the empty question: everything, anywhere."""
        super().__init__(parent)
        self.near_label = PlainLabel(role=TextRole.STRONG, wrap=False)
        self.place = PlaceBox()
        self.radius = QComboBox()
        self.words = QLineEdit()
        self.needs = NeedChips()
        self.contact = ContactFilter()
        self.clear_button = LinkButton()
        self.clear_button.padding = QSize(2, GRID)
        self._is_roomy: bool | None = None
        self._unit = unit()
        self.near_label.setBuddy(self.place)
        self.words.setMaxLength(LONGEST_WORDS)
        self.words.setClearButtonEnabled(True)
        self._lay_out()
        for radius in (*RADII, 0):
            self.radius.addItem("", radius)
        self._retranslate()
        self._set_usual_radius()
        self.place.place_changed.connect(self._ask)
        self.radius.currentIndexChanged.connect(self._ask)
        self.words.textChanged.connect(self._ask)
        self.needs.needs_changed.connect(self._ask)
        self.contact.filters_changed.connect(self._ask)
        self.clear_button.clicked.connect(self.start_again)

    def query(self) -> Query:
        """Return the question as it stands."""
        radius = self.radius.currentData()
        place = self.place.place
        return Query(
            place=place,
            within_m=radius * self._unit.metres if place and radius else None,
            words=self.words.text().strip(),
            needs=self.needs.needs,
            hide=self.contact.hide_known,
            only_none_found=self.contact.only_none_found,
        )

    def clear(self) -> None:
        """Forget the question without asking another, and what Ctrl+Z would bring back."""
        for widget in (self.place, self.radius, self.words):
            widget.blockSignals(True)
        self.place.set_place(None)
        self.words.setText("")
        self._set_usual_radius()
        for widget in (self.place, self.radius, self.words):
            widget.blockSignals(False)
        self.needs.set_needs(())
        self.contact.set_filters(frozenset(), frozenset())
        self._follow()

    def start_again(self) -> None:
        """Ask the empty question."""
        self.clear()
        self._ask()
        self.place.setFocus()

    def filter_contact(self, hide: frozenset[Domain], only: frozenset[Domain]) -> None:
        """Ask the same question with these contact filters."""
        self.contact.change(hide, only)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            if self._unit is not unit():
                self._measure_anew()
        elif event.type() == QEvent.Type.ApplicationFontChange:
            self._arrange()

    def _lay_out(self) -> None:
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GRID)
        self._grid.setVerticalSpacing(GRID + 2)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._arrange()

    def _arrange(self) -> None:
        """Set the question in two lines where there is room, in four where there is not."""
        top = Qt.AlignmentFlag.AlignTop
        roomy = self.width() >= ROOMY * em()
        if self._is_roomy is roomy:
            return
        self._is_roomy = roomy
        for widget in (
            self.near_label,
            self.place,
            self.radius,
            self.words,
            self.needs,
            self.contact,
            self.clear_button,
        ):
            self._grid.removeWidget(widget)
        self._grid.addWidget(self.near_label, 0, 0)
        self._grid.addWidget(self.place, 0, 1)
        self._grid.addWidget(self.radius, 0, 2)
        if roomy:
            self._grid.addWidget(self.words, 0, 3, 1, 3)
            self._grid.addWidget(self.needs, 1, 0, 1, 4)
            self._grid.addWidget(self.contact, 1, 4, top)
            self._grid.addWidget(self.clear_button, 1, 5, top)
        else:
            self._grid.addWidget(self.words, 1, 0, 1, 3)
            self._grid.addWidget(self.needs, 2, 0, 1, 3)
            self._grid.addWidget(self.contact, 3, 0, 1, 2, top | Qt.AlignmentFlag.AlignLeft)
            self._grid.addWidget(self.clear_button, 3, 1, 1, 2, top | Qt.AlignmentFlag.AlignRight)
        for column, stretch in ((1, 3), (3, 5 if roomy else 0)):
            self._grid.setColumnStretch(column, stretch)

    def _set_usual_radius(self) -> None:
        self.radius.setCurrentIndex(self.radius.findData(USUAL_RADIUS[self._unit]))

    def _measure_anew(self) -> None:
        """Take the shortest radius of the new unit that leaves no place out, and ask with it."""
        before = self.radius.currentData() * self._unit.metres
        self._unit = unit()
        wide = next((radius for radius in RADII if radius * self._unit.metres >= before), 0) if before else 0
        self.radius.blockSignals(True)
        self.radius.setCurrentIndex(self.radius.findData(wide))
        self.radius.blockSignals(False)
        if self.place.place is not None:
            self._ask()

    def _follow(self) -> None:
        """Let what depends on the question follow it: a radius means nothing without a place."""
        self.radius.setEnabled(self.place.place is not None)
        self.clear_button.setVisible(self.query() != Query())

    def _ask(self) -> None:
        self._follow()
        self.asked.emit(self.query())

    def _retranslate(self) -> None:
        self.near_label.show_text(self.tr("Near"))
        self.words.setPlaceholderText(self.tr("Words: a name, a need, anything"))
        self.words.setAccessibleName(self.tr("Words"))
        self.words.setAccessibleDescription(self.tr("Every word must be found, each as the beginning of a word."))
        self.radius.setAccessibleName(self.tr("How far"))
        self.clear_button.show_text(self.tr("Clear"))
        self.clear_button.setAccessibleDescription(self.tr("Forget the question and show everything."))
        for row in range(self.radius.count()):
            self.radius.setItemText(row, self._radius_words(self.radius.itemData(row)))
        self._follow()

    def _radius_words(self, radius: int) -> str:
        if not radius:
            return self.tr("any distance")
        if unit() is Unit.MILES:
            return self.tr("within %n mile(s)", "", radius)
        return self.tr("within %n kilometer(s)", "", radius)
