"""The numbers of one place, large, each with a button that copies it."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QStyle, QWidget

from resources_db.model import Phone
from ui.column import Column, Measured, put, stack
from ui.copy_button import CopyButton
from ui.find.phone_words import dialled, phone_details, phone_text
from ui.language import words
from ui.plain_text import PlainLabel, SentencePart, isolate
from ui.theme import GRID, TextRole


class PhoneList(Column):
    """Every number in the order of the record; without one it says so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(GRID // 2, parent=parent)
        self._none = PlainLabel(quiet=True)
        self._rows: list[_PhoneRow] = []
        self.add(self._none)

    def show_phones(self, phones: Sequence[Phone]) -> None:
        """Show `phones` in place of those before."""
        self._none.setVisible(not phones)
        not_stated = words("fact.not_stated").lower()
        self._none.show_text(self.tr("Phone: {not_stated}").format(not_stated=not_stated))
        while len(self._rows) < len(phones):
            self._rows.append(_PhoneRow())
            self.add(self._rows[-1])
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(phones))
            if number < len(phones):
                row.show_phone(phones[number])
        self.remeasure()


class _PhoneRow(Measured):
    """One number; what it is for and the button stand beside it where there is room, on its baseline."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = SentencePart(role=TextRole.PHONE, selectable=True, parent=self)
        self._details = SentencePart(selectable=True, parent=self)
        self._copy = CopyButton(self)
        for widget in (self._number, self._details, self._copy):
            widget.show()

    def show_phone(self, phone: Phone) -> None:
        details = phone_details(phone)
        self._number.show_text(isolate(phone.number))
        self._number.setAccessibleName(self.tr("Phone: {number}").format(number=phone_text(phone)))
        self._details.show_text(details)
        self._details.setVisible(bool(details))
        self._copy.offer(self.tr("Copy phone"), dialled(phone))
        self.remeasure()

    def parts(self) -> Sequence[QWidget]:
        return [part for part in self.all_parts() if not part.isHidden()]

    def all_parts(self) -> Sequence[QWidget]:
        return self._number, self._details, self._copy

    def place(self, width: int, *, move: bool) -> int:
        parts = self.parts()
        sizes = [part.sizeHint() for part in parts]
        if sum(size.width() for size in sizes) + 2 * GRID * (len(parts) - 1) > width:
            return stack(parts, QRect(0, 0, width, 0), 0, move=move)
        downs = [_above_baseline(parts[0]) - _above_baseline(part) for part in parts]
        tops = [down - min(downs) for down in downs]
        height = max(top + size.height() for top, size in zip(tops, sizes, strict=True))
        if move:
            left, whole = 0, QRect(0, 0, width, height)
            for part, top, size in zip(parts, tops, sizes, strict=True):
                put(part, QStyle.visualRect(self.layoutDirection(), whole, QRect(QPoint(left, top), size)))
                left += size.width() + 2 * GRID
        return height


def _above_baseline(part: QWidget) -> int:
    """Return how far down in `part` the line is that its letters stand on: they are in its middle."""
    metrics = part.fontMetrics()
    return (part.sizeHint().height() - metrics.height()) // 2 + metrics.ascent()
