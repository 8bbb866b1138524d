"""Rules of value: a value is chosen, what it means is said, every place is shown, and then it is saved."""

from collections.abc import Sequence
from datetime import date
from enum import Enum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from resources_db.errors import BadInput
from resources_db.rules.values import ValueCount
from ui.assess.one_thing import OneThing
from ui.assess.values import EachOfMany
from ui.buttons import LinkButton, PrimaryButton
from ui.card import Card
from ui.directory.rule_choosing import RuleChoosing
from ui.directory.rule_seen import RuleSeenPart
from ui.directory.rule_values import ColumnsMet, RuleAsked, RuleSeen
from ui.directory.rule_words import column_words
from ui.directory.signing import Signing
from ui.directory.staged import Staged
from ui.heading import Heading
from ui.language import language, number
from ui.notice import Said
from ui.plain_text import isolate
from ui.theme import GRID, TextRole


class RulesStage(Enum):
    """What a person is at."""

    CHOOSE = 0
    SAY = 1
    SEEN = 2
    BUSY = 3


class RulesPage(Staged[RulesStage]):
    """One stage at a time; nothing of a statement is filled in before a person says it.

    Signals:
        column_chosen: (ColumnMet) whose values are to be shown.
        look_wanted: (RuleAsked) what it comes to is to be shown, place by place.
        save_wanted: (RuleSeen) is to be saved.
    """

    column_chosen = Signal(object)
    look_wanted = Signal(object)
    save_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with the choice of a value."""
        super().__init__(RulesStage.CHOOSE, RulesStage.BUSY, parent)
        self._today: date | None = None
        self._value: ValueCount | None = None
        self.thing: OneThing | None = None
        self.back_button = LinkButton()
        self.choosing, self.seen, self.signing = RuleChoosing(), RuleSeenPart(), Signing()
        self.heading = Heading(role=TextRole.HEADING)
        self.look_button, self.save_button = PrimaryButton(), PrimaryButton()
        self._saying = QWidget()
        self._inside = QVBoxLayout(self._saying)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(2 * GRID)
        self._inside.addWidget(self.heading)
        self._card = Card(self._saying, padded=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID + 4)
        above = (self.notice, self.busy, self.back_button, self.choosing, self._card, self.seen)
        for part in (*above, self.signing, self.look_button, self.save_button):
            layout.addWidget(part)
        layout.addStretch()
        self._connect()
        self._retranslate()
        self.go(RulesStage.CHOOSE)

    @property
    def first(self) -> QWidget:
        """Return what a person most likely wants now."""
        if self.stage is RulesStage.SAY and self.thing is not None and not self.thing.begun:
            return self.thing.picker.words
        return {
            RulesStage.CHOOSE: self.choosing.first,
            RulesStage.SAY: self.back_button,
            RulesStage.SEEN: self.back_button,
            RulesStage.BUSY: self.busy.stop,
        }[self.stage]

    def show_columns(self, met: ColumnsMet) -> None:
        """Offer the columns that are met."""
        self._today = met.today
        self.choosing.show_columns(met.columns)

    def show_values(self, values: Sequence[ValueCount]) -> None:
        """Show the values of the chosen column."""
        self.choosing.show_values(values)

    def show_seen(self, seen: RuleSeen) -> None:
        """Show what a rule comes to."""
        self.notice.clear()
        self.seen.show_seen(seen)
        self.go(RulesStage.SEEN)

    def show_saved(self, said: Said) -> None:
        """Say what was saved, and go back to the values."""
        self._begin_again()
        self.notice.show_news(said)

    def show_failure(self, said: Said) -> None:
        """Go back to what is said of the value, and say why it was not done."""
        self.go(RulesStage.SAY)
        self.notice.show_error(said)

    def clear(self) -> None:
        """Forget everything that was read, chosen and said."""
        self.notice.clear()
        self._begin_again()
        self.choosing.clear()
        self.signing.show_role("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Escape."""
        if event.key() == Qt.Key.Key_Escape and not self.back_button.isHidden():
            self._on_back()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _connect(self) -> None:
        self.choosing.column_chosen.connect(self.column_chosen)
        self.choosing.chosen.connect(self._say)
        self.signing.changed.connect(self._follow)
        self.look_button.clicked.connect(self._on_look)
        self.save_button.clicked.connect(self._on_save)
        self.back_button.clicked.connect(self._on_back)

    def _say(self, value: ValueCount) -> None:
        """Ask what a value means, from nothing on; of the value that was asked about last, what was said stays."""
        if self._today is None:
            return
        self.notice.clear()
        if self.thing is None or _place(self._value) != _place(value):
            self._drop_thing()
            self.thing = OneThing(EachOfMany(self._today))
            self._inside.addWidget(self.thing)
        self._value = value
        self._retranslate()
        self.go(RulesStage.SAY)

    def _on_look(self) -> None:
        value, thing = self._value, self.thing
        if value is None or thing is None:
            return
        try:
            (row,) = thing.written()
        except BadInput as error:
            said = error.text
            self.notice.show_error(lambda: said(language()))
            thing.begin()
            self.told.emit(QApplication.focusWidget() or self.notice)
            return
        asked = RuleAsked(source=value.source, column=value.column, value=value.value, row=row)
        self.look_wanted.emit(asked)

    def _on_save(self) -> None:
        if self.seen.seen is not None:
            self.save_wanted.emit(self.seen.seen)

    def _on_back(self) -> None:
        self.notice.clear()
        if self.stage is RulesStage.SEEN:
            self.seen.show_seen(None)
            self.go(RulesStage.SAY)
        else:
            self.go(RulesStage.CHOOSE)
            self.choosing.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin_again(self) -> None:
        self.go(RulesStage.CHOOSE)
        self._drop_thing()
        self._value = None
        self.seen.show_seen(None)
        self._retranslate()

    def _drop_thing(self) -> None:
        """Let go of what was said of a value: its words go with its widgets."""
        if self.thing is not None:
            self._inside.removeWidget(self.thing)
            self.thing.hide()
            self.thing.setParent(None)
            self.thing.deleteLater()
            self.thing = None

    def _show_stage(self) -> None:
        stage, stages = self.stage, RulesStage
        for part, where in (
            (self.choosing, {stages.CHOOSE}),
            (self.back_button, {stages.SAY, stages.SEEN}),
            (self._card, {stages.SAY}),
            (self.look_button, {stages.SAY}),
            (self.seen, {stages.SEEN}),
            (self.save_button, {stages.SEEN}),
            (self.signing, {stages.SAY, stages.SEEN}),
        ):
            part.setVisible(stage in where)
        self._follow()

    def _follow(self) -> None:
        signed = self.signing.reviewer is not None
        self.look_button.setEnabled(signed)
        self.save_button.setEnabled(signed and bool(self.seen.statements))
        self._say_buttons()

    def _say_buttons(self) -> None:
        back = self.tr("Change what is said") if self.stage is RulesStage.SEEN else self.tr("Back to the values")
        self.back_button.show_text(back)
        self.look_button.show_text(self.tr("Show every place"))
        self.save_button.show_text(self.tr("Save %Ln statement(s)", "", self.seen.statements))

    def _retranslate(self) -> None:
        value = self._value
        said = self.tr("What does {column} = {value} mean? Places of {source} that have it: {count}.")
        named = (
            {
                "column": isolate(column_words(value.column)),
                "value": isolate(value.value),
                "source": isolate(value.source),
                "count": number(value.places),
            }
            if value
            else {}
        )
        self.heading.show_text(said.format(**named) if named else "")
        self._follow()


def _place(value: ValueCount | None) -> tuple[str, ...]:
    return (value.source, value.column, value.value) if value else ()
