import csv
import io
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.distance import quick_metres
from resources_db.engine import Database, open_reference
from resources_db.model import Point, Position, PositionKind, Region
from resources_db.places import Gazetteer
from resources_db.position import AddressText, Finding, position_of
from resources_db.wording import say

FILE = Path(__file__).parents[2] / "resources_db" / "data" / "gazetteer.db"
STREET = AddressText(address_1="111 NW 1st Street", city="Miami", state_province="FL", postal_code="33128")
HERE = (25.7749, -80.1963)
DADE = Region("FL", "12086")
POLICIES = ("call_first", "workers_only", "never_print", "something else")
Coordinate = float | str | None


@pytest.fixture(scope="module")
def gazetteer() -> Iterator[Gazetteer]:
    opened = Gazetteer()
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def db() -> Iterator[Database]:
    opened = open_reference(FILE)
    yield opened
    opened.close()


def place(
    gazetteer: Gazetteer,
    address: AddressText,
    point: tuple[Coordinate, Coordinate] = (None, None),
    policy: str = "public",
) -> tuple[Position, list[str]]:
    position, findings = position_of(address, latitude=point[0], longitude=point[1], policy=policy, gazetteer=gazetteer)
    for finding in findings:
        for language in ("en", "es"):
            assert say(f"problem.{finding.kind}.what", language, **dict(finding.values))
            assert say(f"problem.{finding.kind}.done", language, **dict(finding.values))
    return position, [finding.kind for finding in findings]


def changed(**parts: str) -> AddressText:
    return AddressText(**{name: parts.get(name, getattr(STREET, name)) for name in AddressText.__slots__})


@pytest.mark.parametrize("point", [HERE, ("25.7749", "-80.1963"), (" 25.7749 ", "-80,1963")])
def test_a_point_of_its_own_is_exact(gazetteer: Gazetteer, point: tuple[Coordinate, Coordinate]) -> None:
    position, findings = place(gazetteer, STREET, point)
    assert position == Position(kind=PositionKind.EXACT, point=Point(*HERE), region=DADE)
    assert findings == []


def test_without_a_point_the_middle_of_the_zip_stands_in(gazetteer: Gazetteer) -> None:
    position, findings = place(gazetteer, STREET)
    assert (position.kind, position.area, position.region) == (PositionKind.ZIP, "33128", DADE)
    assert position.point is not None
    assert quick_metres(position.point, Point(*HERE)) < position.precision_m
    assert findings == []


@pytest.mark.parametrize("code", ["33128-1234", "331281234", "33128.0", " 33128 "])
def test_a_zip_is_read_as_files_write_it(gazetteer: Gazetteer, code: str) -> None:
    assert place(gazetteer, changed(postal_code=code))[0].area == "33128"


def test_zeros_that_a_spreadsheet_took_are_given_back_where_the_state_agrees(gazetteer: Gazetteer) -> None:
    boston = AddressText(address_1="1 Main St", city="Boston", state_province="MA", postal_code="2127")
    assert place(gazetteer, boston)[0].area == "02127"
    assert place(gazetteer, AddressText(postal_code="725.0", state_province="PR"))[0].area == "00725"
    position, findings = place(gazetteer, changed(postal_code="2127"))
    assert (position.area, findings) == ("Miami, FL", ["unknown_zip"])


def test_without_a_zip_the_middle_of_the_city_stands_in(gazetteer: Gazetteer) -> None:
    position, findings = place(gazetteer, changed(postal_code=""))
    assert (position.kind, position.area, position.region) == (PositionKind.CITY, "Miami, FL", DADE)
    assert position.precision_m > 10_000
    assert findings == []


def test_an_unknown_zip_is_said_and_the_city_stands_in(gazetteer: Gazetteer) -> None:
    position, findings = place(gazetteer, changed(postal_code="33999"))
    assert (position.area, findings) == ("Miami, FL", ["unknown_zip"])


