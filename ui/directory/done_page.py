"""What was done to the directory, and the way to take the last of it back: what that changes is shown first."""

from enum import Enum

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from resources_db.acts.values import Undone
from ui.card import Card
from ui.directory.acts_model import ActsModel
from ui.directory.done_values import Done
from ui.directory.last_change import LastChange
from ui.directory.staged import Staged
from ui.directory.wordy_table import WordyTable
from ui.language import number
from ui.notice import Said
from ui.plain_text import PlainLabel
from ui.theme import GRID


class DoneStage(Enum):
    """What a person is at."""

    LIST = 0
    BUSY = 1


class DonePage(Staged[DoneStage]):
    """A list of acts below the last one, which alone can be taken back.

    Signals:
        asked: what taking the last one back would change is to be shown (`ask`).
        undo_wanted: a person has said yes to it.
    """

    asked = Signal()
    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing read."""
        super().__init__(DoneStage.LIST, DoneStage.BUSY, parent)
        self._done: Done | None = None
        self.last_change = LastChange()
        self.explanation, self.summary = PlainLabel(), PlainLabel(quiet=True)
        self.rows = ActsModel(self)
        self.table = WordyTable(self.rows)
        self._card = Card(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID + 4)
        for part in (self.explanation, self.notice, self.busy, self.last_change, self.summary, self._card):
            layout.addWidget(part)
        layout.addStretch()
        self.last_change.asked.connect(self.asked)
        self.last_change.undo_wanted.connect(self.undo_wanted)
        self._follow()

    @property
    def first(self) -> QWidget:
        """Return what a person most likely wants now."""
        if self.stage is DoneStage.BUSY:
            return self.busy.stop
        return self.table if self.rows.listed else self

    def show_done(self, done: Done) -> None:
        """Show what was done; whoever looks at an act stays there."""
        last = done.acts[0] if done.acts else None
        before = self._done.acts[0] if self._done and self._done.acts else None
        self._done = done
        self.rows.show_acts(done.acts)
        if last != before:
            self.last_change.show_act(last)
        if done.acts and self.table.currentIndex().row() < 0:
            self.table.setCurrentIndex(self.rows.index(0, 0))
        self._follow()

    def ask(self, undone: Undone) -> None:
        """Ask for a yes to what taking the last one back would change."""
        self.go(DoneStage.LIST)
        self.last_change.ask(undone)
        self.told.emit(self.last_change.no_button)

    def show_undone(self, said: Said) -> None:
        """Say that it was taken back."""
        self.go(DoneStage.LIST)
        self.notice.show_news(said)
        self.told.emit(self.notice)

    def show_failure(self, said: Said) -> None:
        """Say why it was not done; everything is as it was."""
        self.go(DoneStage.LIST)
        self.notice.show_error(said)
        self.told.emit(self.notice)

    def clear(self) -> None:
        """Forget what was read."""
        self.go(DoneStage.LIST)
        self.notice.clear()
        self._done = None
        self.last_change.show_act(None)
        self.rows.show_acts(())
        self._follow()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.rows.language_changed()
            self._follow()

    def _show_stage(self) -> None:
        self._follow()

    def _follow(self) -> None:
        self.last_change.setVisible(self.stage is DoneStage.LIST and bool(self.rows.listed))
        self._card.setVisible(bool(self.rows.listed))
        self._retranslate()

    def _retranslate(self) -> None:
        self.explanation.show_text(
            self.tr(
                "Files that were taken in, statements, changes, merges: the last one first. Each rests on those below "
                "it, so only the last can be taken back, then the one before it. Ten files are kept."
            )
        )
        self.table.setAccessibleName(self.tr("What was done"))
        self.summary.show_text(self._summary())

    def _summary(self) -> str:
        if self._done is None:
            return self.tr("Reading…")
        if not self._done.acts:
            return self.tr("Nothing was done yet that could be taken back.")
        count = number(len(self._done.acts))
        if self._done.more:
            return self.tr("The last {count} things that were done.").format(count=count)
        return self.tr("Things that can be taken back: {count}.").format(count=count)
