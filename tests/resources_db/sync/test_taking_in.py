"""Taking files in: all or nothing, twice is once, two sources never touch, and nothing reads better without a yes."""

import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from resources_db.directory import Directory
from resources_db.errors import Cancelled, Refused
from resources_db.model import Listing, PositionKind, State
from resources_db.query import Query
from resources_db.rows import rows, value
from resources_db.sources import read
from resources_db.sources.records import Row
from resources_db.sync.staging import Counts
from tests.helpers.directories import open_directory, reading, service, take_in

FOOD = service(1, "Harbor Street food pantry", zip="33128", organization="Lantern Kitchen")
LEGAL = service(2, "Help with asylum cases", zip="33130")


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with open_directory(tmp_path) as opened:
        yield opened


def names(directory: Directory) -> list[str]:
    hits = directory.search(Query()).hits()
    return [found.listing.service for found in directory.found(hits, None)]


def changed(own: dict[str, Row], table: str, **columns: str) -> dict[str, Row]:
    return own | {table: {**own[table], **columns}}


def test_the_same_file_again_changes_nothing(directory: Directory) -> None:
    assert take_in(directory, [FOOD, LEGAL])
    before = directory.content_hash()
    plan = directory.plan(reading([FOOD, LEGAL]), " TEST ")
    assert plan.services == Counts(unchanged=2)
    assert plan.nothing_new
    assert not plan.new_source
    assert not directory.apply(plan)
    assert directory.content_hash() == before


def test_planning_changes_nothing(directory: Directory) -> None:
    before = directory.content_hash()
    plan = directory.plan(reading([FOOD]), "test")
    assert plan.services == Counts(added=1)
    assert plan.new_source
    assert directory.content_hash() == before


def test_the_same_ids_under_another_source_overwrite_nothing(directory: Directory) -> None:
    take_in(directory, [FOOD], "one")
    take_in(directory, [changed(FOOD, "service", name="Another pantry altogether")], "two")
    assert sorted(names(directory)) == ["Another pantry altogether", "Harbor Street food pantry"]
    assert directory.plan(reading([FOOD]), "one").nothing_new


def test_a_change_is_counted_kept_in_history_and_found(directory: Directory) -> None:
    take_in(directory, [FOOD, LEGAL])
    later = [changed(FOOD, "phone", number="(305) 555-0199"), LEGAL]
    plan = directory.plan(reading(later), "test")
    assert plan.by_table["phone"] == Counts(changed=1, unchanged=1)
    assert plan.by_table["service"] == Counts(unchanged=2)
    directory.apply(plan)
    history = list(rows(directory._db, "SELECT * FROM history"))
    assert [(h["field_name"], h["previous_value"], h["replacement_value"]) for h in history] == [
        ("number", "(305) 555-0101", "(305) 555-0199")
    ]
    hits = directory.search(Query(words="harbor")).hits()
    assert directory.found(hits, None)[0].listing.phones[0].number == "(305) 555-0199"


def test_a_service_that_is_gone_stays_and_says_so(directory: Directory) -> None:
    many = [service(number, f"Pantry number {number}", zip="33128") for number in range(20)]
    take_in(directory, many)
    plan = directory.plan(reading(many[:-1]), "test")
    assert plan.services == Counts(unchanged=19, gone=1)
    assert plan.held == ()
    directory.apply(plan)
    found = directory.found(directory.search(Query()).hits(), None)
    assert found[-1].listing.service == "Pantry number 19"
    assert found[-1].listing.no_longer_listed == directory.today().date
    assert found[-1].listing.phones
    assert [each.listing.no_longer_listed for each in found[:-1]] == [None] * 19
    again = directory.plan(reading(many), "test")
    directory.apply(again, accept=[held.id for held in again.held])
    assert {each.listing.no_longer_listed for each in directory.found(directory.search(Query()).hits(), None)} == {None}


