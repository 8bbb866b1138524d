import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.distance import MILE_M
from resources_db.model import Place, PlaceKind, Point, Region
from resources_db.places import miles_text, precision_text


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


@pytest.mark.parametrize(
    ("miles", "text"),
    [(0.1, "a quarter mile"), (0.5, "half a mile"), (0.51, "1 mile"), (1, "1 mile"), (1.01, "2 miles"),
     (11, "15 miles"), (51, "60 miles"), (101, "150 miles")],
)  # fmt: skip
def test_lengths_are_rounded_up(miles: float, text: str) -> None:
    assert miles_text(miles * MILE_M) == text


@given(st.floats(0.5001, 1200))
def test_the_words_never_promise_more_than_is_known(miles: float) -> None:
    said = int(miles_text(miles * MILE_M).split()[0])
    assert miles <= said <= max(miles + 1, miles * 1.5)
