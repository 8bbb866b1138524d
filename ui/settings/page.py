"""What a person can set, the keys, and whose work the program stands on."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.heading import Heading
from ui.notice import Notice, Said
from ui.settings.about import AboutSection
from ui.settings.computer import ComputerSection
from ui.settings.keys import KeysSection
from ui.settings.look import LookSection
from ui.settings.measures import MeasuresSection
from ui.settings.organization import OrganizationFields
from ui.settings.section import Section
from ui.settings.values import Preferences
from ui.theme import GRID, TextRole, em


class SettingsPage(QScrollArea):
    """One column of sections; every change is taken at once.

    Signals:
        changed: (Preferences) after every change that a person makes.
    """

    changed = Signal(object)

    def __init__(self, version: str, parent: QWidget | None = None) -> None:
        """Put the page together; `version` is the program's."""
        super().__init__(parent)
        self.title = Heading(role=TextRole.TITLE)
        self.notice = Notice()
        self.look, self.measures = LookSection(), MeasuresSection()
        self.organization, self.computer = OrganizationFields(), ComputerSection()
        self.keys, self.about = KeysSection(), AboutSection(version)
        self._content = QWidget()
        self._lay_out()
        self._retranslate()
        for section in (self.look, self.measures, self.organization):
            section.changed.connect(self._tell)

    def preferences(self) -> Preferences:
        """Return what is set here."""
        return Preferences(
            language=self.look.language.currentData(),
            theme=self.look.theme.currentData(),
            text_size=self.look.text_size.currentData(),
            field_mode=self.look.field_mode.isChecked(),
            units=self.measures.units.currentData(),
            paper=self.measures.paper.currentData(),
            organization=self.organization.organization.text().strip(),
            phone=self.organization.phone.text().strip(),
            footer=self.organization.footer.text().strip(),
        )

    def show_preferences(self, set_now: Preferences) -> None:
        """Show what is set, without telling."""
        for section in (self.look, self.measures, self.organization):
            section.show_preferences(set_now)

    def show_folder(self, folder: str) -> None:
        """Show where the data folder is."""
        self.computer.show_folder(folder)

    def show_problem(self, said: Said | None) -> None:
        """Say why nothing of this can be kept; None where it can."""
        if said is None:
            self.notice.clear()
        else:
            self.notice.show_error(said)

    def show_keys(self) -> None:
        """Go to the keys: their heading stands at the top and has the keyboard, so that it is read aloud."""
        layout = self._content.layout()
        if layout is not None:
            layout.activate()
        self.keys.heading.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.verticalScrollBar().setValue(self.keys.y())

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language; no line is longer than can be read."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.ApplicationFontChange:
            self._content.setMaximumWidth(40 * em())

    def _sections(self) -> tuple[Section, ...]:
        return self.look, self.measures, self.organization, self.computer, self.keys, self.about

    def _lay_out(self) -> None:
        self._content.setMaximumWidth(40 * em())
        layout = QVBoxLayout(self._content)
        layout.setContentsMargins(GRID, GRID + 4, 2 * GRID, GRID + 4)
        layout.setSpacing(4 * GRID)
        layout.addWidget(self.title)
        layout.addWidget(self.notice)
        for section in self._sections():
            layout.addWidget(section)
        layout.addStretch()
        self.setWidget(self._content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _tell(self) -> None:
        self.changed.emit(self.preferences())

    def _retranslate(self) -> None:
        self.title.show_text(self.tr("Settings"))
