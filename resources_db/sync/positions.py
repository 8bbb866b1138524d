"""Points that cannot be where the file says: reported before anything is written, one line a location."""

from collections.abc import Iterator

from resources_db.listing_parts import address_text
from resources_db.places import Gazetteer
from resources_db.position import AddressText, position_of
from resources_db.sources.records import Problem, Reading

_NO_ADDRESS = address_text(None)


def position_problems(reading: Reading, gazetteer: Gazetteer) -> Iterator[Problem]:
    """Yield a problem for each location whose point is refused or lies far from its ZIP, or whose ZIP is unknown."""
    addresses: dict[object, AddressText] = {}
    for address in reading.rows.get("address", ()):
        if (location_id := address.get("location_id")) not in addresses:
            addresses[location_id] = address_text(address)
    for location in reading.rows.get("location", ()):
        _position, found = position_of(
            addresses.get(location["id"], _NO_ADDRESS),
            latitude=location.get("latitude"),
            longitude=location.get("longitude"),
            policy="public",
            gazetteer=gazetteer,
        )
        for finding in found:
            yield Problem(kind=finding.kind, file="locations", value=str(location["id"]), values=finding.values)
