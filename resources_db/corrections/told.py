"""What a listing says of corrections: what came in and is undecided, and what was marked here."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from resources_db.corrections.marks import of_listing
from resources_db.corrections.values import WARNS, Kind, Reported
from resources_db.engine import Database
from resources_db.index_rows import IndexRow, json_list
from resources_db.rows import rows

_UNDECIDED = """SELECT c.listing_id, c.kind, c.marked_on FROM correction c
WHERE c.listing_id IN (SELECT value FROM json_each(?)) AND (c.status = 'open'
OR EXISTS (SELECT 1 FROM waiting_assessment w WHERE w.id = c.assessment_id))"""
"""What nobody has decided, or still waits for its yes as a report (as `received.undecided_of` of one listing)."""


def undecided(db: Database, found: Sequence[IndexRow]) -> Mapping[str, tuple[Reported, ...]]:
    """Return what field workers say is wrong with some listings, by id; one of which nothing is said is left out."""
    said: dict[str, list[Reported]] = {}
    for row in rows(db, _UNDECIDED, json_list({each for listing in found for each in listing.subjects if each})):
        if (kind := Kind(row["kind"])) in WARNS:
            said.setdefault(row["listing_id"], []).append(Reported(kind=kind, on=date.fromisoformat(row["marked_on"])))
    told = {row.id: [each for subject in row.subjects for each in said.get(subject or "", ())] for row in found}
    return {listing: _once(each) for listing, each in told.items() if each}


def marked(db: Database, row: IndexRow) -> tuple[Reported, ...]:
    """Return what was marked here of one listing."""
    return _once(Reported(kind=each.kind, on=each.on, own=True, written=each.written) for each in of_listing(db, row))


def _once(found: Iterable[Reported]) -> tuple[Reported, ...]:
    """Return each kind and day once, the latest first: that two say the same is no business of who reads it."""
    return tuple(dict.fromkeys(sorted(found, key=lambda each: (-each.on.toordinal(), each.kind.value))))
