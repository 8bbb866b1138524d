"""The work list: what to ask, call and decide; lists for calls out, their answers in; the last change and its undo."""

from enum import Enum

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from resources_db.acts.values import Act
from ui.buttons import LinkButton
from ui.card import Card
from ui.directory.answers_panel import AnswersPanel
from ui.directory.last_change import LastChange
from ui.directory.signing import Signing
from ui.directory.staged import Staged
from ui.directory.waiting_panel import WaitingPanel
from ui.directory.work_list_part import WorkListPart
from ui.flow_layout import FlowLayout
from ui.theme import GRID


class WorkStage(Enum):
    """What a person is at."""

    LIST = 0
    WAITING = 1
    ANSWERS = 2
    BUSY = 3


class WorkPage(Staged[WorkStage]):
    """One stage at a time; what went wrong, what was done last, and how to take it back stand above it.

    Signals:
        waiting_wanted, save_wanted, read_wanted: when a person wants that.
        left: a person goes back to the list from what waits or from answers that were read.
    """

    waiting_wanted = Signal()
    save_wanted = Signal()
    read_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with the list."""
        super().__init__(WorkStage.LIST, WorkStage.BUSY, parent)
        self._waiting = 0
        self._last: Act | None = None
        self.last_change = LastChange()
        self.save_button, self.read_button, self.waiting_button = LinkButton(), LinkButton(), LinkButton()
        self.work, self.signing = WorkListPart(), Signing()
        self.waiting, self.answers = WaitingPanel(), AnswersPanel()
        self._ways, self._beside = QWidget(), QWidget()
        panels = {WorkStage.WAITING: self.waiting, WorkStage.ANSWERS: self.answers}
        self._cards = {stage: Card(panel, padded=True) for stage, panel in panels.items()}
        self._lay_out()
        self._connect()
        self._retranslate()
        self.go(WorkStage.LIST)

    @property
    def first(self) -> QWidget:
        """Return what a person most likely wants now."""
        return {
            WorkStage.LIST: self.work.first,
            WorkStage.WAITING: self.waiting.first,
            WorkStage.ANSWERS: self.answers.first,
            WorkStage.BUSY: self.busy.stop,
        }[self.stage]

    def show_last(self, act: Act | None) -> None:
        """Say what was done last, nothing for None."""
        self._last = act
        self.last_change.show_act(act)
        self._follow()

    def show_waiting_count(self, count: int) -> None:
        """Say how much waits for a yes."""
        self._waiting = count
        self._retranslate()

    def clear(self) -> None:
        """Forget everything that was asked, read and counted."""
        self.notice.clear()
        self.go(WorkStage.LIST)
        self.waiting.clear()
        self.answers.clear()
        self.show_last(None)
        self.signing.show_role("")
        self.show_waiting_count(0)
        self.work.clear()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _lay_out(self) -> None:
        ways = FlowLayout(self._ways, gap=2 * GRID)
        for button in (self.save_button, self.read_button):
            ways.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID + 4)
        beside = QVBoxLayout(self._beside)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(GRID + 4)
        beside.addWidget(self.last_change)
        beside.addWidget(self.waiting_button)
        for widget in (self.notice, self._beside, self.busy):
            layout.addWidget(widget)
        layout.addWidget(self.work, 1)
        for below in (self._ways, self.signing, *self._cards.values()):
            layout.addWidget(below)
        layout.addStretch()

    def _connect(self) -> None:
        self.save_button.clicked.connect(self.save_wanted)
        self.read_button.clicked.connect(self.read_wanted)
        self.waiting_button.clicked.connect(self.waiting_wanted)
        self.signing.changed.connect(self._on_signed)
        self.work.rows.modelReset.connect(self._follow)
        for leaving in (self.waiting.back_wanted, self.answers.cancel_wanted):
            leaving.connect(self._on_left)

    def _on_signed(self) -> None:
        for panel in (self.waiting, self.answers):
            panel.show_signed(self.signing.reviewer is not None)

    def _on_left(self) -> None:
        self.notice.clear()
        self.go(WorkStage.LIST)
        self.left.emit()

    def _retranslate(self) -> None:
        self.save_button.show_text(self.tr("Save list for calls…"))
        self.save_button.setAccessibleDescription(self.tr("Saves the places shown as a table to call through."))
        self.read_button.show_text(self.tr("Read answers…"))
        self.read_button.setAccessibleDescription(
            self.tr("Reads such a table back. You see what it would change before anything is changed.")
        )
        self.waiting_button.show_text(self.tr("%Ln thing(s) from files wait(s) for your yes", "", self._waiting))
        self._follow()

    def _show_stage(self) -> None:
        stage = self.stage
        for part in (self.work, self._ways):
            part.setVisible(stage is WorkStage.LIST)
        self._follow()
        for number, card in self._cards.items():
            card.setVisible(stage is number)
        self.signing.setVisible(stage in self._cards)
        self._follow()

    def _follow(self) -> None:
        self.waiting_button.setVisible(bool(self._waiting))
        some = bool(self._waiting) or self._last is not None
        self._beside.setVisible(some and self.stage is WorkStage.LIST)
        self.save_button.setEnabled(bool(self.work.rows.total))
