"""What the pages of the directory have in common: they tell when a person comes, and show one stage at a time."""

from enum import Enum
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.notice import Busy, Notice, Said

Stage = TypeVar("Stage", bound=Enum)


class Visited(QWidget):
    """A page that may say something else whenever a person comes to it.

    Signals:
        shown: a person came here: what it says may have changed meanwhile.
        told: (QWidget) was said or is asked, and is to be seen.
    """

    shown = Signal()
    told = Signal(QWidget)

    @property
    def first(self) -> QWidget:
        """Return what a person most likely wants now."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that a person is here."""
        super().showEvent(event)
        if not event.spontaneous():
            self.shown.emit()


class Staged(Visited, Generic[Stage]):
    """A page with one stage at a time, one of them for what is being done; what was said stands above it.

    A page says which part belongs to which stage in `_show_stage`, and where each begins in `first`.

    Signals:
        stop_wanted: what is being done is to stop.
        stage_changed: something else is shown, from its top on.
    """

    stop_wanted = Signal()
    stage_changed = Signal()

    def __init__(self, begin: Stage, at_work: Stage, parent: QWidget | None = None) -> None:
        """Be at `begin`, still to be shown with `go`; `at_work` is the stage of what is being done."""
        super().__init__(parent)
        self.stage, self._at_work = begin, at_work
        self.notice, self.busy = Notice(), Busy()
        self.busy.stop_wanted.connect(self._on_stop)

    def go(self, stage: Stage) -> None:
        """Show a stage; a keyboard that was on this page goes along."""
        focus = QApplication.focusWidget()
        changed, self.stage = stage is not self.stage, stage
        here = changed and focus is not None and self.isAncestorOf(focus)
        if stage is not self._at_work:
            self.busy.clear()
        self._show_stage()
        if here:
            self.first.setFocus(Qt.FocusReason.OtherFocusReason)
        if changed:
            self.stage_changed.emit()

    def show_progress(self, said: Said, done: int, total: int) -> None:
        """Show what is being done; nothing else can be begun here meanwhile."""
        if self.stage is not self._at_work:
            self.notice.clear()
            self.busy.stop.setEnabled(True)
        self.busy.show_progress(said, done, total)
        self.go(self._at_work)

    def _show_stage(self) -> None:
        """Show the parts of the stage, and hide those of the others."""
        raise NotImplementedError

    def _on_stop(self) -> None:
        """Say that it was heard: what runs may need a moment to come to a halt."""
        self.busy.stop.setEnabled(False)
        self.stop_wanted.emit()
