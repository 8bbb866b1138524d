"""Names that several places bear: which one is meant, or that a person has to say."""

from collections.abc import Callable, Sequence

from resources_db.model import Place, PlaceKind

OUTWEIGHS = 10
"""The largest of several namesakes is meant without asking where it has so many times the weight of each other one."""
_ONE_OF_A_KIND = {PlaceKind.ZIP, PlaceKind.POSTAL_AREA, PlaceKind.POINT}


def meant(found: Sequence[Place], listed: Callable[[Place], bool]) -> list[Place]:
    """Return the one place that a name means, or all that it may well mean, best first.

    `found` is an answer of the gazetteer. Of several, the only one in which the directory lists something
    (`listed`) is meant. A county or state around the first is no other place; a state elsewhere always is: whoever
    types "Ontario" may mean Canada's.
    """
    if not found or found[0].kind in _ONE_OF_A_KIND:
        return list(found[:1])
    first = found[0]
    others = [place for place in found[1:] if _may_be_meant(place, first)]
    here = [place for place in (first, *others) if listed(place)] if others else []
    return here if len(here) == 1 else [first, *others]


def _may_be_meant(place: Place, first: Place) -> bool:
    if _around(place, first) or _around(first, place):
        return False
    return place.kind is PlaceKind.STATE or place.weight * OUTWEIGHS >= first.weight


def _around(wide: Place, place: Place) -> bool:
    """Return whether `wide` is the state or the county that `place` lies in."""
    if wide.kind is PlaceKind.STATE:
        return wide.region.state == place.region.state
    return wide.kind is PlaceKind.COUNTY and wide.region.county == place.region.county
