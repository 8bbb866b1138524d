"""Rows gathered into tables: whole, placed, each with an id of its own, and nothing dropped in silence."""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable

from resources_db.hsds import POLYMORPHIC, TABLES
from resources_db.hsds_contact import SOURCE, code_in, is_code
from resources_db.plain_text import plain
from resources_db.sources.contact import clean_alert, take_contact
from resources_db.sources.finish import FINISH
from resources_db.sources.notes import Notes
from resources_db.sources.packed import PackedRows
from resources_db.sources.provenance import Beside, take_provenance
from resources_db.sources.records import Reading, Row, Tally
from resources_db.sources.shape import Shaped

# Rows that stand on their own. Every other row says something about one of them, and is nothing without it.
_ON_THEIR_OWN = frozenset(
    {
        "organization",
        "program",
        "service",
        "location",
        "taxonomy",
        "taxonomy_term",
        "unit",
        "metadata",
        "meta_table_description",
    }
)
_OWNERS: dict[str, tuple[str, ...]] = {
    table.name: tuple(column for column, target in table.references.items() if target not in {"taxonomy_term", "unit"})
    for table in TABLES.values()
    if table.name not in _ON_THEIR_OWN
} | {"attribute": ("link_id",), "service_at_location": ("service_id",)}

# Columns in which one record that stands under two owners differs.
_APART: dict[str, tuple[str, ...]] = {table: _OWNERS.get(table, ()) + POLYMORPHIC.get(table, ()) for table in TABLES}

# Rows that are worth keeping when they hold nothing but keys, because they join others or others point to them.
_JOINING = _ON_THEIR_OWN | {"service_at_location", "attribute", "contact", "service_capacity"}

_MAY_BE_CONTACT = frozenset({"service", "attribute", "taxonomy_term"})

# What says nothing by itself: keys, and a type that the name of a file gives.
_KEYS: dict[str, frozenset[str]] = {
    table.name: frozenset({"id", "address_type", *table.references, *POLYMORPHIC.get(table.name, ())})
    for table in TABLES.values()
}


