"""In what role a person checks: asked once, kept in memory until the window closes or is hidden. No name is asked."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from resources_db.wording import say
from ui.assess.fields import Choice, Named
from ui.column import Column
from ui.language import language
from ui.theme import GRID

ROLES = ("coordinator", "outreach", "case_worker", "health", "legal", "volunteer", "other")


class RoleChoice(Column):
    """The roles; it is shown only where none was said yet.

    Signals:
        chosen: when a person chose one.
    """

    chosen = Signal()

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        """Begin with the `role` that was said before, "" for none."""
        super().__init__(GRID, parent=parent)
        self.asked = not role
        self.box = Choice(["", *ROLES])
        self.box.show_value(role)
        self._named = Named(self.box)
        self.add(self._named)
        self.box.chosen.connect(self.chosen)
        self._retranslate()

    def value(self) -> str:
        """Return the role, "" where none is chosen."""
        return self.box.value()

    def begin(self) -> None:
        """Give the keyboard to the list."""
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        roles = [say(f"call.reviewer.{role}", language()) for role in ROLES]
        self.box.show_names([self.tr("Choose your role"), *roles])
        self._named.name(self.tr("Your role"), self.tr("Asked once. Stands in the history; your name does not."))
