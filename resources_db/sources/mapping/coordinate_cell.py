"""Two cells with a point: refused, and why, where it cannot be one or is one of another kind."""

from resources_db.places.coordinates import lost_minus, swapped
from resources_db.sources.values import Unreadable, number

_NO_DEGREES = 360
"""Beyond it the numbers are feet or metres of some projection."""


def point(latitude: str, longitude: str) -> tuple[float, float]:
    """Return degrees north and east.

    Raises:
        Unreadable: half of it is missing, no number, 0, 0, swapped, without its minus, projected, or on no map.
    """
    if not latitude or not longitude:
        raise Unreadable("cells_coordinates_half")
    try:
        north, east = number(latitude), number(longitude)
    except Unreadable as error:
        raise Unreadable("cells_coordinates_not_numbers") from error
    if why := _wrong(north, east):
        raise Unreadable(why)
    return north, east


def _wrong(north: float, east: float) -> str:
    if north == 0 and east == 0:
        return "cells_coordinates_zero"
    if max(abs(north), abs(east)) > _NO_DEGREES:
        return "cells_coordinates_projected"
    if swapped(north, east):
        return "cells_coordinates_swapped"
    if lost_minus(north, east):
        return "cells_coordinates_minus"
    return "" if abs(north) <= 90 and abs(east) <= 180 else "cells_coordinates_range"
