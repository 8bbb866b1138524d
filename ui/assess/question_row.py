"""One question of a checklist, its answer, and right below a yes what that yes means."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from resources_db.reviews.call import NO, NOT_KNOWN, YES, FoundKind
from resources_db.vocabulary import Question
from ui.assess.fields import Answers, Tick
from ui.assess.kind_details import KindDetails
from ui.column import Column
from ui.language import coded_words, language
from ui.plain_text import PlainLabel
from ui.theme import GRID, TextRole

_TAKES_BACK = {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}


class QuestionRow(Column):
    """A question with three answers; a letter answers it, an arrow goes through the answers.

    Signals:
        changed: after every change that a person makes.
        done: a letter has answered it and nothing below it is left to say: the next question may come.
    """

    changed = Signal()
    done = Signal()

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        """Ask `question`."""
        super().__init__(GRID // 2, parent=parent)
        self.question = question
        self._code = PlainLabel(role=TextRole.SMALL, quiet=True)
        self._text = PlainLabel(role=TextRole.STRONG if question.needed else TextRole.BODY)
        self.answers = Answers((YES, NO, NOT_KNOWN))
        self._found: _Found | None = None
        for widget in (self._code, self._text, self.answers):
            self.add(widget)
        self.answers.chosen.connect(self._on_answered)
        self._retranslate()

    def answer(self) -> str:
        """Return the answer, "" for none."""
        return self.answers.value()

    def found(self) -> tuple[FoundKind, ...]:
        """Return what a yes means, as far as it is said."""
        return self._found.said() if self._found is not None and self.answer() == YES else ()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let a letter answer; Backspace takes the answer back."""
        on_an_answer = self.focusWidget() in self.answers.buttons.values()
        answer = self._letters().get(event.text().casefold()) if event.text() else None
        if on_an_answer and answer is not None:
            self._take(answer)
        elif on_an_answer and event.key() in _TAKES_BACK:
            self.answers.give("")
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _take(self, answer: str) -> None:
        self.answers.give(answer)
        if answer == YES and self._found is not None:
            self._found.begin()
        else:
            self.done.emit()

    def _on_answered(self) -> None:
        """Show below a yes what it may mean, or what it is written down as."""
        yes = self.answer() == YES
        if yes and self._found is None:
            self._found = _Found(self.question)
            self._found.changed.connect(self.changed)
            self.add(self._found)
        if self._found is not None:
            self._found.setVisible(yes)
        self.grow()
        self.changed.emit()

    def _letters(self) -> dict[str, str]:
        """Return which letter gives which answer, in the window's language."""
        yes = self.tr("y", "the key that answers Yes")
        no = self.tr("n", "the key that answers No")
        return {yes: YES, no: NO, self.tr("k", "the key that answers Not known"): NOT_KNOWN}

    def _retranslate(self) -> None:
        text = self.question.text.say(language())
        needed = self.tr("Needed") if self.question.needed else self.tr("Worth asking")
        self._code.show_text(f"{self.question.code} · {needed}")
        self._text.show_text(text)
        names = (self.tr("Yes"), self.tr("No"), self.tr("Not known"))
        self.answers.show_names(f"{self.question.code}. {needed}. {text}", names)
        self.remeasure()


class _Found(Column):
    """The kinds that a yes may mean, to be ticked, each with how often; or the fact that it is written down as.

    Signals:
        changed: after every change that a person makes.
    """

    changed = Signal()

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(GRID, margin=GRID, parent=parent)
        self._question = question
        self._ask = PlainLabel(quiet=True)
        self.add(self._ask)
        self._ticks: dict[str, Tick] = {}
        self._details: dict[str, KindDetails] = {}
        for kind in question.yes_means:
            self._ticks[kind] = tick = Tick()
            tick.box.toggled.connect(lambda on, kind=kind: self._on_ticked(kind, on))
            self.add(tick)
        self._retranslate()
        if len(self._ticks) == 1:
            next(iter(self._ticks.values())).box.setChecked(True)

    def begin(self) -> None:
        """Give the keyboard to what is to be said first."""
        for kind, tick in self._ticks.items():
            if len(self._ticks) == 1:
                self._details[kind].level.begin()
            else:
                tick.box.setFocus(Qt.FocusReason.OtherFocusReason)
            return

    def said(self) -> tuple[FoundKind, ...]:
        """Return the ticked kinds; () while one of them does not say how often."""
        ticked = [kind for kind, tick in self._ticks.items() if tick.box.isChecked()]
        found = [self._details[kind].found(kind) for kind in ticked]
        return tuple(each for each in found if each is not None) if None not in found else ()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _on_ticked(self, kind: str, on: bool) -> None:
        if on and kind not in self._details:
            self._details[kind] = details = KindDetails()
            details.changed.connect(self.changed)
            self.add_below(self._ticks[kind], details)
        if kind in self._details:
            self._details[kind].setVisible(on)
            if on and self._ticks[kind].box.hasFocus():
                self.grow()
                self._details[kind].level.begin()
        self.grow()
        self.changed.emit()

    def _retranslate(self) -> None:
        vocabulary, reader = coded_words(), language()
        for kind, tick in self._ticks.items():
            tick.say(vocabulary.kinds[kind].label.say(reader))
        facts = [vocabulary.protective[code].label.say(reader) for code in self._question.yes_protects]
        if facts:
            self._ask.show_text(self.tr("Written down as: {fact}").format(fact=", ".join(facts)))
        else:
            self._ask.show_text(self.tr("What is it? Tick it and say how often."))
        self.remeasure()
