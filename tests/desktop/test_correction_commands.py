"""The commands `corrections`: marked, carried by a file to another directory, decided there; each as words and JSON."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from desktop.cli import run

ROOT = Path(__file__).parent.parent.parent
SITES = """Name,Category,Street,City,ST,Phone
Lantern Clinic,Food Pantries,12 Harbor Street,Miami,FL,(305) 555-0101
Blue House,Shelters,9 Pier Road,Miami,FL,(305) 555-0102
"""
Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def porchlight(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Give a command line on two directories of one list, "worker" and "office", in English."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("LANGUAGE", "en")
    sites = tmp_path / "sites.csv"
    sites.write_text(SITES, encoding="utf-8")

    def call(where: str, *arguments: object) -> tuple[int, str, str]:
        capfd.readouterr()
        code = run(["--data-dir", str(tmp_path / where), *map(str, arguments)])
        return code, *capfd.readouterr()

    for where in ("worker", "office"):
        assert call(where, "import", sites, "--source", "list", "--yes")[0] == 0
    return call


def document(text: str, shape: str) -> Any:  # noqa: ANN401 (JSON)
    found = json.loads(text)
    schema = json.loads((ROOT / "docs" / "json" / f"{shape}.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(found)
    return found


def listing(porchlight: Call, words: str) -> str:
    found = json.loads(porchlight("worker", "search", words, "--json")[1])
    [one] = [each["id"] for section in found["sections"] for each in section["listings"]]
    return str(one)


@pytest.fixture
def stick(porchlight: Call, tmp_path: Path) -> Path:
    """Give the file that a worker wrote, of one place in each kind but "other"."""
    clinic = listing(porchlight, "lantern")
    for kind in ("closed", "wrong-number", "moved", "police-seen"):
        assert porchlight("worker", "corrections", "mark", clinic, kind, "--note", f"seen {kind}")[0] == 0
    file = tmp_path / "corrections.json"
    assert porchlight("worker", "corrections", "export", file)[0] == 0
    return file


def by_kind(porchlight: Call) -> dict[str, Any]:
    found = document(porchlight("office", "corrections", "--json")[1], "corrections")["received"]
    return {each["kind"]: each for each in found}


def test_a_worker_marks_writes_out_and_deletes(porchlight: Call, tmp_path: Path) -> None:
    clinic = listing(porchlight, "lantern")
    made = document(porchlight("worker", "corrections", "mark", clinic, "closed", "--json")[1], "corrections_mark")
    assert (made["listing"], made["written"]) == (clinic, False)
    assert "You marked" in porchlight("worker", "show", clinic)[1]
    shown = document(porchlight("worker", "show", clinic, "--json")[1], "show")
    assert [(each["kind"], each["own"]) for each in shown["reported"]] == [("closed", True)]
    file = tmp_path / "c.json"
    said = porchlight("worker", "corrections", "export", file)[1]
    assert "One correction was written to c.json" in said
    assert "delete" in said
    document(file.read_text(), "corrections_file")
    assert "In a file" not in porchlight("worker", "corrections", "list")[1]
    gone = document(porchlight("worker", "corrections", "delete", "--written", "--json")[1], "corrections_export")
    assert gone["deleted"] == 1
    assert "Nothing is marked" in porchlight("worker", "corrections")[1]
    code, _, error = porchlight("worker", "corrections", "export", file)
    assert (code, "nothing to write out" in error) == (1, True)


def test_writing_out_and_deleting_in_one(porchlight: Call, tmp_path: Path) -> None:
    porchlight("worker", "corrections", "mark", listing(porchlight, "blue"), "other", "--note", "blue door")
    found = porchlight("worker", "corrections", "export", tmp_path / "c.json", "--delete", "--json")[1]
    assert document(found, "corrections_export")["deleted"] == 1
    assert document(porchlight("worker", "corrections", "--json")[1], "corrections")["marked"] == []


def test_a_coordinator_reads_in_and_decides_each(porchlight: Call, stick: Path) -> None:
    looked = document(
        porchlight("office", "corrections", "import", stick, "--preview", "--json")[1], "corrections_import"
    )
    assert (looked["count"], looked["written"]) == (4, False)
    assert not by_kind(porchlight)
    assert "4 corrections came in" in porchlight("office", "corrections", "import", stick)[1]
    again = document(porchlight("office", "corrections", "import", stick, "--json")[1], "corrections_import")
    assert (again["count"], {each["what"] for each in again["remarks"]}) == (0, {"again"})
    found = by_kind(porchlight)
    clinic = found["closed"]["listing"]
    assert "Reported, not yet checked: it is closed" in porchlight("office", "show", clinic)[1]
    assert "Reported" not in porchlight("office", "corrections")[1], "what is listed is not said again beside it"
    answer = document(porchlight("office", "search", "lantern", "--json")[1], "search")
    [told] = [each["reported"] for part in answer["sections"] for each in part["listings"] if each["id"] == clinic]
    assert "closed" in {each["kind"] for each in told}
    assert not any(each["own"] for each in told)
    assert "Reported, not yet checked: it is closed" in porchlight("office", "search", "lantern")[1]
    taken = document(
        porchlight("office", "corrections", "take", found["police_seen"]["id"][:8], "--json")[1], "corrections_decided"
    )
    assert taken["waits"]
    assert "Lantern Clinic" in porchlight("office", "review")[1]
    assert porchlight("office", "corrections", "take", found["closed"]["id"], "--reason", "called")[0] == 0
    assert by_kind(porchlight)["closed"]["reason"] == "called"
    code, _, error = porchlight("office", "corrections", "take", found["moved"]["id"])
    assert (code, "--done" in error) == (1, True)
    assert porchlight("office", "corrections", "take", found["moved"]["id"], "--done")[0] == 0
    said = porchlight("office", "corrections", "decline", found["wrong_number"]["id"], "--reason", "it rings")[1]
    assert "Declined on" in said
    assert document(porchlight("office", "corrections", "--json")[1], "corrections")["count"] == 0
    assert json.loads(porchlight("office", "check", "--json")[1])["ok"]


def test_a_decision_is_undone(porchlight: Call, stick: Path) -> None:
    porchlight("office", "corrections", "import", stick)
    porchlight("office", "corrections", "decline", by_kind(porchlight)["moved"]["id"])
    assert "correction declined: Lantern Clinic" in porchlight("office", "undo")[1]
    assert by_kind(porchlight)["moved"]["status"] == "open"
    code, _, error = porchlight("office", "undo")
    assert (code, "told no longer" in error) == (1, True), "a warning goes with the file: that needs a yes"
    assert porchlight("office", "undo", "--yes")[0] == 0
    assert not by_kind(porchlight)


def test_what_came_in_goes_on(porchlight: Call, stick: Path, tmp_path: Path) -> None:
    porchlight("office", "corrections", "import", stick)
    on = tmp_path / "on.json"
    assert porchlight("office", "corrections", "export", on, "--received")[0] == 0
    assert json.loads(on.read_text()) == json.loads(stick.read_text())
    assert porchlight("office", "corrections", "export", on, "--received", "--delete")[0] == 2


def test_a_place_that_is_not_here_is_said_by_a_person(porchlight: Call, stick: Path, tmp_path: Path) -> None:
    sites = tmp_path / "other.csv"
    sites.write_text(SITES.replace("Lantern Clinic", "Lantern Clinic of Miami"), encoding="utf-8")
    porchlight("third", "import", sites, "--source", "other list", "--yes")
    assert "not in this directory" in porchlight("third", "corrections", "import", stick)[1]
    found = document(porchlight("third", "corrections", "--json")[1], "corrections")["received"]
    assert {each["listing"] for each in found} == {None}
    closed = next(each for each in found if each["kind"] == "closed")
    assert porchlight("third", "corrections", "take", closed["id"])[0] == 1
    there = json.loads(porchlight("third", "search", "lantern", "--json")[1])
    [clinic] = [each["id"] for section in there["sections"] for each in section["listings"]]
    placed = porchlight("third", "corrections", "place", closed["id"], clinic, "--json")[1]
    assert document(placed, "corrections_decided")["listing"] == clinic


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("mark", "nobody", "closed"), 1), (("mark", "x", "robbed"), 2), (("delete",), 2), (("delete", "abc"), 1),
        (("take", "abcdef12"), 1), (("decline", "x"), 1), (("import", "/nowhere.json"), 1),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said(porchlight: Call, arguments: tuple[str, ...], code: int) -> None:
    found, out, error = porchlight("worker", "corrections", *arguments)
    assert (found, out) == (code, "")
    assert error
    assert "Traceback" not in error
