"""What came with files and waits: each item ticked by itself, and what the ticked ones change together."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from resources_db.reviews.texts import clock_text
from resources_db.reviews.values import Effect
from ui.buttons import LinkButton, PrimaryButton
from ui.directory.effects_table import EffectsTable
from ui.directory.waiting_model import WaitingModel
from ui.directory.wordy_table import WordyTable
from ui.directory.work_values import WaitingItem
from ui.flow_layout import FlowLayout
from ui.language import language, number
from ui.plain_text import PlainLabel, aloud
from ui.theme import GRID, TextRole


class WaitingPanel(QWidget):
    """Shows `WaitingItem`s and asks for a yes.

    Nothing is accepted before what the ticked items change together was shown.

    Signals:
        ticked: (ids) that have a tick now: what they change together is to be shown.
        accept_wanted: (ids).
        back_wanted: a person goes back to the list.
    """

    ticked = Signal(list)
    accept_wanted = Signal(list)
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing that waits."""
        super().__init__(parent)
        self._count = 0
        self._signed = False
        self._shown_for: list[str] | None = None
        self._clock: date | None = None
        self.title, self.explanation = PlainLabel(role=TextRole.HEADING), PlainLabel()
        self.rows = WaitingModel(self)
        self.table = WordyTable(self.rows)
        self.together, self.clock = EffectsTable(), PlainLabel()
        self.accept_button, self.back_button = PrimaryButton(), LinkButton()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        for widget in (self.title, self.explanation, self.table, self.together, self.clock):
            layout.addWidget(widget)
        self.back_button.padding = QSize(0, GRID)
        buttons = FlowLayout(gap=2 * GRID)
        for button in (self.accept_button, self.back_button):
            buttons.addWidget(button)
        layout.addLayout(buttons)
        self.rows.dataChanged.connect(self._on_ticked)
        self.accept_button.clicked.connect(lambda: self.accept_wanted.emit(self.rows.accepted()))
        self.back_button.clicked.connect(self.back_wanted)
        self._retranslate()

    def show_waiting(self, items: Sequence[WaitingItem]) -> None:
        """Show what waits, none of it ticked."""
        self._count = len(items)
        self._shown_for = None
        self.rows.show_waiting(items)
        self.table.setCurrentIndex(self.rows.index(0, 0))
        self.together.show_effects(())
        self._retranslate()

    def show_together(self, ids: Sequence[str], effects: Sequence[Effect], clock: date | None = None) -> None:
        """Show what the items of `ids` change together; an answer about other ticks is let go.

        `clock` is the day that nothing would hold any longer against a clock that is behind.
        """
        if list(ids) == self.rows.accepted():
            self._shown_for, self._clock = list(ids), clock
            self.together.show_effects(effects)
            self._retranslate()

    def show_signed(self, signed: bool) -> None:
        """Know whether it is known who says yes."""
        self._signed = signed
        self._retranslate()

    def clear(self) -> None:
        """Forget what waited."""
        self.show_waiting(())

    @property
    def first(self) -> QWidget:
        """Return what a person most likely wants now."""
        return self.table if self._count else self.back_button

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _on_ticked(self) -> None:
        self._shown_for = None
        self._retranslate()
        if ids := self.rows.accepted():
            self.ticked.emit(ids)

    def _retranslate(self) -> None:
        ids = self.rows.accepted()
        seen = bool(ids) and self._shown_for == ids
        self.title.show_text(self.tr("%Ln thing(s) from files wait(s) for your yes", "", self._count))
        self.explanation.show_text(
            self.tr("Nothing of this counts yet. Tick what you know to be right; the rest stays as it is.")
            if self._count
            else self.tr("Nothing from a file waits for a yes now.")
        )
        self.table.setAccessibleName(self.title.text())
        self.table.setVisible(bool(self._count))
        self.together.setVisible(seen)
        self.clock.show_text(clock_text(self._clock, language()))
        self.clock.setVisible(seen and self._clock is not None)
        self.accept_button.setAccessibleDescription(aloud(self.clock.text()) if seen else "")
        self.accept_button.show_text(self._accept_words(len(ids)))
        self.accept_button.setEnabled(seen and self._signed)
        self.accept_button.setVisible(bool(self._count))
        self.back_button.show_text(self.tr("Back to the list"))

    def _accept_words(self, ticked: int) -> str:
        if not ticked:
            return self.tr("Accept what is ticked")
        return self.tr("Accept {ticked} of {count}").format(ticked=number(ticked), count=number(self._count))
