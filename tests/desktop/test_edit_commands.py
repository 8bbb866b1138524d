"""The command `edit`: a listing shown as it can be changed, changed, withdrawn, listed again, checked, made anew."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.helpers.command_line import Call, command_line

ROOT = Path(__file__).parent.parent.parent
SITES = """Name,Street,City,ST,Phone,Documents
Lantern Clinic,12 Harbor Street,Miami,FL,305-555-0101,Photo ID
Blue House,9 Pier Road,Miami,FL,305-555-0102,
"""
DESK = ("--organization", "Harbor Desk", "--role", "coordinator")


@pytest.fixture
def porchlight(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Give a command line on a directory of one list, in English."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("LANGUAGE", "en")
    sites = tmp_path / "sites.csv"
    sites.write_text(SITES, encoding="utf-8")

    call = command_line(tmp_path / "data", capfd)
    assert call("import", sites, "--yes", "--source", "sites")[0] == 0
    return call


def document(porchlight: Call, *arguments: object, shape: str = "edit") -> Any:  # noqa: ANN401 (JSON)
    code, out, err = porchlight(*arguments, "--json")
    assert code == 0, err
    found = json.loads(out)
    schema = json.loads((ROOT / "docs" / "json" / f"{shape}.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(found)
    return found


@pytest.fixture
def clinic(porchlight: Call) -> str:
    found = document(porchlight, "search", "Lantern", shape="search")
    return str(next(each["id"] for section in found["sections"] for each in section["listings"]))


def row(form: Any, table: str) -> Any:  # noqa: ANN401 (JSON)
    return next(each for each in form["rows"] if each["table"] == table)


def test_a_listing_is_shown_as_it_can_be_changed_and_what_its_file_says(porchlight: Call, clinic: str) -> None:
    assert row(document(porchlight, "edit", clinic), "phone")["values"]["number"].endswith("555-0101")
    code, out, err = porchlight(
        "edit", clinic, "--set", "service.wait_time=two weeks", "--set", "phone.extension=4", *DESK
    )
    assert (code, err) == (0, "")
    assert "Saved" in out
    form = document(porchlight, "edit", clinic)
    assert row(form, "service")["edits"]["wait_time"] == {
        "base": "", "gone": False, "edited_on": row(form, "phone")["edits"]["extension"]["edited_on"],
        "organization": "Harbor Desk", "role": "coordinator",
    }  # fmt: skip
    assert "two weeks [the file says nothing]" in porchlight("edit", clinic)[1]
    shown = document(porchlight, "show", clinic, shape="show")
    assert {change["field"] for change in shown["changes"]} >= {"wait_time", "extension"}
    code, out, _err = porchlight("show", clinic)
    assert "two weeks" in out
    assert "Nobody here has checked this record" in out


def test_what_reads_better_needs_a_yes_where_nobody_can_be_asked(porchlight: Call, clinic: str) -> None:
    form = document(porchlight, "edit", clinic)
    away = ("--take-away", f"required_document:{row(form, 'required_document')['record'][:8]}")
    told = document(porchlight, "edit", clinic, *away, "--preview")
    assert told["written"] is False
    assert {each["gain"] for each in told["better"]} == {"document", "papers"}
    code, _out, err = porchlight("edit", clinic, *away, *DESK)
    assert code == 1
    assert "asked for" in err
    assert document(porchlight, "edit", clinic, *away, "--yes", *DESK)["written"] is True
    form = document(porchlight, "edit", clinic)
    assert [each["base"] for each in form["taken_away"]] == ["Photo ID"]


def test_withdrawn_listed_again_checked_and_taken_back(porchlight: Call, clinic: str) -> None:
    assert document(porchlight, "edit", clinic, "--withdraw", "closed", *DESK)["deed"] == "withdraw_service"
    assert "Taken off the list by coordinator, Harbor Desk" in porchlight("show", clinic)[1]
    assert porchlight("edit", clinic, "--list-again", *DESK)[0] == 1
    assert document(porchlight, "edit", clinic, "--list-again", "--yes", *DESK)["written"]
    assert document(porchlight, "edit", clinic, "--checked", "--on", "2020-01-01", *DESK)["deed"] == "checked"
    assert document(porchlight, "show", clinic, shape="show")["verified"]["on"] == "2020-01-01"
    assert porchlight("edit", clinic, "--checked", "--on", "2999-01-01", *DESK)[0] == 1
    assert document(porchlight, "undo", "--preview", shape="undo")["undone"] == "checked"
    assert porchlight("undo", "--yes")[0] == 0
    assert document(porchlight, "show", clinic, shape="show")["verified"] is None


def test_a_new_service_comes_from_a_file(porchlight: Call, tmp_path: Path) -> None:
    file = tmp_path / "new.json"
    rows = [
        {"table": "organization", "name": "o", "add": {"name": "Night Legal"}},
        {"table": "service", "add": {"name": "Bond help", "organization_id": "o"}},
        {"table": "place", "name": "p", "add": {"city": "Miami", "state_province": "FL"}},
        {"table": "phone", "of": "p", "add": {"number": "305 555 0188"}},
    ]
    file.write_text(json.dumps({"reason": "they called", "rows": rows}), encoding="utf-8")
    assert porchlight("edit", "--new", file)[0] == 1, "whose it is must be known"
    made = document(porchlight, "edit", "--new", file, *DESK)
    shown = document(porchlight, "show", made["listing"], shape="show")
    assert (shown["organization"], shown["source"]) == ("Night Legal", "Harbor Desk")


def test_a_conflict_is_told_by_import_and_taken_with_its_id(porchlight: Call, clinic: str, tmp_path: Path) -> None:
    porchlight("edit", clinic, "--set", "phone.number=305-555-0199", *DESK)
    file = tmp_path / "sites.csv"
    told = document(porchlight, "import", file, "--source", "sites", shape="import")
    assert told["edits"] == {"kept": 1, "dissolved": 0, "conflicts": 0}
    assert (told["changed"], told["held"]) == (0, [])


@pytest.mark.parametrize(
    "content",
    ["", "[]", "{}", '{"rows": [{"table": "phone"}]}',
     '{"rows": [{"table": "phone", "set": {"number": 3}, "record": "x"}]}',
     '{"rows": [{"table": "phone", "add": {}, "take_away": true}]}', '{"rows": [], "secret": 1}', '{"rows": []}'],
)  # fmt: skip
def test_a_file_of_another_shape_is_refused(porchlight: Call, clinic: str, tmp_path: Path, content: str) -> None:
    file = tmp_path / "changes.json"
    file.write_text(content, encoding="utf-8")
    code, out, err = porchlight("edit", clinic, "--file", file, *DESK)
    assert code == 1
    assert out == ""
    assert "Traceback" not in err


@pytest.mark.parametrize(
    "arguments",
    [(), ("--checked", "--list-again"), ("--on", "2026-01-01"), ("--this-place",), ("--set", "name"), ("--new", "x")],
)
def test_wrong_usage_says_so(porchlight: Call, clinic: str, arguments: tuple[str, ...]) -> None:
    given = (clinic, *arguments) if arguments else ()
    assert porchlight("edit", *given)[0] == 2


def test_a_row_that_is_not_named_well_enough_is_asked_for(porchlight: Call, clinic: str) -> None:
    porchlight("edit", clinic, "--add", "phone.number=305 555 0100", *DESK)
    code, _out, err = porchlight("edit", clinic, "--set", "phone.number=1", *DESK)
    assert code == 1
    assert "2 rows" in err
