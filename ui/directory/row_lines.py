"""What is to be said of single rows of a file: where, what stands there, and what about it."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from resources_db.plain_text import one_line
from ui.directory.work_values import RowLine
from ui.find.sectioned_rows import Index
from ui.language import number
from ui.notice import maker
from ui.plain_text import as_tooltip

_NOWHERE = QModelIndex()
LONGEST = 300
_ROLES = Qt.ItemDataRole
_TEXTS = frozenset({_ROLES.DisplayRole, _ROLES.AccessibleTextRole, _ROLES.ToolTipRole})


class RowLines(QAbstractTableModel):
    """Three columns, one row a line."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with none."""
        super().__init__(parent)
        self._lines: Sequence[RowLine] = ()

    def show_lines(self, lines: Sequence[RowLine]) -> None:
        """Show these."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the three columns."""
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return a cell's text, plain and on one line."""
        if not index.isValid() or role not in _TEXTS:
            return None
        line = self._lines[index.row()]
        row = self.tr("row {row}").format(row=number(line.row))
        where = ", ".join(part for part in (row, line.column) if part)
        text = one_line((where, line.value, maker(line.said)())[index.column()], LONGEST)
        return as_tooltip(text) if role == _ROLES.ToolTipRole else text

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the heading of a column."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Where"), self.tr("It says"), self.tr("What about it"))[section]
