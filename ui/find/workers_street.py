"""The street that only who works here may know: shown in the detail when it is asked for, and nowhere else."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from resources_db.model import Record
from ui.announcing import announce
from ui.buttons import LinkButton
from ui.column import Column
from ui.plain_text import PlainLabel
from ui.theme import GRID, TextRole


class WorkersStreet(Column):
    """A button, and below it the street once it was read; where there is none to show it takes no room.

    The street is held only while it is seen, and cannot be marked to be copied.

    Signals:
        wanted: (listing id) whose street a person asks for.
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it closed."""
        super().__init__(GRID // 2, parent=parent)
        self._record: Record | None = None
        self.button = LinkButton()
        self.button.setCheckable(True)  # a screen reader says whether it is pressed
        self.button.toggled.connect(self._on_toggled)
        self._street = PlainLabel(role=TextRole.STRONG)
        self.add(self.button)
        self.add(self._street, shown=False)

    def show_record(self, record: Record) -> None:
        """Offer the street of `record`, where there is one for workers; of what says the same, it stays open."""
        if record != self._record:
            self.close_street()
        self._record = record
        self._say_button()
        self.setVisible(record.street_for_workers)
        self.remeasure()

    def show_street(self, listing_id: str, street: str) -> None:
        """Show the street of that listing, unless nobody waits for it any more; "" closes."""
        if not self.button.isChecked() or self._record is None or self._record.listing.id != listing_id:
            return
        if street:
            self._say_street(street)
        else:
            self.close_street()

    def close_street(self) -> None:
        """Close it, and hold nothing of it."""
        self.button.setChecked(False)

    def _on_toggled(self, opened: bool) -> None:
        self._say_button()
        if not opened:
            self._say_street("")
        elif self._record is not None:
            self.wanted.emit(self._record.listing.id)

    def _say_street(self, street: str) -> None:
        self._street.show_text(street)
        self._street.setVisible(bool(street))
        self.grow()
        if street:
            announce(self.button, street)

    def _say_button(self) -> None:
        opened = self.button.isChecked()
        self.button.show_text(self.tr("Hide the street") if opened else self.tr("Show the street (workers only)"))
        self.button.setAccessibleDescription(self.tr("Only on this screen. Never on a sheet or in a file."))
