"""The same answers for other sites of the organization: each is confirmed with a tick of its own, beside its effect."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from resources_db.contact_text import headline
from resources_db.model import Assessment, Contact
from resources_db.reviews.values import Effect, Site
from ui.assess.fields import Tick
from ui.assess.values import Rows
from ui.buttons import LinkButton
from ui.column import Column
from ui.language import language, title_words
from ui.plain_text import PlainLabel
from ui.theme import GRID

_STEPS: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class SitesPart(Column):
    """A button, and below it the other listings; arrows go through them, Space ticks one.

    Signals:
        changed: a person opened the list, or closed it.
    """

    changed = Signal()

    def __init__(self, sites: Sequence[Site], parent: QWidget | None = None) -> None:
        """Offer `sites`."""
        super().__init__(GRID, parent=parent)
        self._sites = sites
        self.button = LinkButton()
        self.button.setCheckable(True)
        self._words = PlainLabel(quiet=True)
        self.ticks: dict[str, Tick] = {}
        self._after: dict[str, Contact] = {}
        self.add(self.button)
        self.add(self._words, shown=False)
        self.button.toggled.connect(self._on_toggled)
        self._retranslate()

    @property
    def opened(self) -> bool:
        """Return whether the sites are shown."""
        return self.button.isChecked()

    def ids(self) -> tuple[str, ...]:
        """Return every site whose effect has to be known: all while they are shown."""
        return tuple(site.listing_id for site in self._sites) if self.opened else ()

    def chosen(self) -> tuple[str, ...]:
        """Return the ticked sites."""
        return tuple(each for each, tick in self.ticks.items() if self.opened and tick.box.isChecked())

    def copies(self, rows: Rows, of: Collection[str]) -> Iterator[Assessment]:
        """Yield `rows` as they are said of the sites `of`: what they take the place of is another listing's."""
        for site in self._sites:
            if site.listing_id in of:
                for row in rows:
                    yield replace(
                        row,
                        subject_type=site.subject_type,
                        subject_id=site.listing_id,
                        supersedes_id=None,
                        supersede_reason="",
                    )

    def show_effects(self, effects: Sequence[Effect]) -> None:
        """Say below each site what it would say; what is not known may not be ticked.

        A tick was for the words that stood beside it: it goes where these are other words now.
        """
        after = {effect.listing_id: effect.after for effect in effects}
        for listing_id, tick in self.ticks.items():
            if tick.box.isChecked() and after.get(listing_id) != self._after.get(listing_id):
                tick.box.setChecked(False)
        self._after = after
        self._say_sites()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the sites with the arrows."""
        boxes = [tick.box for tick in self.ticks.values()]
        focused = self.focusWidget()
        step = _STEPS.get(event.key(), 0)
        if step and focused in boxes:
            number = boxes.index(focused) + step
            if 0 <= number < len(boxes):
                boxes[number].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _on_toggled(self, opened: bool) -> None:
        if opened and not self.ticks:
            for site in self._sites:
                self.ticks[site.listing_id] = tick = Tick()
                self.add(tick)
        self._words.setVisible(opened)
        for tick in self.ticks.values():
            tick.setVisible(opened)
        self._retranslate()
        self.grow()
        if opened and self.button.hasFocus():
            next(iter(self.ticks.values())).box.setFocus(Qt.FocusReason.TabFocusReason)
        self.changed.emit()

    def _retranslate(self) -> None:
        count = len(self._sites)
        closed_words = self.tr("The same answers for other sites ({count})").format(count=count)
        self.button.show_text(self.tr("Only for this place") if self.opened else closed_words)
        self.button.setAccessibleDescription(self.tr("Open") if self.opened else self.tr("Closed"))
        self._words.show_text(self.tr("Tick each site of which the same was said. Arrows go through them."))
        self._say_sites()

    def _say_sites(self) -> None:
        for site in self._sites:
            if site.listing_id in self.ticks:
                words = [title_words(site.title), *filter(None, [site.address])]
                self.ticks[site.listing_id].say(", ".join(words), self._effect_words(site))
        self.remeasure()

    def _effect_words(self, site: Site) -> str:
        after = self._after.get(site.listing_id)
        if after is None:
            return ""
        changed = [new for old, new in zip(site.contact.lines, after.lines, strict=True) if old != new]
        lines = "; ".join(headline(line, language()) for line in changed)
        return self.tr("After: {lines}").format(lines=lines) if lines else self.tr("Nothing would change here.")
