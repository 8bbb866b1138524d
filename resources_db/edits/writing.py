"""Writing what a person changes into the rows, with the history and with what the last file said."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import uuid4

from resources_db.acts.values import Doing
from resources_db.edits import kept
from resources_db.edits.cells import Cell, shown
from resources_db.edits.checking import OF_PLACE, typed
from resources_db.edits.history import note
from resources_db.edits.kept import WHOLE_ROW, Kept
from resources_db.edits.listed import Listed, row_words
from resources_db.edits.people import check_credential
from resources_db.edits.values import CREDENTIAL, EDITABLE, PLACE, POLICY, Changes, RowChange
from resources_db.engine import Database
from resources_db.errors import BadInput
from resources_db.plain_text import one_line
from resources_db.rows import Row, put, rows, value
from resources_db.sync.given import BY_PERSON
from resources_db.sync.identity import row_id, source_id

_ADDRESS = ("address_1", "address_2", "city", "state_province", "postal_code", "country")
"""What says where a place is: where it changes, the point of before is that of another door."""
_POINT = ("latitude", "longitude")
_FIRST_ROW: Mapping[str, Mapping[str, Cell]] = {
    "service": {"status": "active"},
    "location": {"location_type": "physical"},
    "address": {"address_type": "physical", "country": "US"},
}
"""What a row that is added says where nobody says otherwise."""


class Writer:
    """Writes one deed of a person, inside the caller's transaction and act.

    Attributes:
        service: the id of the service that is changed, or made.
        places: the ids of the locations whose words or address were changed, or that were made.
    """

    def __init__(self, db: Database, doing: Doing, listing: Listed | None) -> None:
        """Begin with the listing that is changed, None for a new service."""
        self._db = db
        self._doing = doing
        self._listing = listing
        self._named: dict[str, tuple[str, str]] = {}
        self._source = ""
        self.service = "" if listing is None else listing.service_id
        self.places: set[str] = set()

    def write(self, changes: Changes) -> bool:
        """Write all of it; return whether anything is other than before.

        Raises:
            BadInput: something is added, and whose it is is not known.
        """
        wrote = [self._one(change) for change in sorted(changes.rows, key=_first_what_others_name)]
        if any(wrote) and self._doing.reason:
            note(self._db, self._doing, "service", self.service, "reason", None, self._doing.reason)
        return any(wrote)

    def _one(self, change: RowChange) -> bool:
        if change.table == POLICY:
            return self._policy(change)
        if change.table == CREDENTIAL:
            return check_credential(self._db, self._doing, self.service, change.record, dict(change.values))
        if change.table == PLACE:
            return self._place(change)
        if not change.record:
            self._add(change)
            return True
        return self._take_away(change) if change.take_away else self._set(change)

    def _set(self, change: RowChange) -> bool:
        row = self._row(change.table, change.record)
        cells = typed(change, row)
        if "organization_id" in cells:
            cells["organization_id"] = self._id_of("organization", str(cells["organization_id"] or "")) or None
        for column, new in cells.items():
            self._cell(change.table, row, column, new)
        self._moved(change.table, row, cells)
        return bool(cells)

    def _cell(self, table: str, row: Row, column: str, new: Cell) -> None:
        """Write one cell, and keep what the last file said; a cell that says so again is no edit any more."""
        before = kept.of_record(self._db, table, row["id"]).get(column)
        base, gone = (row[column], False) if before is None else (before.base, before.gone)
        new = base if shown(new) == shown(base) else new
        self._db.execute(f'UPDATE "{table}" SET "{column}" = ? WHERE id = ?', [new, row["id"]])
        note(self._db, self._doing, table, row["id"], column, row[column], new)
        if new == base and not gone:
            kept.forget(self._db, table, row["id"], column)
        else:
            edit = Kept(table=table, record=row["id"], column=column, base=base, value=new, gone=gone)
            kept.keep(self._db, self._signed(edit))

    def _moved(self, table: str, row: Row, cells: Mapping[str, Cell]) -> None:
        """Remember which places other words are about, and let go of the point of an address that moved."""
        location = {"address": row.get("location_id"), "location": row["id"]}.get(table)
        if location and cells:
            self.places.add(location)
        if table == "address" and location and not cells.keys().isdisjoint(_ADDRESS):
            place = self._row("location", location)
            edited = bool(kept.of_record(self._db, table, row["id"]).keys() & {*_ADDRESS})
            points = kept.of_record(self._db, "location", location)
            for column in _POINT:
                self._point(place, column, points.get(column), edited=edited)

    def _point(self, place: Row, column: str, edit: Kept | None, *, edited: bool) -> None:
        """Let go of half a point where the street is a person's; where it is the file's again, so is the point."""
        if edited and place[column] is not None and edit is None:
            self._cell("location", place, column, None)
        elif not edited and edit is not None and edit.value is None:
            self._cell("location", place, column, edit.base)

    def _take_away(self, change: RowChange) -> bool:
        row = self._row(change.table, change.record)
        for language in rows(self._db, "SELECT * FROM language WHERE phone_id = ?", [row["id"]]):
            self._delete("language", language)
        self._delete(change.table, row)
        if change.table == "address" and row["location_id"]:
            self.places.add(row["location_id"])
        note(self._db, self._doing, "service", self.service, change.table, row_words(change.table, row), None)
        return True

    def _delete(self, table: str, row: Row) -> None:
        of_before = kept.of_record(self._db, table, row["id"])
        base = row | {column: edit.base for column, edit in of_before.items()}
        kept.forget(self._db, table, row["id"])
        self._db.execute(f'DELETE FROM "{table}" WHERE id = ?', [row["id"]])
        gone = any(edit.gone for edit in of_before.values())
        if not gone:
            edit = Kept(table=table, record=row["id"], column=WHOLE_ROW, row=base)
            kept.keep(self._db, self._signed(edit))

    def _add(self, change: RowChange) -> None:
        cells = typed(change, None)
        if change.table == "service":
            cells["organization_id"] = self._id_of("organization", str(cells.get("organization_id") or ""))
        cells |= self._owner(change)
        new = self._insert(change.table, cells, change.name)
        if change.table == "service":
            self.service = new
        if cells.get("location_id") and change.table == "address":
            self.places.add(str(cells["location_id"]))
        if change.table != "organization":
            row = self._row(change.table, new)
            note(self._db, self._doing, "service", self.service, change.table, None, row_words(change.table, row))

    def _place(self, change: RowChange) -> bool:
        cells: dict[str, Cell] = typed(change, None)
        name = change.name or "place"
        place = self._insert("location", {each: cells[each] for each in OF_PLACE if each in cells}, name)
        address = {column: cell for column, cell in cells.items() if column in EDITABLE["address"]}
        if any(address.values()):
            self._insert("address", address | {"location_id": place}, "")
        at_place = self._insert("service_at_location", {"service_id": self.service, "location_id": place}, "")
        self._named[name] = ("service_at_location", at_place)
        self._named[f"{name} location"] = ("location", place)
        self.places.add(place)
        said = ", ".join(str(address[column]) for column in _ADDRESS if address.get(column))
        note(self._db, self._doing, "service", self.service, "location", None, said)
        return True

    def _insert(self, table: str, cells: Mapping[str, Cell], name: str) -> str:
        """Insert a row of the own source; return its id."""
        source, original = self._own_source(), str(uuid4())
        new = row_id(source, table, original)
        row: Row = {"id": new, **_FIRST_ROW.get(table, {}), **cells, "source_id": source, "original_id": original}
        names = ", ".join(f'"{column}"' for column in row)
        marks = ", ".join("?" * len(row))
        self._db.execute(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', list(row.values()))
        if name:
            self._named[name] = (table, new)
        return new

    def _own_source(self) -> str:
        """Return the id of the source that is named after the own organization, made where it is not there yet."""
        if not self._source:
            name = one_line(self._doing.by.organization, 80)
            if not name:
                raise BadInput("edit.no_organization")
            self._source = source_id(name)
            fictional = value(self._db, "SELECT coalesce(max(demonstration), 0) FROM source")
            if not value(self._db, "SELECT count(*) FROM source WHERE id = ?", [self._source]):
                self._db.execute(
                    "INSERT INTO source (id, name, demonstration) VALUES (?, ?, ?)", [self._source, name, fictional]
                )
        return self._source

    def _owner(self, change: RowChange) -> dict[str, Cell]:
        """Return the columns that say to what an added row belongs.

        Raises:
            BadInput: it is nothing that is here.
        """
        if change.table in {"service", "organization"}:
            return {}
        if change.of:
            return self._named_owner(change)
        if change.table in {"address", "accessibility"}:
            return {"location_id": self._listing.location_id if self._listing else None}
        if change.table == "schedule":
            return self._owner_of_hours()
        at_place = None if self._listing is None else self._listing.first.owner("service_at_location_id")
        if change.table == "phone" and at_place:
            return {"service_at_location_id": at_place}
        return {"service_id": self.service}

    def _owner_of_hours(self) -> dict[str, Cell]:
        """Return the owner of the hours that stand: those of a nearer one would take the place of all of them."""
        if self._listing is None:
            return {"service_id": self.service}
        at_place = self._listing.first.owner("service_at_location_id")
        columns = ("service_at_location_id", "service_id", "location_id")
        for column in columns:
            for row in self._listing.rows.get("schedule", ()):
                if row[column] and self._row_stands("schedule", row["id"]):
                    return {column: row[column]}
        return {"service_at_location_id": at_place} if at_place else {"service_id": self.service}

    def _named_owner(self, change: RowChange) -> dict[str, Cell]:
        table, record = self._named.get(change.of, ("", ""))
        if table == "service_at_location" and change.table in {"address", "accessibility"}:
            table, record = self._named[f"{change.of} location"]
        if not table:
            table, record = self._stored_owner(change.of)
        column = f"{table}_id"
        known = {each for (each,) in self._db.execute("SELECT name FROM pragma_table_info(?)", [change.table])}
        if column not in known:
            table, column, record = "service", "service_id", self.service
        if column not in known:
            raise BadInput("edit.no_row", record=change.of[:80], table=change.table)
        return {column: record}

    def _stored_owner(self, record: str) -> tuple[str, str]:
        listing = self._listing
        for table in ("service", "service_at_location", "location", "phone"):
            if listing is not None and listing.find(table, record):
                return table, record
        raise BadInput("edit.no_row", record=record[:80], table="")

    def _id_of(self, table: str, name: str) -> str:
        """Return the id of a row by its name among the changes, or its id.

        Raises:
            BadInput: there is no such row.
        """
        found = self._named[name][1] if name in self._named else name
        if not self._row_stands(table, found):
            raise BadInput("edit.no_row", record=name[:80], table=table)
        return found

    def _row_stands(self, table: str, record: str) -> bool:
        return bool(value(self._db, f'SELECT count(*) FROM "{table}" WHERE id = ?', [record]))

    def _row(self, table: str, record: str) -> Row:
        return next(rows(self._db, f'SELECT * FROM "{table}" WHERE id = ?', [record]))

    def _policy(self, change: RowChange) -> bool:
        new = dict(change.values)["policy"]
        place = self._named[f"{change.record} location"][1] if change.record in self._named else change.record
        sql = "SELECT policy FROM address_policy WHERE location_id = ?"
        before = value(self._db, sql, [place]) or "public"
        if new == before:
            return False
        if new == "public":
            self._db.execute("DELETE FROM address_policy WHERE location_id = ?", [place])
        else:
            on = self._doing.today.isoformat()
            row = {"location_id": place, "policy": new, "reason": BY_PERSON, "set_on": on}
            put(self._db, "address_policy", row)
        self.places.add(place)
        note(self._db, self._doing, "location", place, POLICY, before, new)
        return True

    def _signed(self, edit: Kept) -> Kept:
        by = self._doing.by
        on = self._doing.today.isoformat()
        return replace(edit, edited_on=on, organization=by.organization, role=by.role)


_FIRST = ("organization", "service", PLACE)


def _first_what_others_name(change: RowChange) -> int:
    """Return where a change stands in the order: what others belong to before them, a place before its policy."""
    added = not change.record and change.table in _FIRST
    return _FIRST.index(change.table) if added else len(_FIRST)
