"""How the Find page is laid out: question, sentence, list and detail, in whatever room there is.

List and detail stand side by side where the window is wide, else in turn. In a window so low that question and list
do not fit together (a small screen at 200 % text), the question folds into one line as soon as a person goes to the
list: then the list has the room and stays where it is, which is calmer than a page and a list that both scroll.
"""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from ui.buttons import LinkButton
from ui.card import Card
from ui.find.answer_line import AnswerLine
from ui.find.detail import DetailPanel
from ui.find.folded_question import FoldedQuestion
from ui.find.next_steps import NextSteps
from ui.find.question_bar import QuestionBar
from ui.find.results_model import ResultsModel
from ui.find.results_view import ResultsView
from ui.find.shortened import Shortened
from ui.notice import Notice
from ui.theme import GRID, app, em

SIDE_BY_SIDE = 44
"""Lines of body text: from this width on there is room for the detail beside the list."""
LOW, ROOMY = 22, 32
"""Lines of body text: lower, question and list take turns; from the second height on there is room to spare."""
_HALF = 1_000


class FindLayout(QScrollArea):
    """The parts of the page, in their places.

    Attributes:
        question, folded: the boxes, and what was asked in one line, of which one is seen.
        shortened, place_notice, notice: sentences of their own: a text too long, no such place, an error.
        sentence: what is shown and what is not.
        list, empty: the places; why there are none.
        detail, back: everything on one place; the way back to the list where they take turns.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the parts and lay them out."""
        super().__init__(parent)
        self.question = QuestionBar()
        self.folded = FoldedQuestion()
        self.shortened = Shortened(self.question.place, self.question.words)
        self.place_notice, self.notice = Notice(), Notice()
        self.sentence = AnswerLine()
        self.rows = ResultsModel(self)
        self.list = ResultsView(self.rows)
        self.detail = DetailPanel()
        self.empty = NextSteps()
        self.back = LinkButton()
        self._detail_open = self._folded = False
        self._lay_out()
        self.folded.change.clicked.connect(self._on_change_clicked)
        self.question.done_button.clicked.connect(self._on_done_clicked)
        app().focusChanged.connect(self._on_focus_changed)

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
        if folded:
            self.folded.show_question(self.question.summary())
        self._list_card.setVisible(listed)
        self._detail_card.setVisible(wide or self._detail_open)
        self.back.setVisible(not wide)
        self.question.set_room(low=self.low, rows=2 if self.viewport().height() >= ROOMY * em() else 1)
        self.question.setVisible(listed and not folded)
        self.folded.setVisible(listed and folded)
        self.sentence.set_short(self.low)
        self.sentence.setVisible(listed)
        self._splitter.setMinimumHeight((8 if folded or not listed else 14) * em())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        super().resizeEvent(event)
        self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Use the room there is for another size of text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationFontChange:
            self.arrange()

    def _lay_out(self) -> None:
        listed, told = _above_each_other(self.list, self.empty), _above_each_other(self.back, self.detail)
        self._list_card, self._detail_card = Card(listed), Card(told)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(2 * GRID)
        for card in (self._list_card, self._detail_card):
            self._splitter.addWidget(card)
            self._splitter.setStretchFactor(self._splitter.count() - 1, 1)
        self._splitter.setSizes([_HALF, _HALF])
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(GRID, GRID + 4, 2 * GRID, GRID + 4)
        layout.setSpacing(GRID)
        above = (self.folded, self.question, self.shortened, self.place_notice, self.sentence, self.notice)
        for widget in above:
            layout.addWidget(widget)
        layout.addWidget(self._splitter, 1)
        self.empty.hide()
        self.folded.hide()
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _on_change_clicked(self) -> None:
        self.fold(False)
        self.question.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_done_clicked(self) -> None:
        self.fold(True)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Fold the question when the keyboard comes to the answer; under a pressed mouse button nothing may move."""
        came = new is not None and (new is self.list or new is self.detail)
        if came and self.low and QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self.fold(True)


def _above_each_other(*widgets: QWidget) -> QWidget:
    """Return a widget that holds `widgets` without any room between them."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in widgets:
        layout.addWidget(widget)
    return holder
