"""Where a ZIP or a city is taken to be and how far from there a spot in it may lie.

**Point of a ZIP.** The Census point is the middle of an area, GeoNames' is nearer to where people live; neither is
always right (Census puts 33040 Key West into the sea and 99503 Anchorage 448 km away; GeoNames puts some campuses
downtown of another city). Of the two the one nearer to the ZIP's own city is taken; where the city is not known,
GeoNames' unless it is more than 10 km from the Census one. Measured on the treatment places of SAMHSA's list
(docs/decisions/gazetteer.md): median distance to the ZIP's point 1.9 km (Census alone 2.7), 95 of 100 within 7.2 km
(Census alone 12.4).

**Precision of a ZIP.** 5.2 * s ** 0.8 metres, where s is the mean distance in metres to the four nearest other ZIP
points (those less than 100 m away left out: several ZIPs of one city may share a point). 95 of 100 of the same
places lie within it, and 94 to 96 in each fifth from the densest to the emptiest ZIPs (a plain multiple of s: 91 to
98). At most 100 km, because an island far from all others has no neighbour to be measured by.

**Precision of a city.** The larger of: the distance within which nine in ten of the points of its ZIPs lie, and the
middle one of those ZIPs' precisions. 94 of 100 of the same places lie within it. A city without a ZIP of its own takes
the precision of the nearest ZIP. A ZIP without a point of its own (post office boxes, firms; GeoNames puts 136 of them
on one spot in Washington) stands at the centre of its city, with the city's precision.

**County and state.** The centre is the mean of their ZIP points; the precision reaches the farthest of them with its
own precision, so that all of the county or state lies within it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import atan2, ceil, cos, degrees, hypot, radians, sin
from statistics import median

from gazetteer_sources import County, PostalRow
from gazetteer_words import COUNTY_FIXES

from resources_db.distance import quick_metres
from resources_db.model import Point
from resources_db.places.names import fold
from resources_db.places.nearest import Nearest

TOO_FAR_APART_M = 10_000
SHARED_POINT_M = 100
WIDEST_ZIP_M = 100_000
PLACEHOLDER = 6
"""A GeoNames point that so many ZIPs share is the middle of their city or county, not theirs."""
Name = tuple[str, str]
"""(state, folded name)"""


@dataclass
class Zip:
    """A ZIP as it will be written."""

    row: PostalRow
    point: Point
    precision_m: int
    census: bool
    county: str | None = None
    city: "City | None" = None


@dataclass(eq=False)
class City:
    """A populated place as it will be written.

    `zips` bear its name, `first_zips` in the first place; `postal_keys` are its names there, as good as its own.
    """

    name: str
    state: str
    point: Point
    population: int = 0
    district: str = ""
    aliases: set[str] = field(default_factory=set)
    postal_keys: set[str] = field(default_factory=set)
    zips: list[str] = field(default_factory=list)
    first_zips: list[str] = field(default_factory=list)
    county: str | None = None
    precision_m: int = 0


def mean_point(points: Sequence[Point]) -> Point:
    """Return the middle of points anywhere on Earth: the mean of the directions in which they look up."""
    x, y, z = map(sum, zip(*map(_up, points), strict=True))
    return Point(degrees(atan2(z, hypot(x, y))), degrees(atan2(y, x)))


def _up(point: Point) -> tuple[float, float, float]:
    latitude, longitude = radians(point.latitude), radians(point.longitude)
    return cos(latitude) * cos(longitude), cos(latitude) * sin(longitude), sin(latitude)


def choose_point(row: PostalRow, census: Point | None, towns: Mapping[Name, list[City]]) -> Point | None:
    """Return the better of a ZIP's two points (the rule stands at the head of this file), or None without any."""
    if census is None or row.point is None:
        return census or row.point
    own = towns.get((row.state, fold(row.city)))
    if not own:
        return row.point if quick_metres(row.point, census) <= TOO_FAR_APART_M else census
    centre = min((town.point for town in own), key=lambda point: quick_metres(point, census))
    return min((census, row.point), key=lambda point: quick_metres(point, centre))


def zip_precision(spacing_m: float) -> int:
    """Return the precision of a ZIP from the mean distance to its four nearest neighbours, both in metres."""
    return min(ceil(5.2 * float(spacing_m**0.8)), WIDEST_ZIP_M)


def spacing(point: Point, neighbours: Nearest[str]) -> float:
    """Return the mean distance in metres from `point` to the four nearest ZIP points that are not the same spot."""
    near = neighbours.around(point, 4, beyond_m=SHARED_POINT_M)
    return sum(distance for distance, _code in near) / len(near)


def placeholders(rows: Sequence[PostalRow]) -> set[str]:
    """Return the ZIPs whose GeoNames point is that of so many others that it is only the middle of something."""
    sharing = Counter(row.point for row in rows if row.point)
    return {row.code for row in rows if row.point and sharing[row.point] >= PLACEHOLDER}


