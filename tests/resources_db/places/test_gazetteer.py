from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.distance import metres
from resources_db.engine import Database, open_reference
from resources_db.errors import BadInput, EnvironmentProblem
from resources_db.model import Place, PlaceKind, Point, Region
from resources_db.places import Gazetteer
from resources_db.places.names import fold
from resources_db.places.namesakes import meant

FILE = Path(__file__).parents[3] / "resources_db" / "data" / "gazetteer.db"
DOWNTOWN = Point(25.7743, -80.1937)


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


def first(gazetteer: Gazetteer, text: str) -> Place:
    return gazetteer.find(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "33128",
        " 33128 ",
        "33128-1234",
        "331281234",
        "33128 Miami",
        "Miami 33128",
        "Miami, FL 33128",
        "Miami FL 33128-1234",
        "FL 33128",
        "Miami-Dade County 33128",
        "111 NW 1st St, Miami, FL 33128",
        "33128, Miami, Florida, USA",
    ],
)
def test_a_zip_is_found_however_it_is_typed(gazetteer: Gazetteer, text: str) -> None:
    (place,) = gazetteer.find(text)
    assert (place.name, place.kind, place.detail) == ("33128", PlaceKind.ZIP, "Miami, FL")
    assert place.region == Region("FL", "12086")
    assert metres(place.point, DOWNTOWN) < 1500


