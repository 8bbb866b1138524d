"""Corrections that came in by files, as they are kept: every one of them, whatever became of it."""

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import date

from resources_db.contact_states import ContactStates
from resources_db.corrections.stored import said_of, said_row
from resources_db.corrections.values import Correction, Received, Status
from resources_db.engine import Database
from resources_db.errors import BadInput
from resources_db.index_rows import IndexRow, about
from resources_db.listings import read_listings
from resources_db.rows import Row, put, rows, within

TABLE = "correction"
_ORDER = {Status.OPEN: 0, Status.TAKEN: 1, Status.DECLINED: 2}


def listing_row(db: Database, correction: Correction) -> IndexRow | None:
    """Return the listing that a correction is about, None where it is not here.

    Of a service without a place that got places since, the first one; of records that are one, that one.
    """
    return next(iter(about(db, [correction.listing_id])), None)


def corrections(db: Database) -> tuple[Correction, ...]:
    """Return everything that came in: what is undecided first, then by name."""
    found = (_correction(row) for row in rows(db, f"SELECT * FROM {TABLE}"))
    return tuple(sorted(found, key=lambda each: (_ORDER[each.status], each.stood.name.casefold(), each.kind, each.id)))


def by_ids(db: Database, ids: Collection[str]) -> dict[str, Correction]:
    """Return the corrections with those ids, by id; an id that none has is left out."""
    return {row["id"]: _correction(row) for row in within(db, TABLE, "id", ids)}


def the_one(db: Database, text: str) -> Correction:
    """Return the correction that a person means by an id, or by how one begins (six letters or more).

    Raises:
        BadInput: none is named so, or several are.
    """
    wanted = text.strip().lower()
    sql = f"SELECT * FROM {TABLE} WHERE id = ?1 OR (length(?1) >= 6 AND substr(id, 1, length(?1)) = ?1)"
    found = [_correction(row) for row in rows(db, sql, [wanted])]
    if len(found) != 1:
        raise BadInput("correction.none_such" if not found else "correction.several", id=wanted[:80])
    return found[0]


def undecided_of(db: Database, row: IndexRow) -> tuple[Correction, ...]:
    """Return the corrections of one listing that nobody has decided, or that still wait for their yes as a report."""
    own = {subject for subject in row.subjects if subject}
    found = [_correction(each) for each in within(db, TABLE, "listing_id", own)]
    still = waiting(db, found)
    return tuple(each for each in found if each.status is Status.OPEN or each.id in still)


def waiting(db: Database, found: Iterable[Correction]) -> frozenset[str]:
    """Return the ids of those that became a report which still waits for its yes."""
    became = {each.assessment_id: each.id for each in found if each.assessment_id}
    return frozenset(became[row["id"]] for row in within(db, "waiting_assessment", "id", list(became)))


def beside(db: Database, found: Collection[Correction], states: ContactStates) -> tuple[Received, ...]:
    """Return corrections beside their listings as they stand; that they are reported is not said there again."""
    known = {each.id: row for each in found if (row := listing_row(db, each)) is not None}
    once = {row.id: row for row in known.values()}
    listings = {each.id: replace(each, reported=()) for each in read_listings(db, list(once.values()), states)}
    waits, places = waiting(db, found), _places(db, [row.service_id for row in once.values()])
    return tuple(
        Received(
            correction=each,
            listing=listings[known[each.id].id] if each.id in known else None,
            waits=each.id in waits,
            places=places.get(known[each.id].service_id, 1) if each.id in known else 1,
        )
        for each in found
    )


def _places(db: Database, services: Collection[str]) -> dict[str, int]:
    sql = "SELECT service_id, count(*) AS number FROM listing WHERE service_id IN (SELECT value FROM json_each(?))"
    return {row["service_id"]: row["number"] for row in rows(db, f"{sql} GROUP BY service_id", [json.dumps(services)])}


def write(db: Database, found: Iterable[Correction]) -> None:
    """Write corrections, each in the place of the one with its id."""
    for each in found:
        put(db, TABLE, _row(each))


_GONE_BACK = f"""SELECT c.listing_id, c.name FROM {TABLE} c JOIN act_new n ON n.act = ?1 AND n.resource_type = '{TABLE}'
WHERE c.rowid > n.after_row AND c.rowid <= n.last_row AND c.status = 'open'
UNION ALL SELECT c.listing_id, c.name FROM {TABLE} c JOIN act_row r ON r.act = ?1 AND r.resource_type = '{TABLE}'
AND r."row" = c.rowid WHERE c.status = 'open' AND json_extract(r.before, '$.listing_id') <> c.listing_id"""


def gone_back(db: Database, number: int) -> Iterator[tuple[str, str]]:
    """Yield (listing id, name) of each listing that is no longer told of when an act is taken back.

    A correction goes with the file that brought it; or with what somebody said of which listing it is about.
    """
    for row in rows(db, _GONE_BACK, [number]):
        yield row["listing_id"], row["name"]


def _row(found: Correction) -> Row:
    return said_row(found) | {
        "by_name": int(found.by_name),
        "status": found.status.value,
        "decided_on": found.decided_on.isoformat() if found.decided_on else None,
        "organization": found.organization,
        "role": found.role,
        "reason": found.reason,
        "assessment_id": found.assessment_id,
    }


def _correction(row: Row) -> Correction:
    return Correction(
        **said_of(row),
        by_name=bool(row["by_name"]),
        status=Status(row["status"]),
        decided_on=date.fromisoformat(row["decided_on"]) if row["decided_on"] else None,
        organization=row["organization"],
        role=row["role"],
        reason=row["reason"],
        assessment_id=row["assessment_id"],
    )
