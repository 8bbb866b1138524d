"""The keys of the window, wherever its keyboard is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class WindowKeys(QObject):
    """Does what each key is for, unless the window is covered or asks the questions of the first minute."""

    def __init__(self, window: MainWindow, find: int, sheet: int) -> None:
        """Listen in `window`, whose pages `find` and `sheet` are numbered."""
        super().__init__(window)
        self._window, self._find, self._sheet = window, find, sheet
        page = window.find_page
        for number in range(len(window.rail)):
            self._add(f"Ctrl+{number + 1}", partial(window.show_page, number))
        self._add("F1", window.show_keys)
        self._add("Ctrl+P", self._on_print)
        self._add("Ctrl+L", partial(self._go_to, page.focus_place))
        self._add("Ctrl+F", partial(self._go_to, page.focus_words))
        self._add("Ctrl+D", partial(self._on_place, page.add_chosen))
        self._add("Ctrl+E", partial(self._tell_of_place, window.change_wanted))
        self._add("Ctrl+K", partial(self._tell_of_place, window.check_wanted))
        self._add("Ctrl+N", window.new_wanted.emit)
        self._add("Ctrl+Z", window.undo_wanted.emit)

    def _add(self, keys: str, act: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self._window)
        shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)

        def on_keys() -> None:
            if self._window.takes_keys:
                act()

        shortcut.activated.connect(on_keys)

    def _on_place(self, act: Callable[[], None]) -> None:
        """Do `act` where Find is shown."""
        if self._window.pages.currentIndex() == self._find:
            act()

    def _tell_of_place(self, wanted: SignalInstance) -> None:
        self._on_place(wanted.emit)

    def _go_to(self, focus: Callable[[], None]) -> None:
        """Go to Find, unless what is typed elsewhere keeps it away."""
        self._window.show_page(self._find)
        self._on_place(focus)

    def _on_print(self) -> None:
        """Go to the sheet, which is looked at before it is printed; print it where it stands already."""
        window = self._window
        if window.pages.currentIndex() != self._sheet:
            window.show_page(self._sheet)
        elif window.sheet_page.print_button.isVisible():
            window.sheet_page.print_button.click()
