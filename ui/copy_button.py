"""A quiet button that copies one text and says so where it stands."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer
from PySide6.QtWidgets import QWidget

from ui.announcing import announce
from ui.buttons import LinkButton
from ui.clipboard import copy

SAYS_SO_MS = 2_000
"""Milliseconds for which the button says that it has copied."""


_SHOWN = Qt.TextFlag.TextShowMnemonic


class CopyButton(LinkButton):
    """Copies what it was last given."""

    def __init__(self, parent: QWidget | None = None, *, small: bool = True) -> None:
        """Make a button with nothing to copy."""
        super().__init__(small=small, parent=parent)
        self._words = self._name = ""
        self._make: Callable[[], str] = str
        self._says_so = QTimer(self, singleShot=True, interval=SAYS_SO_MS)
        self._says_so.timeout.connect(self._say_words)
        self.clicked.connect(self._on_clicked)

    def offer(self, words: str, text: str) -> None:
        """Offer to copy `text` in those words."""
        self._offer(words, lambda: text, f"{words}: {text}" if text else words)

    def offer_made(self, words: str, make: Callable[[], str]) -> None:
        """Offer to copy a long text that is only made when a person wants it."""
        self._offer(words, make, words)

    def _offer(self, words: str, make: Callable[[], str], name: str) -> None:
        self._words, self._name, self._make = words, name, make
        self._says_so.stop()
        self._say_words()

    def _measured(self) -> QSize:
        """Return room for either of its words, so that nothing moves when it says that it has copied."""
        hint, metrics = super()._measured(), self.fontMetrics()
        widest = max(metrics.size(_SHOWN, words).width() for words in (self._words, _copied()))
        return QSize(max(hint.width(), widest + 2 * self.padding.width()), hint.height())

    def _on_clicked(self) -> None:
        copy(self._make())
        self.show_text(_copied())
        self._says_so.start()
        announce(self, _copied())

    def _say_words(self) -> None:
        self.show_text(self._words)
        self.setAccessibleName(self._name)


def _copied() -> str:
    return QCoreApplication.translate("CopyButton", "Copied")
