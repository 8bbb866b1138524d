"""How the Find page is laid out: question, sentence, list and detail, in whatever room there is.

List and detail stand side by side where the window is wide, else in turn. In a window so low that question and list
do not fit together (a small screen at 200 % text), the question folds into one line as soon as a person goes to the
list: then the list has the room and stays where it is, which is calmer than a page and a list that both scroll.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.find.folded_question import FoldedQuestion
from ui.find.question_bar import QuestionBar
from ui.find.shortened import Shortened
from ui.notice import Notice
from ui.theme import GRID, app, em

if TYPE_CHECKING:  # loaded when they are made
    from ui.buttons import LinkButton
    from ui.find.answer_cards import AnswerCards
    from ui.find.answer_line import AnswerLine
    from ui.find.detail import DetailPanel
    from ui.find.next_steps import NextSteps
    from ui.find.results_model import ResultsModel
    from ui.find.results_view import ResultsView

SIDE_BY_SIDE = 44
"""Lines of body text: from this width on there is room for the detail beside the list."""
LOW, ROOMY = 22, 32
"""Lines of body text: lower, question and list take turns; from the second height on there is room to spare."""


class FindLayout(QScrollArea):
    """The parts of the page, in their places.

    Signals:
        answer_made: sentence, list and detail have been made.

    Attributes:
        question, folded: the boxes, and what was asked in one line, of which one is seen.
        shortened, place_notice, notice: sentences of their own: a text too long, no such place, an error.
    """

    answer_made = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the parts and lay them out."""
        super().__init__(parent)
        self.question = QuestionBar()
        self.folded = FoldedQuestion()
        self.shortened = Shortened(self.question.place, self.question.words)
        self.place_notice, self.notice = Notice(), Notice()
        self._cards: AnswerCards | None = None
        self._detail_open = self._folded = False
        self._lay_out()
        self.folded.change.clicked.connect(self._on_change_clicked)
        self.question.done_button.clicked.connect(self._on_done_clicked)
        self.question.asked.connect(lambda _query: self._say_question())
        app().focusChanged.connect(self._on_focus_changed)

    @property
    def cards(self) -> AnswerCards:
        """Return sentence, list and detail, made now where they are not there yet; the chips come before them."""
        if self._cards is None:
            self.question.needs.fill()
            from ui.find.answer_cards import AnswerCards  # noqa: PLC0415

            self._cards = AnswerCards()
            self._column.insertWidget(self._column.indexOf(self.notice), self._cards.sentence)
            self._column.replaceWidget(self._room, self._cards)
            self._room.deleteLater()
            self.answer_made.emit()
            self.arrange()
            self._cards.show()
        return self._cards

    @property
    def sentence(self) -> AnswerLine:
        """Return what is shown and what is not, in words."""
        return self.cards.sentence

    @property
    def rows(self) -> ResultsModel:
        """Return the rows of the answer."""
        return self.cards.rows

    @property
    def list(self) -> ResultsView:
        """Return the list of places."""
        return self.cards.list

    @property
    def empty(self) -> NextSteps:
        """Return what says why no place is listed."""
        return self.cards.empty

    @property
    def detail(self) -> DetailPanel:
        """Return everything on one place."""
        return self.cards.detail

    @property
    def back(self) -> LinkButton:
        """Return the way back to the list, where list and detail take turns."""
        return self.cards.back

    @property
    def low(self) -> bool:
        """Return whether question and list take turns."""
        return self.viewport().height() < LOW * em()

    def show_detail(self, opened: bool) -> None:
        """Show the detail, or the list, where they take turns."""
        self._detail_open = opened
        self.arrange()

    def fold(self, folded: bool) -> None:
        """Fold the question into one line, or unfold it; it is folded only where the window is low."""
        if folded is not self._folded:
            self._folded = folded
            self.arrange()

    def arrange(self) -> None:
        """Show what there is room for; never a list lower than a few rows."""
        wide = self.viewport().width() >= SIDE_BY_SIDE * em()
        listed = wide or not self._detail_open
        folded = self.low and self._folded
        self._say_question()
        if self._cards is not None:
            self._cards.arrange(wide=wide, detail_open=self._detail_open)
            self._cards.setMinimumHeight((6 if folded or not listed else 14) * em())
            self._cards.sentence.set_short(self.low)
            self._cards.sentence.setVisible(listed)
        self.question.set_room(low=self.low, rows=2 if self.viewport().height() >= ROOMY * em() else 1)
        self.question.setVisible(listed and not folded)
        self.folded.setVisible(listed and folded)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        super().resizeEvent(event)
        self.arrange()

    def event(self, event: QEvent) -> bool:
        """Say the question anew once all its parts, told after this, speak another language."""
        done = super().event(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say_question()
        return done

    def changeEvent(self, event: QEvent) -> None:
        """Use the room there is for another size of text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationFontChange:
            self.arrange()

    def _lay_out(self) -> None:
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(GRID, GRID + 4, 2 * GRID, GRID + 4)
        self._column.setSpacing(GRID)
        self._room = QWidget()
        above = (self.folded, self.question, self.shortened, self.place_notice, self.notice)
        for widget in above:
            self._column.addWidget(widget)
        self._column.addWidget(self._room, 1)
        self.folded.hide()
        self.setViewport(QWidget())  # of one that Qt makes PySide6 asks every class of widget whether it is theirs
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _say_question(self) -> None:
        """Let the folded line say what is asked now; while the boxes are seen it holds nothing."""
        self.folded.show_question(self.question.summary() if self.low and self._folded else "")

    def _on_change_clicked(self) -> None:
        self.fold(False)
        self.question.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_done_clicked(self) -> None:
        self.fold(True)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Fold the question when the keyboard comes to the answer; under a pressed mouse button nothing may move."""
        cards = self._cards
        came = cards is not None and (new is cards.list or new is cards.detail)
        if came and self.low and QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self.fold(True)
