"""Distances and directions on the WGS84 ellipsoid, and the radii that people type.

`metres` is the figure that every screen and sheet shows, in the words of `units`. `quick_metres` is for sorting and
filtering many points.
"""

import re
from collections.abc import Sequence
from math import asin, atan2, cos, degrees, dist, pi, radians, sin, sqrt

from geographiclib.geodesic import Geodesic

from resources_db.errors import BadInput
from resources_db.model import Point
from resources_db.units import MILE_M

_EQUATOR_M: float = Geodesic.WGS84.a
_FLATTENING: float = Geodesic.WGS84.f
_ECCENTRICITY_2 = _FLATTENING * (2 - _FLATTENING)
_MEAN_M = 6_371_008.8
"""Mean radius of the Earth, (2a + b) / 3 (IUGG)."""
_SMALLEST_RADIUS_M = _EQUATOR_M * (1 - _ECCENTRICITY_2)
"""The smallest radius of curvature of the ellipsoid: north to south, at the equator."""
_LONGEST_RADIUS_M = 20_100_000
"""More than half of the way around the Earth; a longer radius is a slip of the keyboard."""

_UNITS_M = {
    "m": 1.0, "meter": 1.0, "meters": 1.0, "metre": 1.0, "metres": 1.0, "metro": 1.0, "metros": 1.0,
    "km": 1000.0, "kms": 1000.0, "kilometer": 1000.0, "kilometers": 1000.0, "kilometre": 1000.0,
    "kilometres": 1000.0, "kilómetro": 1000.0, "kilómetros": 1000.0, "kilometro": 1000.0, "kilometros": 1000.0,
    "mi": MILE_M, "mile": MILE_M, "miles": MILE_M, "milla": MILE_M, "millas": MILE_M,
    "ft": 0.3048, "foot": 0.3048, "feet": 0.3048, "pie": 0.3048, "pies": 0.3048,
}  # fmt: skip
_RADIUS = re.compile(r"\s*(\d{1,12}(?:[.,]\d{1,12})?|[.,]\d{1,12})\s*([^\W\d_]{1,12})\.?\s*")
_BEARINGS = ("N", "NE", "E", "SE", "S", "SW", "W", "NW")


def metres(a: Point, b: Point) -> float:
    """Return the length of the shortest way from `a` to `b` in metres, exact to nanometres (Karney 2013)."""
    line = Geodesic.WGS84.Inverse(a.latitude, a.longitude, b.latitude, b.longitude, Geodesic.DISTANCE)
    return float(line["s12"])


def way(a: Point, b: Point) -> tuple[float, str]:
    """Return the length of the shortest way from `a` to `b` in metres, and the direction in which it sets out.

    Directions are N, NE, E ... NW; "" where the two are one point.
    """
    line = Geodesic.WGS84.Inverse(
        a.latitude, a.longitude, b.latitude, b.longitude, Geodesic.DISTANCE | Geodesic.AZIMUTH
    )
    length = float(line["s12"])
    return length, _BEARINGS[round(line["azi1"] / 45) % 8] if length else ""


def earth_centred(latitude: float, longitude: float) -> tuple[float, float, float]:
    """Return the point as metres from the Earth's centre (x through 0° E, y through 90° E, z through the pole)."""
    latitude, longitude = radians(latitude), radians(longitude)
    height = sin(latitude)
    normal = _EQUATOR_M / sqrt(1 - _ECCENTRICITY_2 * height * height)
    outward = normal * cos(latitude)
    return outward * cos(longitude), outward * sin(longitude), (1 - _ECCENTRICITY_2) * normal * height


def arc(chord: float) -> float:
    """Return the length over ground of a straight line of `chord` metres through the Earth."""
    return 2 * _MEAN_M * asin(min(1.0, chord / (2 * _MEAN_M)))


def on_sphere(latitude: float, longitude: float) -> tuple[float, float, float]:
    """Return the point on the auxiliary sphere of radius 1, where its latitude is the reduced one: (x, y, z)."""
    latitude, longitude = radians(latitude), radians(longitude)
    reduced = atan2((1 - _FLATTENING) * sin(latitude), cos(latitude))
    return cos(reduced) * cos(longitude), cos(reduced) * sin(longitude), sin(reduced)


def quick_way(a: Sequence[float], b: Sequence[float]) -> float:
    """Return the distance in metres between two points that `on_sphere` gave, within 1.5e-6 of `metres` to 10,000 km.

    Lambert's formula for long lines (Andoyer 1932, Lambert 1942): the angle between the points on the auxiliary sphere
    times the equatorial radius, with the first correction for the flattening. With h the sine of half the angle, and z
    the sines of the reduced latitudes, sin² P cos² Q of the textbooks is (z₁ + z₂)² / 4, and cos² P sin² Q
    (z₂ - z₁)² / 4. Farther away the error grows: 8e-6 at 17,000 km, 1.7e-3 on the other side of the Earth.
    """
    half = min(1.0, dist(a, b) / 2)
    if not half:
        return 0.0
    rest = 1 - half * half
    angle, sine = 2 * asin(half), 2 * half * sqrt(rest)
    along = (angle - sine) * (a[2] + b[2]) ** 2 / rest if rest else 0.0
    across = (angle + sine) * (b[2] - a[2]) ** 2 / (half * half)
    return _EQUATOR_M * (angle - _FLATTENING / 8 * (along + across))


def quick_metres(a: Point, b: Point) -> float:
    """Return the distance in metres, as exactly as `quick_way` does."""
    return quick_way(on_sphere(a.latitude, a.longitude), on_sphere(b.latitude, b.longitude))


def box(point: Point, radius_m: float) -> tuple[float, float, float, float]:
    """Return (min_lat, max_lat, min_lon, max_lon) of a box that holds every point within `radius_m` of `point`.

    Both pairs are in order, so that BETWEEN may be used as it is: a box that would reach over the antimeridian or a
    pole goes all the way around instead. It surely contains the radius because the ellipsoid is nowhere more strongly
    curved than the sphere it is worked out on, so that no way on the sphere is longer than on the ellipsoid.
    """
    angle = radius_m / _SMALLEST_RADIUS_M * (1 + 1e-12) + 1e-12
    low, high = point.latitude - degrees(angle), point.latitude + degrees(angle)
    if low <= -90 or high >= 90 or angle >= pi / 2:
        return max(low, -90.0), min(high, 90.0), -180.0, 180.0
    aside = degrees(asin(min(1.0, sin(angle) / cos(radians(point.latitude))))) + 1e-9
    west, east = point.longitude - aside, point.longitude + aside
    if west < -180 or east > 180:
        west, east = -180.0, 180.0
    return low, high, west, east


def parse_distance(text: str) -> float:
    """Return a typed radius ("5mi", "8 km", "800m", "2,5 millas") in metres.

    Raises:
        BadInput: no number, no unit that is known, zero, or longer than half of the way around the Earth.
    """
    found = _RADIUS.fullmatch(text) if len(text) <= 40 else None
    unit = _UNITS_M.get(found[2].casefold()) if found else None
    if not found or unit is None:
        raise BadInput("distance", text=text[:40])
    length = float(found[1].replace(",", ".")) * unit
    if not 0 < length <= _LONGEST_RADIUS_M:
        raise BadInput("distance_size", text=text[:40])
    return length
