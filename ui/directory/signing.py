"""Who says yes: the organization of this computer, and a role that is asked once and kept in memory only."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from resources_db.reviews.texts import reviewer_text
from resources_db.reviews.values import Reviewer
from resources_db.wording import say
from ui.assess.role_choice import RoleChoice
from ui.language import language
from ui.plain_text import PlainLabel, isolate
from ui.theme import GRID


class Signing(QWidget):
    """Says in whose name something is accepted, and asks for what is missing of it.

    Signals:
        role_chosen: (code) by a person.
        changed: it is signed now, or no longer.
    """

    role_chosen = Signal(str)
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin unsigned."""
        super().__init__(parent)
        self._organization = self._role = ""
        self.words, self.choice = PlainLabel(), RoleChoice("")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.words)
        layout.addWidget(self.choice)
        self.choice.chosen.connect(self._on_chosen)
        self._follow()

    @property
    def reviewer(self) -> Reviewer | None:
        """Return who says yes, None where organization or role are not known."""
        if not (self._organization and self._role):
            return None
        return Reviewer(organization=self._organization, role=say(f"call.reviewer.{self._role}", language()))

    def show_organization(self, name: str) -> None:
        """Know the organization's name, "" where nobody has written it in Settings."""
        self._organization = name
        self._follow()

    def show_role(self, role: str) -> None:
        """Know the role that a person has said somewhere else, "" for none."""
        self._role = role
        self.choice.box.show_value(role)
        self._follow()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._follow()

    def _on_chosen(self) -> None:
        self._role = self.choice.value()
        self._follow()
        self.role_chosen.emit(self._role)

    def _follow(self) -> None:
        if not self._organization:
            said = self.tr("A yes carries the name of your organization. Write it in Settings first.")
        elif self.reviewer is None:
            said = self.tr("A yes carries the name of your organization and your role in it, never your own name.")
        else:
            signed = self.tr("You say yes for: {by}.")
            said = signed.format(by=isolate(reviewer_text(self.reviewer)))
        self.words.show_text(said)
        self.choice.setVisible(bool(self._organization))
        self.changed.emit()
