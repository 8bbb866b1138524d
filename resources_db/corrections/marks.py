"""What was marked at this computer and waits to be written out: no content, no act, and gone for good when deleted."""

from collections.abc import Collection
from datetime import date
from uuid import uuid4

from resources_db.corrections.stored import said_of, said_row
from resources_db.corrections.values import LONGEST_NOTE, Kind, Mark, Stood
from resources_db.engine import Database
from resources_db.errors import BadInput
from resources_db.index_rows import IndexRow
from resources_db.model import Listing
from resources_db.plain_text import is_invisible, one_line
from resources_db.rows import Row, put, rows

TABLE = "marked_correction"
_STOOD = 'SELECT s.name, t.original_id FROM "{table}" t LEFT JOIN source s ON s.id = t.source_id WHERE t.id = ?'


def stood(db: Database, row: IndexRow, listing: Listing) -> Stood:
    """Return who a listing is and what it is called, as a file for others may say it: no withheld address."""
    table = "service_at_location" if row.service_at_location_id else "service"
    known = next(rows(db, _STOOD.format(table=table), [row.service_at_location_id or row.service_id]))
    position = listing.position
    return Stood(
        source=known["name"] or "",
        table=table,
        original_id=known["original_id"] or row.id,
        name=one_line(listing.title),
        place="" if position.withheld else listing.address or position.area,
    )


def note_of(text: str, kind: Kind) -> str:
    """Return a note as it is kept, on one line.

    Raises:
        BadInput: it is too long, or there is none and the kind alone says nothing.
    """
    note = reason_of(text)
    if not note and kind is Kind.OTHER:
        raise BadInput("correction.no_note")
    return note


def reason_of(text: str) -> str:
    """Return why something was decided, as it is kept: one line, "" for none.

    Raises:
        BadInput: it is too long.
    """
    reason = one_line(text)
    if len(reason) > LONGEST_NOTE:
        raise BadInput("correction.too_long", count=len(reason), limit=LONGEST_NOTE)
    return "" if is_invisible(reason) else reason


def keep(db: Database, listing_id: str, known: Stood, kind: Kind, note: str, today: date) -> Mark:
    """Keep a mark in the place of one of the same kind that is not written out yet; what left stays what it was."""
    db.execute(
        f"DELETE FROM {TABLE} WHERE listing_id = ? AND kind = ? AND NOT written",
        [listing_id, kind.value],
    )
    mark = Mark(id=str(uuid4()), listing_id=listing_id, kind=kind, note=note, on=today, stood=known)
    put(db, TABLE, _row(mark))
    return mark


def marks(db: Database) -> tuple[Mark, ...]:
    """Return what was marked here, by the names of the listings: nothing tells which was first."""
    found = (_mark(row) for row in rows(db, f"SELECT * FROM {TABLE}"))
    return tuple(sorted(found, key=lambda mark: (mark.stood.name.casefold(), mark.kind, mark.id)))


def of_listing(db: Database, row: IndexRow) -> tuple[Mark, ...]:
    """Return what was marked here of one listing."""
    return tuple(mark for mark in marks(db) if mark.listing_id in row.subjects)


def set_written(db: Database, ids: Collection[str]) -> None:
    """Know that those marks stand in a file."""
    db.conn.executemany(f"UPDATE {TABLE} SET written = 1 WHERE id = ?", ((each,) for each in ids))


def delete(db: Database, ids: Collection[str]) -> None:
    """Take marks away; their bytes are overwritten (`engine`: secure_delete)."""
    db.conn.executemany(f"DELETE FROM {TABLE} WHERE id = ?", ((each,) for each in ids))


def _row(mark: Mark) -> Row:
    return said_row(mark) | {"written": int(mark.written)}


def _mark(row: Row) -> Mark:
    return Mark(**said_of(row), written=bool(row["written"]))
