"""Answers of a phone round, read from a file and looked at before anything of them is taken in."""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.buttons import LinkButton, PrimaryButton
from ui.directory.effects_table import EffectsTable
from ui.directory.problems_model import ProblemsModel
from ui.directory.wordy_table import WordyTable
from ui.directory.work_values import AnswersRead
from ui.flow_layout import FlowLayout
from ui.plain_text import PlainLabel, isolate
from ui.theme import GRID, TextRole


class AnswersPanel(QWidget):
    """Shows `AnswersRead` and asks for a yes.

    Signals:
        apply_wanted, cancel_wanted: when a person wants that.
    """

    apply_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a file."""
        super().__init__(parent)
        self._answers: AnswersRead | None = None
        self._signed = False
        self.title, self.verdict = PlainLabel(role=TextRole.HEADING), PlainLabel()
        self.effects = EffectsTable()
        self.apply_button, self.cancel_button = PrimaryButton(), LinkButton()
        self.problems_title, self.problem_rows = PlainLabel(role=TextRole.STRONG), ProblemsModel(self)
        self.problems = WordyTable(self.problem_rows)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        for widget in (self.title, self.verdict, self.effects):
            layout.addWidget(widget)
        self.cancel_button.padding = QSize(0, GRID)
        buttons = FlowLayout(gap=2 * GRID)
        for button in (self.apply_button, self.cancel_button):
            buttons.addWidget(button)
        layout.addLayout(buttons)
        layout.addSpacing(GRID)
        layout.addWidget(self.problems_title)
        layout.addWidget(self.problems)
        self.apply_button.clicked.connect(self.apply_wanted)
        self.cancel_button.clicked.connect(self.cancel_wanted)
        self._retranslate()

    def show_answers(self, answers: AnswersRead) -> None:
        """Show what taking the answers in would change."""
        self._show(answers)

    def show_signed(self, signed: bool) -> None:
        """Know whether it is known who says yes."""
        self._signed = signed
        self._retranslate()

    def clear(self) -> None:
        """Forget the file."""
        self._show(None)

    @property
    def first(self) -> QWidget:
        """Return what a person most likely wants now."""
        some = self._answers is not None and self._answers.answers > 0
        return self.apply_button if some and self._signed else self.cancel_button

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _show(self, answers: AnswersRead | None) -> None:
        self._answers = answers
        self.effects.show_effects(answers.effects if answers else ())
        self.problem_rows.show_problems(answers.problems if answers else ())
        self._retranslate()

    def _retranslate(self) -> None:
        answers = self._answers
        self.apply_button.show_text(self.tr("Take the answers in"))
        self.cancel_button.show_text(self.tr("Leave it"))
        self.problems.setAccessibleName(self.tr("Problems in the file"))
        self.title.show_text(isolate(answers.file_name) if answers else "")
        count, wrong = (answers.answers, len(answers.problems)) if answers else (0, 0)
        self.verdict.show_text(
            self.tr("%Ln place(s) can be taken in.", "", count)
            if count
            else self.tr("The file has no answer to take in.")
        )
        self.problems_title.show_text(self.tr("%Ln thing(s) in the file could not be taken in", "", wrong))
        self.effects.setVisible(bool(count))
        self.apply_button.setVisible(bool(count))
        self.apply_button.setEnabled(self._signed)
        self.problems_title.setVisible(bool(wrong))
        self.problems.setVisible(bool(wrong))
