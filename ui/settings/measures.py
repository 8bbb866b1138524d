"""Measures and paper."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from resources_db.units import Unit
from ui.settings.choice_box import ChoiceBox
from ui.settings.section import Section
from ui.settings.values import PAPERS, Preferences


class MeasuresSection(Section):
    """Miles or kilometers, letter or A4.

    Signals:
        changed: after every change that a person makes.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Put the section together."""
        super().__init__(parent)
        self.units, self.paper = ChoiceBox(unit.value for unit in Unit), ChoiceBox(PAPERS)
        for box in (self.units, self.paper):
            self.add_field(box)
            box.chosen.connect(self.changed)
        self._retranslate()

    def show_preferences(self, set_now: Preferences) -> None:
        """Show what is set, without telling."""
        self.units.show_value(set_now.units)
        self.paper.show_value(set_now.paper)

    def _retranslate(self) -> None:
        self.heading.show_text(self.tr("Measures and paper"))
        self.name_field(self.units, self.tr("Distances"))
        self.units.show_names((self.tr("Miles"), self.tr("Kilometers")))
        self.name_field(self.paper, self.tr("Paper"), self.tr("What your printer holds. The Sheet page has it too."))
        self.paper.show_names((self.tr("Letter (8½ × 11 in)"), self.tr("A4 (210 × 297 mm)")))
