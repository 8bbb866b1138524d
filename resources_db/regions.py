"""The regions of listings without a point: which belong to a place, and in which order they come."""

from resources_db.model import Region


def in_region(own: Region, asked: Region) -> bool:
    """Return whether a withheld listing belongs to the asked region: its county, or its state where one is unknown.

    A listing of which not even the state is known belongs everywhere.
    """
    if own.state is None or asked.state is None:
        return True
    if own.county is None or asked.county is None:
        return own.state == asked.state
    return own.county == asked.county


def remoteness(own: Region, asked: Region) -> int:
    """Return 0 in the asked county, 1 in the state, 2 where no state is known, 3 elsewhere."""
    if own.county is not None and own.county == asked.county:
        return 0
    if own.state is not None and own.state == asked.state:
        return 1
    return 2 if own.state is None else 3