@pytest.mark.parametrize("text", ["Boston, MA 33128", "33128 Orlando", "12345 Miami FL", "Texas 33128"])
def test_a_zip_with_a_city_elsewhere_is_refused(gazetteer: Gazetteer, text: str) -> None:
    with pytest.raises(BadInput) as refused:
        gazetteer.resolve(text)
    assert refused.value.key == "zip_elsewhere"
    assert "33128" in refused.value.text("es") or "12345" in refused.value.text("es")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Miami, FL", "Miami, FL"),
        ("miami fl", "Miami, FL"),
        ("MIAMI,FL", "Miami, FL"),
        ("Miami, Florida", "Miami, FL"),
        ("Miami Florida", "Miami, FL"),
        ("Miami (FL)", "Miami, FL"),
        ("Miami", "Miami, FL"),
        ("City of Miami", "Miami, FL"),
        ("Ciudad de Miami, Florida", "Miami, FL"),
        ("Miami, EE. UU.", "Miami, FL"),
        ("Miami OK", "Miami, OK"),
        ("Mayaguez", "Mayagüez, PR"),
        ("Mayagüez, Puerto Rico", "Mayagüez, PR"),
        ("San Juan", "San Juan, PR"),
        ("San José, CA", "San Jose, CA"),
        ("San Jose", "San Jose, CA"),
        ("St Louis", "St. Louis, MO"),
        ("Saint Louis Missouri", "St. Louis, MO"),
        ("San Luis, Misuri", "St. Louis, MO"),
        ("Ft Lauderdale", "Fort Lauderdale, FL"),
        ("Mt. Vernon, NY", "Mount Vernon, NY"),
        ("N Miami Beach", "North Miami Beach, FL"),
        ("Springfield", "Springfield, MO"),
        ("Billings, MT", "Billings, MT"),
        ("Portland, ME", "Portland, ME"),
        ("Portland, OR", "Portland, OR"),
        ("Charleston West Virginia", "Charleston, WV"),
        ("New York", "New York City, NY"),
        ("New York, NY", "New York City, NY"),
        ("Nueva York", "New York City, NY"),
        ("NYC", "New York City, NY"),
        ("the Bronx", "The Bronx, NY"),
        ("Washington DC", "Washington, DC"),
        ("Washington, D.C.", "Washington, DC"),
        ("Washington", "Washington, DC"),
        ("Washington State", "Washington"),
        ("Florida", "Florida"),
        ("FL", "Florida"),
        ("la", "Louisiana"),
        ("Carolina del Norte", "North Carolina"),
        ("Puerto Rico", "Puerto Rico"),
        ("Miami-Dade County", "Miami-Dade County, FL"),
        ("miami dade", "Miami-Dade County, FL"),
        ("Condado de Miami-Dade, FL", "Miami-Dade County, FL"),
        ("Dade County, FL", "Miami-Dade County, FL"),
        ("Orange Co, CA", "Orange County, CA"),
        ("Denver CO", "Denver, CO"),
        ("Orleans Parish", "Orleans Parish, LA"),
        ("Municipio de Mayagüez", "Mayagüez Municipio, PR"),
        ("Cayo Hueso", "Key West, FL"),
        ("Hialeah Gdns, FL", "Hialeah Gardens, FL"),
        ("111 NW 1st St, Miami, FL", "Miami, FL"),
        ("12345 Biscayne Blvd, Miami, FL", "Miami, FL"),
        ("St Thomas, VI", "St Thomas, VI"),
        ("Guam", "Guam"),
    ],
)
def test_names_are_found_as_people_type_them(gazetteer: Gazetteer, text: str, name: str) -> None:
    assert first(gazetteer, text).name == name
    assert gazetteer.resolve(text).name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Toronto", "Toronto, ON, Canada"),
        ("London", "London, ON, Canada"),
        ("London, ON", "London, ON, Canada"),
        ("London, Ontario, Canada", "London, ON, Canada"),
        ("London, USA", "London, OH"),
        ("Vancouver", "Vancouver, WA"),
        ("Vancouver, Canada", "Vancouver, BC, Canada"),
        ("Montreal", "Montréal, QC, Canada"),
        ("Ville de Québec", "Québec, QC, Canada"),
        ("Quebec City", "Québec, QC, Canada"),
        ("Québec, Canada", "Québec, QC, Canada"),
        ("St. John's, NL", "St. John's, NL, Canada"),
        ("Nouvelle-Écosse", "Nova Scotia, Canada"),
        ("Ontario, Canada", "Ontario, Canada"),
        ("Ontario", "Ontario, CA"),
        ("CA", "California"),
        ("Ciudad de México", "Mexico City, CDMX, Mexico"),
        ("Mexico City", "Mexico City, CDMX, Mexico"),
        ("CDMX", "Mexico City, CDMX, Mexico"),
        ("Cd. Juárez", "Ciudad Juárez, Chihuahua, Mexico"),
        ("Juarez", "Ciudad Juárez, Chihuahua, Mexico"),
        ("Tijuana, B.C.", "Tijuana, Baja California, Mexico"),
        ("Tijuana, Baja California, México", "Tijuana, Baja California, Mexico"),
        ("Monterrey NL", "Monterrey, Nuevo León, Mexico"),
        ("Morelia Mich", "Morelia, Michoacán, Mexico"),
        ("Guadalajara, Jal.", "Guadalajara, Jalisco, Mexico"),
        ("Oaxaca", "Oaxaca, Oaxaca, Mexico"),
        ("Estado de México", "Estado de México, Mexico"),
        ("Nuevo México", "New Mexico"),
        ("New Mexico", "New Mexico"),
        ("Mexico, MO", "Mexico, MO"),
        ("M5V 2T6", "M5V"),
        ("m5v", "M5V"),
        ("12 King St, Toronto, ON M5V 2T6", "M5V"),
        ("Toronto M5V 2T6", "M5V"),
        ("44100 Guadalajara", "Guadalajara, Jalisco, Mexico"),
        ("Guadalajara, Jalisco, C.P. 44100", "Guadalajara, Jalisco, Mexico"),
        ("06600 Ciudad de México", "Mexico City, CDMX, Mexico"),
    ],
)
def test_places_abroad_are_found_and_carry_their_country(gazetteer: Gazetteer, text: str, name: str) -> None:
    assert first(gazetteer, text).name == name


