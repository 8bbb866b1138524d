"""The words of people on terms as they are kept: by source and folded term."""

from collections.abc import Iterable, Mapping
from datetime import date

from resources_db.engine import Database
from resources_db.phrase_index import folded
from resources_db.rows import rows
from resources_db.terms.values import Meaning

Said = Mapping[str, Meaning]
"""What people say of the terms of one source, by folded term."""
_NOTHING = ""


def kept(db: Database) -> dict[str, dict[str, tuple[str, Meaning]]]:
    """Return by source id and folded term: the term as it was written, and what people say of it."""
    found: dict[str, dict[str, tuple[str, Meaning]]] = {}
    for row in rows(db, "SELECT source_id, term, code FROM source_term ORDER BY source_id, term, rowid"):
        of_source = found.setdefault(row["source_id"], {})
        term, means = of_source.get(folded(row["term"]), (row["term"], ()))
        of_source[folded(row["term"])] = (term, means if row["code"] == _NOTHING else (*means, row["code"]))
    return found


def said(db: Database) -> dict[str, Said]:
    """Return what people say of terms, by source id."""
    return {source: {key: means for key, (_, means) in of.items()} for source, of in kept(db).items()}


def keep(db: Database, source: str, term: str, means: Meaning | None, today: date) -> None:
    """Keep what a person says of a term in the place of what was said before; None takes it back."""
    before = rows(db, "SELECT term FROM source_term WHERE source_id = ?", [source])
    same = {row["term"] for row in before if folded(row["term"]) == folded(term)}
    db.conn.executemany("DELETE FROM source_term WHERE source_id = ? AND term = ?", ((source, each) for each in same))
    if means is None:
        return
    db.conn.executemany(
        "INSERT INTO source_term (source_id, term, code, given, decided_on) VALUES (?, ?, ?, ?, ?)",
        ((source, term, code, given, today.isoformat()) for code, given in _codes(means)),
    )


def _codes(means: Meaning) -> Iterable[tuple[str, int]]:
    return [(code, 1) for code in means] or [(_NOTHING, 0)]
