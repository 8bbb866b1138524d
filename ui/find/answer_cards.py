"""The answer: a sentence, and two cards, the list and everything on one place; side by side where there is room.

They are loaded and made after the first frame of the window, which has nothing to show in them.
"""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ui.buttons import LinkButton
from ui.card import Card
from ui.find.answer_line import AnswerLine
from ui.find.detail import DetailPanel
from ui.find.next_steps import NextSteps
from ui.find.results_model import ResultsModel
from ui.find.results_view import ResultsView
from ui.theme import GRID

_HALF = 1_000


class AnswerCards(QSplitter):
    """List and detail, side by side or in turn.

    Attributes:
        sentence: what is shown and what is not; whoever lays out the page gives it its place above the cards.
        rows, list, empty: the answer's rows and the places; why there are none.
        detail, back: everything on one place; the way back to the list where they take turns.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without an answer."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.sentence = AnswerLine()
        self.rows = ResultsModel(self)
        self.list = ResultsView(self.rows)
        self.empty = NextSteps()
        self.detail = DetailPanel()
        self.back = LinkButton()
        self.back.padding = QSize(2 * GRID + GRID // 2, GRID)
        self._list_card = Card(_above_each_other(self.list, self.empty))
        self._detail_card = Card(_above_each_other(self.back, self.detail))
        self.setChildrenCollapsible(False)
        self.setHandleWidth(2 * GRID)
        for card in (self._list_card, self._detail_card):
            self.addWidget(card)
            self.setStretchFactor(self.count() - 1, 1)
        self._list_card.lower()  # in the tree of assistive technology it comes first, as it is read
        self.setSizes([_HALF, _HALF])
        self.empty.hide()

    def arrange(self, *, wide: bool, detail_open: bool) -> None:
        """Show both where it is `wide`, else the one that a person is at."""
        self._list_card.setVisible(wide or not detail_open)
        self._detail_card.setVisible(wide or detail_open)
        self.back.setVisible(not wide)


def _above_each_other(*widgets: QWidget) -> QWidget:
    """Return a widget that holds `widgets` without any room between them."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in widgets:
        layout.addWidget(widget)
    return holder
