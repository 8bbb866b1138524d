"""`--preset` and `--box`: needs of a situation are asked for and said, a sheet has its order and box; none chooses."""

import json
from pathlib import Path

import pytest

from desktop.preset_options import boxes_of
from exports.overdose_box import text_box
from resources_db.presets import BOXES, presets
from resources_db.vocabulary import vocabulary
from resources_db.wording import say
from tests.exports.read_back import text_by_pdfium
from tests.helpers.command_line import Call, command_line
from tests.helpers.directories import open_directory, service, take_in


@pytest.fixture
def call(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Give the command line on a directory of a shelter, a pantry and a place with naloxone."""
    monkeypatch.setenv("LC_ALL", "C")
    data = tmp_path / "data"
    with open_directory(data) as directory:
        take_in(
            directory,
            [
                service(1, "Heron Street Night Shelter", zip="33128"),
                service(2, "Dockside Chess Club", zip="33128"),
                service(3, "Naloxone at Harbor Street", zip="33128"),
            ],
        )
    return command_line(data, capfd)


def titles(document: dict[str, list[dict[str, list[dict[str, str]]]]]) -> set[str]:
    return {listing["title"] for section in document["sections"] for listing in section["listings"]}


def test_a_search_asks_for_its_needs_and_says_which(call: Call) -> None:
    code, out, error = call("search", "--preset", "released", "--json")
    assert code == 0
    asked = " ".join(f"--need {need}" for need in presets()["RELEASED"].needs).split()
    assert json.loads(out) == json.loads(call("search", *asked, "--json")[1])
    assert titles(json.loads(out)) == {"Heron Street Night Shelter", "Naloxone at Harbor Street"}
    for need in presets()["RELEASED"].needs:
        assert vocabulary().categories[need].label.en in error


def test_an_unknown_one_is_wrong_usage(call: Call, tmp_path: Path) -> None:
    for command in (("search",), ("sheet", "test:s1", "-o", tmp_path / "s.pdf")):
        code, _out, error = call(*command, "--preset", "nowhere")
        assert code == 2
        assert all(known in error for known in presets())


def test_a_sheet_has_its_box_and_naloxone_first_and_no_place_of_its_own(call: Call, tmp_path: Path) -> None:
    out = tmp_path / "s.pdf"
    plain = json.loads(call("sheet", "test:s1", "test:s2", "test:s3", "-o", out, "--json")[1])["listings"]
    assert text_box("overdose", "en").heading not in text_by_pdfium(out.read_bytes())
    shelter, club, naloxone = plain
    made = json.loads(call("sheet", *plain, "--preset", "RELEASED", "-o", out, "--json")[1])
    assert made["listings"] == [naloxone, shelter, club]
    printed = " ".join(text_by_pdfium(out.read_bytes()).split())
    assert all(line in printed for line in text_box("overdose", "en").lines)
    assert {each["listing"] for each in made["cautions"]} <= {*plain, None}


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_box_can_be_had_alone(call: Call, tmp_path: Path, language: str) -> None:
    out = tmp_path / "s.pdf"
    code, *_ = call("sheet", "test:s1", "--box", "overdose", "--language", language, "-o", out)
    assert code == 0
    printed = " ".join(text_by_pdfium(out.read_bytes()).split())
    assert all(line in printed for line in text_box("overdose", language).lines)


def test_a_discreet_sheet_takes_no_box_and_of_a_preset_the_order(call: Call, tmp_path: Path) -> None:
    out = tmp_path / "s.pdf"
    code, _out, error = call("sheet", "test:s1", "--discreet", "--box", "overdose", "-o", out)
    assert code == 2
    assert "--box" in error
    assert not out.exists()
    code, _out, error = call("sheet", "test:s2", "test:s1", "--discreet", "--preset", "RELEASED", "-o", out)
    assert code == 0
    assert say("discreet.box_left_off") in error
    printed = text_by_pdfium(out.read_bytes())
    assert printed.index("Night Shelter") < printed.index("Chess Club")
    assert "overdose" not in printed.casefold()


@pytest.mark.parametrize("code", presets())
def test_every_box_of_a_preset_is_one_that_can_be_printed(code: str) -> None:
    boxes = boxes_of(presets()[code], ())
    assert set(boxes) == set(presets()[code].boxes) <= BOXES
    for box in boxes:
        assert text_box(box, "es").lines
