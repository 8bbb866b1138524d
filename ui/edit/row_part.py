"""One of several rows on the page: a phone, a line of hours, a document. It can be changed, taken away, and kept."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from resources_db.wording import say
from ui.announcing import announce
from ui.beside import Beside
from ui.buttons import LinkButton
from ui.column import Column
from ui.edit.field import Field
from ui.edit.rows import RowFields
from ui.edit.shape import row_words
from ui.language import language
from ui.plain_text import PlainLabel, aloud, isolate
from ui.theme import GRID, TextRole

BETWEEN_VALUES = ", "


class FieldsBeside(Beside):
    """Fields beside each other."""

    def __init__(self, fields: Sequence[Field], parent: QWidget | None = None) -> None:
        """Hold `fields`."""
        super().__init__(fields, parent)
        self._first = fields[0]

    def begin(self) -> None:
        """Give the keyboard to the first field."""
        self._first.begin()


class RowPart(Column):
    """Its number, its fields, and the way to take it away, or to keep it after all.

    Signals:
        edited: after every change that a person makes.
        dropped: of a row that the directory does not have yet: it is to be forgotten.
    """

    edited = Signal()
    dropped = Signal()

    def __init__(self, row: RowFields, number: int, parent: QWidget | None = None) -> None:
        """Show `row`, the one with this `number` (from 1) in its list."""
        super().__init__(GRID, parent=parent)
        self.row, self._number = row, number
        self._title, self._gone, self._note = PlainLabel(role=TextRole.STRONG), PlainLabel(), PlainLabel()
        self.button = LinkButton()
        self._fields = FieldsBeside(tuple(row.fields.values()))
        for part in (self._title, self._note, self._gone, self._fields, self.button):
            self.add(part)
        row.setParent(self)
        row.edited.connect(self.edited)
        self.button.clicked.connect(self._on_clicked)
        for field in row.fields.values():
            field.belong_to(lambda: row_words(row.table, self._number))
        self._show()

    @property
    def title(self) -> str:
        """Return "Phone 2"."""
        return row_words(self.row.table, self._number)

    def renumber(self, number: int) -> None:
        """Be the row with another number."""
        self._number = number
        self._show()

    def begin(self) -> None:
        """Give the keyboard to the first field, or to the button where there is none to be seen."""
        if self.row.removed:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            next(iter(self.row.fields.values())).begin()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()

    def show_again(self) -> None:
        """Show what has become of the row."""
        self._show()
        self.grow()

    def _on_clicked(self) -> None:
        if not self.row.record:
            self.dropped.emit()
            return
        self.row.removed = not self.row.removed
        self.show_again()
        announce(self, self._gone.text() if self.row.removed else self.title)
        self.edited.emit()

    def _show(self) -> None:
        removed = self.row.removed
        said = BETWEEN_VALUES.join(isolate(value) for value in self._values())
        self._title.show_text(self.title)
        self._gone.show_text(self.tr("Is taken away when you save: {row}").format(row=said))
        self._gone.setVisible(removed)
        self._fields.setVisible(not removed)
        others = self.row.others
        self._note.show_text(say("editing.others", language(), count=others) if others else "")
        self._note.setVisible(others > 0)
        self.button.show_text(self.tr("Keep it") if removed else self.tr("Take it away"))
        self.button.setAccessibleDescription(aloud(f"{self.title}. {said}"))
        for field in self.row.fields.values():
            field.say()
        self.remeasure()

    def _values(self) -> Iterator[str]:
        return (field.words(field.was) for field in self.row.fields.values() if field.was)
