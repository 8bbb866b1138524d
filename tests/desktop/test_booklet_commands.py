"""The command `booklet`: what a search finds becomes paper, with every place once, or nothing is written."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pypdfium2
import pytest

from tests.exports.panel_checks import bare
from tests.exports.read_back import text_by_pypdf
from tests.exports.tag_check import faults
from tests.helpers.command_line import Call, command_line

SCHEMA = Path(__file__).parent.parent.parent / "docs" / "json" / "booklet.json"


@pytest.fixture
def porchlight(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("LANGUAGE", "en")

    call = command_line(tmp_path / "data", capfd)
    call("demo")
    return call


def document(text: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(text)
    jsonschema.validate(found, json.loads(SCHEMA.read_text(encoding="utf-8")))
    return found


def test_every_place_that_a_search_finds_stands_in_it_once(porchlight: Call, tmp_path: Path) -> None:
    file = tmp_path / "b.pdf"
    _code, searched, _error = porchlight("search", "--need", "LA", "--json")
    ids = [listing["id"] for section in json.loads(searched)["sections"] for listing in section["listings"]]
    code, out, error = porchlight("booklet", "--need", "LA", "--json", "-o", file)
    told = document(out)
    assert (code, error) == (0, "")
    assert sorted([*told["listings"], *told["left_off"]]) == sorted(ids)
    assert told["files"] == [str(file)]
    assert len(pypdfium2.PdfDocument(file)) == 2 * told["sheets"]
    assert faults(file.read_bytes()) == []


def test_the_cover_says_where_what_for_who_and_until_when(porchlight: Call, tmp_path: Path) -> None:
    file = tmp_path / "b.pdf"
    code, _out, error = porchlight(
        "booklet", "--near", "33128", "--within", "5mi", "--need", "LA", "--from", "Harbor Coalition",
        "--phone", "(305) 555-0199", "--pages", "single", "--language", "es", "-o", file,
    )  # fmt: skip
    cover = pypdfium2.PdfDocument(file)[0].get_textpage().get_text_bounded()
    assert code == 0
    assert "Ayuda legal. A no más de 5 millas de 33128 Miami" in " ".join(cover.split())
    assert all(text in cover for text in ("Harbor Coalition", "(305) 555-0199", "Impreso el", "DEMOSTRACIÓN"))
    assert "pages." in error


@pytest.mark.parametrize("command", ["booklet", "standing"])
def test_the_organizations_own_line_stands_on_it(porchlight: Call, tmp_path: Path, command: str) -> None:
    file = tmp_path / "b.pdf"
    code, _out, error = porchlight(
        command, "--near", "33128", "--need", "LA", "--footer", "Our van zigzags " * 12, "-o", file
    )
    read = " ".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(file))
    assert code == 0
    assert "Our van zigzags Our van zigzags" in read
    assert "Your line at the foot was cut" in error


HEADS = {
    "en": ("Police:", "Immigration officers:", "ID and data:"),
    "es": ("Policía:", "Agentes de inmigración:", "Identificación y datos:"),
}


@pytest.mark.parametrize(("first", "second"), [("en", "es"), ("es", "en"), ("ht", "es"), ("ar", "my")])
def test_in_two_languages_the_contact_lines_stand_in_each_that_has_them(
    porchlight: Call, tmp_path: Path, first: str, second: str
) -> None:
    file, wall = tmp_path / "b.pdf", tmp_path / "wall.pdf"
    asked = ("--need", "LA.IMMIG", "--language", first, "--with", second)
    code, out, _error = porchlight("booklet", *asked, "--pages", "single", "--json", "-o", file)
    told = document(out)
    assert (code, told["language"], told["with"]) == (0, first, second)
    assert porchlight("standing", *asked, "-o", wall)[0] == 0
    spoken = [each for each in (first, second) if each in HEADS] or ["en"]
    for pdf, places in ((file, len(told["listings"])), (wall, 1)):
        assert faults(pdf.read_bytes()) == []
        read = bare(text_by_pypdf(pdf.read_bytes()))
        for head in (head for language in spoken for head in HEADS[language]):
            assert read.count(bare(head)) >= places


def test_what_filters_hide_and_how_to_fold_it_is_said(porchlight: Call, tmp_path: Path) -> None:
    code, _out, error = porchlight("booklet", "--need", "LA", "--hide", "police", "-o", tmp_path / "b.pdf")
    assert code == 0
    assert "that your filters hide" in error
    assert "turned on the short edge" in error


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["zebras on the moon"], 1),
        (["--near", "nowhere at all"], 1),
        (["--phone", "5" * 60], 1),
        (["--phone", "javascript:1"], 1),
        (["--within", "5mi"], 2),
        (["--pages", "threefold"], 2),
    ],
)
def test_what_cannot_be_done_writes_nothing(porchlight: Call, tmp_path: Path, arguments: list[str], code: int) -> None:
    file = tmp_path / "b.pdf"
    assert porchlight("booklet", *arguments, "-o", file)[0] == code
    assert not file.exists()


def test_a_name_that_is_no_pdf_and_a_folder_that_is_none_are_told(porchlight: Call, tmp_path: Path) -> None:
    assert porchlight("booklet", "-o", tmp_path / "b.docx")[0] == 2
    assert porchlight("booklet", "-o", "-", "--json")[0] == 2
    assert porchlight("booklet", "--need", "LA", "-o", tmp_path / "none" / "b.pdf")[0] == 3


def test_it_goes_to_standard_output(porchlight: Call) -> None:
    code, out, _error = porchlight("booklet", "--need", "LA.IMMIG", "-o", "-")
    assert (code, out[:5]) == (0, "%PDF-")


def test_a_standing_sheet_has_the_nearest_places_of_a_need(porchlight: Call, tmp_path: Path) -> None:
    file = tmp_path / "wall.pdf"
    asked = ("--near", "33128", "--need", "HR", "--hide", "police")
    _code, searched, _error = porchlight("search", *asked, "--json")
    ids = [listing["id"] for section in json.loads(searched)["sections"] for listing in section["listings"]]
    code, out, error = porchlight("standing", *asked, "--changed-since", "November 1", "--json", "-o", file)
    told = json.loads(out)
    jsonschema.validate(told, json.loads((SCHEMA.parent / "standing.json").read_text(encoding="utf-8")))
    assert (code, error, told["pages"], len(pypdfium2.PdfDocument(file))) == (0, "", 1, 1)
    assert told["hidden"] > 0
    assert told["listings"] == ids[: len(told["listings"])]
    assert porchlight("standing", "zebras on the moon", "-o", tmp_path / "none.pdf")[0] == 1
