"""The pages of the window, one behind the other, each made when it is first wanted."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

PageMaker = Callable[[], QWidget]


class Pages(QStackedWidget):
    """Shows one page; those that nobody has come to yet cost nothing.

    Signals:
        made: (number) of a page that was made just now, before it is seen.
    """

    made = Signal(int)

    def __init__(self, makers: Sequence[PageMaker], parent: QWidget | None = None) -> None:
        """Number the pages from 0 in the order of `makers`."""
        super().__init__(parent)
        self._waiting = dict(enumerate(makers))
        self._pages = [QWidget() for _ in makers]
        for page in self._pages:
            self.addWidget(page)

    def page(self, number: int) -> QWidget:
        """Return a page, made now where it is not there yet."""
        if maker := self._waiting.pop(number, None):
            empty, page = self._pages[number], maker()
            self._pages[number] = page
            self.insertWidget(number, page)
            self.removeWidget(empty)
            empty.deleteLater()
            self.made.emit(number)
        return self._pages[number]

    def make_one(self) -> bool:
        """Make the first page that is not there yet; return whether one was."""
        number = next(iter(self._waiting), None)
        if number is None:
            return False
        self.page(number)
        return True

    def go_to(self, number: int) -> None:
        """Show a page. A keyboard that was in the page before goes along: what it had in this one may be hidden now."""
        focus, page = QApplication.focusWidget(), self.page(number)
        along = focus is not None and self.isAncestorOf(focus)
        self.setCurrentWidget(page)
        focus = QApplication.focusWidget()
        if along and (focus is None or not (focus is page or page.isAncestorOf(focus))):
            from ui.column import tab_stops  # noqa: PLC0415 (not wanted before somebody goes from page to page)

            first = next((stop for stop in tab_stops(page) if stop.isVisibleTo(page) and stop.isEnabled()), None)
            if first is not None:
                first.setFocus(Qt.FocusReason.OtherFocusReason)
