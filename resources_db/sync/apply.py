"""Taking a file in: one transaction that writes all of it, its history and the search index, or nothing."""

import json
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date

from resources_db.engine import Database
from resources_db.errors import Refused
from resources_db.hsds import TABLES
from resources_db.plain_text import one_line
from resources_db.rows import value
from resources_db.sources.records import Progress, Reading
from resources_db.sync import same_again
from resources_db.sync.age import data_as_of
from resources_db.sync.arrivals import arrivals
from resources_db.sync.arriving_rows import Import, is_new, write_arrivals
from resources_db.sync.beside import Beside
from resources_db.sync.confidential import confidential_locations
from resources_db.sync.first_time import counts_of_new, is_first_time, seen_as_staged, write_new
from resources_db.sync.held import FROM_FILE, Held, held_items
from resources_db.sync.held_warnings import held_warnings
from resources_db.sync.identity import Identity
from resources_db.sync.keep import keep_as_it_is, keep_reduced
from resources_db.sync.lacked import keep_lacked, owner_column, part_moved
from resources_db.sync.plan import Plan, compare_again, compare_all
from resources_db.sync.staging import SOURCES, Counts, counts_text, differs, field_changes, staged, staged_columns
from resources_db.sync.successors import successions, write_successions
from resources_db.sync.three_way import EditCounts, three_way

_REFUSED = {"many_renamed": "other_records", "many_phone": "other_phones", "many_address": "other_addresses"}
"""What makes a whole file doubtful, until a person says yes to it."""
_COUNTED = frozenset({"listed_again"})
"""Kinds of which the counts tell whether a yes does anything: a service stays gone while another is awaited."""


def _name_sources(db: Database, sources: Mapping[str, str], *, demonstration: bool) -> None:
    db.conn.executemany(
        "INSERT INTO source (id, name, demonstration) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING",
        ((source, one_line(name, 80), int(demonstration)) for source, name in sources.items()),
    )


def _note_import(db: Database, source: str, plan: Plan, counts: Mapping[str, Counts], today: date) -> int:
    """Write the import and what was wrong in its file; return its number."""
    db.execute(
        "INSERT INTO import (source_id, format, imported_on, counts) VALUES (?, ?, ?, ?)",
        [source, plan.reading.format, today.isoformat(), counts_text(dict(counts))],
    )
    number = int(value(db, "SELECT last_insert_rowid()"))
    db.conn.executemany(
        'INSERT INTO import_problem (import_id, kind, file, "row", "column", value, details)'
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        ((number, p.kind, p.file, p.row, p.column, p.value, json.dumps(p.values)) for p in plan.problems),
    )
    db.execute("DELETE FROM unplaced_row WHERE source_id = ?", [source])
    db.conn.executemany(
        'INSERT INTO unplaced_row (source_id, file, "row", data, kind) VALUES (?, ?, ?, ?, ?)',
        ((source, *row) for row in plan.reading.unplaced),
    )
    return number


def _note_changes(db: Database, table: str, number: int, today: date) -> None:
    """Write one line of history for each field that changes."""
    for column, changes in field_changes(table):
        db.execute(
            "INSERT INTO history (happened_on, action, import_id, resource_type, resource_id, field_name,"
            " previous_value, replacement_value)"
            f" SELECT ?, 'import', ?, ?, id, ?, previous, replacement FROM ({changes})",
            [today.isoformat(), number, table, column],
        )


def _write_table(db: Database, table: str) -> None:
    """Write the staged rows that are new or differ. It reads nothing of where it writes: else SQLite copies."""
    columns = staged_columns(table)
    names = ", ".join(f'"{column}"' for column in columns)
    updates = ", ".join(f'"{column}" = excluded."{column}"' for column in columns if column != "id")
    db.execute(
        f'INSERT INTO main."{table}" AS m ({names}) SELECT {names} FROM "stage_{table}" WHERE TRUE'
        f" ON CONFLICT (id) DO UPDATE SET {updates}, gone_on = NULL WHERE {differs(table, 'excluded')}"
    )


def _is_kept(table: str, kept: Collection[str]) -> bool:
    """Return whether what a table lacks stays until a yes; with the services all that is theirs does."""
    return "service" in kept or table in kept


def _without_kept(counts: Mapping[str, Counts], kept: Collection[str]) -> dict[str, Counts]:
    """Return the counts of what is done: what stays until a yes is no news, and does not go."""
    return {table: replace(count, gone=0) if _is_kept(table, kept) else count for table, count in counts.items()}


def _mark_gone(db: Database, table: str, today: date) -> None:
    """Mark what the file lacks; what belongs to a service that left before leaves with it: it is shown as it left."""
    owner = owner_column(table)
    day = f'coalesce((SELECT w.gone_on FROM main.service w WHERE w.id = "{table}"."{owner}"), ?)' if owner else "?"
    db.execute(
        f'UPDATE main."{table}" SET gone_on = {day} WHERE source_id IN {SOURCES} AND gone_on IS NULL'
        f' AND id NOT IN (SELECT id FROM "stage_{table}")',
        [today.isoformat()],
    )


