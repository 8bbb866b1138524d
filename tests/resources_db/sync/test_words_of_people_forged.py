"""A package whose tables of people's words somebody wrote by hand: what it says of places that it has no say over."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest

from resources_db.directory import Directory
from resources_db.model import Listing
from resources_db.query import Query
from resources_db.sources import read
from resources_db.sources.records import Reading
from resources_db.sources.records import Row as Fields
from tests.helpers.directories import open_directory, reading, service
from tests.helpers.exchange import Row, Tables, exported, planned, tables, write_tables
from tests.helpers.packages import csv_package, write_folder

BY = {"organization": "Night desk", "role": "coordinator"}
PANTRY = service(1, "Harbor pantry", zip="33128", organization="Lantern Kitchen")
CLINIC = service(2, "Later clinic", zip="33130", organization="Lantern Kitchen")
OTHER = service(9, "Other desk", zip="33128", organization="Other")
NOBODY = "00000000-0000-4000-8000-000000000001"
DAY = "2026-11-01"


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Directory]:
    """Yield a directory with the pantry alone."""
    with open_directory(tmp_path / "here") as directory:
        directory.apply(directory.plan(the_file(tmp_path / "first", PANTRY), "test"))
        yield directory


@pytest.fixture
def theirs(tmp_path: Path) -> tuple[Tables, Listing]:
    """Return a package of another source's one service, and that."""
    with open_directory(tmp_path / "theirs") as directory:
        directory.apply(directory.plan(the_file(tmp_path / "other", OTHER), "other"))
        return tables(exported(directory, tmp_path / "other.zip")), listings(directory)["Other desk"]


def the_file(folder: Path, *services: dict[str, Fields]) -> Reading:
    return read(write_folder(folder, csv_package(reading(services).rows)))


def later(directory: Directory, folder: Path) -> dict[str, Listing]:
    """Take in the next file of the source, which brings the clinic too."""
    directory.apply(directory.plan(the_file(folder / "next", PANTRY, CLINIC), "test"))
    return listings(directory)


def listings(directory: Directory) -> dict[str, Listing]:
    found = (directory.record(hit.listing_id).listing for hit in directory.search(Query()).hits())
    return {listing.service: listing for listing in found}


def ids_of_the_clinic(folder: Path) -> tuple[str, str]:
    """Return the ids that the clinic will have: anybody can work them out from source and original id."""
    with open_directory(folder / "elsewhere") as directory:
        clinic = later(directory, folder)["Later clinic"]
        return clinic.id, clinic.service_id


def take(directory: Directory, path: Path, found: Tables, more: Mapping[str, Sequence[Row]]) -> list[str]:
    """Take a package with some tables written by hand in without a yes; return the kinds of what is held."""
    package = write_tables(path, {**found, **{stem: list(rows) for stem, rows in more.items()}})
    plan = planned(directory, package)
    directory.apply(plan)
    assert directory.check() == []
    return [item.kind for item in plan.held]


def test_nothing_is_said_of_a_record_that_only_a_later_file_brings(
    here: Directory, theirs: tuple[Tables, Listing], tmp_path: Path
) -> None:
    listing, clinic = ids_of_the_clinic(tmp_path)
    words = {
        "porchlight_verified": [{"listing_id": listing, "verified_on": DAY, **BY}],
        "porchlight_credential_check": [{"service_id": clinic, "kind": "bar", "checked_on": DAY, "checked_by": "x"}],
        "porchlight_withdrawn": [{"resource_id": clinic, "withdrawn_on": DAY, "reason": "closed", **BY}],
        "porchlight_needs": [{"service_id": clinic, "code": "LA.IMMIG", "given": "1"}],
        "porchlight_history": [
            {
                "happened_on": DAY,
                "action": "edit",
                "resource_type": "service",
                "resource_id": clinic,
                "field_name": "name",
                "replacement_value": "Later clinic",
                "updated_by": "coordinator, Night desk",
            }
        ],
    }
    assert take(here, tmp_path / "forged.zip", theirs[0], words) == []
    found = here.record(later(here, tmp_path)["Later clinic"].id)
    assert (found.verified, found.credentials, found.changes, found.listing.withdrawn) == (None, (), (), None)
    assert "LA.IMMIG" not in {need.code for need in found.listing.needs}


def merged(theirs: Listing, listing: str, clinic: str, **more: str) -> dict[str, list[Row]]:
    said = {
        "id": NOBODY,
        "kept_id": theirs.id,
        "kept_service_id": theirs.service_id,
        "merged_id": listing,
        "merged_service_id": clinic,
        "choices": "{}",
        "since": f"{DAY}.000000",
        "merged_on": DAY,
        **BY,
    }
    return {"porchlight_merges": [said | more]}


def test_no_place_goes_into_another_by_a_merge_that_names_its_service_wrongly(
    here: Directory, theirs: tuple[Tables, Listing], tmp_path: Path
) -> None:
    found, other = theirs
    pantry = listings(here)["Harbor pantry"]
    for number, claimed in enumerate((NOBODY, other.service_id, pantry.service_id)):
        take(here, tmp_path / f"{number}.zip", found, merged(other, pantry.id, claimed))
        assert listings(here).keys() == {"Harbor pantry", "Other desk"}