def test_of_two_cities_of_one_name_only_the_much_larger_is_meant(gazetteer: Gazetteer) -> None:
    salem = AddressText(address_1="1 Main St", city="Salem", state_province="AR")
    assert place(gazetteer, salem)[0].kind is PositionKind.NONE
    assert place(gazetteer, AddressText(city="Salem", state_province="AR", postal_code="72576"))[1] == []


def test_a_city_without_a_state_is_no_place_unless_there_is_one_of_the_name(gazetteer: Gazetteer) -> None:
    assert place(gazetteer, AddressText(address_1="1 Main St", city="Springfield"))[0].kind is PositionKind.NONE
    assert place(gazetteer, AddressText(address_1="1 Main St", city="Opa-locka"))[0].area == "Opa-locka, FL"


def test_zip_and_city_at_odds_are_said_and_the_name_outvotes_the_number(gazetteer: Gazetteer) -> None:
    position, findings = place(gazetteer, changed(city="Jacksonville"))
    assert (position.area, findings) == ("Jacksonville, FL", ["zip_far_from_city"])


@pytest.mark.parametrize("line", ["P.O. Box 430230", "PO BOX 12", "Post Office Box 9", "Apartado 12"])
def test_a_post_box_is_no_place(gazetteer: Gazetteer, line: str) -> None:
    position, findings = place(gazetteer, changed(address_1=line))
    assert position == Position(kind=PositionKind.NONE, region=DADE)
    assert findings == []
    assert place(gazetteer, changed(address_1=line), HERE)[0].kind is PositionKind.EXACT
    assert place(gazetteer, changed(address_2=line))[0].kind is PositionKind.ZIP


def test_nothing_stated_is_no_place(gazetteer: Gazetteer) -> None:
    assert place(gazetteer, AddressText()) == (Position(kind=PositionKind.NONE), [])
    assert place(gazetteer, AddressText(state_province="Florida"))[0].region == Region("FL")


def test_another_country_is_no_place_but_keeps_its_own_point(gazetteer: Gazetteer) -> None:
    paris = AddressText(address_1="1 rue de Rivoli", city="Paris", postal_code="75001", country="France")
    assert place(gazetteer, paris)[0] == Position(kind=PositionKind.NONE)
    position, _findings = place(gazetteer, paris, (48.8606, 2.3376))
    assert (position.kind, position.region) == (PositionKind.EXACT, Region())


@pytest.mark.parametrize("country", ["US", "USA", "   ", "Estados Unidos", "Miami-Dade"])
def test_the_country_itself_changes_nothing(gazetteer: Gazetteer, country: str) -> None:
    assert place(gazetteer, changed(country=country))[0].area == "33128"


def test_california_in_the_column_of_the_country_is_not_canada(gazetteer: Gazetteer) -> None:
    oakland = AddressText(city="Oakland", state_province="CA", postal_code="94607", country="CA")
    assert place(gazetteer, oakland)[0].area == "94607"


@pytest.mark.parametrize(
    ("point", "kind"),
    [
        ((None, -80.19), "coordinates_half"),
        (("25.77", ""), "coordinates_half"),
        (("N25", "W80"), "coordinates_not_numbers"),
        (("nan", "-80.19"), "coordinates_not_numbers"),
        ((float("inf"), -80.19), "coordinates_not_numbers"),
        (("1e999", "-80.19"), "coordinates_not_numbers"),
        ((0, 0), "coordinates_zero"),
        (("0.0", "0.000"), "coordinates_zero"),
        ((100, -80.19), "coordinates_range"),
        ((25.77, 200), "coordinates_range"),
        ((-80.19, 25.77), "coordinates_swapped"),
        (("-118.24", "34.05"), "coordinates_swapped"),
        ((925_410, 1_420_542), "coordinates_range"),
        ((25.77, 80.19), "point_far_from_zip"),
        ((41.88, -87.62), "point_far_from_zip"),
    ],
)
def test_a_point_that_cannot_be_is_said_and_the_zip_stands_in(
    gazetteer: Gazetteer, point: tuple[Coordinate, Coordinate], kind: str
) -> None:
    position, findings = place(gazetteer, STREET, point)
    assert (position.kind, position.area, findings) == (PositionKind.ZIP, "33128", [kind])


