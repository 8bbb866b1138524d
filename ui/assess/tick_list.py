"""A few codes out of many, ticked in a list: agencies, or when something happens."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ui.assess.fields import Named
from ui.assess.quiet_row import QuietRow
from ui.theme import em

_CODE = Qt.ItemDataRole.UserRole
_HIGH = 6


class TickList(QListWidget):
    """Codes with their words; Space ticks one.

    Signals:
        chosen: after every change that a person makes.
    """

    chosen = Signal()

    def __init__(self, codes: Iterable[str], parent: QWidget | None = None) -> None:
        """Begin with none ticked."""
        super().__init__(parent)
        for code in codes:
            item = QListWidgetItem()
            item.setData(_CODE, code)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.addItem(item)
        self.setItemDelegate(QuietRow(self))
        self.setCurrentRow(0)
        self.itemChanged.connect(lambda _item: self.chosen.emit())

    def values(self) -> tuple[str, ...]:
        """Return the ticked codes."""
        items = [self.item(row) for row in range(self.count())]
        return tuple(item.data(_CODE) for item in items if item.checkState() is Qt.CheckState.Checked)

    def tick(self, codes: Iterable[str]) -> None:
        """Tick these codes and no other, and go to the first of them, without telling."""
        wanted = frozenset(codes)
        self.blockSignals(True)
        first = None
        for row in range(self.count()):
            ticked = self.item(row).data(_CODE) in wanted
            self.item(row).setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            first = row if ticked and first is None else first
        self.setCurrentRow(first or 0)
        self.blockSignals(False)

    def ticked(self) -> str:
        """Return the words of the ticked codes in one line."""
        items = [self.item(row) for row in range(self.count())]
        return ", ".join(item.text() for item in items if item.checkState() is Qt.CheckState.Checked)

    def show_names(self, names: Iterable[str]) -> None:
        """Call the codes by these names, in their order, without telling."""
        self.blockSignals(True)
        for row, name in enumerate(names):
            self.item(row).setText(name)
        self.blockSignals(False)

    def sizeHint(self) -> QSize:
        """Return room for some rows; more of them scroll."""
        return QSize(24 * em(), _HIGH * em() + em() // 2)

    def minimumSizeHint(self) -> QSize:
        """Return room for a few rows."""
        return QSize(10 * em(), 3 * em())


class NamedTicks(Named):
    """A list below its name; what is ticked stands below it too, as most of a long list is out of sight."""

    def __init__(self, ticks: TickList, parent: QWidget | None = None) -> None:
        """Put `ticks` below a name that is still to be given."""
        super().__init__(ticks, parent)
        self._ticks, self._words = ticks, ("", "")
        ticks.chosen.connect(self._on_chosen)

    def name(self, name: str, why: str = "") -> None:
        """Call the list `name`; `why` is what it is for."""
        self._words = name, why
        ticked = self._ticks.ticked()
        said = self.tr("Ticked: {names}.").format(names=ticked) if ticked else ""
        super().name(name, " ".join(filter(None, [said, why])))

    def _on_chosen(self) -> None:
        self.name(*self._words)
        self.grow()
