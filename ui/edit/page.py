"""The page on which a service is written down or changed: one form at a time, and no form left without a question."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from resources_db.edits.values import Changes, EditEffects
from ui.edit.form import EditForm
from ui.edit.values import EditSituation, Looked
from ui.notice import Said


class EditPage(QStackedWidget):
    """Shows one form, which is its own draft: in memory only.

    Signals:
        left: a person goes back to where they came from, and nothing is lost by it.
        look_wanted: (Changes).
        save_wanted: (Changes, EditEffects).
        withdraw_wanted: (listing id, reason, whole).
        look_again_wanted: (listing id).
        again_wanted: (listing id, EditEffects).
        stop_wanted: what is going on is to be stopped.
        role_said: (role) by a person.
    """

    left = Signal()
    look_wanted = Signal(object)
    save_wanted = Signal(object, object)
    withdraw_wanted = Signal(str, str, bool)
    look_again_wanted = Signal(str)
    again_wanted = Signal(str, object)
    stop_wanted = Signal()
    role_said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a form."""
        super().__init__(parent)
        self._role = ""
        self._retranslate()

    @property
    def form(self) -> EditForm | None:
        """Return the form that is shown."""
        shown = self.currentWidget()
        return shown if isinstance(shown, EditForm) else None

    @property
    def role(self) -> str:
        """Return the role that a person said, "" for none yet."""
        return self._role

    @property
    def begun(self) -> bool:
        """Return whether anything is typed that is not saved."""
        return self.form is not None and self.form.begun

    def show_role(self, role: str) -> None:
        """Know the role that a person has said, here or elsewhere."""
        self._role = role
        if self.form is not None:
            self.form.role.box.show_value(role)

    def say_role(self, role: str) -> None:
        """Know the role that a person says just now, and tell it."""
        self.show_role(role)
        self.role_said.emit(role)

    def show_situation(self, situation: EditSituation) -> EditForm:
        """Show a listing as it is now, or the form for a new service; what was in the form before is gone."""
        form = EditForm(situation, self._role)
        self._connect(form)
        self._put(form)
        return form

    def show_newer(self, situation: EditSituation) -> None:
        """Show a listing as somebody else made it meanwhile, with what was typed, to be looked at again."""
        before = self.form
        if before is not None and before.situation.listing_id == situation.listing_id:
            form = EditForm(situation, self._role)
            self._connect(form)
            then = before.question.take_then()
            self._put(form, keep=before)
            form.take_up(before)
            self._drop(before)
            if then is not None:
                self.leave_then(then)

    def show_looked(self, changes: Changes, looked: Looked) -> None:
        """Show what is wrong with some changes, or what they make of the place."""
        form = self.form
        if form is None or form.situation.listing_id != changes.listing:
            return
        if looked.newer is not None:
            self.show_newer(looked.newer)
        elif looked.effects is not None:
            form.show_effects(changes, looked.effects)
        else:
            form.show_problems(changes, looked.problems)

    def show_again(self, listing_id: str, effects: EditEffects) -> None:
        """Show what listing something again would change."""
        form = self.form
        if form is not None and form.standing is not None and form.situation.listing_id == listing_id:
            form.standing.show_effects(effects)

    def show_progress(self, said: Said, done: int, total: int) -> None:
        """Show what is being done."""
        if self.form is not None:
            self.form.show_progress(said, done, total)

    def show_failure(self, said: Said) -> None:
        """Say what went wrong; nothing that was typed is lost."""
        if self.form is not None:
            self.form.show_failure(said)

    def leave_then(self, then: Callable[[], None]) -> None:
        """Do `then` once nothing can be lost by it: at once, or after a person was asked."""
        form = self.form
        if form is None or not form.begun:
            self.forget_form()
            then()
        else:
            form.question.ask(then)
            form.ask_to_leave()

    def saved(self) -> Callable[[], None] | None:
        """Forget the form, whose changes are saved; return what was to be done next, None for nothing in particular."""
        then = self.form.question.take_then() if self.form is not None else None
        self.forget_form()
        return then

    def forget_form(self) -> None:
        """Throw away what was typed."""
        while (form := self.currentWidget()) is not None:
            self._drop(form)

    def forget(self) -> None:
        """Throw away what was typed, and the role."""
        self._role = ""
        self.forget_form()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _put(self, form: EditForm, keep: EditForm | None = None) -> None:
        """Show `form`; the one before goes, unless it is to be kept a moment longer."""
        if keep is None:
            self.forget_form()
        self.addWidget(form)
        self.setCurrentWidget(form)

    def _drop(self, form: QWidget) -> None:
        self.removeWidget(form)
        form.hide()
        form.deleteLater()

    def _connect(self, form: EditForm) -> None:
        listing_id = form.situation.listing_id
        form.left.connect(lambda: self.leave_then(self.left.emit))
        form.question.thrown_away.connect(lambda: self._throw_away(form))
        form.look_wanted.connect(self.look_wanted)
        form.save_wanted.connect(self.save_wanted)
        form.withdraw_wanted.connect(lambda reason, whole: self.withdraw_wanted.emit(listing_id, reason, whole))
        form.look_again_wanted.connect(lambda: self.look_again_wanted.emit(listing_id))
        form.again_wanted.connect(lambda effects: self.again_wanted.emit(listing_id, effects))
        form.stop_wanted.connect(self.stop_wanted)
        form.role.chosen.connect(lambda: self.say_role(form.role.value()))

    def _throw_away(self, form: EditForm) -> None:
        then = form.question.take_then()
        self.stop_wanted.emit()
        self.forget_form()
        if then is not None:
            then()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Write down a service"))
