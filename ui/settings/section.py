"""One part of the Settings page: a heading, and below it controls, each with its name and a quiet explanation."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from ui.heading import Heading
from ui.plain_text import PlainLabel
from ui.theme import GRID, TextRole


class Section(QWidget):
    """A part of the page. `_retranslate` says all of its words; it is called once at the end of every `__init__`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with a heading alone."""
        super().__init__(parent)
        self.heading = Heading(role=TextRole.HEADING)
        self._names: dict[QWidget, tuple[PlainLabel, PlainLabel]] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GRID + 4)
        self._layout.addWidget(self.heading)

    def add(self, widget: QWidget) -> None:
        """Put `widget` below everything else."""
        self._layout.addWidget(widget)

    def add_field(self, field: QWidget, shown: QWidget | None = None) -> None:
        """Put a control, or what is `shown` with it inside, with its name and its explanation below everything else."""
        name, why = PlainLabel(role=TextRole.STRONG), PlainLabel(quiet=True)
        name.setBuddy(field)
        self._names[field] = name, why
        group = QVBoxLayout()
        group.setSpacing(GRID // 2)
        group.addWidget(name)
        # A list is as wide as its longest choice; a line to type in as wide as the page.
        alone = Qt.AlignmentFlag.AlignLeft if isinstance(field, QComboBox) else Qt.AlignmentFlag(0)
        group.addWidget(shown or field, 0, alone)
        group.addWidget(why)
        self._layout.addLayout(group)

    def name_field(self, field: QWidget, name: str, why: str = "") -> None:
        """Say what a control is, and what it does."""
        label, explanation = self._names[field]
        label.show_text(name)
        explanation.show_text(why)
        explanation.setVisible(bool(why))
        field.setAccessibleName(name)
        field.setAccessibleDescription(why)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        """Say all words of the section in the window's language."""
        raise NotImplementedError
