"""When something is: times of day, days of the week, days of the calendar. What nobody touched stays to the letter."""

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from resources_db.hours import DAYS
from resources_db.sources.values import Unreadable, time_of_day, twelve_hour_clock
from resources_db.wording import say
from ui.assess.days import AnyDay
from ui.edit.boxes import LineBox
from ui.flow_layout import FlowLayout
from ui.language import language
from ui.plain_text import on_button
from ui.theme import GRID


class TimeBox(LineBox):
    """A time of day as people write it: "9 am", "17:30", "noon". The value is HSDS's, "09:00", where it is understood.

    "5:00" may be morning or evening: it stays as it was typed, to be asked about.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(12, parent)
        self._settled = ""
        self.editingFinished.connect(self._settle)

    def value(self) -> str:
        """Return the time, or what was typed where it is none."""
        typed = super().value()
        if not self._touched or typed == self._settled or twelve_hour_clock(typed):
            return typed
        try:
            return time_of_day(typed) if typed else ""
        except Unreadable:
            return typed

    @property
    def unclear(self) -> bool:
        """Return whether what was typed may be in the morning or in the evening."""
        typed = super().value()
        return self._touched and typed != self._settled and twelve_hour_clock(typed)

    def _settle(self) -> None:
        """Show how it was understood."""
        if self._touched and not self.unclear and self.text() != self.value():
            self._settled = self.value()
            self.setText(self._settled)


class DaysBox(QWidget):
    """The days of the week, ticked; arrows and Tab go through them. The value is HSDS's: "MO,TU,SA".

    Signals:
        edited: after every change that a person makes.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with no day."""
        super().__init__(parent)
        self._shown, self._touched = "", False
        self.days = {day: QCheckBox() for day in DAYS}
        flow = FlowLayout(self, gap=2 * GRID)
        for box in self.days.values():
            flow.addWidget(box)
            box.clicked.connect(self._on_clicked)

    def value(self) -> str:
        """Return the days."""
        return ",".join(day for day, box in self.days.items() if box.isChecked()) if self._touched else self._shown

    def show_value(self, value: str) -> None:
        """Tick the days of `value`."""
        self._shown, self._touched = value, False
        told = {each.strip() for each in value.split(",")}
        for day, box in self.days.items():
            box.setChecked(day in told)

    def type(self, value: str) -> None:
        """Hold `value` as if a person had ticked its days; without telling."""
        self.show_value(value)
        self._touched = True

    def call(self, name: str, description: str) -> None:
        """Be called `name`; each day by its own name, with that of the whole beside it."""
        self.setAccessibleName(name)
        for day, box in self.days.items():
            short = say(f"hours.{day}", language())
            box.setText(on_button(short))
            box.setAccessibleName(short)
            box.setAccessibleDescription(". ".join(filter(None, (name, description))))

    def begin(self) -> None:
        """Give the keyboard to the first day."""
        next(iter(self.days.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_clicked(self) -> None:
        self._touched = True
        self.edited.emit()


class DateBox(QWidget):
    """A day, or none: a box to tick that it is known, and the day beside it. The value is "2026-11-22".

    Signals:
        edited: after every change that a person makes.
    """

    edited = Signal()

    def __init__(self, day: AnyDay, parent: QWidget | None = None) -> None:
        """Begin without a day; `day` stands on the one that is most likely."""
        super().__init__(parent)
        self._shown, self._touched = "", False
        self.known, self.day = QCheckBox(), day
        flow = FlowLayout(self, gap=2 * GRID)
        flow.addWidget(self.known)
        flow.addWidget(self.day)
        self.day.setVisible(False)
        self.known.clicked.connect(self._on_clicked)
        self.day.dateChanged.connect(self._on_day)

    def value(self) -> str:
        """Return the day."""
        if not self._touched:
            return self._shown
        return self.day.day().isoformat() if self.known.isChecked() else ""

    def show_value(self, value: str) -> None:
        """Show the day of `value`, none where it is no day of the calendar."""
        self._shown, self._touched = value, False
        day = _day_of(value)
        self.known.setChecked(day is not None)
        self.day.setVisible(day is not None)
        if day is not None:
            self.day.show_day(day)

    def type(self, value: str) -> None:
        """Hold `value` as if a person had chosen it; without telling."""
        self.show_value(value)
        self._touched = True

    def call(self, name: str, description: str) -> None:
        """Be called `name`."""
        self.setAccessibleName(name)
        self.day.setAccessibleName(name)
        self.day.setAccessibleDescription(description)
        self.known.setAccessibleDescription(". ".join(filter(None, (name, description))))

    def call_known(self, words: str) -> None:
        """Say what ticking means."""
        self.known.setText(on_button(words))
        self.known.setAccessibleName(words)

    def begin(self) -> None:
        """Take the keyboard."""
        box = self.day if self.known.isChecked() else self.known
        box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_clicked(self) -> None:
        self._touched = True
        self.day.setVisible(self.known.isChecked())
        self.updateGeometry()
        self.edited.emit()

    def _on_day(self, _day: QDate) -> None:
        self._touched = True
        self.edited.emit()


def _day_of(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
