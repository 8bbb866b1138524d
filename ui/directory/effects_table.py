"""What a deed would change, as a sentence and a table."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from resources_db.reviews.values import Effect
from ui.directory.effects_model import EffectsModel
from ui.directory.wordy_table import WordyTable
from ui.plain_text import PlainLabel
from ui.theme import GRID, TextRole


class EffectsTable(QWidget):
    """Says how many places change and how many of them read better or warn of less, and each change in full."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with no effect."""
        super().__init__(parent)
        self._effects: Sequence[Effect] = ()
        self.summary = PlainLabel(role=TextRole.STRONG)
        self.rows = EffectsModel(self)
        self.table = WordyTable(self.rows)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.summary)
        layout.addWidget(self.table)
        self._retranslate()

    def show_effects(self, effects: Sequence[Effect]) -> None:
        """Show these."""
        self._effects = effects
        self.rows.show_effects(effects)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        changed = sum(bool(effect.changed) for effect in self._effects)
        less = sum(effect.says_less for effect in self._effects)
        said = [self.tr("What is said of %Ln place(s) changes.", "", changed)]
        if less:
            said.append(self.tr("%Ln place(s) read(s) better or warn(s) of less than before: look at each.", "", less))
        self.summary.show_text(" ".join(said) if changed else self.tr("Nothing that is said of a place changes."))
        self.table.setAccessibleName(self.summary.text())
        self.table.setVisible(bool(self._effects))
