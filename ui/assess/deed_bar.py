"""What was written down last, above whatever page is shown, with the way to take it back."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.bounded_notice import BoundedNotice
from ui.buttons import LinkButton, PrimaryButton
from ui.column import Column
from ui.notice import Notice, Said
from ui.theme import GRID


class DeedBar(Column):
    """A notice with two buttons; silent, it takes no room. What it says of undoing was seen before it is undone.

    Signals:
        undo_wanted: take back what it speaks of.
        put_away: nobody needs it any more.
    """

    undo_wanted = Signal()
    put_away = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin silent."""
        super().__init__(GRID, margin=GRID, parent=parent)
        self.notice = Notice()
        self.undo_button, self.close_button = PrimaryButton(), LinkButton()
        buttons = QWidget()
        line = QHBoxLayout(buttons)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2 * GRID)
        line.addWidget(self.undo_button)
        line.addWidget(self.close_button)
        self._bounded = BoundedNotice(self.notice)
        self.add(self._bounded)
        self.add(buttons)
        self.undo_button.clicked.connect(self.undo_wanted)
        self.close_button.clicked.connect(self.put_away)
        self.setVisible(False)
        self._retranslate()

    @property
    def offers_undo(self) -> bool:
        """Return whether it says what undoing would do, and offers it."""
        return not self.isHidden() and not self.undo_button.isHidden()

    def show_done(self, said: Said, *, undo: bool) -> None:
        """Say what was done, or what undoing would do; with `undo` offer to take it back."""
        self.notice.show_news(said)
        self.undo_button.setVisible(undo)
        self.setVisible(True)
        self._bounded.remeasure()
        self.grow()

    def begin(self) -> None:
        """Give the keyboard to the button that takes it back."""
        self.undo_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Fall silent and forget."""
        self.notice.clear()
        self.setVisible(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.undo_button.show_text(self.tr("Undo"))
        self.undo_button.setAccessibleDescription(self.tr("Ctrl+Z"))
        self.close_button.show_text(self.tr("Put away"))
        self.close_button.setAccessibleDescription(self.tr("Escape. What was written down stays."))
        self._bounded.remeasure()
