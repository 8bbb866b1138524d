"""`duplicates` as a script meets it: pairs, a merge that is shown before it is made, and both given back."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from desktop.cli import run
from tests.helpers.directories import open_directory, service, take_in

SCHEMAS = Path(__file__).parents[2] / "docs" / "json"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with open_directory(tmp_path / "data") as directory:
        take_in(directory, [service(1, "Lantern Pantry", zip="33128", address_1="12 Lantern Street")], "one")
        take_in(directory, [service(2, "Lantern Pantry", zip="33128", address_1="12 Lantern St.")], "two")
    return tmp_path / "data"


def document(folder: Path, capfd: pytest.CaptureFixture[str], *arguments: str, schema: str) -> Any:  # noqa: ANN401 (JSON)
    assert run(["--data-dir", str(folder), "duplicates", *arguments, "--json"]) == 0
    found = json.loads(capfd.readouterr().out)
    Draft202012Validator(json.loads((SCHEMAS / f"{schema}.json").read_text(encoding="utf-8"))).validate(found)
    return found


def test_a_pair_is_listed_shown_merged_and_given_back(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (pair,) = document(folder, capfd, schema="duplicates")["pairs"]
    ids = pair["a"]["id"], pair["b"]["id"]
    shown = document(folder, capfd, "merge", *ids, "--field", "place=B", schema="duplicates_merge")
    assert (shown["written"], shown["merge"]) == (False, None)
    made = document(folder, capfd, "merge", *ids, "--field", "place=B", "--yes", schema="duplicates_merge")
    assert made["merge"]["choices"]["place"] == "B"
    assert document(folder, capfd, schema="duplicates")["count"] == 0
    assert run(["--data-dir", str(folder), "duplicates", "unmerge", made["merge"]["id"]]) == 0
    assert "given back" in capfd.readouterr().out
    assert run(["--data-dir", str(folder), "duplicates", "not", *ids]) == 0
    capfd.readouterr()
    assert document(folder, capfd, schema="duplicates")["count"] == 0


def test_a_field_that_there_is_not_is_refused(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["--data-dir", str(folder), "duplicates", "merge", "one:s1", "two:s2", "--field", "colour=A"]) == 1
    assert "hours=B" in capfd.readouterr().err
