"""What a file would change, table by table: the services first, and of the others those that change."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ui.directory.number_table import NumberTable
from ui.directory.values import Change
from ui.language import number

ALWAYS = ("service", "organization")
"""Shown even where nothing changes: a person asks for these."""


class ChangesTable(NumberTable):
    """One line a table: new, changed, as before, no longer listed."""

    def show_changes(self, changes: Sequence[Change]) -> None:
        """Show `changes`, in the window's language."""
        heads = ("", self.tr("New"), self.tr("Changed"), self.tr("As before"), self.tr("No longer listed"))
        by_table = {change.table: change for change in changes if change.any or change.table in ALWAYS}
        names = table_names()
        tables = [*(table for table in names if table in by_table), *(by_table.keys() - names.keys())]
        rows = []
        for table in tables:
            change = by_table[table]
            counts = (change.added, change.changed, change.unchanged, change.gone)
            rows.append((names.get(table, table), *map(number, counts)))
        self.show_rows(heads, rows)


def table_names() -> dict[str, str]:
    """Return what a person calls the tables of HSDS, in the order in which they are shown."""
    return {
        "service": QCoreApplication.translate("ChangesTable", "Services"),
        "organization": QCoreApplication.translate("ChangesTable", "Organizations"),
        "location": QCoreApplication.translate("ChangesTable", "Places"),
        "address": QCoreApplication.translate("ChangesTable", "Addresses"),
        "phone": QCoreApplication.translate("ChangesTable", "Phones"),
        "schedule": QCoreApplication.translate("ChangesTable", "Hours"),
        "language": QCoreApplication.translate("ChangesTable", "Languages"),
        "contact": QCoreApplication.translate("ChangesTable", "Contact persons"),
        "required_document": QCoreApplication.translate("ChangesTable", "What to bring"),
        "cost_option": QCoreApplication.translate("ChangesTable", "Costs"),
        "service_area": QCoreApplication.translate("ChangesTable", "Areas served"),
        "accessibility": QCoreApplication.translate("ChangesTable", "Accessibility"),
        "service_at_location": QCoreApplication.translate("ChangesTable", "Services at places"),
        "program": QCoreApplication.translate("ChangesTable", "Programs"),
        "funding": QCoreApplication.translate("ChangesTable", "Funding"),
        "url": QCoreApplication.translate("ChangesTable", "Websites"),
        "organization_identifier": QCoreApplication.translate("ChangesTable", "Numbers of organizations"),
        "service_capacity": QCoreApplication.translate("ChangesTable", "Room for people"),
        "unit": QCoreApplication.translate("ChangesTable", "Units of that room"),
        "taxonomy": QCoreApplication.translate("ChangesTable", "Category systems"),
        "taxonomy_term": QCoreApplication.translate("ChangesTable", "Categories"),
        "attribute": QCoreApplication.translate("ChangesTable", "Categories given"),
        "metadata": QCoreApplication.translate("ChangesTable", "Notes on changes"),
        "meta_table_description": QCoreApplication.translate("ChangesTable", "Notes on the tables"),
    }
