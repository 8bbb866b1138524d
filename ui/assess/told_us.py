"""Someone told us: two clicks write down that a person who went there met something. Nobody is named, nothing typed."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from resources_db.model import Listing
from resources_db.vocabulary import BearsOn
from ui.buttons import Chip, LinkButton
from ui.column import Column
from ui.flow_layout import FlowLayout
from ui.language import coded_words, language
from ui.layouts import empty
from ui.plain_text import PlainLabel
from ui.theme import GRID

USUAL = ("ICE_SEEN", "POL_NEARBY", "POL_ON_SITE", "STATUS_ASKED", "ID_GOV", "ID_CHECKPOINT")
"""What people tell most often."""
MOST, MOST_HINTED = 8, 4
"""Kinds, and how many of them the categories of a place may suggest: a short list, to be read at a glance."""


def told_kinds(listing: Listing) -> tuple[str, ...]:
    """Return what a person may have met at `listing`: what its categories suggest, then what is told most often."""
    vocabulary = coded_words()
    categories = [vocabulary.categories[need.code] for need in listing.needs if need.code in vocabulary.categories]
    hinted = [kind for category in categories for kind in category.hint_kinds]
    met = [code for code in hinted if vocabulary.kinds[code].bears_on is not BearsOn.TIE]
    return tuple(dict.fromkeys([*dict.fromkeys(met[:MOST_HINTED]), *USUAL]))[:MOST]


class ReviewButtons(Column):
    """The two ways from a listing to what is said of it: assess it, or write down what somebody told.

    Signals:
        assess_wanted: a person wants to assess the place.
        told: (code of a kind) that somebody met there.
    """

    assess_wanted = Signal()
    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it without a listing."""
        super().__init__(GRID, parent=parent)
        self._listing: Listing | None = None
        self.assess_button, self.told_button = LinkButton(), LinkButton()
        self.told_button.setCheckable(True)
        buttons, kinds = QWidget(), QWidget()
        flow = FlowLayout(buttons, gap=2 * GRID)
        flow.addWidget(self.assess_button)
        flow.addWidget(self.told_button)
        self._flow = FlowLayout(kinds)
        self._kinds_box, self._ask = kinds, PlainLabel()
        self.kinds: dict[str, Chip] = {}
        self.add(buttons)
        self.add(self._ask, shown=False)
        self.add(kinds, shown=False)
        self.assess_button.clicked.connect(self.assess_wanted)
        self.told_button.toggled.connect(self._on_toggled)
        self._retranslate()

    def show_listing(self, listing: Listing) -> None:
        """Belong to `listing`; a list that was open for another one closes."""
        if self._listing is None or self._listing.id != listing.id:
            self._listing = listing
            self.told_button.setChecked(False)
        self._listing = listing

    def close_kinds(self) -> None:
        """Close the list."""
        self.told_button.setChecked(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the list first."""
        if event.key() == Qt.Key.Key_Escape and self.told_button.isChecked():
            self.told_button.setFocus(Qt.FocusReason.OtherFocusReason)
            self.close_kinds()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _on_toggled(self, opened: bool) -> None:
        if opened and self._listing is not None:
            self._offer(self._listing)
        self._ask.setVisible(opened)
        self._kinds_box.setVisible(opened)
        self._retranslate()
        self.grow()
        if opened and self.told_button.hasFocus():
            next(iter(self.kinds.values())).setFocus(Qt.FocusReason.TabFocusReason)

    def _offer(self, listing: Listing) -> None:
        empty(self._flow)
        self.kinds = {}
        for code in told_kinds(listing):
            chip = Chip()
            chip.setCheckable(False)
            chip.clicked.connect(lambda _checked=False, code=code: self._on_told(code))
            self.kinds[code] = chip
            self._flow.addWidget(chip)

    def _on_told(self, code: str) -> None:
        self.told_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.close_kinds()
        self.told.emit(code)

    def _retranslate(self) -> None:
        opened = self.told_button.isChecked()
        self.assess_button.show_text(self.tr("Assess"))
        self.assess_button.setAccessibleDescription(self.tr("Write down what is known of contact at this place."))
        self.told_button.show_text(self.tr("Someone told us"))
        self.told_button.setAccessibleDescription(self.tr("Open") if opened else self.tr("Closed"))
        self._ask.show_text(self.tr("What did they meet? It is written down as of today, without any name."))
        for code, chip in self.kinds.items():
            chip.show_text(coded_words().kinds[code].label.say(language()))
        self.remeasure()
