"""What saving makes of the places, told before it is done; whatever reads better needs a tick of its own."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from resources_db.acts.values import Better
from resources_db.contact_text import headline
from resources_db.edits.values import EditEffects
from resources_db.model import Domain
from resources_db.reviews.values import Effect
from resources_db.wording import say
from ui.assess.fields import Tick
from ui.assess.place_head import MarkedLine
from ui.column import Column
from ui.heading import Heading
from ui.language import language, title_words
from ui.plain_text import PlainLabel, isolate
from ui.theme import GRID, TextRole

MOST = 12
"""Lines that do not read better and are told one by one; of more only their number is said."""


class EditEffectsPart(Column):
    """Contact lines before and after, what else reads better, and whose address is kept back from now on."""

    def __init__(self, listing_id: str = "", parent: QWidget | None = None) -> None:
        """Begin with nothing known; `listing_id` is the listing that the page is about."""
        super().__init__(2 * GRID, parent=parent)
        self._listing_id = listing_id
        self.effects: EditEffects | None = None
        self._heading, self._words = Heading(role=TextRole.HEADING), PlainLabel(quiet=True)
        self._kept_back, self._more = PlainLabel(), PlainLabel()
        self._parts: list[_Line | _Gain] = []
        for part in (self._heading, self._words, self._kept_back, self._more):
            self.add(part)
        self.setVisible(False)

    def forget(self) -> None:
        """Know nothing any more: something else is to be saved by now."""
        if self.effects is not None:
            self._show(None)

    def show_effects(self, effects: EditEffects) -> None:
        """Show what is known. A tick stays as long as what it says yes to."""
        self._show(effects)

    def first_unticked(self) -> QWidget | None:
        """Return the first box that wants a tick."""
        return next((part.tick.box for part in self._parts if part.wants_tick and not part.tick.box.isChecked()), None)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _show(self, effects: EditEffects | None) -> None:
        ticked = {part.says for part in self._parts if part.tick.box.isChecked()}
        for part in self._parts:
            self.drop(part)
        self.effects = effects
        self._parts = list(_parts(effects, self._listing_id)) if effects is not None else []
        for part in self._parts:
            self.add(part)
            part.tick.box.setChecked(part.wants_tick and part.says in ticked)
        self.setVisible(effects is not None and anything(effects))
        self._retranslate()
        self.grow()

    def _retranslate(self) -> None:
        better = any(part.wants_tick for part in self._parts)
        self._heading.show_text(self.tr("What this makes of the place"))
        self._words.show_text(self.tr("Nothing reads better without your tick."))
        self._words.setVisible(better)
        kept = "; ".join(isolate(title_words(each)) for each in (self.effects.kept_back if self.effects else ()))
        self._kept_back.show_text(self.tr("The address is not shown any more: {places}").format(places=kept))
        self._kept_back.setVisible(bool(kept))
        more = _left_out(self.effects) if self.effects else 0
        self._more.show_text(self.tr("More lines that change and do not read better: {count}.").format(count=more))
        self._more.setVisible(more > 0)
        self.remeasure()


def anything(effects: EditEffects) -> bool:
    """Return whether there is anything to be told."""
    return bool(effects.better or effects.kept_back or any(effect.changed for effect in effects.effects))


def _lines(effects: EditEffects, own: str) -> Iterator[tuple[Effect, Domain, bool]]:
    """Yield each line that changes, and whether less speaks against the place after it: those come first.

    Then come the lines of the listing `own`, which the page is about.
    """
    told = [(each, domain, domain in each.less) for each in effects.effects for domain in each.changed]
    return iter(sorted(told, key=lambda line: (not line[2], line[0].listing_id != own)))


def _left_out(effects: EditEffects) -> int:
    return max(sum(not better for _effect, _domain, better in _lines(effects, "")) - MOST, 0)


def _parts(effects: EditEffects, own: str) -> Iterator["_Line | _Gain"]:
    plain = 0
    for effect, domain, better in _lines(effects, own):
        plain += not better
        if better or plain <= MOST:
            yield _Line(effect, domain, better=better)
    yield from (_Gain(each) for each in effects.better)


class _Line(Column):
    """One contact line of one place: as it is, and as it would be."""

    def __init__(self, effect: Effect, domain: Domain, *, better: bool, parent: QWidget | None = None) -> None:
        super().__init__(GRID // 2, parent=parent)
        self._before, self._after = effect.before.of(domain), effect.after.of(domain)
        self._title, self.wants_tick = effect.title, better
        self.says: object = (effect.listing_id, self._before, self._after)
        self.tick = Tick()
        self._place, self._was, self._is = PlainLabel(role=TextRole.STRONG), MarkedLine(), MarkedLine()
        for part in (self._place, self._was, self._is):
            self.add(part)
        self.add(self.tick, shown=better)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        title, line = title_words(self._title), headline(self._after, language())
        same = headline(self._before, language()) == line
        self._place.show_text(title)
        self._was.setVisible(not same)
        self._was.show_line(self._before, self.tr("Now: "))
        stays = self.tr("Stays, with something else below it: ")
        self._is.show_line(self._after, stays if same else self.tr("After: "))
        yes = self.tr("Less speaks against the place than before. I say yes to: {line}")
        self.tick.say(yes.format(line=isolate(f"{title}. {line}")))
        self.remeasure()


class _Gain(Column):
    """Something else that reads better, with its tick."""

    wants_tick = True

    def __init__(self, better: Better, parent: QWidget | None = None) -> None:
        super().__init__(0, parent=parent)
        self._better = better
        self.says: object = better
        self.tick = Tick()
        self.add(self.tick)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        place = isolate(title_words(self._better.title))
        what = say(f"act.better.{self._better.gain}", language(), count=1, places=place)
        self.tick.say(say("editing.yes", language(), what=what))
