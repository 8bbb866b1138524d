"""How often a contact happens, the worst that may follow, and when."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from resources_db.model import Level
from resources_db.reviews.call import FoundKind
from ui.assess.fields import Answers, Choice, Named
from ui.assess.tick_list import NamedTicks, TickList
from ui.column import Column
from ui.language import coded_words, language
from ui.theme import GRID

LEVELS = (Level.POSSIBLE, Level.LIKELY, Level.REQUIRED)


class KindDetails(Column):
    """The fields that every contact kind has.

    Signals:
        changed: after every change that a person makes.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing said: how often is never guessed."""
        super().__init__(GRID, margin=0, parent=parent)
        vocabulary = coded_words()
        self.level = Answers(level.value for level in LEVELS)
        self.consequence, self.triggers = Choice(["", *vocabulary.consequences]), TickList(vocabulary.triggers)
        self._fields = [Named(self.level), Named(self.consequence), NamedTicks(self.triggers)]
        for named in self._fields:
            self.add(named)
        for field in (self.level, self.consequence, self.triggers):
            field.chosen.connect(self.changed)
        self._retranslate()

    def found(self, kind: str) -> FoundKind | None:
        """Return what is said of `kind`, None while it is not said how often."""
        level = self.level.value()
        if not level:
            return None
        return FoundKind(
            kind=kind,
            level=Level(level),
            consequence=self.consequence.value() or None,
            trigger=self.triggers.values(),
        )

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        vocabulary, reader = coded_words(), language()
        often = self.tr("How often?")
        self.level.show_names(often, [vocabulary.levels[level].label.say(reader) for level in LEVELS])
        not_stated = self.tr("Not stated")
        self.consequence.show_names(
            [not_stated, *(each.label.say(reader) for each in vocabulary.consequences.values())]
        )
        self.triggers.show_names(each.label.say(reader) for each in vocabulary.triggers.values())
        names = (
            (often, ""),
            (self.tr("The worst that may follow"), ""),
            (self.tr("When?"), self.tr("Tick all that fit, or none. Space ticks one.")),
        )
        for named, (name, why) in zip(self._fields, names, strict=True):
            named.name(name, why)
