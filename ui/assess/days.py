"""Days of the calendar, typed or chosen, as the window's language writes them."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDateEdit, QWidget

from ui.language import language


class AnyDay(QDateEdit):
    """A day of the calendar; the wheel scrolls the page past it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Let any day be chosen."""
        super().__init__(parent)
        self.setCalendarPopup(True)
        self._speak()

    def day(self) -> date:
        """Return the day that is chosen."""
        chosen = self.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def show_day(self, day: date) -> None:
        """Show what is chosen, without telling."""
        self.blockSignals(True)
        self.setDate(QDate(day.year, day.month, day.day))
        self.blockSignals(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Write the day as the window's language does."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()

    def _speak(self) -> None:
        spoken = QLocale.Language.Spanish if language() == "es" else QLocale.Language.English
        self.setLocale(QLocale(spoken, QLocale.Country.UnitedStates))
        self.setDisplayFormat("d MMM yyyy")


class Day(AnyDay):
    """A day that is not in the future."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        """Begin with `today`, which is the last day that can be chosen."""
        super().__init__(parent)
        self.setMaximumDate(QDate(today.year, today.month, today.day))
        self.setDate(self.maximumDate())
