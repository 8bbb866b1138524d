"""Searching: the same listings in the same order as looking at every one of them."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from geopy.distance import geodesic

from resources_db.codes import SectionKey
from resources_db.directory import Directory
from resources_db.filters import known
from resources_db.model import Assessment, Domain, Level, Place, PlaceKind, Point, Region, State, Subject
from resources_db.query import Query, Sort
from resources_db.results import Results
from resources_db.words import words_of
from tests.helpers.directories import TODAY, gazetteer, open_directory, service, take_in, with_assessments

MIAMI = Place(
    name="Miami, FL",
    kind=PlaceKind.CITY,
    point=Point(25.7743, -80.1937),
    precision_m=5000,
    region=Region("FL", "12086"),
)
MILE = 1609.344


def ids(results: Results, key: SectionKey = SectionKey.NEAR) -> list[str]:
    """Return the ids of one section, in order."""
    return next([hit.listing_id for hit in section.hits] for section in results.sections if section.key is key)


def titles(directory: Directory, results: Results, key: SectionKey = SectionKey.NEAR) -> list[str]:
    """Return the titles of one section, in order."""
    hits = next(section.hits for section in results.sections if section.key is key)
    return [found.listing.title for found in directory.found(hits[:], results.query.place)]


@pytest.fixture(scope="module")
def scattered(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Directory]:
    """Give 400 services around Miami, some on top of each other."""
    rng = random.Random(1)
    words = ["food", "legal", "shelter", "clinic", "harbor", "lantern", "north", "aid", "comida"]
    services = []
    for number in range(400):
        latitude, longitude = 25.77 + rng.gauss(0, 0.2), -80.19 + rng.gauss(0, 0.2)
        if number % 10 == 0:
            latitude, longitude = 25.8, -80.2
        name = " ".join(rng.sample(words, 3)).title()
        more = {} if number % 9 == 0 else {"latitude": f"{latitude}", "longitude": f"{longitude}", "zip": ""}
        services.append(
            service(number, name, organization=f"Organization {number % 20}", description=rng.choice(words), **more)
        )
    with open_directory(tmp_path_factory.mktemp("scattered")) as directory:
        take_in(directory, services)
        yield directory


def everything(directory: Directory) -> list[tuple[str, Point | None, str]]:
    """Return (id, point, title and description) of all listings, in order of title."""
    hits = [hit for section in directory.search(Query()).sections for hit in section.hits]
    return [
        (found.listing.id, found.listing.position.point, found.listing.title) for found in directory.found(hits, None)
    ]


def test_radius_and_order_are_those_of_a_loop_over_everything(scattered: Directory) -> None:
    listings = everything(scattered)
    rng = random.Random(2)
    for _ in range(300):
        place = replace(MIAMI, point=Point(25.77 + rng.uniform(-0.5, 0.5), -80.19 + rng.uniform(-0.5, 0.5)))
        radius = rng.choice([0.5, 1, 2, 5, 10, 25, 60]) * MILE
        expected = sorted(
            (
                geodesic((place.point.latitude, place.point.longitude), (point.latitude, point.longitude)).m,
                rank,
                listing,
            )
            for rank, (listing, point, _title) in enumerate(listings)
            if point is not None
        )
        wanted = [listing for distance, _rank, listing in expected if distance <= radius]
        assert ids(scattered.search(Query(place=place, within_m=radius))) == wanted


def test_distances_are_exact(scattered: Directory) -> None:
    found = scattered.found(scattered.search(Query(place=MIAMI)).sections[0].hits[:50], MIAMI)
    for each in found:
        point = each.listing.position.point
        assert point is not None
        expected = geodesic((MIAMI.point.latitude, MIAMI.point.longitude), (point.latitude, point.longitude)).m
        assert each.distance_m == pytest.approx(expected, abs=1e-6)
    distances = [each.distance_m for each in found if each.distance_m is not None]
    assert len(distances) == 50
    assert distances == sorted(distances)


@pytest.mark.parametrize("words", ["food", "foo", "harbor legal", "HARBOR  legal!", "organization 7", "comída", "zzz"])
def test_words_find_names_first_then_everything(scattered: Directory, words: str) -> None:
    results = scattered.search(Query(words=words))
    records = [scattered.record(hit.listing_id) for hit in results.hits()]
    wanted = [word.casefold().replace("í", "i") for word in words_of(words)]

    def has(text: str) -> bool:
        tokens = text.casefold().split()
        return all(any(token.startswith(word) for token in tokens) for word in wanted)

    in_names = [has(f"{r.listing.service} {r.listing.organization}") for r in records if r.listing.position.point]
    assert in_names == sorted(in_names, reverse=True)
    every = (scattered.record(hit.listing_id) for hit in scattered.search(Query()).hits())
    expected = {
        r.listing.id
        for r in every
        if has(
            f"{r.listing.service} {r.listing.organization} {r.service_description} {r.listing.address}"
            f" {_need_labels(r.listing.needs)}"
        )
    }
    assert {r.listing.id for r in records} == expected


def _need_labels(needs: object) -> str:
    from resources_db.vocabulary import vocabulary  # noqa: PLC0415

    labels = (vocabulary().categories[need.code].label for need in needs)  # type: ignore[attr-defined]
    return " ".join(f"{label.en} {label.es}" for label in labels).replace("&", " ").replace("/", " ")


def test_listings_without_a_place_stand_in_their_own_section(scattered: Directory) -> None:
    results = scattered.search(Query(place=MIAMI, within_m=MILE))
    assert len(ids(results, SectionKey.REMOTE)) == 45
    assert not set(ids(results, SectionKey.REMOTE)) & set(ids(results))


def test_the_limit_spans_all_sections(scattered: Directory) -> None:
    whole = scattered.search(Query(place=MIAMI, within_m=5 * MILE))
    near = len(ids(whole))
    for limit in (0, 1, near, near + 3, 10_000):
        cut = scattered.search(Query(place=MIAMI, within_m=5 * MILE, limit=limit))
        assert cut.shown == len(cut.hits()) == min(limit, whole.total)
        assert cut.total == whole.total
        assert list(cut.hits()) == list(whole.hits())[:limit]
        assert cut.counts == whole.counts
        assert sum(cut.counts[Domain.POLICE].values()) == whole.total


def test_by_name(scattered: Directory) -> None:
    results = scattered.search(Query(place=MIAMI, within_m=20 * MILE, sort=Sort.NAME))
    names = [title.casefold() for title in titles(scattered, results)]
    assert names == sorted(names)


def _report(number: int, level: Level, domain: Domain = Domain.POLICE, **more: object) -> Assessment:
    values: dict[str, object] = {
        "id": f"e{number}{domain}", "subject_type": Subject.SERVICE_AT_LOCATION, "subject_id": f"a{number}",
        "domain": domain, "kind": "POL_ON_SITE", "level": level, "evidence_kind": "SVC_TOLD",
        "assessed_on": date(2026, 11, 1), "review_by": date(2026, 11, 1) + timedelta(days=90),
    }  # fmt: skip
    return Assessment(**(values | more))  # type: ignore[arg-type]


def _nothing_found(number: int) -> Assessment:
    from resources_db.vocabulary import vocabulary  # noqa: PLC0415

    answers = tuple((question, "no") for question in vocabulary().needed(Domain.POLICE))
    return _report(number, Level.NONE_FOUND, kind=None, checklist=answers)


@pytest.fixture
def assessed(tmp_path: Path) -> Iterator[Directory]:
    """Give four services: police known at the nearest, nothing found at the next, two that nobody has checked."""
    spots = [("25.775", "-80.194"), ("25.78", "-80.2"), ("25.79", "-80.21")]
    services = [
        service(number, f"Lantern place number {number}", latitude=latitude, longitude=longitude)
        for number, (latitude, longitude) in enumerate(spots)
    ]
    services.append(service(3, "Lantern place by phone"))
    with with_assessments(tmp_path, services, [_report(0, Level.LIKELY), _nothing_found(1)]) as directory:
        yield directory


def test_hiding_known_contact_counts_what_it_hides_and_sets_the_unchecked_apart(assessed: Directory) -> None:
    plain = assessed.search(Query(place=MIAMI))
    assert plain.counts[Domain.POLICE] == {State.LIKELY: 1, State.NONE_FOUND: 1, State.NOT_ASSESSED: 2}
    assert plain.hidden.total == 0
    hiding = assessed.search(Query(place=MIAMI, hide=frozenset({Domain.POLICE})))
    assert titles(assessed, hiding) == ["Lantern place number 1"]
    assert titles(assessed, hiding, SectionKey.UNCHECKED) == ["Lantern place number 2", "Lantern place by phone"]
    assert ids(hiding, SectionKey.REMOTE) == []
    assert hiding.hidden.total == 1
    assert hiding.hidden.by_domain == {Domain.POLICE: 1}
    assert hiding.hidden.nearest_filters == (known(Domain.POLICE),)
    assert hiding.hidden.nearest_m is not None


def test_only_where_nothing_was_found_says_how_many_nobody_has_checked(assessed: Directory) -> None:
    results = assessed.search(Query(place=MIAMI, only_none_found=frozenset({Domain.POLICE})))
    assert titles(assessed, results) == ["Lantern place number 1"]
    assert results.total == 1
    assert results.hidden.total == 3
    assert results.hidden.unchecked == 2


def test_nothing_found_for_police_says_nothing_of_immigration(assessed: Directory) -> None:
    both = frozenset({Domain.POLICE, Domain.IMMIGRATION})
    assert assessed.search(Query(only_none_found=both)).total == 0
    assert assessed.search(Query(hide=both)).counts[Domain.IMMIGRATION] == {State.NOT_ASSESSED: 3}


def test_no_assessment_is_not_assessed(scattered: Directory) -> None:
    results = scattered.search(Query())
    assert results.total == 400
    for domain in Domain:
        assert results.counts[domain] == {State.NOT_ASSESSED: 400}


def test_the_order_of_hits_does_not_depend_on_how_far_one_looks(scattered: Directory) -> None:
    far = replace(MIAMI, point=Point(47.6, -122.3), region=Region("WA", "53033"))
    whole = [hit.listing_id for hit in scattered.search(Query(place=far)).hits()]
    for count in (1, 7, 50):
        cut = scattered.search(Query(place=far, limit=count))
        assert [hit.listing_id for hit in cut.hits()] == whole[:count]


def test_todays_day_is_the_clocks(scattered: Directory) -> None:
    assert scattered.today().date == TODAY
    assert gazetteer().resolve("33128").region.county == "12086"