def place_zips(
    rows: Sequence[PostalRow], census: Mapping[str, Point], towns: Mapping[Name, list[City]]
) -> dict[str, Zip]:
    """Return every ZIP that has a point, with its precision; spacing is measured between Census areas only."""
    doubted = placeholders(rows) & census.keys()
    points = {
        row.code: census[row.code] if row.code in doubted else choose_point(row, census.get(row.code), towns)
        for row in rows
    }
    spots = [(point.latitude, point.longitude, code) for code, point in points.items() if point and code in census]
    neighbours = Nearest(spots)
    return {
        row.code: Zip(row, point, zip_precision(spacing(point, neighbours)), row.code in census)
        for row in rows
        if (point := points[row.code])
    }


def city_precision(city: City, zips: Mapping[str, Zip], neighbours: Nearest[str]) -> int:
    """Return a city's precision in metres (the rule stands at the head of this file)."""
    own = [zips[code] for code in city.first_zips or city.zips]
    if not own:
        return zips[neighbours.around(city.point)[0][1]].precision_m
    distances = sorted(quick_metres(city.point, entry.point) for entry in own)
    nine_in_ten = distances[min(len(distances) - 1, int(len(distances) * 0.9))]
    return ceil(max(nine_in_ten, median(entry.precision_m for entry in own)))


def forget_placeholders(rows: Sequence[PostalRow], zips: dict[str, Zip], cities: Sequence[City]) -> None:
    """Take out the ZIPs that have no point but a placeholder, where their city has a point that does not rest on them.

    They have named their cities by now. Nothing says how far they lie from that point: its neighbours are not theirs.
    """
    found = {city for city in cities if city.population or any(zips[code].census for code in city.zips)}
    for code in placeholders(rows) & zips.keys():
        if not zips[code].census and zips[code].city in found:
            del zips[code]
    for city in cities:
        city.zips = [code for code in city.zips if code in zips]
        city.first_zips = [code for code in city.first_zips if code in zips]


def fill_from_cities(rows: Iterable[PostalRow], zips: dict[str, Zip], cities: Iterable[City]) -> None:
    """Put the ZIPs for which no source has a point (post office boxes, firms) at the centre of their city."""
    largest: dict[Name, City] = {}
    for city in sorted(cities, key=lambda city: city.population):
        largest |= {(city.state, key): city for key in (*sorted(city.aliases), fold(city.name))}
    for row in rows:
        own = largest.get((row.state, fold(row.city)))
        if row.code not in zips and own:
            zips[row.code] = Zip(row, own.point, own.precision_m, census=False, county=own.county, city=own)
            own.zips.append(row.code)


class CountyFinder:
    """County names as `zipcodes` writes them -> FIPS codes."""

    def __init__(self, counties: Iterable[County]) -> None:
        """Know the counties by their spelling without spaces: De Witt and DeWitt are one."""
        self._fips = {(county.state, _run_together(county.name)): county.fips for county in counties}

    def of_zip(self, row: PostalRow) -> str | None:
        """Return the FIPS code of the county that a ZIP is listed in, None where none or an unknown one is."""
        if row.state == "GU":
            return "66010"
        listed = COUNTY_FIXES.get((row.county or row.city, row.state), row.county)
        names = (listed, f"{listed} Municipio", f"{listed} city")
        return next((fips for name in names if (fips := self._fips.get((row.state, _run_together(name))))), None)

    def of_district(self, city: City) -> str | None:
        """Return the FIPS code behind a GeoNames district of an island area."""
        prefix = {"PR": "72", "VI": "78", "AS": "60", "MP": "69", "GU": "66"}.get(city.state)
        fips = "66010" if prefix == "66" else f"{prefix}{city.district}"
        return fips if fips in self._fips.values() else None


def _run_together(name: str) -> str:
    return fold(name).replace(" ", "")


def assign_counties(zips: Mapping[str, Zip], cities: Iterable[City], counties: Sequence[County]) -> None:
    """Give every ZIP and city its county: the one listed, else the nearest ZIP's of the same state."""
    finder = CountyFinder(counties)
    listed: dict[str, list[tuple[float, float, str]]] = defaultdict(list)
    for entry in zips.values():
        entry.county = finder.of_zip(entry.row)
        if entry.county:
            listed[entry.row.state].append((entry.point.latitude, entry.point.longitude, entry.county))
    nearest = {state: Nearest(spots) for state, spots in listed.items()}
    for entry in zips.values():
        if entry.county is None and entry.row.state in nearest:
            entry.county = nearest[entry.row.state].around(entry.point)[0][1]
    for city in cities:
        city.county = finder.of_district(city) if city.district else _county_of_city(city, zips, nearest)


def _county_of_city(city: City, zips: Mapping[str, Zip], nearest: Mapping[str, Nearest[str]]) -> str | None:
    own = [zips[code] for code in city.first_zips or city.zips]
    if own:
        return min(own, key=lambda entry: (quick_metres(entry.point, city.point), entry.row.code)).county
    return nearest[city.state].around(city.point)[0][1] if city.state in nearest else None


def area(members: Sequence[tuple[Point, int]]) -> tuple[Point, int]:
    """Return (centre, precision in metres) of an area of which (point, precision) of the parts are known."""
    centre = mean_point([point for point, _precision in members])
    return centre, ceil(max(quick_metres(centre, point) + precision for point, precision in members))
