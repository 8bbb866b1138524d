"""Answers of a phone round, read from a file and looked at before anything of them is taken in."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.buttons import LinkButton, PrimaryButton
from ui.directory.effects_table import EffectsTable
from ui.directory.row_lines import RowLines
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
        self.wrong_title, self.wrong_rows = PlainLabel(role=TextRole.STRONG), RowLines(self)
        self.assumed_title, self.assumed_rows = PlainLabel(role=TextRole.STRONG), RowLines(self)
        self.wrong, self.assumed = WordyTable(self.wrong_rows), WordyTable(self.assumed_rows)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        for part in (self.title, self.verdict, self.effects, self.assumed_title, self.assumed):
            layout.addWidget(part)
        for part in (self.wrong_title, self.wrong):
            layout.addWidget(part)
        self.cancel_button.padding = QSize(0, GRID)
        buttons = FlowLayout(gap=2 * GRID)
        for button in (self.apply_button, self.cancel_button):
            buttons.addWidget(button)
        layout.addLayout(buttons)
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
        some = self._answers is not None and self._answers.places > 0
        return self.apply_button if some and self._signed else self.cancel_button

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _show(self, answers: AnswersRead | None) -> None:
        self._answers = answers
        self.effects.show_effects(answers.effects if answers else ())
        self.wrong_rows.show_rows(answers.wrong if answers else ())
        self.assumed_rows.show_rows(answers.assumed if answers else ())
        self._retranslate()

    def _retranslate(self) -> None:
        answers = self._answers
        self.apply_button.show_text(self.tr("Take the answers in"))
        self.cancel_button.show_text(self.tr("Leave it"))
        self.title.show_text(isolate(answers.file_name) if answers else "")
        self.verdict.show_text(" ".join(self._verdict(answers)) if answers else "")
        places, wrong, assumed = _counts(answers)
        self.wrong_title.show_text(self.tr("%Ln thing(s) in the file keep(s) rows from being taken in", "", wrong))
        self.assumed_title.show_text(self.tr("%Ln answer(s) left something open: make it exact later", "", assumed))
        self.wrong.setAccessibleName(self.wrong_title.text())
        self.assumed.setAccessibleName(self.assumed_title.text())
        for shown, parts in (
            (places, (self.effects, self.apply_button)),
            (wrong, (self.wrong_title, self.wrong)),
            (assumed, (self.assumed_title, self.assumed)),
        ):
            for part in parts:
                part.setVisible(bool(shown))
        self.apply_button.setEnabled(self._signed)

    def _verdict(self, answers: AnswersRead) -> Iterator[str]:
        if answers.places:
            yield self.tr("Answers about %Ln place(s) can be taken in.", "", answers.places)
        else:
            yield self.tr("The file has no answer to take in.")
        if answers.blank:
            yield self.tr("%Ln row(s) without an answer stay as they are.", "", answers.blank)
        if answers.known:
            yield self.tr("%Ln answer(s) stand(s) in the directory already.", "", answers.known)
        if answers.passed_over:
            said = self.tr("Columns that are not known here are passed over: {columns}.")
            yield said.format(columns=", ".join(isolate(column) for column in answers.passed_over))


def _counts(answers: AnswersRead | None) -> tuple[int, int, int]:
    """Return how many places can be taken in, how many rows cannot, and how many answers left something open."""
    return (answers.places, len(answers.wrong), len(answers.assumed)) if answers else (0, 0, 0)
