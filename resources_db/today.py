"""Which day it is, when the machine's clock may be wrong: one that is behind never makes a check look fresh."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date as Day
from datetime import timedelta

LONGEST = timedelta(days=730)
"""How far past the day of the build a day in the data is believed: one typing error must not hold the clock."""


@dataclass(frozen=True, slots=True)
class Today:
    """The day to reckon with.

    `behind` says that the system clock is earlier than a day that has already been; `held_by` is that day, None when
    the clock is not behind. `by_build` says that it is the day of the build, which nothing in the data lets go.
    """

    date: Day
    behind: bool
    held_by: Day | None
    by_build: bool = False


def today(system: Day, build: Day, accepted: Iterable[Day]) -> Today:
    """Return the latest of the system's day, the day of the build, and the days in the data.

    Args:
        system: what the machine says.
        build: the day on which this program was built.
        accepted: the days of rows that a person accepted; those more than `LONGEST` after the build do not count.
    """
    floor = max((day for day in accepted if build < day <= build + LONGEST), default=build)
    behind = system < floor
    return Today(max(system, floor), behind, floor if behind else None, by_build=behind and floor == build)
