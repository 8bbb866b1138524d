"""What people made one place, and the way to give both records back: what that changes is shown first."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from resources_db.acts.texts import better_texts
from resources_db.duplicates.values import MergeTold
from resources_db.edits.values import EditEffects
from ui.announcing import announce
from ui.buttons import LinkButton, PrimaryButton
from ui.card import Card
from ui.directory.act_words import better_isolated
from ui.directory.effects_table import EffectsTable
from ui.directory.merges_model import MergesModel
from ui.directory.wordy_table import WordyTable
from ui.flow_layout import FlowLayout
from ui.language import language
from ui.plain_text import PlainLabel, isolate
from ui.theme import GRID

MOST_SHOWN = 12
"""Lines of body text of the list: what giving back changes is seen below it."""


class MergedPart(QWidget):
    """A list of merges, and the question whether one of them is given back.

    Signals:
        asked: (MergeTold) a person wants both back: what that changes is to be shown (`ask`).
        back_wanted: (MergeTold, effects) and has said yes to what was shown.
        changed: it is asked for a yes now, or no longer.

    Attributes:
        buttons: yes and no, to be put below whoever says it.
    """

    asked = Signal(object)
    back_wanted = Signal(object, object)
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing read."""
        super().__init__(parent)
        self._read, self._signed = False, False
        self._asked: tuple[MergeTold, EditEffects] | None = None
        self.summary = PlainLabel(quiet=True)
        self.rows = MergesModel(self)
        self.table = WordyTable(self.rows, most=MOST_SHOWN)
        self.card = Card(self.table)
        self.ask_button = PrimaryButton()
        self.question, self.effects, self.beside = PlainLabel(), EffectsTable(), PlainLabel()
        self.yes_button, self.no_button = PrimaryButton(), LinkButton()
        self.buttons = QWidget()
        buttons = FlowLayout(self.buttons, gap=2 * GRID)
        for button in (self.yes_button, self.no_button):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID + 4)
        for part in (self.summary, self.card, self.ask_button, self.question, self.effects, self.beside):
            layout.addWidget(part)
        self.table.selectionModel().currentRowChanged.connect(self._let_go)
        self.table.activated.connect(lambda _index: self._on_ask())
        self.ask_button.clicked.connect(self._on_ask)
        self.yes_button.clicked.connect(self._on_yes)
        self.no_button.clicked.connect(self._on_no)
        self._follow()

    @property
    def first(self) -> QWidget | None:
        """Return what a person most likely wants now, None where nothing is merged."""
        return self.table if self.rows.listed else None

    @property
    def chosen(self) -> MergeTold | None:
        """Return the merge that is marked, None where none is."""
        return self.rows.at(self.table.currentIndex())

    @property
    def asking(self) -> bool:
        """Return whether it is asked for a yes."""
        return self._asked is not None

    def show_merges(self, merges: Sequence[MergeTold]) -> None:
        """Show what is merged; the marked one stays marked."""
        chosen = self.chosen
        same = [each.merge.id for each in merges] == [each.merge.id for each in self.rows.listed]
        self._read = True
        self.rows.show_rows(tuple(merges), same=same)
        if merges and not same:
            row = self.rows.row_of(chosen.merge.id) if chosen else -1
            self.table.setCurrentIndex(self.rows.index(max(row, 0), 0))
        if not same:
            self._asked = None
        self._follow()

    def ask(self, merge: MergeTold, effects: EditEffects) -> None:
        """Ask for a yes to what giving both back changes; an answer about another merge is let go."""
        if self.chosen is None or self.chosen.merge.id != merge.merge.id:
            return
        self._asked = merge, effects
        self.effects.show_effects(effects.effects)
        self._follow()
        self.no_button.setFocus(Qt.FocusReason.OtherFocusReason)  # one key too many must say yes to nothing
        announce(self, " ".join(filter(None, [self.question.text(), self.effects.summary.text(), self.beside.text()])))

    def show_signed(self, signed: bool) -> None:
        """Know whether it is known who says yes."""
        self._signed = signed
        self.yes_button.setEnabled(signed)

    def clear(self) -> None:
        """Forget what was read and asked."""
        self._read, self._asked = False, None
        self.rows.show_rows(())
        self.effects.show_effects(())
        self._follow()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.rows.language_changed()
            self._follow()

    def _let_go(self) -> None:
        """Ask no more: another row is marked."""
        self._asked = None
        self._follow()

    def _on_ask(self) -> None:
        if self.chosen is not None:
            self.asked.emit(self.chosen)

    def _on_yes(self) -> None:
        if self._asked is not None:
            self.back_wanted.emit(*self._asked)

    def _on_no(self) -> None:
        self._let_go()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self) -> None:
        some = bool(self.rows.listed)
        self.card.setVisible(some)
        self.ask_button.setVisible(some and not self.asking)
        if not self.asking:
            self.effects.show_effects(())
        for part in (self.question, self.effects, self.buttons):
            part.setVisible(self.asking)
        self.yes_button.setEnabled(self._signed)
        self._retranslate()
        self.changed.emit()

    def _retranslate(self) -> None:
        none = self.tr("Nothing is merged.") if self._read else self.tr("Reading…")
        many = self.tr("Both stay as their sources write them; here they read as one place.")
        self.summary.show_text(many if self.rows.listed else none)
        self.table.setAccessibleName(self.tr("Merged records"))
        self.table.setAccessibleDescription(self.tr("Enter asks whether both are given back."))
        self.ask_button.show_text(self.tr("Give both back…"))
        self.yes_button.show_text(self.tr("Yes, give both back"))
        self.no_button.show_text(self.tr("Leave it"))
        asked = self._asked[0] if self._asked else None
        said = self.tr("Each would stand by itself again: {one} and {other}.")
        names = {"one": isolate(asked.title), "other": isolate(asked.other)} if asked else {"one": "", "other": ""}
        self.question.show_text(said.format(**names) if asked else "")
        better = better_isolated(self._asked[1].better if self._asked else ())
        self.beside.show_text(" ".join(better_texts(better, language())))
        self.beside.setVisible(bool(self.beside.text()))
