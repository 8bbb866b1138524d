"""Flat files on the command line: what columns mean is shown, written to a file, edited, saved and used again."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.helpers.command_line import Call, command_line

ROOT = Path(__file__).parent.parent.parent
REAL = ROOT.parent / "shared" / "data"
SITES = """Naam,Street,City,ST,ZIP,Private?,Tel
Lantern Clinic,12 Harbor Street,Miami,FL,33128,no,305-555-0142 x3
Blue House,9 Pier Road,Miami,FL,33130,ask Jo,"305-555-0143, 305-555-0144 (fax)"
Open Door,,Miami,FL,33131,,
"""


@pytest.fixture
def porchlight(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Give a command line in a fresh data folder, in English."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("LANGUAGE", "en")
    return command_line(tmp_path / "data", capfd)


@pytest.fixture
def sites(tmp_path: Path) -> Path:
    """Give a list without a column that is certain to be a name."""
    path = tmp_path / "sites.csv"
    path.write_text(SITES, encoding="utf-8")
    return path


@pytest.fixture
def edited(tmp_path: Path, porchlight: Call, sites: Path) -> Path:
    """Give the mapping file as a person has corrected it."""
    path = tmp_path / "columns.json"
    porchlight("mapping", "show", sites, "-o", path)
    written = json.loads(path.read_text(encoding="utf-8"))
    written["columns"]["Naam"] = "service.name"
    path.write_text(json.dumps(written), encoding="utf-8")
    return path


def document(text: str, schema: str) -> Any:  # noqa: ANN401 (JSON)
    found = json.loads(text)
    shape = json.loads((ROOT / "docs" / "json" / f"{schema}.json").read_text(encoding="utf-8"))
    Draft202012Validator(shape).validate(found)
    return found


def test_without_a_certain_name_nothing_is_read_and_the_columns_are_named(porchlight: Call, sites: Path) -> None:
    code, out, error = porchlight("import", sites, "--yes")
    assert (code, out) == (1, "")
    assert "Naam, Street, City, ST, ZIP, Private?, Tel" in error
    assert "Nothing was changed" in error


def test_what_columns_are_taken_for_is_shown(porchlight: Call, sites: Path) -> None:
    [table] = document(porchlight("mapping", "show", sites, "--json")[1], "mapping")
    meant = {column["column"]: (column["target"], column["certain"]) for column in table["columns"]}
    assert meant["Naam"] == ("keep", "no")
    assert meant["Private?"] == ("private", "name")
    assert table["columns"][0]["samples"] == ["Lantern Clinic", "Blue House", "Open Door"]
    text = porchlight("mapping", "show", sites)[1]
    assert "No column is certain to hold a name" in text
    assert "Tel -> phone.number (by its name)" in text
    assert "service.name" in porchlight("mapping", "targets")[1].splitlines()


def test_a_corrected_mapping_is_used_saved_and_used_again(porchlight: Call, sites: Path, edited: Path) -> None:
    first = document(porchlight("import", sites, "--mapping", edited, "--yes", "--json")[1], "import")
    assert (first["added"], first["read"], first["format"]) == (3, {"sites.csv": 3}, "table")
    assert first["mapping"][0]["origin"] == "given"
    sites.write_text(SITES.replace("305-555-0142 x3", "305-555-0149"), encoding="utf-8")
    again = document(porchlight("import", sites, "--json")[1], "import")
    assert (again["mapping"][0]["origin"], again["unchanged"], again["source"]) == ("saved", 3, "sites")
    assert again["by_table"]["phones"] == {"added": 1, "changed": 0, "unchanged": 2, "gone": 1}
    assert "the columns are read as they were the last time" in porchlight("import", sites)[1]
    assert porchlight("check")[0] == 0
    assert "forgotten" in porchlight("mapping", "forget", sites)[1]
    assert porchlight("import", sites)[0] == 1


def test_what_a_private_column_says_unclearly_is_never_told(porchlight: Call, sites: Path, edited: Path) -> None:
    _, out, _ = porchlight("import", sites, "--mapping", edited, "--yes", "--json")
    problems = {(problem["kind"], problem["row"]) for problem in json.loads(out)["problems"]}
    assert ("private_unclear", 3) in problems
    found = json.loads(porchlight("search", "--json")[1])
    listings = {each["service"]: each for section in found["sections"] for each in section["listings"]}
    assert listings["Blue House"]["position"] == "withheld"
    assert listings["Blue House"]["address"] is None
    assert listings["Lantern Clinic"]["position"] == listings["Open Door"]["position"] == "zip"
    assert listings["Lantern Clinic"]["precision_m"] > 0
    assert listings["Lantern Clinic"]["phones"] == [{"number": "305-555-0142", "extension": "3", "kind": "voice"}]
    assert "Pier Road" not in porchlight("search")[1]


def test_an_address_that_the_next_file_shows_waits_for_a_yes(porchlight: Call, sites: Path, edited: Path) -> None:
    porchlight("import", sites, "--mapping", edited, "--yes")
    sites.write_text(SITES.replace("ask Jo", "no"), encoding="utf-8")
    again = document(porchlight("import", sites, "--yes", "--json")[1], "import")
    assert [held["listing"] for held in again["held"]] == ["Blue House"]
    assert "Pier Road" not in porchlight("search")[1]
    porchlight("import", sites, "--yes", "--accept", again["held"][0]["id"])
    assert "Pier Road" in porchlight("search")[1]


def test_a_mapping_that_is_none_or_for_another_file_is_refused(
    porchlight: Call, sites: Path, edited: Path, tmp_path: Path
) -> None:
    code, _, error = porchlight("import", sites, "--mapping", sites)
    assert (code, "not a file that says what columns mean" in error) == (1, True)
    assert porchlight("import", sites, "--mapping", tmp_path / "nothing.json")[0] == 1
    other = tmp_path / "other.csv"
    other.write_text("Name,City\nA,Salem\n", encoding="utf-8")
    code, _, error = porchlight("import", other, "--mapping", edited)
    assert (code, "does not have: Naam" in error) == (1, True)


_FILES = {
    "samhsa/SAMHSA_Nationwide_Substance_Use_Treatment_Data.csv": 14034,
    "takeback-sites/sites.json": 594,
    "pittsburgh-food/food-data/PFPC_data_files/PA.xlsx": 10101,
    "pittsburgh-food/food-data/PFPC_data_files/GP_garden_directory_listing-20210322.csv": 138,
    "pittsburgh-food/food-data/processed-datasets/merged_datasets.csv": 1327,
    "pittsburgh-food/food-data/new-datasets/wicresults.json": 80,
}


@pytest.mark.parametrize(("name", "rows"), _FILES.items())
def test_no_row_of_a_real_file_is_lost(porchlight: Call, name: str, rows: int) -> None:
    if not (REAL / name).exists():
        pytest.skip("the real files are not here")
    told = document(porchlight("import", REAL / name, "--json")[1], "import")
    refused = {"duplicate_row", "row_without_name"}
    lost = sum(int(problem["what"].split()[0]) if problem["what"][0].isdigit() else 1
               for problem in told["problems"] if problem["kind"] in refused)  # fmt: skip
    assert told["read"] == {Path(name).name: rows}
    assert told["added"] + lost == rows


def test_a_problem_without_a_value_names_none(porchlight: Call, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text(
        "Name,Phone\nLantern Clinic,305 555 0142\n,305 555 0143\nBlue House,305 555 0144 x9z\n", encoding="utf-8"
    )
    said = porchlight("import", file, "--source", "list", "--preview")[1]
    assert "list.csv:3: the row names no organization and no service: set aside as it stands" in said
    assert "()" not in said
