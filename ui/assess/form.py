"""What a person is about to write down of one place: the questions, or one thing, and what becomes of it.

A form is its own draft: nothing of it is kept anywhere else, and Hide throws it away.
"""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from resources_db.errors import BadInput
from resources_db.model import PastCheck
from resources_db.reviews.values import Effect
from ui.assess.column_area import ColumnArea
from ui.assess.draft import Draft
from ui.assess.effects_part import EffectsPart
from ui.assess.one_thing import OneThing
from ui.assess.past_part import PastPart
from ui.assess.place_head import PlaceHead
from ui.assess.questions_part import QuestionsPart
from ui.assess.replacing import Replacing
from ui.assess.role_choice import RoleChoice
from ui.assess.saving import Saving
from ui.assess.sites_part import SitesPart
from ui.assess.values import Rows, Situation
from ui.buttons import Chip, LinkButton, PrimaryButton
from ui.flow_layout import FlowLayout
from ui.language import coded_words
from ui.notice import Notice, Said
from ui.theme import GRID

Part = TypeVar("Part", QuestionsPart, OneThing)
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Way(StrEnum):
    """What a person is here for."""

    ASKED = "asked"
    ONE_THING = "one_thing"
    BEFORE = "before"


class AssessForm(ColumnArea):
    """Everything on one place that is to be assessed.

    Signals:
        left: a person wants to go back; what is written here stays.
        effect_wanted: (rows) whose effect is to be looked at.
        save_wanted: (rows) to be written down.
        withdrawing_wanted, withdraw_wanted, respond_wanted: as of `PastPart`.
    """

    left = Signal()
    effect_wanted = Signal(object)
    save_wanted = Signal(object)
    withdrawing_wanted = Signal(str)
    withdraw_wanted = Signal(str, str)
    respond_wanted = Signal(str, str, object)

    def __init__(self, situation: Situation, role: str, draft: Draft, parent: QWidget | None = None) -> None:
        """Ask about the place of `situation`, a person in `role` ("": not said yet); go on with `draft`."""
        super().__init__(parent=parent)
        self.situation = situation
        self.way = Way.ASKED
        self.back_button, self.save_button = LinkButton(), PrimaryButton()
        self.head, self.notice = PlaceHead(situation.listing), Notice()
        self.chips = {way: Chip() for way in Way}
        self.questions = draft.questions or QuestionsPart(situation)
        self.thing, self.past = draft.thing or OneThing(situation), PastPart(situation)
        self.replacing, self.sites = Replacing(), SitesPart(situation.sites)
        self.effects, self.role = EffectsPart(situation.listing.id), RoleChoice(role)
        self._saving = Saving(situation, self._written, self.sites, self.effects, self.role, self)
        self._lay_out()
        self._connect()
        self._retranslate()
        self._take_up(draft)

    @property
    def begun(self) -> bool:
        """Return whether there is anything that leaving would lose."""
        replacing = self.replacing.check is not None
        return self.questions.begun or self.thing.begun or replacing or bool(self.past.typed())

    def hand_over(self, done: Way | None, of: str = "") -> Draft:
        """Return what waits here to be finished, without what was `done`; this form is over with that.

        `of` is the assessment of which it was done, where it was done to one.
        """
        questions = self._handed(self.questions) if self.questions.begun and done is not Way.ASKED else None
        thing = self._handed(self.thing) if self.thing.begun and done is not Way.ONE_THING else None
        before = done not in {None, Way.BEFORE}
        return Draft(
            questions=questions,
            thing=thing,
            replaces=None if before else self.replacing.check,
            reason="" if before else self.replacing.reason.text(),
            past=self.past.typed(of),
        )

    def look_again(self) -> None:
        """Have what it would change looked at anew: the directory is another one by now."""
        if self.way is Way.BEFORE:
            self.past.look_again()
        else:
            self.effects.wait()
            self._saving.look()

    def begin(self) -> None:
        """Give the keyboard to what is to be said next."""
        if self.way is Way.ASKED:
            self.questions.begin()
        elif self.way is Way.ONE_THING:
            self.thing.begin()
        else:
            self.chips[self.way].setFocus(Qt.FocusReason.OtherFocusReason)

    def go(self, way: Way) -> None:
        """Show another way to say something."""
        self.way = way
        self._show_way()
        self.begin()

    def show_effects(self, rows: Rows, effects: Sequence[Effect]) -> None:
        """Show what `rows` would change, unless something else is written here by now."""
        self._saving.show_effects(rows, effects)

    def show_failure(self, said: Said) -> None:
        """Say what went wrong where the button is; nothing that was typed is lost."""
        self._saving.give_up()
        self.notice.show_error(said)
        self.column.grow()
        self.ensureWidgetVisible(self.notice, 0, 8 * GRID)

    def save(self) -> None:
        """Have it written down, unless something is still to be said."""
        self.notice.clear()
        self._saving.save()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back, Ctrl+End goes below the questions, Ctrl+Enter saves; everything else is Qt's."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif control and event.key() in _ENTER and self.way is not Way.BEFORE:
            self.save()
        elif control and event.key() == Qt.Key.Key_End and self.way is Way.ASKED:
            self._end().setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.column.grow()

    def _lay_out(self) -> None:
        ways = QWidget()
        flow = FlowLayout(ways)
        for chip in self.chips.values():
            chip.setAutoExclusive(True)
            flow.addWidget(chip)
        column = self.column
        for part in (self.back_button, self.head, ways, self.replacing, self.questions, self.thing, self.past):
            column.add(part)
        for part in (self.sites, self.effects, self.role):
            column.add(part, shown=not part.isHidden())
        column.add(self.notice, shown=False)
        column.add(self.save_button)
        self.replacing.setVisible(False)

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.left)
        self.save_button.clicked.connect(self.save)
        self._saving.effect_wanted.connect(self.effect_wanted)
        self._saving.save_wanted.connect(self.save_wanted)
        self._saving.failed.connect(self.show_failure)
        for way, chip in self.chips.items():
            chip.clicked.connect(lambda _checked=False, way=way: self.go(way))
        for part in (self.questions, self.thing, self.sites, self.replacing):
            part.changed.connect(self._on_changed)
        self.past.replace_wanted.connect(self._on_replace)
        self.past.withdrawing_wanted.connect(self.withdrawing_wanted)
        self.past.withdraw_wanted.connect(self._on_withdraw)
        self.past.respond_wanted.connect(self._on_respond)

    def _end(self) -> QWidget:
        """Return what comes first below the questions: the other sites, where there are some."""
        return self.save_button if self.sites.isHidden() else self.sites.button

    def _handed(self, part: Part) -> Part:
        """Return `part` as it goes on elsewhere."""
        part.changed.disconnect(self._on_changed)
        self.column.hand_over(part)
        return part

    def _take_up(self, draft: Draft) -> None:
        if draft.replaces is not None:
            self.replacing.show_check(draft.replaces)
            self.replacing.reason.setText(draft.reason)
        if draft.past and not self.questions.begun and not self.thing.begun:
            self.way = Way.BEFORE
        elif self.thing.begun and not self.questions.begun:
            self.way = Way.ONE_THING
        self._show_way()

    def _written(self) -> Rows:
        """Return what is to be written down of this place.

        Raises:
            BadInput: something is still to be said.
        """
        part: QuestionsPart | OneThing = self.questions if self.way is Way.ASKED else self.thing
        rows = part.written(*self.replacing.said())
        if not rows:
            raise BadInput("call.nothing")
        return rows

    def _on_changed(self) -> None:
        self.notice.clear()
        self._saving.look_soon()

    def _on_withdraw(self, assessment_id: str, reason: str) -> None:
        if self._saving.has_role():
            self.withdraw_wanted.emit(assessment_id, reason)

    def _on_respond(self, assessment_id: str, words: str, on: date) -> None:
        if self._saving.has_role():
            self.respond_wanted.emit(assessment_id, words, on)

    def _on_replace(self, check: PastCheck) -> None:
        """Let what is said now take the place of something older: the same kind again, or the questions.

        A fact that protects takes nothing back, and of a kind that nobody knows nothing can be said: then another one
        is to be picked.
        """
        self.replacing.show_check(check)
        kind = check.assessment.kind
        if kind is not None and kind in coded_words().kinds:
            self.thing.pick(kind)
        elif kind is not None:
            self.thing.pick_another()
        self.go(Way.ASKED if kind is None else Way.ONE_THING)
        self.replacing.begin()

    def _show_way(self) -> None:
        for way, chip in self.chips.items():
            chip.set_on(way is self.way)
        writing = self.way is not Way.BEFORE
        self.questions.setVisible(self.way is Way.ASKED)
        self.thing.setVisible(self.way is Way.ONE_THING)
        self.past.setVisible(not writing)
        self.replacing.setVisible(writing and self.replacing.check is not None)
        self.sites.setVisible(writing and bool(self.situation.sites))
        self.save_button.setVisible(writing)
        self.role.setVisible(self.role.asked)
        self.notice.clear()
        self.effects.show_effects(None)
        if writing:
            self._saving.look()
        self.column.grow()

    def _retranslate(self) -> None:
        self.back_button.show_text(self.tr("Back"))
        self.back_button.setAccessibleDescription(self.tr("Escape. What you wrote here stays until you hide or close."))
        self.save_button.show_text(self.tr("Save"))
        self.save_button.setAccessibleDescription(self.tr("Ctrl+Enter"))
        count = sum(map(len, self.situation.record.history.values()))
        before = self.tr("Said before ({count})").format(count=count)
        names = (self.tr("We asked them"), self.tr("One thing we know"), before)
        for chip, name in zip(self.chips.values(), names, strict=True):
            chip.show_text(name)
