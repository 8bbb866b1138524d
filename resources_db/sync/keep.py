"""What is held and not accepted stays as it is: the staged rows are replaced by the stored ones before writing."""

import json
from collections.abc import Collection, Iterable, Sequence

from resources_db.engine import Database
from resources_db.sync.held import Held
from resources_db.sync.staging import staged_columns


def _keep_rows(db: Database, table: str, column: str, keys: Sequence[str]) -> None:
    """Put the stored rows of `table` whose `column` is one of `keys` in the place of the staged ones."""
    names = ", ".join(f'"{name}"' for name in staged_columns(table))
    wanted = json.dumps(keys)
    db.execute(f'DELETE FROM temp."stage_{table}" WHERE "{column}" IN (SELECT value FROM json_each(?))', [wanted])
    db.execute(
        f'INSERT OR REPLACE INTO temp."stage_{table}" SELECT {names} FROM main."{table}"'
        f' WHERE gone_on IS NULL AND "{column}" IN (SELECT value FROM json_each(?))',
        [wanted],
    )


def _column(db: Database, sql: str, keys: Sequence[str]) -> list[str]:
    return [found for (found,) in db.execute(sql, [json.dumps(keys)]) if found is not None]


def _keep_enforcement(db: Database, services: Sequence[str]) -> None:
    """Keep what makes the services offices of enforcement: their operator and their terms."""
    inside = "IN (SELECT value FROM json_each(?))"
    operators = _column(db, f"SELECT organization_id FROM main.service WHERE id {inside}", services)
    terms = _column(db, f"SELECT taxonomy_term_id FROM main.attribute WHERE link_id {inside}", services)
    _keep_rows(db, "service", "id", services)
    _keep_rows(db, "organization", "id", operators)
    _keep_rows(db, "attribute", "link_id", services)
    _keep_rows(db, "taxonomy_term", "id", terms)


def _subjects(held: Iterable[Held], kind: str) -> list[str]:
    return [item.subject for item in held if item.kind == kind]


def keep_as_it_is(db: Database, waiting: Collection[Held]) -> None:
    """Take out of the staged file what nobody has said yes to (addresses and what is gone are the writer's)."""
    if services := _subjects(waiting, "enforcement_lost"):
        _keep_enforcement(db, services)
    if services := _subjects(waiting, "fact_lost"):
        _keep_rows(db, "required_document", "service_id", services)
