"""The question in one line, for a window so low that question and list do not fit together."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.buttons import LinkButton
from ui.plain_text import PlainLabel
from ui.theme import GRID, TextRole


class FoldedQuestion(QWidget):
    """What was asked, and a button that brings the boxes back.

    Attributes:
        change: that button.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with no question."""
        super().__init__(parent)
        self.words = PlainLabel(role=TextRole.STRONG)
        self.change = LinkButton()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        self._retranslate()

    def show_question(self, summary: str) -> None:
        """Say what was asked."""
        self.words.show_text(summary)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.change.show_text(self.tr("Change"))
        self.change.setAccessibleDescription(self.tr("Shows the boxes of the question again."))
