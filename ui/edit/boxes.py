"""What a value is typed or chosen in. What nobody touched stays to the letter, whatever a box can show of it."""

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QDate, QMimeData, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QLineEdit, QPlainTextEdit, QWidget

from resources_db.hours import DAYS
from resources_db.sources.values import Unreadable, time_of_day, twelve_hour_clock
from resources_db.wording import say
from ui.assess.days import AnyDay
from ui.flow_layout import FlowLayout
from ui.language import language
from ui.plain_text import on_button
from ui.settings.choice_box import ChoiceBox
from ui.theme import GRID, em

LONGEST_LINE, LONGEST_TEXT = 1_000, 20_000
"""Characters that can be typed in a line, and in a box of several lines."""
_LINES = 3


class LineBox(QLineEdit):
    """One line of text.

    Signals:
        edited: after every change that a person makes.
    """

    edited = Signal()

    def __init__(self, letters: int = 60, parent: QWidget | None = None) -> None:
        """Make it empty, and as wide as so many letters."""
        super().__init__(parent)
        self._letters = letters
        self._shown, self._touched = "", False
        self.setMaxLength(LONGEST_LINE)
        self.textEdited.connect(self._on_edited)

    def value(self) -> str:
        """Return the text."""
        return self.text().strip() if self._touched else self._shown

    def show_value(self, value: str) -> None:
        """Show the beginning of `value`."""
        self._shown, self._touched = value, False
        self.setText(value)
        self.setCursorPosition(0)

    def type(self, value: str) -> None:
        """Hold `value` as if a person had typed it; without telling."""
        self.setText(value)
        self._touched = True

    def call(self, name: str, description: str) -> None:
        """Be called `name`."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)

    def begin(self) -> None:
        """Take the keyboard."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        """Return room for its letters."""
        return QSize(self._letters * em() // 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return room for a few letters."""
        return QSize(min(self._letters, 8) * em() // 2, super().minimumSizeHint().height())

    def _on_edited(self) -> None:
        self._touched = True
        self.edited.emit()


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


class TextBox(QPlainTextEdit):
    """Several lines of text; Tab leaves it.

    Signals:
        edited: after every change that a person makes.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(parent)
        self._shown, self._touched = "", False
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._on_changed)

    def value(self) -> str:
        """Return the text."""
        return self.toPlainText().strip() if self._touched else self._shown

    def show_value(self, value: str) -> None:
        """Show the beginning of `value`."""
        with QSignalBlocker(self):
            self.setPlainText(value[:LONGEST_TEXT])
        self._shown, self._touched = value, False

    def type(self, value: str) -> None:
        """Hold `value` as if a person had typed it; without telling."""
        with QSignalBlocker(self):
            self.setPlainText(value)
        self._touched = True

    def call(self, name: str, description: str) -> None:
        """Be called `name`."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)

    def begin(self) -> None:
        """Take the keyboard."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert the beginning of a text: Qt lays out all of it before anybody could cut it."""
        beginning = QMimeData()
        beginning.setText(source.text()[:LONGEST_TEXT])
        super().insertFromMimeData(beginning)

    def sizeHint(self) -> QSize:
        """Return room for some lines."""
        return QSize(30 * em(), _LINES * self.fontMetrics().lineSpacing() + 2 * GRID)

    def minimumSizeHint(self) -> QSize:
        """Return room for a few words a line."""
        return QSize(10 * em(), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Ctrl+Enter and Escape to the form."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape or (control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll where nothing here does."""
        if self.hasFocus() and self.verticalScrollBar().maximum():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _on_changed(self) -> None:
        self._touched = True
        self.edited.emit()


class CodeBox(ChoiceBox):
    """One of a few codes; a word of the source that is none of them stays, under its own name.

    Signals:
        edited: after every change that a person makes.
    """

    edited = Signal()

    def __init__(self, codes: Iterable[str], parent: QWidget | None = None) -> None:
        """Begin with the first of `codes`."""
        self._codes = tuple(codes)
        super().__init__(self._codes, parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.chosen.connect(self.edited)

    def value(self) -> str:
        """Return the code."""
        return str(self.currentData())

    def show_value(self, value: str | int) -> None:
        """Show `value`."""
        with QSignalBlocker(self):
            while self.count() > len(self._codes):
                self.removeItem(self.count() - 1)
            if value not in self._codes:
                self.addItem(on_button(str(value)), value)
            self.setCurrentIndex(self.findData(value))

    def type(self, value: str) -> None:
        """Hold `value` as if a person had chosen it; without telling."""
        self.show_value(value)

    def call(self, name: str, description: str) -> None:
        """Be called `name`."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)

    def begin(self) -> None:
        """Take the keyboard."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()

    def show_names(self, names: Sequence[str]) -> None:
        """Call the codes by these names."""
        with QSignalBlocker(self):
            super().show_names(names)
        self.updateGeometry()


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


class OrganizationBox(LineBox):
    """The name of an organization: those that are known are offered. The value is the id of a known one.

    A name that nobody knows is the value itself: it is that of a new organization.

    Attributes:
        offers: the list of those that have what was typed in their names.
    """

    def __init__(self, organizations: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """Offer `organizations`, pairs of an id and a name."""
        super().__init__(60, parent)
        self._names = dict(organizations)
        self._ids: dict[str, str] = {}
        for each, name in organizations:
            self._ids.setdefault(_folded(name), each)
        completer = QCompleter(sorted(set(self._names.values()), key=str.casefold), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._on_edited)
        self.setCompleter(completer)
        self.offers = completer.popup()

    def value(self) -> str:
        """Return the id, or the name of a new organization."""
        typed = super().value()
        return self._ids.get(_folded(typed), typed) if self._touched else typed

    def show_value(self, value: str) -> None:
        """Show the organization with the id `value`."""
        super().show_value(self.name(value))
        self._shown = value

    def type(self, value: str) -> None:
        """Hold an id, or the name of a new organization, as if a person had typed it; without telling."""
        super().type(self.name(value))

    def name(self, value: str) -> str:
        """Return the name behind a value."""
        return self._names.get(value, value)

    @property
    def new_name(self) -> str:
        """Return the name of an organization that is none of the known ones, "" for one of them or none at all."""
        value = self.value()
        return "" if value in self._names else value


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


Box = LineBox | TextBox | CodeBox | DaysBox | DateBox
"""Holds one value as text, "" for none: `value`, `show_value`, `type`, `call` (its name aloud), `begin`, `edited`."""
