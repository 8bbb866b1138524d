"""The last thing that anybody did to what is said of places, and the way to take it back."""

from dataclasses import replace

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from resources_db.acts.texts import act_text, undone_texts
from resources_db.acts.values import Act, Undone
from resources_db.reviews.texts import clock_text
from ui.announcing import announce
from ui.buttons import LinkButton
from ui.directory.act_words import better_isolated, isolated
from ui.directory.effects_table import EffectsTable
from ui.flow_layout import FlowLayout
from ui.language import language
from ui.plain_text import PlainLabel, aloud
from ui.theme import GRID


class LastChange(QWidget):
    """Says what was done last; what would read better after an undo is asked about first.

    Signals:
        asked: a person wants to take it back: what that would change is to be shown.
        undo_wanted: and has said yes.
    """

    asked = Signal()
    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin where nobody has done anything."""
        super().__init__(parent)
        self._act: Act | None = None
        self._undone: Undone | None = None
        self.words, self.undo_button = PlainLabel(quiet=True), LinkButton()
        self.clock = PlainLabel()
        self.effects = EffectsTable()
        self.yes_button, self.no_button = LinkButton(), LinkButton()
        line = QHBoxLayout()
        line.setSpacing(2 * GRID)
        line.addWidget(self.words, 1)
        line.addWidget(self.undo_button)
        self._question = QWidget()
        question = QVBoxLayout(self._question)
        question.setContentsMargins(0, 0, 0, 0)
        question.addWidget(self.effects)
        question.addWidget(self.clock)
        buttons = FlowLayout(gap=2 * GRID)
        for button in (self.yes_button, self.no_button):
            buttons.addWidget(button)
        question.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(line)
        layout.addWidget(self._question)
        self.undo_button.clicked.connect(self.asked)
        self.yes_button.clicked.connect(self._on_yes)
        self.no_button.clicked.connect(self._on_no)
        self.show_act(None)

    def show_act(self, act: Act | None) -> None:
        """Show what was done last, nothing for None; what was asked about another act is asked no more."""
        self._act, self._undone = act, None
        self._question.setVisible(False)
        self.effects.show_effects(())
        self._retranslate()

    def ask(self, undone: Undone) -> None:
        """Ask for a yes to what taking the act back would change."""
        if self._act is None or undone.act.number != self._act.number:
            self.show_act(undone.act)
        self._undone = undone
        self.effects.show_effects(undone.effects)
        self._retranslate()
        self._question.setVisible(True)
        self.no_button.setFocus()
        announce(self, " ".join(filter(None, [self.effects.summary.text(), self.clock.text()])))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _on_yes(self) -> None:
        self._question.setVisible(False)
        self.undo_wanted.emit()

    def _on_no(self) -> None:
        self._question.setVisible(False)
        self.undo_button.setFocus()

    def _retranslate(self) -> None:
        self.words.show_text(act_text(isolated(self._act), language()) if self._act else "")
        self.clock.show_text(_beside(self._undone) if self._undone else "")
        self.clock.setVisible(bool(self.clock.text()))
        self.undo_button.show_text(self.tr("Undo"))
        self.undo_button.setAccessibleDescription(aloud(self.words.text()))
        self.yes_button.show_text(self.tr("Yes, take it back"))
        self.no_button.show_text(self.tr("Leave it"))
        self.setVisible(self._act is not None)


def _beside(undone: Undone) -> str:
    """Return what reads better beside the contact lines, what is gone, and what becomes of the clock."""
    said = [
        *undone_texts(replace(undone, better=better_isolated(undone.better)), language()),
        clock_text(undone.clock, language()),
    ]
    return " ".join(filter(None, said))
