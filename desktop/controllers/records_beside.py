"""The records of the places beside the one that is shown, read before a person comes to them.

What is shown from here is read once more at once: somebody may have written since.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.background import Answer, Background, Outcome

if TYPE_CHECKING:  # the store is loaded by the worker, while the window is drawn
    from collections.abc import Sequence

    from resources_db.directory import Directory
    from resources_db.model import Record
    from resources_db.sources.records import Progress

LANE = "beside"


class RecordsBeside:
    """A few records, for as long as the answer stands that they are of."""

    def __init__(self, background: Background[Directory]) -> None:
        """Read by `background`."""
        self._background = background
        self._records: dict[str, Record] = {}

    def get(self, listing_id: str) -> Record | None:
        """Return what is read of a listing, None where nothing is."""
        return self._records.get(listing_id)

    def read(self, shown: Record, listing_ids: Sequence[str]) -> None:
        """Hold the records of these listings, and the one that is `shown`: somebody may come back to it.

        One that cannot be read is left out, and that is said when it is to be shown.
        """
        self._records = {each: record for each, record in self._records.items() if each in listing_ids}
        self._records[shown.listing.id] = shown
        if missing := [each for each in listing_ids if each not in self._records]:
            self._background.ask(LANE, lambda directory, progress: _read(directory, missing, progress), self._keep)

    def forget(self) -> None:
        """Hold nothing, and let go of what is on its way."""
        self._background.cancel(LANE)
        self._records = {}

    def _keep(self, outcome: Outcome[dict[str, Record]]) -> None:
        if isinstance(outcome, Answer):
            self._records |= outcome.value


def _read(directory: Directory, listing_ids: Sequence[str], progress: Progress) -> dict[str, Record]:
    """Return the records by their listings; somebody who goes on meanwhile does not wait for the rest."""
    read: dict[str, Record] = {}
    for listing_id in listing_ids:
        progress("progress.reading", len(read), len(listing_ids))
        read[listing_id] = directory.record(listing_id)
    return read
