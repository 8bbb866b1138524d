"""How a listing stands: withdrawn here, and by whom it was last checked; and the way to list it again."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from resources_db.dates import long_date
from resources_db.edits.said import Verified, Withdrawn
from resources_db.edits.values import EditEffects, Form
from resources_db.reviews.texts import reviewer_text
from resources_db.reviews.values import Reviewer
from resources_db.wording import say
from ui.buttons import PrimaryButton
from ui.column import Column
from ui.edit.effects_part import EditEffectsPart
from ui.language import language
from ui.notice import Notice
from ui.plain_text import PlainLabel, isolate
from ui.theme import GRID, TextRole


class Standing(Column):
    """Two sentences, and for what was withdrawn a button with what pressing it makes of the place.

    Signals:
        look_wanted: what listing it again would change is to be looked at.
        again_wanted: (EditEffects) a person was shown, and said yes to.
    """

    look_wanted = Signal()
    again_wanted = Signal(object)

    def __init__(self, form: Form, parent: QWidget | None = None) -> None:
        """Tell how the listing of `form` stands."""
        super().__init__(GRID, parent=parent)
        self._form = form
        self._verified, self._withdrawn = PlainLabel(quiet=True), PlainLabel(role=TextRole.STRONG)
        self.notice, self.button = Notice(), PrimaryButton()
        self.effects = EditEffectsPart(form.listing_id)
        gone = form.withdrawn is not None
        self.add(self._withdrawn, shown=gone)
        self.add(self.effects, shown=False)
        self.add(self.notice, shown=False)
        self.add(self.button, shown=gone)
        self.add(self._verified)
        self.button.clicked.connect(self._on_clicked)
        self._retranslate()

    def show_effects(self, effects: EditEffects) -> None:
        """Show what listing it again would change."""
        self.effects.show_effects(effects)
        if (box := self.effects.first_unticked()) is not None:
            box.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.again_wanted.emit(effects)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _on_clicked(self) -> None:
        self.notice.clear()
        if self.effects.effects is None:
            self.look_wanted.emit()
        elif (box := self.effects.first_unticked()) is not None:
            self.notice.show_error(lambda: say("editing.tick_first", language()))
            box.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.again_wanted.emit(self.effects.effects)

    def _retranslate(self) -> None:
        self._verified.show_text(verified_words(self._form.verified))
        if self._form.withdrawn is not None:
            self._withdrawn.show_text(withdrawn_words(self._form.withdrawn))
        self.button.show_text(self.tr("List it again"))
        self.remeasure()


def verified_words(verified: Verified | None) -> str:
    """Return who checked it last and when."""
    if verified is None:
        return say("editing.never_checked", language())
    by = _by(verified.organization, verified.role)
    return say("editing.checked", language(), date=long_date(verified.on, language()), by=by)


def withdrawn_words(withdrawn: Withdrawn) -> str:
    """Return who withdrew it, when and why."""
    key = "editing.withdrawn.whole" if withdrawn.whole else "editing.withdrawn.here"
    by = _by(withdrawn.organization, withdrawn.role)
    date = long_date(withdrawn.on, language())
    return say(key, language(), date=date, by=by, reason=isolate(withdrawn.reason))


def _by(organization: str, role: str) -> str:
    return isolate(reviewer_text(Reviewer(organization=organization, role=role))) or say(
        "editing.by_nobody", language()
    )
