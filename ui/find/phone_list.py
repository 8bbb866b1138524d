"""The numbers of one place, large, each with a button that copies it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from resources_db.model import Phone
from ui.column import Column
from ui.copy_button import CopyButton
from ui.find.phone_words import dialled, phone_details, phone_text
from ui.flow_layout import FlowLayout
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


class _PhoneRow(QWidget):
    """One number; what it is for and the button stand beside it where there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = SentencePart(role=TextRole.PHONE, selectable=True)
        self._details = SentencePart(selectable=True)
        self._copy = CopyButton()
        layout = FlowLayout(self, gap=2 * GRID, line_gap=0)
        for widget in (self._number, self._details, self._copy):
            layout.addWidget(widget)
        self._number.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)

    def show_phone(self, phone: Phone) -> None:
        details = phone_details(phone)
        self._number.show_text(isolate(phone.number))
        self._number.setAccessibleName(self.tr("Phone: {number}").format(number=phone_text(phone)))
        self._details.show_text(details)
        self._details.setVisible(bool(details))
        self._copy.offer(self.tr("Copy phone"), dialled(phone))
