"""What is about to be saved of a place: what it would change is looked at once typing rests, and then it is saved."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from resources_db.errors import BadInput
from resources_db.reviews.values import Effect
from resources_db.wording import say
from ui.assess.effects_part import EffectsPart
from ui.assess.role_choice import RoleChoice
from ui.assess.sites_part import SitesPart
from ui.assess.values import Rows, Situation
from ui.language import language

LOOK_MS = 120
"""Milliseconds without a change after which what it would change is looked at."""


class Saving(QObject):
    """Saves nothing whose effect was not shown, and nothing that reads better without its ticks.

    Signals:
        effect_wanted: (rows) whose effect is to be looked at.
        save_wanted: (rows) to be written down, of the place and of the ticked sites.
        failed: (Said) when something is still to be said.
    """

    effect_wanted = Signal(object)
    save_wanted = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        situation: Situation,
        written: Callable[[], Rows],
        sites: SitesPart,
        effects: EffectsPart,
        role: RoleChoice,
        parent: QObject | None = None,
    ) -> None:
        """Save what is `written`: it returns what is to be written down of the place, or raises `BadInput`."""
        super().__init__(parent)
        self._situation, self._written = situation, written
        self._sites, self._effects, self._role = sites, effects, role
        self._looked_at: Rows = ()
        self._own: Rows = ()
        self._save_when_seen = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)

    def look_soon(self) -> None:
        """Know that something else is written by now; look at what it would change once that has come to rest."""
        self._effects.wait()
        self._timer.start()

    def look(self) -> None:
        """Ask what it would change; while something is still to be said, nothing would."""
        self._timer.stop()
        try:
            self._own = self._written()
        except BadInput:
            self._own = self._looked_at = ()
            self._effects.show_effects(None)
            self._sites.show_effects(())
            return
        self._sites.setVisible(self._of_this_place_alone())
        self._looked_at = (*self._own, *self._sites.copies(self._own, self._site_ids()))
        self.effect_wanted.emit(self._looked_at)

    def show_effects(self, rows: Rows, effects: Sequence[Effect]) -> None:
        """Show what `rows` would change, unless something else is written by now; save them where that was awaited."""
        if rows != self._looked_at:
            return
        sites = set(self._site_ids())
        self._effects.show_effects([effect for effect in effects if effect.listing_id not in sites])
        self._sites.show_effects([effect for effect in effects if effect.listing_id in sites])
        if self._save_when_seen:
            self._save_when_seen = False
            self.save()

    def save(self) -> None:
        """Have it written down, unless something is still to be said."""
        try:
            own = self._written()
        except BadInput as error:
            said = error.text
            self.failed.emit(lambda: said(language()))
            return
        if own != self._own or not self._effects.known:
            self._save_when_seen = True
            self.look()
        elif (box := self._effects.first_unticked()) is not None:
            self.failed.emit(lambda: say("error.call.not_ticked", language()))
            box.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.has_role():
            chosen = set(self._sites.chosen()).intersection(self._site_ids())
            self.save_wanted.emit((*own, *self._sites.copies(own, chosen)))

    def give_up(self) -> None:
        """Save nothing that still waited for its effect to be seen."""
        self._save_when_seen = False

    def has_role(self) -> bool:
        """Return whether it is said in what role a person does this, and ask for it where it is not."""
        if not self._role.value():
            self.failed.emit(lambda: say("error.call.no_role", language()))
            self._role.begin()
        return bool(self._role.value())

    def _of_this_place_alone(self) -> bool:
        """Return whether the same may be true of other sites: what is said of more than this place is of them too."""
        own = self._situation.listing.id
        return bool(self._situation.sites) and all(row.subject_id == own for row in self._own)

    def _site_ids(self) -> tuple[str, ...]:
        """Return the sites beside which it is said what they would say, and which may be ticked."""
        return () if self._sites.isHidden() else self._sites.ids()
