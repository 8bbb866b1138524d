"""What waits for a yes in a file, one row each with a tick of its own; none is ticked until a person does it."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from resources_db.plain_text import one_line
from ui.directory.values import HeldItem
from ui.notice import maker
from ui.plain_text import as_tooltip, isolate

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
LONGEST = 300
_ROLES = Qt.ItemDataRole


class HeldModel(QAbstractTableModel):
    """Two columns: what would happen (with the tick) and why it waits."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with nothing held."""
        super().__init__(parent)
        self._held: Sequence[HeldItem] = ()
        self._accepted: set[str] = set()

    def show_held(self, held: Sequence[HeldItem]) -> None:
        """Show these, none of them ticked: a yes holds for what it was given to."""
        self.beginResetModel()
        self._held = held
        self._accepted.clear()
        self.endResetModel()

    def accepted(self) -> list[str]:
        """Return the ids that a person has ticked, in the order shown."""
        return [item.id for item in self._held if item.id in self._accepted]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many wait."""
        return 0 if parent.isValid() else len(self._held)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the two columns."""
        return 0 if parent.isValid() else 2

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the first column be ticked."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() and not index.column() else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | Qt.CheckState | None:
        """Return a cell's text, plain, or its tick."""
        if not index.isValid():
            return None
        item = self._held[index.row()]
        if role == _ROLES.CheckStateRole and not index.column():
            return Qt.CheckState.Checked if item.id in self._accepted else Qt.CheckState.Unchecked
        if role not in {_ROLES.DisplayRole, _ROLES.AccessibleTextRole, _ROLES.ToolTipRole}:
            return None
        text = _why(item) if index.column() else _what(item)
        return as_tooltip(text) if role == _ROLES.ToolTipRole else text

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick, or take the tick away."""
        if role != _ROLES.CheckStateRole or not index.isValid():
            return False
        item = self._held[index.row()]
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._accepted.add(item.id)
        else:
            self._accepted.discard(item.id)
        self.dataChanged.emit(index, index, [role])
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the heading of a column."""
        if orientation is not Qt.Orientation.Horizontal or role != _ROLES.DisplayRole:
            return None
        return (self.tr("What would happen"), self.tr("Why it waits"))[section]


def _what(item: HeldItem) -> str:
    what = maker(item.what)()
    return f"{isolate(one_line(item.listing, LONGEST))}: {what}" if item.listing else what


def _why(item: HeldItem) -> str:
    return maker(item.why)()
