"""The merges as they are stored: which record became part of which, and whose fields are shown."""

import json
from collections.abc import Collection, Iterable, Iterator
from datetime import date

from resources_db.contact import bound_to
from resources_db.duplicates.fields import Choice, Field
from resources_db.duplicates.values import Merge
from resources_db.engine import Database
from resources_db.index_rows import json_list
from resources_db.rows import Row, rows, value

_INSIDE = "IN (SELECT value FROM json_each(?))"
_OF_PLACE = "SELECT service_id FROM service_at_location WHERE service_at_location.id = {0}_id"
_NOW = f"coalesce(({_OF_PLACE}), {{0}}_service_id) AS {{0}}_service_id"
_MERGES = f"""SELECT id, kept_id, merged_id, choices, since, merged_on, organization, role,
{_NOW.format("kept")}, {_NOW.format("merged")} FROM merge"""
"""The merges, with the services that the places belong to now: a file may give a place to another service."""
_PLACES = f"(SELECT id FROM service_at_location WHERE service_id {_INSIDE})"
_OF_SERVICES = f"""{_MERGES} WHERE kept_service_id {_INSIDE} OR merged_service_id {_INSIDE}
OR kept_id IN {_PLACES} OR merged_id IN {_PLACES}"""


def from_row(row: Row) -> Merge:
    """Return the stored row as a value."""
    return Merge(
        id=row["id"],
        kept=row["kept_id"],
        kept_service=row["kept_service_id"],
        merged=row["merged_id"],
        merged_service=row["merged_service_id"],
        choices={Field(field): Choice(choice) for field, choice in json.loads(row["choices"]).items()},
        since=row["since"],
        merged_on=row["merged_on"],
        organization=row["organization"],
        role=row["role"],
    )


def to_row(merge: Merge) -> Row:
    """Return the value as the row that is stored: `from_row` gives it back."""
    return {
        "id": merge.id,
        "kept_id": merge.kept,
        "kept_service_id": merge.kept_service,
        "merged_id": merge.merged,
        "merged_service_id": merge.merged_service,
        "choices": json.dumps({field.value: merge.choices[field].value for field in Field if field in merge.choices}),
        "since": merge.since,
        "merged_on": merge.merged_on,
        "organization": merge.organization,
        "role": merge.role,
    }


def bound_to_all(hashes: Iterable[str], merges: Iterable[Merge]) -> str:
    """Return what good news of a merged place is bound to: what each record is bound to, and these very merges.

    Whatever was asked before was asked of something else; whatever is asked now ages with each of the records.
    """
    return bound_to(None, None, [*hashes, *(merge.id for merge in merges)])


def mark(db: Database, today: date) -> str:
    """Return the mark of this moment among what people said: whatever is written after it is later."""
    day = today.isoformat()
    newest = value(db, "SELECT max(created_at) FROM assessment WHERE created_at GLOB ? || '.*'", [day])
    return str(newest or f"{day}.000000")


def insert(db: Database, merge: Merge) -> None:
    """Write a merge, inside the caller's transaction; the index is the caller's."""
    row = to_row(merge)
    db.execute(f"INSERT INTO merge VALUES ({', '.join('?' * len(row))})", list(row.values()))


def all_merges(db: Database) -> Iterator[Merge]:
    """Yield every merge by the mark since which it counts: the same order wherever they are."""
    return map(from_row, rows(db, f"{_MERGES} ORDER BY since, id"))


def merges_of(db: Database, services: Collection[str]) -> tuple[Merge, ...]:
    """Return the merges that any of `services` takes part in, and those that their partners do, in order."""
    if not value(db, "SELECT EXISTS (SELECT 1 FROM merge)"):
        return ()
    found: dict[str, Merge] = {}
    seen, asked = set(services), set(services)
    while asked:
        new = [merge for merge in map(from_row, rows(db, _OF_SERVICES, json_list(asked) * 4)) if merge.id not in found]
        found |= {merge.id: merge for merge in new}
        asked = {service for merge in new for service in (merge.kept_service, merge.merged_service)} - seen
        seen |= asked
    return tuple(sorted(found.values(), key=lambda merge: (merge.since, merge.id)))
