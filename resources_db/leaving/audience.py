"""For whom a file is made, and which assessments such people may have."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum

from resources_db.contact.reports import is_sighting
from resources_db.contact.rows import standing
from resources_db.model import Assessment


class Audience(StrEnum):
    """For whom a file is made."""

    PUBLIC = "public"
    """for everybody: nothing that is marked for few, and no remark"""
    PARTNERS = "partners"
    """also what partners may have"""
    OWN = "own"
    """everything: for another computer of the same office"""


_SHARES = {
    Audience.PUBLIC: frozenset({"public"}),
    Audience.PARTNERS: frozenset({"public", "partners"}),
    Audience.OWN: frozenset({"public", "partners", "local_only"}),
}


def leaving(said: Iterable[Assessment], audience: Audience) -> Iterator[Assessment]:
    """Yield those of the assessments of one subject that leave for `audience`.

    What one client alone said of immigration agents stays until a second one says it (the design's rule 2.6, 12):
    such a report can empty a place, and can be planted. Whoever was taken back here is no second one.
    """
    rows = list(said)
    counting = {row.id for each in rows[:1] for row in standing(each.subject_id, rows) if is_sighting(row)}
    shared = [row for row in rows if row.share in _SHARES[audience]]
    sightings = sum(row.id in counting for row in shared)
    for row in shared:
        if audience is Audience.OWN or sightings > 1 or not is_sighting(row):
            yield row


def without_remarks(row: Assessment, audience: Audience) -> Assessment:
    """Return `row` as `audience` reads it: remarks are for the office that wrote them."""
    return row if audience is Audience.OWN else replace(row, note_en="", note_es="")
