"""Which section a listing stands in, and in which order those without a point come."""

from resources_db.index_rows import IndexRow
from resources_db.model import PositionKind, Region
from resources_db.query import SectionKey


def natural_section(row: IndexRow) -> SectionKey:
    """Return where a listing stands when no contact filter is on."""
    if row.enforcement is not None:
        return SectionKey.ENFORCEMENT
    if row.position == PositionKind.WITHHELD:
        return SectionKey.WITHHELD
    if row.position == PositionKind.NONE:
        return SectionKey.REMOTE
    return SectionKey.NEAR


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


def listed_first(rows: list[IndexRow]) -> list[IndexRow]:
    """Return the rows with those that their source no longer lists at the end."""
    return sorted(rows, key=lambda row: row.gone_on is not None)
