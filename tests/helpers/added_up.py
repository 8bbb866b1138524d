"""Whether the rows of a file add up: nothing is lost in silence."""

from resources_db.sources.records import Reading
from tests.helpers.packages import count

NOT_KEPT = frozenset({"empty_row", "blank_phone", "unplaced", "duplicate_row"})
"""A row of the file that is not kept as a row is listed under one of these."""

NOT_LISTED = frozenset({"row_without_name", "duplicate_row", "table_without_name"})
"""A row of a flat file that comes to no listing is told under one of these."""


def adds_up_flat(reading: Reading) -> bool:
    """Return whether each row of a flat file came to one service, or is told."""
    told = sum(count(problem) for problem in reading.problems if problem.kind in NOT_LISTED)
    return sum(reading.read.values()) == len(reading.rows["service"]) + told


def adds_up(reading: Reading) -> bool:
    """Return whether rows in (and made of parts) are rows kept, joined to others, or listed as not kept."""
    assert reading.tally is not None
    kept = sum(len(rows) for rows in reading.rows.values())
    listed = sum(count(problem) for problem in reading.problems if problem.kind in NOT_KEPT)
    return reading.tally.met + reading.tally.made == kept + reading.tally.joined + listed
