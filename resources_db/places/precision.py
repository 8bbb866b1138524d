"""How exact a place is, in words."""

from math import ceil

from resources_db.distance import MILE_M
from resources_db.model import Place
from resources_db.wording import say


def precision_text(place: Place, language: str = "en") -> str:
    """Return what the point of `place` stands for: "middle of ZIP 33128, within about 1 mile".

    Lengths are rounded up, so that the words never promise more than is known.
    """
    within = miles_text(place.precision_m, language)
    return say(f"places.precision.{place.kind.value}", language, name=place.name, distance=within)


def miles_text(metres: float, language: str = "en") -> str:
    """Return a length in everyday words, rounded up: "a quarter mile", "half a mile", "1 mile", "15 miles"."""
    miles = metres / MILE_M
    if miles <= 0.5:
        return say("places.quarter_mile" if miles <= 0.25 else "places.half_mile", language)
    step = 1 if miles <= 10 else 5 if miles <= 50 else 10 if miles <= 100 else 50
    return say("places.miles", language, count=ceil(miles / step) * step)