@pytest.mark.parametrize(
    ("text", "key", "said"),
    [
        ("33100", "unknown_zip", "33101 (Miami, FL)"),
        ("44100", "unknown_zip", "Jalisco"),
        ("C.P. 44100", "unknown_zip", "Jalisco"),
        ("44100 Tijuana", "unknown_zip", "Jalisco"),
        ("99999", "unknown_zip", "Zacatecas"),
        ("69000", "unknown_zip", "Oaxaca"),
        ("M5V, Vancouver", "area_elsewhere", "Downtown Toronto, ON, Canada"),
        ("Mexico", "place_is_country", "whole country"),
        ("Canadá", "place_is_country", "whole country"),
        ("Estados Unidos", "place_is_country", "whole country"),
        ("51.5, -0.12", "coordinates_elsewhere", "Canada or Mexico"),
        ("19.43 N, 99.13 E", "coordinates_elsewhere", "Canada or Mexico"),
    ],
)
def test_what_cannot_be_a_place_is_said_plainly(gazetteer: Gazetteer, text: str, key: str, said: str) -> None:
    with pytest.raises(BadInput) as refused:
        gazetteer.resolve(text)
    assert refused.value.key == key
    assert said in refused.value.text()
    assert text in refused.value.text("es") or key != "coordinates_elsewhere"


def test_a_zip_of_the_united_states_comes_before_mexicos_code(gazetteer: Gazetteer) -> None:
    assert first(gazetteer, "33128").region.state == "FL"
    assert first(gazetteer, "06606").region.state == "CT"


def test_a_postal_area_says_how_wide_it_is(gazetteer: Gazetteer) -> None:
    city, country = first(gazetteer, "M5V 2T6"), first(gazetteer, "A0A 1B0")
    assert (city.kind, city.detail, city.region) == (
        PlaceKind.POSTAL_AREA, "Downtown Toronto, ON, Canada", Region("CA-ON"),
    )  # fmt: skip
    assert 1_000 < city.precision_m < 5_000
    assert country.precision_m > 50_000
    assert gazetteer.find("H0H 0H0") == []


def test_records_are_looked_up_at_home_alone(gazetteer: Gazetteer) -> None:
    assert gazetteer.state_code("ON") is None
    assert gazetteer.state_code("Jalisco") is None
    assert gazetteer.cities("Toronto", "ON") == ()
    assert gazetteer.city_place("Guadalajara", "") is None
    assert [place.name for place in gazetteer.find_at_home("Ontario, Canada")] == []
    assert gazetteer.find_at_home("Ontario")[0].name == "Ontario, CA"
    assert gazetteer.find_at_home("33128") == []


@pytest.mark.parametrize(
    ("point", "state"),
    [
        (Point(43.65, -79.38), "CA-ON"), (Point(42.3, -83.02), "CA-ON"), (Point(42.34, -83.05), "MI"),
        (Point(32.45, -116.9), "MX-BCN"), (Point(32.56, -117.05), "CA"), (Point(31.6, -106.4), "MX-CHH"),
        (Point(31.77, -106.5), "TX"), (Point(19.43, -99.13), "MX-CMX"), (Point(25.8, -97.6), "MX-TAM"),
    ],
)  # fmt: skip
def test_a_point_beyond_the_border_belongs_to_its_own_side(gazetteer: Gazetteer, point: Point, state: str) -> None:
    assert gazetteer.county_of(point).state == state


@pytest.mark.parametrize(
    ("point", "state"),
    [(Point(45.1852, -67.2797), "ME"), (Point(46.4971, -84.3453), "MI"), (Point(31.3378, -110.9386), "AZ")],
)
def test_a_point_at_the_border_stays_at_home(gazetteer: Gazetteer, point: Point, state: str) -> None:
    """A shelter in Calais must be found from Maine, though New Brunswick's town is nearer to it than its ZIP."""
    assert gazetteer.county_of(point).state == state


def test_a_bare_city_lists_its_namesakes_by_population(gazetteer: Gazetteer) -> None:
    cities = [place for place in gazetteer.find("Springfield") if place.kind is PlaceKind.CITY]
    assert [place.name for place in cities[:3]] == ["Springfield, MO", "Springfield, MA", "Springfield, IL"]
    assert [place.population for place in cities] == sorted((p.population for p in cities), reverse=True)


