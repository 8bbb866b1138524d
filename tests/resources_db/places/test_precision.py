import pytest

from resources_db.model import Place, PlaceKind, Point, Region
from resources_db.places import precision_text
from resources_db.units import Unit


def place(kind: PlaceKind, name: str, precision_m: int) -> Place:
    return Place(name=name, kind=kind, point=Point(25, -80), precision_m=precision_m, region=Region("FL"))


@pytest.mark.parametrize(
    ("kind", "name", "precision_m", "english", "spanish"),
    [
        (PlaceKind.ZIP, "33128", 1482, "middle of ZIP 33128, within about 1 mile", "centro del código postal 33128"),
        (PlaceKind.CITY, "Miami, FL", 26190, "middle of Miami, FL, within about 20 miles", "centro de Miami, FL"),
        (PlaceKind.COUNTY, "Lee County, FL", 60000, "middle of Lee County, FL, within about 40 miles", "centro de Lee"),
        (PlaceKind.STATE, "Florida", 618_525, "middle of Florida, within about 400 miles", "centro de Florida"),
        (PlaceKind.POINT, "25, -80", 10, "the point 25, -80, within about a quarter mile", "el punto 25, -80"),
    ],
)
def test_the_words_say_what_the_point_stands_for(
    kind: PlaceKind, name: str, precision_m: int, english: str, spanish: str
) -> None:
    assert precision_text(place(kind, name, precision_m)) == english
    assert precision_text(place(kind, name, precision_m), "es").startswith(spanish)


def test_the_words_are_in_the_unit_that_is_wanted() -> None:
    said = precision_text(place(PlaceKind.ZIP, "33128", 1482), "en", Unit.KILOMETRES)
    assert said == "middle of ZIP 33128, within about 2 kilometers"
