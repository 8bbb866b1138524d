"""The page for assessing: one form a place; forms with something in them wait until somebody comes back to them."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from resources_db.model import Listing
from resources_db.reviews.values import Effect
from ui.assess.draft import Draft
from ui.assess.form import AssessForm, Way
from ui.assess.values import Rows, Situation
from ui.notice import Said


class AssessPage(QStackedWidget):
    """Shows one form. Drafts are the forms themselves: in memory only.

    Signals:
        left: a person wants to go back to where they came from.
        effect_wanted, save_wanted: (listing id, rows).
        withdrawing_wanted: (listing id, assessment id).
        withdraw_wanted: (listing id, assessment id, reason).
        respond_wanted: (listing id, assessment id, words, day).
        role_said: (role) by a person.
    """

    left = Signal()
    effect_wanted = Signal(str, object)
    save_wanted = Signal(str, object)
    withdrawing_wanted = Signal(str, str)
    withdraw_wanted = Signal(str, str, str)
    respond_wanted = Signal(str, str, str, object)
    role_said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a form."""
        super().__init__(parent)
        self._forms: dict[str, AssessForm] = {}
        self._role = ""
        self._retranslate()

    @property
    def form(self) -> AssessForm | None:
        """Return the form that is shown."""
        shown = self.currentWidget()
        return shown if isinstance(shown, AssessForm) else None

    @property
    def role(self) -> str:
        """Return the role that a person said, "" for none yet."""
        return self._role

    def show_role(self, role: str) -> None:
        """Know the role that a person has said, here or elsewhere."""
        self._role = role
        for form in self._forms.values():
            form.role.box.show_value(role)

    def show_situation(self, situation: Situation, done: Way | None = None, of: str = "") -> AssessForm:
        """Show a place as it is now, with what waits to be finished there, without what was `done`; others wait.

        `of` is the assessment of which it was done, where it was done to one.
        """
        listing_id = situation.listing.id
        before = self._forms.get(listing_id)
        draft = before.hand_over(done, of) if before is not None else Draft()
        for other in [each for each, form in self._forms.items() if each == listing_id or not form.begun]:
            self._drop(other)
        form = AssessForm(situation, self._role, draft)
        self._forms[listing_id] = form
        self._connect(listing_id, form)
        self.addWidget(form)
        self.setCurrentWidget(form)
        form.past.take_up(draft.past)
        form.look_again()
        return form

    def look_again(self, listing_id: str) -> None:
        """Have what a draft would change looked at anew."""
        if listing_id in self._forms:
            self._forms[listing_id].look_again()

    def show_effects(self, listing: Listing, rows: Rows, effects: Sequence[Effect]) -> None:
        """Show what a draft would change of a place, and the place as it is now."""
        if listing.id in self._forms:
            self._forms[listing.id].head.show_listing(listing)
            self._forms[listing.id].show_effects(rows, effects)

    def show_withdrawing(
        self, listing_id: str, assessment_id: str, effects: Sequence[Effect], clock: date | None = None
    ) -> None:
        """Show what withdrawing an assessment would change, and the day that it no longer holds a clock to."""
        if listing_id in self._forms:
            self._forms[listing_id].past.show_effects(assessment_id, effects, clock)

    def show_failure(self, listing_id: str, said: Said) -> None:
        """Say what went wrong; nothing that was typed is lost."""
        if listing_id in self._forms:
            self._forms[listing_id].show_failure(said)

    def forget(self) -> None:
        """Throw every draft away, and the role."""
        self._role = ""
        for listing_id in tuple(self._forms):
            self._drop(listing_id)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _drop(self, listing_id: str) -> None:
        form = self._forms.pop(listing_id)
        self.removeWidget(form)
        form.hide()
        form.deleteLater()

    def _connect(self, listing_id: str, form: AssessForm) -> None:
        form.left.connect(self.left)
        form.role.chosen.connect(lambda: self._take_role(form.role.value()))
        form.effect_wanted.connect(lambda rows: self.effect_wanted.emit(listing_id, rows))
        form.save_wanted.connect(lambda rows: self.save_wanted.emit(listing_id, rows))
        form.withdrawing_wanted.connect(lambda each: self.withdrawing_wanted.emit(listing_id, each))
        form.withdraw_wanted.connect(lambda each, why: self.withdraw_wanted.emit(listing_id, each, why))
        form.respond_wanted.connect(lambda each, told, day: self.respond_wanted.emit(listing_id, each, told, day))

    def _take_role(self, role: str) -> None:
        self.show_role(role)
        self.role_said.emit(role)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Assess a place"))
