"""What a file would do, row by row: a button for each kind, a table to keep to, and words to look for."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from resources_db.sync.lines import Line, LineKind
from ui.announcing import announce
from ui.buttons import Chip, LinkButton
from ui.clear_cross import name_the_cross
from ui.directory.changes_table import table_names
from ui.directory.held_model import HeldModel
from ui.directory.lines_model import LinesModel
from ui.directory.problems_model import ProblemsModel
from ui.directory.values import ImportPreview, RowsAsked, RowsKind
from ui.directory.wordy_table import WordyTable
from ui.flow_layout import FlowLayout
from ui.language import number
from ui.plain_text import PlainLabel
from ui.theme import GRID, TextRole, em

LONGEST_WORDS = 80
SEARCH_WIDTH = 12
"""Lines of body text."""
_OF_LINES: Mapping[RowsKind, LineKind] = MappingProxyType(
    {kind: LineKind(kind.value) for kind in RowsKind if kind not in {RowsKind.HELD, RowsKind.PROBLEMS}}
)


class RowsPart(QWidget):
    """Shows the rows of an `ImportPreview`, one kind at a time.

    Signals:
        asked: (RowsAsked): a person looks for rows; which they are is to be shown (`show_found`).
        save_wanted: the list of problems is wanted as a file.
    """

    asked = Signal(object)
    save_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a file."""
        super().__init__(parent)
        self._preview: ImportPreview | None = None
        self._found: Sequence[int] | None = None
        self.kind = RowsKind.CHANGED
        self.chips = {kind: Chip() for kind in RowsKind}
        self.tables, self.search = QComboBox(), QLineEdit()
        self.tables_label, self.search_label = (PlainLabel(role=TextRole.STRONG, wrap=False) for _ in range(2))
        self.said = PlainLabel()
        self.held_rows, self.line_rows, self.problem_rows = HeldModel(self), LinesModel(self), ProblemsModel(self)
        self.held, self.lines = WordyTable(self.held_rows), WordyTable(self.line_rows)
        self.problems = WordyTable(self.problem_rows)
        self.save_button = LinkButton()
        self.save_button.padding = QSize(0, GRID)
        self._question, self._keeping, self._looking = QWidget(), QWidget(), QWidget()
        self._lay_out()
        self._connect()
        self._retranslate()

    @property
    def first(self) -> QWidget:
        """Return the rows that are shown."""
        return self._table(self.kind)

    def show_preview(self, preview: ImportPreview | None) -> None:
        """Show the rows of a file, those that wait for a yes before others; None for no file."""
        self._preview = preview
        self.search.blockSignals(True)
        self.search.setText("")
        self.search.blockSignals(False)
        self.held_rows.show_held(preview.held if preview else ())
        counts = self._counts()
        self.kind = next((kind for kind in RowsKind if counts[kind]), RowsKind.CHANGED)
        self._fill_tables()
        self._retranslate()
        self._show_all()

    def show_kind(self, kind: RowsKind) -> None:
        """Show the rows of one kind; the words that a person looks for stay."""
        self.kind = kind
        self._fill_tables()
        self._ask()

    def show_found(self, asked: RowsAsked, found: Sequence[int]) -> None:
        """Show the rows with these numbers; an answer to another question is let go."""
        if asked == self._asked():
            self._show(found)
            announce(self, self.said.text())

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._name_tables()
            self._show(self._found)
        elif event.type() == QEvent.Type.ApplicationFontChange:
            self._follow_text_size()

    def _follow_text_size(self) -> None:
        self.search.setMinimumWidth(SEARCH_WIDTH * em())

    def _lay_out(self) -> None:
        chips = FlowLayout()
        for chip in self.chips.values():
            chips.addWidget(chip)
        question = FlowLayout(self._question, gap=2 * GRID)
        for pair, label, field in (
            (self._keeping, self.tables_label, self.tables),
            (self._looking, self.search_label, self.search),
        ):
            label.setBuddy(field)
            beside = QHBoxLayout(pair)
            beside.setContentsMargins(0, 0, 0, 0)
            beside.setSpacing(GRID)
            beside.addWidget(label)
            beside.addWidget(field)
            question.addWidget(pair)
        self.search.setClearButtonEnabled(True)
        self.search.setMaxLength(LONGEST_WORDS)
        self._follow_text_size()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(chips)
        for part in (self._question, self.said, self.held, self.lines, self.problems, self.save_button):
            layout.addWidget(part)

    def _connect(self) -> None:
        for kind, chip in self.chips.items():
            chip.clicked.connect(lambda _on, kind=kind: self.show_kind(kind))
        self.tables.currentIndexChanged.connect(self._ask)
        self.search.textChanged.connect(self._ask)
        self.save_button.clicked.connect(self.save_wanted)

    def _asked(self) -> RowsAsked:
        table = str(self.tables.currentData() or "") if self.kind in _OF_LINES else ""
        return RowsAsked(self.kind, table, self.search.text().strip())

    def _ask(self) -> None:
        asked = self._asked()
        if asked == RowsAsked(self.kind):
            self._show_all()
        else:
            self._show_parts()
            self.asked.emit(asked)

    def _show_all(self) -> None:
        self._show(None)

    def _show(self, found: Sequence[int] | None) -> None:
        self._found = found
        preview = self._preview
        if self.kind is RowsKind.HELD:
            self.held_rows.show_found(found)
        elif self.kind is RowsKind.PROBLEMS:
            self.problem_rows.show_rows(preview.problems if preview else (), found)
        else:
            self.line_rows.show_lines(self.kind, self._lines(), found)
        if preview is None:
            self.line_rows.show_lines(self.kind, ())
            self.problem_rows.show_rows(())
        self._show_parts()

    def _lines(self) -> Sequence[Line]:
        return self._preview.beheld.lines[_OF_LINES[self.kind]] if self._preview else ()

    def _counts(self) -> dict[RowsKind, int]:
        """Return how many rows of each kind there are."""
        preview = self._preview
        if preview is None:
            return dict.fromkeys(RowsKind, 0)
        return {
            RowsKind.HELD: len(preview.held),
            **{kind: len(preview.beheld.lines[of]) for kind, of in _OF_LINES.items()},
            RowsKind.PROBLEMS: len(preview.problems),
        }

    def _table(self, kind: RowsKind) -> WordyTable:
        return {RowsKind.HELD: self.held, RowsKind.PROBLEMS: self.problems}.get(kind, self.lines)

    def _fill_tables(self) -> None:
        """Offer the tables that the file changes, and keep to the one that was picked where it is among them."""
        picked = self.tables.currentData()
        changes = self._preview.changes if self._preview else ()
        offered = [table for table in table_names() if any(each.table == table and each.any for each in changes)]
        self.tables.blockSignals(True)
        self.tables.clear()
        for table in ("", *offered):
            self.tables.addItem("", table)
        self.tables.setCurrentIndex(max(self.tables.findData(picked), 0))
        self.tables.blockSignals(False)
        self._name_tables()

    def _name_tables(self) -> None:
        names = {"": self.tr("Everything"), **table_names()}
        for row in range(self.tables.count()):
            self.tables.setItemText(row, names[self.tables.itemData(row)])

    def _show_parts(self) -> None:
        counts = self._counts()
        for kind, chip in self.chips.items():
            chip.setVisible(bool(counts[kind]))
            chip.set_on(kind is self.kind)
        shown, found = self._table(self.kind), self._found
        for table in (self.held, self.lines, self.problems):
            table.setVisible(table is shown and bool(counts[self.kind]))
        self._keeping.setVisible(self.kind in _OF_LINES and self.tables.count() > 2)
        self.save_button.setVisible(self.kind is RowsKind.PROBLEMS)
        self.said.show_text(self._explained() if found is None else self._found_words(len(found), counts[self.kind]))
        self.said.setVisible(bool(self.said.text()))
        shown.setAccessibleName(self.chips[self.kind].text())
        shown.setAccessibleDescription(self.said.text())
        self.setVisible(any(counts.values()))

    def _explained(self) -> str:
        said = {
            RowsKind.HELD: self.tr("These wait for your yes. Tick what may happen; the rest stays as it is."),
            RowsKind.GONE: self.tr("Nothing is deleted: they stay, marked as no longer listed by this source."),
            RowsKind.PROBLEMS: self.tr("Not as the standard says. Each line tells what was done about it."),
        }
        return said.get(self.kind, "")

    def _found_words(self, found: int, count: int) -> str:
        said = self.tr("{found} of {count} fit what you look for.")
        return said.format(found=number(found), count=number(count))

    def _retranslate(self) -> None:
        counts = self._counts()
        names = {
            RowsKind.HELD: self.tr("Waits for your yes"),
            RowsKind.CHANGED: self.tr("Changed"),
            RowsKind.ADDED: self.tr("New"),
            RowsKind.GONE: self.tr("No longer listed"),
            RowsKind.UNCHANGED: self.tr("As before"),
            RowsKind.PROBLEMS: self.tr("Problems"),
        }
        for kind, chip in self.chips.items():
            chip.show_text(f"{names[kind]} ({number(counts[kind])})")
        self.tables_label.show_text(self.tr("Only"))
        self.tables.setAccessibleName(self.tr("Only rows of"))
        self.search_label.show_text(self.tr("Look for"))
        self.search.setAccessibleName(self.tr("Look for words in these rows"))
        name_the_cross(self.search)
        self.save_button.show_text(self.tr("Save the list of problems…"))
