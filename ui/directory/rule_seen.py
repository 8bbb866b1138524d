"""What a rule comes to before it is saved: every place with what it says now and would say, and what stays as it is."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from resources_db.reviews.texts import statement
from resources_db.wording import say
from ui.directory.effects_table import EffectsTable
from ui.directory.rule_values import RuleSeen
from ui.directory.rule_words import column_words
from ui.heading import Heading
from ui.language import language, number, title_words
from ui.plain_text import PlainLabel, isolate
from ui.theme import GRID, TextRole

_NAMED = 30
"""Values that no rule speaks of are named up to so many."""


class RuleSeenPart(QWidget):
    """Shows a `RuleSeen`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing to show."""
        super().__init__(parent)
        self.seen: RuleSeen | None = None
        self.heading, self.words, self.effects = Heading(role=TextRole.HEADING), PlainLabel(), EffectsTable()
        self.left = PlainLabel(quiet=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        for part in (self.heading, self.words, self.effects, self.left):
            layout.addWidget(part)
        self._retranslate()

    @property
    def statements(self) -> int:
        """Return how many statements would be written."""
        return self.seen.effect.statements if self.seen else 0

    def show_seen(self, seen: RuleSeen | None) -> None:
        """Show what a rule comes to, nothing for None."""
        self.seen = seen
        self.effects.show_effects(seen.effect.effects if seen else ())
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.heading.show_text(self.tr("Every place that it is said of"))
        self.words.show_text("\n".join(self._words(self.seen)) if self.seen else "")
        left = list(self._left(self.seen)) if self.seen else []
        self.left.show_text("\n".join(left))
        self.left.setVisible(bool(left))

    def _words(self, seen: RuleSeen) -> Iterator[str]:
        spoken, effect = language(), seen.effect
        for rule, says, places in zip(effect.rules, effect.says, effect.places, strict=True):
            column = column_words(rule.column)
            named = {"source": isolate(rule.source), "column": isolate(column), "value": isolate(rule.value)}
            yield say("rule.heading", spoken, **named, count=places, said=statement(says, spoken))
        for cut in effect.cuts:
            yield say(f"deed.cut.{cut.field}", spoken, stated=cut.stated, kept=cut.kept)
        if not effect.statements:
            yield say("rule.no_news", spoken)

    def _left(self, seen: RuleSeen) -> Iterator[str]:
        spoken, effect = language(), seen.effect
        if effect.known:
            yield say("rule.known", spoken, count=effect.known)
        if effect.withdrawn:
            yield say("rule.withdrawn", spoken, count=len(effect.withdrawn))
            yield "; ".join(isolate(title_words(title)) for title in effect.withdrawn)
        others = [f"{isolate(each.value)} ({number(each.places)})" for each in effect.values if not each.ruled]
        if others:
            more = ", …" if len(others) > _NAMED else ""
            yield say("rule.others", spoken, values=", ".join(others[:_NAMED]) + more)
