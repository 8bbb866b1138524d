"""Says that a text was longer than its box takes, for as long as the box is full; nothing is cut in silence."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.language import number
from ui.notice import Notice


class Shortened(Notice):
    """One sentence below the boxes that it watches."""

    def __init__(self, *boxes: QLineEdit, parent: QWidget | None = None) -> None:
        """Watch `boxes`, each of which has a longest text."""
        super().__init__(parent)
        self._full: QLineEdit | None = None
        for box in boxes:
            box.inputRejected.connect(partial(self._on_rejected, box))
            box.textChanged.connect(partial(self._on_changed, box))

    def _on_rejected(self, box: QLineEdit) -> None:
        """Say how much was kept. Qt tells before the text has changed, and once for each letter too many."""
        if self._full is not box:
            self._full = box
            self.show_news(partial(_kept_words, box))

    def _on_changed(self, box: QLineEdit, text: str) -> None:
        if self._full is box and len(text) < box.maxLength():
            self._full = None
            self.clear()


def _kept_words(box: QLineEdit) -> str:
    said = QCoreApplication.translate("Shortened", "{box}: the text was too long. Its first {count} letters were kept.")
    return said.format(box=box.accessibleName(), count=number(box.maxLength()))
