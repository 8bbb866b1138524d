"""Whether the file still holds what was written: a hash of each table's content, SQLite's own checks, and the index.

SQLite alone notices 90 of 600 random bit flips in a plain file; a hash of the content notices those that change it.
"""

import hashlib
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from resources_db.engine import CANNOT_WRITE, Database, Error, engine_errors, message_of
from resources_db.errors import EnvironmentProblem
from resources_db.hsds import TABLES
from resources_db.plain_text import one_line
from resources_db.rows import value
from resources_db.wording import Value, say

REVIEWS = ("assessment", "waiting_assessment", "reviewed_text")
LAW = ("jurisdiction", "legal_fact", "rights_card", "card_words")
MAPPINGS = ("column_mapping",)
"""How files are read: checked like everything, but no content. Taking an import back does not forget its columns."""
TERMS = ("source_term", "value_rule")
MERGES = ("merge", "not_duplicate", "predecessor")
SAID = ("verified", "credential_check")
"""What people say of a listing that no search asks for."""
EDITS = ("local_edit", "withdrawn", *SAID)
MARKS = ("marked_correction",)
"""What waits to be written out: checked, but no content, and in no act's memory, so that it can be deleted for good."""
CORRECTIONS = ("correction",)
ACTS = ("act", "act_row", "act_new")
"""What was before: checked, but no content. To take an act back, or forget old ones, leaves what is said as it is."""
OWN = (
    "source", "import", "unplaced_row", "history", "given_need", "address_policy", *REVIEWS, *LAW, *TERMS, *MERGES,
    *EDITS, *CORRECTIONS,
)  # fmt: skip
STATES = ("listing_state", "listing_days", "listing_fact")
DERIVED = ("listing", "listing_part", "listing_need", "listing_rows", "listing_column", "listing_prefix", *STATES)
RECORDED = (*TABLES, "import_problem", *OWN)
"""What an act may write: everything that is stored and not derived (`acts.recording`)."""
CHECKED = (*TABLES, *OWN, *MAPPINGS, *MARKS, *ACTS, *DERIVED)
"""What is searched and printed: a flag that a failing disk took out of the index would be missed like any other."""

_UNUSABLE = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What code meets that reads a value or a column nobody wrote."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong; `kind` names the message `finding.<kind>`."""

    kind: str
    values: tuple[tuple[str, Value], ...] = ()

    def text(self, language: str = "en") -> str:
        """Return it as a sentence."""
        return say(f"finding.{self.kind}", language, **dict(self.values))


def table_hash(db: Database, table: str) -> str:
    """Return the SHA-256 of the table's content, the same for the same rows in whatever order they were written.

    The names of the columns count: a damaged name is a column that nobody finds.
    """
    columns = ", ".join(f'"{column}"' for column in db[table].columns_dict)
    digest = hashlib.sha256(columns.encode())
    for row in db.execute(f'SELECT {columns} FROM "{table}" ORDER BY {columns}'):
        digest.update(repr(row).encode())
    return digest.hexdigest()


def content_hash(db: Database) -> str:
    """Return one hash of everything stored, derived tables left out."""
    return hashlib.sha256("".join(table_hash(db, table) for table in (*TABLES, *OWN)).encode()).hexdigest()


def write_hashes(db: Database, tables: tuple[str, ...] = CHECKED) -> None:
    """Store the hashes of `tables`, of all where there are none yet; part of every transaction that writes to them."""
    if not value(db, "SELECT EXISTS (SELECT 1 FROM directory_fact WHERE name LIKE 'hash:%')"):
        tables = CHECKED
    db.conn.executemany(
        "INSERT OR REPLACE INTO directory_fact (name, value) VALUES (?, ?)",
        ((f"hash:{table}", table_hash(db, table)) for table in tables),
    )


def write_new_hashes(db: Database, made: Collection[str]) -> None:
    """Store the hashes of the tables that a step of the schema has made, or made anew, where the file has hashes."""
    new = tuple(table for table in CHECKED if table in made)
    if new and value(db, "SELECT EXISTS (SELECT 1 FROM directory_fact WHERE name LIKE 'hash:%')"):
        with db.conn:
            write_hashes(db, new)


_BROKEN = (Error, UnicodeDecodeError)


def _refuse_locked(error: Exception) -> None:
    """Raise the error again where it says nothing of the file, only that somebody else is writing to it."""
    if isinstance(error, _BROKEN) and message_of(error) == "locked":
        raise error


def _file_findings(db: Database) -> Iterator[Finding]:
    """Yield what SQLite itself finds in the file, its search indexes included."""
    try:
        said = str(value(db, "PRAGMA integrity_check"))
    except _BROKEN as error:
        _refuse_locked(error)
        said = str(error)
    if said != "ok":
        yield Finding("file", (("said", one_line(said, 200)),))


