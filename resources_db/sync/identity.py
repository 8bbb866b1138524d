"""Who a row is: (source, table, the id that the source gave it), as one UUID that stays the same for good.

The same number is an organization, a service and a location in one real file, and another service in the next one.
"""

from collections.abc import Iterator
from functools import lru_cache
from uuid import UUID, uuid5

from resources_db.hsds import POLYMORPHIC, TABLES
from resources_db.plain_text import one_line
from resources_db.sources.records import Reading, Row

PORCHLIGHT = UUID("6b0f1f3e-52c8-4c0e-9a55-0c7f0d6a8a11")


def source_id(name: str) -> str:
    """Return the id of the source that a person calls `name`; case and spacing do not matter."""
    return str(uuid5(PORCHLIGHT, one_line(name).casefold()))


_namespace = lru_cache(UUID)


@lru_cache(maxsize=500_000)
def row_id(source: str, table: str, original: str) -> str:
    """Return the id under which the row `original` of `table` in `source` is stored (RFC 4122, version 5)."""
    return str(uuid5(_namespace(source), f"{table}:{original}"))


def _linked_table(table: str, row: Row) -> str | None:
    """Return the table that an attribute or metadata row points to, where it names one that exists."""
    column = POLYMORPHIC.get(table, ("", ""))[0]
    named = str(row.get(column) or "")
    return named if named in TABLES else None


def identified(reading: Reading, source: str, table: str) -> Iterator[tuple[str | int | float | None, ...]]:
    """Yield the rows of one table as they are stored: the columns of HSDS 3.1, then source, original id and extra.

    Every id and every reference is turned into a stored id, also where what it points to is missing.
    """
    columns, references = tuple(TABLES[table].columns), {"id": table, **TABLES[table].references}
    link_column = POLYMORPHIC.get(table, ("", ""))[1]
    for row in reading.rows.get(table, ()):
        stored = dict(row)
        for column, target in references.items():
            if stored.get(column) is not None:
                stored[column] = row_id(source, target, str(stored[column]))
        if (linked := _linked_table(table, row)) and row.get(link_column) is not None:
            stored[link_column] = row_id(source, linked, str(row[link_column]))
        yield (*map(stored.get, columns), source, str(row["id"]), stored.get("extra"))