def _withhold(db: Database, accepted: Collection[Held], waiting: Collection[Held], today: date) -> None:
    """Withhold what the file calls confidential, and new places of a service that kept one back until a yes is said."""
    locations = confidential_locations(db) | {item.subject for item in waiting if item.kind == "address_public"}
    db.conn.executemany(
        "INSERT INTO address_policy (location_id, policy, reason, set_on) VALUES (?, 'call_first', ?, ?)"
        " ON CONFLICT (location_id) DO NOTHING",
        ((location, FROM_FILE, today.isoformat()) for location in sorted(locations)),
    )
    db.conn.executemany(
        "DELETE FROM address_policy WHERE location_id = ? AND reason = ?",
        ((item.subject, FROM_FILE) for item in accepted if item.kind == "address_public"),
    )


def _sort_out(held: Collection[Held], accept: Collection[str]) -> tuple[list[Held], list[Held]]:
    """Return what a person accepted, and what waits.

    Raises:
        Refused: a yes to something that is not held; or the file looks like another network's, or like one whose
            phones or addresses stand in the wrong rows.
    """
    if unknown := set(accept) - {item.id for item in held}:
        raise Refused("unknown_held", id=min(unknown)[:40])
    accepted = [item for item in held if item.id in accept]
    waiting = [item for item in held if item.id not in accept]
    for item in waiting:
        if (key := _REFUSED.get(item.kind)) is not None:
            raise Refused(key, count=item.count, id=item.id)
    return accepted, waiting


def apply(
    db: Database, plan: Plan, today: date, progress: Progress, *, accept: Collection[str] = (), demonstration: bool
) -> bool:
    """Write the planned file inside the caller's transaction; return whether anything changed.

    What is held and not in `accept` (ids of `Plan.held`) is left as it is. The comparison is made again here, so that
    what another window wrote since the plan counts.

    Raises:
        Cancelled: by `progress`; the caller's transaction takes everything back.
    """
    identity = Identity(plan.reading, plan.source_name)
    if not accept and same_again.is_same_again(db, plan.reading, identity):
        return False
    first_time = is_first_time(db, plan.reading, identity)
    if first_time and not counts_of_new(plan.reading):
        return False
    _name_sources(db, identity.sources, demonstration=demonstration)
    as_of = today if demonstration else data_as_of(plan.reading, today)
    if first_time:
        _sort_out((), accept)
        _take_in_new(db, plan, identity, today, progress)
        _note_age(db, plan.reading, identity, as_of, today)
        return True
    with staged(db, identity, progress):
        part_moved(db, identity)
        keep_reduced(db, identity, plan.reading.reduced)
        edits = three_way(db, plan.reading, identity)
        counts = compare_all(db)
        arriving = arrivals(db, plan.reading, identity, today)
        succeeding = successions(db)
        beside = Beside.of(db, plan.reading, identity, today)
        warnings = held_warnings(db, edits)
        told = (*warnings.held, *edits.held, *(each.held for each in succeeding), *arriving.held, *beside.held)
        accepted, waiting = _sort_out((*held_items(db, counts), *told), accept)
        edits.let_stay(accept)
        stays = warnings.let_stay(accept, waiting) | keep_as_it_is(db, waiting) | {*keep_lacked(db)}
        kept_tables = {item.subject for item in waiting if item.kind == "many_gone"}
        counts = _without_kept(compare_again(db, counts, edits.tables | stays), kept_tables)
        says_something_new = not _COUNTED.issuperset(item.kind for item in accepted) or is_new(db, arriving)
        says_something_new = says_something_new or beside.says_something_new or edits.changes_edits
        says_something_new = says_something_new or warnings.keeps_back
        nothing_waits = not waiting and edits.counts == EditCounts()
        same_again.note(db, plan.reading, identity, nothing_waits=nothing_waits)
        if all(count.nothing_new for count in counts.values()) and not says_something_new:
            return False
        number = _note_import(db, identity.first, plan, counts, today)
        for done, table in enumerate(TABLES):
            progress("progress.writing", done, len(TABLES))
            _note_changes(db, table, number, today)
            _write_table(db, table)
            if not _is_kept(table, kept_tables):
                _mark_gone(db, table, today)
        _withhold(db, accepted, waiting, today)
        edits.write(accept)
        beside.write(db, today, accept)
        write_arrivals(db, arriving, [item.id for item in accepted], Import(number, identity.first, today))
        write_successions(db, succeeding, {item.id for item in accepted}, today)
    _note_age(db, plan.reading, identity, as_of, today)
    return True


def _take_in_new(db: Database, plan: Plan, identity: Identity, today: date, progress: Progress) -> None:
    """Write the rows of a file of a source of which nothing stands here, and what is noted of them."""
    same_again.note(db, plan.reading, identity, nothing_waits=True)
    _note_import(db, identity.first, plan, counts_of_new(plan.reading), today)
    write_new(db, identity, progress)
    with seen_as_staged(db, identity):
        _withhold(db, (), (), today)
        Beside.of(db, plan.reading, identity, today).write(db, today)


def _note_age(db: Database, reading: Reading, identity: Identity, as_of: date | None, today: date) -> None:
    """Write how old the data of each source is; a package says it of each of its sources."""
    for source, name in identity.sources.items():
        said = reading.sources.get(name, as_of)
        said = said if said is None or said <= today else as_of
        db.execute("UPDATE source SET data_as_of = ? WHERE id = ?", [said and said.isoformat(), source])
