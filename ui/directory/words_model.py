"""A table of words: one row a thing, all of them or those found, and every cell whole in its tooltip."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.plain_text import as_tooltip

Index = QModelIndex | QPersistentModelIndex
Row = TypeVar("Row")
_NOWHERE = QModelIndex()
_ROLES = Qt.ItemDataRole
_TEXTS = frozenset({_ROLES.DisplayRole, _ROLES.AccessibleTextRole, _ROLES.ToolTipRole})


class WordsModel(QAbstractTableModel, Generic[Row]):
    """A model says its headings (`heads`) and the words of a row in one column (`words`); the rest is here.

    Attributes:
        listed: all rows; where some of them were looked for, only those are shown.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without rows."""
        super().__init__(parent)
        self.listed: Sequence[Row] = ()
        self._found: Sequence[int] | None = None

    def heads(self) -> tuple[str, ...]:
        """Return the headings of the columns."""
        raise NotImplementedError

    def words(self, row: Row, column: int) -> str:
        """Return what stands in a column of `row`."""
        raise NotImplementedError

    def show_rows(self, rows: Sequence[Row], found: Sequence[int] | None = None, *, same: bool = False) -> None:
        """Show `rows`; with `found` only those with these numbers.

        Where they are the `same` ones as before and only say something else, whoever looks at a row stays there.
        """
        if same:
            self.listed = rows
            self.language_changed()
            return
        self.beginResetModel()
        self.listed, self._found = rows, found
        self.endResetModel()

    def row_at(self, number: int) -> Row:
        """Return what stands in a row that is shown."""
        return self.listed[number if self._found is None else self._found[number]]

    def at(self, index: Index) -> Row | None:
        """Return what stands in the row of an index, None where that is none."""
        return self.row_at(index.row()) if 0 <= index.row() < self.rowCount() else None

    def language_changed(self) -> None:
        """Say everything anew."""
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of rows that are shown."""
        if parent.isValid():
            return 0
        return len(self.listed if self._found is None else self._found)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of headings."""
        return 0 if parent.isValid() else len(self.heads())

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text, plain; as a tooltip too, for what a narrow column cuts."""
        if not index.isValid() or role not in _TEXTS:
            return None
        text = self.words(self.row_at(index.row()), index.column())
        return as_tooltip(text) if role == _ROLES.ToolTipRole else text

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the heading of a column."""
        if orientation is not Qt.Orientation.Horizontal or role != _ROLES.DisplayRole:
            return None
        return self.heads()[section]
