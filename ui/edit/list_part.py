"""All rows of one kind: phones, hours, documents. Rows are added, changed and taken away by keyboard."""

from collections.abc import Iterator, Sequence
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from resources_db.dates import long_date
from resources_db.edits.values import NOTHING, PLACE, Edit, FormRow, RowChange
from resources_db.wording import say
from ui.buttons import LinkButton
from ui.column import Column
from ui.edit.field import FieldHistory
from ui.edit.row_part import RowPart
from ui.edit.rows import RowFields, Stands, Told, as_stands
from ui.language import language
from ui.plain_text import PlainLabel, isolate
from ui.theme import GRID, TextRole


class ListPart(Column):
    """The rows of one table, and a button for another one.

    Signals:
        edited: after every change that a person makes.

    Attributes:
        entries: the rows, new ones last.
    """

    edited = Signal()

    def __init__(self, table: str, rows: Sequence[FormRow], today: date, parent: QWidget | None = None) -> None:
        """Show `rows`."""
        super().__init__(2 * GRID, parent=parent)
        self.table, self._today = table, today
        self._made = 0
        self.entries: list[RowPart] = []
        self.button, self.history = LinkButton(), FieldHistory()
        self._taken: Sequence[Edit] = ()
        self._gone = PlainLabel(role=TextRole.SMALL, quiet=True, selectable=True)
        self.add(self.button)
        self.add(self._gone, shown=False)
        self.add(self.history, shown=False)
        for row in rows:
            self._add(as_stands(row))
        self.button.clicked.connect(self._on_clicked)
        self._retranslate()

    def name(self) -> str:
        """Return what its rows are called together."""
        return say(f"editing.list.{self.table}", language())

    def show_taken(self, taken: Sequence[Edit]) -> None:
        """Tell the rows that people here took away, and that their source still has."""
        self._taken = taken
        self._retranslate()

    def rows(self) -> Iterator[RowFields]:
        """Yield every row."""
        return (part.row for part in self.entries)

    def told(self) -> Iterator[Told]:
        """Yield what is to be saved."""
        for part in self.entries:
            yield from part.row.told(part.title)

    def add_row(self) -> RowPart:
        """Add an empty row."""
        self._made += 1
        values = {"policy": "public"} if self.table == PLACE else NOTHING
        return self._add(Stands(self.table, values=values, name=f"{self.table}-{self._made}"))

    def take_up(self, change: RowChange) -> bool:
        """Go on with what was typed in a row before; return whether there is such a row."""
        part = self.add_row() if not change.record else self._part_of(change.record)
        if part is not None:
            part.row.take_up(change)
            part.show_again()
        return part is not None

    def begin(self) -> None:
        """Give the keyboard to the first row, or to the button for another one."""
        if self.entries:
            self.entries[0].begin()
        else:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _part_of(self, record: str) -> RowPart | None:
        return next((part for part in self.entries if part.row.record == record), None)

    def _add(self, stands: Stands) -> RowPart:
        part = RowPart(RowFields(stands, self._today), len(self.entries) + 1)
        part.edited.connect(self.edited)
        part.dropped.connect(lambda: self._on_dropped(part))
        self.entries.append(part)
        self.add_above(self.button, part)
        return part

    def _on_clicked(self) -> None:
        part = self.add_row()
        self.grow()
        part.begin()
        self.edited.emit()

    def _on_dropped(self, part: RowPart) -> None:
        """Forget a row that was never saved; the keyboard goes on from the button that made it."""
        self.entries.remove(part)
        self.drop(part)
        for number, each in enumerate(self.entries, start=1):
            each.renumber(number)
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.grow()
        self.edited.emit()

    def _retranslate(self) -> None:
        self.button.show_text(say(f"editing.add.{self.table}", language()))
        self._gone.show_text("\n".join(_taken_words(each) for each in self._taken))
        self._gone.setVisible(bool(self._taken))
        self.history.say()
        self.remeasure()


def _taken_words(edit: Edit) -> str:
    day = long_date(edit.edited_on, language())
    return say("editing.taken_away", language(), date=day, row=isolate(edit.base))
