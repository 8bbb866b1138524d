"""In what role a person works: asked once, wherever it is first needed, and known to nobody but the open window."""

from PySide6.QtCore import QObject, Signal


class SessionRole(QObject):
    """The role of whoever is at the window, a code of `ui.assess.role_choice`; "" until it is said, and after hiding.

    Signals:
        changed: (role).
    """

    changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with none."""
        super().__init__(parent)
        self.said = ""

    def say(self, role: str) -> None:
        """Know the role."""
        if role != self.said:
            self.said = role
            self.changed.emit(role)

    def forget(self) -> None:
        """Know it no longer."""
        self.say("")
