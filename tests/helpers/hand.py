"""One Porchlight window and a person at its keyboard."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Porchlight
from desktop.controllers.sheet import WaysOut
from desktop.settings import Settings
from desktop.usual import Usual
from tests.helpers.window import delete_closed_widgets, press

CONTROL = Qt.KeyboardModifier.ControlModifier


class Hand:
    """One window and a person at its keyboard.

    Sheets are saved to `pdf`, booklets to `booklet`, files are read from `file`, lists for calls are `calls` both ways,
    the problems of a file go to `problems`, `corrections` are a file both ways, and what is printed is kept, unless it
    goes through `print_socket`; with `dialogs` the real dialogs ask.
    With what is `usual` here, a new folder begins with the questions of the first minute. With `outlives` the window is
    still there when the fixtures of a test end, and `leave` has to be called.
    """

    def __init__(
        self,
        qtbot: QtBot,
        folder: Path,
        tmp_path: Path,
        *,
        dialogs: bool = False,
        outlives: bool = False,
        settings: Settings | None = None,
        usual: Usual | None = None,
    ) -> None:
        self.qtbot = qtbot
        self.pdf: Path | None = tmp_path / "sheet.pdf"
        self.file: Path | None = None
        self.booklet: Path | None = None
        self.calls: Path | None = None
        self.problems: Path | None = None
        self.corrections: Path | None = None
        self.printed: list[QImage] = []
        self.print_socket: Path | None = None
        ways_out = WaysOut(
            lambda: self.pdf,
            self._print,
            lambda: self.file,
            choose_calls=lambda: self.calls,
            choose_answers=lambda: self.calls,
            choose_problems=lambda: self.problems,
            choose_corrections_out=lambda: self.corrections,
            choose_corrections_in=lambda: self.corrections,
            print_socket=lambda: self.print_socket,
            choose_booklet_file=lambda: self.booklet,
        )
        self.porchlight = Porchlight(folder, settings or Settings(), None if dialogs else ways_out, usual=usual)
        self.window = self.porchlight.window
        self.find = self.window.find_page
        if not outlives:
            qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        self.wait()

    def leave(self) -> None:
        """Close the window and let go of its directory."""
        self.porchlight.close()
        self.window.close()
        self.window.deleteLater()
        delete_closed_widgets()

    def _print(self, pages: Sequence[QImage]) -> bool:
        self.printed += pages
        return True

    def wait(self, what: Callable[[], bool] = lambda: True) -> None:
        """Wait until every answer has come back and `what` holds."""
        self.qtbot.waitUntil(lambda: not self.porchlight.busy and what(), timeout=20_000)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        press(QApplication.focusWidget() or self.window, key, modifier=modifier)
        self.wait()

    def strike(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key and wait for nothing."""
        press(QApplication.focusWidget() or self.window, key, modifier=modifier)

    def type(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget() or self.window, text)
        self.wait()

    def ask_near(self, text: str) -> None:
        self.press(Qt.Key.Key_L, CONTROL)
        self.type(text)

    def tab_to(self, widget: QWidget) -> None:
        for _ in range(60):
            if QApplication.focusWidget() is widget:
                return
            press(QApplication.focusWidget() or self.window, Qt.Key.Key_Tab)
        pytest.fail(f"{widget} cannot be reached by Tab")

    def box(self, name: str) -> QComboBox:
        """Return the list of choices that is called `name` on the page that is shown."""
        page = self.window.pages.currentWidget()
        assert page is not None
        [box] = [each for each in page.findChildren(QComboBox) if each.accessibleName() == name]
        return box

    def button(self, name: str) -> QAbstractButton:
        """Return the button that is called `name` and can be seen."""
        buttons = self.window.findChildren(QAbstractButton)
        [button] = [each for each in buttons if each.isVisible() and each.accessibleName() == name]
        return button

    def titles(self) -> list[str]:
        """Return the titles on the first page of the answer, once it is read: at first only what is seen is."""
        rows = self.find.rows
        rows.want_first_page()
        self.wait()
        found = (rows.found_at(rows.index(row)) for row in range(rows.rowCount()))
        return [one.listing.title for one in found if one]
