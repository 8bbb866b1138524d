"""One field of the form: its name, what it holds, what it held before, what is wrong with it, and its history."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from resources_db.dates import long_date
from resources_db.edits.values import Edit
from ui.announcing import announce
from ui.beside import Item
from ui.buttons import LinkButton
from ui.column import Column
from ui.edit.any_box import Box, dress
from ui.edit.organization_box import OrganizationBox
from ui.edit.shape import Shape, name_of, value_words, why_of
from ui.language import language, words
from ui.notice import Maker
from ui.plain_text import PlainLabel, aloud, isolate
from ui.theme import GRID, TextRole, em

_SAID = 14
"""Lines of body text: the width of a sentence below a narrow box."""


class FieldHistory(Column):
    """A button, and below it every value that the field had, the newest first; without one it takes no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it closed and empty."""
        super().__init__(GRID // 2, parent=parent)
        self._lines: Sequence[Maker] = ()
        self._name: Maker = str
        self.button = LinkButton(small=True)
        self.button.setCheckable(True)
        self.words = PlainLabel(role=TextRole.SMALL, quiet=True, selectable=True)
        self.add(self.button)
        self.add(self.words, shown=False)
        self.button.toggled.connect(self._on_toggled)
        self.setVisible(False)

    def show_lines(self, name: Maker, lines: Sequence[Maker]) -> None:
        """Offer the history of the field that `name` calls by its name."""
        self._name, self._lines = name, lines
        self.setVisible(bool(lines))
        self.say()

    def say(self) -> None:
        """Say everything in the window's language."""
        opened, count = self.button.isChecked(), len(self._lines)
        closed_words = self.tr("History ({count})").format(count=count)
        self.button.show_text(self.tr("Hide the history") if opened else closed_words)
        named = self.tr("{field}: history ({count})").format(field=self._name(), count=count)
        self.button.setAccessibleName(aloud(named))
        self.button.setAccessibleDescription(self.tr("Open") if opened else self.tr("Closed"))
        self.words.show_text("\n".join(line() for line in self._lines) if opened else "")
        self.remeasure()

    def _on_toggled(self, opened: bool) -> None:
        self.words.setVisible(opened)
        self.say()
        self.grow()
        announce(self.button, self.button.accessibleDescription())


class Field(Item):
    """A box below its name. Whatever is said of it stands beside it, and is read aloud with it.

    Signals:
        edited: after every change that a person makes.

    Attributes:
        box: what the value is typed in.
        was: the value that it came with.
    """

    edited = Signal()

    def __init__(
        self, table: str, shape: Shape, box: Box, was: str, edit: Edit | None = None, parent: QWidget | None = None
    ) -> None:
        """Ask for a column of `table` in `box`; it holds `was` now, by what a person wrote before where `edit` is."""
        super().__init__(GRID // 2, parent=parent)
        self._table, self._shape, self._edit = table, shape, edit
        self.box, self.was = box, was
        self._new = False
        self._context: Maker = str
        self._wrong: Maker = str
        self._name = PlainLabel(role=TextRole.STRONG)
        self._why, self._mark = (PlainLabel(role=TextRole.SMALL, quiet=True) for _ in range(2))
        self.error = PlainLabel(role=TextRole.SMALL_STRONG)
        self.history = FieldHistory()
        self.add(self._name)
        self.add(box)
        for part in (self.error, self._mark, self._why, self.history):
            self.add(part, shown=False)
        box.show_value(was)
        box.edited.connect(self._on_edited)
        self.say()

    @property
    def name(self) -> str:
        """Return what it is called."""
        return name_of(self._table, self._shape.column)

    def called(self) -> str:
        """Return its name, as one who asks for it later needs it."""
        return self.name

    @property
    def changed(self) -> bool:
        """Return whether it holds another value than it came with."""
        return self.value() != self.was

    def value(self) -> str:
        """Return the value that it holds now."""
        return self.box.value()

    def words(self, value: str) -> str:
        """Return `value` as a person reads it."""
        if isinstance(self.box, OrganizationBox):
            return self.box.name(value)
        return value_words(self._shape, value)

    def natural_width(self) -> int:
        """Return the width in which box and name stand on one line."""
        said = not (self.error.isHidden() and self._mark.isHidden())
        return max(self.box.sizeHint().width(), self._name.sizeHint().width(), (_SAID if said else 6) * em())

    def type(self, value: str) -> None:
        """Hold `value` as if a person had typed it."""
        self.box.type(value)
        self._on_edited()

    def be_new(self) -> None:
        """Be of a row that is not there yet: nothing in it is marked as changed."""
        self._new = True

    def belong_to(self, context: Maker) -> None:
        """Be one of several fields of this name: `context` tells them apart for whoever only hears them."""
        self._context = context
        self.say()

    def show_error(self, wrong: Maker) -> None:
        """Say below the box what is wrong with the value, nothing for `str`."""
        self._wrong = wrong
        self.say()
        self.grow()

    def begin(self) -> None:
        """Give the keyboard to the box."""
        self.box.begin()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.say()

    def say(self) -> None:
        """Say everything anew."""
        dress(self._shape, self.box)
        wrong, mark = self._wrong(), self._mark_words()
        why = " ".join(filter(None, (why_of(self._table, self._shape.column), self._edit_words())))
        self._name.show_text(self.name)
        for label, text in ((self.error, wrong), (self._mark, mark), (self._why, why)):
            label.show_text(text)
            label.setVisible(bool(text))
        spoken = ", ".join(filter(None, (self._context(), self.name)))
        self.box.call(aloud(spoken), aloud(" ".join(filter(None, (wrong, mark, why)))))
        self.history.say()
        self.remeasure()

    def _mark_words(self) -> str:
        if not self.changed or self._new:
            return ""
        if not self.was:
            return self.tr("Changed. Nothing stood here before.")
        return self.tr("Changed. Before: {value}").format(value=isolate(self.words(self.was)))

    def _edit_words(self) -> str:
        """Return what its source says, where a person here said something else before."""
        edit = self._edit
        if edit is None:
            return ""
        said = self.tr("Written here on {date}. Its source says: {value}")
        base = isolate(self.words(edit.base)) if edit.base else words("fact.not_stated")
        return said.format(date=long_date(edit.edited_on, language()), value=base)

    def _on_edited(self) -> None:
        self._wrong = str
        self.say()
        self.grow()
        self.edited.emit()
