"""A line in the page that says what went wrong, or what is going on; never a box in front of it.

It keeps the maker of its words rather than the words, so that what stands on screen follows the window's language.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui.announcing import announce
from ui.buttons import LinkButton
from ui.plain_text import PlainLabel, aloud
from ui.style import draw_surface
from ui.theme import GRID

Maker = Callable[[], str]
"""Says a sentence in the language that the window speaks now."""
Said = str | Maker
"""A sentence that is the same in every language, or the maker of one that is not."""


def maker(said: Said) -> Maker:
    """Return what makes the sentence `said`."""
    return (lambda: said) if isinstance(said, str) else said


class Notice(QWidget):
    """At most three sentences in a frame; with no sentence it takes no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin silent."""
        super().__init__(parent)
        self._said: Maker = str
        self.words = PlainLabel(selectable=True)
        self.words.setForegroundRole(QPalette.ColorRole.Text)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        layout.addWidget(self.words)
        self.setVisible(False)

    def text(self) -> str:
        """Return what it says, "" when silent."""
        return self.words.text()

    def show_error(self, said: Said) -> None:
        """Say what went wrong, on screen and aloud."""
        self._said = maker(said)
        self._say()
        announce(self, self.text())

    def show_news(self, said: Said) -> None:
        """Say that something was done."""
        self.show_error(said)

    def clear(self) -> None:
        """Fall silent."""
        self._said = str
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Say the same in the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame."""
        palette, roles = self.palette(), QPalette.ColorRole
        fill, edge = palette.color(roles.AlternateBase), palette.color(roles.Accent)
        draw_surface(QPainter(self), QRectF(self.rect()), fill, edge)

    def _say(self) -> None:
        sentence = self._said()
        self.words.show_text(sentence)
        self.setAccessibleName(aloud(sentence))
        self.setVisible(bool(sentence))


class Busy(QWidget):
    """Says what is being done and how far it is, and can be stopped.

    Signals:
        stop_wanted: when a person wants it stopped.
    """

    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing to do."""
        super().__init__(parent)
        self._said: Maker = str
        self.words = PlainLabel()
        self.bar = QProgressBar()
        self.stop = LinkButton()
        self.bar.setTextVisible(False)
        self.stop.clicked.connect(self.stop_wanted)
        line = QHBoxLayout()
        line.setSpacing(2 * GRID)
        line.addWidget(self.bar, 1)
        line.addWidget(self.stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.words)
        layout.addLayout(line)
        self.setVisible(False)
        self._retranslate()

    def show_progress(self, said: Said, done: int = 0, total: int = 0) -> None:
        """Say what is being done; without a `total` the bar only moves."""
        self._said = maker(said)
        self._say()
        self.bar.setRange(0, total)
        self.bar.setValue(min(done, total))
        self.setVisible(True)

    def clear(self) -> None:
        """Nothing is being done."""
        self._said = str
        self._say()
        self.bar.reset()
        self.setVisible(False)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.stop.show_text(QCoreApplication.translate("Busy", "Stop"))
        self._say()

    def _say(self) -> None:
        sentence = self._said()
        self.words.show_text(sentence)
        self.bar.setAccessibleName(aloud(sentence))
