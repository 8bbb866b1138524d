"""What is said of contact with police, immigration officers and of ID: at A, at B, and of both as one place."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from resources_db.contact_text import headline, sentence
from resources_db.model import NOBODY_HAS_CHECKED, Domain
from resources_db.reviews.values import Effect
from ui.assess.fields import Tick
from ui.assess.place_head import MarkedLine
from ui.column import Column
from ui.heading import Heading
from ui.language import domain_name, language
from ui.plain_text import PlainLabel, isolate
from ui.theme import GRID, TextRole


class ContactCompared(Column):
    """Three domains, each with three lines; what reads better than before wants a tick of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without records."""
        super().__init__(2 * GRID, parent=parent)
        self.heading, self.explanation = Heading(role=TextRole.HEADING), PlainLabel(quiet=True)
        self.rows = {domain: _DomainRow(domain) for domain in Domain}
        self.add(self.heading)
        self.add(self.explanation)
        for row in self.rows.values():
            self.add(row)
        self._retranslate()

    def show_effects(self, effects: Sequence[Effect]) -> None:
        """Show what A and B say now and would say as one; a tick stays as long as what it says yes to."""
        for row in self.rows.values():
            row.show_effects(effects)
        self.remeasure()

    def first_unticked(self) -> QWidget | None:
        """Return the first box that wants a tick."""
        return next((box for row in self.rows.values() if (box := row.unticked) is not None), None)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.heading.show_text(self.tr("Contact, as one place"))
        self.explanation.show_text(
            self.tr(
                "As one place it has the reports of both. That nothing was found at one of them counts no longer: "
                "nobody has asked about both together."
            )
        )
        self.remeasure()


class _DomainRow(Column):
    """One domain: A, B, both."""

    def __init__(self, domain: Domain, parent: QWidget | None = None) -> None:
        super().__init__(GRID // 2, parent=parent)
        self._domain = domain
        self._effects: Sequence[Effect] = ()
        self.name, self.meaning = Heading(role=TextRole.STRONG), PlainLabel(role=TextRole.SMALL, quiet=True)
        self.lines = tuple(MarkedLine() for _ in range(3))
        self.tick = Tick()
        for part in (self.name, *self.lines, self.meaning, self.tick):
            self.add(part)
        self._say()

    @property
    def unticked(self) -> QWidget | None:
        return self.tick.box if self._less and not self.tick.box.isChecked() else None

    @property
    def _less(self) -> bool:
        return any(self._domain in effect.less for effect in self._effects)

    def show_effects(self, effects: Sequence[Effect]) -> None:
        if list(effects) != list(self._effects):
            self.tick.box.setChecked(False)
        self._effects = tuple(effects)
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        contacts = [effect.before for effect in self._effects] + [effect.after for effect in self._effects[:1]]
        shown = [contact.of(self._domain) for contact in contacts or [NOBODY_HAS_CHECKED] * 3]
        self.name.show_text(domain_name(self._domain))
        before = ("A: ", "B: ", self.tr("As one place: "))
        for row, line, words in zip(self.lines, shown, before, strict=True):
            row.show_line(line, words)
        self.meaning.show_text(sentence(shown[-1], language()))
        better = self.tr("This reads better than before. I say yes to: {line}")
        self.tick.say(better.format(line=isolate(headline(shown[-1], language()))) if self._less else "")
        self.tick.setVisible(self._less)
        self.remeasure()
