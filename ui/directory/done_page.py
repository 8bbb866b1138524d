"""What was done to the directory, and the way to take the last of it back: what that changes is shown first."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from resources_db.acts.values import Undone
from ui.card import Card
from ui.directory.acts_model import ActsModel
from ui.directory.done_values import Done
from ui.directory.last_change import LastChange
from ui.directory.wordy_table import WordyTable
from ui.language import number
from ui.notice import Busy, Notice, Said
from ui.plain_text import PlainLabel
from ui.theme import GRID


class DonePage(QWidget):
    """A list of acts below the last one, which alone can be taken back.

    Signals:
        shown: a person came here: what it says may have changed meanwhile.
        asked: what taking the last one back would change is to be shown (`ask`).
        undo_wanted: a person has said yes to it.
        stop_wanted: what is being done is to stop.
        told: (QWidget) was said or is asked, and is to be seen.
    """

    shown = Signal()
    asked = Signal()
    undo_wanted = Signal()
    stop_wanted = Signal()
    told = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing read."""
        super().__init__(parent)
        self._done: Done | None = None
        self._busy = False
        self.notice, self.busy, self.last_change = Notice(), Busy(), LastChange()
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
        self.busy.stop_wanted.connect(self._on_stop)
        self._follow()

    @property
    def first(self) -> QWidget:
        """Return what a person most likely wants now."""
        if self._busy:
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
        self._end()
        self.last_change.ask(undone)
        self.told.emit(self.last_change.no_button)

    def show_progress(self, said: Said, done: int, total: int) -> None:
        """Show what is being done; nothing else can be begun here meanwhile."""
        if not self._busy:
            self.notice.clear()
            self.busy.stop.setEnabled(True)
        focus = QApplication.focusWidget()
        here = focus is not None and self.isAncestorOf(focus) and not self._busy
        self._busy = True
        self.busy.show_progress(said, done, total)
        self._follow()
        if here:
            self.busy.stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_undone(self, said: Said) -> None:
        """Say that it was taken back."""
        self._end()
        self.notice.show_news(said)
        self.told.emit(self.notice)

    def show_failure(self, said: Said) -> None:
        """Say why it was not done; everything is as it was."""
        self._end()
        self.notice.show_error(said)
        self.told.emit(self.notice)

    def clear(self) -> None:
        """Forget what was read."""
        self._end()
        self.notice.clear()
        self._done = None
        self.last_change.show_act(None)
        self.rows.show_acts(())
        self._follow()

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that a person is here."""
        super().showEvent(event)
        if not event.spontaneous():
            self.shown.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.rows.language_changed()
            self._follow()

    def _end(self) -> None:
        """Nothing is being done any more; a keyboard that was on "Stop" goes to the list."""
        focus = QApplication.focusWidget()
        here = focus is not None and self.busy.isAncestorOf(focus)
        self._busy = False
        self.busy.clear()
        self._follow()
        if here:
            self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_stop(self) -> None:
        """Say that it was heard: what runs may need a moment to come to a halt."""
        self.busy.stop.setEnabled(False)
        self.stop_wanted.emit()

    def _follow(self) -> None:
        self.last_change.setVisible(not self._busy and bool(self.rows.listed))
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
