"""Records that may be one place: pairs looked for, compared side by side, made one or two; and what is merged."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from resources_db.duplicates.values import Candidate, MergeTold
from resources_db.edits.values import EditEffects
from resources_db.wording import say
from ui.announcing import announce
from ui.buttons import Chip, LinkButton, PrimaryButton
from ui.card import Card
from ui.directory.duplicate_values import PairLooked
from ui.directory.duplicates_list import DuplicatesList
from ui.directory.duplicates_merged import MergedPart
from ui.directory.duplicates_pair import PairPanel
from ui.directory.signing import Signing
from ui.directory.staged import Staged
from ui.flow_layout import FlowLayout
from ui.language import language, number
from ui.theme import GRID


class DuplicatesStage(Enum):
    """What a person is at."""

    PAIRS = 0
    PAIR = 1
    MERGED = 2
    BUSY = 3


class DuplicatesPage(Staged[DuplicatesStage]):
    """One stage at a time; what was done, and what went wrong, stands above it.

    Signals:
        look_wanted: pairs are to be looked for.
        opened: (Candidate) is to be looked at side by side.
        merge_wanted: (PairLooked, choices) are to be one place.
        not_same_wanted: (Candidate) are two places.
        asked: (MergeTold) what giving both back would change is to be shown.
        back_wanted: (MergeTold, effects) both are to be given back.
        left: a person goes back to the pairs, or on to what is merged.
    """

    look_wanted = Signal()
    opened = Signal(object)
    merge_wanted = Signal(object, object)
    not_same_wanted = Signal(object)
    asked = Signal(object)
    back_wanted = Signal(object, object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing looked for."""
        super().__init__(DuplicatesStage.PAIRS, DuplicatesStage.BUSY, parent)
        self.tabs = {DuplicatesStage.PAIRS: Chip(), DuplicatesStage.MERGED: Chip()}
        self.list, self.pair, self.merged, self.signing = DuplicatesList(), PairPanel(), MergedPart(), Signing()
        self.back_button, self.leave_button = LinkButton(), LinkButton()
        self.merge_button, self.two_button = PrimaryButton(), LinkButton()
        self._views, self._deeds = QWidget(), QWidget()
        self._card = Card(self.pair, padded=True)
        self._lay_out()
        self._connect()
        self._retranslate()
        self.go(DuplicatesStage.PAIRS)

    @property
    def first(self) -> QWidget:
        """Return what a person most likely wants now."""
        return {
            DuplicatesStage.PAIRS: self.list.first,
            DuplicatesStage.PAIR: self.back_button,
            DuplicatesStage.MERGED: self.merged.first or self.tabs[DuplicatesStage.MERGED],
            DuplicatesStage.BUSY: self.busy.stop,
        }[self.stage]

    def show_pairs(self, pairs: Sequence[Candidate], *, stale: bool = False) -> None:
        """Show the pairs that were found; `stale` says that the directory has changed since."""
        self.list.show_pairs(pairs, stale=stale)
        self._retranslate()

    def show_pair(self, looked: PairLooked) -> None:
        """Show two records side by side."""
        new = self.stage is not DuplicatesStage.PAIR
        self.pair.show_pair(looked)
        self.go(DuplicatesStage.PAIR)
        self.pair.grow()  # what was measured while nobody saw it was not placed
        if new:
            self.notice.clear()
            announce(self, f"{self.pair.names.first.text()}. {self.pair.names.second.text()}. {self.pair.alike.text()}")

    def show_merges(self, merges: Sequence[MergeTold]) -> None:
        """Show what is merged."""
        self.merged.show_merges(merges)
        self._retranslate()

    def ask(self, merge: MergeTold, effects: EditEffects) -> None:
        """Ask for a yes to what giving both back changes."""
        self.notice.clear()
        self.merged.ask(merge, effects)
        self.told.emit(self.merged.no_button)

    def clear(self) -> None:
        """Forget everything that was found, chosen and said."""
        self.notice.clear()
        self.go(DuplicatesStage.PAIRS)  # first of all: a keyboard in a pair would be lost with what is hidden
        self.list.clear()
        self.pair.clear()
        self.merged.clear()
        self.signing.show_role("")
        self._retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the pairs with Escape."""
        if event.key() == Qt.Key.Key_Escape and self.stage is DuplicatesStage.PAIR:
            self._leave()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _lay_out(self) -> None:
        views = FlowLayout(self._views)
        for tab in self.tabs.values():
            views.addWidget(tab)
        deeds = FlowLayout(self._deeds, gap=2 * GRID)
        for button in (self.merge_button, self.two_button, self.leave_button):
            deeds.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID + 4)
        above = (self.notice, self.busy, self._views, self.back_button)
        for part in (*above, self.list, self._card, self.merged, self.signing, self.merged.buttons, self._deeds):
            layout.addWidget(part)
        layout.addStretch()

    def _connect(self) -> None:
        for stage, tab in self.tabs.items():
            tab.clicked.connect(lambda _on, stage=stage: self._view(stage))
        self.list.look_wanted.connect(self.look_wanted)
        self.list.opened.connect(self.opened)
        self.merged.asked.connect(self.asked)
        self.merged.changed.connect(self._follow)
        self.merged.back_wanted.connect(self.back_wanted)
        self.signing.changed.connect(self._follow)
        self.merge_button.clicked.connect(self._on_merge)
        self.two_button.clicked.connect(self._on_two)
        for button in (self.back_button, self.leave_button):
            button.clicked.connect(self._leave)

    def _view(self, stage: DuplicatesStage) -> None:
        self.notice.clear()
        self.go(stage)
        self.left.emit()

    def _leave(self) -> None:
        self.notice.clear()
        self.go(DuplicatesStage.PAIRS)
        self.pair.clear()
        self.left.emit()

    def _on_merge(self) -> None:
        looked = self.pair.looked
        if looked is None:
            return
        if (box := self.pair.first_unticked()) is not None:
            self.notice.show_error(lambda: say("error.call.not_ticked", language()))
            self.pair.ask(box)
            self.told.emit(box)
        else:
            self.merge_wanted.emit(looked, self.pair.choices)

    def _on_two(self) -> None:
        if self.pair.looked is not None:
            self.not_same_wanted.emit(self.pair.looked.pair)

    def _show_stage(self) -> None:
        stage, stages = self.stage, DuplicatesStage
        for number_, tab in self.tabs.items():
            tab.set_on(number_ is stage)
        self._views.setVisible(stage in self.tabs)
        for part, where in (
            (self.list, stages.PAIRS),
            (self.back_button, stages.PAIR),
            (self._card, stages.PAIR),
            (self._deeds, stages.PAIR),
            (self.merged, stages.MERGED),
        ):
            part.setVisible(stage is where)
        self._follow()

    def _follow(self) -> None:
        signed = self.signing.reviewer is not None
        asking = self.stage is DuplicatesStage.MERGED and self.merged.asking
        self.signing.setVisible(self.stage is DuplicatesStage.PAIR or asking)
        self.merged.buttons.setVisible(asking)
        for button in (self.merge_button, self.two_button):
            button.setEnabled(signed)
        self.merged.show_signed(signed)

    def _retranslate(self) -> None:
        counts = (len(self.list.rows.pairs), len(self.merged.rows.listed))
        names = (self.tr("Pairs"), self.tr("Merged"))
        for tab, name, count in zip(self.tabs.values(), names, counts, strict=True):
            tab.show_text(f"{name} ({number(count)})" if count else name)
        for button in (self.back_button, self.leave_button):
            button.show_text(self.tr("Back to the pairs"))
        self.merge_button.show_text(self.tr("Make them one place"))
        self.two_button.show_text(self.tr("These are two places"))
