"""What stands where no place is listed: why, and what may be done next, each step a button."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from resources_db.filter_words import filter_words
from resources_db.plain_text import one_line
from resources_db.query import Query
from ui.buttons import Chip
from ui.find.steps import MeantNeed, NextStep, Step, Why, WithoutFilter
from ui.flow_layout import FlowLayout
from ui.language import language, need_name
from ui.layouts import empty
from ui.plain_text import PlainLabel, isolate
from ui.style import draw_surface
from ui.theme import GRID, TextRole, em

_MOST_WORDS = 80
"""Characters of the words typed that are repeated; a pasted page is not."""
_ANYTHING = Query()
_MNEMONIC = int(Qt.TextFlag.TextShowMnemonic)


class _StepChip(Chip):
    """A step; its words go on in the next line where the room is too narrow for them."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setCheckable(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """Return room for a word."""
        return QSize(min(self.sizeHint().width(), 10 * em()), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        """Narrow means high."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines in `width` pixels."""
        room = QRect(0, 0, width - 2 * self.padding.width(), 0)
        words = self.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap) | _MNEMONIC, self.text())
        return max(self.sizeHint().height(), words.height() + 2 * self.padding.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words in as many lines as they need."""
        if self.width() >= self.sizeHint().width():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        roles, palette = QPalette.ColorRole, self.palette()
        fill = palette.color(roles.AlternateBase if self.underMouse() else roles.Base)
        corner = self.sizeHint().height() / 2 - 1
        draw_surface(painter, QRectF(self.rect()), fill, palette.color(roles.Midlight), corner)
        painter.setPen(palette.color(roles.ButtonText))
        box = self.rect().adjusted(self.padding.width(), 0, -self.padding.width(), 0)
        flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap) | _MNEMONIC
        painter.drawText(box, flags, self.text())


class NextSteps(QWidget):
    """A sentence and buttons.

    Signals:
        step_wanted: (NextStep) when its button was pressed.
    """

    step_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin as for an answer without any place."""
        super().__init__(parent)
        self._why, self._steps, self._radius = Why.NOTHING_FOUND, list[NextStep](), ""
        self._query, self._unchecked = _ANYTHING, 0
        self.words = PlainLabel(role=TextRole.STRONG)
        self._buttons = FlowLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.words)
        layout.addLayout(self._buttons)
        layout.addStretch()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._write()

    def show_steps(
        self,
        why: Why,
        steps: Sequence[NextStep] = (),
        *,
        radius: str = "",
        query: Query = _ANYTHING,
        unchecked: int = 0,
    ) -> None:
        """Say why nothing is listed for `query` and offer `steps`; `radius` is what the next farther one is called.

        `unchecked` counts the places that are hidden only because nobody can say.
        """
        new = (why, list(steps), radius, query, unchecked)
        if new != (self._why, self._steps, self._radius, self._query, self._unchecked):
            self._why, self._steps, self._radius, self._query, self._unchecked = new
            self._write()

    def text(self) -> str:
        """Return why nothing is listed."""
        return self.words.text()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._write()

    def _write(self) -> None:
        self.words.show_text(self._sentence())
        empty(self._buttons)
        for step in self._steps:
            button = _StepChip(self._step_words(step))
            button.clicked.connect(lambda _checked=False, step=step: self.step_wanted.emit(step))
            self._buttons.addWidget(button)
        self.updateGeometry()

    def _sentence(self) -> str:
        """Return why nothing is listed: an empty directory and a filter are not an absence of help."""
        if self._why is Why.EMPTY_DIRECTORY:
            return self.tr("The directory is empty. Go to Directory to import a file.")
        if self._why is Why.UNKNOWN_PLACE:
            return self.tr(
                "This place is not known yet, so nothing is shown. Choose a place from the list, or empty the box."
            )
        if self._why is Why.ALL_HIDDEN:
            return self._all_hidden()
        return self._none_listed()

    def _all_hidden(self) -> str:
        """Return that the filters hide everything, and of how much of it nothing bad is known."""
        hidden = self.tr("There are places for this, but the contact filters hide them all.")
        if not self._unchecked:
            return hidden
        return " ".join((hidden, self.tr("%Ln of them nobody has checked well enough to say.", "", self._unchecked)))

    def _none_listed(self) -> str:
        """Return that nothing is listed for what was asked; where it was asked stands in the sentence above."""
        typed = one_line(self._query.words, _MOST_WORDS)
        asked = [self.tr("“{words}”").format(words=isolate(typed))] if typed else []
        asked += map(need_name, self._query.needs)
        if not asked:
            return self.tr("No place is listed here. That does not mean there is none. Ask us.")
        none = self.tr("No place is listed here for {asked}. That does not mean there is none. Ask us.")
        return none.format(asked=", ".join(asked))

    def _step_words(self, step: NextStep) -> str:
        if isinstance(step, MeantNeed):
            return self.tr("Need: {need}, %Ln place(s)", "", step.places).format(need=need_name(step.code))
        if isinstance(step, WithoutFilter):
            without = self.tr("Without “{filter}”: %Ln place(s)", "", step.places)
            return without.format(filter=filter_words(step.filter, language()))
        if step is Step.FARTHER:
            within = self.tr("Look within {distance}").format(distance=self._radius)
            return within if self._radius else self.tr("Look at any distance")
        return {
            Step.SHOW_HIDDEN: self.tr("Show what is hidden"),
            Step.WITHOUT_WORDS: self.tr("Without the words"),
            Step.WITHOUT_NEEDS: self.tr("For any need"),
            Step.ANYWHERE: self.tr("Look everywhere"),
            Step.TO_DIRECTORY: self.tr("Go to Directory"),
        }[step]
