"""What a file would change, table by table: the services first, and of the others those that change."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from ui.directory.values import Change
from ui.language import number
from ui.layouts import empty
from ui.plain_text import PlainLabel
from ui.theme import GRID, TextRole

ALWAYS = ("service", "organization")
"""Shown even where nothing changes: a person asks for these."""


class ChangesTable(QWidget):
    """One line a table: new, changed, as before, no longer listed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(3 * GRID)
        self._grid.setVerticalSpacing(GRID // 2)

    def show_changes(self, changes: Sequence[Change]) -> None:
        """Show `changes`, in the window's language."""
        empty(self._grid)
        heads = ("", self.tr("New"), self.tr("Changed"), self.tr("As before"), self.tr("No longer listed"))
        for column, head in enumerate(heads):
            self._grid.addWidget(PlainLabel(head, TextRole.SMALL_STRONG, quiet=True), 0, column)
            self._grid.setColumnStretch(column, 1)
        by_table = {change.table: change for change in changes if change.any or change.table in ALWAYS}
        names = self._names()
        tables = [*(table for table in names if table in by_table), *(by_table.keys() - names.keys())]
        for row, table in enumerate(tables, start=1):
            change = by_table[table]
            counts = (change.added, change.changed, change.unchanged, change.gone)
            for column, text in enumerate((names.get(table, table), *map(number, counts))):
                self._grid.addWidget(PlainLabel(text, wrap=bool(column)), row, column)

    def clear(self) -> None:
        """Show nothing."""
        empty(self._grid)

    def _names(self) -> dict[str, str]:
        """Return what a person calls the tables of HSDS, in the order in which they are shown."""
        return {
            "service": self.tr("Services"),
            "organization": self.tr("Organizations"),
            "location": self.tr("Places"),
            "address": self.tr("Addresses"),
            "phone": self.tr("Phones"),
            "schedule": self.tr("Hours"),
            "language": self.tr("Languages"),
            "contact": self.tr("Contact persons"),
            "required_document": self.tr("What to bring"),
            "cost_option": self.tr("Costs"),
            "service_area": self.tr("Areas served"),
            "accessibility": self.tr("Accessibility"),
            "attribute": self.tr("Terms"),
        }
