"""How many places that a file lacks look like ones that it brings under new numbers: a source may number all anew."""

from collections.abc import Iterator

from resources_db.duplicates.read import Compared, compared
from resources_db.engine import Database
from resources_db.sync.staged_records import staged_records
from resources_db.sync.staging import SOURCES

_GONE = f"""SELECT l.id FROM main.listing l JOIN main.service s ON s.id = l.service_id
WHERE s.source_id IN {SOURCES} AND s.gone_on IS NULL AND s.id NOT IN (SELECT id FROM stage_service)"""
_NEW = f"""SELECT id FROM stage_service WHERE source_id IN {SOURCES}
AND id NOT IN (SELECT id FROM main.service)"""


def count_renumbered(db: Database) -> int:
    """Return how many services that the file lacks have the name, and the number or address, of a new one."""
    new = {key for each in staged_records(db, [service for (service,) in db.execute(_NEW)]) for key in _keys(each)}
    gone = compared(db, [listing for (listing,) in db.execute(_GONE)]) if new else []
    return len({each.service_id for each in gone if not new.isdisjoint(_keys(each))})


def _keys(record: Compared) -> Iterator[tuple[object, ...]]:
    if record.name:
        yield from ((record.name, phone) for phone in record.phones)
        if record.street:
            yield record.name, record.street, record.zip_code or record.town
