"""What can be done while the questions of printing are open: send it, look for printers again, go back."""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QWidget

from ui.buttons import LinkButton, PrimaryButton
from ui.flow_layout import FlowLayout
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

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.send.show_text(self.tr("Send to the printer"))
        self.look.show_text(self.tr("Look again"))
        self.back.show_text(self.tr("Back to the sheet"))
