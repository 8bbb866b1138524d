"""A booklet of what Find shows for the question that is asked there now: how its pages lie, and its one deed."""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from resources_db.wording import say
from ui.buttons import LinkButton
from ui.language import language
from ui.notice import Busy, Notice, Said
from ui.plain_text import PlainLabel
from ui.theme import GRID, TextRole


class BookletPart(QWidget):
    """Says nothing of the question itself, and keeps nothing.

    Signals:
        wanted: a person wants the booklet.
        stop_wanted: what is being done is to stop.
    """

    wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing to say."""
        super().__init__(parent)
        self.title, self.why = PlainLabel(role=TextRole.STRONG), PlainLabel(role=TextRole.SMALL, quiet=True)
        self.single, self.button = QCheckBox(), LinkButton()
        self.busy, self.notice = Busy(), Notice()
        self.button.padding = QSize(0, GRID)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2 * GRID, 0, 0)
        layout.setSpacing(GRID)
        for part in (self.title, self.why, self.single, self.button, self.busy, self.notice):
            layout.addWidget(part)
        layout.addStretch()
        self.button.clicked.connect(self.wanted)
        self.busy.stop_wanted.connect(self._on_stop)
        self._retranslate()

    @property
    def pages_single(self) -> bool:
        """Return whether each page is to be on paper of its own."""
        return self.single.isChecked()

    def show_progress(self, said: Said, done: int = 0, total: int = 0) -> None:
        """Say how far it is; no second booklet is begun meanwhile, and the keyboard can stop it."""
        if self.busy.isHidden():
            here = self.button.hasFocus()
            self.notice.clear()
            self.busy.stop.setEnabled(True)
            self.busy.show_progress(said, done, total)
            self.button.setEnabled(False)
            if here:
                self.busy.stop.setFocus()
        else:
            self.busy.show_progress(said, done, total)

    def show_end(self, said: Said) -> None:
        """Say how it ended; a keyboard that could stop it goes back to where it was begun."""
        here = self.busy.stop.hasFocus() or not self.busy.stop.isEnabled()
        self._be_idle()
        self.notice.show_news(said)
        if here and self.isVisible():
            self.button.setFocus()

    def clear(self) -> None:
        """Forget what was done, and how."""
        self._be_idle()
        self.notice.clear()
        self.single.setChecked(False)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _be_idle(self) -> None:
        self.busy.clear()
        self.button.setEnabled(True)

    def _on_stop(self) -> None:
        self.busy.stop.setEnabled(False)
        self.stop_wanted.emit()

    def _retranslate(self) -> None:
        self.title.show_text(say("booklet.part", language()))
        self.why.show_text(say("booklet.part.why", language()))
        self.button.show_text(say("booklet.part.button", language()))
        self.button.setAccessibleDescription(self.why.text())
        self.single.setText(say("booklet.part.single", language()))
        self.single.setAccessibleName(self.single.text())