def test_a_point_near_its_city_is_kept_when_the_zip_is_far(gazetteer: Gazetteer) -> None:
    position, findings = place(gazetteer, changed(postal_code="32202"), HERE)
    assert (position.kind, position.point, findings) == (PositionKind.EXACT, Point(*HERE), ["zip_far_from_point"])
    assert position.region == DADE


def test_when_point_zip_and_city_all_differ_the_city_stands_in(gazetteer: Gazetteer) -> None:
    position, findings = place(gazetteer, changed(postal_code="32202"), (41.88, -87.62))
    assert (position.area, findings) == ("Miami, FL", ["point_far_from_zip", "zip_far_from_city"])


def test_without_a_zip_the_city_is_what_a_point_is_held_against(gazetteer: Gazetteer) -> None:
    assert place(gazetteer, changed(postal_code=""), HERE)[0].kind is PositionKind.EXACT
    position, findings = place(gazetteer, changed(postal_code=""), (41.88, -87.62))
    assert (position.area, findings) == ("Miami, FL", ["point_far_from_city"])


def test_a_point_alone_is_believed_and_given_its_county(gazetteer: Gazetteer) -> None:
    position, findings = place(gazetteer, AddressText(), HERE)
    assert (position.kind, position.region, findings) == (PositionKind.EXACT, DADE, [])


def test_a_far_point_says_how_far(gazetteer: Gazetteer) -> None:
    findings = position_of(STREET, latitude=26.19, longitude=-80.19, policy="public", gazetteer=gazetteer)[1]
    assert findings == [Finding("point_far_from_zip", (("area", "33128"), ("miles", 28), ("kilometers", 46)))]


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize("point", [(None, None), HERE, (0, 0), (41.88, -87.62)])
def test_a_withheld_record_keeps_county_and_state_only(
    gazetteer: Gazetteer, policy: str, point: tuple[Coordinate, Coordinate]
) -> None:
    position, findings = place(gazetteer, STREET, point, policy)
    assert position == Position(kind=PositionKind.WITHHELD, region=DADE)
    assert findings == []


@pytest.mark.parametrize(
    "words", [{"address_1": "Confidential"}, {"address_2": "Dirección reservada"}, {"attention": "Call for address"}]
)
def test_an_address_that_says_it_is_confidential_is_withheld(gazetteer: Gazetteer, words: dict[str, str]) -> None:
    position, findings = place(gazetteer, changed(**words), HERE)
    assert position == Position(kind=PositionKind.WITHHELD, region=DADE)
    assert findings == ["address_confidential"]


def test_a_withheld_record_without_zip_or_city_keeps_its_state(gazetteer: Gazetteer) -> None:
    assert place(gazetteer, AddressText(state_province="FL"), policy="never_print")[0].region == Region("FL")


parts = st.text(max_size=30)
coordinates = st.one_of(st.none(), st.floats(), st.text(max_size=12), st.floats(-200, 200).map(str))


@given(
    address=st.builds(
        AddressText,
        address_1=parts,
        address_2=parts,
        city=parts,
        state_province=parts,
        postal_code=parts,
        country=parts,
    ),
    latitude=coordinates,
    longitude=coordinates,
    policy=st.sampled_from(("", "public", *POLICIES)),
)
def test_any_record_gets_a_position(
    gazetteer: Gazetteer, address: AddressText, latitude: Coordinate, longitude: Coordinate, policy: str
) -> None:
    position, _findings = place(gazetteer, address, (latitude, longitude), policy)
    assert position.withheld or policy in {"", "public"}


