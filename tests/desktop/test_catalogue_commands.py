"""`catalogues` on the command line, and `sheet` in any language and any two."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from resources_db.catalogues import CODES, catalogue_of
from tests.exports.read_back import text_by_pdfium
from tests.helpers.command_line import Call, Said, command_line
from tests.helpers.directories import open_directory, service, take_in

SCHEMAS = Path(__file__).parent.parent.parent / "docs" / "json"


@pytest.fixture
def call(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    monkeypatch.setenv("LC_ALL", "C")
    data = tmp_path / "data"
    with open_directory(data) as directory:
        take_in(directory, [service(1, "Heron Street Pantry", zip="33128")])
    return command_line(data, capfd)


def document(said: Said, schema: str = "sheet") -> Any:  # noqa: ANN401 (JSON)
    code, out, error = said
    assert code == 0, error
    found = json.loads(out)
    Draft202012Validator(json.loads((SCHEMAS / f"{schema}.json").read_text(encoding="utf-8"))).validate(found)
    return found


def test_a_catalogue_is_read_marked_listed_and_taken_back(call: Call) -> None:
    every = document(call("catalogues", "list", "--json"), "catalogues")
    assert [each["code"] for each in every] == list(CODES)
    assert all(each["reviewed"] is None for each in every)
    code, out, _error = call("catalogues", "show", "pt")
    assert code == 0
    assert "Hours: Horário" in out
    assert catalogue_of("pt").sentences["interpreter.card"] in out
    code, out, _error = call("catalogues", "reviewed", "pt", "--by", "Harbor Coalition", "--on", "2026-03-31")
    assert (code, "Portuguese are marked as read by Harbor Coalition" in out) == (0, True)
    assert "pt: Portuguese (português), read by Harbor Coalition, March 31, 2026" in call("catalogues", "list")[1]
    assert document(call("catalogues", "list", "--json"), "catalogues")[0]["reviewed"] == {
        "organization": "Harbor Coalition",
        "on": "2026-03-31",
    }
    assert call("undo", "--yes")[0] == 0
    assert "pt: Portuguese (português), draft" in call("catalogues", "list")[1]


def test_a_catalogue_is_made_a_draft_again(call: Call) -> None:
    call("catalogues", "reviewed", "ht", "--by", "Harbor Coalition", "--on", "2026-03-31")
    assert "Haitian Creole are a draft again" in call("catalogues", "draft", "ht", "--by", "Lantern Union")[1]
    code, _out, error = call("catalogues", "draft", "ht", "--by", "Lantern Union")
    assert (code, "They are a draft, and nothing was changed." in error) == (1, True)


@pytest.mark.parametrize("code", ["pt", "ht", "fr", "vi", "so", "tl"])
def test_a_sheet_in_a_language_says_that_it_is_a_draft_until_it_is_reviewed(
    call: Call, tmp_path: Path, code: str
) -> None:
    out, catalogue = tmp_path / "sheet.pdf", catalogue_of(code)
    made = document(call("sheet", "test:s1", "--language", code, "--with", "en", "-o", out, "--json"))
    assert (made["language"], made["with"]) == (code, "en")
    text = " ".join(text_by_pdfium(out.read_bytes()).split())
    assert f"{catalogue.labels['head.hours']} / Hours:" in text
    assert catalogue.labels["sheet.draft"] in text
    for line in ("Police: nobody has checked", "Immigration officers: nobody has checked", "ID and data: nobody has"):
        assert line in text
    call("catalogues", "reviewed", code, "--by", "Harbor Coalition", "--on", "2026-03-31")
    assert call("sheet", "test:s1", "--language", code, "-o", out)[0] == 0
    text = " ".join(text_by_pdfium(out.read_bytes()).split())
    assert catalogue.labels["sheet.draft"] not in text
    assert catalogue.sentences["interpreter.card"] in text
    assert "Police: nobody has checked" in text


@pytest.mark.parametrize(
    "arguments", [["--language", "xx"], ["--with", "xx"], ["--with", "es", "--with", "pt"], ["--with", "english"]]
)
def test_languages_that_no_sheet_can_be_in_are_wrong_usage(call: Call, tmp_path: Path, arguments: list[str]) -> None:
    code, out, error = call("sheet", "test:s1", "-o", tmp_path / "sheet.pdf", *arguments)
    assert (code, out) == (2, "")
    assert "--with" in error or "--language" in error
    assert not (tmp_path / "sheet.pdf").exists()
