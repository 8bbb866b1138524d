"""Which rights cards stand behind the places: those that are filled in for the places' own law."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from resources_db.wording import say
from ui.language import language
from ui.plain_text import PlainLabel, on_button
from ui.sheet.choices import CardOffer
from ui.theme import GRID, TextRole


class CardsPart(QWidget):
    """A tick for each card, and words where there is none; nothing before it is known which there are.

    Signals:
        changed: a person has ticked a card, or not.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a card."""
        super().__init__(parent)
        self.label, self.why = PlainLabel(role=TextRole.STRONG), PlainLabel(role=TextRole.SMALL, quiet=True)
        self.ticks: dict[str, QCheckBox] = {}
        self._offers: Sequence[CardOffer] | None = None
        self._discreet = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)
        for part in (self.label, self.why):
            self._column.addWidget(part)
        self._show()

    def codes(self) -> tuple[str, ...]:
        """Return the cards that the sheet is to have."""
        return () if self._discreet else tuple(code for code, tick in self.ticks.items() if tick.isChecked())

    def offer(self, offers: Sequence[CardOffer]) -> None:
        """Offer these cards and no other; what was ticked and is still offered stays so."""
        self._take(tuple(offers))

    def follow(self, *, discreet: bool) -> None:
        """Know whether the sheet is one that may have none."""
        self._discreet = discreet
        self._show()

    def clear(self) -> None:
        """Hold nothing: which cards there are tells where the places lie."""
        self._take(None)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()

    def _take(self, offers: Sequence[CardOffer] | None) -> None:
        if offers == self._offers:
            return
        ticked = {code for code, tick in self.ticks.items() if tick.isChecked()}
        for tick in self.ticks.values():
            self._column.removeWidget(tick)
            tick.setText("")
            tick.setAccessibleName("")
            tick.deleteLater()
        self._offers, self.ticks = offers, {}
        for offer in offers or ():
            tick = self.ticks[offer.code] = QCheckBox()
            tick.setChecked(offer.code in ticked)
            tick.toggled.connect(self.changed)
            self._column.insertWidget(self._column.indexOf(self.why), tick)
        self._show()

    def _show(self) -> None:
        self.setVisible(self._offers is not None)
        self.label.show_text(say("cards.title", language()))
        key = "discreet" if self._discreet else "why" if self._offers else "none"
        self.why.show_text(say(f"cards.{key}", language()))
        for offer in self._offers or ():
            tick = self.ticks[offer.code]
            title = offer.title.say(language())
            tick.setEnabled(not self._discreet)
            tick.setText(on_button(title))
            tick.setAccessibleName(title)
            tick.setAccessibleDescription(self.why.text())
