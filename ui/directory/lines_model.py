"""The lines of a file that would change something, unpacked as they are looked at: all of them, or those found."""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from resources_db.field_words import row_words, table_words
from resources_db.sync.lines import KEPT_BACK, Line
from ui.directory.values import RowsKind
from ui.language import language, title_words
from ui.plain_text import as_tooltip

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROLES = Qt.ItemDataRole
_TEXTS = frozenset({_ROLES.DisplayRole, _ROLES.AccessibleTextRole, _ROLES.ToolTipRole})
_UNPACKED = 400
"""Lines kept at hand: more than a screen shows."""


class LinesModel(QAbstractTableModel):
    """Four columns for fields: of what, which field, what it says now, what it would say. Three for whole rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with none."""
        super().__init__(parent)
        self._kind = RowsKind.CHANGED
        self._lines: Sequence[Line] = ()
        self._found: Sequence[int] | None = None
        self._unpack = lru_cache(_UNPACKED)(self._line)

    def show_lines(self, kind: RowsKind, lines: Sequence[Line], found: Sequence[int] | None = None) -> None:
        """Show `lines`; with `found` only those with these numbers."""
        self.beginResetModel()
        self._kind, self._lines, self._found = kind, lines, found
        self._unpack.cache_clear()
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many there are."""
        if parent.isValid():
            return 0
        return len(self._lines) if self._found is None else len(self._found)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return four columns for fields, three for whole rows."""
        if parent.isValid():
            return 0
        return 4 if self._kind is RowsKind.CHANGED else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return a cell's text."""
        if not index.isValid() or role not in _TEXTS:
            return None
        text = self._cells(self._unpack(index.row()))[index.column()]
        return as_tooltip(text) if role == _ROLES.ToolTipRole else text

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the heading of a column."""
        if orientation is not Qt.Orientation.Horizontal or role != _ROLES.DisplayRole:
            return None
        return self._heads()[section]

    def language_changed(self) -> None:
        """Say everything anew."""
        self.beginResetModel()
        self.endResetModel()

    def _line(self, row: int) -> Line:
        return self._lines[row if self._found is None else self._found[row]]

    def _cells(self, line: Line) -> tuple[str, ...]:
        title = title_words(line.title)
        now, then = self._value(line.now), self._value(line.then)
        if self._kind is RowsKind.CHANGED:
            return title, row_words(line.table, line.field, language()), now, then
        return title, table_words(line.table, language()), now if self._kind is RowsKind.GONE else then

    def _value(self, value: str) -> str:
        if value == KEPT_BACK:
            return self.tr("kept back")
        return value or "—"

    def _heads(self) -> tuple[str, ...]:
        first = self.tr("Of what")
        if self._kind is RowsKind.CHANGED:
            return first, self.tr("What changes"), self.tr("Now"), self.tr("With this file")
        said = self.tr("It said") if self._kind is RowsKind.GONE else self.tr("It says")
        return first, self.tr("Kind"), said
