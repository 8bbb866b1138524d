"""What the directory's history says of a changed assessment: who changed which field, when, and why."""

from collections.abc import Iterator

from resources_db.assessments import to_row
from resources_db.engine import Database
from resources_db.model import Assessment
from resources_db.reviews.acts import Doing
from resources_db.rows import Row, value

WHY = "reason"
"""The field under which the reason of a deed stands, beside the fields that it changed."""


def lines(db: Database, doing: Doing, before: Assessment, after: Assessment) -> Iterator[Row]:
    """Yield the rows of `history` for one assessment that an act changed."""
    old, new = to_row(before), to_row(after)
    changed = [(field, old[field], new[field]) for field in new if old[field] != new[field]]
    said = [*changed, (WHY, None, doing.reason)] if doing.reason else changed
    first = 1 + int(value(db, "SELECT coalesce(max(id), 0) FROM history"))
    for number, (field, previous, replacement) in enumerate(said, first):
        yield {
            "id": number,
            "happened_on": doing.today.isoformat(),
            "action": doing.deed.value,
            "import_id": None,
            "resource_type": "assessment",
            "resource_id": after.id,
            "field_name": field,
            "previous_value": _text(previous),
            "replacement_value": _text(replacement),
            "updated_by": ", ".join(filter(None, (doing.by.role, doing.by.organization))) or None,
        }


def _text(value: object) -> str | None:
    return None if value is None else str(value)
