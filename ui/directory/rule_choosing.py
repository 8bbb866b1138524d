"""Which value a rule speaks of: a source, one of its columns, one of the values that stand in it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from resources_db.rules.values import ColumnMet, ValueCount
from ui.assess.fields import Choice, Named
from ui.beside import Beside
from ui.buttons import PrimaryButton
from ui.card import Card
from ui.directory.rule_words import column_words
from ui.directory.value_counts_model import ValueCountsModel
from ui.directory.wordy_table import WordyTable
from ui.language import number
from ui.plain_text import PlainLabel
from ui.search_line import SearchLine
from ui.theme import GRID

MOST_SHOWN = 12
"""Lines of body text of the list."""


class RuleChoosing(QWidget):
    """Asks for a value among those that are met.

    Signals:
        column_chosen: (ColumnMet) whose values are to be shown (`show_values`).
        chosen: (ValueCount) a person wants to say what it means.
    """

    column_chosen = Signal(object)
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing read."""
        super().__init__(parent)
        self._read = False
        self._columns: Sequence[ColumnMet] = ()
        self.explanation, self.summary = PlainLabel(), PlainLabel(quiet=True)
        self.source, self.column, self.search = Choice([]), Choice([]), SearchLine()
        self._named = [Named(each) for each in (self.source, self.column, self.search)]
        self.rows = ValueCountsModel(self)
        self.table = WordyTable(self.rows, most=MOST_SHOWN)
        self._card = Card(self.table)
        self.say_button = PrimaryButton()
        source, column, search = self._named
        self._asked = Beside([source, column])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID + 4)
        self._search = search
        for part in (self.explanation, self._asked, self._search, self.summary, self._card, self.say_button):
            layout.addWidget(part)
        self.source.chosen.connect(self._on_source)
        self.column.chosen.connect(self._on_column)
        self.search.rested.connect(self._look_again)
        self.table.activated.connect(lambda _index: self._on_say())
        self.say_button.clicked.connect(self._on_say)
        self._follow()

    @property
    def first(self) -> QWidget:
        """Return what a person most likely wants now."""
        return self.table if self.rows.listed else self.source

    @property
    def met(self) -> ColumnMet | None:
        """Return the column that is chosen, None where there is none."""
        found = (each for each in self._columns if (each.source, each.column) == self._place)
        return next(found, None)

    @property
    def marked(self) -> ValueCount | None:
        """Return the value that is marked, None where none is."""
        return self.rows.at(self.table.currentIndex())

    def show_columns(self, columns: Sequence[ColumnMet]) -> None:
        """Offer these; what is chosen stays where it is among them."""
        self._read = True
        self._columns = tuple(columns)
        sources = list(dict.fromkeys(each.source for each in columns))
        _offer(self.source, [(name, name) for name in sources])
        self._fill_columns()

    def show_values(self, values: Sequence[ValueCount]) -> None:
        """Show the values of the chosen column; the marked one stays marked. Those of another column are let go."""
        if values and (values[0].source, values[0].column) != self._place:
            return
        self._show(values)

    def clear(self) -> None:
        """Forget what was read, chosen and typed."""
        self._read = False
        self._columns = ()
        for box in (self.source, self.column):
            _offer(box, [])
        self.search.forget()
        self._show(())

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.rows.language_changed()
            self._name_columns()
            self._follow()

    @property
    def _place(self) -> tuple[str, str]:
        return str(self.source.currentData() or ""), str(self.column.currentData() or "")

    def _fill_columns(self) -> None:
        source = self._place[0]
        _offer(self.column, [("", each.column) for each in self._columns if each.source == source])
        self._name_columns()
        self._on_column()

    def _name_columns(self) -> None:
        values = {each.column: each.values for each in self._columns if each.source == self._place[0]}
        for row in range(self.column.count()):
            name = str(self.column.itemData(row))
            said = self.tr("{column} ({count} different values)")
            self.column.setItemText(row, said.format(column=column_words(name), count=number(values.get(name, 0))))

    def _on_source(self) -> None:
        self._fill_columns()

    def _on_column(self) -> None:
        """Ask for the values of the column; those of another one are shown no longer."""
        if self.rows.values and (self.rows.values[0].source, self.rows.values[0].column) != self._place:
            self._show(())
        if (met := self.met) is not None:
            self.column_chosen.emit(met)

    def _look_again(self) -> None:
        self._show(self.rows.values)

    def _show(self, values: Sequence[ValueCount]) -> None:
        marked = self.marked
        self.rows.show_values(values, self.search.text())
        if self.rows.listed:
            row = self.rows.row_of(marked.value) if marked else -1
            self.table.setCurrentIndex(self.rows.index(max(row, 0), 0))
        self._follow()

    def _on_say(self) -> None:
        if (marked := self.marked) is not None:
            self.chosen.emit(marked)

    def _follow(self) -> None:
        some = bool(self._columns)
        self._asked.setVisible(some)
        self._search.setVisible(bool(self.rows.values))
        for part in (self._card, self.say_button):
            part.setVisible(bool(self.rows.listed))
        self._retranslate()

    def _retranslate(self) -> None:
        self.explanation.show_text(
            self.tr(
                "Where a list says of many places what they are, say once what that means, for example that the type "
                "“Police” is a police station. Each place with that value gets the statement. The others stay as "
                "nobody has checked them, and you see every place before anything is saved."
            )
        )
        source, column, search = self._named
        source.name(self.tr("Source"))
        column.name(self.tr("Column"))
        search.name(self.tr("Find a value"))
        self.table.setAccessibleName(self.tr("Values"))
        self.table.setAccessibleDescription(self.tr("Enter leads to what the marked value means."))
        self.say_button.show_text(self.tr("Say what this value means"))
        self.summary.show_text(self._summary())

    def _summary(self) -> str:
        if not self._read:
            return self.tr("Reading…")
        if not self._columns:
            return self.tr("No columns here yet. They come with the files of your sources.")
        counts = {"shown": number(len(self.rows.listed)), "count": number(len(self.rows.values))}
        return self.tr("{shown} of {count} values.").format(**counts)


def _offer(box: Choice, values: Sequence[tuple[str, str]]) -> None:
    """Offer (name, value); what is chosen stays where it is among them, without telling."""
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    for name, value in values:
        box.addItem(name, value)
    box.setCurrentIndex(max(box.findData(chosen), 0) if values else -1)
    box.blockSignals(False)
