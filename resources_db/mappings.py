"""`Directory.mappings`: what the columns of flat files mean, as it was decided here. Belongs to the directory's thread.

A mapping is known again by the header of its file: the next file with the same columns is read in the same way, so that
its rows are the same records.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from typing import TYPE_CHECKING

from resources_db import integrity
from resources_db.engine import Database
from resources_db.rows import rows, value
from resources_db.search import Searcher
from resources_db.sources.mapping.mapping import Mapping, mapping_text, read_mappings

if TYPE_CHECKING:
    from resources_db.sources.mapping.used import UsedMapping

Reading = Callable[[], AbstractContextManager[Searcher]]
Writing = Callable[[], AbstractContextManager[Database]]


class Mappings:
    """The saved mappings of one directory."""

    def __init__(self, db: Database, reading: Reading, writing: Writing, today: Callable[[], date]) -> None:
        """Take the directory's own ways to read one state of the file and to write; use `Directory.mappings`."""
        self._db = db
        self._reading = reading
        self._writing = writing
        self._today = today

    def all(self) -> dict[str, Mapping]:
        """Return every saved mapping by its fingerprint."""
        with self._reading():
            return saved(self._db)

    def save(self, mapping: Mapping) -> None:
        """Keep `mapping` as a person gave it, in the place of one for the same header.

        Raises:
            EnvironmentProblem: it cannot be written.
        """
        with self._writing() as db:
            _put(db, mapping, self._today(), given=True)
            integrity.write_hashes(db, integrity.MAPPINGS)

    def forget(self, fingerprint: str) -> bool:
        """Take a saved mapping away; return whether there was one.

        Raises:
            EnvironmentProblem: it cannot be written.
        """
        with self._writing() as db:
            known = fingerprint in saved(db)
            db.execute("DELETE FROM column_mapping WHERE fingerprint = ?", [fingerprint])
            integrity.write_hashes(db, integrity.MAPPINGS)
        return known


def saved(db: Database) -> dict[str, Mapping]:
    """Return every saved mapping by its fingerprint."""
    found = rows(db, "SELECT fingerprint, mapping FROM column_mapping ORDER BY fingerprint")
    return {row["fingerprint"]: read_mappings(row["mapping"], "")[0] for row in found}


def keep_used(db: Database, used: "UsedMapping | None", today: date) -> None:
    """Save what a file was read by, inside the caller's transaction that takes the file in.

    What was only proposed is saved too: the next file of this form must have the same records. It never takes the place
    of what a person gave.
    """
    for table in used.tables if used else ():
        if table.given or not value(
            db, "SELECT count(*) FROM column_mapping WHERE fingerprint = ?", [table.mapping.fingerprint]
        ):
            _put(db, table.mapping, today, given=table.given)
    if used:
        integrity.write_hashes(db, integrity.MAPPINGS)


def _put(db: Database, mapping: Mapping, today: date, *, given: bool) -> None:
    db.execute(
        "INSERT OR REPLACE INTO column_mapping (fingerprint, mapping, given, decided_on) VALUES (?, ?, ?, ?)",
        [mapping.fingerprint, mapping_text([mapping]), int(given), today.isoformat()],
    )
