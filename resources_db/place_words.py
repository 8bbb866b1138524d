"""What is said of a place that a person chose: its name, how exactly it is known, and when that is not enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resources_db.codes import PlaceKind
from resources_db.places.abroad import COUNTRIES, HOME, country_of
from resources_db.plain_text import one_line
from resources_db.units import Unit, length_text
from resources_db.wording import say

if TYPE_CHECKING:
    from resources_db.model import Place

_SHOWN = 60
"""Characters of a typed text that are repeated in a sentence about it."""
_CITY_PATIENCE = 2
"""A city is said to be too wide from twice the radius on: most people live nearer to its middle than its precision."""


def place_name(place: Place, language: str = "en") -> str:
    """Return the name of a place as it stands in the box: a postal code with its city, abroad with the country."""
    coded = place.kind in {PlaceKind.ZIP, PlaceKind.POSTAL_AREA} and place.detail
    name = f"{place.name} {place.detail}" if coded else place.name
    country = country_of(place.region.state) or HOME
    if country not in COUNTRIES:
        return name
    return name.removesuffix(COUNTRIES[country]) + say(f"places.country.{country}", language)


def short_precision(place: Place, language: str = "en", unit: Unit = Unit.MILES) -> str:
    """Return how exactly a place is known, beside its name: "ZIP code center, within 1 mile", rounded up."""
    province = place.kind is PlaceKind.STATE and country_of(place.region.state) == "CA"
    kind = "province" if province else place.kind.value
    return say(f"places.short.{kind}", language, distance=length_text(place.precision_m, language, unit))


def too_vague(place: Place, within_m: float | None, language: str = "en") -> str:
    """Return a sentence where a place is known less exactly than the radius asked (metres), "" where it is well known.

    A radius of None is any distance; even then the middle of a state is nobody's place.
    """
    wide = place.kind in {PlaceKind.COUNTY, PlaceKind.STATE}
    at_home = country_of(place.region.state) == HOME
    if wide and (within_m is None or place.precision_m > within_m):
        return say(
            "places.vague.area" if at_home else "places.vague.abroad", language, name=place_name(place, language)
        )
    least = place.precision_m / (_CITY_PATIENCE if place.kind is PlaceKind.CITY else 1)
    if within_m is None or least <= within_m:
        return ""
    key = "places.vague.city" if at_home and place.kind is PlaceKind.CITY else "places.vague.farther"
    return say(key, language, name=place_name(place, language))


def several_words(text: str, language: str = "en") -> str:
    """Return the sentence that asks which of several places a typed name means."""
    return say("places.several", language, text=one_line(text, _SHOWN))