def test_no_place_that_only_a_later_file_brings_is_merged_before(
    here: Directory, theirs: tuple[Tables, Listing], tmp_path: Path
) -> None:
    found, other = theirs
    take(here, tmp_path / "forged.zip", found, merged(other, *ids_of_the_clinic(tmp_path)))
    assert later(here, tmp_path).keys() == {"Harbor pantry", "Later clinic", "Other desk"}


@pytest.mark.parametrize(
    "more",
    [{"choices": "[" * 90_000}, {"merged_on": "soon"}, {"merged_on": "2999-01-01"}, {"since": "x"}],
    ids=range(4),
)
def test_a_merge_that_nobody_can_have_written_is_left_out(
    here: Directory, theirs: tuple[Tables, Listing], tmp_path: Path, more: dict[str, str]
) -> None:
    found, other = theirs
    take(here, tmp_path / "forged.zip", found, merged(other, other.id, other.service_id, kept_id=NOBODY, **more))
    assert listings(here).keys() == {"Harbor pantry", "Other desk"}


def test_a_place_that_stands_here_is_withdrawn_by_a_package_only_with_a_yes(
    here: Directory, theirs: tuple[Tables, Listing], tmp_path: Path
) -> None:
    pantry = listings(here)["Harbor pantry"]
    words = {
        "porchlight_withdrawn": [{"resource_id": pantry.service_id, "withdrawn_on": DAY, "reason": "closed", **BY}]
    }
    assert take(here, tmp_path / "forged.zip", theirs[0], words) == ["withdrawal"]
    assert listings(here)["Harbor pantry"].withdrawn is None
    again = planned(here, tmp_path / "forged.zip")
    assert [(item.listing, item.after) for item in again.held] == [
        (pantry.title, f"{DAY}; coordinator, Night desk; closed")
    ]
    here.apply(again, accept=[item.id for item in again.held])
    assert listings(here)["Harbor pantry"].withdrawn is not None
    assert planned(here, tmp_path / "forged.zip").nothing_new


def test_words_of_people_elsewhere_stand_before_the_source_here_only_with_a_yes(
    here: Directory, tmp_path: Path
) -> None:
    pantry = listings(here)["Harbor pantry"]
    found = tables(exported(here, tmp_path / "own.zip"))
    edit = {"resource_type": "service", "resource_id": pantry.service_id, "column": "wait_time", "edited_on": DAY, **BY}
    found["services"][0]["wait_time"] = "Ring the other door"
    words = {"porchlight_local_edit": [edit | {"base": '""', "value": '"Ring the other door"'}]}
    assert take(here, tmp_path / "forged.zip", found, words) == ["edited"]
    again = the_file(tmp_path / "again", PANTRY)
    here.apply(here.plan(again, "test"))
    assert here.record(pantry.id).wait_time == "", "the source's next file stands"
    plan = planned(here, tmp_path / "forged.zip")
    here.apply(plan, accept=[item.id for item in plan.held])
    here.apply(here.plan(again, "test"))
    assert here.record(pantry.id).wait_time == "Ring the other door"


def test_a_row_that_only_a_later_file_brings_is_not_taken_away_before(
    here: Directory, theirs: tuple[Tables, Listing], tmp_path: Path
) -> None:
    """A document that is asked for at the pantry is told once its file says so."""
    with_document: dict[str, Fields] = {
        **PANTRY,
        "required_document": {"id": "r1", "service_id": "s1", "document": "Photo ID"},
    }
    with open_directory(tmp_path / "elsewhere") as directory:
        directory.apply(directory.plan(the_file(tmp_path / "documents", with_document), "test"))
        (document,) = tables(exported(directory, tmp_path / "elsewhere.zip"))["required_documents"]
    row = json.dumps({"service_id": document["service_id"], "document": "Photo ID"})
    edit = {"resource_type": "required_document", "resource_id": document["id"], "column": "", "base": row, "value": ""}
    words = {"porchlight_local_edit": [edit | {"edited_on": DAY, **BY}]}
    take(here, tmp_path / "forged.zip", theirs[0], words)
    here.apply(here.plan(the_file(tmp_path / "next", with_document), "test"))
    assert here.record(listings(here)["Harbor pantry"].id).required_documents == ("Photo ID",)


def test_what_a_service_here_is_for_is_changed_by_a_package_only_with_a_yes(
    here: Directory, theirs: tuple[Tables, Listing], tmp_path: Path
) -> None:
    pantry = listings(here)["Harbor pantry"]
    needs = [need.code for need in pantry.needs]
    assert needs
    words = {
        "porchlight_needs": [
            {"service_id": pantry.service_id, "code": needs[0], "given": "0"},
            {"service_id": pantry.service_id, "code": "LA.IMMIG", "given": "1"},
        ]
    }
    assert take(here, tmp_path / "forged.zip", theirs[0], words) == ["needs"]
    assert [need.code for need in listings(here)["Harbor pantry"].needs] == needs
    plan = planned(here, tmp_path / "forged.zip")
    here.apply(plan, accept=[item.id for item in plan.held])
    assert {need.code for need in listings(here)["Harbor pantry"].needs} == {*needs[1:], "LA.IMMIG"}
    assert planned(here, tmp_path / "forged.zip").nothing_new
