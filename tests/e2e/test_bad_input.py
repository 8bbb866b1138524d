"""Cases 41 to 70 and 101 to 104 of bad input, as a person meets them: by the command import, beside what stands.

Every file ends in one of two ways. Either it is refused in a sentence that says what, where and what to do, and the
directory is as it was; or it is taken in, what was off is told, and every state reads "nobody has checked".
docs/bad-input.md names the test of each case.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from resources_db.codes import State
from resources_db.model import Listing
from resources_db.query import Query
from resources_db.sources.files import MEGABYTE
from tests.helpers.command_line import Call, command_line
from tests.helpers.directories import open_directory
from tests.helpers.workbooks import sheet_data, xlsx

GOOD = "Name,Address,City,State,ZIP,Phone\nLantern Clinic,12 Harbor Street,Miami,FL,33128,305-555-0142\n"


@pytest.fixture
def porchlight(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Give a command line on a directory that holds one place."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("LANGUAGE", "en")

    call = command_line(tmp_path / "data", capfd)
    (tmp_path / "good.csv").write_text(GOOD, encoding="utf-8")
    assert call("import", tmp_path / "good.csv", "--source", "good", "--yes")[0] == 0
    return call


def content(folder: Path) -> str:
    with open_directory(folder / "data") as directory:
        return directory.content_hash()


def listed(folder: Path) -> dict[str, Listing]:
    with open_directory(folder / "data") as directory:
        found = directory.found(directory.search(Query()).hits(), None)
    return {each.listing.title: each.listing for each in found}


REFUSED: dict[str, tuple[bytes, str]] = {
    "43 an open quote": (
        b'Name,Phone\nA,1\n"B,2\nC,3\nD,4\n',
        "list.csv has a quotation mark in line 3 that is not closed there, so the lines below it would be lost."
        " Nothing was changed. Close it or take it out, and import the file again.",
    ),
    "45 a column twice": (
        b"Name,police,police\nA,yes,yes\nB,yes,no\n",
        "list.csv has the column police twice (columns 2 and 3), and line 3 says different things in them."
        " Nothing was changed. Give one of them another name, or ask for a corrected file.",
    ),
    "45 the header twice": (
        b"Name,Phone\nA,1\nName,Phone\nB,2\n",
        "list.csv has the names of its columns in line 1 and again in line 3, as if two lists were put together."
        " Nothing was changed. Take line 3 out, or import the lists one by one.",
    ),
    "49 half a character": (
        "Name,Phone\nNiño,1\n".encode("utf-16")[:-1],
        "list.csv is not text. Nothing was changed. Save it again as CSV with UTF-8.",
    ),
    "58 a header only": (
        b"Name,Phone,City\n\n,,\n",
        "list.csv has the names of columns and no rows below them. Nothing was changed. Ask for the whole file.",
    ),
    "59 no byte": (b"", "list.csv is empty. Nothing was changed. Ask for the file again."),
}


@pytest.mark.parametrize(("data", "sentence"), REFUSED.values(), ids=REFUSED.keys())
def test_a_list_that_is_refused_says_where_and_changes_nothing(
    data: bytes, sentence: str, porchlight: Call, tmp_path: Path
) -> None:
    (tmp_path / "list.csv").write_bytes(data)
    before = content(tmp_path)
    code, out, error = porchlight("import", tmp_path / "list.csv", "--source", "list", "--yes")
    assert code != 0
    assert " ".join(error.split()).endswith(sentence)
    assert "Traceback" not in out + error
    assert content(tmp_path) == before


def _formula(path: Path) -> None:
    cell = '<row r="3"><c r="A3" t="str"><f>HYPERLINK("http://x.example","B")</f><v>B</v></c></row>'
    rows = sheet_data([["Name", "Phone"], ["A", "1"]])
    xlsx(path, {"Places": rows.replace("</sheetData>", f"{cell}</sheetData>")})


def _over_the_cap(path: Path) -> None:
    rows = sheet_data([["Name", "Phone"], ["A", "x" * 65 * MEGABYTE]])
    xlsx(path, {"Sheet1": rows})


BOOKS: dict[str, tuple[Callable[[Path], None], tuple[str, ...]]] = {
    "68 a formula": (_formula, ("book.xlsx has a formula in cell A3 of the sheet Places", "paste it as values only")),
    "63 over the cap": (_over_the_cap, ("book.xlsx", "64 MB", "Nothing was changed.")),
}


@pytest.mark.parametrize(("write", "words"), BOOKS.values(), ids=BOOKS.keys())
def test_a_workbook_that_is_refused_says_where_and_changes_nothing(
    write: Callable[[Path], None], words: tuple[str, ...], porchlight: Call, tmp_path: Path
) -> None:
    write(tmp_path / "book.xlsx")
    before = content(tmp_path)
    code, _out, error = porchlight("import", tmp_path / "book.xlsx", "--source", "book", "--yes")
    assert code != 0
    said = " ".join(error.split())
    assert [word for word in words if word not in said] == []
    assert content(tmp_path) == before


TAKEN: dict[str, tuple[str, list[tuple[str, int | None]]]] = {
    "41 a NUL": ("Name,Phone\nB\0lue House,305-555-0143\n", [("hidden_characters", 2)]),
    "42 a field of 200 kB": (f"Name,Description\nBlue House,{'x ' * 100_000}\n", [("cell_cut", 2)]),
    "44 ragged rows": (
        "Name,Phone,City\nBlue House,305-555-0143\nOpen Door,305-555-0144,Miami,x\n",
        [("short_row", 2), ("long_row", 3)],
    ),
    "52 points that are none": (
        "Name,City,State,Latitude,Longitude\nBlue House,Miami,FL,91,200\nOpen Door,Miami,FL,-80.2,25.7\n",
        [("cells_coordinates_range", 2), ("cells_coordinates_swapped", 3)],
    ),
    "53 a phone as a power of ten": ("Name,Phone\nBlue House,4.155E+09\n", [("number_damaged", 2)]),
    "54 a ZIP without its zero": (
        "Name,City,State,ZIP,Phone\nBlue House,Boston,MA,2108,1\nOpen Door,Boston,MA,02109,2\n",
        [("zip_zeros", None)],
    ),
    "57 the same id, otherwise written": (
        "Id,Name,City,Phone\nA1,Blue House,Miami,305-555-0143\nA1,Open Door,Miami,305-555-0144\n",
        [],
    ),
    "60 an address of mail that never ends": (f"Name,Email\nBlue House,{'a' * 30_000}@\n", []),
}


@pytest.mark.parametrize(("text", "told"), TAKEN.values(), ids=TAKEN.keys())
def test_a_list_that_is_damaged_is_taken_in_and_told(
    text: str, told: list[tuple[str, int | None]], porchlight: Call, tmp_path: Path
) -> None:
    (tmp_path / "list.csv").write_text(text, encoding="utf-8")
    code, out, _error = porchlight("import", tmp_path / "list.csv", "--source", "list", "--yes", "--json")
    assert code == 0
    found: dict[str, Any] = json.loads(out)
    problems = [(each["kind"], each["row"]) for each in _problems(found)]
    assert [each for each in told if each not in problems] == []
    places = listed(tmp_path)
    assert len(places) == text.count("\n")  # the good one, and one for each row below the header
    assert {state for each in places.values() for state in _states(each)} == {State.NOT_ASSESSED}


@pytest.mark.parametrize("flag", ["yes", "Y", "1", "TRUE", "si", "no?", "", "unknown", "N/A", "no", "none", "never"])
def test_a_column_on_police_gives_no_place_a_state(flag: str, porchlight: Call, tmp_path: Path) -> None:
    """Cases 46 and 47: neither a column that is missing nor any word in one is an answer of somebody who checked."""
    (tmp_path / "list.csv").write_text(f"Name,City,Police on site\nBlue House,Miami,{flag}\nOpen Door,Miami,x\n")
    assert porchlight("import", tmp_path / "list.csv", "--source", "list", "--yes")[0] == 0
    places = listed(tmp_path)
    assert {state for each in places.values() for state in _states(each)} == {State.NOT_ASSESSED}
    with open_directory(tmp_path / "data") as directory:
        kept = dict(directory.record(places["Blue House"].id).extra)
    assert kept.get("Police on site", "") == flag


def _problems(found: dict[str, Any]) -> list[dict[str, Any]]:
    """Return every problem that stands in what the command says."""
    if "kind" in found and "row" in found:
        return [found]
    parts = [part for value in found.values() for part in (value if isinstance(value, list) else [value])]
    return [each for part in parts if isinstance(part, dict) for each in _problems(part)]


def _states(listing: Listing) -> tuple[State, ...]:
    contact = listing.contact
    return contact.police.state, contact.immigration.state, contact.id_and_data.state
