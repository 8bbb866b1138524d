"""What a deed would make of the three lines, before it is done; each line that reads better needs a tick of its own."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from resources_db.contact_text import headline, sentence
from resources_db.model import Domain
from resources_db.reviews.values import Effect
from ui.assess.fields import Tick
from ui.assess.place_head import MarkedLine
from ui.column import Column
from ui.heading import Heading
from ui.language import language, title_words
from ui.plain_text import PlainLabel, isolate
from ui.theme import GRID, TextRole


class EffectsPart(Column):
    """Before and after, in the printed words.

    Signals:
        ticked: after every tick.
    """

    ticked = Signal()

    def __init__(self, listing_id: str, parent: QWidget | None = None) -> None:
        """Begin with nothing to say; `listing_id` is the place that the page is about."""
        super().__init__(GRID, parent=parent)
        self._listing_id = listing_id
        self._effects: Sequence[Effect] | None = None
        self._heading, self._words = Heading(role=TextRole.HEADING), PlainLabel(quiet=True)
        self._entries: list[_Change] = []
        self.add(self._heading)
        self.add(self._words)
        self.setVisible(False)
        self._retranslate()

    @property
    def known(self) -> bool:
        """Return whether it is worked out what would change."""
        return self._effects is not None

    @property
    def all_ticked(self) -> bool:
        """Return whether each line that reads better has its tick."""
        return all(entry.ticked for entry in self._entries)

    def first_unticked(self) -> QWidget | None:
        """Return the first box that wants a tick."""
        return next((entry.tick.box for entry in self._entries if not entry.ticked), None)

    def wait(self) -> None:
        """Know that what stands here is no longer what would change."""
        self._effects = None

    def show_effects(self, effects: Sequence[Effect] | None) -> None:
        """Show what would change; None takes everything away. A tick stays as long as what it says yes to."""
        ticked = {entry.says for entry in self._entries if entry.better and entry.ticked}
        self._effects = effects
        for entry in self._entries:
            self.drop(entry)
        self._entries = []
        for effect in effects or ():
            for domain in effect.changed:
                self._add_entry(effect, domain, ticked)
        self.setVisible(effects is not None)
        self._retranslate()
        self.grow()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _add_entry(self, effect: Effect, domain: Domain, ticked: Iterable[object]) -> None:
        entry = _Change(effect, domain, "" if effect.listing_id == self._listing_id else effect.title)
        if entry.says in set(ticked):
            entry.tick.box.setChecked(True)
        entry.tick.box.toggled.connect(self.ticked)
        self._entries.append(entry)
        self.add(entry)

    def _retranslate(self) -> None:
        self._heading.show_text(self.tr("What this changes"))
        nothing = self.tr("None of the three lines would change.")
        better = self.tr("Nothing reads better without your tick.")
        some = any(entry.better for entry in self._entries)
        self._words.show_text(better if some else nothing)
        self._words.setVisible(some or not self._entries)
        self.remeasure()


class _Change(Column):
    """One line of one place: as it is, and as it would be."""

    def __init__(self, effect: Effect, domain: Domain, title: str, parent: QWidget | None = None) -> None:
        super().__init__(GRID // 2, parent=parent)
        self._before, self._after = effect.before.of(domain), effect.after.of(domain)
        self._title = title
        self.better = domain in effect.better
        self.says = (effect.listing_id, self._before, self._after)
        self.tick = Tick()
        self._place = PlainLabel(role=TextRole.STRONG)
        self._was, self._is = MarkedLine(), MarkedLine()
        self._meaning = PlainLabel(role=TextRole.SMALL, quiet=True)
        for part in (self._place, self._was, self._is, self._meaning):
            self.add(part)
        self.add(self.tick, shown=self.better)
        self._place.setVisible(bool(title))
        self._retranslate()

    @property
    def ticked(self) -> bool:
        """Return whether nothing stands in the way here."""
        return not self.better or self.tick.box.isChecked()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._place.show_text(title_words(self._title) if self._title else "")
        same = headline(self._before, language()) == headline(self._after, language())
        self._was.setVisible(not same)
        self._was.show_line(self._before, self.tr("Now: "))
        self._is.show_line(
            self._after, self.tr("Stays, with something else below it: ") if same else self.tr("After: ")
        )
        self._meaning.show_text(sentence(self._after, language()))
        better = self.tr("This reads better than before. I say yes to: {line}")
        self.tick.say(better.format(line=isolate(_named(self._title, headline(self._after, language())))))
        self.remeasure()


def _named(title: str, line: str) -> str:
    return f"{title_words(title)}. {line}" if title else line
