"""What was written down last, above whatever page is shown, with the way to take it back."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.buttons import LinkButton, PrimaryButton
from ui.column import Column, Measured, put
from ui.notice import Notice, Said
from ui.scrolling import Scrolling
from ui.theme import GRID, em

HIGHEST = 7
"""Lines of body text: what undoing would do to many places scrolls, so that the page below keeps its room."""


class _Bounded(Measured):
    """A notice that scrolls where it would be too high; the keyboard comes to it only then."""

    def __init__(self, notice: Notice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notice = notice
        self._area = Scrolling(notice)
        self._area.setParent(self)

    def parts(self) -> Sequence[QWidget]:
        return (self._area,)

    def place(self, width: int, *, move: bool) -> int:
        room = width - self._area.verticalScrollBar().sizeHint().width()
        needed, most = self._notice.heightForWidth(room), HIGHEST * em()
        if move:
            policy = Qt.FocusPolicy.StrongFocus if needed > most else Qt.FocusPolicy.NoFocus
            self._area.setFocusPolicy(policy)
            self._area.setAccessibleName(self._notice.accessibleName())
            put(self._area, QRect(0, 0, width, min(needed, most)))
        return min(needed, most)

    def forget(self) -> None:
        """Hold nothing of what the notice said: a part that is gone is not placed again, and would keep its name."""
        self._area.setAccessibleName("")


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
        self._bounded = _Bounded(self.notice)
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
        self._bounded.forget()
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
