"""Points that cannot be where the file says: reported before anything is written, one line a location."""

from collections.abc import Iterator

from resources_db.listing_parts import address_text
from resources_db.places import Gazetteer
from resources_db.position import position_of
from resources_db.sources.records import Problem, Reading, Row

_NO_ADDRESS = address_text(None)


def position_problems(reading: Reading, gazetteer: Gazetteer) -> Iterator[Problem]:
    """Yield a problem for each location whose point is refused or lies far from its ZIP, or whose ZIP is unknown."""
    for location, address in _addressed(reading):
        _position, found = position_of(
            address_text(address) if address else _NO_ADDRESS,
            latitude=location.get("latitude"),
            longitude=location.get("longitude"),
            policy="public",
            gazetteer=gazetteer,
        )
        for finding in found:
            yield Problem(kind=finding.kind, file="locations", value=str(location["id"]), values=finding.values)


def _addressed(reading: Reading) -> Iterator[tuple[Row, Row | None]]:
    """Yield each location with its first address.

    Both mostly stand in one order, so that few addresses are kept: those that are read before their location.
    """
    addresses = iter(reading.rows.get("address", ()))
    ahead: dict[object, Row] = {}
    for location in reading.rows.get("location", ()):
        wanted = location["id"]
        while wanted not in ahead and (address := next(addresses, None)):
            ahead.setdefault(address.get("location_id"), address)
        yield location, ahead.pop(wanted, None)
