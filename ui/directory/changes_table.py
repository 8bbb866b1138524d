"""What a file would change, table by table: the services first, and of the others those that change."""

from collections.abc import Sequence

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
        names = self._names()
        tables = [*(table for table in names if table in by_table), *(by_table.keys() - names.keys())]
        rows = []
        for table in tables:
            change = by_table[table]
            counts = (change.added, change.changed, change.unchanged, change.gone)
            rows.append((names.get(table, table), *map(number, counts)))
        self.show_rows(heads, rows)

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
            "service_at_location": self.tr("Services at places"),
            "program": self.tr("Programs"),
            "funding": self.tr("Funding"),
            "url": self.tr("Websites"),
            "organization_identifier": self.tr("Numbers of organizations"),
            "service_capacity": self.tr("Room for people"),
            "unit": self.tr("Units of that room"),
            "taxonomy": self.tr("Category systems"),
            "taxonomy_term": self.tr("Categories"),
            "attribute": self.tr("Categories given"),
            "metadata": self.tr("Notes on changes"),
            "meta_table_description": self.tr("Notes on the tables"),
        }
