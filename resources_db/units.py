"""Miles or kilometres: how long they are, and the one place where a length becomes words."""

from enum import StrEnum
from math import ceil

from resources_db.wording import say

MILE_M = 1609.344
"""The international mile in metres, by definition."""


class Unit(StrEnum):
    """What a person measures ways in."""

    MILES = "mi"
    KILOMETRES = "km"

    @property
    def metres(self) -> float:
        """Return how many metres one is."""
        return MILE_M if self is Unit.MILES else 1000.0


_LEAST_ABOUT = {Unit.MILES: 1, Unit.KILOMETRES: 2}
"""The shortest way to the middle of a ZIP or city: none is known better than about a mile."""


def format_distance(metres: float, unit: Unit = Unit.MILES) -> str:
    """Return a distance to read: to a tenth below ten ("0.4 mi"), else whole ("12 mi"), to the nearest.

    What is not zero never reads as zero: a few steps away is "0.1 mi".
    """
    amount = metres / unit.metres
    if amount >= 9.95:
        return f"{round(amount)} {unit}"
    tenths = round(amount, 1) or (0.1 if amount else 0.0)
    return f"{tenths:g} {unit}"


def format_about(metres: float, unit: Unit = Unit.MILES) -> str:
    """Return the distance to a place of which only the ZIP or city is known: whole, and never one that looks exact."""
    return f"{max(_LEAST_ABOUT[unit], round(metres / unit.metres))} {unit}"


def length_text(metres: float, language: str = "en", unit: Unit = Unit.MILES) -> str:
    """Return a length in everyday words, rounded up: "a quarter mile", "1 mile", "15 miles", "half a kilometer"."""
    amount = metres / unit.metres
    if unit is Unit.MILES and amount <= 0.25:
        return say("places.quarter_mile", language)
    if amount <= 0.5:
        return say("places.half_mile" if unit is Unit.MILES else "places.half_kilometer", language)
    step = 1 if amount <= 10 else 5 if amount <= 50 else 10 if amount <= 100 else 50
    key = "places.miles" if unit is Unit.MILES else "places.kilometers"
    return say(key, language, count=ceil(amount / step) * step)
