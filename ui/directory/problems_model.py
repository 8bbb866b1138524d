"""The list of everything in a file that was not as the standard says, and what was done about it."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from resources_db.plain_text import one_line
from resources_db.sources.records import Problem
from ui.language import language, number
from ui.plain_text import as_tooltip

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
LONGEST = 200
_ROLES = Qt.ItemDataRole
_TEXTS = frozenset({_ROLES.DisplayRole, _ROLES.AccessibleTextRole, _ROLES.ToolTipRole})


class ProblemsModel(QAbstractTableModel):
    """One row a problem: where, the value, what is wrong, what was done."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without problems."""
        super().__init__(parent)
        self._problems: Sequence[Problem] = ()
        self._found: Sequence[int] | None = None

    def show_problems(self, problems: Sequence[Problem], found: Sequence[int] | None = None) -> None:
        """Show these; with `found` only those with these numbers."""
        self.beginResetModel()
        self._problems, self._found = problems, found
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the number of problems that are shown."""
        if parent.isValid():
            return 0
        return len(self._problems) if self._found is None else len(self._found)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the four columns."""
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return a cell's text, plain and on one line; as a tooltip too, for what a narrow column cuts."""
        if not index.isValid() or role not in _TEXTS:
            return None
        problem = self._problems[index.row() if self._found is None else self._found[index.row()]]
        cells = (self._where(problem), problem.value, problem.what(language()), problem.done(language()))
        text = one_line(cells[index.column()], LONGEST)
        return as_tooltip(text) if role == Qt.ItemDataRole.ToolTipRole else text

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the heading of a column."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Where"), self.tr("It says"), self.tr("What is wrong"), self.tr("What was done"))[section]

    def _where(self, problem: Problem) -> str:
        row = self.tr("row {row}").format(row=number(problem.row)) if problem.row else ""
        return ", ".join(part for part in (problem.file, row, problem.column) if part)