def test_a_phone_that_its_source_took_away_is_not_shown(directory: Directory) -> None:
    take_in(directory, [FOOD])
    without = {table: row for table, row in FOOD.items() if table != "phone"}
    take_in(directory, [without])
    assert directory.found(directory.search(Query()).hits(), None)[0].listing.phones == ()


def test_a_file_that_lacks_most_of_its_source_takes_nothing_away_without_a_yes(directory: Directory) -> None:
    take_in(directory, [FOOD, LEGAL])
    plan = directory.plan(reading([FOOD]), "test")
    assert [(held.kind, held.subject, held.count) for held in plan.held] == [("many_gone", "service", 1)]
    directory.apply(plan)
    assert {each.listing.no_longer_listed for each in directory.found(directory.search(Query()).hits(), None)} == {None}
    directory.apply(directory.plan(reading([FOOD]), "test"), accept=[plan.held[0].id])
    listings = {f.listing.service: f.listing for f in directory.found(directory.search(Query()).hits(), None)}
    assert listings["Help with asylum cases"].no_longer_listed is not None


def test_an_address_that_was_confidential_becomes_public_only_by_a_named_yes(directory: Directory) -> None:
    hidden = service(3, "Shelter for survivors", zip="33128", address_1="Confidential")
    public = service(3, "Shelter for survivors", zip="33128", address_1="12 Lantern Street")
    take_in(directory, [hidden])
    assert position(directory) is PositionKind.WITHHELD
    plan = directory.plan(reading([public]), "test")
    assert [held.kind for held in plan.held] == ["address_public"]
    directory.apply(plan)
    assert position(directory) is PositionKind.WITHHELD
    directory.apply(directory.plan(reading([public]), "test"), accept=[plan.held[0].id])
    assert position(directory) is PositionKind.ZIP


def test_a_new_place_of_a_service_that_kept_one_back_waits_too(directory: Directory) -> None:
    take_in(directory, [service(3, "Shelter for survivors", zip="33128", address_1="Confidential")])
    moved = service(3, "Shelter for survivors", zip="33128", address_1="9 Heron Lane", organization="Lantern House")
    for table, column in (("location", "id"), ("service_at_location", "location_id"), ("address", "location_id")):
        moved[table] = {**moved[table], column: "l99"}
    plan = directory.plan(reading([moved]), "test")
    assert [(held.kind, held.listing) for held in plan.held] == [
        ("address_public", "Lantern House: Shelter for survivors")
    ]
    directory.apply(plan)
    assert position(directory) is PositionKind.WITHHELD
    directory.apply(directory.plan(reading([moved]), "test"), accept=[plan.held[0].id])
    assert position(directory) is PositionKind.ZIP


def test_a_yes_is_for_what_was_shown_and_for_nothing_else(directory: Directory) -> None:
    take_in(directory, [service(3, "Shelter for survivors", zip="33128", address_1="Confidential")])
    one = directory.plan(reading([service(3, "Shelter for survivors", zip="33128", address_1="1 Heron Lane")]), "test")
    other = directory.plan(reading([service(3, "Shelter for survivors", zip="33128", address_1="2 Pier Road")]), "test")
    assert one.held[0].id != other.held[0].id
    with pytest.raises(Refused, match="Nothing is held"):
        directory.apply(other, accept=[one.held[0].id])
    assert position(directory) is PositionKind.WITHHELD


@pytest.mark.parametrize(
    ("table", "column", "text"),
    [
        ("location", "name", "Confidential location"),
        ("location", "description", "The address is confidential. Do not publish."),
        ("service", "description", "Address is confidential; call first."),
        ("service", "description", "La dirección es confidencial."),
        ("location", "extra", '{"confidential_address": "yes"}'),
    ],
)
def test_confidential_anywhere_about_the_address_keeps_it_back(
    directory: Directory, table: str, column: str, text: str
) -> None:
    take_in(directory, [changed(service(3, "Shelter", zip="33128"), table, **{column: text})])
    assert position(directory) is PositionKind.WITHHELD


