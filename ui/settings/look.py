"""Language and look."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from ui.settings.choice_box import ChoiceBox
from ui.settings.section import Section
from ui.settings.values import LANGUAGES, TEXT_SIZES, THEMES, Preferences

LANGUAGE_NAMES = ("English", "Español")
"""Each in itself: whoever reads only one of them finds it."""


class LookSection(Section):
    """Language, theme, text size and field mode.

    Signals:
        changed: after every change that a person makes.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Put the section together."""
        super().__init__(parent)
        self.language, self.theme, self.text_size = ChoiceBox(LANGUAGES), ChoiceBox(THEMES), ChoiceBox(TEXT_SIZES)
        self.field_mode = QCheckBox()
        for box in (self.language, self.theme, self.text_size):
            self.add_field(box)
            box.chosen.connect(self.changed)
        self.add_field(self.field_mode)
        self.field_mode.clicked.connect(self.changed)
        self.language.show_names(LANGUAGE_NAMES)
        self.text_size.show_names([f"{size} %" for size in TEXT_SIZES])
        self._retranslate()

    def show_preferences(self, set_now: Preferences) -> None:
        """Show what is set, without telling."""
        self.language.show_value(set_now.language)
        self.theme.show_value(set_now.theme)
        self.text_size.show_value(set_now.text_size)
        self.field_mode.setChecked(set_now.field_mode)

    def _retranslate(self) -> None:
        self.heading.show_text(self.tr("Language and look"))
        self.name_field(self.language, self.tr("Language"))
        self.name_field(self.theme, self.tr("Theme"))
        self.theme.show_names((self.tr("Like the desktop"), self.tr("Light"), self.tr("Dark")))
        self.name_field(self.text_size, self.tr("Text size"))
        why = self.tr("Large text and buttons, and strong contrast: for bright sun, gloves or a touch screen.")
        self.name_field(self.field_mode, self.tr("For work outside"), why)
        self.field_mode.setText(self.tr("Field mode"))
        self.field_mode.setAccessibleName(self.field_mode.text())
