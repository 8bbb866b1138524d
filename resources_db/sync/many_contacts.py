"""How many records a file would give another phone or address: where a column is shifted, all of them are wrong."""

from collections.abc import Iterator, Mapping

from resources_db.engine import Database
from resources_db.sync.staging import SOURCES, Counts

MANY_CHANGED = 0.1
FEW = 5
"""Fewer records than this prove nothing."""
_PARENT = "COALESCE(p.service_id, p.service_at_location_id, p.location_id, p.organization_id, p.contact_id)"
_DIGITS = "p.number"
for _mark in " -().+":
    _DIGITS = f"replace({_DIGITS}, '{_mark}', '')"
_PHONES = f"SELECT {_PARENT} AS parent, {_DIGITS} AS said FROM {{side}}phone p WHERE p.number <> ''"
_ADDRESSES = """
SELECT a.service_id AS parent, lower(p.address_1 || ', ' || COALESCE(p.city, '')) AS said FROM {side}address p
JOIN {side}service_at_location a ON a.location_id = p.location_id WHERE p.address_1 <> ''
"""
_HERE = f" AND p.source_id IN {SOURCES} AND p.gone_on IS NULL"
_BY_TABLES = {"phone": (_PHONES, ("phone",)), "address": (_ADDRESSES, ("address", "service_at_location"))}


def many_contacts(db: Database, by_table: Mapping[str, Counts]) -> Iterator[tuple[str, int]]:
    """Yield "phone" and "address" where more than a tenth of those who have one would get another, and how many would.

    A record gets another one when one that it had is not in the file, and one that it had not is. How a number is
    punctuated does not count. The tables must be staged.
    """
    for table, (sql, touched) in _BY_TABLES.items():
        if any(_is_touched(by_table.get(each, Counts())) for each in touched):
            known, changed = _count(db, sql)
            if changed >= FEW and changed > MANY_CHANGED * known:
                yield table, changed


def _is_touched(counts: Counts) -> bool:
    """Return whether enough rows of a table change, or come while others go."""
    return counts.changed + min(counts.added, counts.gone) >= FEW


def _count(db: Database, sql: str) -> tuple[int, int]:
    """Return how many records have one here, and how many of them would get another."""
    was, now = sql.format(side="main.") + _HERE, sql.format(side="stage_")
    [(known, changed)] = db.execute(
        f"WITH was AS MATERIALIZED ({was}), now AS MATERIALIZED ({now}),"
        " lost AS (SELECT parent, said FROM was EXCEPT SELECT parent, said FROM now),"
        " brought AS (SELECT parent, said FROM now EXCEPT SELECT parent, said FROM was)"
        " SELECT (SELECT count(DISTINCT parent) FROM was),"
        " (SELECT count(*) FROM (SELECT parent FROM lost INTERSECT SELECT parent FROM brought))"
    )
    return known, changed