def test_confidential_counselling_keeps_nothing_back(directory: Directory) -> None:
    told = "Free and confidential testing. All counseling is confidential. The location is not confidential."
    take_in(directory, [changed(service(3, "Clinic", zip="33128"), "service", description=told)])
    assert position(directory) is PositionKind.ZIP


def test_an_id_that_was_asked_is_not_forgotten_without_a_yes(directory: Directory) -> None:
    asks = FOOD | {"required_document": {"id": "r1", "service_id": "s1", "document": "Photo ID"}}
    take_in(directory, [asks])
    plan = directory.plan(reading([FOOD]), "test")
    assert [held.kind for held in plan.held] == ["fact_lost"]
    directory.apply(plan)
    assert listing(directory).contact.id_and_data.state is State.POSSIBLE
    directory.apply(directory.plan(reading([FOOD]), "test"), accept=[plan.held[0].id])
    assert listing(directory).contact.id_and_data.state is State.NOT_ASSESSED


def test_an_office_of_enforcement_does_not_become_help_without_a_yes(directory: Directory) -> None:
    police = service(4, "Victim services", zip="33128", organization="Harbor City Police Department")
    help_ = service(4, "Victim services", zip="33128", organization="Lantern House")
    take_in(directory, [police])
    plan = directory.plan(reading([help_]), "test")
    assert [held.kind for held in plan.held] == ["enforcement_lost"]
    directory.apply(plan)
    assert listing(directory).enforcement
    directory.apply(directory.plan(reading([help_]), "test"), accept=[plan.held[0].id])
    assert listing(directory).enforcement is None


def test_a_file_of_another_network_overwrites_nothing(directory: Directory) -> None:
    ours = [service(number, f"Pantry number {number}", zip="33128") for number in range(10)]
    theirs = [service(number, f"Clinic number {number}", zip="33128") for number in range(10)]
    take_in(directory, ours, "export")
    with pytest.raises(Refused, match="which source"):
        directory.propose_source(reading(theirs), "export")
    plan = directory.plan(reading(theirs), "export")
    assert [held.kind for held in plan.held] == ["many_renamed"]
    with pytest.raises(Refused, match="another network"):
        directory.apply(plan)
    assert sorted(names(directory)) == sorted(f"Pantry number {number}" for number in range(10))
    with pytest.raises(Refused, match="no name"):
        directory.plan(reading(ours), "   ")


def test_a_table_that_is_cut_takes_nothing_away_without_a_yes(directory: Directory) -> None:
    many = [service(number, f"Pantry number {number}", zip="33128") for number in range(20)]
    take_in(directory, many)
    cut = [{table: row for table, row in own.items() if table != "phone"} for own in many]
    plan = directory.plan(reading(cut), "test")
    assert [(held.kind, held.subject, held.count) for held in plan.held] == [("many_gone", "phone", 20)]
    directory.apply(plan)
    assert listing(directory).phones


def listing(directory: Directory) -> Listing:
    return directory.found(directory.search(Query()).hits(), None)[0].listing


def position(directory: Directory) -> PositionKind:
    return directory.found(directory.search(Query()).hits(), None)[0].listing.position.kind


@pytest.mark.parametrize("step", ["progress.comparing", "progress.writing", "progress.indexing"])
def test_stopping_at_any_step_leaves_everything_as_it_was(directory: Directory, step: str) -> None:
    take_in(directory, [FOOD])
    before, found = directory.content_hash(), names(directory)
    plan = directory.plan(reading([FOOD, LEGAL]), "test")

    def stop(at: str, _done: int, _total: int) -> None:
        if at == step:
            raise Cancelled

    with pytest.raises(Cancelled):
        directory.apply(plan, stop)
    assert directory.content_hash() == before
    assert names(directory) == found
    assert directory.check() == []


