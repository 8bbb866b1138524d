"""The questions about one domain, the needed ones first, and what their answers come to so far."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from resources_db.model import Domain
from resources_db.reviews.call import NOT_KNOWN, Call, answered, comes_to
from resources_db.vocabulary import Question
from resources_db.wording import say
from ui.assess.question_row import QuestionRow
from ui.buttons import LinkButton
from ui.column import Column
from ui.heading import Heading
from ui.language import coded_words, domain_name, language
from ui.plain_text import PlainLabel
from ui.theme import GRID, TextRole


class DomainPart(Column):
    """One part of the list of questions. Those that decide nothing by themselves open with a button.

    Signals:
        changed: after every change that a person makes.
        done: the last question that is shown was answered: the next part may come.
    """

    changed = Signal()
    done = Signal()

    def __init__(self, domain: Domain, parent: QWidget | None = None) -> None:
        """Ask the needed questions about `domain`."""
        super().__init__(2 * GRID, parent=parent)
        self.domain = domain
        questions = [each for each in coded_words().questions.values() if each.domain is domain]
        self._others = [each for each in questions if not each.needed]
        self._call: Call | None = None
        self.heading = Heading(role=TextRole.HEADING)
        self._state = PlainLabel(quiet=True)
        self.rows: list[QuestionRow] = []
        self.more_button, self.rest_button = LinkButton(), LinkButton()
        self.more_button.setCheckable(True)
        self.add(self.heading)
        self.add(self._state)
        for question in questions:
            if question.needed:
                self._add_row(question)
        self.add(self.rest_button, shown=False)
        self.add(self.more_button)
        self.more_button.toggled.connect(self._on_more)
        self.rest_button.clicked.connect(self._on_rest)
        self._retranslate()

    def begin(self) -> None:
        """Give the keyboard to the first question without an answer."""
        row = next((row for row in self.rows if not row.isHidden() and not row.answer()), self.rows[0])
        row.answers.begin()

    def show_call(self, call: Call) -> None:
        """Say what the answers come to so far."""
        self._call = call
        self._say_state()
        rest = any(not row.answer() for row in self.rows if row.question.needed)
        self.rest_button.setVisible(rest and any(row.answer() for row in self.rows))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _add_row(self, question: Question) -> None:
        row = QuestionRow(question)
        row.changed.connect(self.changed)
        row.done.connect(lambda: self._go_on_from(row))
        self.rows.append(row)
        self.add(row)

    def _go_on_from(self, row: QuestionRow) -> None:
        following = [each for each in self.rows[self.rows.index(row) + 1 :] if not each.isHidden()]
        if following:
            following[0].answers.begin()
        else:
            self.done.emit()

    def _on_more(self, opened: bool) -> None:
        shown = {row.question.code for row in self.rows}
        for question in self._others:
            if opened and question.code not in shown:
                self._add_row(question)
        for row in self.rows:
            row.setVisible(row.question.needed or opened or bool(row.answer()))
        self._say_more()
        self.grow()
        if opened:
            first = next(row for row in self.rows if not row.question.needed)
            first.answers.begin()

    def _on_rest(self) -> None:
        """Take every needed question without an answer as asked and not known."""
        last: QuestionRow | None = None
        for row in self.rows:
            if row.question.needed and not row.answer():
                row.answers.give(NOT_KNOWN)
                last = row
        if last is not None:
            last.answers.buttons[NOT_KNOWN].setFocus(Qt.FocusReason.OtherFocusReason)

    def _retranslate(self) -> None:
        self.heading.show_text(domain_name(self.domain))
        self.rest_button.show_text(self.tr("Mark the rest as not known"))
        self.rest_button.setAccessibleDescription(domain_name(self.domain))
        self._say_more()
        self._say_state()

    def _say_more(self) -> None:
        opened = self.more_button.isChecked()
        closed_words = self.tr("%Ln more question(s) worth asking", "", len(self._others))
        self.more_button.show_text(self.tr("Fewer questions") if opened else closed_words)
        named = self.tr("They decide nothing by themselves.")
        self.more_button.setAccessibleDescription(f"{domain_name(self.domain)}. {named}")

    def _say_state(self) -> None:
        if self._call is None:
            return
        done, of = answered(self._call, self.domain)
        progress = self.tr("{done} of {needed} needed questions answered.").format(done=done, needed=of)
        comes = say(f"call.comes_to.{comes_to(self._call, self.domain)}", language())
        self._state.show_text(f"{progress} {comes}")
