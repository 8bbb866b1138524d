"""The search index: one row a listing, its needs, its words and its point. Derived, and built again after an import.

Row numbers follow the titles, so that "by name" is the order of the rows.
"""

import hashlib
from collections.abc import Iterator, Sequence
from functools import cache

from resources_db import index_sets, listing_text, state_sets
from resources_db.engine import Database
from resources_db.listing_entries import Entry, EntryMaker
from resources_db.listing_parts import line
from resources_db.places import Gazetteer
from resources_db.rows import Row, rows, value
from resources_db.shipped import shipped
from resources_db.sources.records import Progress, no_progress

CHUNK = 500
"""Services whose rows are held in memory at once."""
MAKING = "1"
RULE_FILES = ("need_rules.json", "enforcement_rules.json", "search_words.json", "categories.json")
DERIVED = ("listing", "listing_part", "listing_need", "listing_place")
"""The tables of the index by row number, but for the words (`listing_text`)."""


def _in_title_order(db: Database, maker: EntryMaker) -> list[str]:
    """Return the ids of all services by title, then id, case ignored."""
    found = rows(
        db,
        "SELECT s.id, s.name, o.name AS organization FROM service s"
        " LEFT JOIN organization o ON o.id = s.organization_id",
    )
    merged = maker.titles_of_merged()

    def title(row: Row) -> str:
        known = merged.get(row["id"])
        return maker.title(row, line(row, "organization") or None).casefold() if known is None else known

    # One text each, parted by what no title holds: a large list would take three times the memory as pairs.
    return [text.rpartition("\0")[2] for text in sorted(f"{title(row)}\0{row['id']}" for row in found)]


def insert(db: Database, entries: Sequence[tuple[int, Entry]]) -> None:
    """Write those entries under their row numbers, which are free."""
    db.conn.executemany(
        f"INSERT INTO listing VALUES ({', '.join('?' * 18)})",
        ((row, *_listing_values(entry)) for row, entry in entries),
    )
    db.conn.executemany(
        f"INSERT INTO listing_part VALUES ({', '.join('?' * 12)})",
        (values for row, entry in entries for values in _part_values(row, entry)),
    )
    db.conn.executemany(
        'INSERT INTO listing_need ("row", code, derived, why) VALUES (?, ?, ?, ?)',
        ((row, need.code, int(need.derived), need.why) for row, entry in entries for need in entry.needs),
    )
    listing_text.insert(db, ((row, entry.names, entry.everything) for row, entry in entries))
    db.conn.executemany(
        "INSERT INTO listing_place VALUES (?, ?, ?, ?, ?)",
        (
            (row, point.latitude, point.latitude, point.longitude, point.longitude)
            for row, entry in entries
            if (point := entry.position.point)
        ),
    )


def _listing_values(entry: Entry) -> tuple[str | int | float | None, ...]:
    spot, position = entry.spot, entry.position
    return (
        spot.id,
        spot.service["id"],
        spot.owner("service_at_location_id"),
        spot.owner("location_id"),
        spot.service["organization_id"],
        entry.title,
        position.kind.value,
        position.point.latitude if position.point else None,
        position.point.longitude if position.point else None,
        position.precision_m,
        position.area,
        position.region.state,
        position.region.county,
        entry.enforcement,
        ",".join(sorted(entry.record_kinds)),
        entry.bound_to,
        spot.left_on,
    )


def _part_values(row: int, entry: Entry) -> Iterator[tuple[str | int | None, ...]]:
    """Yield the records that a merged listing is made of, and what they were called when they were merged."""
    since = max((merge.since for merge in entry.spot.merges), default="")
    known = {part.spot.id for part in entry.parts}
    for part in entry.parts:
        spot = part.spot
        owners = (spot.owner("service_at_location_id"), spot.owner("location_id"), spot.service["organization_id"])
        kinds = ",".join(sorted(part.record_kinds))
        said = (kinds, part.enforcement, part.bound_to, part.position.kind.value, spot.left_on, since)
        yield (row, spot.id, spot.service["id"], *owners, *said)
    for merge in entry.spot.merges:
        for listing, service in ((merge.kept, merge.kept_service), (merge.merged, merge.merged_service)):
            if listing not in known:
                known.add(listing)
                yield (row, listing, service, None, None, None, "", None, "", "none", None, since)


@cache
def version() -> str:
    """Return what the index depends on beside the records, as a hash: the rules and words of this program.

    Raise `MAKING` when entries are made otherwise from the same rules.
    """
    digest = hashlib.sha256(MAKING.encode())
    for file in RULE_FILES:
        digest.update(shipped("resources_db", "vocabulary", file).read_bytes())
    return digest.hexdigest()


def is_current(db: Database) -> bool:
    """Return whether the index was built with today's rules."""
    return bool(value(db, "SELECT value FROM directory_fact WHERE name = 'index'") == version())


def rebuild(db: Database, gazetteer: Gazetteer, progress: Progress = no_progress) -> None:
    """Build the whole index again, inside the caller's transaction.

    Raises:
        Cancelled: by `progress`.
    """
    for table in DERIVED:
        db.execute(f'DELETE FROM "{table}"')
    listing_text.make_empty(db)
    maker = EntryMaker(db, gazetteer)
    services = _in_title_order(db, maker)
    row = 1
    for start in range(0, len(services), CHUNK):
        progress("progress.indexing", start, len(services))
        chunk = services[start : start + CHUNK]
        order = {service: index for index, service in enumerate(chunk)}
        entries = sorted(maker.entries(chunk), key=lambda entry: (order[entry.spot.service["id"]], entry.spot.id))
        insert(db, list(enumerate(entries, row)))
        row += len(entries)
    db.execute("INSERT OR REPLACE INTO directory_fact (name, value) VALUES ('index', ?)", [version()])
    index_sets.rebuild(db)
    state_sets.forget(db)
