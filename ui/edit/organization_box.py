"""Whose a service is: the name of a known organization, or of a new one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QWidget

from ui.assess.quiet_row import QuietRow
from ui.edit.boxes import LineBox


class OrganizationBox(LineBox):
    """The name of an organization: those that are known are offered. The value is the id of a known one.

    A name that nobody knows is the value itself: it is that of a new organization.

    Attributes:
        offers: the list of those that have what was typed in their names.
    """

    def __init__(self, organizations: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """Offer `organizations`, pairs of an id and a name."""
        super().__init__(60, parent)
        self._names = dict(organizations)
        self._ids: dict[str, str] = {}
        for each, name in organizations:
            self._ids.setdefault(_folded(name), each)
        completer = QCompleter(sorted(set(self._names.values()), key=str.casefold), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._on_edited)
        self.setCompleter(completer)
        self.offers = offers = completer.popup()
        if offers is not None:
            offers.setItemDelegate(QuietRow(offers))

    def value(self) -> str:
        """Return the id, or the name of a new organization."""
        typed = super().value()
        return self._ids.get(_folded(typed), typed) if self._touched else typed

    def call(self, name: str, description: str) -> None:
        """Be called `name`, and so the list of what is offered."""
        super().call(name, description)
        if self.offers is not None:
            self.offers.setAccessibleName(name)

    def show_value(self, value: str) -> None:
        """Show the organization with the id `value`."""
        super().show_value(self.name(value))
        self._shown = value

    def type(self, value: str) -> None:
        """Hold an id, or the name of a new organization, as if a person had typed it; without telling."""
        super().type(self.name(value))

    def name(self, value: str) -> str:
        """Return the name behind a value."""
        return self._names.get(value, value)

    @property
    def new_name(self) -> str:
        """Return the name of an organization that is none of the known ones, "" for one of them or none at all."""
        value = self.value()
        return "" if value in self._names else value


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
