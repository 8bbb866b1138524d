"""A file that says what the last one of its source said, beside a directory in which nothing was written since.

Most updates of a list bring nothing new. To find that out row by row takes as long as any other file; so what a file
says is remembered as one hash, with one of what stood here afterwards. Only a file of which nothing waits is
remembered, and none that speaks of contact: those are always compared whole.
"""

import hashlib
from collections.abc import Mapping

from resources_db import integrity
from resources_db.engine import Database
from resources_db.hsds import TABLES
from resources_db.rows import rows, value
from resources_db.sources.packed import packed
from resources_db.sources.records import Reading
from resources_db.sync.identity import Identity
from resources_db.sync.staging import Counts

_FACT = "same:"
_MAKING = "2"
"""Raise it where a file is compared otherwise with the same rows."""


def is_same_again(db: Database, reading: Reading, identity: Identity) -> bool:
    """Return whether `reading` brings nothing, told without comparing its rows."""
    known = value(db, "SELECT value FROM directory_fact WHERE name = ?", [_FACT + identity.first])
    state = str(known or "").rpartition(" ")[2]
    may_be = bool(state) and _can_be_remembered(reading, identity)
    return may_be and state == _state(db) and known == f"{_told(reading, identity)} {state}"


def unchanged(reading: Reading) -> Mapping[str, Counts]:
    """Return the counts of a file that is the same again."""
    return {table: Counts(unchanged=len(found)) for table in TABLES if (found := reading.rows.get(table))}


def note(db: Database, reading: Reading, identity: Identity, *, nothing_waits: bool) -> None:
    """Remember what a file says, or forget the one before it; `seal` must follow when its hashes are written."""
    name = _FACT + identity.first
    db.execute("DELETE FROM directory_fact WHERE name = ?", [name])
    if nothing_waits and _can_be_remembered(reading, identity):
        db.execute("INSERT INTO directory_fact (name, value) VALUES (?, ?)", [name, f"{_told(reading, identity)} "])


def seal(db: Database) -> None:
    """Remember what stands here now beside each file that was noted; the hashes of all tables must be written."""
    db.execute(
        "UPDATE directory_fact SET value = value || ? WHERE name LIKE 'same:%' AND value LIKE '% '", [_state(db)]
    )


def _can_be_remembered(reading: Reading, identity: Identity) -> bool:
    return not (identity.ours or reading.assessments or reading.reduced or reading.demonstration)


def _told(reading: Reading, identity: Identity) -> str:
    """Return the SHA-256 of what a file says and as whose."""
    told = hashlib.sha256(f"{_MAKING} {[*identity.sources]} {reading.address_policies}".encode())
    for table in TABLES:
        found = reading.rows.get(table, ())
        told.update(f" {table} {packed(found).digest}".encode())
    return told.hexdigest()


def _state(db: Database) -> str:
    """Return the SHA-256 of what stands here, out of the hashes that are kept of the tables."""
    stored = {row["name"]: row["value"] for row in rows(db, "SELECT * FROM directory_fact WHERE name LIKE 'hash:%'")}
    told = [stored.get(f"hash:{table}", "") for table in (*TABLES, *integrity.OWN)]
    return hashlib.sha256(" ".join(told).encode()).hexdigest()
