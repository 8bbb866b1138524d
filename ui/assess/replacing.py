"""What is written down takes the place of something older: of what, and why."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from resources_db.history_text import what_text
from resources_db.model import Assessment, PastCheck
from ui.assess.fields import Line, Named
from ui.buttons import LinkButton
from ui.column import Column
from ui.language import language
from ui.plain_text import PlainLabel, isolate
from ui.theme import GRID


class Replacing(Column):
    """The older assessment, the reason, and a way out of it.

    Signals:
        changed: after every change that a person makes.

    Attributes:
        check: the older one, None where nothing is replaced.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without one."""
        super().__init__(GRID, parent=parent)
        self.check: PastCheck | None = None
        self._words, self.reason, self.stop_button = PlainLabel(), Line(), LinkButton()
        self._named = Named(self.reason)
        for part in (self._words, self._named, self.stop_button):
            self.add(part)
        self.reason.textEdited.connect(self.changed)
        self.stop_button.clicked.connect(self._on_stop)
        self._retranslate()

    def show_check(self, check: PastCheck) -> None:
        """Begin to replace `check`."""
        self.check = check
        self.reason.clear()
        self._retranslate()

    def said(self) -> tuple[Assessment | None, str]:
        """Return what is replaced, None for nothing, and why."""
        return (self.check.assessment if self.check else None), self.reason.text().strip()

    def begin(self) -> None:
        """Give the keyboard to the reason."""
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _on_stop(self) -> None:
        self.check = None
        self.reason.clear()
        self.setVisible(False)
        self.changed.emit()

    def _retranslate(self) -> None:
        if self.check is not None:
            older = isolate(what_text(self.check, language()))
            self._words.show_text(self.tr("What you save takes the place of: {older}").format(older=older))
        self._named.name(self.tr("Why it is replaced"), self.tr("It stays in the history with the reason."))
        self.stop_button.show_text(self.tr("Replace nothing"))
        self.remeasure()
