"""Services that their source had left out of its list, and lists again: what left with one file comes with one yes.

Until then they stay as they left, with all that went with them: a place that came back without its service would go
again on another day, and would then be shown no longer beside what is said of it.
"""

from collections.abc import Collection, Iterator
from itertools import groupby

from resources_db.engine import Database
from resources_db.hsds import POLYMORPHIC, TABLES
from resources_db.index_rows import json_list
from resources_db.rows import Row, rows
from resources_db.sync.confidential import confidential_locations
from resources_db.sync.lost_words import TITLE
from resources_db.sync.staging import SOURCES

_INSIDE = "IN (SELECT value FROM json_each(?))"
_AGAIN = f"""SELECT w.id, w.gone_on, {TITLE} AS title FROM stage_service s JOIN main.service w ON w.id = s.id
WHERE w.gone_on IS NOT NULL AND s.source_id IN {SOURCES} ORDER BY w.gone_on, title, w.id"""
_SHARED = frozenset({"organization", "program", "taxonomy", "taxonomy_term", "unit"})
"""Tables whose rows belong to more than one service."""


def listed_again(db: Database) -> Iterator[list[Row]]:
    """Yield the services (id, title) that the staged file lists again, those of one day together."""
    for _day, found in groupby(rows(db, _AGAIN), key=lambda row: row["gone_on"]):
        yield list(found)


def keep_back(db: Database, services: Collection[str]) -> bool:
    """Note which places of those services the file keeps back, before `leave_out`; return whether that is news."""
    places = {location for location in _places(db, services).values() if location}
    kept_back = confidential_locations(db) & places
    db.execute("INSERT INTO stage_withheld SELECT value FROM json_each(?)", json_list(kept_back))
    sql = f"SELECT location_id FROM address_policy WHERE location_id {_INSIDE}"
    return bool(kept_back - {location for (location,) in db.execute(sql, json_list(kept_back))})


def leave_out(db: Database, services: Collection[str]) -> Iterator[str]:
    """Take those services out of the stage, with the rows that are theirs alone; yield the tables of which any went."""
    places = _places(db, services)
    sql = f"SELECT location_id FROM stage_service_at_location WHERE service_id NOT {_INSIDE}"
    shared = {location for (location,) in db.execute(sql, json_list(services))}
    out = {
        "service": set(services),
        "service_at_location": _not_listed(db, "service_at_location", places),
        "location": _not_listed(db, "location", {each for each in places.values() if each} - shared),
    }
    for table in TABLES:
        if table not in out and table not in _SHARED:
            out[table] = _not_listed(db, table, _belonging(db, table, out))
    for table, ids in out.items():
        if ids:
            db.execute(f'DELETE FROM "stage_{table}" WHERE id {_INSIDE}', json_list(ids))
            yield table


def _places(db: Database, services: Collection[str]) -> dict[str, str | None]:
    """Return the location of each of the staged services at a location, by its id."""
    sql = f"SELECT id, location_id FROM stage_service_at_location WHERE service_id {_INSIDE}"
    return dict(db.execute(sql, json_list(services)))


def _not_listed(db: Database, table: str, ids: Collection[str]) -> set[str]:
    """Return those that do not stand here as listed: what does is renewed as any other row."""
    sql = f'SELECT id FROM main."{table}" WHERE gone_on IS NULL AND id {_INSIDE}'
    return {*ids} - {each for (each,) in db.execute(sql, json_list(ids))} if ids else set()


def _belonging(db: Database, table: str, out: dict[str, set[str]]) -> set[str]:
    """Return the staged rows of a table that belong to one of those that are left out."""
    owners = [(column, out[owner]) for column, owner in TABLES[table].references.items() if out.get(owner)]
    if table in POLYMORPHIC:
        owners.append((POLYMORPHIC[table][1], set().union(*out.values())))
    found: set[str] = set()
    for column, ids in owners:
        found |= {
            each for (each,) in db.execute(f'SELECT id FROM "stage_{table}" WHERE "{column}" {_INSIDE}', json_list(ids))
        }
    return found
