"""`review` as a person or a script meets it: the list, a round of calls, and its answers shown before they count."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from desktop.cli import run
from desktop.settings import Settings, save_settings
from resources_db.reviews.values import Why, WorkQuery
from resources_db.vocabulary import vocabulary
from tests.helpers.assessments import none_found, positive
from tests.helpers.directories import open_directory
from tests.helpers.reviewing import DESK, about, open_reviewed, record

SCHEMA = Draft202012Validator(
    json.loads((Path(__file__).parents[2] / "docs" / "json" / "review.json").read_text(encoding="utf-8"))
)
Review = Callable[..., tuple[int, str, str]]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Give a data folder with four listings; one has a dispute."""
    with open_reviewed(tmp_path / "data") as directory:
        one = record(directory, 4)
        directory.reviews.assess([about(positive(ago=30), one), about(none_found(ago=2), one)], DESK)
    save_settings(tmp_path / "data", Settings(organization=DESK.organization))
    return tmp_path / "data"


@pytest.fixture
def review(data: Path, capfd: pytest.CaptureFixture[str]) -> Review:
    def ask(*arguments: object) -> tuple[int, str, str]:
        code = run(["--data-dir", str(data), "review", *map(str, arguments)])
        said = capfd.readouterr()
        return code, said.out, said.err

    return ask


def document(said: tuple[int, str, str]) -> object:
    code, out, _err = said
    assert code == 0
    found = json.loads(out)
    SCHEMA.validate(found)
    return found


def the_round(review: Review, tmp_path: Path) -> list[list[str]]:
    assert review("--csv", tmp_path / "round.csv")[0] == 0
    with (tmp_path / "round.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def answered(tmp_path: Path, rows: list[list[str]], **cells: str) -> Path:
    """Write the round with "no" everywhere, but for `cells` of the first place."""
    names = rows[0]
    filled = [dict(zip(names, row, strict=True)) for row in rows]
    for row in filled[2:]:
        row.update(dict.fromkeys(vocabulary().questions, "no") | {"assessed_on": "2026-11-20"})
    filled[2] |= cells
    path = tmp_path / "filled.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerows([list(row.values()) for row in filled])
    return path


def test_the_list_says_why_and_how_many(review: Review) -> None:
    code, out, _ = review()
    assert code == 0
    assert out.splitlines()[:2] == ["Reports differ: 1 place", "Nobody has checked: 3 places"]
    assert "(305) 555-0103" in out
    assert out.count("Police: ") == 4
    _, cut, _ = review("--limit", 1)
    assert "The first 1 of 4 are shown" in cut


def test_the_list_as_a_document(review: Review) -> None:
    found = document(review("--json"))
    assert isinstance(found, list)
    assert [item["why"] for item in found] == ["disputed", "not_assessed", "not_assessed", "not_assessed"]
    assert {"id", "why", "since"} <= found[0].keys()
    near = document(review("--near", "33130", "--within", "0.1mi", "--json", "--why", "not_assessed"))
    assert isinstance(near, list)
    assert [item["title"] for item in near if item["distance_m"] is not None] == ["Lantern Kitchen: Pier pantry"]
    assert document(review("--need", "CR.LINE", "--json")) == []


def test_nothing_to_do(review: Review) -> None:
    assert review("--need", "CR.LINE")[1] == "Nothing to ask about here.\n"


def test_out_and_back_in(review: Review, data: Path, tmp_path: Path) -> None:
    file = answered(tmp_path, the_round(review, tmp_path))
    for preview in (review("--answers", file), review("--answers", file, "--preview", "--yes")):
        assert preview[0] == 0
        assert "Reads better or warns of less than before:" in preview[1]
        assert "would be recorded" in preview[1]
    with open_directory(data) as directory:
        assert directory.reviews.work_list(WorkQuery()).counts[Why.NOT_ASSESSED] == 3
    done = document(review("--answers", file, "--yes", "--json"))
    assert isinstance(done, dict)
    assert (done["written"], done["assessments"], done["wrong"]) == (True, 12, [])
    with open_directory(data) as directory:
        assert not directory.reviews.work_list(WorkQuery()).counts[Why.NOT_ASSESSED]
        last = directory.acts.last()
        assert last is not None
        assert last.by == DESK
    assert "12 statements are in the directory already" in review("--answers", file, "--yes")[1]


def test_one_wrong_cell_and_nothing_is_written(review: Review, data: Path, tmp_path: Path) -> None:
    file = answered(tmp_path, the_round(review, tmp_path), P1="none")
    with open_directory(data) as directory:
        before = directory.content_hash()
    code, out, err = review("--answers", file, "--yes")
    assert code == 1
    assert out == ""
    assert "filled.csv, row 3, column P1: “none” is not an answer to P1." in err
    assert "Nothing was changed" in err
    with open_directory(data) as directory:
        assert directory.content_hash() == before


def test_the_wrong_rows_can_be_left_out(review: Review, tmp_path: Path) -> None:
    file = answered(tmp_path, the_round(review, tmp_path), P1="none")
    found = document(review("--answers", file, "--yes", "--skip-bad", "--json"))
    assert isinstance(found, dict)
    assert (found["assessments"], [wrong["row"] for wrong in found["wrong"]]) == (9, [3])
    again = review("--answers", file, "--skip-bad")
    assert "1 thing is wrong; its row was left out" in again[1]


def test_an_organization_has_to_say_it(review: Review, data: Path, tmp_path: Path) -> None:
    file = answered(tmp_path, the_round(review, tmp_path))
    save_settings(data, Settings())
    code, _, err = review("--answers", file, "--yes")
    assert code == 1
    assert "--from" in err
    assert review("--answers", file, "--yes", "--from", "Harbor Desk", "--role", "caller")[0] == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("--within", "5mi"), ("--yes",), ("--csv", "a.csv", "--answers", "b.csv"),
        ("--answers", "b.csv", "--limit", "3"),
        ("--language", "es"), ("--why", "whim"), ("--need", "XX"),
    ],
)  # fmt: skip
def test_wrong_usage(review: Review, arguments: tuple[str, ...]) -> None:
    assert review(*arguments)[0] == 2


def test_a_file_that_is_not_there(review: Review) -> None:
    assert review("--answers", "nowhere.csv")[0] == 1


def test_a_round_that_cannot_be_written(review: Review, tmp_path: Path) -> None:
    assert review("--csv", tmp_path / "nowhere" / "round.csv")[0] == 3


def test_in_spanish(review: Review, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "es_MX.UTF-8")
    assert review()[1].startswith("Los informes no coinciden: 1 lugar")
    assert the_round(review, tmp_path)[1][1] == "Lugar"
    file = answered(tmp_path, the_round(review, tmp_path), P4="sí", answered_by_role="Recepción")
    assert "Se registrarían" in review("--answers", file)[1]
