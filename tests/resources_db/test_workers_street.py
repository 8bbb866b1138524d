"""The street that a policy keeps for who works here: read by itself, under that policy alone, and in no record."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from resources_db.codes import AddressPolicy
from resources_db.directory import Directory
from resources_db.edits.values import Changes, RowChange
from resources_db.errors import BadInput
from tests.helpers.directories import open_directory, service, take_in
from tests.helpers.reviewing import DESK

STREET = "1 Lantern Street"


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with open_directory(tmp_path) as opened:
        take_in(opened, [service(1, "Lantern House", zip="33128")])
        yield opened


def set_policy(directory: Directory, policy: str) -> None:
    listing = directory.record("test:s1").listing
    change = RowChange(table="address_policy", record=str(listing.location_id), values=(("policy", policy),))
    changes = Changes(listing=listing.id, rows=(change,))
    directory.edits.save(changes, DESK, directory.edits.effects(changes))


def street(directory: Directory) -> str:
    return directory.street_for_workers(directory.record("test:s1").listing.id)


def test_who_works_here_reads_the_street_and_no_record_holds_it(directory: Directory) -> None:
    set_policy(directory, "workers_only")
    record = directory.record("test:s1")
    assert record.street_for_workers
    assert street(directory) == f"{STREET}, Miami, FL 33128"
    assert STREET not in repr(record)


@pytest.mark.parametrize("policy", [each for each in AddressPolicy if each is not AddressPolicy.WORKERS_ONLY])
def test_under_no_other_policy(directory: Directory, policy: AddressPolicy) -> None:
    set_policy(directory, policy)
    assert not directory.record("test:s1").street_for_workers
    assert street(directory) == ""


def test_not_where_everybody_may_know_it(directory: Directory) -> None:
    assert not directory.record("test:s1").street_for_workers
    assert street(directory) == ""


@pytest.mark.parametrize(
    "more",
    [
        {"address_1": "12 Elm Road (confidential)"},
        {"location": "Undisclosed location"},
        {"description": "Beds. The address is confidential."},
        {"state": "Confidential"},
        {"zip": "Undisclosed"},
    ],
    ids=["address", "name", "description", "state", "ZIP"],
)
def test_not_where_the_record_itself_calls_the_address_confidential(directory: Directory, more: dict[str, str]) -> None:
    take_in(directory, [service(1, "Lantern House", **({"zip": "33128"} | more))])
    set_policy(directory, "workers_only")
    assert directory.record("test:s1").listing.address_policy is AddressPolicy.WORKERS_ONLY
    assert not directory.record("test:s1").street_for_workers
    assert street(directory) == ""


@pytest.mark.parametrize("table", ["address", "location", "service"])
def test_not_where_a_column_of_its_source_says_so(directory: Directory, table: str) -> None:
    own = service(1, "Lantern House", zip="33128")
    own[table] = {**own[table], "extra": json.dumps({"IsPrivate": "yes"})}
    take_in(directory, [own])
    set_policy(directory, "workers_only")
    assert not directory.record("test:s1").street_for_workers
    assert street(directory) == ""


def test_not_where_another_service_at_the_place_calls_it_confidential(directory: Directory) -> None:
    other = service(2, "Lantern Beds", description="The address is confidential.")
    other["service_at_location"] = {"id": "a2", "service_id": "s2", "location_id": "l1"}
    take_in(directory, [service(1, "Lantern House", zip="33128"), other])
    set_policy(directory, "workers_only")
    assert not directory.record("test:s1").street_for_workers
    assert street(directory) == ""


def test_not_where_no_street_is_stated(directory: Directory) -> None:
    take_in(directory, [service(1, "Lantern House", address_1="", city="", state="", zip="")])
    set_policy(directory, "workers_only")
    assert not directory.record("test:s1").street_for_workers


def test_of_no_place_there_is_none(directory: Directory) -> None:
    with pytest.raises(BadInput):
        directory.street_for_workers("nobody")
