"""How much there is of what: counted when a file is taken in, since 100,000 rows take a tenth of a second to count."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from resources_db.engine import Database
from resources_db.rows import value

_FACT = "counts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What is listed, but for `gone`: services that their source no longer lists.

    `by_source` are the services by the id of their source, `positions` the listings by the kind of their position.
    """

    organizations: int
    services: int
    locations: int
    gone: int
    by_source: Mapping[str, int]
    positions: Mapping[str, int]


_STANDS = "gone_on IS NULL AND id NOT IN (SELECT resource_id FROM withdrawn)"
"""Of a service: its source lists it, and nobody here withdrew it."""


def counted(db: Database) -> Counts:
    """Count everything."""
    return Counts(
        organizations=_listed(db, "organization"),
        services=int(value(db, f"SELECT count(*) FROM service WHERE {_STANDS}")),
        locations=_listed(db, "location"),
        gone=int(value(db, f"SELECT count(*) FROM service WHERE NOT ({_STANDS})")),
        by_source=dict(db.execute(f"SELECT source_id, count(*) FROM service WHERE {_STANDS} GROUP BY source_id")),
        positions=dict(db.execute("SELECT position, count(*) FROM listing GROUP BY position")),
    )


def keep(db: Database) -> None:
    """Count everything and keep it, inside the caller's transaction."""
    told = json.dumps(asdict(counted(db)))
    db.execute("INSERT OR REPLACE INTO directory_fact (name, value) VALUES (?, ?)", [_FACT, told])


def kept(db: Database) -> Counts:
    """Return what was kept, or count where nothing was.

    Raises:
        ValueError, TypeError: what was kept is damaged.
    """
    found = value(db, "SELECT value FROM directory_fact WHERE name = ?", [_FACT])
    return counted(db) if found is None else Counts(**json.loads(found))


def _listed(db: Database, table: str) -> int:
    return int(value(db, f'SELECT count(*) FROM "{table}" WHERE gone_on IS NULL'))
