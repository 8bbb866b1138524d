"""What stands where no place is listed: why, and what may be done next, each step a button."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from resources_db.plain_text import one_line
from resources_db.query import Query
from ui.buttons import Chip
from ui.flow_layout import FlowLayout
from ui.language import need_name
from ui.layouts import empty
from ui.plain_text import PlainLabel, isolate
from ui.theme import GRID, TextRole

_MOST_WORDS = 80
"""Characters of the words typed that are repeated; a pasted page is not."""
_ANYTHING = Query()


class Why(Enum):
    """Why nothing is listed."""

    EMPTY_DIRECTORY = "empty_directory"
    UNKNOWN_PLACE = "unknown_place"
    ALL_HIDDEN = "all_hidden"
    NOTHING_FOUND = "nothing_found"


class Step(Enum):
    """What a person may do next."""

    SHOW_HIDDEN = "show_hidden"
    FARTHER = "farther"
    WITHOUT_WORDS = "without_words"
    WITHOUT_NEEDS = "without_needs"
    ANYWHERE = "anywhere"
    TO_DIRECTORY = "to_directory"


@dataclass(frozen=True, slots=True)
class MeantNeed:
    """A need that words without an answer may mean, and how many places the same question has for it."""

    code: str
    places: int


class NextSteps(QWidget):
    """A sentence and buttons.

    Signals:
        step_wanted: (Step or MeantNeed) when its button was pressed.
    """

    step_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin as for an answer without any place."""
        super().__init__(parent)
        self._why, self._steps, self._radius = Why.NOTHING_FOUND, list[Step | MeantNeed](), ""
        self._query = _ANYTHING
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
        self, why: Why, steps: Sequence[Step | MeantNeed] = (), *, radius: str = "", query: Query = _ANYTHING
    ) -> None:
        """Say why nothing is listed for `query` and offer `steps`; `radius` is what the next farther one is called."""
        if (why, list(steps), radius, query) != (self._why, self._steps, self._radius, self._query):
            self._why, self._steps, self._radius, self._query = why, list(steps), radius, query
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
            button = Chip(self._step_words(step))
            button.setCheckable(False)
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
            return self.tr("There are places for this, but the contact filters hide them all.")
        return self._none_listed()

    def _none_listed(self) -> str:
        """Return that nothing is listed for what was asked; where it was asked stands in the sentence above."""
        typed = one_line(self._query.words, _MOST_WORDS)
        asked = [self.tr("“{words}”").format(words=isolate(typed))] if typed else []
        asked += map(need_name, self._query.needs)
        if not asked:
            return self.tr("No place is listed here. That does not mean there is none. Ask us.")
        none = self.tr("No place is listed here for {asked}. That does not mean there is none. Ask us.")
        return none.format(asked=", ".join(asked))

    def _step_words(self, step: Step | MeantNeed) -> str:
        if isinstance(step, MeantNeed):
            return self.tr("Need: {need}, %Ln place(s)", "", step.places).format(need=need_name(step.code))
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
