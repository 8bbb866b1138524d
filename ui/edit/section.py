"""A part of the form below a heading that can be jumped to."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from resources_db.wording import catalogue, say
from ui.buttons import LinkButton
from ui.column import Column
from ui.edit.field import Field
from ui.edit.list_part import ListPart
from ui.edit.row_part import FieldsBeside
from ui.flow_layout import FlowLayout
from ui.heading import Heading
from ui.language import language
from ui.notice import Maker
from ui.plain_text import PlainLabel
from ui.theme import GRID, TextRole


class Group(Column):
    """Fields beside each other, below a name of their own."""

    def __init__(self, name: Maker, fields: Sequence[Field], parent: QWidget | None = None) -> None:
        """Call `fields` together what `name` says."""
        super().__init__(GRID, parent=parent)
        self._name, self._title, self._fields = name, PlainLabel(role=TextRole.STRONG), FieldsBeside(fields)
        self.add(self._title)
        self.add(self._fields)
        self._retranslate()

    def begin(self) -> None:
        """Give the keyboard to the first field."""
        self._fields.begin()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._title.show_text(self._name())
        self.remeasure()


Part = Field | FieldsBeside | Group | ListPart


class Section(Column):
    """Fields and lists below the heading of the message `edit.section.<key>`."""

    def __init__(self, key: str, parts: Sequence[Part], parent: QWidget | None = None) -> None:
        """Hold `parts`, one below the other."""
        super().__init__(2 * GRID, parent=parent)
        self.key, self.parts_of_it = key, parts
        self.heading = Heading(role=TextRole.HEADING)
        self._why, self._note = PlainLabel(role=TextRole.SMALL, quiet=True), PlainLabel()
        self._noted: Maker = str
        self.uncover_button = LinkButton(parent=self)
        self.uncover_button.hide()
        for part in (self.heading, self._why, self._note, *parts):
            self.add(part)
        self._retranslate()

    @property
    def name(self) -> str:
        """Return its heading."""
        return say(f"editing.section.{self.key}", language())

    def show_note(self, noted: Maker) -> None:
        """Say below the heading what is to be known of this listing's part."""
        self._noted = noted
        self._retranslate()

    def cover(self) -> None:
        """Show no more than the first part until a person wants to see the rest: it is not for every eye."""
        first, *rest = self.parts_of_it
        self.add_below(first, self.uncover_button)
        for part in rest:
            part.setVisible(False)
        self.uncover_button.clicked.connect(self._on_uncover)
        self.show_note(lambda: say("editing.covered", language()))

    def begin(self) -> None:
        """Give the keyboard to the first of its parts."""
        self.parts_of_it[0].begin()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def uncover(self) -> None:
        """Show every part."""
        for part in self.parts_of_it:
            part.setVisible(True)
        self.uncover_button.setVisible(False)
        self.grow()

    def _on_uncover(self) -> None:
        self.uncover()
        self.parts_of_it[1].begin()

    def _retranslate(self) -> None:
        key = f"editing.about.{self.key}"
        why = say(key, language()) if key in catalogue() else ""
        self.heading.show_text(self.name)
        self._why.show_text(why)
        self._why.setVisible(bool(why))
        self.uncover_button.show_text(say("editing.uncover", language()))
        self._note.show_text(self._noted())
        self._note.setVisible(bool(self._note.text()))
        self.remeasure()


class Jumps(QWidget):
    """A link to each section: a long form is gone through by its headings.

    Signals:
        wanted: (Section) a person wants to go there.
    """

    wanted = Signal(object)

    def __init__(self, sections: Sequence[Section], parent: QWidget | None = None) -> None:
        """Lead to `sections`."""
        super().__init__(parent)
        self._sections = sections
        self.buttons = [LinkButton(small=True) for _ in sections]
        flow = FlowLayout(self, gap=2 * GRID)
        for button, section in zip(self.buttons, sections, strict=True):
            button.clicked.connect(lambda _checked=False, section=section: self.wanted.emit(section))
            flow.addWidget(button)
        self._retranslate()

    def next_from(self, focus: QWidget | None, step: int) -> Section:
        """Return the section `step` further on than the one that `focus` is in; the ends stay."""
        here = next((n for n, each in enumerate(self._sections) if focus and each.isAncestorOf(focus)), None)
        if here is None:
            return self._sections[0]
        return self._sections[min(max(here + step, 0), len(self._sections) - 1)]

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Parts of this form"))
        for button, section in zip(self.buttons, self._sections, strict=True):
            button.show_text(section.name)
            button.setAccessibleDescription(self.tr("Go to this part"))
