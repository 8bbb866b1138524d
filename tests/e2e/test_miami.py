"""A real directory, taken in whole: the figures, the odd records, and the same answers as looking at every listing."""

import random
from collections.abc import Iterator
from pathlib import Path
from shutil import copy

import pytest
from geopy.distance import geodesic

from resources_db.codes import SectionKey
from resources_db.directory import Directory
from resources_db.model import NOBODY_HAS_CHECKED, Domain, Listing, PositionKind, Record, State
from resources_db.query import Query
from resources_db.sources import read
from resources_db.sources.records import Reading
from resources_db.sync.staging import Counts
from resources_db.vocabulary import vocabulary
from tests.helpers.directories import gazetteer, open_directory

SOURCE = "miami-211"
ENFORCEMENT = ("39", "3444", "3446", "6705", "6706", "6707", "7824")
MILE = 1609.344


@pytest.fixture(scope="session")
def miami_file(shared_data: Path) -> Path:
    return shared_data / "miami-211" / "miami-211-hsds-1.1.zip"


@pytest.fixture(scope="session")
def miami_reading(miami_file: Path) -> Reading:
    return read(miami_file)


@pytest.fixture(scope="session")
def miami(tmp_path_factory: pytest.TempPathFactory, miami_reading: Reading) -> Iterator[Directory]:
    with open_directory(tmp_path_factory.mktemp("miami")) as directory:
        directory.apply(directory.plan(miami_reading, SOURCE))
        yield directory


@pytest.fixture(scope="session")
def listings(miami: Directory) -> list[Listing]:
    """Give every listing, in order of title."""
    hits = [hit for section in miami.search(Query()).sections for hit in section.hits]
    order = sorted(hits, key=lambda hit: hit.row)
    return [found.listing for found in miami.found(order, None)]


def test_everything_is_read(miami: Directory, miami_reading: Reading) -> None:
    assert miami_reading.format == "hsds-1.1"
    assert (miami_reading.read["services"], miami_reading.read["organizations"]) == (4089, 1074)
    info = miami.info()
    assert (info.services, info.organizations, info.locations, info.listings) == (4089, 1074, 4089, 4089)
    assert str(info.data_as_of) == "2019-07-29", "the day on which the file was packed, for want of one in its records"
    for domain in Domain:
        assert info.counts[domain] == {State.NOT_ASSESSED: 4089}


def test_services_of_unknown_organizations_are_kept_and_listed(miami_reading: Reading, listings: list[Listing]) -> None:
    dangling = [
        problem
        for problem in miami_reading.problems
        if problem.kind == "dangling_reference" and "services.csv" in problem.file
    ]
    assert len(dangling) == 447
    assert sum(listing.organization is None for listing in listings) == 447


def test_again_under_another_name_it_changes_nothing(miami: Directory, miami_file: Path, tmp_path: Path) -> None:
    renamed = tmp_path / "another name.zip"
    copy(miami_file, renamed)
    reading = read(renamed)
    assert miami.propose_source(reading, renamed.stem) == SOURCE
    plan = miami.plan(reading, SOURCE)
    assert plan.services == Counts(unchanged=4089)
    assert plan.nothing_new
    before = miami.content_hash()
    assert not miami.apply(plan)
    assert miami.content_hash() == before


def test_the_same_ids_under_another_source_overwrite_nothing(miami_reading: Reading, tmp_path: Path) -> None:
    few = Reading(format="hsds-1.1", rows={t: r[:50] for t, r in miami_reading.rows.items()}, read={})
    with open_directory(tmp_path) as directory:
        directory.apply(directory.plan(few, SOURCE))
        plan = directory.plan(few, "somewhere else")
        assert plan.services.added == 50
        directory.apply(plan)
        assert directory.info().services == 100


def test_every_listing_without_coordinates_is_placed_or_said_to_have_no_place(
    miami_reading: Reading, listings: list[Listing]
) -> None:
    without = {str(row["id"]) for row in miami_reading.rows["location"] if row.get("latitude") is None}
    assert len(without) == 1829
    kinds = [listing.position.kind for listing in listings]
    assert kinds.count(PositionKind.EXACT) <= 4089 - 1829
    assert kinds.count(PositionKind.ZIP) > 1500
    assert kinds.count(PositionKind.WITHHELD) == 1
    for listing in listings:
        assert (listing.position.point is None) == (listing.position.kind in {PositionKind.NONE, PositionKind.WITHHELD})


