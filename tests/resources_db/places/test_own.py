"""A directory's own towns: before their namesakes, and places even where no gazetteer knows them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from resources_db.directory import Directory
from resources_db.distance import metres
from resources_db.errors import BadInput
from resources_db.model import PlaceKind, Point, Region
from resources_db.sources.records import Row
from tests.helpers.directories import open_directory, service, take_in


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with open_directory(tmp_path) as opened:
        yield opened


def harbor(count: int, city: str = "Harbor City", **more: str) -> list[dict[str, Row]]:
    return [
        service(number, f"Lantern {number}", city=city, latitude=f"{25.77 + number / 200}", longitude="-80.2",
                zip="33128", **more)
        for number in range(count)
    ]  # fmt: skip


def test_a_town_that_only_the_directory_knows_is_a_place(directory: Directory) -> None:
    assert directory.places.resolve("Harbor City").name == "Harbor City, CA"
    take_in(directory, harbor(5))
    places = directory.places
    for typed in ("Harbor City", "harbor city, fl", "HARBOR CITY FL"):
        (place,) = places.meant(typed)
        assert (place.name, place.kind, place.region) == ("Harbor City, FL", PlaceKind.CITY, Region("FL", "12086"))
    assert metres(place.point, Point(25.78, -80.2)) < 100
    assert 1_000 <= place.precision_m < 2_000
    assert places.resolve("Harbor City, CA").name == "Harbor City, CA"
    assert places.suggest("harb")[0].name == "Harbor City, FL"


def test_too_few_or_too_far_apart_make_no_town(directory: Directory) -> None:
    take_in(directory, harbor(2))
    assert directory.places.resolve("Harbor City").name == "Harbor City, CA"
    spread = [service(number, f"Far {number}", city="Lanternville", latitude=f"{25 + number}", longitude="-80.6")
              for number in range(4)]  # fmt: skip
    take_in(directory, spread, source="other")
    with pytest.raises(BadInput):
        directory.places.resolve("Lanternville")


def test_a_namesake_in_which_the_directory_lists_something_is_meant(directory: Directory) -> None:
    assert len(directory.places.meant("Springfield")) > 2
    take_in(directory, [service(1, "Lantern", city="Springfield", state="MA", zip="01103")])
    assert [place.name for place in directory.places.meant("Springfield")] == ["Springfield, MA"]
    assert [place.name for place in directory.places.suggest("springfield")][:2] == [
        "Springfield, MA",
        "Springfield, MO",
    ]
    assert directory.places.resolve("Springfield, IL").name == "Springfield, IL"


def test_a_withheld_place_makes_no_town(directory: Directory) -> None:
    secret = [
        service(number, f"Shelter {number}", city="Harbor City", zip="33128", latitude="25.77", longitude="-80.2",
                address_1="Confidential location")
        for number in range(5)
    ]  # fmt: skip
    take_in(directory, [*secret, service(9, "Lantern", city="Springfield", state="MA", address_1="Undisclosed")])
    assert directory.places.resolve("Harbor City").name == "Harbor City, CA"
    assert len(directory.places.meant("Springfield")) > 2


def test_what_means_nothing_is_refused_as_ever(directory: Directory) -> None:
    with pytest.raises(BadInput, match="Miami, FL"):
        directory.places.meant("Maimi")
    assert directory.places.suggest("") == []
    assert directory.places.suggest("x" * 1_000_000) == []
