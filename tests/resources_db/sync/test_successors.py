"""The same place under another number: asked about and told, never "nobody has checked" in silence."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exports.flat_rows import flat_row
from resources_db.codes import SectionKey
from resources_db.directory import Directory
from resources_db.index_rows import index_rows
from resources_db.leaving.audience import Audience
from resources_db.listing_notes import listing_notes
from resources_db.model import Assessment, Listing, State, Subject
from resources_db.query import Query
from resources_db.reviews.values import Reviewer
from resources_db.sources.records import Row
from resources_db.sync.held import SAME_PLACE, Held
from tests.helpers.assessments import none_found, positive
from tests.helpers.directories import TODAY, open_directory, reading, service, take_in

BY = Reviewer(organization="Lantern Office", role="coordinator")
PLACE = {"organization": "Lantern House", "zip": "33128", "address_1": "12 Lantern Street"}
Services = Sequence[dict[str, Row]]
FIRST = [
    service(1, "Lantern Community Pantry", **PLACE),
    service(2, "Harbor Legal Aid", organization="Harbor", zip="33130"),
    *[service(number, f"Filler number {number}", zip="33139") for number in range(10, 40)],
]


def anew(number: int, name: str = "Lantern Community Pantry", **more: str) -> dict[str, Row]:
    """Return the pantry under another number, its phone as it was."""
    found = service(number, name, **(PLACE | {"organization": "Lantern  House"} | more))
    found["phone"]["number"] = "(305) 555-0101"
    return found


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with open_directory(tmp_path / "data") as opened:
        take_in(opened, FIRST)
        yield opened


def named(directory: Directory, title: str, *, gone: bool = False) -> str:
    (found,) = [
        row for row in index_rows(directory._db, "TRUE") if title in row.title and (row.gone_on is not None) is gone
    ]
    return found.id


def say(directory: Directory, said: Assessment, listing: str) -> None:
    row = replace(said, id="", subject_type=Subject.SERVICE_AT_LOCATION, subject_id=listing, assessed_on=TODAY)
    directory.reviews.assess([row], BY)


def held(directory: Directory, services: Services) -> list[Held]:
    return [item for item in directory.plan(reading(services), "test").held if item.kind == SAME_PLACE]


def bring(directory: Directory, services: Services, *, yes: bool) -> None:
    plan = directory.plan(reading(services), "test")
    directory.apply(plan, accept=[item.id for item in plan.held if yes or item.kind != SAME_PLACE])


def pantry(directory: Directory) -> Listing:
    return directory.record(named(directory, "Pantry")).listing


def test_a_report_on_what_the_file_calls_otherwise_now_is_asked_about(directory: Directory) -> None:
    say(directory, positive(), named(directory, "Pantry"))
    (item,) = held(directory, [anew(101, "Lantern Comm. Pantry"), *FIRST[1:]])
    assert "Lantern House · Lantern Community Pantry" in item.was()
    assert "Lantern Comm. Pantry" in item.would_be()
    assert "12 Lantern Street" in item.was()
    for language in ("en", "es"):
        assert item.was() in item.beside(language)[0]
        assert item.would_be() in item.beside(language)[1]


def test_with_the_yes_the_new_row_takes_over_and_stays_so(directory: Directory) -> None:
    say(directory, positive(), named(directory, "Pantry"))
    again = [anew(101), *FIRST[1:]]
    bring(directory, again, yes=True)
    new = pantry(directory)
    assert (new.contact.police.state.known_contact, new.no_longer_listed, new.earlier) == (True, None, "")
    for _ in range(2):
        assert held(directory, again) == []
        bring(directory, [*again, service(50, "Another one")], yes=False)
        assert pantry(directory) == new
    assert directory.check() == []


def test_numbered_anew_twice_it_carries_what_was_said_of_both(directory: Directory) -> None:
    say(directory, positive(), named(directory, "Pantry"))
    bring(directory, [anew(101), *FIRST[1:]], yes=True)
    bring(directory, [anew(202), *FIRST[1:]], yes=True)
    new = pantry(directory)
    assert (new.contact.police.state.known_contact, new.no_longer_listed) == (True, None)
    (merged,) = [row for row in index_rows(directory._db, "TRUE") if "Pantry" in row.title]
    assert len(merged.parts) == 3


def test_good_news_is_out_of_date_with_the_yes(directory: Directory) -> None:
    say(directory, none_found(), named(directory, "Pantry"))
    bring(directory, [anew(101), *FIRST[1:]], yes=True)
    assert pantry(directory).contact.police.state is not State.NONE_FOUND


def test_without_the_yes_it_is_told_wherever_the_new_row_goes(directory: Directory) -> None:
    say(directory, positive(), named(directory, "Pantry"))
    again = [anew(101), *FIRST[1:]]
    bring(directory, again, yes=False)
    new = pantry(directory)
    assert new.contact.police.state is State.NOT_ASSESSED
    assert new.earlier == "Lantern Community Pantry"
    for language in ("en", "es"):
        assert any(new.earlier in note for note in listing_notes(new, language))
    assert flat_row(SectionKey.NEAR, new, "en")["earlier_record"] == new.earlier
    (item,) = held(directory, again)
    bring(directory, again, yes=True)
    assert pantry(directory).earlier == ""
    assert item.id not in {each.id for each in held(directory, again)}


def test_what_stays_here_is_not_told_to_others(directory: Directory) -> None:
    say(directory, replace(positive(), share="local_only"), named(directory, "Pantry"))
    bring(directory, [anew(101), *FIRST[1:]], yes=False)
    hits = directory.search(Query(limit=None)).hits()
    for audience, told in ((Audience.OWN, 1), (Audience.PUBLIC, 0)):
        with directory.leaving(audience) as leaving:
            assert sum(bool(listing.earlier) for listing in leaving.listings(hits)) == told


def test_two_places_are_told_and_asked_about_no_more(directory: Directory) -> None:
    say(directory, positive(), named(directory, "Pantry"))
    again = [anew(101), *FIRST[1:]]
    bring(directory, again, yes=False)
    directory.duplicates.not_the_same(named(directory, "Pantry"), named(directory, "Pantry", gone=True), BY)
    assert (pantry(directory).earlier, held(directory, again)) == ("", [])


def test_merging_them_by_hand_does_the_same(directory: Directory) -> None:
    say(directory, positive(), named(directory, "Pantry"))
    bring(directory, [anew(101), *FIRST[1:]], yes=False)
    directory.duplicates.merge(named(directory, "Pantry"), named(directory, "Pantry", gone=True), BY)
    assert pantry(directory).earlier == ""
    assert pantry(directory).contact.police.state.known_contact


def test_another_place_is_not_asked_about(directory: Directory) -> None:
    say(directory, positive(), named(directory, "Pantry"))
    other = service(101, "Lantern Community Shelter", organization="Lantern House", zip="33160", address_1="9 Bay Rd")
    assert held(directory, [other, *FIRST[1:]]) == []
    assert held(directory, FIRST[1:]) == []


def test_a_place_of_which_nothing_is_said_is_not_asked_about(directory: Directory) -> None:
    assert held(directory, [anew(101), *FIRST[1:]]) == []


def test_an_address_that_is_kept_back_is_not_shown(tmp_path: Path) -> None:
    with open_directory(tmp_path) as directory:
        kept = PLACE | {"location": "Confidential location"}
        take_in(directory, [service(1, "Lantern Community Pantry", **kept), *FIRST[1:]])
        say(directory, positive(), named(directory, "Pantry"))
        (item,) = held(directory, [anew(101, location="Confidential location"), *FIRST[1:]])
        assert "12 Lantern" not in item.was() + item.would_be()


def test_all_numbers_anew_are_said_to_be_so(directory: Directory) -> None:
    renumbered = [
        service(int(str(each["service"]["id"])[1:]) + 500, str(each["service"]["name"]), **PLACE) for each in FIRST[2:]
    ]
    for old, new in zip(FIRST[2:], renumbered, strict=True):
        new["phone"]["number"] = old["phone"]["number"]
    plan = directory.plan(reading(renumbered), "test")
    (item,) = [item for item in plan.held if item.kind == "many_gone"]
    assert "30 of them look like places that the file brings under new numbers" in item.what()
    assert "30 de ellas parecen lugares" in item.what("es")


@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(
    chosen=st.sets(st.integers(0, 31), max_size=4),
    renumbered=st.sets(st.integers(0, 31), max_size=4),
    yes=st.booleans(),
)
def test_no_report_is_lost_in_silence(
    tmp_path_factory: pytest.TempPathFactory, chosen: set[int], renumbered: set[int], yes: bool
) -> None:
    with open_directory(tmp_path_factory.mktemp("any")) as directory:
        take_in(directory, FIRST)
        titles = {row.id: row.title for row in index_rows(directory._db, "TRUE")}
        ids = sorted(titles)
        for number in chosen:
            say(directory, positive(), ids[number])
        said = {titles[ids[number]] for number in chosen}
        files = []
        for number, each in enumerate(FIRST):
            own = {table: dict(row) for table, row in each.items()}
            for each_row in own.values() if number in renumbered else ():
                for column in {"id", "service_id", "location_id"} & each_row.keys():
                    each_row[column] = f"{each_row[column]}00"
            files.append(own)
        before = directory.content_hash()
        bring(directory, files, yes=yes)
        for row in index_rows(directory._db, "gone_on IS NULL"):
            listing = directory.record(row.id).listing
            told = listing.contact.police.state.known_contact or listing.earlier == listing.title
            assert told is (listing.title in said)
        assert directory.check() == []
        if renumbered:
            directory.acts.undo(directory.acts.undoing())
            assert directory.content_hash() == before
