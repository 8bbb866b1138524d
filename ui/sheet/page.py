"""The Sheet page: the chosen places and what goes with them at the left, the real page at the right."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.buttons import LinkButton, PrimaryButton
from ui.flow_layout import FlowLayout
from ui.notice import Notice
from ui.plain_text import PlainLabel
from ui.scrolling import scrolling
from ui.sheet.choices import Chosen
from ui.sheet.chosen_list import ChosenList
from ui.sheet.options import SheetOptions
from ui.sheet.preview import PagePreview
from ui.theme import GRID, TextRole, em

SIDE_BY_SIDE = 44
"""Lines of body text: from this width on there is room for the page beside the choices."""


class SheetPage(QScrollArea):
    """What will be printed, and the two ways out.

    Signals:
        order_changed: (listing ids) after places were moved or removed.
        choices_changed: (SheetChoices) after anything else was changed.
        clear_wanted, save_wanted, print_wanted: when a person wants that.
    """

    order_changed = Signal(list)
    choices_changed = Signal(object)
    clear_wanted = Signal()
    save_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Put the page together."""
        super().__init__(parent)
        self.title = PlainLabel(role=TextRole.TITLE)
        self.empty = PlainLabel(quiet=True)
        self.places = ChosenList()
        self.options = SheetOptions()
        self.warnings = PlainLabel(role=TextRole.SMALL)
        self.notice = Notice()
        self.save_button, self.print_button = PrimaryButton(), PrimaryButton()
        self.clear_button, self.keep_button = LinkButton(), LinkButton()
        self.clear_button.padding = self.keep_button.padding = QSize(2, GRID)
        self.preview = PagePreview()
        self._asked_to_clear = False
        self._foot = QWidget()
        self.warnings_area = scrolling(self.warnings)
        self.warnings_area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        self._connect()
        self._retranslate()
        self.show_places(())

    def show_places(self, places: Sequence[Chosen]) -> None:
        """Show which places are on the sheet."""
        self.places.show_places(places)
        self._asked_to_clear = False
        for widget in (self.places, self.options, self._foot, self.preview):
            widget.setVisible(bool(places))
        self.empty.setVisible(not places)
        self._arrange()
        if not places:
            self.preview.show_pages((), "")
            self.warnings.show_text("")
            self.warnings_area.setAccessibleDescription("")
        self._say_clear()

    def show_sheet(self, pages: Sequence[QImage], words: str, warnings: Sequence[str]) -> None:
        """Show the sheet as it will be printed, and what to know before it is."""
        self.notice.clear()
        self.preview.show_pages(pages, words)
        self.warnings.show_text("\n".join(f"•  {warning}" for warning in warnings))
        self.warnings_area.setAccessibleDescription(self.warnings.text())
        self.warnings_area.verticalScrollBar().setValue(0)
        self.warnings_area.setVisible(bool(warnings))
        self._arrange()

    def show_failure(self, sentence: str) -> None:
        """Say what went wrong."""
        self.notice.show_error(sentence)

    def show_news(self, sentence: str) -> None:
        """Say what was done."""
        self.notice.show_news(sentence)

    def clear(self) -> None:
        """Forget places and everything typed."""
        self.notice.clear()
        self.options.clear()
        self.show_places(())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the page beside the choices, or below them."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.ApplicationFontChange:
            self._arrange()

    def _lay_out(self) -> None:
        """Choices that scroll, above warnings and deeds that do not; beside them the page."""
        self._inside = QWidget()
        upper = QVBoxLayout(self._inside)
        upper.setContentsMargins(4, 4, GRID, 4)
        upper.setSpacing(GRID)
        for widget in (self.title, self.empty, self.places, self.options):
            upper.addWidget(widget)
        upper.addStretch()
        self._choices = scrolling(self._inside)
        buttons = FlowLayout()
        for button in (self.print_button, self.save_button, self.clear_button, self.keep_button):
            buttons.addWidget(button)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(4, 0, 0, 0)
        foot.addWidget(self.warnings_area)
        foot.addLayout(buttons)
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(GRID)
        left.addWidget(self._choices, 1)
        left.addWidget(self.notice)
        left.addWidget(self._foot)
        content = QWidget()
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._sides.setContentsMargins(GRID, GRID, 2 * GRID, GRID + 4)
        self._sides.setSpacing(3 * GRID)
        self._sides.addWidget(self._left, 2)
        self._sides.addWidget(self.preview, 3)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _connect(self) -> None:
        self.places.order_changed.connect(self.order_changed)
        self.options.choices_changed.connect(self.choices_changed)
        self.save_button.clicked.connect(self.save_wanted)
        self.print_button.clicked.connect(self.print_wanted)
        self.clear_button.clicked.connect(self._on_clear_clicked)
        self.keep_button.clicked.connect(self._on_keep_clicked)

    def _on_clear_clicked(self) -> None:
        """Ask once, in place."""
        if self._asked_to_clear:
            self.clear_wanted.emit()
        self._asked_to_clear = not self._asked_to_clear
        self._say_clear()

    def _on_keep_clicked(self) -> None:
        self._asked_to_clear = False
        self._say_clear()

    def _say_clear(self) -> None:
        self.clear_button.show_text(self.tr("Yes, clear the sheet") if self._asked_to_clear else self.tr("Clear"))
        self.keep_button.show_text(self.tr("Keep it"))
        self.keep_button.setVisible(self._asked_to_clear)

    def _arrange(self) -> None:
        """Side by side nothing scrolls but the choices and the page; below each other all of it scrolls."""
        roomy = self.viewport().width() >= SIDE_BY_SIDE * em()
        directions = QBoxLayout.Direction
        self._sides.setDirection(directions.LeftToRight if roomy else directions.TopToBottom)
        self._choices.setMinimumHeight(6 * em() if roomy else self._inside.sizeHint().height())
        self.preview.setMinimumHeight(12 * em() if roomy else 24 * em())
        lines = self.warnings.heightForWidth(max(self.warnings_area.viewport().width(), em()))
        self.warnings_area.setFixedHeight(min(max(lines, 0), 6 * em()))

    def _retranslate(self) -> None:
        self.title.show_text(self.tr("Referral sheet"))
        self.empty.show_text(self.tr("No place is on the sheet. Go to Find, choose a place and press “Add to sheet”."))
        self.print_button.show_text(self.tr("Print"))
        self.save_button.show_text(self.tr("Save PDF"))
        for widget in (self.warnings_area, self.warnings):
            widget.setAccessibleName(self.tr("Before you print"))
        self._say_clear()
