"""A package whose rows somebody changed by hand: no report reads better by it, whether it was known before or not."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from resources_db.codes import State
from resources_db.directory import Directory
from resources_db.model import Level
from resources_db.query import Query
from tests.helpers.assessments import row
from tests.helpers.directories import open_directory, service
from tests.helpers.exchange import Row, Tables, exported, from_file, planned, tables, write_tables

EXACT = "enforcement_assessments"
ID = "5b3ec4f2-6a4c-4f9e-9a3e-5b0c5e2f7a11"
Edit = Callable[[Tables], object]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("here")
    said = row(
        3, id=ID, subject_id="a1", kind="POL_ON_SITE", level=Level.LIKELY, evidence_kind="SVC_TOLD",
        source_title="Talk on the phone",
    )  # fmt: skip
    with from_file(folder, [service(1, "Pantry", zip="33128", organization="Kitchen")], [said]) as directory:
        yield exported(directory, folder / "d.zip")


def exact(**changes: str) -> Edit:
    """Return what changes the exact record."""
    return lambda written: written[EXACT][0].update(changes)


def exact_twice(**changes: str) -> Edit:
    """Return what says the exact record twice and has nothing beside it."""

    def edit(written: Tables) -> None:
        written[EXACT].append({**written[EXACT][0], **changes})
        written["attributes"], written["metadata"] = [], []

    return edit


def change(field: str, value: str, *, once_more: bool = False) -> Edit:
    """Return what changes a field among the metadata, or says it once more."""

    def edit(written: Tables) -> None:
        stated = next(each for each in written["metadata"] if each["field_name"] == f"ec:{field}")
        changed = {**stated, "replacement_value": value}
        if not once_more:
            stated.update(changed)
            return
        written[EXACT] = []
        written["metadata"].append({**changed, "id": "00000000-0000-4000-8000-000000000009"})

    return edit


def states(written: Tables) -> None:
    for each in written["attributes"]:
        if each["value"] == "NOT_ASSESSED":
            each["value"] = "NONE_FOUND"


def value(written: Tables) -> None:
    attribute: Row = next(each for each in written["attributes"] if each["id"] == ID)
    attribute["value"] = "NONE_FOUND"


EDITS = [
    exact(level="POSSIBLE"),
    exact(level="NONE_FOUND"),
    exact(status="withdrawn"),
    exact(status="superseded"),
    exact(kind="POL_TRAIN"),
    exact(kind="NO_POLICE_TEAM"),
    exact(kind="ICE_SITE", domain="I"),
    exact(evidence_kind="INFERRED"),
    exact(assessed_on="2031-01-01"),
    exact(assessed_on="2026-02-31"),
    exact(review_by="2001-01-01"),
    exact(subject_id="00000000-0000-4000-8000-000000000999"),
    exact_twice(level="POSSIBLE"),
    exact_twice(status="withdrawn"),
    exact_twice(kind="POL_TRAIN"),
    change("level", "POSSIBLE"),
    change("status", "withdrawn"),
    change("kind", "POL_TRAIN"),
    change("level", "POSSIBLE", once_more=True),
    change("status", "withdrawn", once_more=True),
    change("kind", "POL_TRAIN", once_more=True),
    change("evidence_kind", "INFERRED", once_more=True),
    value,
    states,
]


def police(directory: Directory) -> State:
    (found,) = directory.found(directory.search(Query()).hits(), None)
    return found.listing.contact.police.state


@pytest.mark.parametrize("edit", EDITS)
@pytest.mark.parametrize("known", [False, True])
def test_no_edit_of_one_part_makes_a_report_read_better(package: Path, tmp_path: Path, edit: Edit, known: bool) -> None:
    written = tables(package)
    edit(written)
    forged = write_tables(tmp_path / "forged.zip", written)
    with open_directory(tmp_path / "there") as directory:
        if known:
            directory.apply(planned(directory, package))
        directory.apply(planned(directory, forged))
        assert police(directory) is State.LIKELY
        before = directory.content_hash()
        directory.apply(planned(directory, forged))
        assert directory.content_hash() == before, "twice is once"
        assert directory.check() == []
