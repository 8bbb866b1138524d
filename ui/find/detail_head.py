"""The head of the detail: what it is, what must be known first, and the one main deed."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QStyle, QWidget

from resources_db.model import Record
from ui.buttons import LinkButton, PrimaryButton
from ui.column import Column, Measured, put, stack
from ui.find.label_stack import LabelStack
from ui.find.record_text import first_notes, other_names
from ui.heading import Heading
from ui.language import title_words
from ui.plain_text import PlainLabel, isolate
from ui.theme import GRID, TextRole, em

_ROOM_FOR_TITLE = 10
"""Line heights: a name beside the button has at least so much room."""


class DetailHead(Column):
    """Way back, title, notes and other names of one listing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it without a listing."""
        super().__init__(GRID // 2, parent=parent)
        self.back_button = LinkButton()
        self._first = _TitleAndButton()
        self.add_button = self._first.button
        self._notes = LabelStack(TextRole.STRONG, gap=GRID // 2)
        self._names = PlainLabel(quiet=True, selectable=True)
        for widget in (self.back_button, self._first, self._notes, self._names):
            self.add(widget)

    def show_record(self, record: Record, came_from: str) -> None:
        """Show the names and notes of `record`; `came_from` is the title of the place to go back to, "" for none."""
        self._first.title.show_text(title_words(record.listing.title))
        self._notes.show_texts(first_notes(record))
        names = "  ·  ".join(map(isolate, other_names(record)))
        self._names.show_text(names)
        self._names.setVisible(bool(names))
        self.back_button.setVisible(bool(came_from))
        self.back_button.show_text(self.tr("Back"))
        self.back_button.setAccessibleName(self.tr("Back to {place}").format(place=came_from))
        self.back_button.setAccessibleDescription(self.tr("Alt+Left"))
        self._first.remeasure()

    def say_add(self, *, on_sheet: bool) -> None:
        """Offer to add the place to the sheet, or say that it is there."""
        self.add_button.show_text(self.tr("On the sheet") if on_sheet else self.tr("Add to sheet"))
        self.add_button.setEnabled(not on_sheet)
        self.add_button.setAccessibleDescription(self.tr("Ctrl+D, or + in the list"))
        self._first.remeasure()


class _TitleAndButton(Measured):
    """The name, and the button beside it; below it where the name would have too little room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Heading(role=TextRole.TITLE, selectable=True, parent=self)
        self.button = PrimaryButton(parent=self)

    def parts(self) -> Sequence[QWidget]:
        return self.title, self.button

    def place(self, width: int, *, move: bool) -> int:
        button = self.button.sizeHint()
        room = width - button.width() - 2 * GRID
        if room < _ROOM_FOR_TITLE * em():
            return stack(self.parts(), QRect(0, 0, width, 0), GRID, move=move)
        height = max(self.title.heightForWidth(room), button.height())
        if move:
            whole, direction = QRect(0, 0, width, height), self.layoutDirection()
            put(self.title, QStyle.visualRect(direction, whole, QRect(0, 0, room, height)))
            put(self.button, QStyle.visualRect(direction, whole, QRect(QPoint(room + 2 * GRID, 0), button)))
        return height
