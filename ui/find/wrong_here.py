"""Something is wrong here: what a field worker marks of a place, in a few presses; it stays on this computer."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from resources_db.corrections.texts import kind_text, own_lines
from resources_db.corrections.values import LONGEST_NOTE, Kind, Reported
from resources_db.model import Record
from resources_db.wording import say
from ui.announcing import announce
from ui.assess.fields import Line, Named
from ui.buttons import Chip, LinkButton, PrimaryButton
from ui.column import Column
from ui.find.label_stack import LabelStack
from ui.flow_layout import FlowLayout
from ui.language import language
from ui.plain_text import PlainLabel
from ui.theme import GRID, TextRole


class WrongHere(Column):
    """A button, the kinds that it opens, and a line for a note; above it what was marked here before.

    Signals:
        marked: (code of a kind, note).
    """

    marked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it without a listing."""
        super().__init__(GRID, parent=parent)
        self._listing = ""
        self._own: tuple[Reported, ...] = ()
        self._kind: Kind | None = None
        self._lines = LabelStack(TextRole.SMALL)
        self.button, self.keep_button, self.note = LinkButton(), PrimaryButton(), Line()
        self.button.setCheckable(True)
        self.note.setMaxLength(LONGEST_NOTE)
        self._note, self._ask = Named(self.note), PlainLabel()
        self._box = QWidget()
        flow = FlowLayout(self._box)
        self.kinds = {kind: Chip() for kind in Kind}
        for kind, chip in self.kinds.items():
            chip.clicked.connect(lambda _on, kind=kind: self._choose(kind))
            flow.addWidget(chip)
        self.add(self._lines)
        self.add(self.button)
        for part in (self._ask, self._box, self._note, self.keep_button):
            self.add(part, shown=False)
        self.button.toggled.connect(self._on_toggled)
        self.note.textChanged.connect(self._follow)
        self.note.returnPressed.connect(self._on_keep)
        self.keep_button.clicked.connect(self._on_keep)
        self._retranslate()

    def show_record(self, record: Record) -> None:
        """Belong to a listing; what was being marked of another one is gone."""
        if record.listing.id != self._listing and (self.button.isChecked() or self._kind or self.note.text()):
            self._forget()
        self._listing = record.listing.id
        self._own = tuple(each for each in record.reported if each.own)
        self._say_own()

    def show_kept(self, listing_id: str, said: str) -> None:
        """Close what was open for a listing, whose mark is kept now, and say so to those who hear the window."""
        if listing_id == self._listing:
            if self._kind is not None and self.isAncestorOf(QApplication.focusWidget() or self.window()):
                self.button.setFocus(Qt.FocusReason.OtherFocusReason)
            self._forget()
            announce(self, said)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes it first."""
        if event.key() == Qt.Key.Key_Escape and self.button.isChecked():
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)
            self._forget()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _forget(self) -> None:
        """Close it, and hold nothing of what was typed: a line that is filled anew cannot be undone."""
        self._kind = None
        self.note.setText("")
        for chip in self.kinds.values():
            chip.set_on(False)
        self.button.setChecked(False)
        self._follow()

    def _on_toggled(self, opened: bool) -> None:
        if not opened and (self._kind is not None or self.note.text()):
            self._forget()
        self._follow()
        self._retranslate()
        self.grow()
        if opened and self.button.hasFocus():
            self.kinds[Kind.CLOSED].setFocus(Qt.FocusReason.TabFocusReason)

    def _choose(self, kind: Kind) -> None:
        """Know what is wrong, and give the keyboard to the note, where one more press keeps it."""
        self._kind = kind
        for each, chip in self.kinds.items():
            chip.set_on(each is kind)
        self._follow()
        self._retranslate()
        self.grow()
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_keep(self) -> None:
        if self._kind is not None and self.keep_button.isEnabled():
            self.marked.emit(self._kind.value, self.note.text())

    def _follow(self) -> None:
        opened, chosen = self.button.isChecked(), self._kind is not None
        for part in (self._ask, self._box):
            part.setVisible(opened)
        for part in (self._note, self.keep_button):
            part.setVisible(opened and chosen)
        self.keep_button.setEnabled(self._kind is not Kind.OTHER or bool(self.note.text().strip()))
        self.remeasure()

    def _say_own(self) -> None:
        self._lines.show_texts(own_lines(self._own, language()))

    def _retranslate(self) -> None:
        self._say_own()
        self.button.show_text(self.tr("Something is wrong here"))
        self.button.setAccessibleDescription(self.tr("Open") if self.button.isChecked() else self.tr("Closed"))
        self._ask.show_text(self.tr("What is wrong? It stays on this computer until you write it to a file."))
        for kind, chip in self.kinds.items():
            chip.show_text(kind_text(kind, language()))
        needed = self.tr("Say in a few words what is wrong.") if self._kind is Kind.OTHER else self.tr("Not needed.")
        self._note.name(self.tr("Note"), f"{needed} {say('correction.no_names', language())}")
        self.keep_button.show_text(self.tr("Mark it"))
        self.remeasure()
