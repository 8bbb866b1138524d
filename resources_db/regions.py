"""The regions of listings without a point: which belong to a place, and in which order they come."""

from resources_db.index_rows import IndexRow
from resources_db.model import Region


def in_region(row: IndexRow, region: Region) -> bool:
    """Return whether a withheld listing belongs to the asked region: its county, or its state where one is unknown.

    A listing of which not even the state is known belongs everywhere.
    """
    if row.state is None or region.state is None:
        return True
    if row.county is None or region.county is None:
        return row.state == region.state
    return row.county == region.county


def nearest_region_first(rows: list[IndexRow], region: Region) -> list[IndexRow]:
    """Return the rows of the asked county first, then of the state, then those of no known state, then the others."""

    def far(row: IndexRow) -> int:
        if row.county is not None and row.county == region.county:
            return 0
        if row.state is not None and row.state == region.state:
            return 1
        return 2 if row.state is None else 3

    return sorted(rows, key=far)
