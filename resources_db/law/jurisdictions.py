"""The jurisdictions that everybody knows: countries, states and counties, by code, under the gazetteer's names."""

from collections.abc import Mapping

from resources_db.law.values import Jurisdiction, JurisdictionKind
from resources_db.places import Gazetteer
from resources_db.places.abroad import COUNTRIES, HOME, country_of

DEEPEST = 10
"""Places that one lies in, at most: a city lies in a county, a state and a country."""
NAMES = {HOME: "United States", **COUNTRIES}


def standard(jurisdiction_id: str, gazetteer: Gazetteer) -> Jurisdiction | None:
    """Return the country, state or county of an id ("country:US", "state:FL", "county:12086"), None for any other."""
    kind, _, code = jurisdiction_id.partition(":")
    if kind == JurisdictionKind.COUNTRY and code in NAMES:
        return Jurisdiction(JurisdictionKind.COUNTRY, code, NAMES[code])
    if kind == JurisdictionKind.STATE and (place := gazetteer.state_place(code)) is not None:
        return Jurisdiction(JurisdictionKind.STATE, code, place.name, f"country:{country_of(code)}")
    if kind == JurisdictionKind.COUNTY and (place := gazetteer.county_place(code)) is not None:
        return Jurisdiction(JurisdictionKind.COUNTY, code, place.name, f"state:{place.region.state}")
    return None


def ancestors(jurisdiction: Jurisdiction, known: Mapping[str, Jurisdiction]) -> tuple[Jurisdiction, ...]:
    """Return the jurisdictions that it lies in, from the nearest on, `DEEPEST` at most; a ring ends where it began."""
    found: list[Jurisdiction] = []
    above = known.get(jurisdiction.parent)
    while above is not None and above not in found and len(found) < DEEPEST:
        found.append(above)
        above = known.get(above.parent)
    return tuple(found)
