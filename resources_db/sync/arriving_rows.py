"""Writing what a file says of contact: what is added, what a person said yes to, and what waits."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from resources_db.assessments import add, by_ids, to_json, to_row
from resources_db.engine import Database
from resources_db.model import Assessment
from resources_db.rows import rows
from resources_db.sync.arrivals import KIND, Arrivals


def is_new(db: Database, found: Arrivals) -> bool:
    """Return whether something of it is neither here nor waiting already."""
    waiting = {row["id"]: row["assessment"] for row in rows(db, "SELECT id, assessment FROM waiting_assessment")}
    return bool(found.now) or any(
        item.assessment is not None and waiting.get(item.subject) != to_json(item.assessment) for item in found.held
    )


@dataclass(frozen=True, slots=True)
class Import:
    """The import that writes: its number, its source and its day."""

    number: int
    source: str
    day: date


def write_arrivals(db: Database, found: Arrivals, accepted: Iterable[str], by: Import) -> None:
    """Write what is added, and what was said yes to (by the ids of the held items); let the rest wait."""
    for stored in found.now:
        add(db, stored)
    yes = set(accepted)
    for item in found.held:
        if item.assessment is None:
            continue
        db.execute("DELETE FROM waiting_assessment WHERE id = ?", [item.subject])
        if item.id in yes:
            _put(db, replace(item.assessment, accepted=True), by)
        else:
            _let_wait(db, item.assessment, item.kind.removeprefix(KIND), by)


def _let_wait(db: Database, stored: Assessment, why: str, by: Import) -> None:
    db.execute(
        "INSERT INTO waiting_assessment (id, source_id, arrived_on, why, subject_id, assessment)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        [stored.id, by.source, by.day.isoformat(), why, stored.subject_id, to_json(stored)],
    )


def _put(db: Database, stored: Assessment, by: Import) -> None:
    """Write what a person said yes to, in the place of the version that stands here; history keeps that one."""
    before = by_ids(db, [stored.id]).get(stored.id)
    if before is not None:
        old, new = to_row(before), to_row(stored)
        db.conn.executemany(
            "INSERT INTO history (happened_on, action, import_id, resource_type, resource_id, field_name,"
            " previous_value, replacement_value) VALUES (?, 'import', ?, 'assessment', ?, ?, ?, ?)",
            (
                (by.day.isoformat(), by.number, stored.id, name, str(old[name]), str(new[name]))
                for name in new
                if old[name] != new[name]
            ),
        )
        db.execute("DELETE FROM assessment WHERE id = ?", [stored.id])
    add(db, stored)
