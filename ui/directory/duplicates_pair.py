"""Two records side by side: field by field, and what is said of contact; whose field is shown is chosen here."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from resources_db.duplicates.fields import Choice, Field
from resources_db.duplicates.values import Side
from ui.column import Column
from ui.directory.duplicate_values import PairLooked
from ui.directory.duplicate_words import field_name, likeness, record, shared
from ui.directory.duplicates_contact import ContactCompared
from ui.directory.duplicates_field import FieldRow
from ui.directory.two_texts import TwoTexts
from ui.heading import Heading
from ui.language import language
from ui.plain_text import PlainLabel, isolate
from ui.theme import GRID, TextRole


class PairPanel(Column):
    """Shows a `PairLooked`.

    Signals:
        changed: a person chose, or ticked.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without records."""
        super().__init__(2 * GRID, parent=parent)
        self.looked: PairLooked | None = None
        self.heading, self.alike = Heading(role=TextRole.HEADING), PlainLabel(quiet=True)
        self.names, self.how = TwoTexts(), PlainLabel()
        self.rows = {field: FieldRow(field) for field in Field}
        self.same_heading, self.same = Heading(role=TextRole.STRONG), PlainLabel(selectable=True)
        self.unsaid = PlainLabel(quiet=True)
        self.contact = ContactCompared()
        same = Column(GRID // 2)
        for words in (self.same_heading, self.same, self.unsaid):
            same.add(words)
        for part in (self.heading, self.names, self.alike, self.how, *self.rows.values(), same, self.contact):
            self.add(part)
        for row in self.rows.values():
            row.changed.connect(self.changed)
        self.speak_again()

    @property
    def choices(self) -> Mapping[Field, Choice]:
        """Return whose field is shown, of each field."""
        return {field: row.choice for field, row in self.rows.items() if row.choice is not None}

    def show_pair(self, looked: PairLooked) -> None:
        """Show two records; of the two that are shown already, what was chosen stays."""
        anew = self.looked is None or self.looked.pair != looked.pair
        self.looked = looked
        for side in looked.sides[language()]:
            self.rows[side.field].show_side(side, anew=anew)
        self.contact.show_effects(looked.effects)
        self.speak_again()
        self.grow()

    def clear(self) -> None:
        """Forget the records."""
        self.looked = None
        for row in self.rows.values():
            row.clear()
        self.contact.show_effects(())
        self.speak_again()

    def first_unticked(self) -> QWidget | None:
        """Return the first box that wants a tick before the two are made one."""
        boxes = (row.unticked for row in self.rows.values())
        return next((box for box in boxes if box is not None), None) or self.contact.first_unticked()

    def ask(self, box: QWidget) -> None:
        """Give the keyboard to a box that wants its tick."""
        box.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            for side in self._sides():
                self.rows[side.field].show_side(side, anew=False)
            self.speak_again()

    def speak_again(self) -> None:
        """Say everything in the window's language."""
        pair = self.looked.pair if self.looked else None
        self.heading.show_text(self.tr("Is this one place, or two?"))
        named = (
            (f"A: {record(pair.first_title, pair.first_source)}", f"B: {record(pair.second_title, pair.second_source)}")
            if pair
            else ("", "")
        )
        self.names.show_texts(*named)
        self.alike.show_text(f"{likeness(pair.score)}: {shared(pair)}." if pair else "")
        self.how.show_text(
            self.tr("Where A and B differ, choose what is shown. Phones, languages and terms can be those of both.")
        )
        sides = self._sides()
        same = [f"{field_name(side.field)}: {isolate(side.kept)}" for side in sides if side.kept and not side.differs]
        unsaid = [field_name(side.field) for side in sides if not (side.kept or side.merged)]
        self.same_heading.show_text(self.tr("The same in both"))
        self.same.show_text("\n".join(same))
        self.unsaid.show_text(self.tr("Neither says: {fields}.").format(fields=", ".join(unsaid)) if unsaid else "")
        for part, shown in ((self.same_heading, same), (self.same, same), (self.unsaid, unsaid)):
            part.setVisible(bool(shown))
        self.how.setVisible(any(side.differs for side in sides))
        self.remeasure()

    def _sides(self) -> tuple[Side, ...]:
        return self.looked.sides[language()] if self.looked else ()
