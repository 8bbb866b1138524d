"""The three contact lines of one place, in full: mark, words, what it means, who said so and when."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect
from PySide6.QtWidgets import QStyle, QWidget

from resources_db.contact_text import headline, sentence, small_print
from resources_db.model import ContactLine, Domain, PastCheck, Record, State
from ui.column import Column, Measured, put
from ui.contact_mark import ContactMark
from ui.find.contact_history import ContactHistory
from ui.find.label_stack import LabelStack
from ui.heading import Heading
from ui.language import language
from ui.plain_text import PlainLabel
from ui.theme import GRID, TextRole, em


class ContactBlock(Column):
    """Always three lines, always in the same order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make three lines of which nobody has checked anything."""
        super().__init__(2 * GRID, parent=parent)
        self._rows = [_Row() for _ in Domain]
        for row in self._rows:
            self.add(row)

    def show_record(self, record: Record) -> None:
        """Say what is known of the listing of `record`, and what was ever said of it."""
        for row, line in zip(self._rows, record.listing.contact.lines, strict=True):
            row.show_line(line, record.history.get(line.domain, ()))

    def close_histories(self) -> None:
        """Close what was open: it was another listing's."""
        for row in self._rows:
            row.history.close_history()


class _Row(Measured):
    """The mark of one domain, and beside it what is known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = ContactMark(State.NOT_ASSESSED, _side(), self)
        self._told = Column(2, parent=self)
        self._headline = Heading(role=TextRole.HEADING, selectable=True)
        self._sentence = PlainLabel(selectable=True)
        self._small = LabelStack(TextRole.SMALL, quiet=True)
        self.history = ContactHistory()
        for widget in (self._headline, self._sentence, self._small, self.history):
            self._told.add(widget)

    def show_line(self, line: ContactLine, checks: Sequence[PastCheck]) -> None:
        self._mark.show_state(line.state)
        self._headline.show_text(headline(line, language()))
        self._sentence.show_text(sentence(line, language()))
        self._small.show_texts(small_print(line, language()))
        self.history.show_checks(line.domain, checks)
        self._told.remeasure()

    def parts(self) -> Sequence[QWidget]:
        return (self._told,)

    def place(self, width: int, *, move: bool) -> int:
        side = self._mark.width()
        left = side + 2 * GRID
        height = max(side, self._told.heightForWidth(width - left))
        if move:
            whole, direction = QRect(0, 0, width, height), self.layoutDirection()
            self._mark.move(QStyle.visualRect(direction, whole, QRect(0, 0, side, side)).topLeft())
            put(self._told, QStyle.visualRect(direction, whole, QRect(left, 0, width - left, height)))
        return height

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ApplicationFontChange:
            self._mark.setFixedSize(_side(), _side())
        super().changeEvent(event)


def _side() -> int:
    return 3 * em() // 2
