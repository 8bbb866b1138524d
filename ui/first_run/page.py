"""The first minute: a page inside the window, a few calm steps, each of which can be skipped."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from ui.buttons import LinkButton, PrimaryButton
from ui.first_run.steps import BeginStep, LanguageStep, MeasuresStep, Named, OrganizationStep, Step
from ui.notice import Notice, Said
from ui.plain_text import PlainLabel
from ui.settings.values import Preferences
from ui.theme import GRID, TextRole, em

DEMONSTRATION, IMPORT, LATER = "demonstration", "import", "later"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FirstRunPage(QScrollArea):
    """Asks one question after the other.

    Signals:
        changed: (Preferences) after every change that a person makes.
        finished: (DEMONSTRATION, IMPORT or LATER) after the last step.
    """

    changed = Signal(object)
    finished = Signal(str)

    def __init__(self, set_now: Preferences, region: str, named: Named, parent: QWidget | None = None) -> None:
        """Begin at the first step; `region` is where the guessed measures come from, `named` gives its name."""
        super().__init__(parent)
        self._set_now = set_now
        self._on_arrival = set_now
        self.language_step, self.measures_step = LanguageStep(), MeasuresStep(region, named)
        self.organization_step, self.begin_step = OrganizationStep(), BeginStep()
        self._number = 0
        self.progress = PlainLabel(quiet=True)
        self.heading = PlainLabel(role=TextRole.TITLE)
        self.notice = Notice()
        self.back, self.skip, self.next = LinkButton(), LinkButton(), PrimaryButton()
        self._content = QWidget()
        self._lay_out()
        for step in self._steps():
            step.show_preferences(set_now)
            step.changed.connect(self._tell)
        self.back.clicked.connect(self.go_back)
        self.skip.clicked.connect(self.skip_step)
        self.next.clicked.connect(self.go_on)
        begin = self.begin_step
        for signal, choice in (
            (begin.demonstration_wanted, DEMONSTRATION), (begin.import_wanted, IMPORT), (begin.later_wanted, LATER),
        ):  # fmt: skip
            signal.connect(partial(self.finished.emit, choice))
        self._show_step()

    def show_preferences(self, set_now: Preferences) -> None:
        """Show what is set, without telling."""
        self._set_now = set_now
        for step in self._steps():
            step.show_preferences(set_now)

    def show_problem(self, said: Said) -> None:
        """Say what stands in the way; everything that can be done still can."""
        self.notice.show_error(said)

    def begin(self) -> None:
        """Give the keyboard to the step, so that its heading is read aloud."""
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        """Go to the next step with what is chosen in this one."""
        self._go_to(self._number + 1)

    def go_back(self) -> None:
        """Go to the step before; what was chosen stays."""
        self._go_to(self._number - 1)

    def skip_step(self) -> None:
        """Go to the next step and leave everything as it was when this one was come to."""
        self.show_preferences(self._on_arrival)
        self._go_to(self._number + 1)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language; no line is longer than can be read."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.ApplicationFontChange:
            self._content.setMaximumWidth(36 * em())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the keyboard, and go on from anywhere else."""
        if event.key() not in _ENTER or event.isAutoRepeat():
            super().keyPressEvent(event)
            return
        focused = self.focusWidget()
        if isinstance(focused, QPushButton):
            focused.click()
        elif self._number < len(self._steps()) - 1:
            self.go_on()

    def _steps(self) -> tuple[Step, ...]:
        return self.language_step, self.measures_step, self.organization_step, self.begin_step

    def _lay_out(self) -> None:
        content = self._content
        content.setMaximumWidth(36 * em())
        layout = QVBoxLayout(content)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        layout.setSpacing(GRID)
        layout.addItem(QSpacerItem(0, 8 * GRID, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Maximum))
        for widget in (self.progress, self.heading, self.notice):
            layout.addWidget(widget)
        layout.addSpacing(GRID)
        for step in self._steps():
            layout.addWidget(step)
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * GRID)
        buttons.addWidget(self.next)
        buttons.addWidget(self.skip)
        buttons.addWidget(self.back)
        buttons.addStretch()
        layout.addSpacing(2 * GRID)
        layout.addLayout(buttons)
        layout.addStretch()
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _tell(self) -> None:
        step = self._steps()[self._number]
        self._set_now = step.take(self._set_now)
        self.changed.emit(self._set_now)

    def _go_to(self, number: int) -> None:
        self._tell()
        self._number = min(max(number, 0), len(self._steps()) - 1)
        self._on_arrival = self._set_now
        self._show_step()
        self.begin()

    def _show_step(self) -> None:
        last = self._number == len(self._steps()) - 1
        for number, step in enumerate(self._steps()):
            step.setVisible(number == self._number)
        self.back.setVisible(self._number > 0)
        self.skip.setVisible(not last)
        self.next.setVisible(not last)
        self.verticalScrollBar().setValue(0)
        self._retranslate()

    def _retranslate(self) -> None:
        steps = self._steps()
        progress = self.tr("Step {number} of {count}").format(number=self._number + 1, count=len(steps))
        heading = steps[self._number].heading()
        self.progress.show_text(progress)
        self.heading.show_text(heading)
        self.heading.setAccessibleName(f"{heading}. {progress}")
        self.next.show_text(self.tr("Next"))
        self.skip.show_text(self.tr("Skip"))
        self.skip.setAccessibleDescription(self.tr("Leaves this as it is and goes on."))
        self.back.show_text(self.tr("Back"))
