"""What the places of a source have in one column: a term of that column, what is kept beside, or a field of HSDS."""

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from resources_db.engine import Database
from resources_db.hsds import TABLES
from resources_db.index_rows import json_list
from resources_db.rows import Row, rows

TERM = "taxonomy_term.name"
_BOOKKEEPING = frozenset({"source_id", "original_id", "extra", "gone_on"})
_OWNERS = {"service": "service_id", "organization": "organization_id", "location": "location_id"}
_TERMS = """
SELECT DISTINCT l.id AS listing, t.name AS value, coalesce(t.taxonomy, '') AS taxonomy FROM listing l
JOIN service s ON s.id = l.service_id JOIN attribute a ON a.link_id = s.id AND a.gone_on IS NULL
JOIN taxonomy_term t ON t.id = a.taxonomy_term_id WHERE s.source_id = ?
"""
_SOME = " AND l.id IN (SELECT value FROM json_each(?))"


def same(text: str) -> str:
    """Return a name or value so that two that mean the same are equal."""
    return " ".join(text.casefold().split())


@dataclass(frozen=True, slots=True)
class Cell:
    """What one listing (its id) has in a column."""

    listing: str
    column: str
    value: str


def cells(db: Database, source: str, listings: Collection[str] | None = None) -> Iterator[Cell]:
    """Yield every value of every column of a source (its id), of some listings or of all; blank ones are left out."""
    return (cell for cell in _cells(db, source, listings) if same(cell.value) and cell.column)


def _cells(db: Database, source: str, listings: Collection[str] | None) -> Iterator[Cell]:
    some, asked = ("", [source]) if listings is None else (_SOME, [source, *json_list(listings)])
    for row in rows(db, _TERMS + some, asked):
        yield Cell(row["listing"], TERM, row["value"] or "")
        yield Cell(row["listing"], row["taxonomy"], row["value"] or "")
    for table, owner in _OWNERS.items():
        found = rows(
            db,
            f'SELECT l.id AS listing, o.* FROM listing l JOIN "{table}" o ON o.id = l."{owner}"'
            " JOIN service s ON s.id = l.service_id WHERE s.source_id = ? AND o.source_id = s.source_id" + some,
            asked,
        )
        for row in found:
            listing = row.pop("listing")
            yield from (Cell(listing, column, value) for column, value in _of_row(table, row))


def _of_row(table: str, row: Row) -> Iterator[tuple[str, str]]:
    for column in TABLES[table].columns:
        value = row[column]
        if isinstance(value, str) and column not in _BOOKKEEPING and not column.endswith("id"):
            yield f"{table}.{column}", value
    beside = json.loads(row["extra"]) if row["extra"] else {}
    for column, value in beside.items() if isinstance(beside, dict) else ():
        yield column, str(value)
