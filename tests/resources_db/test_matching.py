"""Large directories: what is measured only as far as anybody looks stands where looking at all of it would put it."""

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from geopy.distance import geodesic

from resources_db import matching
from resources_db.codes import SectionKey
from resources_db.directory import Directory
from resources_db.model import Place, PlaceKind, Point, Region
from resources_db.query import Query
from tests.helpers.directories import open_directory, reading, service, take_in

MIAMI = Place(name="Miami, FL", kind=PlaceKind.CITY, point=Point(25.7743, -80.1937), precision_m=5000,
              region=Region("FL", "12086"))  # fmt: skip


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Directory]:
    """Give 300 services with a point, many on one spot, 20 without, some offices of the police, some gone."""
    rng = random.Random(5)
    services = []
    for number in range(300):
        latitude, longitude = 25.77 + rng.gauss(0, 0.2), -80.19 + rng.gauss(0, 0.2)
        if number % 7 == 0:
            latitude, longitude = 25.8, -80.2
        organization = "Harbor Police Department" if number % 30 == 0 else f"Organization {number % 9}"
        services.append(
            service(number, f"Lantern place number {number}", organization=organization,
                    latitude=f"{latitude}", longitude=f"{longitude}", zip="")
        )  # fmt: skip
    services += [service(number, f"Lantern place by phone {number}") for number in range(300, 320)]
    with open_directory(tmp_path_factory.mktemp("many")) as directory:
        take_in(directory, services)
        listed = [each for number, each in enumerate(services) if number % 25]
        directory.apply(directory.plan(reading(listed), "test"))
        yield directory


def expected(directory: Directory, place: Place) -> dict[SectionKey, list[str]]:
    """Return the ids of each section, by a look at every listing."""
    every = [hit for section in directory.search(Query()).sections for hit in section.hits]
    order: dict[SectionKey, list[tuple[bool, float, int, str]]] = {key: [] for key in SectionKey}
    for rank, found in enumerate(directory.found(sorted(every, key=lambda hit: hit.row), None)):
        listing, point = found.listing, found.listing.position.point
        here = place.point.latitude, place.point.longitude
        metres = geodesic(here, (point.latitude, point.longitude)).m if point else 0.0
        key = SectionKey.ENFORCEMENT if listing.enforcement else SectionKey.NEAR if point else SectionKey.REMOTE
        order[key].append((listing.no_longer_listed is not None, metres, rank, listing.id))
    return {key: [listing for *_, listing in sorted(rows)] for key, rows in order.items()}


@pytest.mark.parametrize("enough", [1, 10, 200, 10_000])
def test_all_distances_in_order_though_only_the_nearest_are_measured(
    many: Directory, monkeypatch: pytest.MonkeyPatch, enough: int
) -> None:
    monkeypatch.setattr(matching, "FEW", 5)
    monkeypatch.setattr(matching, "ENOUGH", enough)
    for point in (MIAMI.point, Point(25.8, -80.2), Point(26.9, -81.0), Point(47.6, -122.3), Point(0.0, 179.9)):
        place = replace(MIAMI, point=point)
        wanted = expected(many, place)
        results = many.search(Query(place=place))
        assert results.total == 320
        for section in results.sections:
            assert [hit.listing_id for hit in section.hits] == wanted[section.key], section.key
        first = many.search(Query(place=place, limit=50))
        assert [hit.listing_id for hit in first.hits()] == wanted[SectionKey.NEAR][:50]
        assert first.total == 320


def test_looking_anywhere_first_changes_nothing(many: Directory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matching, "FEW", 5)
    monkeypatch.setattr(matching, "ENOUGH", 10)
    rng = random.Random(6)
    for _ in range(20):
        place = replace(MIAMI, point=Point(rng.choice([25.8, rng.uniform(-90, 90)]), rng.uniform(-180, 180)))
        wanted = expected(many, place)[SectionKey.NEAR]
        near = many.search(Query(place=place)).sections[0].hits
        for look in rng.sample(range(len(wanted)), 40):
            assert near[look].listing_id == wanted[look]


def test_some_listings_are_gone_and_stand_last(many: Directory) -> None:
    near = many.search(Query(place=MIAMI)).sections[0].hits
    gone = [found.listing.no_longer_listed is not None for found in many.found(near[:], MIAMI)]
    assert sum(gone) == 10
    assert gone == sorted(gone)


def test_an_answer_is_of_one_state_of_the_file(tmp_path: Path) -> None:
    """What another window takes in while an answer is made is in the next one, whole."""
    services = [service(number, f"Lantern place number {number}") for number in range(5)]
    with open_directory(tmp_path) as reader, open_directory(tmp_path) as writer:
        take_in(reader, services)
        before = reader.search(Query()).hits()
        with reader._reading() as searcher:
            take_in(writer, [*services, service(5, "A place before all others")])
            assert searcher.search(Query()).hits() == before
        after = reader.search(Query()).hits()
        assert len(after) == 6
        assert reader.found(before, None) == reader.found(after[1:], None)
