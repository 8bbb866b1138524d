"""The question before a web page or an e-mail is opened: in place, and with the whole address."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from resources_db.links import Link
from ui.announcing import announce
from ui.buttons import LinkButton
from ui.copy_button import CopyButton
from ui.flow_layout import FlowLayout
from ui.language import language
from ui.plain_text import PlainLabel, isolate
from ui.style import draw_surface
from ui.theme import GRID, TextRole


class LinkQuestion(QWidget):
    """Asks whether to open one address. Cancel has the keyboard: a key that is held down says no.

    Signals:
        open_wanted: (address) when a person says yes.
    """

    open_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it, not asking."""
        super().__init__(parent)
        self._link = Link("")
        self._asked_from: QWidget | None = None
        self._leads_to, self._words = PlainLabel(role=TextRole.STRONG), PlainLabel()
        self.open_button, self.copy_button, self.cancel_button = LinkButton(), CopyButton(small=False), LinkButton()
        buttons = FlowLayout(gap=2 * GRID)
        for button in (self.open_button, self.copy_button, self.cancel_button):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self._leads_to)
        layout.addWidget(self._words)
        layout.addLayout(buttons)
        self.open_button.clicked.connect(self._on_open)
        self.cancel_button.clicked.connect(self._on_cancel)
        self.hide()

    def ask(self, link: Link, asked_from: QWidget) -> None:
        """Ask about `link`; the keyboard goes back to `asked_from` afterwards."""
        self._link, self._asked_from = link, asked_from
        self._leads_to.show_text(link.host)
        asked = self._question(link)
        self._words.show_text(asked)
        self.open_button.show_text(self.tr("Open"))
        self.copy_button.offer(self.tr("Copy"), link.target.removeprefix("mailto:"))
        self.cancel_button.show_text(self.tr("Cancel"))
        self.setAccessibleName(asked)
        self.show()
        self.cancel_button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, asked)

    def close_question(self) -> None:
        """Ask no more."""
        self.hide()
        self._link, self._asked_from = Link(""), None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape says no."""
        if event.key() == Qt.Key.Key_Escape:
            self._on_cancel()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame."""
        palette, roles = self.palette(), QPalette.ColorRole
        fill, edge = palette.color(roles.AlternateBase), palette.color(roles.Accent)
        draw_surface(QPainter(self), QRectF(self.rect()), fill, edge)

    def _question(self, link: Link) -> str:
        if link.is_mail:
            asked = self.tr("Write to {address} in the e-mail program?")
        else:
            asked = self.tr("Open {address} in the web browser? The website will see that this computer asked.")
        said = asked.format(address=isolate(link.target.removeprefix("mailto:")))
        return "\n".join(filter(None, (said, link.said_why(language()))))

    def _on_open(self) -> None:
        target = self._link.target
        self._on_cancel()
        self.open_wanted.emit(target)

    def _on_cancel(self) -> None:
        asked_from = self._asked_from
        self.close_question()
        if asked_from is not None:
            asked_from.setFocus(Qt.FocusReason.OtherFocusReason)
