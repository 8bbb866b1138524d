"""We asked them: the phone script, how and when, and the questions about each domain."""

from itertools import pairwise

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from resources_db.model import Assessment, Domain
from resources_db.reviews.call import ANSWERED_BY, Call, review_spans, rows
from resources_db.wording import say
from ui.assess.days import Day
from ui.assess.domain_part import DomainPart
from ui.assess.fields import Choice, Named
from ui.assess.standing import Standing
from ui.assess.values import Situation, subject_of
from ui.beside import Beside
from ui.column import Column
from ui.language import coded_words, language
from ui.plain_text import PlainLabel
from ui.theme import GRID, TextRole


class QuestionsPart(Column):
    """What a place answered to our questions.

    Signals:
        changed: after every change that a person makes.
    """

    changed = Signal()

    def __init__(self, situation: Situation, parent: QWidget | None = None) -> None:
        """Begin without an answer, on today's day."""
        super().__init__(2 * GRID, parent=parent)
        self._subject = subject_of(situation.listing)
        self._script_title, self._script = PlainLabel(role=TextRole.STRONG), PlainLabel()
        may = [code for code, each in coded_words().evidence.items() if each.max_confidence_none_found]
        self._evidence_codes = sorted(may, key=lambda code: code != "SVC_TOLD")
        self.evidence, self.answered_by = Choice(self._evidence_codes), Choice(["", *ANSWERED_BY])
        self.day, self.standing = Day(situation.today), Standing(negatives=True)
        self._named = [Named(field) for field in (self.evidence, self.answered_by, self.day)]
        self.parts_by_domain = {domain: DomainPart(domain) for domain in Domain}
        self._parts = list(self.parts_by_domain.values())
        self._keys = PlainLabel(role=TextRole.SMALL, quiet=True)
        above = (self._script_title, self._script, Beside(self._named), self._keys)
        for widget in (*above, *self._parts, self.standing):
            self.add(widget)
        for before, after in pairwise(self._parts):
            before.done.connect(after.begin)
        for part in self._parts:
            part.changed.connect(self._on_changed)
        self.standing.changed.connect(self._on_changed)
        for choice in (self.evidence, self.answered_by):
            choice.chosen.connect(self._on_changed)
        self.day.dateChanged.connect(self._on_changed)
        self._retranslate()
        self._show_call()

    @property
    def begun(self) -> bool:
        """Return whether anything was answered."""
        return bool(self.call().answers)

    def begin(self) -> None:
        """Give the keyboard to the first question."""
        self._parts[0].begin()

    def call(self, supersedes: Assessment | None = None, reason: str = "") -> Call:
        """Return what was answered so far."""
        asked = [row for part in self._parts for row in part.rows]
        kind, subject_id = self._subject
        return Call(
            subject_type=kind,
            subject_id=subject_id,
            on=self.day.day(),
            evidence_kind=self.evidence.value(),
            answers={row.question.code: row.answer() for row in asked if row.answer()},
            found={row.question.code: row.found() for row in asked if row.found()},
            answered_by=self.answered_by.value(),
            review_by=self.standing.review.value(),
            confidence=self.standing.confidence.value(),
            share=self.standing.share.value(),
            supersedes=supersedes,
            reason=reason,
        )

    def written(self, supersedes: Assessment | None = None, reason: str = "") -> tuple[Assessment, ...]:
        """Return the answers as assessments.

        Raises:
            BadInput: something is still to be asked, or to be said.
        """
        return rows(self.call(supersedes, reason))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _on_changed(self) -> None:
        self._show_call()
        self.changed.emit()

    def _show_call(self) -> None:
        self.standing.offer(self.evidence.value())
        call = self.call()
        for part in self._parts:
            part.show_call(call)
        self.standing.review.show_spans(review_spans(call))

    def _retranslate(self) -> None:
        reader, vocabulary = language(), coded_words()
        self._script_title.show_text(self.tr("What to say on the phone"))
        self._script.show_text(say("call.script", reader))
        self.evidence.show_names([vocabulary.evidence[code].label.say(reader) for code in self._evidence_codes])
        roles = [say(f"call.answered_by.{role}", reader) for role in ANSWERED_BY]
        self.answered_by.show_names([self.tr("Not stated"), *roles])
        self._keys.show_text(
            self.tr(
                "Keys: Y yes, N no, K not known, Backspace takes an answer back, Ctrl+End goes on below the questions, "
                "Ctrl+Enter saves."
            )
        )
        names = (
            (self.tr("How we know"), ""),
            (self.tr("Who answered"), self.tr("A role, never a name.")),
            (self.tr("Day of the answers"), ""),
        )
        for named, (name, why) in zip(self._named, names, strict=True):
            named.name(name, why)
        self.remeasure()
