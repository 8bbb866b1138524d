"""Which part of the work: a button with its count for each reason, where, how far, and for which needs."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from resources_db.reviews.values import Why, WorkQuery
from ui.buttons import Chip, LinkButton
from ui.clear_cross import name_the_cross
from ui.directory.work_words import chip_words, count_words
from ui.find.need_picker import NeedPicker
from ui.find.place_box import PlaceBox
from ui.find.question_bar import PLACE_WIDTH
from ui.find.radius_box import RadiusBox
from ui.flow_layout import FlowLayout
from ui.plain_text import PlainLabel
from ui.theme import GRID, TextRole, em


class WorkFilters(QWidget):
    """Puts a `WorkQuery` together; nothing of it is kept anywhere.

    Signals:
        asked: (WorkQuery) after every change that a person makes.
    """

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with all of the work."""
        super().__init__(parent)
        self._counts: Mapping[Why, int] = {}
        self._needs: tuple[str, ...] = ()
        self._asks = True
        self.reasons = {why: Chip() for why in Why}
        self.near_label = PlainLabel(role=TextRole.STRONG, wrap=False)
        self.place, self.radius = PlaceBox(), RadiusBox()
        self.needs_button, self.picker = Chip(menu=True), NeedPicker(self)
        self.clear_button = LinkButton()
        self.clear_button.padding = QSize(0, GRID)
        self.near_label.setBuddy(self.place)
        self._lay_out()
        self._connect()
        self._retranslate()
        self._follow()

    @property
    def query(self) -> WorkQuery:
        """Return what is asked for now."""
        place = self.place.place
        return WorkQuery(
            why=frozenset(why for why, chip in self.reasons.items() if chip.on),
            place=place,
            within_m=self.radius.metres if place else None,
            needs=self._needs,
        )

    def show_counts(self, counts: Mapping[Why, int]) -> None:
        """Show on each reason how many places there are for it; {} while nobody knows."""
        self._counts = counts
        self._retranslate()

    def pick(self, *reasons: Why) -> None:
        """Show only these reasons, as a person's wish; none for all of them."""
        for why, chip in self.reasons.items():
            chip.set_on(why in reasons)
        self._ask()

    def forget(self) -> None:
        """Forget what was asked, what was counted and what was looked for, without telling."""
        self._begin_again()
        self.picker.forget()
        self.show_counts({})

    def begin_again(self) -> None:
        """Ask for all of the work."""
        self._begin_again()
        self._ask()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language in its text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.ApplicationFontChange:
            self.place.setMinimumWidth(PLACE_WIDTH * em())

    def _lay_out(self) -> None:
        self.place.setMinimumWidth(PLACE_WIDTH * em())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID + 2)
        near = QWidget()
        pair = QHBoxLayout(near)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(GRID)
        pair.addWidget(self.near_label)
        pair.addWidget(self.place)
        question = (near, self.radius, self.needs_button, self.clear_button)
        for widgets in (self.reasons.values(), question):
            line = FlowLayout(gap=GRID, line_gap=GRID)
            for widget in widgets:
                line.addWidget(widget)
            layout.addLayout(line)

    def _connect(self) -> None:
        for chip in self.reasons.values():
            chip.toggled.connect(lambda _on: self._ask())
        self.place.place_changed.connect(lambda _place: self._ask())
        self.radius.radius_changed.connect(self._on_radius_changed)
        self.needs_button.clicked.connect(lambda: self.picker.open_below(self.needs_button))
        self.picker.needs_changed.connect(self._on_needs_changed)
        self.picker.closed.connect(self.needs_button.setFocus)
        self.clear_button.clicked.connect(self._on_clear)

    def _begin_again(self) -> None:
        self._asks = False  # a blocked box would keep the cross that empties it
        for chip in self.reasons.values():
            chip.set_on(False)
        self._needs = ()
        self.picker.show_needs(())
        self.place.set_place(None)
        self.radius.take_usual()
        self._asks = True
        self._follow()

    def _on_clear(self) -> None:
        self.begin_again()
        self.place.setFocus()

    def _on_needs_changed(self, codes: tuple[str, ...]) -> None:
        self._needs = codes
        self._ask()

    def _on_radius_changed(self) -> None:
        if self.place.place is not None:
            self._ask()

    def _ask(self) -> None:
        self._follow()
        if self._asks:
            self.asked.emit(self.query)

    def _follow(self) -> None:
        """Let what depends on the question follow it."""
        self.radius.setEnabled(self.place.place is not None)
        self.clear_button.setVisible(self.query != WorkQuery())
        self.needs_button.set_on(bool(self._needs))
        self.needs_button.show_text(self.tr("%n need(s)", "", len(self._needs)) if self._needs else self.tr("Any need"))
        self.needs_button.setAccessibleDescription(self.tr("Opens the list of needs."))

    def _retranslate(self) -> None:
        for why, chip in self.reasons.items():
            count = self._counts.get(why, 0) if self._counts else None
            chip.show_text(chip_words(why, count))
            chip.setAccessibleName(count_words(why, count))
            chip.setAccessibleDescription(self.tr("Shows only these."))
        self.near_label.show_text(self.tr("Near"))
        name_the_cross(self.place)
        self.clear_button.show_text(self.tr("Show all"))
        self.clear_button.setAccessibleDescription(self.tr("Shows the whole work list."))
        self._follow()