class Gather:
    """Takes shaped rows and gives a `Reading`.

    Attributes:
        notes: where problems go.
        read: rows of each table of the file, by the file's own name for it.
        merging: how a second row under a used id is met. False (tables of CSV): a different row is kept under an id
            of its own, "ID~" and a digest. True (nested JSON, where one record stands in many places): the two are
            one row, each fills what the other leaves out, and where they differ the first is kept.
        made: rows so far that were made of a part of another one.
        joined: rows so far that became part of another one.
    """

    def __init__(self, notes: Notes, *, merging: bool) -> None:
        """Begin with no rows."""
        self.notes = notes
        self.merging = merging
        self.read: dict[str, int] = {}
        self.made = 0
        self.joined = 0
        self.rows: dict[str, list[Row]] = {name: [] for name in TABLES}
        self._places: dict[str, list[tuple[str, int]]] = {name: [] for name in TABLES}
        self._by_id: dict[str, dict[object, Row]] = {name: {} for name in TABLES}
        self._place = ("", 0)
        self._same: Counter[str] = Counter()
        self._unplaced: list[tuple[str, int, str, str]] = []
        self._reduced: set[tuple[str, str]] = set()
        self._settled: dict[str, PackedRows] = {name: PackedRows() for name in TABLES}

    def add(self, shaped: Shaped) -> str | None:
        """Take one row; return the id under which it is kept, None where it is not."""
        table, row = shaped.table, shaped.row
        self.made += shaped.raw is dict
        self._take_provenance(shaped)
        if table == "phone" and "number" not in row:
            self.leave(shaped, "blank_phone")
            return None
        if table not in _JOINING and not shaped.extra and row.keys() <= _KEYS[table]:
            self.notes.add("empty_row", shaped.file, shaped.line)
            return None
        if table in _OWNERS and row.keys().isdisjoint(_OWNERS[table]):
            self.leave(shaped, "unplaced")
            return None
        if finish := FINISH.get(table):
            finish(shaped, self.notes)
        if shaped.extra:
            row["extra"] = _json(shaped.extra)
        if "id" not in row:
            row["id"] = self._made_id(table, row)
        first = self._by_id[table].get(row["id"])
        if first is None:
            return self._keep(shaped)
        return self._merge(first, shaped) if self.merging else self._keep_both(first, shaped)

    def find(self, table: str, row_id: object) -> Row | None:
        """Return the row that is kept under `row_id`."""
        return self._by_id[table].get(row_id)

    def keep_beside(self, table: str, row_id: object, told: dict[str, object]) -> None:
        """Keep `told` beside the row that stands under `row_id`."""
        row = self._by_id[table][row_id]
        row["extra"] = _json(json.loads(str(row.get("extra") or "{}")) | told)

    def leave(self, shaped: Shaped, kind: str) -> None:
        """Set a record aside, as it stood in the file, and note why."""
        self.notes.add(kind, shaped.file, shaped.line)
        self._unplaced.append((shaped.file, shaped.line, _json(dict(shaped.raw())), kind))

    def settle(self, tables: Iterable[str]) -> None:
        """Keep the rows of `tables` so far as bytes: none of them will be changed, found or pointed to any more.

        Whoever calls this has put in whatever they point to. What says something of contact is not settled.
        """
        about_contact = any(is_code(code_in(row)) for row in self.rows["taxonomy_term"])
        for table in tables:
            if not (about_contact and table in _MAY_BE_CONTACT):
                self._pack(table)

    def _pack(self, table: str) -> PackedRows:
        """Put the rows of a table behind the settled ones, and return all of them."""
        packed, rows = self._settled[table], self.rows[table]
        self._by_id[table].clear()
        self._places[table].clear()
        for row in rows:
            if table == "service":
                clean_alert(row)
            packed.add(row)
        rows.clear()
        return packed

    def reading(self, form: str, rows_in: dict[str, int], beside: Beside | None = None) -> Reading:
        """Return what was gathered; `form` is the format and `rows_in` has the number of rows of each file."""
        for table in TABLES:
            self._note_dangling(table)
        self._type_changes()
        told = beside or Beside()
        assessments = take_contact(self.rows, self._places, told.exact, self.notes)
        return Reading(
            format=form,
            rows={table: rows for table in TABLES if (rows := self._pack(table))},
            read=self.read,
            unplaced=self._unplaced,
            problems=self.notes.problems(rows_in),
            sources=dict(told.sources),
            demonstration=told.demonstration,
            assessments=assessments,
            needs=list(told.needs),
            address_policies=list(told.address_policies),
            merges=list(told.merges),
            beside=dict(told.carried),
            reduced=self._reduced,
            # A row of a flat file is taken apart, and no part is the row.
            tally=Tally(met=sum(rows_in.values()), made=self.made, joined=self.joined) if _is_hsds(form) else None,
        )

    def _take_provenance(self, shaped: Shaped) -> None:
        if SOURCE in shaped.extra and take_provenance(shaped):
            self._reduced.add((shaped.table, str(shaped.row.get("id"))))

    def _keep(self, shaped: Shaped) -> str:
        table, row = shaped.table, shaped.row
        self._by_id[table][row["id"]] = row
        self.rows[table].append(row)
        if self._place != (shaped.file, shaped.line):  # one value for all that a row comes to: there are millions
            self._place = shaped.file, shaped.line
        self._places[table].append(self._place)
        return str(row["id"])

    def _made_id(self, table: str, row: Row) -> str:
        """Make an id from the owner and the content: the same row has the same id in the next file."""
        owner = next((row[column] for column in _OWNERS.get(table, ()) if column in row), table)
        made = f"{owner}~{content_digest(table, row)[:16]}"
        if self.merging or made not in self._by_id[table]:
            return made
        self._same[table + made] += 1
        return f"{made}-{self._same[table + made] + 1}"

    def _keep_both(self, first: Row, shaped: Shaped) -> str:
        table, row, given = shaped.table, shaped.row, shaped.row["id"]
        if first == row:
            self.notes.add("duplicate_row", shaped.file, shaped.line)
            return str(given)
        row["id"] = f"{given}~{content_digest(table, row)[:8]}"
        twin = self._by_id[table].get(row["id"])
        if twin is not None and twin == row:
            self.notes.add("duplicate_row", shaped.file, shaped.line)
            return str(row["id"])
        self.notes.add("repeated_id", shaped.file, shaped.line, "id", given)
        if twin is not None:
            row["id"] = f"{given}~{content_digest(table, row)}"
        return self._keep(shaped)

    def _merge(self, first: Row, shaped: Shaped) -> str:
        table, row = shaped.table, shaped.row
        differing = [column for column, value in row.items() if column in first and first[column] != value]
        if any(column in _APART[table] for column in differing):
            return self._keep_apart(shaped)
        for column in differing:
            if column == "extra":
                row[column] = first[column] = _json(json.loads(str(row[column])) | json.loads(str(first[column])))
            else:
                self.notes.add("contradiction", shaped.file, shaped.line, f"{table}.{column}", row[column])
        self.joined += 1
        first |= {column: value for column, value in row.items() if column not in first}
        return str(first["id"])

    def _keep_apart(self, shaped: Shaped) -> str:
        """Keep a row that is nested under two owners of one kind once for each."""
        row, given = shaped.row, shaped.row["id"]
        owners = {column: row[column] for column in _APART[shaped.table] if column in row}
        row["id"] = f"{given}~{content_digest(shaped.table, owners)[:8]}"
        self.notes.add("shared_row", shaped.file, shaped.line, f"{shaped.table}.id", given)
        first = self._by_id[shaped.table].get(row["id"])
        return self._keep(shaped) if first is None else self._merge(first, shaped)

    def _note_dangling(self, table: str) -> None:
        prefix = f"{table}." if self.merging else ""
        rows = self.rows[table]
        for column, target in TABLES[table].references.items():
            known = self._by_id[target]
            lost = [number for number, row in enumerate(rows) if column in row and row[column] not in known]
            for number in lost:
                self.notes.add(
                    "dangling_reference", *self._places[table][number], prefix + column, rows[number][column]
                )
        if table == "attribute":
            self._note_dangling_links(prefix)

    def _note_dangling_links(self, prefix: str) -> None:
        for row, (file, line) in zip(self.rows["attribute"], self._places["attribute"], strict=True):
            link = row["link_id"]
            if "link_entity" not in row and (linked := self._only_table_with(link)):
                row["link_entity"] = linked
            if link not in self._by_id.get(str(row.get("link_entity")), ()):
                self.notes.add("dangling_reference", file, line, prefix + "link_id", link)

    def _type_changes(self) -> None:
        """Say of each change what kind of row was changed: 1.x and 2.0 have no column for it."""
        for row in self.rows["metadata"]:
            if "resource_type" not in row and (changed := self._only_table_with(row.get("resource_id"))):
                row["resource_type"] = changed

    def _only_table_with(self, row_id: object) -> str | None:
        """Return the one table that has the id: the UK profile leaves out what kind of row an attribute is of."""
        tables = [table for table, rows in self._by_id.items() if row_id in rows and table not in POLYMORPHIC]
        return tables[0] if len(tables) == 1 else None


def _is_hsds(form: str) -> bool:
    return form.startswith("hsds")


Hook = Callable[[Shaped, Gather], Callable[[str], None] | None]
"""What an older version needs beside new names: changes the row before it is taken, and may return what to do with
the id that it got (further rows that point to it)."""


def content_digest(table: str, content: Row) -> str:
    """Return the SHA-256, in hex, of what a row says, its id left out."""
    # No value holds a control character (`plain`), so these two cannot run into each other.
    told = "\x1f".join(f"{column}\x1e{content[column]}" for column in sorted(content) if column != "id")
    return hashlib.sha256(f"{table}\x1f{told}".encode()).hexdigest()


def _json(value: dict[str, object]) -> str:
    return json.dumps(_storable(value), ensure_ascii=False, sort_keys=True)


def _storable(value: object) -> object:
    """Return `value` without the halves of surrogate pairs and the like that no database takes."""
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, dict):
        return {plain(str(key)): _storable(part) for key, part in value.items()}
    return [_storable(part) for part in value] if isinstance(value, list) else value
