"""Where a ZIP or a city is taken to be and how far from there a spot in it may lie.

**Point of a ZIP.** The Census point is the middle of an area, GeoNames' is nearer to where people live; neither is
always right (Census puts 33040 Key West into the sea and 99503 Anchorage 448 km away; GeoNames puts some campuses
downtown of another city). Of the two the one nearer to the ZIP's own city is taken; where the city is not known,
GeoNames' unless it is more than 10 km from the Census one. Measured on the 13,924 treatment places of SAMHSA's list
that have coordinates of their own: median distance to the ZIP's point 1.9 km (Census alone 2.7), 95 of 100 within
7.2 km (Census alone 12.4).

**Precision of a ZIP.** 5.2 * s ** 0.8 metres, where s is the mean distance in metres to the four nearest other ZIP
points (those less than 100 m away left out: several ZIPs of one city may share a point). 95 of 100 of the same
places lie within it, and 94 to 96 in each fifth from the densest to the emptiest ZIPs (a plain multiple of s: 91 to
98). At most 100 km, because an island far from all others has no neighbour to be measured by.

**Precision of a city.** The larger of: the distance within which nine in ten of the points of its ZIPs lie, and the
middle one of those ZIPs' precisions. 95 of 100 of the same places lie within it. A city without a ZIP of its own takes
the precision of the nearest ZIP. A ZIP without a point of its own (post office boxes, firms; GeoNames puts 136 of them
on one spot in Washington) stands at the centre of its city, with the city's precision.

**County and state.** The centre is the mean of their ZIP points; the precision reaches the farthest of them with its
own precision, so that all of the county or state lies within it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import atan2, ceil, cos, degrees, hypot, radians, sin
from statistics import median

from gazetteer_sources import County, PostalRow, Town
from gazetteer_words import CITY_ALIASES, COUNTY_FIXES, KIND_WORDS, LINKING_WORDS

from resources_db.distance import quick_metres
from resources_db.model import Point
from resources_db.places.names import fold
from resources_db.places.nearest import Nearest

TOO_FAR_APART_M = 10_000
SAME_TOWN_M = 30_000
SHARED_POINT_M = 100
WIDEST_ZIP_M = 100_000
PLACEHOLDER = 6
"""A GeoNames point that so many ZIPs share is the middle of their city or county, not theirs."""
_SMALL_WORDS = re.compile(r"(?<= )(?:Of|The|And|On|In|At|By)(?= )")
_NO_NAME = re.compile(r"[(*]|^(City|Town|Village|Borough) (of|de) |\b(CDP|USA|Census|i|di|da)\b")
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


def known_words(towns: Iterable[Town], rows: Iterable[PostalRow]) -> frozenset[str]:
    """Return every word of a name in use, by which another name is told from a transliteration."""
    words = {word for town in towns for word in fold(town.name).split()}
    return frozenset(words | {word for row in rows for name in row.cities for word in fold(name).split()})


def aliases(town: Town, known: frozenset[str]) -> set[str]:
    """Return the keys of a town's other names that an English or Spanish speaker may type.

    GeoNames lists transliterations from thirty scripts without saying so. Kept are names in Latin letters that hold
    the town's own words and no word that is not in use for places here; and the short list of Spanish and spoken names.
    """
    own = set(fold(town.name).split()) - KIND_WORDS
    kept = {fold(name) for name in CITY_ALIASES.get((town.name, town.state), ())}
    for name in town.other_names:
        words = set(fold(name).split()) if _latin(name) else set()
        if own and own <= words <= known | LINKING_WORDS | KIND_WORDS:
            kept.add(fold(name))
    return kept - {fold(town.name)}


def _latin(name: str) -> bool:
    return name[:1].isupper() and all(letter < "\u0250" for letter in name) and not _NO_NAME.search(name)


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


def name_cities(zips: Mapping[str, Zip], cities: list[City]) -> None:
    """Give every ZIP its cities, and add a city for each postal name that GeoNames has no place for.

    The Postal Service shortens long names as it needs ("Hialeah Gdns", "Mechanicsvlle"): a name that shortens another
    one of the same ZIPs is that city's alias.
    """
    found = _Known(cities)
    names = sorted(_postal_names(zips).items(), key=lambda named: (-len(named[0][1]), named[0]))
    for (state, key), (name, codes) in names:
        first = [code for code in codes if fold(zips[code].row.city) == key]
        middle = mean_point([zips[code].point for code in first or codes])
        city = found.named(state, key, middle) or found.shortened(key, codes)
        if city is None:
            city = City(_SMALL_WORDS.sub(lambda word: word[0].lower(), name), state, middle)
            cities.append(city)
        elif key != fold(city.name):
            city.aliases.add(key)
        found.of_zips(city, codes)
        _attach(city, key, codes, zips)


class _Known:
    """The cities so far, by name, by alias and by ZIP."""

    def __init__(self, cities: Iterable[City]) -> None:
        self._named: dict[Name, list[City]] = defaultdict(list)
        self._alias: dict[Name, list[City]] = defaultdict(list)
        self._of_zip: dict[str, list[City]] = defaultdict(list)
        for city in cities:
            self._named[city.state, fold(city.name)].append(city)
            for alias in city.aliases:
                self._alias[city.state, alias].append(city)

    def named(self, state: str, key: str, near: Point) -> City | None:
        return _nearest_city(self._named[state, key], near) or _nearest_city(self._alias[state, key], near)

    def shortened(self, key: str, codes: Iterable[str]) -> City | None:
        cities = (city for code in codes for city in self._of_zip[code])
        return next((city for city in cities if shortens(key, fold(city.name))), None)

    def of_zips(self, city: City, codes: Iterable[str]) -> None:
        for code in codes:
            self._of_zip[code].append(city)


def shortens(short: str, name: str) -> bool:
    """Return whether each word of `short` is the word of `name` with letters after the first left out."""
    pairs = list(zip(short.split(), name.split(), strict=False))
    if len(pairs) != len(name.split()) or len(pairs) != len(short.split()):
        return False
    return short != name and all(word[0] == whole[0] and _in_order(word, whole) for word, whole in pairs)


def _in_order(letters: str, word: str) -> bool:
    rest = iter(word)
    return all(letter in rest for letter in letters)


def _postal_names(zips: Mapping[str, Zip]) -> dict[Name, tuple[str, list[str]]]:
    """Return (state, key) -> its most usual spelling and the ZIPs that bear it."""
    spellings: dict[Name, Counter[str]] = defaultdict(Counter)
    codes: dict[Name, list[str]] = defaultdict(list)
    for code, entry in zips.items():
        for name in entry.row.cities:
            spellings[entry.row.state, fold(name)][name] += 1
            codes[entry.row.state, fold(name)].append(code)
    return {name: (spellings[name].most_common(1)[0][0], sorted(set(codes[name]))) for name in codes}


def _nearest_city(candidates: list[City], point: Point) -> City | None:
    near = [(quick_metres(city.point, point), index) for index, city in enumerate(candidates)]
    distance, index = min(near, default=(SAME_TOWN_M + 1.0, 0))
    return candidates[index] if distance <= SAME_TOWN_M else None


def _attach(city: City, key: str, codes: Iterable[str], zips: Mapping[str, Zip]) -> None:
    for code in codes:
        if code not in city.zips:
            city.zips.append(code)
        if fold(zips[code].row.city) == key:
            zips[code].city = city
            city.postal_keys.add(key)
            if code not in city.first_zips:
                city.first_zips.append(code)


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
