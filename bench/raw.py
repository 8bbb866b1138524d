"""The floor of taking a file in: its text read with the csv module, and the same rows put into the same tables.

The rows are those that the directory ends up with, ready in memory, so that nothing is worked out. The tables are of
the same schema with the same indexes, those of the search included, and one transaction writes them to such a file.
"""

import csv
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import Any

from table import seconds

from resources_db import integrity
from resources_db.engine import Database
from resources_db.hsds import TABLES
from resources_db.migrations import open_migrated

SEARCH = ("listing", "listing_part", "listing_need", "listing_words", "listing_place")
Rows = dict[str, list[tuple[Any, ...]]]
"""Table -> its rows, whole."""


def read_csv(file: Path) -> int:
    """Read every CSV of a zip, or the one that `file` is, keeping the rows as lists of text; return how many."""
    if not zipfile.is_zipfile(file):
        with file.open(encoding="utf-8-sig", newline="") as text:
            return len(list(csv.reader(text)))
    with zipfile.ZipFile(file) as archive:
        names = [name for name in archive.namelist() if name.endswith(".csv")]
        kept = [list(csv.reader(TextIOWrapper(archive.open(name), "utf-8-sig", newline=""))) for name in names]
    return sum(map(len, kept))


def rows_of(path: Path) -> Rows:
    """Return what stands in the directory file at `path`."""
    with _opened(path) as db:
        found = {table: list(db.execute(f'SELECT * FROM "{table}"')) for table in (*TABLES, *integrity.OWN, *SEARCH)}
        found["listing_words"] = list(db.execute("SELECT rowid, names, everything FROM listing_words"))
    return {table: rows for table, rows in found.items() if rows}


def inserted(rows: Rows, folder: Path) -> float:
    """Put `rows` into a new file in `folder`, and return the seconds of the processor that it takes."""
    with _opened(folder / "raw.db") as db:
        began = seconds()
        db.execute("BEGIN IMMEDIATE")
        for table, found in rows.items():
            into = "listing_words (rowid, names, everything)" if table == "listing_words" else f'"{table}"'
            db.conn.executemany(f"INSERT INTO {into} VALUES ({', '.join('?' * len(found[0]))})", found)
        db.execute("COMMIT")
        return seconds() - began


@contextmanager
def _opened(path: Path) -> Iterator[Database]:
    db = open_migrated(path)
    try:
        yield db
    finally:
        db.close()
