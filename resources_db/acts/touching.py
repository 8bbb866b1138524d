"""Which services the search index is renewed of when the rows of an act change: found from the rows themselves."""

from collections.abc import Iterator, Mapping

from resources_db.acts.recording import touched
from resources_db.engine import Database
from resources_db.index_rows import json_list
from resources_db.rows import value

MOST_ROWS = 20_000
_OF_PLACES = "SELECT service_id FROM service_at_location WHERE location_id IN (SELECT value FROM json_each(?))"
_OF_OPERATORS = "SELECT id FROM service WHERE organization_id IN (SELECT value FROM json_each(?))"
_OF_TERMS = "SELECT link_id FROM attribute WHERE taxonomy_term_id IN (SELECT value FROM json_each(?))"
_ITSELF = "SELECT value FROM json_each(?)"
_ITSELF_OR_AT_PLACE = (
    "WITH named AS (SELECT value FROM json_each(?)) SELECT value FROM named"
    " UNION SELECT service_id FROM service_at_location WHERE id IN (SELECT value FROM named)"
)
_CONCERN: Mapping[str, Mapping[str, str]] = {
    "service": {"id": _ITSELF},
    "service_at_location": {"service_id": _ITSELF},
    "language": {"service_id": _ITSELF, "location_id": _OF_PLACES},
    "required_document": {"service_id": _ITSELF},
    "service_area": {"service_id": _ITSELF},
    "attribute": {"link_id": _ITSELF},
    "given_need": {"service_id": _ITSELF},
    "withdrawn": {"resource_id": _ITSELF_OR_AT_PLACE},
    "merge": {"kept_service_id": _ITSELF, "merged_service_id": _ITSELF},
    "location": {"id": _OF_PLACES},
    "address": {"location_id": _OF_PLACES},
    "address_policy": {"location_id": _OF_PLACES},
    "organization": {"id": _OF_OPERATORS},
    "taxonomy_term": {"id": _OF_TERMS},
}
"""Table -> column -> the services that a row with such an id concerns. Of other tables the index holds nothing."""
_WHOLE = frozenset({"source_term"})
"""What a source's terms mean may concern all of its services."""
_ROWS = """SELECT (SELECT count(*) FROM act_row WHERE act = ?1)
+ (SELECT coalesce(sum(last_row - after_row), 0) FROM act_new WHERE act = ?1)"""
_IDS = """SELECT DISTINCT "{column}" FROM main."{table}" t WHERE rowid IN
(SELECT "row" FROM act_row WHERE act = ?1 AND resource_type = '{table}')
OR EXISTS (SELECT 1 FROM act_new n WHERE n.act = ?1 AND n.resource_type = '{table}'
AND t.rowid > n.after_row AND t.rowid <= n.last_row)
UNION SELECT json_extract(before, '$."{column}"') FROM act_row WHERE act = ?1 AND resource_type = '{table}'"""


def services_of(db: Database, number: int) -> frozenset[str] | None:
    """Return the ids of the services that the rows of an act concern, as they are and as they were before it.

    None where it concerns so many that the whole index is made again sooner.
    """
    tables = touched(db, number)
    if tables & _WHOLE or value(db, _ROWS, [number]) > MOST_ROWS:
        return None
    return frozenset(each for table in tables & _CONCERN.keys() for each in _services(db, table, number) if each)


def _services(db: Database, table: str, number: int) -> Iterator[str | None]:
    for column, concerned in _CONCERN[table].items():
        ids = [each for (each,) in db.execute(_IDS.format(table=table, column=column), [number])]
        yield from (each for (each,) in db.execute(concerned, json_list(ids)))
