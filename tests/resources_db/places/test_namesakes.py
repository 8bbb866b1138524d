"""Which of several places a name means, and when a person has to say."""

from collections.abc import Iterator

import pytest

from resources_db.model import Place
from resources_db.places import Gazetteer
from resources_db.places.namesakes import meant


@pytest.fixture(scope="module")
def gazetteer() -> Iterator[Gazetteer]:
    opened = Gazetteer()
    yield opened
    opened.close()


def nowhere(_place: Place) -> bool:
    return False


def names(gazetteer: Gazetteer, text: str) -> list[str]:
    return [place.name for place in meant(gazetteer.find(text), nowhere)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Miami", "Miami, FL"),
        ("33128", "33128"),
        ("M5V 2T6", "M5V"),
        ("25.77, -80.19", "25.77, -80.19"),
        ("New York", "New York City, NY"),
        ("Los Angeles", "Los Angeles, CA"),
        ("Toronto", "Toronto, ON, Canada"),
        ("Montreal", "Montréal, QC, Canada"),
        ("Quebec", "Québec, QC, Canada"),
        ("Oaxaca", "Oaxaca, Oaxaca, Mexico"),
        ("Springfield, MA", "Springfield, MA"),
        ("Honolulu", "Honolulu, HI"),
    ],
)
def test_a_name_that_means_one_place_is_taken(gazetteer: Gazetteer, text: str, name: str) -> None:
    assert names(gazetteer, text) == [name]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Springfield", ["Springfield, MO", "Springfield, MA", "Springfield, IL"]),
        ("Portland", ["Portland, OR", "Portland, ME"]),
        ("Washington", ["Washington, DC", "Washington"]),
        ("Vancouver", ["Vancouver, WA", "Vancouver, BC, Canada"]),
        ("London", ["London, ON, Canada", "London, OH"]),
        ("Ontario", ["Ontario, CA", "Ontario, Canada"]),
        ("Kansas City", ["Kansas City, MO", "Kansas City, KS"]),
        ("Nogales", ["Nogales, AZ", "Nogales, Sonora, Mexico"]),
    ],
)
def test_a_name_that_may_mean_several_is_asked_back(gazetteer: Gazetteer, text: str, first: list[str]) -> None:
    assert names(gazetteer, text)[: len(first)] == first


def test_the_only_one_in_which_the_directory_lists_something_is_meant(gazetteer: Gazetteer) -> None:
    found = gazetteer.find("Springfield")
    assert [place.name for place in meant(found, lambda place: place.region.state == "MA")] == ["Springfield, MA"]
    assert len(meant(found, lambda place: place.region.state in {"MA", "IL"})) > 2
    assert meant([], nowhere) == []
