"""What belongs to a service that stands here and that the staged file lacks: it stays as it left, with its warnings.

A package is many files, and one of them may be cut. A document, a price, a place or a term that the others bring of
such a service in other words, or bring no longer, is said of a service of which nobody says that it changed. Nor does a
number that a file gives to a row of another service take the row of before with it, nor what people said under it.
"""

from collections.abc import Iterable, Iterator

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
AND id NOT IN (SELECT id FROM stage_service)"""

_LEFT = f"""SELECT id FROM main.service WHERE source_id IN {SOURCES}
AND (gone_on IS NOT NULL OR id NOT IN (SELECT id FROM stage_service))"""
"""Services that are not listed, before this file or after it: until a person says so, none is listed again."""
_TOLD = """SELECT subject_id FROM main.assessment UNION SELECT subject_id FROM main.waiting_assessment
UNION SELECT resource_id FROM main.withdrawn UNION SELECT resource_id FROM main.local_edit
UNION SELECT listing_id FROM main.verified UNION SELECT listing_id FROM main.correction
UNION SELECT listing_id FROM main.marked_correction"""
"""The numbers under which something is said here, by a person or by a file: it is said of the place of before."""


def part_moved(db: Database, identity: Identity) -> None:
    """Give staged rows that stand here as another service's a new number: those of a service that is not listed, and
    the places of which something is said here under their number.

    It is made of the old one and of whom the row belongs to now, so that the same file says the same again. The row of
    before stays with its service, and the other service has its own, with all that the file says of it. Before anything
    is compared.
    """
    for table in _WARNING:
        owner = owner_column(table)
        sql = (
            f'SELECT s.id, s.source_id, s.original_id, s."{owner}" AS owner FROM main."{table}" m'
            f' JOIN "stage_{table}" s ON s.id = m.id AND s."{owner}" IS NOT m."{owner}"'
            f' WHERE m."{owner}" IN ({_LEFT}) OR m.id IN ({_TOLD})'
        )
        if moved := [_numbered(table, row) for row in rows(db, sql)]:
            _renumber(db, table, moved)
            for old, new, _original in moved:
                identity.renumber(old, new)


def _numbered(table: str, row: Row) -> tuple[str, str, str]:
    """Return the id of a row, its new one, and what that is made of."""
    original = f"{row['original_id']}@{row['owner']}"
    return row["id"], row_id(row["source_id"], table, original), original


def _renumber(db: Database, table: str, moved: Iterable[tuple[str, str, str]]) -> None:
    """Give the staged rows their new numbers wherever one is named."""
    db.execute("CREATE TEMP TABLE stage_moved (old TEXT PRIMARY KEY, new TEXT, original TEXT)")
    db.conn.executemany("INSERT INTO stage_moved VALUES (?, ?, ?)", moved)
    db.execute(f'UPDATE "stage_{table}" SET id = o.new, original_id = o.original FROM stage_moved o WHERE id = o.old')
    naming = [
        (other, column)
        for other, each in TABLES.items()
        for column in each.references
        if each.references[column] == table
    ]
    for other, column in (*naming, *((other, link) for other, (_named, link) in POLYMORPHIC.items())):
        db.execute(f'UPDATE "stage_{other}" SET "{column}" = o.new FROM stage_moved o WHERE "{column}" = o.old')
    db.execute("DROP TABLE stage_moved")


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
            f'INSERT OR REPLACE INTO "stage_{table}" ({names}) SELECT {stored} FROM main."{table}" m'
            f' JOIN "stage_{table}" s ON s.id = m.id AND s."{owner}" = m."{owner}"'
            f' JOIN main.service w ON w.id = m."{owner}"'
            f" WHERE w.id IN (SELECT value FROM json_each(?)) AND {LISTED_HERE} AND ({differs(table)})"
            " AND m.id NOT IN (SELECT resource_id FROM main.local_edit WHERE resource_type = ?)"
        )
        if db.execute(sql, [*json_list(lacked), table]).rowcount > 0:
            yield table
