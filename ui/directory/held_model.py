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
_TEXTS = frozenset({_ROLES.DisplayRole, _ROLES.AccessibleTextRole, _ROLES.ToolTipRole})


class HeldModel(QAbstractTableModel):
    """Four columns: what would happen (with the tick), what is, what would be, and why it waits.

    Attributes:
        told: the parts of a `HeldItem` that are columns, the first with the tick.
    """

    told: tuple[str, ...] = ("what", "was", "would_be", "why")

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with nothing held."""
        super().__init__(parent)
        self._held: Sequence[HeldItem] = ()
        self._found: Sequence[int] | None = None
        self._accepted: set[str] = set()

    def show_held(self, held: Sequence[HeldItem]) -> None:
        """Show these, none of them ticked: a yes holds for what it was given to."""
        self._accepted.clear()
        self._show(held, None)

    def show_found(self, found: Sequence[int] | None) -> None:
        """Show only those with these numbers, None for all; what is ticked stays ticked."""
        self._show(self._held, found)

    def accepted(self) -> list[str]:
        """Return the ids that a person has ticked, in the order of the file."""
        return [item.id for item in self._held if item.id in self._accepted]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many are shown."""
        if parent.isValid():
            return 0
        return len(self._held) if self._found is None else len(self._found)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the columns."""
        return 0 if parent.isValid() else len(self.told)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the first column be ticked."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() and not index.column() else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | Qt.CheckState | None:
        """Return a cell's text, plain, or its tick."""
        if not index.isValid():
            return None
        item = self._item(index)
        if role == _ROLES.CheckStateRole and not index.column():
            return Qt.CheckState.Checked if item.id in self._accepted else Qt.CheckState.Unchecked
        if role not in _TEXTS:
            return None
        text = _cell(item, self.told[index.column()])
        return as_tooltip(text) if role == _ROLES.ToolTipRole else text

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick, or take the tick away."""
        if role != _ROLES.CheckStateRole or not index.isValid():
            return False
        item = self._item(index)
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
        heads = (self.tr("What would happen"), self.tr("Now"), self.tr("With this file"), self.tr("Why it waits"))
        return heads[section]

    def _show(self, held: Sequence[HeldItem], found: Sequence[int] | None) -> None:
        self.beginResetModel()
        self._held, self._found = held, found
        self.endResetModel()

    def _item(self, index: Index) -> HeldItem:
        return self._held[index.row() if self._found is None else self._found[index.row()]]


def _cell(item: HeldItem, part: str) -> str:
    said = maker(getattr(item, part))()
    if part != "what":
        return said or "—"
    return f"{isolate(one_line(item.listing, LONGEST))}: {said}" if item.listing else said
