"""A table with a column that says who may know an address: stricter at once, milder only with a yes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from resources_db.codes import AddressPolicy
from resources_db.directory import Directory
from resources_db.edits.values import Changes, RowChange
from resources_db.model import Listing
from resources_db.sync.held import Held
from tests.helpers.directories import open_directory
from tests.helpers.reviewing import DESK

CALL, WORKERS, NEVER = AddressPolicy


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    with open_directory(tmp_path / "data") as opened:
        yield opened


def take(directory: Directory, tmp_path: Path, cell: str, *, yes: bool = False) -> list[Held]:
    """Take in a table of one house with that cell; return what of it waited."""
    path = tmp_path / "houses.csv"
    head = "service id,organization name,name,street,city,state,zip,address_policy"
    path.write_text(f"{head}\nh-7,House,Beds,7 Elm Road,Miami,FL,33128,{cell}\n", encoding="utf-8")
    plan = directory.plan(directory.read(path), "houses")
    directory.apply(plan, accept=[item.id for item in plan.held if yes])
    assert directory.check() == []
    return list(plan.held)


def house(directory: Directory) -> Listing:
    [row] = directory._db.query("SELECT id FROM listing")
    return directory.record(str(row["id"])).listing


@pytest.mark.parametrize(
    ("cell", "policy"),
    [
        ("call_first", CALL), ("workers_only", WORKERS), ("never_print", NEVER), (" Never_Print ", NEVER),
        ("friends_only", NEVER), ("public", None), ("", None),
    ],
)  # fmt: skip
def test_what_the_column_says_counts_from_the_first_file_on(
    directory: Directory, tmp_path: Path, cell: str, policy: AddressPolicy | None
) -> None:
    assert take(directory, tmp_path, cell) == []
    assert house(directory).address_policy is policy
    assert house(directory).position.withheld is (policy is not None)
    before = directory.content_hash()
    assert take(directory, tmp_path, cell) == []
    assert directory.content_hash() == before


def test_stricter_counts_at_once_and_milder_waits(directory: Directory, tmp_path: Path) -> None:
    take(directory, tmp_path, "call_first")
    assert take(directory, tmp_path, "never_print") == []
    assert house(directory).address_policy is NEVER
    (item,) = take(directory, tmp_path, "workers_only")
    assert (item.kind, item.listing) == ("policy_milder", house(directory).title)
    assert "{" not in item.what("en") + item.what("es") + item.why("en") + item.why("es")
    assert house(directory).address_policy is NEVER
    take(directory, tmp_path, "workers_only", yes=True)
    assert house(directory).address_policy is WORKERS
    assert take(directory, tmp_path, "workers_only") == []


def test_public_again_waits_as_ever(directory: Directory, tmp_path: Path) -> None:
    take(directory, tmp_path, "never_print")
    assert [item.kind for item in take(directory, tmp_path, "public")] == ["address_public"]
    assert house(directory).address_policy is NEVER


def test_what_a_person_set_is_made_stricter_and_never_milder(directory: Directory, tmp_path: Path) -> None:
    take(directory, tmp_path, "")
    listing = house(directory)
    change = RowChange(table="address_policy", record=str(listing.location_id), values=(("policy", "workers_only"),))
    changes = Changes(listing=listing.id, rows=(change,))
    directory.edits.save(changes, DESK, directory.edits.effects(changes))
    assert take(directory, tmp_path, "call_first") == []
    assert house(directory).address_policy is WORKERS
    assert take(directory, tmp_path, "never_print") == []
    assert house(directory).address_policy is NEVER
