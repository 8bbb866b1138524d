"""A column of parts that scrolls: it grows with what opens in it, and Tab goes down the page."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ui.column import Column, ScrolledColumn
from ui.theme import GRID, em

WIDEST = 80
"""Letters: text in longer lines is hard to read."""


class ColumnArea(QScrollArea):
    """Scrolls one `Column` up and down.

    Attributes:
        column: what parts are added to.
    """

    def __init__(self, gap: int = 2 * GRID, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._content = ScrolledColumn(0, margin=2 * GRID)
        self.column = Column(gap)
        self._content.add(self.column)
        self._content.outgrown.connect(self._on_outgrown)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._content)

    def fit(self) -> None:
        """Make the content as wide as there is room, and as high as it has to be."""
        width = self.viewport().width()
        self.column.setMaximumWidth(min(width, WIDEST * em() // 2))
        self._content.resize(width, self._content.lay_out(width))
        self._content.order_stops()

    def showEvent(self, event: QShowEvent) -> None:
        """Place what has changed while nobody saw it."""
        super().showEvent(event)
        self._content.remeasure()
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the content its new width."""
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size or of the words."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.ApplicationFontChange}:
            self._content.remeasure()
            self.fit()

    def _on_outgrown(self) -> None:
        """Make room for what has opened, and keep what has the keyboard in sight; unseen, it waits to be shown."""
        if not self.isVisible():
            return
        self.fit()
        focused = self.focusWidget()
        if focused is not None and focused.hasFocus() and self._content.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, 2 * GRID)