def test_a_state_has_no_county_and_a_city_has_one(gazetteer: Gazetteer) -> None:
    assert first(gazetteer, "Florida").region == Region("FL", None)
    assert first(gazetteer, "Hialeah").region == Region("FL", "12086")
    assert first(gazetteer, "Mayagüez").region == Region("PR", "72097")
    assert first(gazetteer, "Monroe County, FL").region == Region("FL", "12087")


def test_coordinates_become_a_point_with_its_county(gazetteer: Gazetteer) -> None:
    place = gazetteer.resolve("25°46'27\"N 80°11'38\"O")
    assert (place.kind, place.name, place.precision_m) == (PlaceKind.POINT, "25.774167, -80.193889", 22)
    assert place.region == Region("FL", "12086")


def test_swapped_coordinates_are_refused_by_find_and_resolve(gazetteer: Gazetteer) -> None:
    for ask in (gazetteer.find, gazetteer.resolve):
        with pytest.raises(BadInput, match="wrong way round"):
            ask("-80.19, 25.77")


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("Maimi", "Miami, FL"),
        ("Maimi, FL", "Miami, FL"),
        ("Albequerque", "Albuquerque, NM"),
        ("Sprngfield, MO", "Springfield, MO"),
        ("Pittsburg, Pensilvania", "Pittsburgh, PA"),
        ("2139", "02139 (Cambridge, MA)"),
        ("12345-6789 x", "12345 (Schenectady, NY)"),
        ("M9Z 1A1", "M9A"),
        ("Tornto, Canada", "Toronto, ON, Canada"),
        ("Guadlajara, Jalisco", "Guadalajara, Jalisco, Mexico"),
    ],
)
def test_an_unknown_place_is_refused_with_the_nearest_spellings(gazetteer: Gazetteer, text: str, near: str) -> None:
    with pytest.raises(BadInput) as refused:
        gazetteer.resolve(text)
    assert refused.value.key == "unknown_place"
    for language in ("en", "es"):
        assert text in refused.value.text(language)
        assert near in refused.value.text(language)
    assert str(refused.value.values["nearest"]).count(";") <= 4


@pytest.mark.parametrize("text", ["", "   ", "!!!", "xqzzkj wvx", "00000", "\x00", "🙂", "Nowhereville, FL"])
def test_a_text_like_no_name_is_refused(gazetteer: Gazetteer, text: str) -> None:
    assert gazetteer.find(text) == []
    with pytest.raises(BadInput) as refused:
        gazetteer.resolve(text)
    assert refused.value.key == "unknown_place_alone"


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_text_of_many_lines_is_repeated_in_one(gazetteer: Gazetteer, language: str) -> None:
    with pytest.raises(BadInput) as refused:
        gazetteer.resolve("xqzzkj\r\nwvx\u2028\t qqj\n" * 20)
    said = refused.value.text(language)
    assert "xqzzkj wvx qqj xqzzkj" in said
    assert said.isprintable()
    assert len(str(refused.value.values["text"])) <= 60


@pytest.mark.parametrize("text", ["a" * 1_000_000, "Miami " * 200_000, "3" * 1_000_000, ", " * 500_000])
def test_a_text_of_a_megabyte_is_refused_and_not_repeated(gazetteer: Gazetteer, text: str) -> None:
    assert gazetteer.find(text) == []
    assert gazetteer.suggest(text) == []
    with pytest.raises(BadInput) as refused:
        gazetteer.resolve(text)
    assert len(refused.value.text()) < 400


