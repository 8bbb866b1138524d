"""How old a file says that its records are. Without a date it has no age: the day of importing it proves nothing."""

from collections.abc import Iterator
from datetime import date

from resources_db.listing_parts import day
from resources_db.sources.records import Reading

DATED = (
    ("service", "last_modified"),
    ("service", "assured_date"),
    ("metadata", "last_action_date"),
)
"""HSDS 3.1 columns that tell when somebody last touched a record."""


def _dates(reading: Reading) -> Iterator[date]:
    for table, column in DATED:
        for row in reading.rows.get(table, ()):
            if row.get(column) and (said := day(row[column])):
                yield said


def data_as_of(reading: Reading, today: date) -> date | None:
    """Return the newest day on which the file says that a record was looked at, else that its zip was packed.

    None where it says neither: the day of a copied file on this disk is the day of copying.

    Days after `today` are slips of the keyboard and do not count.
    """
    looked_at = max((said for said in _dates(reading) if said <= today), default=None)
    packed = reading.made_on if reading.made_on and reading.made_on <= today else None
    return looked_at or packed
