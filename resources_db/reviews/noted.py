"""What the directory's history says of a changed assessment: who changed which field, when, and why."""

import json
from collections.abc import Collection, Iterator
from datetime import date

from resources_db.acts.values import Deed, Doing
from resources_db.assessments import to_row
from resources_db.engine import Database
from resources_db.model import Assessment, Withdrawal
from resources_db.rows import Row, rows, value

WHY = "reason"
"""The field under which the reason of a deed stands, beside the fields that it changed."""
_WITHDRAWN = """SELECT * FROM history WHERE resource_type = 'assessment'
AND resource_id IN (SELECT value FROM json_each(?)) AND action = ? AND field_name = ? ORDER BY id"""


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


def withdrawals(db: Database, ids: Collection[str]) -> dict[str, Withdrawal]:
    """Return when, by whom and why the assessments with those ids were withdrawn, by id, as far as it is noted."""
    if not ids:
        return {}
    return {
        row["resource_id"]: Withdrawal(
            date.fromisoformat(row["happened_on"]), row["updated_by"] or "", row["replacement_value"]
        )
        for row in rows(db, _WITHDRAWN, [json.dumps(list(ids)), Deed.WITHDRAW.value, WHY])
    }
