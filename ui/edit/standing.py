"""How a listing stands: withdrawn here, and by whom it was last checked; and the way to list it again."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from resources_db.edits.said import Withdrawn
from resources_db.edits.values import EditEffects, Form
from resources_db.listing_notes import withdrawn_text
from resources_db.wording import say
from ui.buttons import PrimaryButton
from ui.column import Column
from ui.edit.check_words import verified_words
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


def withdrawn_words(withdrawn: Withdrawn) -> str:
    """Return who withdrew it, when and why, and whether at all its places."""
    said = withdrawn_text(withdrawn, language(), isolate)
    where = "editing.withdrawn.whole" if withdrawn.whole else "editing.withdrawn.here"
    return f"{say(where, language())} {said}"
