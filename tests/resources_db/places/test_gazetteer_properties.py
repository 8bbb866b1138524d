"""What holds for every name of the gazetteer, and for every name with a letter wrong."""

from string import ascii_lowercase

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from resources_db.errors import BadInput
from resources_db.model import Place, PlaceKind
from resources_db.place_words import place_name
from resources_db.places import Gazetteer
from resources_db.places.abroad import COUNTRIES, HOME, country_of
from resources_db.places.names import fold
from tests.helpers.directories import gazetteer as shared


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return shared()


@pytest.fixture(scope="module")
def numbers(gazetteer: Gazetteer) -> list[int]:
    return sorted({name.place for name in gazetteer._file.names()})


@pytest.fixture(scope="module")
def large(gazetteer: Gazetteer) -> list[Place]:
    """Give the cities of 50,000 people and more whose names are long enough for a slip to be seen."""
    numbers = {name.place for name in gazetteer._file.names() if name.kind == "c" and name.weight >= 50_000}
    places = gazetteer._file.by_numbers(sorted(numbers))
    return [place for place in places if len(town(place)) > 4]


def town(place: Place) -> str:
    return fold(place.name.partition(", ")[0])


@given(data=st.data())
@settings(max_examples=300)
def test_every_name_resolves_to_a_place_of_that_name(
    gazetteer: Gazetteer, numbers: list[int], data: st.DataObject
) -> None:
    (place,) = gazetteer._file.by_numbers([data.draw(st.sampled_from(numbers))])
    assert place.name in {found.name for found in gazetteer.find(place.name)}
    for language in ("en", "es"):
        assert place.name in {found.name for found in gazetteer.find(place_name(place, language))}


@given(data=st.data())
@settings(max_examples=200)
def test_a_place_abroad_names_its_country_and_lies_in_it(
    gazetteer: Gazetteer, numbers: list[int], data: st.DataObject
) -> None:
    (place,) = gazetteer._file.by_numbers([data.draw(st.sampled_from(numbers))])
    country = country_of(place.region.state)
    said = f"{place.name} {place.detail}"
    assert any(f", {name}" in said for name in COUNTRIES.values()) is (country != HOME)
    assert (place.region.county is None) or country == HOME
    if country != HOME and place.kind is not PlaceKind.STATE:
        at_border = country_of(gazetteer.county_of(place.point).state) == HOME
        assert at_border or gazetteer.county_of(place.point).state == place.region.state


@given(data=st.data())
@settings(max_examples=300)
def test_one_letter_off_is_found_while_typing(gazetteer: Gazetteer, large: list[Place], data: st.DataObject) -> None:
    place = data.draw(st.sampled_from(large))
    name, letter = town(place), data.draw(st.sampled_from(ascii_lowercase))
    at = data.draw(st.integers(0, len(name) - 1))
    slips = (name[:at] + letter + name[at + 1 :], name[:at] + name[at + 1 :], name[:at] + letter + name[at:])
    typed = data.draw(st.sampled_from(slips))
    assume(fold(typed) == typed and len(typed) >= 4)
    assume(len(gazetteer._file.beginning(typed, 25)) < 3 and not gazetteer._suggester._beginning_with_state(typed, 8))
    # "sany" is nearly the beginning of 29 heavier names than Sandy.
    assert place.name in {found.name for found in gazetteer.suggest(typed, limit=100)}, typed


@given(text=st.text(max_size=300))
@settings(max_examples=300)
def test_whatever_is_typed_gets_places_or_a_sentence(gazetteer: Gazetteer, text: str) -> None:
    try:
        said = [gazetteer.resolve(text).name]
    except BadInput as refused:
        said = [refused.text(language) for language in ("en", "es")]
    assert all(0 < len(each) < 700 for each in said)
