"""Coordinates as people type them: "25.77,-80.19", "25.77 N 80.19 W", "25°46'26\\"N 80°11'38\\"W", "N25.77 O80.19".

Latitude first unless letters say otherwise. Both English and Spanish letters and words are read: O and oeste are west.
"""

import re
from dataclasses import dataclass
from math import ceil, sqrt

from resources_db.errors import BadInput
from resources_db.model import Point

LONGEST = 200
_METRES_A_DEGREE = 111_320
"""One degree on the equator."""
_SMALLEST_PRECISION_M = 10

_WORDS = {
    "north": "n", "norte": "n", "south": "s", "sur": "s", "east": "e", "este": "e", "west": "w", "oeste": "w",
    "o": "w", "latitude": "", "latitud": "", "lat": "", "longitude": "", "longitud": "", "long": "", "lon": "",
    "lng": "", "geo": "",
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
_MARKS = str.maketrans({
    "º": "°", "˚": "°", "′": "'", "’": "'", "‘": "'", "´": "'", "″": '"', "”": '"', "“": '"', "−": "-", "–": "-",
    "(": " ", ")": " ", "[": " ", "]": " ", ":": " ", "=": " ",
})  # fmt: skip
_ANGLE = (
    r"(?P<before{0}>[nsew])?\s*(?P<sign{0}>[+-]?)\s*(?P<degrees{0}>\d{{1,3}}(?:\.\d{{1,12}})?)\s*(?P<mark{0}>°?)\s*"
    r"(?:(?P<minutes{0}>\d{{1,2}}(?:\.\d{{1,12}})?)\s*'?\s*(?:(?P<seconds{0}>\d{{1,2}}(?:\.\d{{1,12}})?)\s*(?:\"|'')?\s*)?)?"
    r"(?(before{0})|(?P<after{0}>[nsew])?)"
)
_PAIR = re.compile(rf"\s*{_ANGLE.format(1)}(?:\s*[,;/\s]\s*|(?<=[nsew])){_ANGLE.format(2)}\s*")
_DECIMAL_COMMAS = re.compile(r"\s*[+-]?\d{1,3},\d+\s*[;\s]\s*[+-]?\d{1,3},\d+\s*")

_UNITED_STATES = (
    (24.3, 49.5, -125.0, -66.5),
    (51.0, 72.0, -180.0, -129.5),
    (51.0, 54.0, 172.0, 180.0),
    (18.5, 29.0, -179.0, -154.5),
    (17.5, 18.7, -68.1, -64.4),
    (13.0, 21.0, 144.0, 146.5),
    (-15.0, -10.5, -171.5, -168.0),
)
"""(south, north, west, east) of the 48 states, Alaska, its islands past the antimeridian, Hawaii, Puerto Rico with the
Virgin Islands, Guam with the Marianas, and American Samoa. Rough on purpose: they only tell a slip from a place."""

_NORTH_AMERICA = (*_UNITED_STATES, (41.6, 83.2, -141.1, -52.5), (14.4, 32.8, -118.5, -86.6))
"""With Canada and Mexico, islands included."""


@dataclass(frozen=True, slots=True)
class Angle:
    """One coordinate in degrees. `axis` is "lat" or "lon" where a letter says so; `finest` its last digit's worth."""

    degrees: float
    axis: str
    finest: float


def in_united_states(latitude: float, longitude: float) -> bool:
    """Return whether a point lies in or near the United States and its island areas."""
    return any(south <= latitude <= north and west <= longitude <= east for south, north, west, east in _UNITED_STATES)


def in_north_america(latitude: float, longitude: float) -> bool:
    """Return whether a point lies in or near the United States, Canada or Mexico."""
    return any(south <= latitude <= north and west <= longitude <= east for south, north, west, east in _NORTH_AMERICA)


def swapped(latitude: float, longitude: float) -> bool:
    """Return whether two numbers make a place in the United States only the other way round."""
    return in_united_states(longitude, latitude) and not in_united_states(latitude, longitude)


def lost_minus(latitude: float, longitude: float) -> bool:
    """Return whether two numbers make a place in the United States only with the longitude west: a slip for it."""
    return in_united_states(latitude, -longitude) and not in_united_states(latitude, longitude)


def parse_coordinates(text: str) -> tuple[Point, int] | None:
    """Return the point that `text` writes and its precision in metres, or None where it writes something else.

    The precision is half of the last digit's worth, at least 10 m.

    Raises:
        BadInput: coordinates that are out of range, the wrong way round, or east where only west is in the country.
    """
    pair = _pair(text) if len(text) <= LONGEST else None
    if pair is None:
        return None
    latitude, longitude = pair
    if swapped(latitude.degrees, longitude.degrees) and not latitude.axis:
        raise BadInput("coordinates_swapped", text=text, turned=f"{longitude.degrees:g}, {latitude.degrees:g}")
    if not (abs(latitude.degrees) <= 90 and abs(longitude.degrees) <= 180):
        raise BadInput("coordinates_range", text=text)
    _refuse_lost_minus(text, latitude, longitude)
    finest = max(latitude.finest, longitude.finest)
    precision = max(_SMALLEST_PRECISION_M, ceil(finest / 2 * _METRES_A_DEGREE * sqrt(2)))
    return Point(latitude.degrees, longitude.degrees), precision


def _refuse_lost_minus(text: str, latitude: Angle, longitude: Angle) -> None:
    """Refuse "25.77, 80.19": a place in India, and a slip for Miami."""
    if lost_minus(latitude.degrees, longitude.degrees) and not longitude.axis:
        raise BadInput("coordinates_minus", text=text, turned=f"{latitude.degrees:g}, {-longitude.degrees:g}")


def format_point(point: Point) -> str:
    """Return a point as decimal degrees, at most six digits after the point: "25.77, -80.19"."""
    return f"{_short(point.latitude)}, {_short(point.longitude)}"


def _short(degrees: float) -> str:
    return f"{degrees:.6f}".rstrip("0").rstrip(".") if round(degrees, 6) else "0"


def _pair(text: str) -> tuple[Angle, Angle] | None:
    """Return latitude and longitude, in this order, where the whole text is two coordinates."""
    plain = " ".join(_WORD.sub(_letter, text.translate(_MARKS).casefold()).split()).strip(" .,;")
    if _DECIMAL_COMMAS.fullmatch(plain):
        plain = plain.replace(",", ".")
    found = _PAIR.fullmatch(plain)
    if not found:
        return None
    first, second = _angle(found, 1), _angle(found, 2)
    if first is None or second is None or (first.axis and first.axis == second.axis):
        return None
    turned = first.axis == "lon" or second.axis == "lat"
    return (second, first) if turned else (first, second)


def _letter(word: re.Match[str]) -> str:
    return _WORDS.get(word[0], word[0])


def _angle(found: re.Match[str], number: int) -> Angle | None:
    """Return one of the two coordinates of a match, None where it is not written as one."""
    part = {
        name: found[f"{name}{number}"] or ""
        for name in ("before", "sign", "degrees", "mark", "minutes", "seconds", "after")
    }
    letter = part["before"] or part["after"]
    if part["minutes"] and not (part["mark"] or letter):
        return None
    minutes, seconds = float(part["minutes"] or 0), float(part["seconds"] or 0)
    degrees = float(part["degrees"]) + minutes / 60 + seconds / 3600
    if minutes >= 60 or seconds >= 60:
        degrees = float("inf")
    negative = part["sign"] == "-" or letter in {"s", "w"}
    axis = {"n": "lat", "s": "lat", "e": "lon", "w": "lon"}.get(letter, "")
    return Angle(-degrees if negative else degrees, axis, _finest(part))


def _finest(part: dict[str, str]) -> float:
    for name, worth in (("seconds", 1 / 3600), ("minutes", 1 / 60), ("degrees", 1.0)):
        if part[name]:
            return worth * 0.1 ** len(part[name].partition(".")[2])
    return 1.0
