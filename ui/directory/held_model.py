"""What waits for a yes in a file, one row each with a tick of its own; none is ticked until a person does it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt

from resources_db.plain_text import one_line
from ui.directory.values import HeldItem
from ui.directory.words_model import Index, WordsModel
from ui.notice import maker
from ui.plain_text import isolate

LONGEST = 300
_ROLES = Qt.ItemDataRole


class HeldModel(WordsModel[HeldItem]):
    """Four columns: what would happen (with the tick), what is, what would be, and why it waits.

    Attributes:
        told: the parts of a `HeldItem` that are columns, the first with the tick.
    """

    told: tuple[str, ...] = ("what", "was", "would_be", "why")

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with nothing held."""
        super().__init__(parent)
        self._accepted: set[str] = set()

    def show_held(self, held: Sequence[HeldItem]) -> None:
        """Show these, none of them ticked: a yes holds for what it was given to."""
        self._accepted.clear()
        self.show_rows(held)

    def show_found(self, found: Sequence[int] | None) -> None:
        """Show only those with these numbers, None for all; what is ticked stays ticked."""
        self.show_rows(self.listed, found)

    def accepted(self) -> list[str]:
        """Return the ids that a person has ticked, in the order of the file."""
        return [item.id for item in self.listed if item.id in self._accepted]

    def heads(self) -> tuple[str, ...]:
        """Return the headings of the columns."""
        return self.tr("What would happen"), self.tr("Now"), self.tr("With this file"), self.tr("Why it waits")

    def words(self, row: HeldItem, column: int) -> str:
        """Return what stands in a column of `row`."""
        return _cell(row, self.told[column])

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the first column be ticked."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() and not index.column() else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's text, plain, or its tick."""
        if role == _ROLES.CheckStateRole and index.isValid() and not index.column():
            ticked = self.row_at(index.row()).id in self._accepted
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick, or take the tick away."""
        if role != _ROLES.CheckStateRole or not index.isValid():
            return False
        item = self.row_at(index.row())
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._accepted.add(item.id)
        else:
            self._accepted.discard(item.id)
        self.dataChanged.emit(index, index, [role])
        return True


def _cell(item: HeldItem, part: str) -> str:
    said = maker(getattr(item, part))()
    if part != "what":
        return said or "—"
    return f"{isolate(one_line(item.listing, LONGEST))}: {said}" if item.listing else said
