"""One thing we know: a kind of contact or a fact that protects, of what, how often, and how it is known."""

from dataclasses import replace

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from resources_db.errors import BadInput
from resources_db.model import Assessment
from ui.assess.kind_picker import KindPicker
from ui.assess.thing_fields import ThingFields
from ui.assess.values import EachOfMany, Situation
from ui.buttons import LinkButton
from ui.column import Column
from ui.heading import Heading
from ui.language import coded_words, language
from ui.theme import GRID, TextRole


class OneThing(Column):
    """One statement, from the kind on.

    Signals:
        changed: after every change that a person makes.
    """

    changed = Signal()

    def __init__(self, situation: Situation | EachOfMany, parent: QWidget | None = None) -> None:
        """Begin without a kind."""
        super().__init__(2 * GRID, parent=parent)
        self._situation = situation
        self.kind = ""
        self.picker = KindPicker(situation.record, situation.hints)
        self._fields: ThingFields | None = None
        self._heading, self.other_button = Heading(role=TextRole.HEADING), LinkButton()
        self.add(self.picker)
        self.add(self._heading, shown=False)
        self.add(self.other_button, shown=False)
        self.picker.picked.connect(self.pick)
        self.other_button.clicked.connect(self.pick_another)
        self._retranslate()

    @property
    def begun(self) -> bool:
        """Return whether a kind was picked."""
        return bool(self.kind)

    @property
    def fields(self) -> ThingFields:
        """Return what is asked of a kind, made now where it is not there yet."""
        if self._fields is None:
            self._fields = ThingFields(self._situation)
            self._fields.changed.connect(self.changed)
            self.add(self._fields)
        return self._fields

    def begin(self) -> None:
        """Give the keyboard to what is to be said next."""
        if self.kind:
            self.fields.begin()
        else:
            self.picker.begin()

    def pick(self, kind: str) -> None:
        """Say what it is; everything else is asked below."""
        self.kind = kind
        self.fields.show_kind(kind)
        self._show_picking(False)
        self._retranslate()
        self.grow()
        self.fields.begin()
        self.changed.emit()

    def pick_another(self) -> None:
        """Begin again with the list of kinds."""
        self.kind = ""
        self._show_picking(True)
        self.picker.begin()
        self.grow()
        self.changed.emit()

    def written(self, supersedes: Assessment | None = None, reason: str = "") -> tuple[Assessment, ...]:
        """Return the statement as an assessment.

        Raises:
            BadInput: it is not said what it is, or how often.
        """
        if not self.kind:
            raise BadInput("call.no_kind")
        row = self.fields.written()
        if supersedes is None:
            return (row,)
        return (replace(row, supersedes_id=supersedes.id, supersede_reason=reason),)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _show_picking(self, picking: bool) -> None:
        self.picker.setVisible(picking)
        for widget in (self._heading, self.other_button, *filter(None, [self._fields])):
            widget.setVisible(not picking)

    def _retranslate(self) -> None:
        self.other_button.show_text(self.tr("Choose something else"))
        if self.kind:
            vocabulary = coded_words()
            entry = vocabulary.kinds.get(self.kind) or vocabulary.protective[self.kind]
            self._heading.show_text(entry.label.say(language()))
        self.remeasure()
