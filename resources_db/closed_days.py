"""Whether a place is closed on a day by its own hours. Only what its hours say for certain counts: silence is no word.

Nothing here says that a place is open, and hours that are not understood say nothing at all.
"""

from datetime import date

from resources_db.hours import CLOSED, DAYS
from resources_db.model import Listing, Schedule


def closed_on(listing: Listing, day: date) -> bool:
    """Return whether by its own hours a listing is closed all of `day`; False where it is open, or nobody can tell.

    Hours for certain dates count before the usual ones. Of these a day that is not named counts as closed only where
    every row is understood and some day has hours.
    """
    weekday, rows = DAYS[day.weekday()], [row for row in listing.schedules if _in_force(row, day)]
    dated = [row for row in rows if _of_dates(row)]
    special = [row for row in dated if weekday in row.days or not row.days]
    if special:
        return all(map(_closed, special))
    usual = [row for row in rows if not _of_dates(row)]
    if not all(_closed(row) or _understood(row) for row in usual):
        return False
    here = [row for row in usual if weekday in row.days]
    return all(map(_closed, here)) if here else any(map(_understood, usual))


def _of_dates(row: Schedule) -> bool:
    return row.valid_from is not None or row.valid_to is not None


def _in_force(row: Schedule, day: date) -> bool:
    return (row.valid_from or day) <= day <= (row.valid_to or day)


def _closed(row: Schedule) -> bool:
    return row.notes == CLOSED and not row.opens_at


def _understood(row: Schedule) -> bool:
    return bool(row.days and row.opens_at) and row.notes != CLOSED
