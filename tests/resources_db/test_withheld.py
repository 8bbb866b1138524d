"""A withheld place cannot be found by trying, and no way out says where it is."""

import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop import cli_json, cli_text
from exports.pdf import draw
from exports.sheet import SheetOptions, make_sheet
from resources_db.codes import SectionKey
from resources_db.directory import Directory
from resources_db.index_rows import index_rows
from resources_db.model import AddressPolicy, Place, PlaceKind, Point
from resources_db.query import Query
from resources_db.sync.given import Given
from tests.exports.read_back import text_by_pdfium
from tests.helpers.directories import TODAY, gazetteer, open_directory, reading, service, take_in

STREET, ZIP, CITY = "987 Heron Lane", "33130", "Hialeah"


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Directory]:
    """Give a hidden shelter in Miami-Dade, one whose address says so in Broward, and an ordinary place."""
    hidden = service(
        1, "Shelter for survivors", zip=ZIP, city=CITY, address_1=f"{STREET} (confidential)",
        latitude="25.7687", longitude="-80.2049", location="The house on Heron Lane",
    )  # fmt: skip
    broward = service(2, "Shelter for families", zip="33301", city="Fort Lauderdale", address_1="Undisclosed location")
    public = service(3, "Harbor Street food pantry", zip="33128")
    with open_directory(tmp_path_factory.mktemp("withheld")) as opened:
        take_in(opened, [hidden, broward, public])
        yield opened


def _withheld(directory: Directory, query: Query) -> list[str]:
    section = next(s for s in directory.search(query).sections if s.key is SectionKey.WITHHELD)
    return [found.listing.service for found in directory.found(section.hits[:], query.place)]


def test_the_withheld_section_is_the_same_for_all_places_of_a_county(directory: Directory) -> None:
    rng = random.Random(3)
    answers: dict[str, set[tuple[str, ...]]] = {}
    for _ in range(500):
        point = Point(rng.uniform(25.3, 26.3), rng.uniform(-80.8, -80.1))
        place = Place(
            name="somewhere", kind=PlaceKind.POINT, point=point, precision_m=10, region=gazetteer().county_of(point)
        )
        radius = rng.choice([None, 10.0, 500.0, 5_000.0, 80_000.0])
        county = place.region.county or ""
        answers.setdefault(county, set()).add(tuple(_withheld(directory, Query(place=place, within_m=radius))))
    assert answers["12086"] == {("Shelter for survivors",)}
    assert answers["12011"] == {("Shelter for families",)}
    assert all(len(found) == 1 for found in answers.values())


@pytest.mark.parametrize("words", [STREET, "Heron", ZIP, CITY, "33130", "hialeah shelter"])
def test_words_of_the_address_find_nothing(directory: Directory, words: str) -> None:
    assert _withheld(directory, Query(words=words)) == []
    assert _withheld(directory, Query(words="survivors")) == ["Shelter for survivors"]


def _telling(text: str) -> list[str]:
    return [part for part in (STREET, "Heron", ZIP, CITY, "25.76", "80.20") if part.casefold() in text.casefold()]


def test_no_way_out_says_where_it_is(directory: Directory) -> None:
    place = gazetteer().resolve("33130")
    results = directory.search(Query(place=place, words="survivors"))
    found = [directory.found(section.hits[:], place) for section in results.sections]
    document = cli_json.search_json(results, found, [""] * 5)
    [listing] = document["sections"][2]["listings"]
    assert listing["position"] == "withheld"
    for field in ("address", "location", "latitude", "longitude", "distance_m", "bearing", "precision_m"):
        assert listing[field] is None
    record = directory.record(listing["id"])
    for language in ("en", "es"):
        sheet = make_sheet([record], SheetOptions(language=language), TODAY)
        outs = [
            json.dumps(listing),
            json.dumps(cli_json.record_json(record)),
            cli_text.record_text(record, language),
            "\n".join(line for section in found for each in section for line in cli_text.listing_lines(each, language)),
            repr(sheet),
            text_by_pdfium(draw(sheet)),
        ]
        for out in outs:
            assert "survivors" in out
            assert _telling(out) == []


def test_a_stated_area_stands_in_where_the_address_names_none(tmp_path: Path) -> None:
    hidden = service(1, "Shelter anywhere", zip="", city="", state="", address_1="Confidential")
    hidden["service_area"] = {"id": "r1", "service_id": "s1", "name": "Monroe County, FL"}
    with open_directory(tmp_path) as opened:
        take_in(opened, [hidden])
        assert _withheld(opened, Query(place=gazetteer().resolve("Key West, FL"))) == ["Shelter anywhere"]
        assert _withheld(opened, Query(place=gazetteer().resolve("33128"))) == []


def test_the_index_does_not_hold_where_it_is(directory: Directory) -> None:
    row = next(index_rows(directory._db, "title = ?", ["Shelter for survivors"]))
    assert (row.latitude, row.longitude, row.area, row.county) == (None, None, "", "12086")
    words = directory._db.execute("SELECT names || everything FROM listing_words WHERE rowid = ?", [row.row]).fetchone()
    assert _telling(words[0]) == []
    assert directory._db.execute('SELECT 1 FROM listing_place WHERE "row" = ?', [row.row]).fetchone() is None


@pytest.mark.parametrize("policy", [*AddressPolicy, "what a later version says"])
def test_a_listing_says_who_may_know_its_address(tmp_path: Path, policy: str) -> None:
    given = Given(needs={}, address_policies={"l1": (policy, "asked")}, assessments=())
    places = [service(1, "Shelter for survivors", zip=ZIP, address_1=STREET), service(2, "Food pantry", zip="33128")]
    with open_directory(tmp_path) as opened:
        opened.apply(opened.plan(reading(places), "test"), demonstration=given)
        found = {one.listing.service: one.listing for one in opened.found(opened.search(Query()).hits(), None)}
        hidden, public = found["Shelter for survivors"], found["Food pantry"]
        wanted = AddressPolicy(policy) if policy in set(AddressPolicy) else AddressPolicy.NEVER_PRINT
        assert (hidden.address_policy, hidden.position.withheld) == (wanted, True)
        assert (public.address_policy, public.position.withheld) == (None, False)
        for language in ("en", "es"):
            assert STREET not in cli_text.record_text(opened.record(hidden.id), language)
