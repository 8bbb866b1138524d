"""Regions of listings without a point: a place abroad never gets what belongs to a state of the United States."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources_db.codes import SectionKey
from resources_db.directory import Directory
from resources_db.model import Place, PlaceKind, Point, Region
from resources_db.places import Gazetteer
from resources_db.places.abroad import COUNTRIES, HOME, country_of
from resources_db.query import Query
from tests.helpers.directories import gazetteer as shared_gazetteer
from tests.helpers.directories import open_directory, service, take_in

STATES = ("CA", "FL", "ME", "MI", "WA", "TX", "NL", "ON")
PLACE = Place(name="", kind=PlaceKind.POINT, point=Point(43.65, -79.38), precision_m=10, region=Region())


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return shared_gazetteer()


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Directory]:
    """Give, for each state, a service with a post box and one whose address is confidential; and one of nowhere."""
    services = [service(0, "Everywhere by phone")]
    for number, state in enumerate(STATES, 1):
        services.append(service(number, f"{state} by mail", city="", state=state, address_1="PO Box 5"))
        services.append(service(50 + number, f"{state} shelter", city="", state=state, address_1="Confidential"))
    with open_directory(tmp_path_factory.mktemp("regions")) as opened:
        take_in(opened, services)
        yield opened


def titles(directory: Directory, region: Region) -> set[str]:
    results = directory.search(Query(place=replace(PLACE, region=region)))
    return {found.listing.title for found in directory.found(list(results.hits()), None)}


def test_what_serves_california_is_not_for_canada(directory: Directory) -> None:
    at_home, abroad = titles(directory, Region("CA", "06037")), titles(directory, Region("CA-ON"))
    assert {"CA by mail", "CA shelter", "FL by mail", "Everywhere by phone"} <= at_home
    assert "FL shelter" not in at_home
    assert {title for title in abroad if title.startswith(("CA ", "FL ", "WA "))} == set()
    assert "Everywhere by phone" in abroad


@given(data=st.data())
def test_no_place_abroad_is_answered_with_a_state(
    directory: Directory, gazetteer: Gazetteer, data: st.DataObject
) -> None:
    codes = sorted(code for country in COUNTRIES for code in gazetteer._file.states_of(country))
    code = data.draw(st.sampled_from(codes))
    known = {f"{state} {what}" for state in STATES[:6] for what in ("by mail", "shelter")}
    assert not titles(directory, Region(code)) & known


def test_every_region_abroad_is_disjoint_from_those_at_home(gazetteer: Gazetteer) -> None:
    home = gazetteer._file.states_of(HOME)
    abroad = frozenset().union(*(gazetteer._file.states_of(country) for country in COUNTRIES))
    assert len(home) == 56
    assert len(abroad) == 45
    assert not home & abroad
    assert not {code[:2] for code in abroad} & {country_of(code) for code in home}
    assert all(len(code) == 2 for code in home)


def test_only_withheld_listings_of_the_section_are_left_out(directory: Directory) -> None:
    results = directory.search(Query(place=replace(PLACE, region=Region("FL"))))
    sizes = {section.key: len(section.hits) for section in results.sections}
    assert sizes[SectionKey.WITHHELD] == 1 + 2  # Florida's, and two of states that nobody knows
