"""A notice that leaves the page its room, however much it says: past some lines it scrolls."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtWidgets import QWidget

from ui.column import Measured, put
from ui.notice import Notice
from ui.scrolling import Scrolling
from ui.theme import em

HIGHEST = 7
"""Lines of body text."""
_CHANGES = (QEvent.Type.ShowToParent, QEvent.Type.HideToParent, QEvent.Type.LayoutRequest)


class BoundedNotice(Measured):
    """Holds a notice, and is silent with it; the keyboard comes to it only where it scrolls."""

    def __init__(self, notice: Notice, parent: QWidget | None = None) -> None:
        """Hold `notice`."""
        super().__init__(parent)
        self._notice = notice
        self._area = Scrolling(notice)
        self._area.setParent(self)
        notice.setVisible(bool(notice.text()))  # the area has shown it
        self.setVisible(not notice.isHidden())
        notice.installEventFilter(self)

    def parts(self) -> Sequence[QWidget]:
        """Return the area in which the notice scrolls."""
        return (self._area,)

    def place(self, width: int, *, move: bool) -> int:
        """Give the notice the lines that it needs, up to the most."""
        room = width - self._area.verticalScrollBar().sizeHint().width()
        needed, most = self._notice.heightForWidth(room), HIGHEST * em()
        if move:
            policy = Qt.FocusPolicy.StrongFocus if needed > most else Qt.FocusPolicy.NoFocus
            self._area.setFocusPolicy(policy)
            put(self._area, QRect(0, 0, width, min(needed, most)))
        return min(needed, most)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what the notice says; of one that is silent nothing is held."""
        if event.type() in _CHANGES:
            self._area.setAccessibleName(self._notice.accessibleName())
            self._area.verticalScrollBar().setValue(0)
            self.setVisible(not self._notice.isHidden())
            self.grow()
        return super().eventFilter(watched, event)
