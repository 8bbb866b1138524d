"""`printers`, `print` and `sheet --print`, on the real cupsd."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pypdf import PdfReader

from tests.helpers.command_line import Call, command_line
from tests.helpers.directories import open_directory, service, take_in
from tests.helpers.print_system import PrintSystem, running_print_system

SCHEMA = Path(__file__).parents[2] / "docs" / "json" / "printers.json"
CANARY = "canary-3c1f note"


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrintSystem]:
    with running_print_system(tmp_path / "cups") as made:
        monkeypatch.setenv("CUPS_SERVER", str(made.socket_file))
        yield made


@pytest.fixture
def porchlight(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    monkeypatch.setenv("LC_ALL", "C")
    with open_directory(tmp_path / "data") as directory:
        take_in(directory, [service(1, "Lantern Pantry", zip="33128")])
    return command_line(tmp_path / "data", capfd)


def the_id(porchlight: Call) -> str:
    _code, out, _error = porchlight("search", "--json")
    [section] = [section for section in json.loads(out)["sections"] if section["listings"]]
    return str(section["listings"][0]["id"])


def test_the_printers_are_listed(porchlight: Call, system: PrintSystem) -> None:
    system.start(Office=["Info Front desk"], Old=["State Stopped"])
    code, out, error = porchlight("printers")
    assert (code, error) == (0, "")
    assert out.splitlines() == [
        "Office (Front desk)",
        "   Ready",
        "   Paper: Letter",
        "Old",
        "   Stopped. Somebody has to start it in the computer's printer settings.",
    ]
    code, out, _error = porchlight("printers", "--json")
    document = json.loads(out)
    Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(document)
    assert [(printer["name"], printer["able"]) for printer in document] == [("Office", True), ("Old", False)]


def test_without_a_print_system_there_is_no_printer(porchlight: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", "print.example.org")
    code, out, error = porchlight("printers")
    assert (code, out) == (3, "")
    assert error.startswith("No printer was found.")


def test_a_sheet_is_printed_and_lies_nowhere(porchlight: Call, system: PrintSystem, tmp_path: Path) -> None:
    system.start(Office=[])
    code, out, error = porchlight("sheet", the_id(porchlight), "--note", CANARY, "--print", "Office", "--copies", "2")
    assert (code, out) == (0, "")
    assert "nobody has checked" in error, "what to know before is said"
    [pdf] = system.printed()
    text = PdfReader(io.BytesIO(pdf)).pages[0].extract_text()
    assert "Lantern Pantry" in text
    assert CANARY in text
    assert " anonymous Sheet 2 " in system.jobs()[0]
    kept = [file for file in tmp_path.rglob("*") if file.is_file() and system.kept not in file.parents]
    assert [file for file in kept if b"%PDF-1" in file.read_bytes() or CANARY.encode() in file.read_bytes()] == []


def test_it_can_be_saved_and_printed_at_once(porchlight: Call, system: PrintSystem, tmp_path: Path) -> None:
    system.start(Office=[])
    target = tmp_path / "sheet.pdf"
    code, out, _error = porchlight("sheet", the_id(porchlight), "--json", "-o", str(target), "--print", "Office")
    assert code == 0
    assert json.loads(out)["pages"] == 1
    assert system.printed() == [target.read_bytes()]


def test_other_paper_is_said_before_and_printed_when_that_is_wanted(porchlight: Call, system: PrintSystem) -> None:
    system.start(Abroad=[])
    listing = the_id(porchlight)
    code, _out, error = porchlight("sheet", listing, "--print", "Abroad")
    assert code == 1
    assert "The sheet is made for Letter, and the printer is set to A4. Nothing was printed." in error
    assert system.printed() == []
    assert porchlight("sheet", listing, "--print", "Abroad", "--layout", "a4")[0] == 0
    code, _out, error = porchlight("sheet", listing, "--print", "Abroad", "--fit")
    assert code == 0
    assert "On A4 it is drawn smaller" in error
    right, fitted = system.jobs()
    assert "print-scaling=none" in right
    assert "print-scaling=fit" in fitted
    assert "media=iso_a4_210x297mm" in fitted


def test_cards_lie_on_their_backs_and_a_booklet_has_none(porchlight: Call, system: PrintSystem) -> None:
    system.start(Office=[])
    listing = the_id(porchlight)
    code, _out, error = porchlight("sheet", listing, "--print", "Office", "--layout", "wallet")
    assert code == 0
    assert "Print on both sides, turned on the long edge, at full size." in error
    code, _out, error = porchlight("sheet", listing, "--print", "Office", "--layout", "fold")
    assert code == 0, error
    assert "Fold along the dashed lines." in error
    assert porchlight("sheet", listing, "--print", "Office", "--layout", "half")[0] == 0
    cards, booklet, halves = system.jobs()
    assert "sides=two-sided-long-edge" in cards
    assert "sides=one-sided" in booklet
    assert "sides=two-sided-short-edge" in halves
    for told in system.jobs():
        assert "media=na_letter_8.5x11in" in told
        assert "print-scaling=none" in told


@pytest.mark.parametrize("spoken", ["C", "es_US.UTF-8"])
@pytest.mark.parametrize("name", ["Nobody", "Old"])
def test_a_printer_that_cannot_is_refused_by_name(
    porchlight: Call, system: PrintSystem, name: str, spoken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    system.start(Office=[], Old=["State Stopped"])
    listing = the_id(porchlight)
    monkeypatch.setenv("LC_ALL", spoken)
    code, _out, error = porchlight("sheet", listing, "--print", name)
    assert code == 1
    assert name in error.splitlines()[-1]
    assert system.jobs() == []


def printed_json(out: str) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(out)
    Draft202012Validator(json.loads((SCHEMA.parent / "print.json").read_text(encoding="utf-8"))).validate(told)
    return told


def test_print_makes_the_sheet_that_sheet_makes_on_the_usual_printer(porchlight: Call, system: PrintSystem) -> None:
    system.start(Abroad=[], Office=[])
    listing, asked = the_id(porchlight), ("--language", "es", "--from", "Harbor Coalition")
    code, out, error = porchlight("print", listing, *asked, "--copies", "2")
    assert (code, out) == (0, "Office is done with the sheet.\n")
    assert "nadie lo ha revisado" in error, "what to know before is said"
    assert porchlight("sheet", listing, *asked, "--print", "Office", "--copies", "2")[0] == 0
    one, other = system.printed()
    assert one == other
    assert " anonymous Sheet 2 " in system.jobs()[0]


def test_print_says_in_json_which_printer_had_which_job_and_what_stands_there(
    porchlight: Call, system: PrintSystem, tmp_path: Path
) -> None:
    system.start(Office=[])
    listing, file = the_id(porchlight), tmp_path / "sheet.pdf"
    code, out, error = porchlight("print", listing, "--printer", "Office", "--json")
    told = printed_json(out)
    assert code == 0
    assert (told["printer"], told["done"], told["sheet"]["listings"]) == ("Office", True, [listing])
    assert told["job"] > 0
    assert [each for each in told["sheet"]["warnings"] if each not in error] == []
    assert porchlight("sheet", listing, "-o", str(file))[0] == 0
    of_a_file = printed_json(porchlight("print", str(file), "--printer", "Office", "--json")[1])
    assert of_a_file["sheet"] is None
    assert of_a_file["job"] > told["job"]
    assert system.printed()[1] == file.read_bytes()


def test_a_printer_that_no_longer_tells_is_not_said_to_be_done(porchlight: Call, system: PrintSystem) -> None:
    system.keep_no_list()
    system.start(Office=[])
    said = "Office has the sheet and no longer says what became of it. Look there whether all of it came out."
    code, out, error = porchlight("print", the_id(porchlight))
    assert (code, out, error.splitlines()[-1]) == (0, "", said)
    code, out, error = porchlight("print", the_id(porchlight), "--json")
    assert (code, printed_json(out)["done"], error.splitlines()[-1]) == (0, False, said)
    assert len(system.printed()) == 2


@pytest.mark.parametrize(
    ("layout", "sides"), [("wallet", "two-sided-long-edge"), ("fold", "one-sided"), ("half", "two-sided-short-edge")]
)
def test_a_file_is_printed_on_the_sides_that_it_was_made_for(
    porchlight: Call, system: PrintSystem, tmp_path: Path, layout: str, sides: str
) -> None:
    system.start(Office=[])
    file = tmp_path / "made.PDF"
    assert porchlight("sheet", the_id(porchlight), "--layout", layout, "-o", str(file))[0] == 0
    code, _out, error = porchlight("print", str(file), "--printer", "Office")
    assert code == 0, error
    [told] = system.jobs()
    assert f"sides={sides}" in told


def test_what_is_no_pdf_is_refused_and_nothing_is_printed(
    porchlight: Call, system: PrintSystem, tmp_path: Path
) -> None:
    system.start(Office=[])
    wrong, folder = tmp_path / "wrong.pdf", tmp_path / "folder.pdf"
    folder.mkdir()
    for content in (b"", b"canary", b"%PDF-1.7\ncanary"):
        wrong.write_bytes(content)
        code, out, error = porchlight("print", str(wrong), "--printer", "Office")
        assert (code, out) == (1, "")
        assert error.startswith("wrong.pdf is no PDF that can be printed")
    for file in (folder, tmp_path / "gone.pdf"):
        code, _out, error = porchlight("print", str(file), "--printer", "Office")
        assert code == 1
        assert file.name in error
    assert system.jobs() == []


@pytest.mark.parametrize(
    "arguments", [["a.pdf", "b.pdf"], ["a.pdf", "test:s1"], ["a.pdf", "--layout", "a4"], ["a.pdf", "--discreet"], []]
)
def test_a_file_is_printed_alone_and_as_it_is(porchlight: Call, arguments: list[str]) -> None:
    assert porchlight("print", *arguments)[0] == 2


def test_without_a_usual_printer_one_has_to_be_named(porchlight: Call, system: PrintSystem) -> None:
    system.start(Abroad=[])
    code, _out, error = porchlight("print", the_id(porchlight))
    assert code == 1
    assert "--printer NAME" in error
    assert system.jobs() == []


def test_a_sheet_has_to_go_somewhere(porchlight: Call) -> None:
    code, _out, error = porchlight("sheet", "any")
    assert code == 2
    assert "--print PRINTER" in error
