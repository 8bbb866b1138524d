"""For which situation the sheet is made, and the box that belongs to it: both chosen by a person, neither is kept."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from resources_db.wording import say
from ui.language import language
from ui.plain_text import PlainLabel
from ui.theme import GRID, TextRole

OVERDOSE = "overdose"
"""The box that a sheet can have."""


class PresetPart(QWidget):
    """A situation to choose, which puts the places in its order and ticks its box, and the box by itself.

    Signals:
        changed: a person has ticked the box, or not.
        preset_chosen: (code) a person has chosen a situation.
        needs_first: (codes of needs, () for none) what is asked for comes in the order of that situation from now on.
    """

    changed = Signal()
    preset_chosen = Signal(str)
    needs_first = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with no situation and no box; the situations come with `fill`."""
        super().__init__(parent)
        self.label, self.preset = PlainLabel(role=TextRole.STRONG, wrap=False), QComboBox()
        self.label.setBuddy(self.preset)
        self.why = PlainLabel(role=TextRole.SMALL, quiet=True)
        self.box, self.box_why = QCheckBox(), PlainLabel(role=TextRole.SMALL, quiet=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        for part in (self.label, self.preset, self.why, self.box, self.box_why):
            layout.addWidget(part)
        self.preset.addItem("", "")
        self.preset.activated.connect(self._on_chosen)
        self.box.toggled.connect(self.changed)
        self._retranslate()

    def fill(self) -> None:
        """Offer the situations, where they are not there yet: the window opens sooner without them."""
        if self.preset.count() > 1:
            return
        from resources_db.presets import presets  # noqa: PLC0415

        for code in presets():
            self.preset.addItem("", code)
        self._retranslate()

    def boxes(self) -> tuple[str, ...]:
        """Return the boxes that the sheet is to have."""
        return (OVERDOSE,) if self.box.isChecked() and self.box.isEnabled() else ()

    def follow(self, *, discreet: bool) -> None:
        """Offer no box for a discreet sheet: its words would tell."""
        self.box.setEnabled(not discreet)

    def clear(self) -> None:
        """Choose nothing, and hold nothing to choose."""
        self.box.setChecked(False)
        if self.preset.currentIndex():
            self.preset.setCurrentIndex(0)
            self.needs_first.emit(())
        while self.preset.count() > 1:
            self.preset.removeItem(1)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _on_chosen(self) -> None:
        from resources_db.presets import presets  # noqa: PLC0415

        chosen = presets().get(str(self.preset.currentData()))
        self.needs_first.emit(chosen.needs if chosen else ())
        if chosen is not None:
            self.box.setChecked(OVERDOSE in chosen.boxes)
            self.preset_chosen.emit(chosen.code)

    def _retranslate(self) -> None:
        self.label.show_text(say("preset.made_for", language()))
        self.preset.setAccessibleName(self.label.text())
        self.preset.setItemText(0, say("preset.nobody", language()))
        if self.preset.count() > 1:
            from resources_db.presets import presets  # noqa: PLC0415

            for row in range(1, self.preset.count()):
                self.preset.setItemText(row, presets()[self.preset.itemData(row)].label.say(language()))
        self.why.show_text(say("preset.why", language()))
        self.preset.setAccessibleDescription(self.why.text())
        self.box.setText(say("preset.box", language()))
        self.box.setAccessibleName(self.box.text())
        self.box_why.show_text(say("preset.box.why", language()))
        self.box.setAccessibleDescription(self.box_why.text())
