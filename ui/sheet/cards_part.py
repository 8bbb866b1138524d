"""Which rights cards are printed with the places, as wallet cards: those that are filled in for the places' own law."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from resources_db.wording import say
from ui.buttons import LinkButton
from ui.language import language
from ui.plain_text import PlainLabel, on_button
from ui.sheet.choices import CardOffer
from ui.theme import GRID, TextRole


class CardsPart(QWidget):
    """A tick for each card; nothing where there is none. On other layouts a button that leads to that of cards.

    Signals:
        changed: a person has ticked a card, or not.
        layout_wanted: a person wants the layout that cards are printed with.
    """

    changed = Signal()
    layout_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a card."""
        super().__init__(parent)
        self.label, self.why = PlainLabel(role=TextRole.STRONG), PlainLabel(role=TextRole.SMALL, quiet=True)
        self.to_wallet = LinkButton()
        self.ticks: dict[str, QCheckBox] = {}
        self._offers: Sequence[CardOffer] = ()
        self._wallet, self._discreet = False, False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)
        for part in (self.label, self.to_wallet, self.why):
            self._column.addWidget(part)
        self.to_wallet.clicked.connect(self._on_wanted)
        self._show()

    def codes(self) -> tuple[str, ...]:
        """Return the cards that the sheet is to have."""
        able = self._wallet and not self._discreet
        return tuple(code for code, tick in self.ticks.items() if tick.isChecked()) if able else ()

    def offer(self, offers: Sequence[CardOffer]) -> None:
        """Offer these cards and no other; what was ticked and is still offered stays so."""
        if tuple(offers) == tuple(self._offers):
            return
        ticked = {code for code, tick in self.ticks.items() if tick.isChecked()}
        for tick in self.ticks.values():
            self._column.removeWidget(tick)
            tick.setText("")
            tick.setAccessibleName("")
            tick.deleteLater()
        self._offers, self.ticks = tuple(offers), {}
        for offer in self._offers:
            tick = self.ticks[offer.code] = QCheckBox()
            tick.setChecked(offer.code in ticked)
            tick.toggled.connect(self.changed)
            self._column.insertWidget(self._column.indexOf(self.why), tick)
        self._show()

    def follow(self, *, wallet: bool, discreet: bool) -> None:
        """Know whether the sheet has the layout of cards, and whether it is one that may have none."""
        self._wallet, self._discreet = wallet, discreet
        self._show()

    def clear(self) -> None:
        """Hold nothing: which cards there are tells where the places lie."""
        self.offer(())

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()

    def _on_wanted(self) -> None:
        """Go to the layout of cards, the keyboard to the first of them."""
        self.layout_wanted.emit()
        for tick in [tick for tick in self.ticks.values() if tick.isVisible()][:1]:
            tick.setFocus()

    def _show(self) -> None:
        offered = bool(self._offers) and not self._discreet
        self.setVisible(offered)
        self.label.show_text(say("cards.title", language()))
        self.to_wallet.show_text(say("cards.to_wallet", language()))
        self.to_wallet.setVisible(offered and not self._wallet)
        self.why.show_text(say("cards.why", language()))
        self.to_wallet.setAccessibleDescription(self.why.text())
        for offer in self._offers:
            tick = self.ticks[offer.code]
            title = offer.title.say(language())
            tick.setVisible(self._wallet)
            tick.setText(on_button(title))
            tick.setAccessibleName(title)
            tick.setAccessibleDescription(self.why.text())
