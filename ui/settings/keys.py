"""Keys: every one of them, and what it does."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.layouts import empty
from ui.plain_text import PlainLabel
from ui.settings.section import Section
from ui.theme import GRID, TextRole


class KeysSection(Section):
    """The help page of keys (F1)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Put the section together."""
        super().__init__(parent)
        table = QWidget()
        self._keys = QGridLayout(table)
        self._keys.setContentsMargins(0, 0, 0, 0)
        self._keys.setHorizontalSpacing(3 * GRID)
        self._keys.setVerticalSpacing(GRID // 2)
        self._keys.setColumnStretch(1, 1)
        self.add(table)
        self._retranslate()

    def _retranslate(self) -> None:
        self.heading.show_text(self.tr("Keys"))
        empty(self._keys)
        said = self._key_words()
        for row, (key, what) in enumerate(said):
            self._keys.addWidget(PlainLabel(key, TextRole.STRONG, wrap=False), row, 0, Qt.AlignmentFlag.AlignTop)
            self._keys.addWidget(PlainLabel(what), row, 1)
        self.heading.setAccessibleDescription(". ".join(f"{key}: {what}" for key, what in said))

    def _key_words(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Ctrl+1 … 4", self.tr("Find, Sheet, Directory, Settings")),
            ("Ctrl+L", self.tr("Go to the place")),
            ("Ctrl+F", self.tr("Go to the words")),
            (self.tr("Enter"), self.tr("Open the place in the list")),
            ("Esc", self.tr("Go back to the list")),
            ("Ctrl+D  +", self.tr("Add the place to the sheet")),
            (self.tr("Space"), self.tr("Read the place aloud, with a screen reader")),
            ("Ctrl+P", self.tr("Go to the sheet; on the sheet, print it")),
            ("Alt+\u2191  Alt+\u2193", self.tr("On the sheet: move the place up or down")),
            (self.tr("Delete key"), self.tr("On the sheet: take the place off")),
            ("Ctrl++  Ctrl+-  Ctrl+0", self.tr("On the sheet: draw the page larger, smaller, as wide as fits")),
            ("Ctrl+PgUp  Ctrl+PgDn", self.tr("On the sheet: page before, next page")),
            (self.tr("Y  N  K"), self.tr("While assessing: yes, no, not known")),
            (self.tr("Ctrl+End"), self.tr("While assessing: go on below the questions")),
            (self.tr("Ctrl+Enter"), self.tr("While assessing or changing: save")),
            ("Ctrl+E", self.tr("Change what is said of the place")),
            ("Ctrl+K", self.tr("Say that you checked the place")),
            ("Ctrl+N", self.tr("Write down a new service")),
            ("Ctrl+PgUp  Ctrl+PgDn", self.tr("While changing: the part of the form before, the next part")),
            ("Ctrl+Z", self.tr("Take back what was written down last; what that changes is said first")),
            ("F9", self.tr("Hide everything and forget the question and the sheet")),
            ("F1", self.tr("This page")),
        )
