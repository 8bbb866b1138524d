"""Points that cannot be where the file says: reported before anything is written, one line a location."""

from collections.abc import Iterator

from resources_db.places import Gazetteer
from resources_db.position import AddressText, position_of
from resources_db.sources.records import Problem, Reading, Row

PARTS = ("attention", "address_1", "address_2", "city", "state_province", "postal_code", "country")


def address_text(address: Row | None) -> AddressText:
    """Return the parts of an address that say where it is."""
    return AddressText(**{part: str((address or {}).get(part) or "") for part in PARTS})


def position_problems(reading: Reading, gazetteer: Gazetteer) -> Iterator[Problem]:
    """Yield a problem for each location whose point is refused, or lies far from its ZIP."""
    addresses: dict[object, Row] = {}
    for address in reading.rows.get("address", ()):
        addresses.setdefault(address.get("location_id"), address)
    for location in reading.rows.get("location", ()):
        if location.get("latitude") is None and location.get("longitude") is None:
            continue
        _position, found = position_of(
            address_text(addresses.get(location["id"])),
            latitude=location.get("latitude"),
            longitude=location.get("longitude"),
            policy="public",
            gazetteer=gazetteer,
        )
        for problem in found:
            yield Problem(
                kind=problem.kind,
                file="locations",
                column="latitude, longitude",
                value=f"{location['id']}: {location.get('latitude')}, {location.get('longitude')}",
                values=problem.values,
            )
