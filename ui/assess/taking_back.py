"""What is typed below something that was said before: why it is withdrawn, or what the place says to it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from resources_db.reviews.texts import clock_text
from resources_db.reviews.values import Effect
from resources_db.wording import say
from ui.assess.days import Day
from ui.assess.effects_part import EffectsPart
from ui.assess.fields import Line, Named, Tick
from ui.buttons import PrimaryButton
from ui.column import Column
from ui.language import language
from ui.notice import Notice
from ui.theme import GRID


class Withdrawal(Column):
    """Why, what it changes, and the button.

    Signals:
        wanted: (reason).
    """

    wanted = Signal(str)

    def __init__(self, listing_id: str, parent: QWidget | None = None) -> None:
        """Begin without a reason; `listing_id` is the place that the page is about."""
        super().__init__(GRID, margin=GRID, parent=parent)
        self.reason, self.effects = Line(), EffectsPart(listing_id)
        self._named, self.notice, self.button = Named(self.reason), Notice(), PrimaryButton()
        self.clock_tick = Tick()
        self._clock: date | None = None
        for part in (self._named, self.effects):
            self.add(part)
        self.add(self.clock_tick, shown=False)
        self.add(self.notice, shown=False)
        self.add(self.button)
        self.button.clicked.connect(self._on_clicked)
        self.reason.returnPressed.connect(self._on_clicked)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def show_effects(self, effects: Sequence[Effect], clock: date | None) -> None:
        """Show what it changes, and the day that nothing would hold any longer against a clock that is behind."""
        if clock != self._clock:
            self.clock_tick.box.setChecked(False)
        self._clock = clock
        self.effects.show_effects(effects)
        self.clock_tick.setVisible(clock is not None)
        self._retranslate()
        self.grow()

    def _first_unticked(self) -> QWidget | None:
        if (box := self.effects.first_unticked()) is not None:
            return box
        box = self.clock_tick.box
        return None if self._clock is None or box.isChecked() else box

    def _on_clicked(self) -> None:
        reason = self.reason.text().strip()
        if not reason:
            self.notice.show_error(lambda: say("error.call.no_reason", language()))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.effects.known:
            self.notice.show_error(lambda: say("error.call.not_seen", language()))
        elif (box := self._first_unticked()) is not None:
            self.notice.show_error(lambda: say("error.call.not_ticked", language()))
            box.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.wanted.emit(reason)

    def _retranslate(self) -> None:
        self._named.name(self.tr("Why it is withdrawn"), self.tr("It stays in the history with the reason."))
        self.button.show_text(self.tr("Withdraw"))
        if self._clock is not None:
            self.clock_tick.say(self.tr("I looked at the clock, and withdraw it."), clock_text(self._clock, language()))
        self.remeasure()


class Response(Column):
    """What the place says to it, and when.

    Signals:
        wanted: (words, day).
    """

    wanted = Signal(str, object)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        """Begin without words, on the day `today`."""
        super().__init__(GRID, margin=GRID, parent=parent)
        self.words, self.day = Line(), Day(today)
        self._named = [Named(self.words), Named(self.day)]
        self.notice, self.button = Notice(), PrimaryButton()
        for part in self._named:
            self.add(part)
        self.add(self.notice, shown=False)
        self.add(self.button)
        self.button.clicked.connect(self._on_clicked)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _on_clicked(self) -> None:
        if words := self.words.text().strip():
            self.wanted.emit(words, self.day.day())
        else:
            self.notice.show_error(lambda: say("error.call.no_words", language()))
            self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _retranslate(self) -> None:
        words, day = self._named
        words.name(self.tr("What the place says"), self.tr("It stands beside the line and changes nothing."))
        day.name(self.tr("Day of their answer"))
        self.button.show_text(self.tr("Write it down"))
        self.remeasure()
