"""The command `terms`: shown, written to a file, corrected, previewed, kept; offices wait for their yes."""

import json
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from jsonschema import Draft202012Validator

from tests.helpers.command_line import Call, command_line

ROOT = Path(__file__).parent.parent.parent
SITES = """Name,Category,Street,City,ST
Lantern Clinic,Zorb assistance,12 Harbor Street,Miami,FL
Blue House,Zorb assistance,9 Pier Road,Miami,FL
Pier Nine,Jails,1 Pier Road,Miami,FL
"""


@pytest.fixture
def porchlight(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Give a command line on a directory of one list, in English."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("LANGUAGE", "en")
    sites = tmp_path / "sites.csv"
    sites.write_text(SITES, encoding="utf-8")

    call = command_line(tmp_path / "data", capfd)
    assert call("import", sites, "--yes")[0] == 0
    return call


def document(text: str, shape: str) -> Any:  # noqa: ANN401 (JSON)
    found = json.loads(text)
    schema = json.loads((ROOT / "docs" / "json" / f"{shape}.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(found)
    return found


@pytest.fixture
def corrected(tmp_path: Path, porchlight: Call) -> Path:
    """Give the file of terms as a person has corrected it."""
    path = tmp_path / "terms.json"
    assert porchlight("terms", "export", path)[0] == 0
    written = json.loads(path.read_text(encoding="utf-8"))
    for entry in written["terms"]:
        entry["means"] = {"Zorb assistance": ["LA.IMMIG"], "Jails": []}[entry["term"]]
    path.write_text(json.dumps(written), encoding="utf-8")
    return path


def test_terms_are_shown_with_what_they_are_taken_for(porchlight: Call) -> None:
    found = {each["term"]: each for each in document(porchlight("terms", "--json")[1], "terms")}
    assert (found["Zorb assistance"]["count"], found["Zorb assistance"]["means"]) == (2, [])
    assert found["Jails"]["proposed"] == ["ENFORCEMENT"]
    text = porchlight("terms", "--source", "sites")[1]
    assert "Zorb assistance (2 services): not known" in text
    assert "Jails (one service): an office of police, jails or immigration" in text


def test_nothing_is_kept_without_a_yes(porchlight: Call, corrected: Path) -> None:
    for arguments in ((), ("--preview", "--yes")):
        found = document(porchlight("terms", "import", corrected, "--json", *arguments)[1], "terms_import")
        assert not found["applied"]
        assert len(found["changed"]) == 2
    assert "Nothing was changed" in porchlight("terms", "import", corrected)[1]
    assert json.loads(porchlight("search", "--need", "LA.IMMIG", "--json")[1])["shown"] == 0


def test_what_is_kept_is_found_and_offices_wait_for_their_own_yes(porchlight: Call, corrected: Path) -> None:
    found = document(porchlight("terms", "import", corrected, "--yes", "--json")[1], "terms_import")
    [held] = found["held"]
    assert (found["applied"], held["term"], held["listings"]) == (True, "Jails", ["Pier Nine"])
    assert json.loads(porchlight("search", "--need", "LA.IMMIG", "--json")[1])["shown"] == 2
    text = porchlight("terms", "import", corrected)[1]
    assert held["id"] in text
    assert "Pier Nine" in text
    found = document(
        porchlight("terms", "import", corrected, "--yes", "--accept", held["id"], "--json")[1], "terms_import"
    )
    assert (found["applied"], found["held"]) == (True, [])
    assert "The directory says this already" in porchlight("terms", "import", corrected, "--yes")[1]
    assert porchlight("check")[0] == 0


def test_options_before_a_subcommand_are_not_passed_over(porchlight: Call, tmp_path: Path) -> None:
    assert porchlight("terms", "--source", "sites", "export", tmp_path / "x.json")[0] == 2


def test_refusals_are_sentences(porchlight: Call, tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_text("{}", encoding="utf-8")
    for arguments in (("import", tmp_path / "bad.json"), ("import", tmp_path / "none.json"), ("--source", "nowhere")):
        code, out, error = porchlight("terms", *arguments)
        assert (code, out) == (1, "")
        assert "Nothing was changed" in error or "none.json" in error


def test_terms_go_out_as_they_came(porchlight: Call, corrected: Path, tmp_path: Path) -> None:
    def terms(file: Path) -> str:
        assert porchlight("export", "hsds", file)[0] == 0
        with ZipFile(file) as package:
            names = [name for name in package.namelist() if name.endswith(("taxonomy_terms.csv", "attributes.csv"))]
            assert len(names) == 2
            return "".join(package.read(name).decode() for name in names)

    before = terms(tmp_path / "before.zip")
    assert porchlight("terms", "import", corrected, "--yes")[0] == 0
    assert terms(tmp_path / "after.zip") == before
    assert "Zorb assistance" in before
