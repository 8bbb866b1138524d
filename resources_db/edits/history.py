"""The history of a listing's fields: written line by line as a person changes them, read with what files changed."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date

from resources_db.acts.values import Doing
from resources_db.edits.said import FieldChange
from resources_db.engine import Database
from resources_db.index_rows import json_list
from resources_db.record_rows import listing_rows
from resources_db.rows import rows, value
from resources_db.shelf import Shelf
from resources_db.spots import Spot

_OWN = (
    "service", "organization", "service_at_location", "location", "address", "phone", "schedule", "language",
    "required_document", "cost_option", "accessibility", "service_area",
)  # fmt: skip
"""Tables whose rows a person looks at as fields of a listing."""
MOST = 500
"""Lines that a person is shown of one listing."""
PLACES = frozenset({"address", "location", "accessibility", "service_at_location", "service_area"})
"""Tables that may say where a withheld place is."""
_OF_ROWS = """SELECT h.*, s.name AS source FROM history h LEFT JOIN import i ON i.id = h.import_id
LEFT JOIN source s ON s.id = i.source_id
WHERE h.resource_id IN (SELECT value FROM json_each(?)) AND h.resource_type <> 'assessment'
ORDER BY h.id DESC LIMIT ?"""


def note(  # noqa: PLR0913, PLR0917 (who does what, to which field of which row, which said what, and says what)
    db: Database, doing: Doing, table: str, record: str, field: str, before: object, after: object
) -> None:
    """Write one line; part of the caller's transaction.

    `field` of a row that comes or goes is the name of its table.
    """
    db.execute(
        "INSERT INTO history (happened_on, action, resource_type, resource_id, field_name, previous_value,"
        " replacement_value, updated_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            doing.today.isoformat(), doing.deed.value, table, record, field, _text(before), _text(after),
            ", ".join(filter(None, (doing.by.role, doing.by.organization))) or None,
        ],
    )  # fmt: skip


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def changes_of(db: Database, shelf: Shelf, spot: Spot, *, withheld: bool) -> tuple[FieldChange, ...]:
    """Return what was changed of the rows of a listing, the latest first."""
    found = listing_rows(db, shelf, spot)
    ids = {row["id"] for table in _OWN for row in found.get(table, ())}
    return history(db, sorted(ids | {part.id for part in spot.records} | {spot.id}), withheld=withheld)


def history(db: Database, ids: Collection[str], *, withheld: bool) -> tuple[FieldChange, ...]:
    """Return what was changed of the rows with those ids, the latest first; of a withheld place not its words."""
    return tuple(_changes(db, ids, withheld=withheld))


def _changes(db: Database, ids: Collection[str], *, withheld: bool) -> Iterator[FieldChange]:
    for row in rows(db, _OF_ROWS, [*json_list(ids), MOST]):
        field = row["field_name"] or ""
        hidden = withheld and not PLACES.isdisjoint({row["resource_type"], field})
        before, after = ("", "") if hidden else (_said(db, field, row[side]) for side in _SIDES)
        yield FieldChange(
            on=date.fromisoformat(row["happened_on"]),
            action=row["action"],
            table=row["resource_type"],
            field=field,
            before=before,
            after=after,
            by=row["updated_by"] or row["source"] or "",
            hidden=hidden,
        )


_SIDES = ("previous_value", "replacement_value")
_NAMED: Mapping[str, str] = {"organization_id": "organization", "parent_organization_id": "organization"}


def _said(db: Database, field: str, text: str | None) -> str:
    """Return a value as a person reads it: of an organization its name."""
    if text and field in _NAMED:
        return str(value(db, f'SELECT name FROM "{_NAMED[field]}" WHERE id = ?', [text]) or text)
    return text or ""
