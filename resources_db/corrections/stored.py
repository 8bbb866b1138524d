"""What marks and corrections have in common, as it is stored: both tables have these columns."""

from datetime import date
from typing import Any

from resources_db.corrections.values import Kind, Said, Stood
from resources_db.rows import Row


def said_row(said: Said) -> Row:
    """Return the columns of what somebody says of a listing: `said_of` gives it back."""
    return {
        "id": said.id,
        "listing_id": said.listing_id,
        "source": said.stood.source,
        "resource_type": said.stood.table,
        "original_id": said.stood.original_id,
        "name": said.stood.name,
        "place": said.stood.place,
        "kind": said.kind.value,
        "note": said.note,
        "marked_on": said.on.isoformat(),
    }


def said_of(row: Row) -> dict[str, Any]:
    """Return the fields of a `Said` by their names."""
    return {
        "id": row["id"],
        "listing_id": row["listing_id"],
        "kind": Kind(row["kind"]),
        "note": row["note"],
        "on": date.fromisoformat(row["marked_on"]),
        "stood": Stood(
            source=row["source"],
            table=row["resource_type"],
            original_id=row["original_id"],
            name=row["name"],
            place=row["place"],
        ),
    }
