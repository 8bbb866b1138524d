"""How far: a round number of miles or kilometres, or any distance."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from resources_db.units import Unit
from ui.language import unit

RADII = (1, 2, 5, 10, 25, 50, 100)
"""Miles or kilometres."""
USUAL_RADIUS = {Unit.MILES: 5, Unit.KILOMETRES: 10}


class RadiusWords(QObject):
    """Says a radius in the window's language and unit: "5 miles"."""

    def say(self, radius: int) -> str:
        """Return the words for `radius`, miles or kilometres."""
        return self.tr("%n mile(s)", "", radius) if unit() is Unit.MILES else self.tr("%n kilometer(s)", "", radius)


class RadiusBox(QComboBox):
    """The radii of the unit in which the window measures; 0 is any distance.

    Signals:
        radius_changed: by a person, or by another unit.
    """

    radius_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with the usual radius."""
        super().__init__(parent)
        self._unit = unit()
        self._own = 0, self._unit
        for radius in (*RADII, 0):
            self.addItem("", radius)
        self._retranslate()
        self.take_usual()
        self.currentIndexChanged.connect(self._on_chosen)

    @property
    def metres(self) -> float | None:
        """Return the radius in metres, None for any distance."""
        return self.currentData() * self._unit.metres or None

    def next_farther(self) -> int:
        """Return the next farther radius, 0 for any distance."""
        return next((radius for radius in RADII if radius > self.currentData()), 0)

    def farther_words(self) -> str:
        """Return what the next farther radius is called, "" for any distance."""
        return RadiusWords().say(radius) if (radius := self.next_farther()) else ""

    def take_usual(self) -> None:
        """Take the radius that is usual in this unit, as if a person had chosen it."""
        self._own = USUAL_RADIUS[self._unit], self._unit
        self.setCurrentIndex(self.findData(self._own[0]))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language, in its unit."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            if self._unit is not unit():
                self._measure_anew()

    def _on_chosen(self) -> None:
        self._own = self.currentData(), self._unit
        self.radius_changed.emit()

    def _measure_anew(self) -> None:
        """Take the radius that was chosen; in another unit the shortest that leaves none of its places out."""
        self._unit = unit()
        radius, chosen_in = self._own
        if chosen_in is not self._unit:
            radius = next((wide for wide in RADII if wide * self._unit.metres >= radius * chosen_in.metres > 0), 0)
        self.blockSignals(True)
        self.setCurrentIndex(self.findData(radius))
        self.blockSignals(False)
        self.radius_changed.emit()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("How far"))
        self.setAccessibleDescription(self.accessibleName())  # on Linux Qt's name of it is the choice
        for row in range(self.count()):
            self.setItemText(row, self._words(self.itemData(row)))

    def _words(self, radius: int) -> str:
        if not radius:
            return self.tr("any distance")
        if unit() is Unit.MILES:
            return self.tr("within %n mile(s)", "", radius)
        return self.tr("within %n kilometer(s)", "", radius)