def miami(shared_data: Path) -> Iterator[tuple[AddressText, str, str]]:
    with zipfile.ZipFile(shared_data / "miami-211" / "miami-211-hsds-1.1.zip") as archive:
        names = {Path(name).name: name for name in archive.namelist()}
        locations, addresses = (
            list(csv.DictReader(io.StringIO(archive.read(names[name]).decode("utf-8", "replace"))))
            for name in ("locations.csv", "physical_addresses.csv")
        )
    points = {row["id"]: (row["latitude"], row["longitude"]) for row in locations}
    for row in addresses:
        address = AddressText(**{part: row.get(part, "") for part in AddressText.__slots__})
        yield address, *points[row["location_id"]]


def test_the_miami_directory_is_placed(gazetteer: Gazetteer, shared_data: Path) -> None:
    with_point: Counter[str] = Counter()
    without: Counter[str] = Counter()
    findings: Counter[str] = Counter()
    for address, latitude, longitude in miami(shared_data):
        position, found = place(gazetteer, address, (latitude, longitude))
        (with_point if latitude.strip() else without)[position.kind.value] += 1
        findings.update(found)
    assert without == {"zip": 1694, "city": 19, "none": 115, "withheld": 1}
    assert with_point == {"exact": 2206, "zip": 52, "city": 2}
    assert findings == {
        "point_far_from_zip": 54,
        "zip_far_from_point": 9,
        "unknown_zip": 1,
        "address_confidential": 1,
    }


def test_hardly_any_place_of_a_well_kept_list_is_far_from_its_zip(gazetteer: Gazetteer, shared_data: Path) -> None:
    kinds: Counter[str] = Counter()
    within = 0
    file = shared_data / "samhsa" / "SAMHSA_Nationwide_Substance_Use_Treatment_Data.csv"
    with file.open(encoding="utf-8", errors="replace", newline="") as lines:
        for row in csv.DictReader(lines):
            address = AddressText(
                address_1=row["street1"], city=row["city"], state_province=row["state"], postal_code=row["zip"]
            )
            point = (row["latitude"], row["longitude"])
            kinds[place(gazetteer, address, point)[0].kind.value] += 1
            about, _findings = place(gazetteer, address)
            if about.point is not None:
                within += quick_metres(about.point, Point(float(point[0]), float(point[1]))) <= about.precision_m
    assert kinds == {"exact": 14_014, "zip": 20}
    assert within / kinds.total() > 0.94


@pytest.mark.parametrize(
    ("code", "kind", "area"),
    [
        ("33199", PositionKind.CITY, "Miami, FL"),  # a university, placed in the middle of Miami
        ("33128", PositionKind.ZIP, "33128"),
        ("33040", PositionKind.ZIP, "33040"),  # its city's point is near, and another
        ("88220", PositionKind.ZIP, "88220"),
    ],
)
def test_a_zip_without_a_point_of_its_own_is_known_as_its_city(
    gazetteer: Gazetteer, code: str, kind: PositionKind, area: str
) -> None:
    position, findings = place(gazetteer, AddressText(address_1="1 Main Street", postal_code=code))
    assert (position.kind, position.area, findings) == (kind, area, [])
    known = gazetteer.zip_place(code)
    assert known is not None
    assert (position.point, position.precision_m) == (known.point, known.precision_m)


def test_a_town_that_has_its_point_from_its_only_zip_leaves_it_the_zips_name(
    gazetteer: Gazetteer, db: Database
) -> None:
    sql = "SELECT z.code FROM place z JOIN place c ON c.id = z.city WHERE z.kind = 'z' AND c.population = 0"
    sql += " AND (z.latitude, z.longitude) = (c.latitude, c.longitude) ORDER BY z.code LIMIT 200"
    codes = [code for (code,) in db.execute(sql)]
    assert len(codes) == 200
    for code in codes:
        position, _ = place(gazetteer, AddressText(address_1="1 Main Street", postal_code=code))
        assert (position.kind, position.area) == (PositionKind.ZIP, code)
