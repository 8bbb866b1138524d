"""By when it is checked again: the usual day of its kind stands there, and a person may say another one."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from resources_db.contact import DEFAULT_REVIEW, ReviewSpan
from resources_db.dates import long_date
from ui.announcing import announce
from ui.assess.days import AnyDay
from ui.assess.fields import Named
from ui.language import language


class ReviewDay(Named):
    """One day for all that is saved at once; shown as soon as it is known when that may be looked at again.

    A day beyond the last that may be is said at once, and cut to that one when the keyboard leaves the field: cut
    earlier, a day could not be typed figure by figure.

    Signals:
        chosen: after every change that a person makes.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing to check again."""
        self.day = AnyDay()
        super().__init__(self.day, parent)
        self._spans: Sequence[ReviewSpan] = ()
        self._own: date | None = None
        self._beyond = ""
        self.setVisible(False)
        self.day.dateChanged.connect(self._on_changed)
        self.day.editingFinished.connect(self._settle)
        self._say()

    def value(self) -> date:
        """Return the day that a person said, cut to what may be, or `DEFAULT_REVIEW`."""
        return DEFAULT_REVIEW if self._own is None else self._within(self._own)

    def show_spans(self, spans: Sequence[ReviewSpan]) -> None:
        """Know when each of what is to be saved may be looked at again."""
        if spans == self._spans:
            return
        self._spans = spans
        self.setVisible(bool(spans))
        if spans:
            wanted = self._usual() if self._own is None else self._own
            self.day.show_day(self._within(wanted))
            self._tell_if_beyond(wanted)
        self._say()
        self.grow()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _usual(self) -> date:
        return min(span.usual for span in self._spans)

    def _last(self) -> date:
        return min(span.last for span in self._spans)

    def _first(self) -> date:
        return max(span.first for span in self._spans)

    def _within(self, day: date) -> date:
        return max(min(day, self._last()), self._first()) if self._spans else day

    def _on_changed(self) -> None:
        """Take the usual day as nothing said: it is that of each kind then."""
        day = self.day.day()
        self._own = None if day == self._usual() else day
        self._beyond = self._words_of_beyond(day)
        self._say()
        self.grow()
        self.chosen.emit()

    def _settle(self) -> None:
        """Show the day that is saved."""
        if self._own is not None and (kept := self._within(self._own)) != self._own:
            self._tell_if_beyond(self._own)
            self._own = None if kept == self._usual() else kept
            self.day.show_day(kept)

    def _tell_if_beyond(self, day: date) -> None:
        self._beyond = self._words_of_beyond(day)
        if self._beyond and self.isVisible():
            announce(self, self._beyond)

    def _words_of_beyond(self, day: date) -> str:
        """Say of a day that may not be which one is saved instead, "" for one that may."""
        kept = self._within(day)
        if kept == day:
            return ""
        if kept < day:
            words = self.tr("The latest day for this is {day}. That day is saved.")
        else:
            words = self.tr("This cannot be before {day}, the day of the check. That day is saved.")
        return words.format(day=long_date(kept, language()))

    def _say(self) -> None:
        self.name(self.tr("Check again by"), self._beyond or (self._words() if self._spans else ""))

    def _words(self) -> str:
        usual, last = self._usual(), self._last()
        alike = len({span.usual for span in self._spans}) == 1
        if self._own is None and not alike:
            words = self.tr(
                "Each answer has its usual day; this is the first of them. A day that you choose is for all of them, "
                "{last} at the latest."
            )
        elif self._own is None and usual == last:
            words = self.tr("The usual day. You may choose an earlier one.")
        elif self._own is None:
            words = self.tr("The usual day. You may choose another one, {last} at the latest.")
        elif alike:
            words = self.tr("You chose this day. {usual} is usual, {last} is the latest.")
        else:
            words = self.tr("You chose this day, for all answers. {last} is the latest.")
        return words.format(usual=long_date(usual, language()), last=long_date(last, language()))
