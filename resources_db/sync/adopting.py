"""The edits that a package of Porchlight's brings: with records of its own, or of what stands here, which is asked.

An edit stands whatever the next file of the source says. A package in which somebody wrote a number of his own, as an
edit, would keep the right one out for good.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from resources_db.edits import kept
from resources_db.edits.cells import shown
from resources_db.edits.history import PLACES
from resources_db.edits.kept import WHOLE_ROW, Kept
from resources_db.edits.listed import base_words
from resources_db.edits.touching import services_of
from resources_db.engine import Database
from resources_db.hsds import TABLES
from resources_db.index_rows import json_list
from resources_db.rows import Row, rows, value
from resources_db.sync.coming_along import comes_along, is_anywhere, is_staged, staged_row, stands
from resources_db.sync.held import Held, held_id
from resources_db.sync.keeping_back import KeepingBack
from resources_db.sync.lines import KEPT_BACK

EDITED = "edited"


@dataclass(frozen=True, slots=True)
class Adopting:
    """The edits that nobody here has, of rows as the package has them.

    Attributes:
        unasked: those of records that come with the package.
        asked: those of a record that stands here, by what is asked of it.
    """

    unasked: tuple[Kept, ...] = ()
    asked: tuple[tuple[Held, tuple[Kept, ...]], ...] = ()

    @classmethod
    def of(cls, db: Database, packaged: Mapping[tuple[str, str, str], Kept], back: KeepingBack) -> Self:
        """Sort `packaged`; the tables must be staged."""
        unasked: list[Kept] = []
        standing: defaultdict[tuple[str, str], list[Kept]] = defaultdict(list)
        for edit in packaged.values():
            if edit.column in kept.of_record(db, edit.table, edit.record):
                continue
            if _comes_with_its_record(db, edit):
                unasked.append(edit)
            elif _fits(db, edit):
                standing[edit.table, edit.record].append(edit)
        return cls(tuple(unasked), tuple((_held(db, edits, back), tuple(edits)) for edits in standing.values()))

    @property
    def held(self) -> tuple[Held, ...]:
        """Return what is asked."""
        return tuple(held for held, _edits in self.asked)

    def write(self, db: Database, accepted: Collection[str]) -> None:
        """Write them, of those that are asked the ones in `accepted`; part of the caller's transaction."""
        yes = (edit for held, edits in self.asked if held.id in accepted for edit in edits)
        for edit in (*self.unasked, *yes):
            if edit.column == WHOLE_ROW:
                db.execute(f'DELETE FROM main."{edit.table}" WHERE id = ? AND gone_on IS NOT NULL', [edit.record])
            kept.keep(db, edit)


def _comes_with_its_record(db: Database, edit: Kept) -> bool:
    """Return whether the package brings the row as edited, or what a row belonged to that was taken away."""
    if edit.column != WHOLE_ROW:
        row = staged_row(db, edit.table, edit.record)
        return row is not None and row[edit.column] == edit.value and not stands(db, edit.table, edit.record)
    owners = list(_owners(edit))
    if is_anywhere(db, edit.table, edit.record) or any(stands(db, table, key) for table, key in owners):
        return False
    return any(comes_along(db, [table], key) for table, key in owners)


def _fits(db: Database, edit: Kept) -> bool:
    """Return whether the row stands here, and with this file, as the package has it."""
    if edit.column != WHOLE_ROW:
        row = staged_row(db, edit.table, edit.record) or _here(db, edit)
        return stands(db, edit.table, edit.record) and row is not None and row[edit.column] == edit.value
    if is_staged(db, edit.table, edit.record):
        return False
    here = _here(db, edit)
    if here is not None:
        return bool(here["gone_on"])
    return any(stands(db, table, key) for table, key in _owners(edit))


def _owners(edit: Kept) -> Iterable[tuple[str, str]]:
    """Yield what a row that was taken away belonged to: table and id."""
    for column, table in TABLES[edit.table].references.items():
        if key := (edit.row or {}).get(column):
            yield table, str(key)


def _here(db: Database, edit: Kept) -> Row | None:
    return next(rows(db, f'SELECT * FROM main."{edit.table}" WHERE id = ?', [edit.record]), None)


def _held(db: Database, edits: Collection[Kept], back: KeepingBack) -> Held:
    """Return the question about the edits of one row."""
    first = next(iter(edits))
    here = _here(db, first)
    base, said = ("; ".join(filter(None, (_words(edit, side) for edit in edits))) for side in ("base", "value"))
    content = f"{base}\n{said}"
    if says_kept_back(first, here, back):
        base = said = KEPT_BACK
    return Held(
        id=held_id(EDITED, f"{first.table}/{first.record}", content),
        kind=EDITED,
        subject=first.record,
        listing=title(db, first, here),
        before=base,
        after=said,
    )


def _words(edit: Kept, side: str) -> str:
    """Return what the source said in a field, or what people wrote there."""
    if side == "base":
        return base_words(edit)
    return "" if edit.column == WHOLE_ROW else shown(edit.value)


def says_kept_back(edit: Kept, here: Row | None, back: KeepingBack) -> bool:
    """Return whether an edit says where a withheld place is; `here` is its row, None where none stands."""
    row = here or edit.row or {}
    return edit.table in PLACES and back.has(row.get("location_id") or edit.record)


def title(db: Database, edit: Kept, here: Row | None) -> str:
    """Return what a person knows the row by: the listing that it belongs to."""
    row = here or edit.row
    services = services_of(db, edit.table, row) if row else ()
    sql = 'SELECT title FROM listing WHERE service_id IN (SELECT value FROM json_each(?)) ORDER BY "row" LIMIT 1'
    return str(value(db, sql, json_list(services)) or "")
