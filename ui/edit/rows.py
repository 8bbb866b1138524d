"""One row of the directory as it stands in the form: its fields, and what a person has made of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QObject, Signal

from resources_db.edits.values import CREDENTIAL, Edit, FormRow, RowChange
from ui.edit.any_box import Organizations, box_for
from ui.edit.field import Field
from ui.edit.shape import SHAPES
from ui.edit.time_boxes import TimeBox
from ui.notice import Maker


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that is about to be saved: the field, and its value before and after in words; "" for nothing."""

    what: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Stands:
    """A row as it stands when the form begins: of one that is to be added `record` is "".

    `name` and `of` are those of `RowChange`; `others` is how many other services show the row.
    """

    table: str
    record: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    edits: Mapping[str, Edit] = field(default_factory=dict)
    others: int = 0
    name: str = ""
    of: str = ""


def as_stands(row: FormRow) -> Stands:
    """Return a row of the directory as it stands."""
    return Stands(row.table, row.record, row.values, row.edits, row.others)


class RowFields(QObject):
    """The fields of one row.

    Signals:
        edited: after every change that a person makes.

    Attributes:
        fields: those that are asked for, by column.
        removed: whether the row is to be taken away.
    """

    edited = Signal()

    def __init__(self, stands: Stands, today: date, organizations: Organizations = ()) -> None:
        """Ask for the fields of a row; where an organization is asked for, `organizations` are offered."""
        super().__init__()
        self.table, self.record, self.others = stands.table, stands.record, stands.others
        self.removed = False
        self._name, self._of = stands.name, stands.of
        self.fields: dict[str, Field] = {}
        for shape in SHAPES[stands.table]:
            value = stands.values.get(shape.column, "")
            if value or not shape.rare:
                edit = stands.edits.get(shape.column)
                asked = Field(stands.table, shape, box_for(shape, today, organizations), value, edit)
                asked.edited.connect(self.edited)
                if not stands.record:
                    asked.be_new()
                self.fields[shape.column] = asked

    def typed(self) -> tuple[tuple[str, str], ...]:
        """Return the fields that hold something else than they came with."""
        return tuple((column, each.value()) for column, each in self.fields.items() if each.changed)

    def unclear(self) -> list[Field]:
        """Return the fields of which nobody can tell what was meant."""
        fields = () if self.removed else self.fields.values()
        return [each for each in fields if isinstance(each.box, TimeBox) and each.box.unclear]

    def change(self) -> RowChange | None:
        """Return what is to be saved of the row, None for nothing."""
        if self.removed:
            return RowChange(table=self.table, record=self.record, take_away=True)
        typed = self.typed()
        if not typed:
            return None
        if self.table == CREDENTIAL:  # its two columns say one thing together
            typed = tuple((column, each.value()) for column, each in self.fields.items())
        return RowChange(table=self.table, record=self.record, values=typed, name=self._name, of=self._of)

    def told(self, context: str = "") -> Iterator[Told]:
        """Yield what is to be saved of it, field by field; `context` says which row it is."""
        for each in self.fields.values():
            after = "" if self.removed else each.value()
            if each.was != after:
                what = f"{context}: {each.name}" if context else each.name
                yield Told(what, each.was and each.words(each.was), after and each.words(after))

    def begin_with(self, values: Mapping[str, str]) -> None:
        """Hold what is usual, as if a person had typed it."""
        for column, value in values.items():
            self.fields[column].type(value)

    def take_up(self, change: RowChange) -> None:
        """Go on with what was typed before."""
        self.removed = change.take_away
        self.begin_with({column: value for column, value in change.values if column in self.fields})

    def be_of(self, context: Maker) -> None:
        """Let whoever only hears the fields know whose they are."""
        for each in self.fields.values():
            each.belong_to(context)
