"""Whether the sheet is a discreet one, what to say by mouth then, and what its places are called on it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from resources_db.wording import say
from ui.language import language, title_words
from ui.plain_text import PlainLabel, aloud, isolate
from ui.sheet.choices import MOST_PLACES, Chosen
from ui.theme import GRID, TextRole

LONGEST_NAME = 160


class _NameField(QWidget):
    """What one place is called on this sheet; the field stays, whichever place it is for."""

    def __init__(self) -> None:
        super().__init__()
        self.label, self.line = PlainLabel(role=TextRole.SMALL), QLineEdit()
        self.label.setBuddy(self.line)
        self.line.setMaxLength(LONGEST_NAME)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.label)
        layout.addWidget(self.line)

    def show_place(self, number: int, place: Chosen | None, name: str) -> None:
        """Be for a place, or for none, and then hold nothing of one."""
        self.setVisible(place is not None)
        if self.line.text() != name:
            self.line.setText(name)
        title = "" if place is None else f"{number}.  {isolate(title_words(place.title))}"
        said = "" if place is None else self.tr("Name on this sheet instead of: {title}").format(title=title)
        self.label.show_text(title)
        self.line.setAccessibleName(aloud(said))
        self.line.setPlaceholderText("" if place is None else self.tr("Another name, for this sheet alone"))


class DiscreetPart(QWidget):
    """The switch of the discreet sheet with what belongs to it. Nothing of it is kept.

    Signals:
        changed: a person has switched it, or typed a name.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with the ordinary sheet."""
        super().__init__(parent)
        self.switch = QCheckBox()
        self.why = PlainLabel(role=TextRole.SMALL, quiet=True)
        self.say = PlainLabel(role=TextRole.SMALL_STRONG)
        self.fields = tuple(_NameField() for _ in range(MOST_PLACES))
        self._places: Sequence[Chosen] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        for part in (self.switch, self.why, self.say, *self.fields):
            layout.addWidget(part)
        self.switch.toggled.connect(self._on_switched)
        for field in self.fields:
            field.line.textEdited.connect(self.changed)
        self._retranslate()
        self._follow({})

    @property
    def on(self) -> bool:
        """Return whether the sheet is to be a discreet one."""
        return self.switch.isChecked()

    def names(self) -> dict[str, str]:
        """Return what was typed, by listing id."""
        return {listing: name.strip() for listing, name in self._typed().items() if name.strip()}

    def _typed(self) -> dict[str, str]:
        return {place.listing_id: field.line.text() for place, field in zip(self._places, self.fields, strict=False)}

    def show_places(self, places: Sequence[Chosen]) -> None:
        """Take names for these places; a name goes with its place, wherever that is moved."""
        names = self._typed()
        self._places = places
        self._follow(names)

    def clear(self) -> None:
        """Forget every name, and what Ctrl+Z would bring back."""
        for field in self.fields:
            field.line.setText("")
        self.switch.setChecked(False)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._follow(self._typed())

    def _on_switched(self) -> None:
        self._follow(self._typed())
        self.changed.emit()

    def _follow(self, names: dict[str, str]) -> None:
        """Show the fields of the places that there are, while they are asked for."""
        self.why.setVisible(not self.on)
        self.say.setVisible(self.on)
        for at, field in enumerate(self.fields):
            place = self._places[at] if at < len(self._places) else None
            field.show_place(at + 1, place, names.get(place.listing_id, "") if place else "")
            field.setVisible(self.on and place is not None)

    def _retranslate(self) -> None:
        self.switch.setText(self.tr("Discreet sheet"))
        self.switch.setAccessibleName(self.switch.text())
        self.why.show_text(self.tr("It does not tell what it is about: no word of drugs, police or immigration."))
        self.say.show_text(say("discreet.say", language()))
        self.switch.setAccessibleDescription(f"{self.why.text()} {self.say.text()}")
