"""What a package of Porchlight's for one's own use carries of people's words: edits, withdrawals, checks, history.

A package speaks of records that come with it and that were not here before: that somebody checked them, or asked
about who gives legal help. Of what only a later file may bring it says nothing. That people elsewhere withdrew a place
that stands here is asked: else anybody could take a place that helps from the list.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from resources_db.edits.kept import WHOLE_ROW, Kept, from_row
from resources_db.edits.said import CredentialKind
from resources_db.edits.values import EDITABLE, LISTS
from resources_db.engine import Database
from resources_db.hsds import TABLES
from resources_db.hsds_contact import CARRIED
from resources_db.plain_text import one_line, plain
from resources_db.rows import Row, put, value
from resources_db.sources.records import Reading
from resources_db.sync import read_catalogues
from resources_db.sync.coming_along import comes_along, is_staged, stands
from resources_db.sync.held import Held, held_id
from resources_db.sync.identity import Identity

Key = tuple[str, str, str]
"""Table, id of the row, column."""
_LONGEST = 500
_HISTORY = "history"
_WITHDRAWN = "withdrawn"
WITHDRAWAL = "withdrawal"
_LISTED = ("service", "service_at_location")
_SUBJECTS = frozenset({*EDITABLE, "listing"})


def packaged_edits(reading: Reading, identity: Identity) -> dict[Key, Kept]:
    """Return the edits that a package brings, by the ids of this directory; what is no edit is left out."""
    found = (_edit(row) for row in reading.beside.get("local_edit", ()))
    placed = (replace(edit, record=identity.id_of(edit.table, edit.record)) for edit in found if edit is not None)
    return {(edit.table, edit.record, edit.column): edit for edit in placed}


def _edit(row: Mapping[str, str]) -> Kept | None:
    try:
        told = {column: row[column] for column in CARRIED["local_edit"]}
        edit = from_row({**told, "base": told["base"] or None, "value": told["value"] or None})
        date.fromisoformat(edit.edited_on)
    except (KeyError, TypeError, ValueError, RecursionError):
        return None
    whole = edit.column == WHOLE_ROW and edit.table in LISTS and edit.row is not None
    cells = (edit.base, edit.value, *(edit.row or {}).values())
    if not all(cell is None or isinstance(cell, str | int | float) for cell in cells):
        return None
    return edit if whole or edit.column in EDITABLE.get(edit.table, ()) else None


@dataclass(frozen=True, slots=True)
class Carried:
    """What is new here, as the rows that are stored: (table, row).

    `asked` are withdrawals of what stands here, `catalogues` the marks of those that people elsewhere have read.
    """

    said: tuple[tuple[str, Row], ...] = ()
    asked: tuple[tuple[Held, Row], ...] = ()
    catalogues: tuple[tuple[Held, Row], ...] = ()

    @classmethod
    def of(cls, db: Database, reading: Reading, identity: Identity, today: date) -> Self:
        """Return what is new in `reading`; a file that is no package of Porchlight's says nothing of the kind."""
        if not identity.ours:
            return cls()
        tables = (table for table in CARRIED if table not in {"local_edit", read_catalogues.TABLE})
        found = ((table, row) for table in tables for row in reading.beside.get(table, ()))
        fitting = list(_fitting(db, identity, found, today))
        asked = [row for table, row in fitting if table == _WITHDRAWN and _stands(db, row["resource_id"])]
        return cls(
            said=tuple((table, row) for table, row in fitting if not any(row is each for each in asked)),
            asked=tuple((_withdrawal(db, row), row) for row in asked),
            catalogues=tuple(read_catalogues.asked_catalogues(db, reading, today)),
        )

    def write(self, db: Database, accepted: Collection[str]) -> None:
        """Write it, and what is asked where it has a yes (ids of held items); part of the caller's transaction."""
        yes = ((_WITHDRAWN, row) for held, row in self.asked if held.id in accepted)
        for table, row in (*self.said, *yes):
            names, marks = ", ".join(f'"{column}"' for column in row), ", ".join("?" * len(row))
            db.execute(f'INSERT OR IGNORE INTO "{table}" ({names}) VALUES ({marks})', list(row.values()))
        for held, row in self.catalogues:
            if held.id in accepted:
                put(db, read_catalogues.TABLE, row)


def _withdrawal(db: Database, row: Row) -> Held:
    """Return the question whether a place that stands here is to be withdrawn, as a package says."""
    who = ", ".join(filter(None, (row["role"], row["organization"])))
    said = "; ".join(filter(None, (row["withdrawn_on"], who, row["reason"])))
    subject = str(row["resource_id"])
    sql = 'SELECT title FROM listing WHERE ? IN (id, service_id) ORDER BY "row" LIMIT 1'
    title = str(value(db, sql, [subject]) or "")
    return Held(id=held_id(WITHDRAWAL, subject, said), kind=WITHDRAWAL, subject=subject, listing=title, after=said)


def _stands(db: Database, subject: str) -> bool:
    return any(stands(db, table, subject) for table in _LISTED)


def _fitting(
    db: Database, identity: Identity, found: Iterator[tuple[str, Mapping[str, str]]], today: date
) -> Iterator[tuple[str, Row]]:
    for table, told in found:
        try:
            row = _row(identity, table, told, today)
        except (KeyError, ValueError):
            continue
        if row is not None and _is_news(db, table, row):
            yield table, row


def _row(identity: Identity, table: str, told: Mapping[str, str], today: date) -> Row | None:
    """Return a row as it is stored, None where it says what cannot be.

    Raises:
        KeyError: a column is missing.
        ValueError: a day is none.
    """
    row: Row = {column: plain(told[column]) for column in CARRIED[table]}
    day = next(column for column in ("happened_on", "withdrawn_on", "verified_on", "checked_on") if column in row)
    if date.fromisoformat(row[day]) > today:
        return None
    if table == _HISTORY:
        return _of_history(identity, row)
    key = next(iter(row))
    row[key] = _listing_id(identity, row[key])
    if table == "credential_check" and row["kind"] not in {*CredentialKind}:
        return None
    return {column: cell if column == key else one_line(cell, _LONGEST) for column, cell in row.items()}


def _of_history(identity: Identity, row: Row) -> Row | None:
    if row["resource_type"] not in _SUBJECTS:
        return None
    table = row["resource_type"]
    row["resource_id"] = identity.id_of(table, row["resource_id"]) if table in TABLES else row["resource_id"]
    return {column: cell or None for column, cell in row.items()}


def _listing_id(identity: Identity, given: str) -> str:
    """Return the id of a service, or of a service at a location, as it is here."""
    return identity.id_of("service", given)


def _is_news(db: Database, table: str, row: Row) -> bool:
    """Return whether it is about a record that comes with this package; of one that stood here, only a withdrawal."""
    subject = next(row[column] for column in ("listing_id", "service_id", "resource_id") if column in row)
    if table == _WITHDRAWN:
        known = value(db, "SELECT count(*) FROM withdrawn WHERE resource_id = ?", [subject])
        return not known and (_stands(db, subject) or any(is_staged(db, each, subject) for each in _LISTED))
    tables = (row["resource_type"],) if row.get("resource_type") in TABLES else _LISTED
    return comes_along(db, tables, subject)
