"""What is held and not accepted stays as it is: the staged rows are replaced by the stored ones before writing."""

import json
from collections.abc import Callable, Collection, Iterable, Sequence

from resources_db.engine import Database
from resources_db.sync.held import Held
from resources_db.sync.identity import Identity
from resources_db.sync.lost_offices import lost_offices
from resources_db.sync.out_of_reach import out_of_reach
from resources_db.sync.staging import SOURCES, staged_columns

_INSIDE = "IN (SELECT value FROM json_each(?))"


def _keep_rows(db: Database, table: str, column: str, keys: Sequence[str]) -> None:
    """Put the stored rows of `table` whose `column` is one of `keys` in the place of the staged ones."""
    names = ", ".join(f'"{name}"' for name in staged_columns(table))
    wanted = json.dumps(keys)
    db.execute(f'DELETE FROM "stage_{table}" WHERE "{column}" IN (SELECT value FROM json_each(?))', [wanted])
    db.execute(
        f'INSERT OR REPLACE INTO "stage_{table}" ({names}) SELECT {names} FROM main."{table}"'
        f' WHERE gone_on IS NULL AND "{column}" IN (SELECT value FROM json_each(?))',
        [wanted],
    )


def _column(db: Database, sql: str, keys: Sequence[str]) -> list[str]:
    return [found for (found,) in db.execute(sql, [json.dumps(keys)]) if found is not None]


def _keep_enforcement(db: Database, services: Sequence[str]) -> None:
    """Keep what makes the services offices of enforcement: their operator and their terms.

    Those that the file lacks are not brought back by it.
    """
    operators = _column(db, f"SELECT organization_id FROM main.service WHERE id {_INSIDE}", services)
    terms = _column(db, f"SELECT taxonomy_term_id FROM main.attribute WHERE link_id {_INSIDE}", services)
    listed = _column(db, f"SELECT id FROM stage_service WHERE id {_INSIDE}", services)
    _keep_rows(db, "service", "id", listed)
    _keep_rows(db, "organization", "id", operators)
    _keep_rows(db, "attribute", "link_id", listed)
    _keep_rows(db, "taxonomy_term", "id", terms)


def _keep_links(db: Database, services: Sequence[str]) -> None:
    """Keep what the services belong to: their operators and places, also those that the file lacks."""
    _keep_rows(db, "service", "id", services)
    _keep_rows(db, "service_at_location", "service_id", services)
    operators = _column(db, f"SELECT organization_id FROM main.service WHERE id {_INSIDE}", services)
    places = _column(db, f"SELECT location_id FROM main.service_at_location WHERE service_id {_INSIDE}", services)
    there = set(_column(db, f"SELECT id FROM stage_location WHERE id {_INSIDE}", places))
    missing = [place for place in places if place not in there]
    for table, column in (("location", "id"), ("address", "location_id")):
        _keep_rows(db, table, column, missing)
    known = set(_column(db, f"SELECT id FROM stage_organization WHERE id {_INSIDE}", operators))
    _keep_rows(db, "organization", "id", [each for each in operators if each not in known])


def _subjects(held: Iterable[Held], kind: str) -> list[str]:
    return [item.subject for item in held if item.kind == kind]


def keep_as_it_is(db: Database, waiting: Collection[Held]) -> frozenset[str]:
    """Take what nobody has said yes to out of the staged file; return the tables that it was in.

    The writer sees to addresses and what is gone.
    """
    tables: set[str] = set()
    if services := _subjects(waiting, "enforcement_lost"):
        _keep_all(db, services, lambda: {service for service, _, _ in lost_offices(db)}, _keep_enforcement)
        tables |= {"service", "organization", "attribute", "taxonomy_term"}
    if services := _subjects(waiting, "contact_lost"):
        _keep_all(db, services, lambda: {service for service, _ in out_of_reach(db)}, _keep_links)
        tables |= {"service", "service_at_location", "location", "address", "organization"}
    return frozenset(tables)


def _keep_all(
    db: Database,
    services: Sequence[str],
    losing: Callable[[], set[str]],
    keep: Callable[[Database, Sequence[str]], None],
) -> None:
    """Keep what the services have, and what others lose by that alone: a row that stays is one that they do not get."""
    asked = losing()
    while services:
        keep(db, services)
        services = sorted(losing() - asked)
        asked |= {*services}


_OF_A_LOCATION = ("address", "accessibility")
_ABOUT = (("attribute", "link_id"), ("metadata", "resource_id"))


def keep_reduced(db: Database, identity: Identity, reduced: Collection[tuple[str, str]]) -> None:
    """Keep the rows that stand here where a package says less of them, because it was made for others to read.

    Where such a package comes back to who wrote it, a street that was left out for others is not gone.
    """
    by_table: dict[str, list[str]] = {}
    for table, given in reduced:
        by_table.setdefault(table, []).append(identity.id_of(table, given))
    for table, ids in by_table.items():
        if table not in _OF_A_LOCATION:
            _keep_stored(db, table, "id", ids)
    if locations := by_table.get("location"):
        addresses = _column(db, f"SELECT id FROM main.address WHERE location_id {_INSIDE}", locations)
        for table in _OF_A_LOCATION:
            _keep_stored(db, table, "location_id", locations)
        for table, column in _ABOUT:
            _keep_stored(db, table, column, [*locations, *addresses])


def _keep_stored(db: Database, table: str, column: str, keys: Sequence[str]) -> None:
    """Keep the rows of those of the keys that have any here; what is new comes in as the file has it."""
    sql = f'SELECT DISTINCT "{column}" FROM main."{table}" WHERE gone_on IS NULL AND source_id IN {SOURCES}'
    if known := _column(db, f'{sql} AND "{column}" {_INSIDE}', keys):
        _keep_rows(db, table, column, known)