@given(text=st.text(max_size=80))
def test_any_text_is_answered_or_refused(gazetteer: Gazetteer, text: str) -> None:
    try:
        found = gazetteer.find(text)
    except BadInput:
        found = []
    assert all(isinstance(place, Place) for place in [*found, *gazetteer.suggest(text)])


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("m", "Manhattan, NY"),
        ("mia", "Miami, FL"),
        ("miami", "Miami, FL"),
        ("miami-d", "Miami-Dade County, FL"),
        ("hial", "Hialeah, FL"),
        ("st pe", "St. Petersburg, FL"),
        ("ft la", "Fort Lauderdale, FL"),
        ("mayag", "Mayagüez, PR"),
        ("flor", "Florida"),
        ("33128", "33128"),
        ("331", "33101"),
        ("25.77,-80.19", "25.77, -80.19"),
        ("springfield, ma", "Springfield, MA"),
        ("springfield, ill", "Springfield, IL"),
        ("111 NW 1st St, Miami, FL", "Miami, FL"),
        ("maimi", "Miami, FL"),
        ("imami", "Miami, FL"),
        ("hialaeh", "Hialeah, FL"),
        ("phildelphia", "Philadelphia, PA"),
        ("Albequerqe", "Albuquerque, NM"),
        ("brownsvile tx", "Brownsville, TX"),
        ("san fransisco ca", "San Francisco, CA"),
        ("mimai fl", "Miami, FL"),
        ("springfeild m", "Springfield, MO"),
        ("condado de miami-dade", "Miami-Dade County, FL"),
        ("la", "Louisiana"),
    ],
)
def test_suggestions_while_typing_begin_with_what_is_meant(gazetteer: Gazetteer, typed: str, name: str) -> None:
    suggested = gazetteer.suggest(typed)
    assert suggested[0].name == name
    assert len(suggested) == len(set(suggested)) <= 8


@pytest.mark.parametrize(
    ("typed", "longer"),
    [("pittsburg", "Pittsburgh, PA"), ("miami", "Miami Beach, FL"), ("jackson", "Jacksonville, FL")],
)
def test_a_whole_name_still_offers_the_longer_ones(gazetteer: Gazetteer, typed: str, longer: str) -> None:
    suggested = [place.name for place in gazetteer.suggest(typed)]
    assert suggested[0].startswith(f"{typed.title()}, ")
    assert longer in suggested


@pytest.mark.parametrize("typed", ["", " ", "!", "25.77,", "-80.19, 25.77", "000", "xqz"])
def test_nothing_is_suggested_for_what_begins_no_name(gazetteer: Gazetteer, typed: str) -> None:
    assert gazetteer.suggest(typed) == []


@pytest.mark.parametrize(("typed", "name"), [("sain louis", "St. Louis, MO"), ("cwest new york", "West New York, NJ")])
def test_what_ends_as_a_state_does_may_be_a_name_with_a_slip(gazetteer: Gazetteer, typed: str, name: str) -> None:
    assert name in [place.name for place in gazetteer.suggest(typed)]


def test_as_many_are_suggested_as_asked_for(gazetteer: Gazetteer) -> None:
    assert len(gazetteer.suggest("san", limit=3)) == 3
    assert gazetteer.suggest("san", limit=0) == []


def test_records_are_looked_up_by_zip_city_and_state(gazetteer: Gazetteer) -> None:
    assert gazetteer.zip_place("00000") is None
    city = gazetteer.city_place("MIAMI", "FL ")
    assert city is not None
    assert city.name == "Miami, FL"
    assert gazetteer.city_place("Miami", "Atlantis") is None
    assert gazetteer.city_place("Miami", "") is None
    assert gazetteer.city_place("Hialeah Gardens", "") is not None
    assert len(gazetteer.cities("Salem", "AR")) == 2
    assert gazetteer.cities("x" * 100_000, "FL") == ()
    assert [gazetteer.state_code(text) for text in ("FL ", "fla.", "Pensilvania", "MT", "?")] == [
        "FL",
        "FL",
        "PA",
        "MT",
        None,
    ]


@pytest.mark.parametrize(
    ("point", "region"),
    [
        (DOWNTOWN, Region("FL", "12086")),
        (Point(41.88, -87.63), Region("IL", "17031")),
        (Point(18.2, -67.14), Region("PR", "72097")),
        (Point(51.88, -176.66), Region("AK", "02016")),
        (Point(51.5, -0.12), Region()),
        (Point(25, -70), Region()),
        (Point(90, 0), Region()),
    ],
)
def test_a_point_belongs_to_the_county_of_the_nearest_zip(gazetteer: Gazetteer, point: Point, region: Region) -> None:
    assert gazetteer.county_of(point) == region


