"""Renewing what the search index holds of some services, after a person has changed or merged a few of them.

Only their entries are made again; all others keep theirs, under another row number where titles moved. What comes of
it is the index that `listing_index.rebuild` would make.
"""

from collections.abc import Collection, Iterable, Iterator
from typing import TypeAlias

from resources_db import index_sets, listing_index, listing_text, state_sets
from resources_db.duplicates.merges import merges_of
from resources_db.engine import Database
from resources_db.index_rows import json_list
from resources_db.listing_entries import Entry, EntryMaker, name_key
from resources_db.listing_parts import line
from resources_db.places import Gazetteer
from resources_db.rows import rows
from resources_db.sources.records import Progress, no_progress

MOST = 2_000
"""More services than these are not renewed but made again with all others."""

_Key: TypeAlias = tuple[str, str, str]
"""What listings are in order of: the least title of the service, its id, the listing's."""
_INSIDE = "IN (SELECT value FROM json_each(?))"
_MOVED = ("listing", "listing_part", "listing_need", "listing_days")


def renew(db: Database, gazetteer: Gazetteer, services: Collection[str], progress: Progress = no_progress) -> None:
    """Renew the entries of `services` (ids; of some that are gone, or new), inside the caller's transaction.

    Of rows that several services share (an organization, a place, a term) the caller names all of these. Services that
    are one with them, or that are called like them now or until now, are renewed too; of a merge that is taken back
    the caller names both. The hashes of the derived tables
    (`integrity.DERIVED`) are the caller's to write, as after `rebuild`.

    Raises:
        Cancelled: by `progress`.
    """
    if len(services) > MOST or not listing_index.is_current(db):
        listing_index.rebuild(db, gazetteer, progress)
        return
    progress("progress.indexing", 0, len(services))
    maker = EntryMaker(db, gazetteer)
    touched = _partners(db, services)
    touched = _partners(db, touched | _called_otherwise(db, maker, touched))
    entries = list(maker.entries(sorted(touched)))
    _write(db, touched, entries)
    index_sets.rebuild(db)


def _partners(db: Database, services: Collection[str]) -> set[str]:
    """Return the services with those that a person said are one with them."""
    merges = merges_of(db, services)
    return {*services, *(each for merge in merges for each in (merge.kept_service, merge.merged_service))}


def _called_otherwise(db: Database, maker: EntryMaker, services: Collection[str]) -> set[str]:
    """Return the services whose titles change, because another has their name now, or has it no longer."""
    names = {name_key(row) for row in rows(db, f"SELECT name FROM service WHERE id {_INSIDE}", json_list(services))}
    was = 'SELECT names FROM listing_words WHERE rowid IN (SELECT "row" FROM listing WHERE service_id {})'
    for (text,) in db.execute(was.format(_INSIDE), json_list(services)):
        names |= {each.casefold() for each in text.split("\n")}
    namesakes = [row["id"] for row in rows(db, "SELECT id, name FROM service") if name_key(row) in names]
    sql = (
        "SELECT s.id, s.name, o.name AS organization, l.title FROM service s JOIN listing l ON l.service_id = s.id"
        f" LEFT JOIN organization o ON o.id = s.organization_id WHERE s.id {_INSIDE}"
    )
    return {
        row["id"]
        for row in rows(db, sql, json_list(namesakes))
        if maker.title(row, line(row, "organization") or None) != row["title"]
    }


def _write(db: Database, touched: Collection[str], entries: list[Entry]) -> None:
    """Put the entries in the place of what the index holds of the services; everything else keeps its order."""
    out = {row for (row,) in db.execute(f'SELECT "row" FROM listing WHERE service_id {_INSIDE}', json_list(touched))}
    standing = [row for row in rows(db, 'SELECT "row", id, service_id, title FROM listing') if row["row"] not in out]
    old = zip(_keys((row["title"], row["service_id"], row["id"]) for row in standing), standing, strict=True)
    made = ((each.title, str(each.spot.service["id"]), each.spot.id) for each in entries)
    new = zip(_keys(made), entries, strict=True)
    order: list[tuple[_Key, int, Entry | None]] = [(key, row["row"], None) for key, row in old]
    order += [(key, 0, entry) for key, entry in new]
    order.sort(key=lambda each: each[0])
    numbers = {row: number for number, (_, row, entry) in enumerate(order, 1) if entry is None}
    moved = {row: number for row, number in numbers.items() if row != number}
    _renumber(db, {**dict.fromkeys(out), **moved})
    listing_index.insert(db, [(number, entry) for number, (_, _, entry) in enumerate(order, 1) if entry is not None])
    state_sets.unsettle(db, [entry.spot.id for entry in entries])


def _keys(listings: Iterable[tuple[str, str, str]]) -> Iterator[_Key]:
    """Yield what listings, given as (title, service, id), are in order of; those of a service stand together."""
    found = [(title.casefold(), service, listing) for title, service, listing in listings]
    least: dict[str, str] = {}
    for title, service, _ in found:
        least[service] = min(title, least.get(service, title))
    return ((least[service], service, listing) for _, service, listing in found)


def _renumber(db: Database, numbers: dict[int, int | None]) -> None:
    """Give rows of the index other numbers; those without one go. The sets of `index_sets` are made anew after this."""
    db.execute("CREATE TEMP TABLE renumbered (old INTEGER PRIMARY KEY, new INTEGER)")
    db.conn.executemany("INSERT INTO temp.renumbered VALUES (?, ?)", numbers.items())
    listing_text.renumber(db)
    db.execute('DELETE FROM listing_place WHERE "row" IN (SELECT old FROM temp.renumbered)')
    for table in _MOVED:
        _move(db, table)
    db.execute(
        'INSERT INTO listing_place SELECT l."row", l.latitude, l.latitude, l.longitude, l.longitude FROM'
        ' temp.renumbered n JOIN listing l ON l."row" = n.new WHERE l.latitude IS NOT NULL'
    )
    state_sets.renumber(db, numbers)
    db.execute("DROP TABLE temp.renumbered")


def _move(db: Database, table: str) -> None:
    others = ", ".join(f'"{column}"' for column in db[table].columns_dict if column != "row")
    db.execute(
        f'CREATE TEMP TABLE moving AS SELECT n.new AS "row", {others} FROM main."{table}" t'
        ' JOIN temp.renumbered n ON n.old = t."row" WHERE n.new IS NOT NULL'
    )
    db.execute(f'DELETE FROM main."{table}" WHERE "row" IN (SELECT old FROM temp.renumbered)')
    db.execute(f'INSERT INTO main."{table}" ("row", {others}) SELECT "row", {others} FROM temp.moving ORDER BY "row"')
    db.execute("DROP TABLE temp.moving")
