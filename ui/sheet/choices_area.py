"""Where the choices for the sheet stand: they scroll on their own beside the page, and stand whole above it."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.scrolling import Scrolling
from ui.theme import GRID, em

_ANY_HEIGHT = 0xFFFFFF
"""QWIDGETSIZE_MAX, which PySide6 leaves out."""


class ChoicesArea(Scrolling):
    """Parts below each other; where all of the page scrolls it is as high as they are, whatever becomes of them."""

    def __init__(self, parts: Iterable[QWidget]) -> None:
        """Hold `parts`, scrolling on their own."""
        self._inside = QWidget()
        self._parts = layout = QVBoxLayout(self._inside)
        layout.setContentsMargins(4, 4, GRID, 4)
        layout.setSpacing(GRID)
        for part in parts:
            layout.addWidget(part)
        layout.addStretch()
        super().__init__(self._inside)
        self._alone = True

    def add(self, part: QWidget) -> None:
        """Hold another part below the others."""
        self._parts.insertWidget(self._parts.count() - 1, part)

    def scroll_alone(self, alone: bool) -> None:
        """Scroll on their own, or stand whole where all of the page scrolls."""
        self._alone = alone
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Grow and shrink with the parts."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Grow where it is narrower."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as what it came to hold while it was not seen."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        # One below the other, a least height above the (ignored) wanted one would make Qt lay the foot over it.
        policies = QSizePolicy.Policy
        self.setSizePolicy(policies.Preferred, policies.Ignored if self._alone else policies.Preferred)
        least = 6 * em() if self._alone else self._inside.heightForWidth(self.viewport().width())
        self.setMinimumHeight(least)
        self.setMaximumHeight(_ANY_HEIGHT if self._alone else least)
