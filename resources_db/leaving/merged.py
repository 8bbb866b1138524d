"""Records that are one here, as one in a file for others: the rows of the others go, or belong to the one."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from resources_db.contact.rows import Part, is_own, part_of, standing
from resources_db.contact_states import ContactStates
from resources_db.duplicates.fields import COLUMNS, Field
from resources_db.duplicates.merges import all_merges
from resources_db.engine import Database
from resources_db.hsds_contact import derived_id, public_id
from resources_db.index_rows import IndexRow, index_rows
from resources_db.model import Assessment, Subject
from resources_db.rows import Row, value
from resources_db.shelf import Shelf
from resources_db.spots import Spot

_FIELD_OF: Mapping[str, Field] = {
    "phone": Field.PHONES,
    "schedule": Field.HOURS,
    "language": Field.LANGUAGES,
    "url": Field.WEBSITE,
    "cost_option": Field.FEES,
    "attribute": Field.CATEGORIES,
}
_OWNERS = ("service_id", "service_at_location_id", "link_id", "resource_id")
_HEADS = frozenset({Subject.SERVICE, Subject.SERVICE_AT_LOCATION})
_REPORTS = frozenset({Part.REPORT, Part.TIE, Part.HINT})
_MERGED = '"row" IN (SELECT "row" FROM listing_part)'


class MergedRows:
    """Makes the rows of merged listings those of one."""

    def __init__(self, db: Database, states: ContactStates) -> None:
        """Look up what is merged; as a rule little is."""
        self._states = states
        self._rows = list(index_rows(db, _MERGED))
        services = {each for merge in all_merges(db) for each in (merge.kept_service, merge.merged_service)}
        spots = {spot.id: spot for spot in Shelf(db, services).spots() if spot.parts} if self._rows else {}
        self._whole = {row.id: spots[row.id] for row in self._rows if row.id in spots}
        self._own = {said.id for row in self._rows for said in states.assessments(row) if is_own(said, row.id)}
        self._into: dict[str, str] = {}
        self._gives: dict[str, tuple[Spot, Spot]] = {}
        self._alone: dict[str, Spot] = {}
        for whole in self._whole.values():
            self._take(db, whole)

    def _take(self, db: Database, whole: Spot) -> None:
        own_service = whole.service["id"]
        listed = "SELECT count(*) FROM listing WHERE service_id = ?"
        if value(db, listed, [own_service]) == 1:
            self._alone[own_service] = whole
            self._gives[own_service] = whole, whole.parts[0]
        self._gives.setdefault(whole.id, (whole, whole.parts[0]))
        for part in whole.parts:
            if part.id == whole.id:
                continue
            self._gives[part.id] = whole, part
            self._into[part.id] = whole.id
            service = part.service["id"]
            if service != own_service and not value(db, listed, [service]):
                self._into.setdefault(service, own_service)
                self._gives.setdefault(service, (whole, part))

    def row(self, table: str, row: Row) -> Row | None:
        """Return a row of HSDS as it leaves, None where what it says is said by another one, or was not chosen."""
        if not self._whole:
            return row
        if table in {"service", "service_at_location"}:
            return None if row["id"] in self._into else self._head(table, row)
        field = _FIELD_OF.get(table)
        owner = next((row[column] for column in _OWNERS if row.get(column) in self._gives), None)
        if owner is None:
            return row
        whole, part = self._gives[owner]
        if field is not None and all(part.id != each.id for each in whole.giving(field)):
            return None
        moved = {column: self._into[row[column]] for column in _OWNERS if row.get(column) in self._into}
        return row | moved | {"reduced": True} if moved else row

    def _head(self, table: str, row: Row) -> Row:
        if table == "service" and row["id"] in self._alone:
            chosen = self._alone[row["id"]].service
            told = {column: chosen[column] for columns in COLUMNS.values() for column in columns}
            return row | told | {"reduced": True}
        if table == "service_at_location" and row["id"] in self._whole:
            return row | {"location_id": self._whole[row["id"]].owner("location_id"), "reduced": True}
        return row

    def gone(self, subject: Subject, subject_id: str) -> bool:
        """Return whether the row that an assessment is about does not leave: it is said of the one instead."""
        return subject in {Subject.SERVICE, Subject.SERVICE_AT_LOCATION} and subject_id in self._into

    def said_elsewhere(self, said: Assessment) -> bool:
        """Return whether `said` leaves as said of a merged listing, and not as it stands here."""
        return said.id in self._own or (said.subject_type in _HEADS and said.subject_id in self._into)

    def assessments(self) -> Iterator[tuple[Assessment, bool]]:
        """Yield what was said of the records that are one as said of it, and whether it counts no longer.

        What was said of the others' operators and places is said of it too: its rows no longer lead there.
        """
        for row in self._rows:
            own = {row.id, row.service_id, row.location_id, row.organization_id}
            found = self._states.assessments(row)
            counting = {said.id for said in standing(row.id, found, self._states.today)}
            for said in found:
                if is_own(said, row.id):
                    yield said, said.id not in counting
                elif said.subject_id not in own and part_of(said) in _REPORTS:
                    yield _as_own(said, row), said.id not in counting


def _as_own(said: Assessment, row: IndexRow) -> Assessment:
    kind = Subject.SERVICE_AT_LOCATION if row.service_at_location_id else Subject.SERVICE
    new_id = derived_id(public_id(said.id), row.id)
    return replace(said, id=new_id, subject_type=kind, subject_id=row.id, supersedes_id=None, supersede_reason="")
