"""What is said of a place here, and would reach it no longer because a file links the place to something else.

A report of an organization, a service or a location counts at every place that belongs to it. A file that gives a
service another operator, or a place another number, would end that in silence: the place would read better. The same
holds for what stands under a place's number: that people here withdrew it, and what a field worker reported and nobody
decided.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from resources_db.assessments import from_row
from resources_db.contact.rows import Part, part_of
from resources_db.engine import Database
from resources_db.index_rows import IndexRow, json_list, records_about
from resources_db.rows import Row, rows
from resources_db.sync.staging import SOURCES

_INSIDE = "IN (SELECT value FROM json_each(?))"
_REPORTS = "SELECT * FROM assessment WHERE status = 'active' AND level IN ('POSSIBLE', 'LIKELY', 'REQUIRED')"

_OF_A_PLACE = """SELECT resource_id FROM withdrawn UNION SELECT listing_id FROM correction WHERE kind <> 'other'
AND (status = 'open' OR assessment_id IN (SELECT id FROM waiting_assessment))"""


def out_of_reach(db: Database) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the services of the staged file with the subjects whose reports would no longer reach them.

    A service that the file lacks is none of them: it stays, as no longer listed, with all that is said of it.
    """
    reported = {said for (said,) in db.execute(_OF_A_PLACE)} | {
        said.subject_id for said in map(from_row, rows(db, _REPORTS)) if part_of(said) in {Part.REPORT, Part.TIE}
    }
    if not reported:
        return
    listed = records_about(db, reported)
    staged = _Staged(db, listed)
    lost: defaultdict[str, set[str]] = defaultdict(set)
    for row in listed:
        if row.service_id in staged.services:
            lost[row.service_id] |= (reported & {*filter(None, row.subjects)}) - staged.reached(row)
    yield from ((service, frozenset(subjects)) for service, subjects in sorted(lost.items()) if subjects)


class _Staged:
    """What the staged file links the listings to."""

    def __init__(self, db: Database, listed: Sequence[IndexRow]) -> None:
        services = json_list({row.service_id for row in listed})
        places = json_list({row.service_at_location_id for row in listed if row.service_at_location_id})
        found = rows(
            db,
            f"SELECT id, organization_id FROM stage_service WHERE source_id IN {SOURCES} AND id {_INSIDE}",
            services,
        )
        self.services: Mapping[str, str | None] = {row["id"]: row["organization_id"] for row in found}
        where = f"id {_INSIDE} OR service_id {_INSIDE}"
        linked = rows(db, f"SELECT * FROM stage_service_at_location WHERE {where}", [*places, *services])
        self._places: Mapping[str, Row] = {row["id"]: row for row in linked}
        self._locations = {(row["service_id"], row["location_id"]) for row in self._places.values()}

    def reached(self, row: IndexRow) -> set[str | None]:
        """Return the subjects whose reports the file would still let reach the listing, or what takes its place."""
        reached: set[str | None] = {row.service_id, self.services[row.service_id]}
        if row.service_at_location_id is None:
            return reached
        place = self._places.get(row.service_at_location_id)
        if place is not None and place["service_id"] == row.service_id:
            return reached | {row.id, place["location_id"]}
        still_there = (row.service_id, row.location_id) in self._locations
        return reached | ({row.location_id} if still_there else set())
