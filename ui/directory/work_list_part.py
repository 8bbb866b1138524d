"""The list of the work with its filters, and the two ways on from a place: to assess it, or to look at it in Find."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from resources_db.dates import long_date
from resources_db.reviews.values import WorkQuery
from ui.announcing import announce
from ui.buttons import LinkButton, PrimaryButton
from ui.card import Card
from ui.directory.work_filters import WorkFilters
from ui.directory.work_model import PAGE, WorkModel
from ui.directory.work_values import WorkShown
from ui.directory.work_view import WorkView
from ui.flow_layout import FlowLayout
from ui.language import language, number
from ui.plain_text import PlainLabel
from ui.theme import GRID


class WorkListPart(QWidget):
    """Shows a `WorkShown`.

    Signals:
        asked: (WorkQuery) after every change of the filters.
        assess_wanted, open_wanted: (listing id) of a place to be assessed, or looked at in Find.
    """

    asked = Signal(object)
    assess_wanted = Signal(str)
    open_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing counted."""
        super().__init__(parent)
        self._shown: WorkShown | None = None
        self._waits_for_words = False
        self.filters = WorkFilters()
        self.rows = WorkModel(self)
        self.list = WorkView(self.rows)
        self._card = Card(self.list)
        self.summary = PlainLabel()
        self.assess_button, self.open_button = PrimaryButton(), LinkButton()
        self.open_button.padding = QSize(0, GRID)
        self._buttons = QWidget()
        buttons = FlowLayout(self._buttons, gap=2 * GRID)
        for button in (self.assess_button, self.open_button):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID + 2)
        layout.addWidget(self.filters)
        layout.addWidget(self.summary)
        layout.addWidget(self._card, 1)
        layout.addWidget(self._buttons)
        layout.addStretch()
        self._connect()
        self._retranslate()

    @property
    def first(self) -> QWidget:
        """Return what a person most likely wants now."""
        return self.list if self.rows.total else next(iter(self.filters.reasons.values()))

    @property
    def reach(self) -> int:
        """Return how many places have to be read to show the chosen one, in whole pages."""
        return (self.rows.number_at(self.list.currentIndex()) // PAGE + 1) * PAGE

    def show_work(self, shown: WorkShown) -> None:
        """Show the answer; one that a person waits for is said aloud."""
        self._shown = shown
        self.filters.show_counts(shown.work.counts)
        self.list.show_list(shown.work, shown.query)
        self._retranslate()
        if self._waits_for_words:
            self._waits_for_words = False
            announce(self, self.summary.text())

    def clear(self) -> None:
        """Forget the list and the question."""
        self._shown = None
        self._waits_for_words = False
        self.rows.clear()
        self.filters.forget()
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.rows.language_changed()
            self._retranslate()

    def _connect(self) -> None:
        self.filters.asked.connect(self._on_asked)
        self.list.place_opened.connect(self.assess_wanted)
        self.list.place_chosen.connect(self._follow)
        self.assess_button.clicked.connect(lambda: self._on_chosen(self.assess_wanted.emit))
        self.open_button.clicked.connect(lambda: self._on_chosen(self.open_wanted.emit))

    def _on_asked(self, query: WorkQuery) -> None:
        self._waits_for_words = True
        self.asked.emit(query)

    def _on_chosen(self, tell: Callable[[str], None]) -> None:
        item = self.list.chosen()
        if item is not None:
            tell(item.listing_id)

    def _follow(self) -> None:
        for button in (self.assess_button, self.open_button):
            button.setEnabled(self.list.chosen() is not None)

    def _retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Places to work on"))
        self.list.setAccessibleDescription(self.tr("Enter assesses a place, Space reads it."))
        self.assess_button.show_text(self.tr("Assess this place"))
        self.open_button.show_text(self.tr("Show it in Find"))
        self.summary.show_text(self._summary())
        for part in (self._card, self._buttons):
            part.setVisible(bool(self.rows.total))
        self._follow()

    def _summary(self) -> str:
        shown = self._shown
        if shown is None:
            return self.tr("Counting…")
        if self.rows.total:
            count = self.rows.total
            said = self.tr("%Ln place(s) to work on, the most pressing reason first. Counted on {date}.", "", count)
            return said.format(date=long_date(shown.on, language()))
        return self._nothing(shown)

    def _nothing(self, shown: WorkShown) -> str:
        """Say that there is nothing to do, in words that nobody takes for good news."""
        day = long_date(shown.on, language())
        if shown.query != WorkQuery():
            said = self.tr("No place on the work list fits what is picked here. Counted on {date}.")
            return said.format(date=day)
        if not shown.places:
            return self.tr("There is no place to work on: the directory is empty. Import a directory file first.")
        said = self.tr(
            "Counted on {date}: places in the directory: {places}; with a reason to ask again: 0. "
            "That says how old our checks are, not what they found."
        )
        return said.format(date=day, places=number(shown.places))
