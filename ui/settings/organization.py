"""The head of every sheet: the organization that hands it out, and its phone for questions."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.card import Card
from ui.language import words
from ui.plain_text import PlainLabel, isolate
from ui.settings.section import Section
from ui.settings.values import LONGEST_ORGANIZATION, LONGEST_PHONE, Preferences
from ui.theme import GRID, TextRole


class HeadPreview(QWidget):
    """How name and phone will stand on a sheet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with neither."""
        super().__init__(parent)
        self._organization = self._phone = ""
        self.title = PlainLabel(role=TextRole.SMALL, quiet=True)
        self.lines = PlainLabel(role=TextRole.STRONG)
        inside = QWidget()
        within = QVBoxLayout(inside)
        within.setContentsMargins(GRID + 4, GRID, GRID + 4, GRID)
        within.addWidget(self.lines)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.title)
        layout.addWidget(Card(inside))
        self._retranslate()

    def show_head(self, organization: str, phone: str) -> None:
        """Show another name and phone, "" for none."""
        self._organization, self._phone = organization, phone
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.title.show_text(self.tr("On every sheet:"))
        phone = words("sheet.questions", phone=isolate(self._phone)) if self._phone else ""
        lines = [isolate(self._organization) if self._organization else "", phone]
        said = "\n".join(line for line in lines if line)
        self.lines.show_text(said or self.tr("No name and no phone."))


class OrganizationFields(Section):
    """Name and phone, a preview, and what to think of first.

    Signals:
        changed: when a person has finished one of the fields.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Put the section together."""
        super().__init__(parent)
        self.organization, self.phone = QLineEdit(), QLineEdit()
        self.preview = HeadPreview()
        self.warning = PlainLabel()
        self.organization.setMaxLength(LONGEST_ORGANIZATION)
        self.phone.setMaxLength(LONGEST_PHONE)
        for line in (self.organization, self.phone):
            self.add_field(line)
            line.textChanged.connect(self._on_text_changed)
            line.editingFinished.connect(self.changed)
        self.add(self.preview)
        self.add(self.warning)
        self._retranslate()

    def show_preferences(self, set_now: Preferences) -> None:
        """Show what is set, without telling, and forget what Ctrl+Z would bring back."""
        for line, text in ((self.organization, set_now.organization), (self.phone, set_now.phone)):
            if line.text().strip() != text:
                line.setText(text)

    def _on_text_changed(self) -> None:
        self.preview.show_head(self.organization.text().strip(), self.phone.text().strip())

    def _retranslate(self) -> None:
        self.heading.show_text(self.tr("Your organization"))
        why = self.tr("Every new sheet begins with it. What you type on the Sheet page holds for that sheet only.")
        self.name_field(self.organization, self.tr("Name for sheets"), why)
        self.name_field(self.phone, self.tr("Phone for questions"), self.tr("The organization's, not your own."))
        self.warning.show_text(
            self.tr("Whoever finds a sheet, or opens the data folder, can read both. Leave them empty if that could "
                    "bring trouble to the people you serve.")
        )  # fmt: skip
