"""Whether the file still holds what was written: a hash of each table's content, SQLite's own checks, and the index.

SQLite alone notices 90 of 600 random bit flips in a plain file; a hash of the content notices those that change it.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from resources_db.engine import Database, Error
from resources_db.hsds import TABLES
from resources_db.rows import rows, value
from resources_db.wording import Value, say

OWN = ("source", "import", "unplaced_row", "history", "assessment", "given_need", "address_policy")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong; `kind` names the message `finding.<kind>`."""

    kind: str
    values: tuple[tuple[str, Value], ...] = ()

    def text(self, language: str = "en") -> str:
        """Return it as a sentence."""
        return say(f"finding.{self.kind}", language, **dict(self.values))


def table_hash(db: Database, table: str) -> str:
    """Return the SHA-256 of the table's content, the same for the same rows in whatever order they were written."""
    columns = ", ".join(f'"{column}"' for column in db[table].columns_dict)
    digest = hashlib.sha256()
    for row in db.execute(f'SELECT {columns} FROM "{table}" ORDER BY {columns}'):
        digest.update(repr(row).encode())
    return digest.hexdigest()


def content_hash(db: Database) -> str:
    """Return one hash of everything stored, derived tables left out."""
    return hashlib.sha256("".join(table_hash(db, table) for table in (*TABLES, *OWN)).encode()).hexdigest()


def write_hashes(db: Database, tables: tuple[str, ...] = (*TABLES, *OWN)) -> None:
    """Store the hashes of `tables`; part of every transaction that writes to them."""
    db.conn.executemany(
        "INSERT OR REPLACE INTO directory_fact (name, value) VALUES (?, ?)",
        ((f"hash:{table}", table_hash(db, table)) for table in tables),
    )


def _sqlite_findings(db: Database) -> Iterator[Finding]:
    said = value(db, "PRAGMA integrity_check")
    if said != "ok":
        yield Finding("file", (("said", str(said)[:200]),))
    for sql, name in (
        ("INSERT INTO listing_words (listing_words, rank) VALUES ('integrity-check', 1)", "listing_words"),
        ("SELECT rtreecheck('listing_place')", "listing_place"),
    ):
        try:
            if value(db, sql) not in (None, "ok"):
                yield Finding("index", (("table", name),))
        except Error:
            yield Finding("index", (("table", name),))


def _count(db: Database, sql: str) -> int:
    return int(value(db, sql))


def _index_findings(db: Database) -> Iterator[Finding]:
    """Yield where the index does not have one entry for each listing."""
    listings = _count(db, "SELECT count(*) FROM listing")
    expected = _count(
        db,
        "SELECT (SELECT count(*) FROM service_at_location a JOIN service s ON s.id = a.service_id"
        "        WHERE a.gone_on IS NULL OR a.gone_on = s.gone_on)"
        " + (SELECT count(*) FROM service s WHERE NOT EXISTS (SELECT 1 FROM service_at_location a"
        "    WHERE a.service_id = s.id AND (a.gone_on IS NULL OR a.gone_on = s.gone_on)))",
    )
    pairs = {
        "listing": (listings, expected),
        "listing_words": (_count(db, "SELECT count(*) FROM listing_words"), listings),
        "listing_place": (
            _count(db, "SELECT count(*) FROM listing_place"),
            _count(db, "SELECT count(*) FROM listing WHERE latitude IS NOT NULL"),
        ),
        "listing_need": (
            _count(db, 'SELECT count(*) FROM listing_need n JOIN listing l ON l."row" = n."row"'),
            _count(db, "SELECT count(*) FROM listing_need"),
        ),
    }
    for table, (found, wanted) in pairs.items():
        if found != wanted:
            yield Finding("count", (("table", table), ("found", found), ("expected", wanted)))


def check(db: Database) -> list[Finding]:
    """Return everything that is wrong, an empty list where all is well. Nothing is changed."""
    findings = list(_sqlite_findings(db))
    for row in rows(db, "SELECT name, value FROM directory_fact WHERE name LIKE 'hash:%' ORDER BY name"):
        table = row["name"].removeprefix("hash:")
        if table_hash(db, table) != row["value"]:
            findings.append(Finding("content", (("table", table),)))
    findings.extend(_index_findings(db))
    return findings
