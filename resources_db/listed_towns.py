"""The towns in the addresses of a directory, for `places.own`: names, and where they are; never of a withheld place."""

from collections.abc import Callable, Iterable

from resources_db.engine import Database
from resources_db.index_rows import json_list
from resources_db.places.own import Box, Town

_TOWNS = """
SELECT city, state_province, count(*) FROM address
WHERE gone_on IS NULL AND city <> ''
  AND location_id NOT IN (SELECT location_id FROM listing WHERE position = 'withheld' AND location_id IS NOT NULL)
  AND location_id NOT IN (SELECT p.location_id FROM listing_part p JOIN listing l ON l."row" = p."row"
    WHERE l.position = 'withheld' AND p.location_id IS NOT NULL)
GROUP BY city, state_province
"""
_BOXES = """
SELECT a.city, a.state_province, count(*), min(l.latitude), max(l.latitude), min(l.longitude), max(l.longitude),
       max(l.precision_m), max(l.county)
FROM address a JOIN listing l ON l.location_id = a.location_id
WHERE a.city IN (SELECT value FROM json_each(?)) AND a.gone_on IS NULL AND l.gone_on IS NULL
  AND l.position IN ('exact', 'zip')
GROUP BY a.city, a.state_province
"""


def towns(db: Database) -> list[Town]:
    """Return every town that the addresses of open places name, as the sources spell it."""
    return [Town(city, state or "", places) for city, state, places in db.execute(_TOWNS)]


def boxes(db: Database) -> Callable[[Iterable[Town]], list[Box]]:
    """Return what gives the boxes that some of those towns fill, by their listings with a point."""

    def read(wanted: Iterable[Town]) -> list[Box]:
        rows = db.execute(_BOXES, json_list({town.city for town in wanted}))
        return [Box(Town(city, state or "", places), *box) for city, state, places, *box in rows]

    return read
