"""A file that is the same again is known without comparing it, and never taken for one when anything is otherwise."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from resources_db.directory import Directory
from resources_db.engine import open_directory as open_file
from resources_db.sources.records import Reading
from resources_db.sync.plan import Plan
from tests.helpers.directories import open_directory, reading, service

Deed = Callable[[Directory], object]


def places(*names: str, **more: str) -> Reading:
    return reading([service(number, name, **more) for number, name in enumerate(names)])


LIST = places("Lantern Pantry", "Harbor Clinic", "River Legal Aid")
NEXT = places("Lantern Pantry", "Harbor Clinic", "River Legal Aid and Housing")
FEWER = places("Lantern Pantry", "Harbor Clinic")


def take(directory: Directory, told: Reading, source: str = "list") -> bool:
    return directory.apply(directory.plan(told, source))


def compared_whole(directory: Directory, told: Reading, source: str = "list") -> Plan:
    """Return the plan of a directory that remembers no file."""
    db = open_file(directory.path)
    with db.conn:
        db.execute("DELETE FROM directory_fact WHERE name LIKE 'same:%'")
    db.close()
    return directory.plan(told, source)


DEEDS: dict[str, tuple[Deed, ...]] = {
    "the same file": (),
    "the same file twice": (lambda here: take(here, LIST),),
    "another file between": (lambda here: take(here, NEXT),),
    "another file, and back": (lambda here: take(here, NEXT), lambda here: take(here, LIST)),
    "a service less": (lambda here: take(here, FEWER),),
    "a service less, and back": (lambda here: take(here, FEWER), lambda here: take(here, LIST)),
    "undone": (lambda here: here.acts.undo(),),
    "undone, and in again": (lambda here: here.acts.undo(), lambda here: take(here, LIST)),
    "undone after another": (lambda here: take(here, NEXT), lambda here: here.acts.undo()),
    "another source": (lambda here: take(here, NEXT, "other list"),),
    "another source, and the first again": (lambda here: take(here, NEXT, "other"), lambda here: take(here, LIST)),
}


@pytest.mark.parametrize("deeds", DEEDS.values(), ids=DEEDS.keys())
@pytest.mark.parametrize("then", [LIST, NEXT, FEWER])
def test_a_plan_is_the_same_whether_or_not_a_file_is_remembered(
    tmp_path: Path, deeds: tuple[Deed, ...], then: Reading
) -> None:
    with open_directory(tmp_path) as directory:
        take(directory, LIST)
        for deed in deeds:
            deed(directory)
        assert directory.plan(then, "list") == compared_whole(directory, then)


@pytest.mark.parametrize("deeds", DEEDS.values(), ids=DEEDS.keys())
def test_the_directory_is_the_same_whether_or_not_a_file_is_remembered(tmp_path: Path, deeds: tuple[Deed, ...]) -> None:
    hashes = set()
    for name in ("remembers", "forgets"):
        with open_directory(tmp_path / name) as directory:
            take(directory, LIST)
            for deed in deeds:
                deed(directory)
            plan = directory.plan(LIST, "list") if name == "remembers" else compared_whole(directory, LIST)
            directory.apply(plan)
            hashes.add(directory.content_hash())
            assert directory.check() == []
    assert len(hashes) == 1


def test_an_unchanged_file_is_told_as_unchanged(tmp_path: Path) -> None:
    with open_directory(tmp_path) as directory:
        take(directory, LIST)
        before = directory.content_hash()
        plan = directory.plan(LIST, "LIST")
        assert (plan.nothing_new, plan.new_source, plan.held, plan.source_name) == (True, False, (), "list")
        assert plan.services.unchanged == 3
        assert directory.apply(plan) is False
        assert directory.content_hash() == before


def test_a_column_that_keeps_an_address_back_makes_another_file(tmp_path: Path) -> None:
    told = replace(LIST, address_policies=[("l0", "call_first", "file")])
    with open_directory(tmp_path) as directory:
        take(directory, LIST)
        assert directory.plan(told, "list") == compared_whole(directory, told)


def test_what_waits_is_asked_again(tmp_path: Path) -> None:
    many = places(*(f"Place {number}" for number in range(20)))
    cut = places(*(f"Place {number}" for number in range(10)))
    with open_directory(tmp_path) as directory:
        take(directory, many)
        take(directory, cut)
        again = directory.plan(cut, "list")
        assert [item.kind for item in again.held] == ["many_gone"]
        assert directory.apply(again, accept=[item.id for item in again.held])
        assert directory.plan(cut, "list").nothing_new
