"""What can be done while the questions of printing are open: send it once, look for printers again, go back."""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QWidget

from resources_db.wording import say
from ui.buttons import LinkButton, PrimaryButton
from ui.flow_layout import FlowLayout
from ui.language import language
from ui.theme import GRID


class PrintDeeds(QWidget):
    """The buttons at the foot of the sheet while it is asked how to print.

    Signals:
        send_wanted, look_wanted, back_wanted: when a person wants that.
    """

    send_wanted = Signal()
    look_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the buttons."""
        super().__init__(parent)
        self._able, self._sending = True, False
        self.send, self.look, self.back = PrimaryButton(), LinkButton(), LinkButton()
        layout = FlowLayout(self, gap=2 * GRID)
        for button in (self.send, self.look, self.back):
            layout.addWidget(button)
        for link in (self.look, self.back):
            link.padding = QSize(0, GRID)
        self.send.clicked.connect(self.send_wanted)
        self.look.clicked.connect(self.look_wanted)
        self.back.clicked.connect(self.back_wanted)
        self._retranslate()

    def show_able(self, *, able: bool) -> None:
        """Let it be sent, or not: the printer that is chosen can print it."""
        self._able = able
        self._follow()

    def show_sending(self, *, sending: bool) -> None:
        """Say that it is on its way, and let it go once; the keyboard waits at the way back meanwhile."""
        was_here = self.send.hasFocus() or self.look.hasFocus()
        waited_here = self._sending and self.back.hasFocus()
        self._sending = sending
        self._follow()
        self._retranslate()
        if sending and was_here:
            self.back.setFocus()
        elif waited_here and not sending:
            self.send.setFocus()

    def _follow(self) -> None:
        self.send.setEnabled(self._able and not self._sending)
        self.look.setEnabled(not self._sending)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        ready = self.tr("Send to the printer")
        self.send.show_text(say("print.sending", language()) if self._sending else ready)
        self.look.show_text(self.tr("Look again"))
        self.back.show_text(self.tr("Back to the sheet"))