def test_a_missing_or_damaged_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem):
        Gazetteer(tmp_path / "none.db")
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"not a database" * 100)
    with pytest.raises(EnvironmentProblem):
        Gazetteer(broken)


def test_the_file_holds_the_country_and_is_small(db: Database) -> None:
    counts = dict(db.execute("SELECT kind, count(*) FROM place GROUP BY kind"))
    assert counts["z"] > 41_000
    assert counts["c"] > 40_000
    assert counts["o"] > 3_200
    assert counts["s"] == 56 + 13 + 32
    assert counts["f"] > 1_600
    assert FILE.stat().st_size < 8_500_000


def test_the_keys_in_the_file_are_those_that_typed_names_fold_to(db: Database) -> None:
    """After a change of `fold` the file has to be built again."""
    keys = set(db.execute("SELECT place, key FROM name"))
    cities = list(db.execute("SELECT id, name FROM place WHERE kind = 'c'"))
    assert [name for number, name in cities if (number, fold(name)) not in keys] == []


def test_every_place_of_the_file_has_its_state_and_an_honest_precision(db: Database) -> None:
    (strange,) = db.execute(
        """SELECT count(*) FROM place WHERE precision_m < 100 OR abs(latitude) > 90 OR abs(longitude) > 180
        OR state NOT IN (SELECT code FROM place WHERE kind = 's')"""
    ).fetchone()
    assert strange == 0


@pytest.mark.parametrize(
    ("code", "point"),
    [("33040", Point(24.556, -81.782)), ("99503", Point(61.19, -149.89)), ("99701", Point(64.84, -147.72))],
)
def test_zips_that_the_census_puts_far_off_stand_where_people_live(
    gazetteer: Gazetteer, code: str, point: Point
) -> None:
    place = gazetteer.zip_place(code)
    assert place is not None
    assert metres(place.point, point) < 3000


@pytest.mark.parametrize(
    ("typed", "city"),
    [
        ("SF", "San Francisco, CA"),
        ("NOLA", "New Orleans, LA"),
        ("philly", "Philadelphia, PA"),
        ("ATL", "Atlanta, GA"),
        ("phx", "Phoenix, AZ"),
        ("KC", "Kansas City, MO"),
        ("slc", "Salt Lake City, UT"),
        ("Chi-Town", "Chicago, IL"),
        ("LA, CA", "Los Angeles, CA"),
        ("east la", "East Los Angeles, CA"),
    ],
)
def test_a_big_city_is_known_by_what_people_call_it(gazetteer: Gazetteer, typed: str, city: str) -> None:
    assert first(gazetteer, typed).name == city


@pytest.mark.parametrize(
    ("typed", "state", "city"),
    [
        ("LA", "Louisiana", "Los Angeles, CA"),
        ("l.a.", "Louisiana", "Los Angeles, CA"),
        ("SD", "South Dakota", "San Diego, CA"),
        ("dc", "District of Columbia", "Washington, DC"),
    ],
)
def test_a_states_postal_code_stands_before_the_city(gazetteer: Gazetteer, typed: str, state: str, city: str) -> None:
    assert [place.name for place in gazetteer.find(typed)] == [state, city]
    assert [place.name for place in gazetteer.suggest(typed)][:2] == [state, city]


def test_no_short_name_takes_a_states_postal_code_away(gazetteer: Gazetteer, db: Database) -> None:
    codes = db.execute("SELECT code, name FROM place WHERE kind = 's' AND length(code) = 2").fetchall()
    assert len(codes) == 56
    for code, name in codes:
        assert first(gazetteer, code).name == name


def test_la_is_asked_back(gazetteer: Gazetteer) -> None:
    assert [place.name for place in meant(gazetteer.find("LA"), lambda _place: False)] == [
        "Louisiana",
        "Los Angeles, CA",
    ]
