"""The frame: a rail of places at the left, one page at the right, and a blank page for when somebody looks over."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QPalette
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ui.buttons import RailButton
from ui.find.page import FindPage
from ui.focus_ring import FocusRing
from ui.hide import HideKey, let_go_of_marked_text, put_away_all_but
from ui.language import words
from ui.pages import PageMaker, Pages
from ui.plain_text import PlainLabel
from ui.theme import GRID, TextRole, em
from ui.window_keys import WindowKeys

if TYPE_CHECKING:  # each is loaded when it is first wanted
    from ui.directory.page import DirectoryPage
    from ui.first_run.page import FirstRunPage
    from ui.settings.page import SettingsPage
    from ui.sheet.page import SheetPage

FIND, SHEET, DIRECTORY, SETTINGS = range(4)
MayLeave = Callable[[Callable[[], None]], bool]
"""Returns whether what is shown may be left; else it is asked about, and what is handed in is done after a yes."""


def page_makers(find_page: FindPage, version: str) -> tuple[PageMaker, ...]:
    """Return what makes each page. Only Find is there from the start: the first frame shows nothing else."""

    def sheet() -> QWidget:
        from ui.sheet.page import SheetPage  # noqa: PLC0415

        return SheetPage()

    def directory() -> QWidget:
        from ui.directory.page import DirectoryPage  # noqa: PLC0415

        return DirectoryPage()

    def settings() -> QWidget:
        from ui.settings.page import SettingsPage  # noqa: PLC0415

        return SettingsPage(version)

    return lambda: find_page, sheet, directory, settings


class MainWindow(QMainWindow):
    """Assembles the pages.

    Attributes:
        find_page: the page that is there from the start.
        pages: all four; it tells when another one was made.

    Signals:
        hidden, uncovered: F9 was pressed: everything has to be cleared; and the window is in use again.
        closing: the window is about to close.
        undo_wanted: Ctrl+Z was pressed.
        change_wanted, check_wanted: Ctrl+E, Ctrl+K was pressed over the place that Find shows.
        new_wanted: Ctrl+N was pressed.
    """

    hidden = Signal()
    uncovered = Signal()
    closing = Signal()
    undo_wanted = Signal()
    change_wanted = Signal()
    check_wanted = Signal()
    new_wanted = Signal()

    def __init__(self, version: str) -> None:
        """Put the window together; `version` is the program's."""
        super().__init__()
        self.find_page = FindPage()
        self.pages = Pages(page_makers(self.find_page, version))
        self.demonstration = PlainLabel(role=TextRole.STRONG)
        self.rail = [RailButton() for _ in range(4)]
        self.hide_button = RailButton()
        self._on_sheet = 0
        self._page = FIND
        self._may_leave: MayLeave = lambda _then: True
        self._cover = QWidget()
        self._cover.setAutoFillBackground(True)  # nothing below it is painted with it
        self._first_run: FirstRunPage | None = None
        self._whole = QStackedWidget()
        self._lay_out()
        self._ring = FocusRing(self)
        HideKey(self).pressed.connect(self._on_hide_key)
        WindowKeys(self, FIND, SHEET)
        self._retranslate()
        self.show_page(FIND)
        self.find_page.focus_place()

    @property
    def sheet_page(self) -> SheetPage:
        """Return the Sheet page, made now where it is not there yet."""
        return cast("SheetPage", self.pages.page(SHEET))

    @property
    def directory_page(self) -> DirectoryPage:
        """Return the Directory page, made now where it is not there yet."""
        return cast("DirectoryPage", self.pages.page(DIRECTORY))

    @property
    def settings_page(self) -> SettingsPage:
        """Return the Settings page, made now where it is not there yet."""
        return cast("SettingsPage", self.pages.page(SETTINGS))

    @property
    def covered(self) -> bool:
        """Return whether only the blank page is shown."""
        return self._whole.currentWidget() is self._cover

    @property
    def takes_keys(self) -> bool:
        """Return whether its pages are shown, and neither a blank page nor the questions of the first minute."""
        return not self.covered and self._first_run is None

    def begin_first_run(self, page: FirstRunPage) -> None:
        """Show the questions of the first minute instead of everything else; only the key to hide works beside them.

        A window that was hidden before they came stays so.
        """
        self._first_run = page
        self._whole.addWidget(page)
        if not self.covered:
            self._whole.setCurrentWidget(page)

    def end_first_run(self) -> None:
        """Show the window that it was all for."""
        page, self._first_run = self._first_run, None
        if page is not None:
            self._whole.removeWidget(page)
            page.deleteLater()
        self._whole.setCurrentIndex(0)

    def hold_pages(self, may_leave: MayLeave) -> None:
        """Ask `may_leave` before another page is shown or the window closes: what is not saved may not be lost."""
        self._may_leave = may_leave

    def show_page(self, number: int) -> None:
        """Go to a page, once what is typed on this one may be left."""
        if not self._may_leave(partial(self.show_page, number)):
            self.rail[self._page].setChecked(True)
            return
        self._page = number
        self.pages.go_to(number)
        self.rail[number].setChecked(True)

    def show_keys(self) -> None:
        """Go to the help page of keys."""
        self.show_page(SETTINGS)
        self.settings_page.show_keys()

    def show_sheet_count(self, count: int) -> None:
        """Show in the rail how many places are on the sheet."""
        self._on_sheet = count
        self._retranslate()

    def show_demonstration(self, demonstration: bool) -> None:
        """Say on every page that nothing here is real, or stop saying it."""
        self.demonstration.show_text(words("sheet.demo") if demonstration else "")
        self.demonstration.setVisible(demonstration)

    def show_above_pages(self, bar: QWidget) -> None:
        """Let `bar` have room above whatever page is shown."""
        self._right.insertWidget(self._right.indexOf(self.pages), bar)

    def cover(self) -> None:
        """Show a blank page and no name, at once; whoever listens to `hidden` clears the rest after that."""
        self._cover.setGeometry(self._whole.rect())
        self._cover.raise_()
        self._cover.show()
        self._cover.repaint()
        self.setWindowTitle(" ")
        put_away_all_but(self)
        self._whole.setCurrentWidget(self._cover)
        let_go_of_marked_text()
        self.hidden.emit()
        self.setFocus()

    def uncover(self) -> None:
        """Show the window again."""
        if self._first_run is not None:
            self._whole.setCurrentWidget(self._first_run)
            self._retranslate()
            self._first_run.begin()
            return
        self._whole.setCurrentIndex(0)
        self._retranslate()
        self.show_page(FIND)
        self.uncovered.emit()
        self.find_page.focus_place()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.ApplicationFontChange:
            self._follow_text_size()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell before closing; what is not saved yet is asked about first."""
        if not self.covered and not self._may_leave(self._close_now):
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        group = QButtonGroup(self)
        rail = QVBoxLayout()
        rail.setContentsMargins(GRID, GRID + 4, GRID, GRID + 4)
        rail.setSpacing(GRID // 2)
        for number, button in enumerate(self.rail):
            button.setCheckable(True)
            button.setAutoExclusive(True)  # said aloud as one of four, not as a box to tick
            group.addButton(button, number)
            rail.addWidget(button)
        group.idClicked.connect(self.show_page)
        rail.addStretch()
        rail.addWidget(self.hide_button)
        self.find_page.directory_wanted.connect(partial(self.show_page, DIRECTORY))
        self.hide_button.clicked.connect(self.cover)
        self.demonstration.hide()
        self.demonstration.setMargin(GRID)
        self.demonstration.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.demonstration.setAutoFillBackground(True)
        self.demonstration.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self._right = right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.demonstration)
        right.addWidget(self.pages, 1)
        frame = QWidget()
        across = QHBoxLayout(frame)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addLayout(rail)
        across.addLayout(right, 1)
        self._whole.addWidget(frame)
        self._whole.addWidget(self._cover)
        self.setCentralWidget(self._whole)
        self._follow_text_size()

    def _follow_text_size(self) -> None:
        """Let the window be made small, never so small that there is no room to scroll in; never beyond its screen."""
        room = self.screen().availableSize()
        self.setMinimumSize(QSize(16 * em(), 10 * em()).boundedTo(room))

    def _on_hide_key(self, again: bool) -> None:
        """Hide at every press; come back at one that stands alone, so that a nervous finger always ends hidden."""
        if not self.covered:
            self.cover()
        elif not again:
            self.uncover()

    def _close_now(self) -> None:
        self.close()

    def _retranslate(self) -> None:
        if not self.covered:
            self.setWindowTitle("Porchlight")
        sheet = self.tr("Sheet ({count})").format(count=self._on_sheet) if self._on_sheet else self.tr("Sheet")
        names = (self.tr("Find"), sheet, self.tr("Directory"), self.tr("Settings"))
        for number, (button, name) in enumerate(zip(self.rail, names, strict=True), start=1):
            button.show_text(name)
            button.setAccessibleDescription(f"Ctrl+{number}")
        self.hide_button.show_text(self.tr("Hide  F9"))
        self.hide_button.setAccessibleDescription(
            self.tr("Forgets the question and the sheet, and shows a blank page.")
        )
        self.show_demonstration(not self.demonstration.isHidden())
        self._cover.setAccessibleName(self.tr("Blank page. F9 brings the window back."))
