"""What is the organization's own on every sheet: its name, its phone for questions, and a line at the foot."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from resources_db.wording import say
from ui.card import Card
from ui.language import language, words
from ui.plain_text import PlainLabel, isolate
from ui.reading_hint import ReadingHint
from ui.settings.section import Section
from ui.settings.values import LONGEST_FOOTER, LONGEST_ORGANIZATION, LONGEST_PHONE, Preferences
from ui.theme import GRID, TextRole


class HeadPreview(QWidget):
    """How name, phone and line will stand on a sheet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with none."""
        super().__init__(parent)
        self._organization = self._phone = self._footer = ""
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

    def show_texts(self, organization: str, phone: str, footer: str) -> None:
        """Show another name, phone and line, "" for none."""
        self._organization, self._phone, self._footer = organization, phone, footer
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.title.show_text(self.tr("On every sheet:"))
        phone = words("sheet.questions", phone=isolate(self._phone)) if self._phone else ""
        name, footer = (isolate(text) if text else "" for text in (self._organization, self._footer))
        said = "\n".join(line for line in (name, phone, footer) if line)
        self.lines.show_text(said or self.tr("No name and no phone."))


class OrganizationFields(Section):
    """Name, phone and line, a preview, and what to think of first.

    Signals:
        changed: when a person has finished one of the fields.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Put the section together."""
        super().__init__(parent)
        self.organization, self.phone, self.footer = QLineEdit(), QLineEdit(), QLineEdit()
        self.lines = (self.organization, self.phone, self.footer)
        self.hint = ReadingHint(self.footer)
        self.preview = HeadPreview()
        self.warning = PlainLabel()
        self.organization.setMaxLength(LONGEST_ORGANIZATION)
        self.phone.setMaxLength(LONGEST_PHONE)
        self.footer.setMaxLength(LONGEST_FOOTER)
        for line in self.lines:
            self.add_field(line)
            line.textChanged.connect(self._on_text_changed)
            line.editingFinished.connect(self.changed)
        for part in (self.hint, self.preview, self.warning):
            self.add(part)
        self._retranslate()

    def show_preferences(self, set_now: Preferences) -> None:
        """Show what is set, without telling, and forget what Ctrl+Z would bring back."""
        for line, text in zip(self.lines, (set_now.organization, set_now.phone, set_now.footer), strict=True):
            if line.text().strip() != text:
                line.setText(text)

    def _on_text_changed(self) -> None:
        self.preview.show_texts(*(line.text().strip() for line in self.lines))

    def _retranslate(self) -> None:
        self.heading.show_text(self.tr("Your organization"))
        why = self.tr("Every new sheet begins with it. What you type on the Sheet page holds for that sheet only.")
        self.name_field(self.organization, self.tr("Name for sheets"), why)
        self.name_field(self.phone, self.tr("Phone for questions"), self.tr("The organization's, not your own."))
        self.name_field(self.footer, say("own_line.name", language()), say("own_line.why", language()))
        self.warning.show_text(say("own_line.warning", language()))