def _search_findings(db: Database) -> Iterator[Finding]:
    """Yield the search indexes that do not hold what their tables hold."""
    for sql, name in (
        ("INSERT INTO listing_words (listing_words, rank) VALUES ('integrity-check', 1)", "listing_words"),
        ("SELECT rtreecheck('listing_place')", "listing_place"),
    ):
        try:
            whole = value(db, sql) in (None, "ok")
        except _BROKEN as error:
            _refuse_locked(error)
            # The check of the words is an INSERT: where nothing can be written, SQLite's own check has to do.
            whole = message_of(error) in CANNOT_WRITE
        if not whole:
            yield Finding("index", (("table", name),))


def _content_findings(db: Database) -> Iterator[Finding]:
    """Yield the tables that are not as they were written; a table whose hash is gone counts as one."""
    stored: dict[str, str] = {}
    try:
        if not value(db, "SELECT count(*) FROM source") and not value(db, "SELECT count(*) FROM directory_fact"):
            return
        stored = dict(db.execute("SELECT name, value FROM directory_fact"))
    except _BROKEN as error:
        _refuse_locked(error)
    for table in CHECKED:
        try:
            whole = table_hash(db, table) == stored.get(f"hash:{table}")
        except _BROKEN as error:
            _refuse_locked(error)
            whole = False
        if not whole:
            yield Finding("content", (("table", table),))


def _count(db: Database, sql: str) -> int:
    return int(value(db, sql))


_LISTED = "SELECT count(*) FROM listing"
_WHOLE = '"row" NOT IN (SELECT "row" FROM listing_part)'
_SPOTS = """SELECT a.id FROM service_at_location a JOIN service s ON s.id = a.service_id
WHERE a.gone_on IS NULL OR a.gone_on = s.gone_on
UNION ALL SELECT s.id FROM service s WHERE NOT EXISTS (SELECT 1 FROM service_at_location a
WHERE a.service_id = s.id AND (a.gone_on IS NULL OR a.gone_on = s.gone_on))"""
"""The ids of what is a listing, by its rows."""
_COUNTS = {
    "listing": (
        f"SELECT (SELECT count(*) FROM listing WHERE {_WHOLE})"
        f" + (SELECT count(*) FROM listing_part WHERE id IN ({_SPOTS}))",
        f"SELECT count(*) FROM ({_SPOTS})",
    ),
    "listing_words": ("SELECT count(*) FROM listing_words", _LISTED),
    "listing_place": (
        "SELECT count(*) FROM listing_place",
        "SELECT count(*) FROM listing WHERE latitude IS NOT NULL",
    ),
    "listing_need": (
        'SELECT count(*) FROM listing_need n JOIN listing l ON l."row" = n."row"',
        "SELECT count(*) FROM listing_need",
    ),
}
"""Table of the index -> how many entries it has, and how many it should have."""


def _index_findings(db: Database) -> Iterator[Finding]:
    """Yield where the index does not have one entry for each listing."""
    for table, (has, should_have) in _COUNTS.items():
        try:
            found, wanted = _count(db, has), _count(db, should_have)
        except _BROKEN as error:
            _refuse_locked(error)
            yield Finding("index", (("table", table),))
            continue
        if found != wanted:
            yield Finding("count", (("table", table), ("found", found), ("expected", wanted)))


@contextmanager
def _one_moment(db: Database) -> Iterator[None]:
    """Read the file as it is at one moment, whatever another process writes meanwhile."""
    if db.conn.in_transaction:
        yield
        return
    db.execute("BEGIN")
    try:
        yield
    finally:
        db.rollback()


def check(db: Database) -> list[Finding]:
    """Return everything that is wrong, an empty list where all is well. Nothing is changed.

    Raises:
        Error: the file is locked.
    """
    found = [*_search_findings(db)]
    with _one_moment(db):
        found += [*_file_findings(db), *_content_findings(db), *_index_findings(db)]
    return list(dict.fromkeys(found))


@contextmanager
def watched(db: Database, path: Path) -> Iterator[None]:
    """Turn what a damaged file does to whoever reads it into a sentence; with a whole file, a bug stays a bug.

    Raises:
        EnvironmentProblem: the machine failed, or a value cannot be used and the file is not as it was written.
    """
    try:
        with engine_errors(path):
            yield
    except (Error, *_UNUSABLE) as error:
        with engine_errors(path):
            if not check(db):
                raise
        raise EnvironmentProblem("damaged", file=path.name) from error
