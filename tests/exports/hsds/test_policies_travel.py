"""Who may know an address travels with every package, and is known where it is taken in; no street does."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.cli_json import listing_json, record_json
from exports.flat_rows import flat_row
from resources_db.codes import AddressPolicy, SectionKey
from resources_db.directory import Directory
from resources_db.edits.values import Changes, RowChange
from resources_db.leaving.audience import Audience
from resources_db.model import Listing
from resources_db.query import Query
from resources_db.results import Found
from resources_db.sources.records import Row
from tests.helpers.directories import open_directory, reading, service, take_in
from tests.helpers.exchange import exported, planned, tables, take_package, taken_in, write_tables
from tests.helpers.reviewing import DESK

POLICIES = tuple(AddressPolicy)
FOR_ALL = POLICIES[:2]
"""What a package for everybody tells of: it names no place that no sheet names."""
PLACES = [service(number, f"House {number}", zip="33128") for number in range(1, 5)]
OTHERS = [Audience.PARTNERS, Audience.PUBLIC]
TABLE = "porchlight_address_policies"


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with open_directory(tmp_path / "home") as opened:
        take_in(opened, PLACES)
        for number, policy in enumerate(POLICIES, 1):
            set_policy(opened, number, policy)
        yield opened


def set_policy(directory: Directory, number: int, policy: str) -> None:
    listing = directory.record(f"test:s{number}").listing
    change = RowChange(table="address_policy", record=str(listing.location_id), values=(("policy", policy),))
    changes = Changes(listing=listing.id, rows=(change,))
    directory.edits.save(changes, DESK, directory.edits.effects(changes))


def policies(directory: Directory) -> list[AddressPolicy | None]:
    """Return who may know the address of each of the places that are there."""
    found = [directory.record(hit.listing_id).listing for hit in directory.search(Query()).hits()]
    return [each.address_policy for each in sorted(found, key=lambda each: each.title)]


def broken(path: Path, word: str) -> Path:
    """Write the package again with another word for each policy."""
    found = tables(path)
    for row in found[TABLE]:
        row["policy"] = word
    return write_tables(path.with_name("other.zip"), found)


@pytest.mark.parametrize("audience", Audience)
def test_each_policy_is_known_where_a_package_is_taken_in(
    directory: Directory, tmp_path: Path, audience: Audience
) -> None:
    package = exported(directory, tmp_path / "p.zip", audience)
    with taken_in(tmp_path / "there", package, accepting=False) as there:
        assert policies(there) == [*(FOR_ALL if audience is Audience.PUBLIC else POLICIES), None]
        assert planned(there, package).nothing_new
        assert there.check() == []


@pytest.mark.parametrize("audience", OTHERS)
def test_others_are_told_who_may_know_and_no_street_no_reason_and_no_day(
    directory: Directory, tmp_path: Path, audience: Audience
) -> None:
    found = tables(exported(directory, tmp_path / "p.zip", audience))
    told = len(FOR_ALL if audience is Audience.PUBLIC else POLICIES)
    assert [{*row} for row in found[TABLE]] == [{"location_id", "policy"}] * told
    assert {row["location_id"] for row in found[TABLE]} <= {row["id"] for row in found["locations"]}
    streets = [row["address_1"] for row in found["addresses"]]
    assert sorted(streets) == ["4 Lantern Street", *["Confidential"] * told]


@pytest.mark.parametrize("audience", OTHERS)
def test_nothing_is_said_of_a_place_that_does_not_leave(
    directory: Directory, tmp_path: Path, audience: Audience
) -> None:
    directory.edits.withdraw(directory.record("test:s3").listing.id, "closed", DESK)
    found = tables(exported(directory, tmp_path / "p.zip", audience))
    assert {row["policy"] for row in found[TABLE]} <= {"call_first", "workers_only", "never_print"}
    assert {row["location_id"] for row in found[TABLE]} <= {row["id"] for row in found["locations"]}


@pytest.mark.parametrize("audience", Audience)
def test_a_policy_of_a_later_version_is_the_strictest(directory: Directory, tmp_path: Path, audience: Audience) -> None:
    package = broken(exported(directory, tmp_path / "p.zip", audience), "friends_only")
    with taken_in(tmp_path / "there", package, accepting=False) as there:
        told = len(FOR_ALL if audience is Audience.PUBLIC else POLICIES)
        assert policies(there) == [AddressPolicy.NEVER_PRINT] * told + [None]


def test_no_package_makes_an_address_public(directory: Directory, tmp_path: Path) -> None:
    package = broken(exported(directory, tmp_path / "p.zip"), "public")
    before = policies(directory)
    take_package(directory, package, accepting=False)
    assert policies(directory) == before


def test_a_stricter_policy_is_taken_where_only_a_file_kept_the_address_back(
    directory: Directory, tmp_path: Path
) -> None:
    first = exported(directory, tmp_path / "p.zip", Audience.PARTNERS)
    with taken_in(tmp_path / "there", first, accepting=False) as there:
        set_policy(directory, 1, "never_print")
        second = exported(directory, tmp_path / "q.zip", Audience.PARTNERS)
        take_package(there, second, accepting=False)
        assert policies(there) == [AddressPolicy.NEVER_PRINT, *POLICIES[1:], None]
        take_package(there, first, accepting=False)
        assert policies(there) == [AddressPolicy.NEVER_PRINT, *POLICIES[1:], None]


def test_the_table_for_spreadsheets_says_who_may_know(directory: Directory) -> None:
    def cells(listing: Listing) -> Row:
        return dict(flat_row(SectionKey.NEAR, listing, "en"))

    said = [cells(directory.record(f"test:s{number}").listing) for number in range(1, 5)]
    assert [row["address_policy"] for row in said] == [*POLICIES, None]
    assert [row["address"] for row in said[:3]] == [None] * 3


def test_a_stricter_policy_is_taken_where_a_person_set_a_milder_one_and_never_the_other_way(
    directory: Directory, tmp_path: Path
) -> None:
    first = exported(directory, tmp_path / "p.zip", Audience.OWN)
    with taken_in(tmp_path / "there", first, accepting=False) as there:
        set_policy(there, 1, "workers_only")
        set_policy(directory, 1, "never_print")
        second = exported(directory, tmp_path / "q.zip", Audience.OWN)
        take_package(there, second, accepting=False)
        assert policies(there)[0] is AddressPolicy.NEVER_PRINT
        take_package(there, first, accepting=False)
        assert policies(there)[0] is AddressPolicy.NEVER_PRINT
        assert there.check() == []


def test_a_policy_that_a_package_made_stricter_is_still_a_persons(directory: Directory, tmp_path: Path) -> None:
    """A file that knows the place, and calls its address confidential no longer, asks nothing that a person settled."""
    set_policy(directory, 2, "never_print")
    package = exported(directory, tmp_path / "p.zip", Audience.PARTNERS)
    with open_directory(tmp_path / "there") as there:
        take_in(there, PLACES)
        set_policy(there, 2, "call_first")
        take_package(there, package, accepting=False)
        assert policies(there)[1] is AddressPolicy.NEVER_PRINT
        asked = {item.listing for item in there.plan(reading(PLACES), "test").held if item.kind == "address_public"}
        assert asked == {"House 1", "House 3"}, "of these only files have said something"


def test_the_documents_of_search_and_show_say_who_may_know(directory: Directory) -> None:
    for number, policy in enumerate((*POLICIES, None), 1):
        record = directory.record(f"test:s{number}")
        found = Found(listing=record.listing, distance_m=None, bearing=None)
        assert listing_json(found)["address_policy"] == policy
        assert record_json(record)["address_policy"] == policy
