"""One field of two records beside each other: what each says, how they differ in words, and whose is shown."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from resources_db.duplicates.fields import LISTS, Choice, Field
from resources_db.duplicates.values import Side
from ui.assess.fields import Answers, Tick
from ui.column import Column
from ui.directory.duplicate_words import field_name
from ui.directory.two_texts import TwoTexts
from ui.heading import Heading
from ui.language import words
from ui.plain_text import isolate
from ui.theme import GRID, TextRole

_SAYS_NOTHING = frozenset({"", "active"})
"""States of a service that warn of nothing."""


class FieldRow(Column):
    """Shows one field in which two records differ; one is chosen, and where they say the same nothing is shown.

    Signals:
        changed: a person chose, or ticked.
    """

    changed = Signal()

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        """Begin without records."""
        super().__init__(GRID // 2, parent=parent)
        self.field = field
        self._side: Side | None = None
        self.heading, self.texts = Heading(role=TextRole.STRONG), TwoTexts()
        self.answers = Answers(choice.value for choice in Choice if choice is not Choice.BOTH or field in LISTS)
        self.tick = Tick()
        for part in (self.heading, self.texts, self.answers, self.tick):
            self.add(part)
        self.answers.chosen.connect(self._on_chosen)
        self.tick.box.toggled.connect(self.changed)
        self.clear()

    @property
    def choice(self) -> Choice | None:
        """Return whose is shown, None where there are no records."""
        given = self.answers.value()
        return Choice(given) if given and self._side else None

    @property
    def unticked(self) -> QWidget | None:
        """Return the box that still wants its tick, None for none."""
        return self.tick.box if self._warning() and not self.tick.box.isChecked() else None

    def show_side(self, side: Side, *, anew: bool) -> None:
        """Show what the two say; `anew` chooses what is shown unasked, else what was chosen stays."""
        changed = self._side is not None and (self._side.kept, self._side.merged) != (side.kept, side.merged)
        self._side = side
        if anew or self.choice is None:
            self._give(side.choice.value)
        if anew or changed:
            self.tick.box.setChecked(False)
        self.speak_again()

    def clear(self) -> None:
        """Forget the records."""
        self._side = None
        self._give("")
        self.tick.box.setChecked(False)
        self.speak_again()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.speak_again()

    def speak_again(self) -> None:
        """Say everything in the window's language."""
        side = self._side
        self.setVisible(side is not None and side.differs)
        self.heading.show_text(f"{field_name(self.field)}: {self._difference(side)}" if side else "")
        self.texts.show_texts(*((_said("A", side.kept), _said("B", side.merged)) if side else ("", "")))
        asked = self.tr("{field}: whose is shown?").format(field=field_name(self.field))
        names = {"A": self.tr("Show A"), "B": self.tr("Show B"), "both": self.tr("Show both")}
        self.answers.show_names(asked, [names[choice] for choice in self.answers.buttons])
        self._say_warning()

    def _give(self, value: str) -> None:
        self.answers.blockSignals(True)
        self.answers.give(value)
        self.answers.blockSignals(False)
        for choice, button in self.answers.buttons.items():
            # Tab comes to what is chosen; Qt does so after a first visit
            given = choice == (value or "A")
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if given else Qt.FocusPolicy.ClickFocus)

    def _difference(self, side: Side) -> str:
        if not side.merged:
            return self.tr("only A says it")
        return self.tr("A and B differ") if side.kept else self.tr("only B says it")

    def _warning(self) -> str:
        """Return what is said of the state of the service by the record that is not shown, "" where it is nothing."""
        side, choice = self._side, self.choice
        if side is None or choice is None or self.field is not Field.STATUS or not side.differs:
            return ""
        left = side.merged if choice is Choice.KEPT else side.kept
        return "" if left.strip().casefold() in _SAYS_NOTHING else left

    def _say_warning(self) -> None:
        left = self._warning()
        said = self.tr("I say yes to this: the place no longer says “{words}”.").format(words=isolate(left))
        self.tick.say(said if left else "")
        self.tick.setVisible(bool(left))
        self.remeasure()

    def _on_chosen(self) -> None:
        self.tick.box.setChecked(False)
        self._say_warning()
        self.grow()
        self.changed.emit()


def _said(which: str, text: str) -> str:
    return f"{which}: {isolate(text) if text else words('fact.not_stated')}"
