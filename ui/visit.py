"""A page that is opened over another one, with the way back to it: to the page, and to what had the keyboard there."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from shiboken6 import isValid


class Visit:
    """Opens one page over the others of a stack, and leads back."""

    def __init__(self, pages: QStackedWidget, page: QWidget) -> None:
        """Add `page` to `pages`; nothing is shown yet."""
        self._pages, self._page = pages, page
        self._came_from: QWidget | None = None
        self._focus: QWidget | None = None
        pages.addWidget(page)

    @property
    def here(self) -> bool:
        """Return whether the page is shown."""
        return self._pages.currentWidget() is self._page

    def staying(self) -> Callable[[], bool]:
        """Return what tells whether a person is still at the page that is shown now."""
        here = self._pages.currentWidget()
        return lambda: self._pages.currentWidget() is here

    def begin(self) -> None:
        """Show the page, and remember where a person came from."""
        if not self.here:
            self._came_from, self._focus = self._pages.currentWidget(), QApplication.focusWidget()
            self._pages.setCurrentWidget(self._page)

    def end(self) -> None:
        """Go back; the keyboard is where it was, or where that page begins."""
        if not self.here:
            return
        if self._came_from is not None and isValid(self._came_from):
            self._pages.setCurrentWidget(self._came_from)
        focus = self._focus
        if focus is not None and isValid(focus) and focus.isVisible():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Remember nothing of where a person came from."""
        self._came_from = self._focus = None
