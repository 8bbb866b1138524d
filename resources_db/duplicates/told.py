"""The merges as a person knows them: what the place is called, what was merged into it, and who listed which."""

import json
from collections.abc import Iterable

from resources_db.duplicates.merges import all_merges
from resources_db.duplicates.values import Merge, MergeTold
from resources_db.engine import Database
from resources_db.index_rows import named
from resources_db.plain_text import one_line
from resources_db.rows import rows

_SERVICES = """SELECT s.id, s.name, o.name AS source FROM service s LEFT JOIN source o ON o.id = s.source_id
WHERE s.id IN (SELECT value FROM json_each(?))"""
_WIDTH = 200
_NOBODY = ("", "")


def told(db: Database) -> tuple[MergeTold, ...]:
    """Return every merge, the last one first."""
    made = {row["id"]: number for number, row in enumerate(rows(db, "SELECT id FROM merge ORDER BY rowid"))}
    merges = sorted(all_merges(db), key=lambda merge: made[merge.id])
    names = _names(db, [each for merge in merges for each in (merge.kept_service, merge.merged_service)])
    return tuple(_told(db, merge, names) for merge in reversed(merges))


def _told(db: Database, merge: Merge, names: dict[str, tuple[str, str]]) -> MergeTold:
    name, source = names.get(merge.kept_service, _NOBODY)
    other, other_source = names.get(merge.merged_service, _NOBODY)
    listed = named(db, merge.kept)
    title = listed[0].title if listed else name
    return MergeTold(merge=merge, title=title, source=source, other=other, other_source=other_source)


def _names(db: Database, services: Iterable[str]) -> dict[str, tuple[str, str]]:
    found = rows(db, _SERVICES, [json.dumps(sorted(set(services)))])
    return {row["id"]: (one_line(row["name"] or "", _WIDTH), row["source"] or "") for row in found}
