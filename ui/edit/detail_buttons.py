"""The two ways from a listing to its record: change it, and say that somebody checked it."""

from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from resources_db.wording import say
from ui.assess.days import Day
from ui.assess.fields import Named
from ui.assess.role_choice import RoleChoice
from ui.buttons import LinkButton, PrimaryButton
from ui.column import Column
from ui.flow_layout import FlowLayout
from ui.language import language
from ui.notice import Notice, Said
from ui.plain_text import PlainLabel
from ui.theme import GRID


class ChangeButtons(Column):
    """Two buttons, and below the second one the day on which somebody checked the record.

    Signals:
        change_wanted: a person wants to change the record.
        checking_wanted: and wants to say that they checked it; the day is to be offered.
        checked: (day, role) they did.
    """

    change_wanted = Signal()
    checking_wanted = Signal()
    checked = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it without a listing."""
        super().__init__(GRID, parent=parent)
        self.change_button, self.checked_button = LinkButton(), LinkButton()
        self.checked_button.setCheckable(True)
        self._listing_id = ""
        self._asking: _Asking | None = None
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=2 * GRID)
        flow.addWidget(self.change_button)
        flow.addWidget(self.checked_button)
        self.add(buttons)
        self.change_button.clicked.connect(self.change_wanted)
        self.checked_button.toggled.connect(self._on_toggled)
        self._retranslate()

    def show_listing(self, listing_id: str) -> None:
        """Belong to a listing; what was open for another one closes."""
        if listing_id != self._listing_id:
            self.checked_button.setChecked(False)
        self._listing_id = listing_id

    @property
    def asking(self) -> "_Asking | None":
        """Return what asks for the day."""
        return self._asking

    def ask(self, today: date, role: str) -> None:
        """Ask for the day, `today` at the latest, and for the role where it is not said yet."""
        if not self.checked_button.isChecked():
            return
        self._close()
        self._asking = _Asking(today, role)
        self._asking.said.connect(self.checked)
        self.add(self._asking)
        self.grow()
        self._asking.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_failure(self, said: Said) -> None:
        """Say why it was not saved."""
        if self._asking is not None:
            self._asking.notice.show_error(said)
            self.grow()

    def close_asking(self) -> None:
        """Ask no more."""
        self.checked_button.setChecked(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the question first."""
        if event.key() == Qt.Key.Key_Escape and self.checked_button.isChecked():
            self.checked_button.setFocus(Qt.FocusReason.OtherFocusReason)
            self.close_asking()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _on_toggled(self, opened: bool) -> None:
        if opened:
            self.checking_wanted.emit()
        else:
            self._close()
        self._retranslate()
        self.grow()

    def _close(self) -> None:
        if self._asking is not None:
            self.drop(self._asking)
            self._asking = None

    def _retranslate(self) -> None:
        self.change_button.show_text(self.tr("Change"))
        self.change_button.setAccessibleDescription(self.tr("Ctrl+E. Change what is said of this service."))
        self.checked_button.show_text(self.tr("I checked this"))
        opened = self.checked_button.isChecked()
        self.checked_button.setAccessibleDescription(self.tr("Ctrl+K. Open") if opened else self.tr("Ctrl+K. Closed"))
        self.remeasure()


class _Asking(Column):
    """The day, the role where nobody has said it, and the button.

    Signals:
        said: (day, role).
    """

    said = Signal(object, str)

    def __init__(self, today: date, role: str, parent: QWidget | None = None) -> None:
        super().__init__(GRID, margin=GRID, parent=parent)
        self._words, self.day, self.role = PlainLabel(), Day(today), RoleChoice(role)
        self._named, self.notice, self.button = Named(self.day), Notice(), PrimaryButton()
        self.add(self._words)
        self.add(self._named)
        self.add(self.role, shown=self.role.asked)
        self.add(self.notice, shown=False)
        self.add(self.button)
        self.button.clicked.connect(self._on_clicked)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._on_clicked()
        else:
            super().keyPressEvent(event)

    def _on_clicked(self) -> None:
        if self.role.value():
            self.notice.clear()
            self.said.emit(self.day.day(), self.role.value())
        else:
            self.notice.show_error(lambda: say("error.call.no_role", language()))
            self.grow()
            self.role.begin()

    def _retranslate(self) -> None:
        self._words.show_text(
            self.tr("Say this when you asked the place itself, or were there, and all that stands here is still so.")
        )
        self._named.name(self.tr("Day of the check"))
        self.button.show_text(self.tr("Yes, I checked it"))
        self.remeasure()
