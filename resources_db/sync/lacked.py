"""What belongs to a service that stands here and that the staged file lacks: it stays as it left, with its warnings.

A package is many files, and one of them may be cut. A document, a price, a place or a term that the others bring of
such a service in other words, or bring no longer, is said of a service of which nobody says that it changed. Nor does a
number that a file gives to a row of another service take the row of before with it.
"""

from collections.abc import Iterator

from resources_db.engine import Database
from resources_db.hsds import POLYMORPHIC, TABLES
from resources_db.index_rows import json_list
from resources_db.rows import Row, rows
from resources_db.sync.identity import Identity, row_id
from resources_db.sync.lost_words import LISTED_HERE
from resources_db.sync.staging import SOURCES, differs, staged_columns

_WARNING = ("service_at_location", "required_document", "cost_option", "attribute")
"""Tables whose rows say what is known of contact there, what is asked for, and what makes it an office."""
_LACKED = f"""SELECT id FROM main.service WHERE source_id IN {SOURCES}
AND id NOT IN (SELECT id FROM temp.stage_service)"""

_LEFT = f"""SELECT id FROM main.service WHERE source_id IN {SOURCES}
AND (gone_on IS NOT NULL OR id NOT IN (SELECT id FROM temp.stage_service))"""
"""Services that are not listed, before this file or after it: until a person says so, none is listed again."""


def part_moved(db: Database, identity: Identity) -> None:
    """Give staged rows that stand here as those of a service that is not listed, and belong to another, a new number.

    It is made of the old one and of whom the row belongs to now, so that the same file says the same again. The row of
    before stays with its service, and the other service has its own, with all that the file says of it. Before anything
    is compared.
    """
    left = [service for (service,) in db.execute(_LEFT)]
    for table in _WARNING if left else ():
        owner = owner_column(table)
        sql = (
            f'SELECT s.id, s.source_id, s.original_id, s."{owner}" AS owner FROM main."{table}" m'
            f' JOIN temp."stage_{table}" s ON s.id = m.id AND s."{owner}" IS NOT m."{owner}"'
            f' WHERE m."{owner}" IN (SELECT value FROM json_each(?))'
        )
        for row in list(rows(db, sql, json_list(left))):
            identity.renumber(row["id"], _renumber(db, table, row))


def _renumber(db: Database, table: str, row: Row) -> str:
    original = f"{row['original_id']}@{row['owner']}"
    new = row_id(row["source_id"], table, original)
    db.execute(f'UPDATE temp."stage_{table}" SET id = ?, original_id = ? WHERE id = ?', [new, original, row["id"]])
    for other, described in TABLES.items():
        for column in (column for column, target in described.references.items() if target == table):
            db.execute(f'UPDATE temp."stage_{other}" SET "{column}" = ? WHERE "{column}" = ?', [new, row["id"]])
    for other, (_named, link) in POLYMORPHIC.items():
        db.execute(f'UPDATE temp."stage_{other}" SET "{link}" = ? WHERE "{link}" = ?', [new, row["id"]])
    return new


def owner_column(table: str) -> str | None:
    """Return the column by which a row belongs to a service alone, None where it belongs to none or to several."""
    if table == "attribute":
        return POLYMORPHIC[table][1]
    return "service_id" if TABLES[table].references.get("service_id") == "service" else None


def keep_lacked(db: Database) -> Iterator[str]:
    """Put the stored rows of such services in the place of the staged ones; yield the tables of which any were put.

    What a person wrote otherwise is asked by the three ways, and taken as it was decided.
    """
    lacked = [service for (service,) in db.execute(_LACKED)]
    for table in _WARNING if lacked else ():
        names = ", ".join(f'"{column}"' for column in staged_columns(table))
        stored = ", ".join(f'm."{column}"' for column in staged_columns(table))
        owner = owner_column(table)
        sql = (
            f'INSERT OR REPLACE INTO temp."stage_{table}" ({names}) SELECT {stored} FROM main."{table}" m'
            f' JOIN temp."stage_{table}" s ON s.id = m.id AND s."{owner}" = m."{owner}"'
            f' JOIN main.service w ON w.id = m."{owner}"'
            f" WHERE w.id IN (SELECT value FROM json_each(?)) AND {LISTED_HERE} AND ({differs(table)})"
            " AND m.id NOT IN (SELECT resource_id FROM main.local_edit WHERE resource_type = ?)"
        )
        if db.execute(sql, [*json_list(lacked), table]).rowcount > 0:
            yield table
