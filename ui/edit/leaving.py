"""Whether what is not saved yet may be lost: asked in the page, whenever somebody is about to leave it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.announcing import announce
from ui.buttons import LinkButton, PrimaryButton
from ui.column import Column
from ui.flow_layout import FlowLayout
from ui.notice import Notice
from ui.theme import GRID

Then = Callable[[], None]


class LeavingQuestion(Column):
    """Save, throw away, or stay.

    Signals:
        save_wanted: a person wants it saved first.
        thrown_away: what was typed may go.
        stayed: they go on writing.
    """

    save_wanted = Signal()
    thrown_away = Signal()
    stayed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin silent."""
        super().__init__(GRID, parent=parent)
        self.notice = Notice()
        self.save_button, self.drop_button, self.stay_button = PrimaryButton(), LinkButton(), LinkButton()
        self._then: Then | None = None
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=2 * GRID)
        for button in (self.save_button, self.drop_button, self.stay_button):
            flow.addWidget(button)
        self.add(self.notice)
        self.add(buttons)
        self.save_button.clicked.connect(self._on_save)
        self.drop_button.clicked.connect(self._on_drop)
        self.stay_button.clicked.connect(self._on_stay)
        self.setVisible(False)
        self._retranslate()

    def ask(self, then: Then) -> None:
        """Ask; `then` is done once nothing can be lost any more."""
        self._then = then
        self.notice.show_news(lambda: self.tr("You have not saved what you changed here."))
        self.setVisible(True)
        self.grow()
        self.stay_button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.notice.text())

    def take_then(self) -> Then | None:
        """Return what was to be done next, and ask no more."""
        then, self._then = self._then, None
        self.notice.clear()
        self.setVisible(False)
        self.grow()
        return then

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape stays: pressed again in haste it must lose nothing."""
        if event.key() == Qt.Key.Key_Escape:
            self._on_stay()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _on_save(self) -> None:
        self.setVisible(False)
        self.grow()
        self.save_wanted.emit()

    def _on_drop(self) -> None:
        self.thrown_away.emit()

    def _on_stay(self) -> None:
        self.take_then()
        self.stayed.emit()

    def _retranslate(self) -> None:
        self.save_button.show_text(self.tr("Save it"))
        self.drop_button.show_text(self.tr("Throw it away"))
        self.stay_button.show_text(self.tr("Go on writing"))
        self.stay_button.setAccessibleDescription(self.tr("Escape"))
        self.remeasure()
