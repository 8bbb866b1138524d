"""`sheet --discreet` on the command line: names typed for it, what is left off, and what does not go together."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from resources_db.giveaway import giveaway
from tests.exports.read_back import text_by_pdfium
from tests.helpers.command_line import Call, Said, command_line
from tests.helpers.directories import open_directory, service, take_in

SCHEMA = json.loads((Path(__file__).parent.parent.parent / "docs" / "json" / "sheet.json").read_text(encoding="utf-8"))


@pytest.fixture
def call(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Give the command line on a directory of a pantry and a law clinic."""
    monkeypatch.setenv("LC_ALL", "C")
    data = tmp_path / "data"
    with open_directory(data) as directory:
        take_in(
            directory,
            [service(1, "Heron Street Pantry", zip="33128"), service(2, "Immigration Law Clinic", zip="33128")],
        )
    return command_line(data, capfd, "sheet")


def document(said: Said) -> Any:  # noqa: ANN401 (JSON)
    code, out, error = said
    assert code == 0, error
    found = json.loads(out)
    Draft202012Validator(SCHEMA).validate(found)
    return found


def ids_of(call: Call, tmp_path: Path) -> tuple[str, str]:
    """Return the listing ids, as a sheet of all names them."""
    pantry, clinic = document(call("test:s1", "test:s2", "-o", tmp_path / "ids.pdf", "--json"))["listings"]
    return pantry, clinic


def test_a_name_that_tells_leaves_a_place_off_and_a_typed_one_puts_it_on(call: Call, tmp_path: Path) -> None:
    pantry, clinic = ids_of(call, tmp_path)
    out = tmp_path / "sheet.pdf"
    made = document(call(pantry, clinic, "--discreet", "-o", out, "--json"))
    assert (made["discreet"], made["listings"], made["left_off"]) == (True, [pantry], [clinic])
    assert any("Immigration Law Clinic" in warning for warning in made["warnings"])
    named = document(
        call(pantry, clinic[:12], "--discreet", "--name", f"{clinic[:12]}=Blue = house", "-o", out, "--json")
    )
    assert (named["listings"], named["left_off"]) == ([pantry, clinic], [])
    text = text_by_pdfium(out.read_bytes())
    assert "2. Blue = house" in text
    assert "A: nobody has checked B: nobody has checked C: nobody has checked" in text
    assert [word for word in text.split() if giveaway(word)] == []


def test_that_a_translation_is_a_draft_is_told_before_it_is_handed_on(call: Call, tmp_path: Path) -> None:
    code, _out, error = call("test:s1", "--language", "ht", "-o", tmp_path / "sheet.pdf")
    assert code == 0
    assert "The words in this language are a draft that no person has read: Haitian Creole." in error
    assert not any(
        "draft" in each for each in document(call("test:s1", "-o", tmp_path / "en.pdf", "--json"))["warnings"]
    )


@pytest.mark.parametrize(
    ("text", "discreet", "stands"),
    [("Van on Tuesdays", [], True), ("Van on Tuesdays", ["--discreet"], True), ("Naloxone van", ["--discreet"], False)],
)
def test_the_own_line_stands_at_the_foot_and_in_the_document(
    call: Call, tmp_path: Path, text: str, discreet: list[str], *, stands: bool
) -> None:
    out = tmp_path / "sheet.pdf"
    made = document(call("test:s1", *discreet, "--footer", text, "-o", out, "--json"))
    assert made["footer"] == (text if stands else "")
    assert (text in text_by_pdfium(out.read_bytes())) is stands
    assert any("your line at the foot" in warning for warning in made["warnings"]) is not stands


def test_what_to_say_by_mouth_is_told_first(call: Call, tmp_path: Path) -> None:
    code, _out, error = call("test:s1", "--discreet", "-o", tmp_path / "sheet.pdf")
    assert code == 0
    assert error.startswith("A is police, B is immigration officers, C is ID and data.")


def test_nothing_is_written_where_no_place_may_stand(call: Call, tmp_path: Path) -> None:
    out = tmp_path / "sheet.pdf"
    code, _out, error = call("test:s2", "--discreet", "-o", out)
    assert code == 1
    assert "Type a name for it" in error
    assert not out.exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["--name", "test:s1=House"],
        ["--discreet", "--name", "House"],
        ["--discreet", "--name", "other=House"],
        ["--discreet", "--with", "law"],
    ],
)
def test_what_does_not_go_together_is_wrong_usage(call: Call, tmp_path: Path, arguments: list[str]) -> None:
    code, out, error = call("test:s1", "-o", tmp_path / "sheet.pdf", *arguments)
    assert (code, out) == (2, "")
    assert "--name" in error or "--discreet" in error
