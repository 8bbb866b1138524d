"""`review --rule`: shown place by place, recorded with --yes, hints for new rows, and what does not go together."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.helpers.command_line import Call, command_line
from tests.helpers.ruled import rule_document, rule_file

ROOT = Path(__file__).parent.parent.parent
SITES = """Name,Type,Street,City,ST
Town Hall,Police,12 Harbor Street,Miami,FL
Corner Shop,Pharmacy,9 Pier Road,Miami,FL
"""


@pytest.fixture
def porchlight(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Give a command line on a directory of one list, in English."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("LANGUAGE", "en")
    (tmp_path / "sites.csv").write_text(SITES, encoding="utf-8")

    call = command_line(tmp_path / "data", capfd)
    assert call("import", tmp_path / "sites.csv", "--yes")[0] == 0
    return call


@pytest.fixture
def rule(tmp_path: Path) -> Path:
    """Give a file with one rule."""
    path = tmp_path / "rule.json"
    path.write_bytes(rule_file(rule_document(source="sites")))
    return path


def document(text: str) -> Any:  # noqa: ANN401 (JSON)
    found = json.loads(text)
    schema = json.loads((ROOT / "docs" / "json" / "review.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(found)
    return found


def states(porchlight: Call) -> dict[str, str]:
    found = json.loads(porchlight("search", "--json")[1])
    return {
        listing["title"]: listing["contact"]["police"]["state"]
        for section in found["sections"]
        for listing in section["listings"]
    }


def test_every_place_is_shown_and_nothing_recorded_without_a_yes(porchlight: Call, rule: Path) -> None:
    code, text, _ = porchlight("review", "--rule", rule, "--from", "Desk")
    assert code == 0
    assert "sites: Type = Police, one place: In a police or jail building: always" in text
    assert "Town Hall" in text
    assert "Pharmacy (1)" in text
    assert "Nothing was recorded" in text
    for arguments in ((), ("--yes", "--preview")):
        found = document(porchlight("review", "--rule", rule, "--from", "Desk", "--json", *arguments)[1])
        assert (found["written"], found["statements"], len(found["effects"])) == (False, 1, 1)
    assert set(states(porchlight).values()) == {"NOT_ASSESSED"}


def test_a_yes_records_it_and_undo_takes_it_back(porchlight: Call, rule: Path) -> None:
    found = document(porchlight("review", "--rule", rule, "--from", "Desk", "--yes", "--json")[1])
    assert (found["written"], found["rules"][0]["places"]) == (True, 1)
    assert states(porchlight) == {"Town Hall": "REQUIRED", "Corner Shop": "NOT_ASSESSED"}
    assert "All of this is recorded already" in porchlight("review", "--rule", rule, "--from", "Desk", "--yes")[1]
    assert porchlight("undo", "--yes")[0] == 0
    assert set(states(porchlight).values()) == {"NOT_ASSESSED"}


def test_new_rows_are_hints_on_the_work_list(porchlight: Call, rule: Path, tmp_path: Path) -> None:
    porchlight("review", "--rule", rule, "--from", "Desk", "--yes")
    (tmp_path / "sites.csv").write_text(SITES + "New Hall,Police,1 Pier Road,Miami,FL\n", encoding="utf-8")
    assert porchlight("import", tmp_path / "sites.csv", "--yes")[0] == 0
    items = {item["title"]: item["hints"] for item in document(porchlight("review", "--json")[1])}
    assert items["New Hall"] == [{"kind": "POL_STATION", "text": "Police", "where": "Type"}]
    assert items["Corner Shop"] == []
    assert "A rule speaks of this: Type = Police. Ask about:" in porchlight("review")[1]


def test_what_cannot_be_is_refused_and_names_the_file(porchlight: Call, tmp_path: Path) -> None:
    path = tmp_path / "bad.json"
    path.write_bytes(rule_file(rule_document(source="sites"), rule_document("Polizei", source="sites")))
    code, out, error = porchlight("review", "--rule", path, "--from", "Desk", "--yes")
    assert (code, out) == (1, "")
    assert "bad.json" in error
    assert "2" in error
    assert "Pharmacy, Police" in error or "Police, Pharmacy" in error
    assert set(states(porchlight).values()) == {"NOT_ASSESSED"}


def test_options_that_do_not_go_together_are_refused(porchlight: Call, rule: Path) -> None:
    for more in (("--csv", "x.csv"), ("--answers", rule), ("--limit", "3"), ("--skip-bad",)):
        assert porchlight("review", "--rule", rule, *more)[0] == 2
    assert porchlight("review", "--yes")[0] == 2
    assert porchlight("review", "--rule", rule)[0] == 1, "nobody says who says it"