def test_searches_are_those_of_a_loop_over_everything(miami: Directory, listings: list[Listing]) -> None:
    """300 random questions: the same listings, in the same order, as geopy's geodesic over every listing."""
    rng = random.Random(4)
    zips = [place for code in range(33101, 33200) if (place := gazetteer().zip_place(str(code)))]
    words = ["", "", "legal", "food pan", "health", "immigr", "salv", "child care", "miami", "jewish community"]
    needs: list[tuple[str, ...]] = [(), (), ("LA",), ("FO.PANTRY",), ("HE", "TX"), ("HO.SHELTER",)]
    matching = {text: _with_words(miami, listings, text) for text in set(words)}
    for _ in range(300):
        place, radius = rng.choice(zips), rng.choice([1, 3, 5, 10, 25]) * MILE
        text, need = rng.choice(words), rng.choice(needs)
        expected = []
        for rank, listing in enumerate(listings):
            point = listing.position.point
            if point is None or listing.enforcement or listing.id not in matching[text] or not _answers(listing, need):
                continue
            metres = geodesic((place.point.latitude, place.point.longitude), (point.latitude, point.longitude)).m
            if metres <= radius:
                expected.append((metres, rank, listing.id))
        results = miami.search(Query(place=place, within_m=radius, words=text, needs=need))
        near = next(section for section in results.sections if section.key is SectionKey.NEAR)
        assert [hit.listing_id for hit in near.hits] == [listing for _metres, _rank, listing in sorted(expected)]


def _with_words(miami: Directory, listings: list[Listing], text: str) -> set[str]:
    """Return the listings that have every word, by a look at each indexed text rather than by the index."""
    wanted = text.split()
    found = miami._db.execute(
        'SELECT l.id, names || " " || everything FROM listing_words w JOIN listing l ON l."row" = w.rowid'
    )
    texts = {listing: _tokens(words) for listing, words in found}
    return {each.id for each in listings if all(any(t.startswith(w) for t in texts[each.id]) for w in wanted)}


def _tokens(text: str) -> set[str]:
    return set("".join(c if c.isalnum() else " " for c in text.casefold()).split())


def _answers(listing: Listing, needs: tuple[str, ...]) -> bool:
    codes = {code for need in needs for code in vocabulary().branch(need)}
    return not needs or any(need.code in codes for need in listing.needs)


def _record(miami: Directory, original: str) -> Record:
    return miami.record(f"{SOURCE}:{original}")


@pytest.mark.parametrize("original", ENFORCEMENT)
def test_offices_of_enforcement_answer_no_need(miami: Directory, original: str) -> None:
    listing = _record(miami, original).listing
    assert listing.enforcement
    assert listing.needs == ()
    assert listing.contact == NOBODY_HAS_CHECKED
    every_need = tuple(code for code, category in vocabulary().categories.items() if category.parent is None)
    assert listing.id not in {hit.listing_id for hit in miami.search(Query(needs=every_need)).hits()}
    found = miami.search(Query(words=listing.title))
    assert listing.id in {hit.listing_id for s in found.sections if s.key is SectionKey.ENFORCEMENT for hit in s.hits}


def test_a_lawyer_whose_name_says_detention_is_help(miami: Directory) -> None:
    listing = _record(miami, "2106").listing
    assert listing.enforcement is None
    assert {need.code for need in listing.needs} & {"LA.IMMIG", "LA.REMOVAL"}


def test_short_and_shared_names_stand_behind_their_organization(listings: list[Listing]) -> None:
    marathon = [listing for listing in listings if listing.service == "MARATHON"]
    assert len(marathon) == 26
    known = [listing for listing in marathon if listing.organization]
    assert known
    assert all(listing.title == f"{listing.organization}: MARATHON" for listing in known)
    assert {listing.title for listing in marathon if not listing.organization} <= {"MARATHON"}


def test_the_file_is_whole(miami: Directory) -> None:
    assert miami.check() == []


@pytest.mark.parametrize("version", ["3.0", "3.1-dev"])
@pytest.mark.parametrize("name", ["service_full.json", "organization_full.json", "service_list.json", "csv"])
def test_official_examples(shared_data: Path, tmp_path: Path, version: str, name: str) -> None:
    reading = read(shared_data / "hsds-official" / f"examples-{version}" / name)
    with open_directory(tmp_path) as directory:
        directory.apply(directory.plan(reading, "official"))
        assert directory.plan(reading, "official").nothing_new
        assert directory.check() == []
    if name == "csv":
        dangling = {problem.column for problem in reading.problems if problem.kind == "dangling_reference"}
        assert {"organization_id", "service_at_location_id", "taxonomy_id"} <= dangling
