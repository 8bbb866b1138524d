"""What is said of a place that was chosen."""

import pytest

from resources_db.model import Place, PlaceKind, Point, Region
from resources_db.place_words import place_name, several_words, short_precision, too_vague
from resources_db.units import Unit

MILE = 1609.344


def place(name: str, kind: PlaceKind, miles: float, state: str = "FL", detail: str = "") -> Place:
    return Place(
        name=name, kind=kind, point=Point(30, -90), precision_m=round(miles * MILE), region=Region(state), detail=detail
    )


MIAMI = place("Miami, FL", PlaceKind.CITY, 6)
ZIP = place("33128", PlaceKind.ZIP, 0.9, detail="Miami, FL")
TEXAS = place("Texas", PlaceKind.STATE, 500, "TX")
ONTARIO = place("Ontario, Canada", PlaceKind.STATE, 1000, "CA-ON")
AREA = place("M5V", PlaceKind.POSTAL_AREA, 1.2, "CA-ON", "Downtown Toronto, ON, Canada")
JUAREZ = place("Ciudad Juárez, Chihuahua, Mexico", PlaceKind.CITY, 10, "MX-CHH")


@pytest.mark.parametrize(
    ("which", "english", "spanish"),
    [
        (MIAMI, "Miami, FL", "Miami, FL"),
        (ZIP, "33128 Miami, FL", "33128 Miami, FL"),
        (ONTARIO, "Ontario, Canada", "Ontario, Canadá"),
        (AREA, "M5V Downtown Toronto, ON, Canada", "M5V Downtown Toronto, ON, Canadá"),
        (JUAREZ, "Ciudad Juárez, Chihuahua, Mexico", "Ciudad Juárez, Chihuahua, México"),
    ],
)
def test_a_name_is_said_with_its_country_in_the_language(which: Place, english: str, spanish: str) -> None:
    assert (place_name(which, "en"), place_name(which, "es")) == (english, spanish)


def test_the_precision_is_said_in_a_few_words_in_both_units() -> None:
    assert short_precision(ZIP) == "ZIP code center, within 1 mile"
    assert short_precision(ONTARIO) == "province center, within 1000 miles"
    assert short_precision(TEXAS, "es") == "centro del estado, hasta 500 millas"
    assert short_precision(MIAMI, "en", Unit.KILOMETRES) == "city center, within 10 kilometers"


@pytest.mark.parametrize(
    ("which", "within", "said"),
    [
        (TEXAS, 5 * MILE, "The middle of Texas says little about what is near you. Type a ZIP code or a city."),
        (TEXAS, None, "The middle of Texas says little about what is near you. Type a ZIP code or a city."),
        (ONTARIO, 5 * MILE, "The middle of Ontario, Canada says little about what is near you. Type a city."),
        (MIAMI, 2 * MILE, "Miami, FL is wider than the distance asked: what is near you may be missing. "
                          "Type a ZIP code, or look farther."),
        (JUAREZ, 2 * MILE, "Ciudad Juárez, Chihuahua, Mexico is wider than the distance asked: what is near you may "
                           "be missing. Look farther."),
        (MIAMI, 5 * MILE, ""),
        (MIAMI, None, ""),
        (ZIP, 1 * MILE, ""),
        (AREA, 1 * MILE, "M5V Downtown Toronto, ON, Canada is wider than the distance asked: what is near you may be "
                         "missing. Look farther."),
    ],
)  # fmt: skip
def test_a_place_known_too_roughly_is_said(which: Place, within: float | None, said: str) -> None:
    assert too_vague(which, within) == said
    assert bool(too_vague(which, within, "es")) is bool(said)


def test_a_long_text_is_not_repeated_whole() -> None:
    assert len(several_words("x" * 1_000_000)) < 200
