"""Which place the detail shows, which it waits for, and when that is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:  # the first frame shows no listing
    from resources_db.model import Record
    from resources_db.results import Found, Results
    from ui.find.detail import DetailPanel
    from ui.find.results_model import ResultsModel

TYPING_MS = 60
"""Milliseconds without another answer after which the place in the detail is read while a person types: reading and
showing it with every letter would make the next letter wait."""

Far = tuple[float | None, str | None]


class ShownRecord(QObject):
    """The place in the detail. What is not waited for any more is never shown: its contact is another place's.

    Signals:
        wanted: (listing id) to be read for `show`, once the rows of its answer are drawn and a person pauses.

    Attributes:
        id: the listing that is shown or waited for.
    """

    wanted = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with none."""
        super().__init__(parent)
        self.id: str | None = None
        self._record: Record | None = None
        self._told_far: Far = (None, None)
        self._read_when_drawn = False
        self._drawing = QTimer(self)
        self._drawing.setSingleShot(True)
        self._drawing.timeout.connect(self._on_drawn)

    def serve(self, rows: ResultsModel, detail: DetailPanel) -> None:
        """Show in `detail` what stands in `rows`."""
        self._rows, self._detail = rows, detail

    @property
    def waiting(self) -> bool:
        """Return whether a place is about to be read."""
        return self._read_when_drawn

    def wait_for_rows(self, typing: bool) -> None:
        """Know that new rows are about to be drawn, while a person is `typing` what they answer, or not."""
        # a timer without time ends when what there is to draw has been drawn
        self._drawing.start(TYPING_MS if typing else 0)

    def choose(self, listing_id: str) -> None:
        """Want a place."""
        self.id = listing_id
        self._read_when_drawn = self._drawing.isActive()
        if not self._read_when_drawn:
            self.wanted.emit(listing_id)

    def choose_in_list(self, listing_id: str) -> None:
        """Want what is chosen in the list; told again after a refresh, what a person has gone on to from it."""
        self.choose(self._detail.gone_on_to(listing_id) or listing_id)

    def show(self, record: Record) -> None:
        """Show everything on one listing, unless nobody waits for it any more."""
        if record.listing.id == self.id:
            found = self._found(record)
            self._record, self._told_far = record, _far(found)
            self._detail.show_record(record, found)

    def show_none(self) -> None:
        """Show and wait for nothing."""
        self.id = self._record = None
        self._read_when_drawn = False
        self._detail.show_record(None)

    def keep(self, results: Results) -> None:
        """Keep what stayed chosen, how far it is from the place asked now; in an empty answer, nothing.

        One that a person has gone on to may be none of the answer's: then nobody knows how far it is now. One whose row
        says something else by now is read anew.
        """
        if not results.total:
            self.show_none()
        elif self._record is not None and self._record.listing.id == self.id:
            found = self._found(self._record)
            if found is not None and found.listing != self._record.listing:
                self.choose(self.id)
            if self._told_far != _far(found):
                self.show(self._record)

    def _found(self, record: Record) -> Found | None:
        return self._rows.found_at(self._rows.row_of(record.listing.id))

    def _on_drawn(self) -> None:
        if self._read_when_drawn and self.id is not None:
            self.wanted.emit(self.id)
        self._read_when_drawn = False


def _far(found: Found | None) -> Far:
    return (found.distance_m, found.bearing) if found else (None, None)
