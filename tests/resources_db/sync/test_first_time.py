"""A file of a source of which nothing stands here comes to the same, compared or written as it is read."""

from dataclasses import replace
from pathlib import Path

import pytest

from resources_db.directory import Directory
from resources_db.engine import Database
from resources_db.engine import open_directory as open_file
from resources_db.errors import Cancelled, Refused
from resources_db.hsds import TABLES
from resources_db.rows import rows
from resources_db.sources.records import Reading, Row
from resources_db.sync.first_time import is_first_time
from resources_db.sync.identity import Identity, source_id
from tests.helpers.directories import open_directory, reading, service, take_in

OTHER = [service(8, "Sunrise Clinic", organization="Sunrise", zip="33130")]
POINTS_NOWHERE: list[dict[str, Row]] = [
    {"service": {"id": "s9", "name": "Night Line", "status": "active", "organization_id": "nobody"}}
]
"""Beside what points to a row that nobody has brought, every file is compared whole."""
NOBODY: list[dict[str, Row]] = [{"organization": {"id": "nobody", "name": ""}}]
LIST = reading(
    [
        service(1, "Harbor Legal Aid", organization="Harbor", latitude="25.77", longitude="-80.2", zip="33128"),
        service(2, "Lantern Pantry", organization="Harbor", zip="33130", description="Food for all."),
        service(3, "River Shelter", zip="33128", address_1="Confidential location"),
        service(
            4, "River Nights", zip="33128", address_1="12 Lantern Street", description="The address is confidential."
        ),
        service(5, "Harbor County Sheriff", organization="Harbor County Sheriff's Office"),
        service(6, "Phone Line"),
    ]
)
EMPTY = Reading(format="test")


def with_others(folder: Path, others: list[dict[str, Row]]) -> Directory:
    directory = open_directory(folder)
    take_in(directory, OTHER + others, "other")
    return directory


def stored(path: Path) -> dict[str, list[dict[str, object]]]:
    """Return every row of the source "list" and what was noted of it, but for the numbers of rows."""
    db = open_file(path)
    source = source_id("list")
    found = {
        table: list(rows(db, f'SELECT * FROM "{table}" WHERE source_id = ? ORDER BY rowid', [source]))
        for table in (*TABLES, "import", "unplaced_row")
    }
    found["source"] = list(rows(db, "SELECT * FROM source WHERE id = ?", [source]))
    for table in ("address_policy", "listing", "listing_need"):
        found[table] = list(rows(db, f'SELECT * FROM "{table}" ORDER BY 1, 2, 3'))
    db.close()
    return found


def is_first(directory: Directory, told: Reading) -> bool:
    db: Database = open_file(directory.path)
    found = is_first_time(db, told, Identity(told, "list"))
    db.close()
    return found


def test_rows_policies_and_index_are_those_of_a_file_that_is_compared(tmp_path: Path) -> None:
    compared: dict[bool, object] = {}
    for points_nowhere, brought in ((True, []), (False, NOBODY)):
        with with_others(tmp_path / str(points_nowhere), POINTS_NOWHERE + brought) as directory:
            assert is_first(directory, LIST) is not points_nowhere
            assert directory.apply(directory.plan(LIST, "list"))
            assert directory.check() == []
            compared[points_nowhere] = stored(directory.path)
    assert compared[False] == compared[True]


def test_its_plan_is_that_of_a_file_that_is_compared(tmp_path: Path) -> None:
    with with_others(tmp_path, []) as directory:
        assert is_first(directory, LIST)
        looked_at = directory.plan(LIST, "list", beheld=True)
        assert looked_at.beheld is not None
        assert directory.plan(LIST, "list") == replace(looked_at, beheld=None)


def test_an_address_that_is_not_for_everybody_is_kept_back(tmp_path: Path) -> None:
    with with_others(tmp_path, []) as directory:
        assert is_first(directory, LIST)
        directory.apply(directory.plan(LIST, "list"))
        found = {row["original_id"] for row in stored(directory.path)["location"]}
        kept_back = {row["location_id"] for row in stored(directory.path)["address_policy"]}
        by_id = {row["id"]: row["original_id"] for row in stored(directory.path)["location"]}
    assert found == {"l1", "l2", "l3", "l4"}
    assert {by_id[each] for each in kept_back} == {"l3", "l4"}


def test_it_is_the_first_time_once(tmp_path: Path) -> None:
    with with_others(tmp_path, []) as directory:
        assert directory.apply(directory.plan(LIST, "list"))
        assert not is_first(directory, LIST)
        assert not directory.apply(directory.plan(LIST, "list"))
        directory.acts.undo()
        assert is_first(directory, LIST)


def test_a_file_that_speaks_of_contact_is_compared(tmp_path: Path) -> None:
    with with_others(tmp_path, []) as directory:
        assert is_first(directory, LIST)
        assert not is_first(directory, replace(LIST, reduced={("location", "l1")}))


def test_a_file_without_rows_changes_nothing(tmp_path: Path) -> None:
    with with_others(tmp_path, []) as directory:
        before = directory.content_hash()
        plan = directory.plan(EMPTY, "list")
        assert plan.nothing_new
        assert not directory.apply(plan)
        assert directory.content_hash() == before


def test_a_yes_to_what_does_not_wait_is_refused(tmp_path: Path) -> None:
    with with_others(tmp_path, []) as directory:
        before = directory.content_hash()
        with pytest.raises(Refused, match="h1"):
            directory.apply(directory.plan(LIST, "list"), accept=["h1"])
        assert directory.content_hash() == before


@pytest.mark.parametrize("step", ["progress.writing", "progress.indexing"])
def test_stopped_on_the_way_it_leaves_nothing_and_can_be_taken_in_again(tmp_path: Path, step: str) -> None:
    def stop(told: str, done: int, _total: int) -> None:
        if told == step and (done or step == "progress.indexing"):
            raise Cancelled

    with with_others(tmp_path, []) as directory:
        before = directory.content_hash()
        plan = directory.plan(LIST, "list")
        with pytest.raises(Cancelled):
            directory.apply(plan, stop)
        assert directory.content_hash() == before
        assert directory.check() == []
        assert directory.apply(plan)
