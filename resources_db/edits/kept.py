"""The edits as they are stored: what the last file of a row's source said where a person's words stand now."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from resources_db.engine import Database
from resources_db.rows import Row, put, rows

TABLE = "local_edit"
WHOLE_ROW = ""
"""The `column` of a row that was taken away."""
Cell = str | int | float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One edit as it is stored. `base` and `value` are cells of the row, `gone` says that its file has none any longer.

    Of a row that was taken away `row` is all of it, as its file has it.
    """

    table: str
    record: str
    column: str
    base: Cell = None
    value: Cell = None
    gone: bool = False
    row: Row | None = None
    edited_on: str = ""
    organization: str = ""
    role: str = ""


def all_kept(db: Database, where: str = "1", values: tuple[str, ...] = ()) -> Iterator[Kept]:
    """Yield the edits for which the SQL condition holds, in a fixed order."""
    for row in rows(
        db, f'SELECT * FROM local_edit WHERE {where} ORDER BY resource_type, resource_id, "column"', values
    ):
        yield from_row(row)


def of_record(db: Database, table: str, record: str) -> dict[str, Kept]:
    """Return the edits of one row, by column."""
    found = all_kept(db, "resource_type = ? AND resource_id = ?", (table, record))
    return {kept.column: kept for kept in found}


def from_row(row: Row) -> Kept:
    """Return a stored row as a value.

    Raises:
        ValueError: what is stored is no JSON, or of a row that was taken away no object.
    """
    base = None if row["base"] is None else json.loads(row["base"])
    whole = row["column"] == WHOLE_ROW
    if whole and not isinstance(base, dict | None):
        raise ValueError("a row that was taken away is no row")
    return Kept(
        table=row["resource_type"],
        record=row["resource_id"],
        column=row["column"],
        base=None if whole else base,
        value=None if row["value"] is None else json.loads(row["value"]),
        gone=row["base"] is None,
        row=base if whole else None,
        edited_on=row["edited_on"],
        organization=row["organization"],
        role=row["role"],
    )


def to_row(kept: Kept) -> Row:
    """Return the value as the row that is stored: `from_row` gives it back."""
    base = kept.row if kept.column == WHOLE_ROW else kept.base
    return {
        "resource_type": kept.table,
        "resource_id": kept.record,
        "column": kept.column,
        "base": None if kept.gone else json.dumps(base, ensure_ascii=False),
        "value": json.dumps(kept.value, ensure_ascii=False),
        "edited_on": kept.edited_on,
        "organization": kept.organization,
        "role": kept.role,
    }


def keep(db: Database, kept: Kept) -> None:
    """Write one edit, in the place of the one that stands; part of the caller's transaction."""
    put(db, TABLE, to_row(kept))


def forget(db: Database, table: str, record: str, column: str | None = None) -> None:
    """Let go of one edit, or of all of a row; part of the caller's transaction."""
    sql, values = "DELETE FROM local_edit WHERE resource_type = ? AND resource_id = ?", [table, record]
    if column is not None:
        sql, values = f'{sql} AND "column" = ?', [*values, column]
    db.execute(sql, values)