def test_what_a_full_disk_cuts_short_is_not_there_at_all(directory: Directory) -> None:
    take_in(directory, [FOOD])
    before = directory.content_hash()
    pages = value(directory._db, "PRAGMA page_count")
    directory._db.execute(f"PRAGMA max_page_count={pages + 2}")
    many = [FOOD, *(service(number, f"Pantry number {number}", zip="33128") for number in range(10, 400))]
    with pytest.raises(Exception, match="The disk is full"):
        take_in(directory, many)
    assert directory.content_hash() == before
    assert directory.check() == []


def test_the_source_of_a_file_is_proposed_from_what_it_holds(directory: Directory) -> None:
    many = [service(number, f"Pantry number {number}", zip="33128") for number in range(10)]
    assert directory.propose_source(reading(many), "county_2026") == "county_2026"
    take_in(directory, many, "County directory")
    assert directory.propose_source(reading(many[2:]), "renamed") == "County directory"
    others = [service(number, f"Clinic number {number}", zip="33128") for number in range(10)]
    assert directory.propose_source(reading(others), "other") == "other"
    with pytest.raises(Refused, match="which source"):
        directory.propose_source(reading([*many[:3], *others[3:]]), "mixed")


def test_the_age_of_a_file_is_what_its_records_say_and_never_the_day_of_import(directory: Directory) -> None:
    take_in(directory, [FOOD])
    assert directory.info().data_as_of is None
    dated = changed(FOOD, "service", last_modified="2025-03-01T10:00:00.000Z")
    future = changed(LEGAL, "service", last_modified="2031-01-01T10:00:00.000Z")
    take_in(directory, [dated, future])
    assert str(directory.info().data_as_of) == "2025-03-01"


@pytest.mark.parametrize(
    ("written", "age"),
    [
        ([(2025, 6, 1), (2025, 6, 3)], "2025-06-03"),
        ([(1980, 1, 1)], None),
        ([(2025, 0, 0)], None),
        ([(2031, 1, 1)], None),
    ],
)
def test_a_file_without_dates_is_as_old_as_its_zip_says(
    directory: Directory, tmp_path: Path, written: list[tuple[int, int, int]], age: str | None
) -> None:
    with zipfile.ZipFile(tmp_path / "county.zip", "w") as archive:
        for number, day in enumerate(written):
            name = "services.csv" if not number else f"note{number}.csv"
            archive.writestr(zipfile.ZipInfo(name, (*day, 12, 0, 0)), "id,name,status\ns1,Lantern Pantry,active\n")
    directory.apply(directory.plan(read(tmp_path / "county.zip"), "county"))
    assert directory.info().by_source[0].data_as_of == (date.fromisoformat(age) if age else None)


def test_an_index_of_older_rules_is_built_again_at_the_next_start(tmp_path: Path) -> None:
    with open_directory(tmp_path) as before:
        take_in(before, [FOOD])
        before._db.execute("DELETE FROM listing_need")
        before._db.execute("UPDATE directory_fact SET value = 'older rules' WHERE name = 'index'")
    with open_directory(tmp_path) as after:
        assert "FO.PANTRY" in {need.code for need in listing(after).needs}
        assert after.check() == []


def test_check_notices_a_change_from_outside(directory: Directory) -> None:
    take_in(directory, [FOOD, LEGAL])
    assert directory.check() == []
    directory._db.execute("UPDATE phone SET number = '(305) 555-0666'")
    directory._db.execute('DELETE FROM listing WHERE "row" = 1')
    assert {finding.kind for finding in directory.check()} >= {"content", "count"}


def test_a_real_file_and_the_demonstration_stay_apart(directory: Directory) -> None:
    from desktop.controllers.demonstration import load_demonstration  # noqa: PLC0415
    from resources_db.sources.records import no_progress  # noqa: PLC0415

    load_demonstration(directory, no_progress)
    with pytest.raises(Refused, match="demonstration"):
        take_in(directory, [FOOD])
    with pytest.raises(Refused, match="already holds"):
        load_demonstration(directory, no_progress)
