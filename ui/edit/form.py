"""The form for one service: what the directory says of it, what a person makes of that, and saving it.

A form is its own draft: nothing of it is kept anywhere else, and Hide throws it away.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from resources_db.edits.values import Changes, EditEffects, FieldProblem
from resources_db.wording import say
from ui.assess.column_area import ColumnArea
from ui.assess.fields import Line, Named
from ui.assess.place_head import PlaceHead
from ui.assess.role_choice import RoleChoice
from ui.buttons import LinkButton, PrimaryButton
from ui.edit.body import Body
from ui.edit.changes_model import ReviewPart
from ui.edit.effects_part import EditEffectsPart, anything
from ui.edit.leaving import LeavingQuestion
from ui.edit.section import Jumps, Section
from ui.edit.standing import Standing
from ui.edit.values import EditSituation
from ui.edit.withdrawing import WithdrawPart
from ui.heading import Heading
from ui.language import language
from ui.notice import Busy, Notice, Said
from ui.theme import GRID, TextRole

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_STEPS: dict[int, int] = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


class EditForm(ColumnArea):
    """Everything that can be changed of one listing, or said of a new service.

    Signals:
        left: a person wants to go back.
        look_wanted: (Changes) what they make of the place is to be looked at.
        save_wanted: (Changes, EditEffects) to be saved, as it was shown.
        withdraw_wanted: (reason, whether with all its places).
        look_again_wanted: what listing it again would change is to be looked at.
        again_wanted: (EditEffects) it is to be listed again, as it was shown.
        stop_wanted: what is going on is to be stopped.
    """

    left = Signal()
    look_wanted = Signal(object)
    save_wanted = Signal(object, object)
    withdraw_wanted = Signal(str, bool)
    look_again_wanted = Signal()
    again_wanted = Signal(object)
    stop_wanted = Signal()

    def __init__(self, situation: EditSituation, role: str, parent: QWidget | None = None) -> None:
        """Ask about the listing of `situation`, a person in `role` ("": not said yet)."""
        super().__init__(3 * GRID, parent)
        self.situation = situation
        self.back_button, self.save_button = LinkButton(), PrimaryButton()
        self.question, self.notice, self.busy = LeavingQuestion(), Notice(), Busy()
        self.title = Heading(role=TextRole.TITLE)
        self.body = Body(situation)
        self.jumps, self.review, self.effects = (
            Jumps(self.body.sections),
            ReviewPart(),
            EditEffectsPart(situation.listing_id),
        )
        self.reason, self.role = Line(), RoleChoice(role)
        self._named_reason = Named(self.reason)
        form = situation.form
        self.standing = Standing(form) if form is not None else None
        self.withdrawing = WithdrawPart(has_place=form.location_id is not None) if form is not None else None
        self._looking_at: Changes | None = None
        self._lay_out()
        self._connect()
        self._retranslate()

    @property
    def begun(self) -> bool:
        """Return whether there is anything that leaving would lose."""
        withdrawing = self.withdrawing is not None and self.withdrawing.begun
        return self.body.begun or withdrawing

    def begin(self) -> None:
        """Give the keyboard to the first field."""
        self.body.sections[0].begin()

    def take_up(self, other: "EditForm") -> None:
        """Go on with what was typed in an older form of the same listing; say what somebody changed since."""
        whole = self.body.take_up(other.body.draft())
        self.reason.setText(other.reason.text())
        before = other.situation.form
        first = self.body.mark_newer(before) if before is not None else None
        self._on_edited()
        self.show_failure(lambda: _newer_words(whole=whole))
        if first is not None:
            first.begin()
        else:
            self.begin()

    def ask_to_leave(self) -> None:
        """Bring the question whether what was typed may be lost into sight."""
        self.verticalScrollBar().setValue(0)

    def show_problems(self, changes: Changes, problems: Sequence[FieldProblem]) -> None:
        """Say at each field what is wrong with it, unless something else is written here by now."""
        if changes != self._looking_at:
            return
        self._end_work()
        self.question.take_then()  # whoever mends it does not leave with it
        elsewhere = self.body.show_problems(problems)
        count = len(problems)
        self.notice.show_error(
            lambda: " ".join((say("editing.problems", language(), count=count), *(wrong() for wrong in elsewhere)))
        )
        self.column.grow()
        if len(elsewhere) == count:
            self.ensureWidgetVisible(self.notice, 0, 8 * GRID)

    def show_effects(self, changes: Changes, effects: EditEffects) -> None:
        """Save at once what makes nothing else of the place; else show that, to be saved after it was seen."""
        if changes != self._looking_at:
            return
        self.effects.show_effects(effects)
        if anything(effects):
            self._end_work()
            self.notice.show_news(lambda: say("editing.look_first", language()))
            box = self.effects.first_unticked() or self.save_button
            box.setFocus(Qt.FocusReason.OtherFocusReason)
            self._bring_up(self.effects)
        else:
            self.save_wanted.emit(changes, effects)

    def show_failure(self, said: Said) -> None:
        """Say what went wrong where the button is; nothing that was typed is lost."""
        self._end_work()
        self.notice.show_error(said)
        self.column.grow()
        self.ensureWidgetVisible(self.notice, 0, 8 * GRID)

    def look_anew(self) -> None:
        """Forget what was shown: the directory is another one by now."""
        self.effects.forget()

    def show_progress(self, said: Said, done: int, total: int) -> None:
        """Show how far it is; nothing can be typed meanwhile."""
        for part in (self.body, self._named_reason, self.save_button):
            part.setEnabled(False)
        opened = self.busy.isHidden()
        self.busy.show_progress(said, done, total)
        if opened:
            self.column.grow()
            self.busy.stop.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(self.busy, 0, 2 * GRID)

    def save(self) -> None:
        """Have it saved: first what is wrong with it is said, and what it makes of the place."""
        self.notice.clear()
        changes = self.body.changes(self.reason.text().strip())
        if not changes.rows:
            self.show_failure(lambda: say("editing.nothing_changed", language()))
        elif unclear := self.body.ask_unclear():
            self.notice.show_error(lambda: say("editing.problems", language(), count=unclear))
        elif not self.has_role():
            return
        elif self.effects.effects is None or changes != self._looking_at:
            self._looking_at = changes
            self.show_progress(lambda: say("editing.looking", language()), 0, 0)
            self.look_wanted.emit(changes)
        elif (box := self.effects.first_unticked()) is not None:
            self.show_failure(lambda: say("editing.tick_first", language()))
            box.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.show_progress(lambda: say("editing.saving", language()), 0, 0)
            self.save_wanted.emit(changes, self.effects.effects)

    def has_role(self) -> bool:
        """Return whether it is said in what role a person does this, and ask for it where it is not."""
        if not self.role.value():
            self.show_failure(lambda: say("error.call.no_role", language()))
            self.role.begin()
        return bool(self.role.value())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back, Ctrl+PgDn and Ctrl+PgUp go from part to part, Ctrl+Enter saves; all else is Qt's."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif control and event.key() in _ENTER:
            if self.save_button.isEnabled():
                self.save()
        elif control and event.key() in _STEPS:
            self._go_to(self.jumps.next_from(QApplication.focusWidget(), _STEPS[event.key()]))
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.column.grow()

    def _lay_out(self) -> None:
        column, listing = self.column, self.situation.listing
        column.add(self.back_button)
        column.add(self.question, shown=False)
        column.add(self.title)
        if listing is not None:
            column.add(PlaceHead(listing))
        for part in filter(None, (self.standing, self.jumps, self.body, self.review, self._named_reason)):
            column.add(part)
        for part in (self.effects, self.notice, self.busy):
            column.add(part, shown=False)
        column.add_above(self.notice, self.role)
        self.role.setVisible(self.role.asked)
        column.add(self.save_button)
        if self.withdrawing is not None:
            gone = self.situation.form is not None and self.situation.form.withdrawn is not None
            column.add(self.withdrawing, shown=not gone)

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.left)
        self.save_button.clicked.connect(self.save)
        self.question.save_wanted.connect(self.save)
        self.question.stayed.connect(self.begin)
        self.body.edited.connect(self._on_edited)
        self.reason.textEdited.connect(self._on_edited)
        self.jumps.wanted.connect(self._go_to)
        self.busy.stop_wanted.connect(self.stop_wanted)
        if self.standing is not None:
            self.standing.look_wanted.connect(self._on_look_again)
            self.standing.again_wanted.connect(self._on_again)
        if self.withdrawing is not None:
            self.withdrawing.wanted.connect(self._on_withdraw)

    def _go_to(self, section: Section) -> None:
        """Bring a part to the top of the page, and give it the keyboard."""
        section.begin()
        self._bring_up(section)

    def _bring_up(self, part: QWidget) -> None:
        self.verticalScrollBar().setValue(part.mapTo(self.column, QPoint()).y() - GRID)

    def _end_work(self) -> None:
        for part in (self.body, self._named_reason, self.save_button):
            part.setEnabled(True)
        if not self.busy.isHidden():
            busy_had_it = self.busy.stop.hasFocus()
            self.busy.clear()
            self.column.grow()
            if busy_had_it:
                self.save_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_edited(self) -> None:
        self.notice.clear()
        self.effects.forget()
        self.review.show_told(self.body.told())

    def _on_look_again(self) -> None:
        if self.has_role():
            self.look_again_wanted.emit()

    def _on_again(self, effects: EditEffects) -> None:
        if self.has_role():
            self.again_wanted.emit(effects)

    def _on_withdraw(self, reason: str, whole: bool) -> None:
        if self.has_role():
            self.withdraw_wanted.emit(reason, whole)

    def _retranslate(self) -> None:
        new = self.situation.form is None
        self.title.show_text(self.tr("A new service") if new else self.tr("Change this service"))
        self.back_button.show_text(self.tr("Back"))
        self.back_button.setAccessibleDescription(self.tr("Escape"))
        self.save_button.show_text(self.tr("Save"))
        self.save_button.setAccessibleDescription(self.tr("Ctrl+Enter"))
        self._named_reason.name(self.tr("Why you change it"), self.tr("For the history. You may leave it empty."))
        self.review.show_told(self.body.told())


def _newer_words(*, whole: bool) -> str:
    """Return that somebody changed the service meanwhile; where not all that was typed has a place there, that too."""
    lost = "" if whole else say("editing.row_gone", language())
    return " ".join(filter(None, (say("editing.changed_since", language()), lost)))
