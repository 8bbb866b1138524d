"""What the descriptions of operators and locations suggest of who is met there, and a staged file would take away.

What they say counts at every place that belongs to them.
"""

from collections.abc import Collection, Iterable, Iterator

from resources_db.engine import Database
from resources_db.index_rows import json_list
from resources_db.listing_parts import line
from resources_db.own_words import DESCRIPTION
from resources_db.reviews.hints import lost_of_description
from resources_db.rows import Row, rows
from resources_db.sync.confidential import confidential_locations, is_kept_back
from resources_db.sync.lost_words import TOLD, Lost, title_of_place
from resources_db.sync.staging import SOURCES

TABLES = ("organization", "location")
_SERVICES = """SELECT DISTINCT service_id FROM stage_service_at_location
WHERE location_id IN (SELECT value FROM json_each(?))"""


def lost_descriptions(db: Database, asked: Collection[tuple[str, str, str]]) -> Iterator[Lost]:
    """Yield what their descriptions would no longer say; `asked` are (table, id, column) asked already."""
    for table in TABLES:
        found = rows(
            db,
            f'SELECT m.id, m.name, m.{DESCRIPTION} AS told, s.{DESCRIPTION} AS telling FROM "stage_{table}" s'
            f" JOIN main.\"{table}\" m ON m.id = s.id WHERE s.source_id IN {SOURCES} AND m.{DESCRIPTION} <> ''"
            f" AND m.{DESCRIPTION} IS NOT s.{DESCRIPTION} ORDER BY m.id",
        )
        for row in list(found):
            if (table, row["id"], DESCRIPTION) in asked:
                continue
            if lost := lost_of_description(row["told"], [row["telling"]]):
                yield _lost(db, table, row, lost)


def services_described(db: Database, lost: Iterable[Lost]) -> list[str]:
    """Return the staged services whose own descriptions, or those of whose places, are `lost`."""
    found = list(lost)
    places = [each.record for each in found if each.table == "location"]
    of_places = [service for (service,) in db.execute(_SERVICES, json_list(places))] if places else []
    return [*(each.record for each in found if each.table == "service"), *of_places]


def _lost(db: Database, table: str, row: Row, lost: Collection[str]) -> Lost:
    """Return it; of a place that is kept back neither its name nor its own words are told."""
    of_place = table == "location"
    title = title_of_place(db, row["id"]) if of_place else line(row, "name")
    return Lost(
        kind=TOLD,
        table=table,
        record=row["id"],
        title=title,
        before="; ".join(lost),
        after="",
        columns=(DESCRIPTION,),
        kept_back=of_place and (is_kept_back(db, row["id"]) or row["id"] in confidential_locations(db)),
    )
