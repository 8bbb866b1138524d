"""The command line as a person or a script meets it: documents, exit codes, sentences, never a trace."""

import json
import re
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from jsonschema import Draft202012Validator
from pypdf import PdfReader

from desktop.cli import run
from desktop.later import LATER
from resources_db.engine import open_directory as open_file
from tests.helpers.directories import open_directory, service, take_in

ROOT = Path(__file__).parent.parent.parent
SCHEMAS = ROOT / "docs" / "json"
Porchlight = Callable[..., "Answer"]


class Answer:
    """What one command said."""

    def __init__(self, code: int, out: str, error: str) -> None:
        self.code, self.out, self.error = code, out, error

    def document(self, schema: str) -> Any:  # noqa: ANN401 (JSON)
        """Return the one JSON document on standard output, after holding it against its schema."""
        assert self.code == 0, self.error
        document = json.loads(self.out)
        shape = json.loads((SCHEMAS / f"{schema}.json").read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(shape)
        Draft202012Validator(shape).validate(document)
        return document


@pytest.fixture
def porchlight(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Porchlight:
    """Give a command line in a fresh data folder, in English."""
    monkeypatch.setenv("LC_ALL", "C")

    def call(*arguments: object, data_dir: Path | None = None) -> Answer:
        capfd.readouterr()
        code = run(["--data-dir", str(data_dir or tmp_path / "data"), *map(str, arguments)])
        out, error = capfd.readouterr()
        assert "Traceback" not in error
        return Answer(code, out, error)

    return call


@pytest.fixture(scope="module")
def demo_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a data folder with the demonstration directory."""
    folder = tmp_path_factory.mktemp("demo")
    assert run(["--data-dir", str(folder), "demo", "--json"]) == 0
    return folder


def write_package(path: Path, **tables: str) -> Path:
    """Write an HSDS 3.1 CSV package as a zip."""
    with ZipFile(path, "w") as package:
        for table, text in tables.items():
            package.writestr(f"{table}.csv", text)
    return path


@pytest.fixture
def small_file(tmp_path: Path) -> Path:
    return write_package(
        tmp_path / "small.zip",
        organizations="id,name,description\no1,Lantern Legal Aid,\n",
        services="id,organization_id,name,status\ns1,o1,Help with asylum cases,active\ns2,,=1+1 \x1b[31mred,Active\n",
        locations="id,location_type,latitude,longitude\nl1,physical,25.7753,-80.1938\nl2,physical,100,-80\n",
        service_at_location="id,service_id,location_id\na1,s1,l1\na2,s2,l2\n",
        addresses="id,location_id,address_1,city,state_province,postal_code,country,address_type\n"
        "d1,l1,12 Harbor Street,Miami,FL,33128,US,physical\nd2,l2,9 Pier Road,Miami,FL,33130,US,physical\n",
        phones="id,service_id,number,extension\np1,s1,(305) 555-0142,xOPT9\n",
    )


def test_demo_and_info(porchlight: Porchlight, tmp_path: Path) -> None:
    loaded = porchlight("demo", "--json").document("demo")
    assert loaded["applied"]
    info = porchlight("info", "--json").document("info")
    assert info["services"] == loaded["added"] == loaded["read"]["services"]
    assert info["demonstration"]
    for domain in ("police", "immigration", "id_and_data"):
        assert len(info["contact"][domain]) == 9, "every contact state stands in the demonstration"
        assert sum(info["contact"][domain].values()) == info["listings"]
    assert "DEMONSTRATION" in porchlight("info").out
    again = porchlight("demo")
    assert again.code == 1
    assert "empty folder" in again.error
    assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "data" / "directory.db").stat().st_mode) & 0o077 == 0


def test_an_empty_directory_says_so(porchlight: Porchlight) -> None:
    info = porchlight("info", "--json").document("info")
    assert (info["services"], info["data_as_of"]) == (0, None)
    assert porchlight("search", "--json").document("search")["total"] == 0
    assert "This directory is empty" in porchlight("search", "food").out


def test_nothing_found_is_said_as_what_it_is(porchlight: Porchlight, small_file: Path) -> None:
    porchlight("import", small_file, "--yes")
    assert "does not mean there is none" in porchlight("search", "zzz").out
    hidden = porchlight("search", "--only-none-found", "police").out
    assert "the contact filters hide them all" in hidden
    assert "does not mean there is none" not in hidden


def test_a_closed_place_says_so_wherever_it_stands(porchlight: Porchlight, tmp_path: Path) -> None:
    file = write_package(
        tmp_path / "closed.zip",
        organizations="id,name,description\no1,Lantern Kitchen,\n",
        services="id,organization_id,name,status,alert\ns1,o1,Harbor Street pantry,defunct,Closed until May\n",
    )
    porchlight("import", file, "--yes")
    for out in (porchlight("search").out, porchlight("show", "closed:s1").out):
        assert "closed for good" in out
        assert "Closed until May" in out
    [listing] = porchlight("search", "--json").document("search")["sections"][1]["listings"]
    assert (listing["status"], listing["alert"]) == ("defunct", "Closed until May")


def test_several_files_are_read_before_any_is_applied(porchlight: Porchlight, small_file: Path, tmp_path: Path) -> None:
    answer = porchlight("import", small_file, tmp_path / "missing.zip", "--yes")
    assert answer.code == 1
    assert porchlight("info", "--json").document("info")["services"] == 0
    both = porchlight("import", small_file, small_file, "--yes", "--json").document("import")
    assert [document["added"] for document in both] == [2, 0]


def test_a_file_that_is_in_is_told_of_though_a_later_one_is_refused(porchlight: Porchlight, tmp_path: Path) -> None:
    first, other = (
        write_package(
            tmp_path / f"{name}.zip",
            services="id,name,status\n" + "".join(f"s{row},{name} {row},active\n" for row in range(40)),
        )
        for name in ("harbor", "another network")
    )
    answer = porchlight("import", first, other, "--source", "County", "--yes")
    assert answer.code == 1
    assert "it may be another network's" in answer.error
    assert "40 added" in answer.out
    assert "The directory is up to date with this file." in answer.out
    assert porchlight("info", "--json").document("info")["services"] == 40


def test_a_full_disk_behind_the_output_is_the_environments(small_file: Path, tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        for command in (["info"], ["info", "--json"], ["places", "33128"]):
            done = subprocess.run(
                [sys.executable, "-m", "desktop", "--data-dir", str(tmp_path / "data"), *command],
                cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True, check=False,
            )  # fmt: skip
            assert done.returncode == 3
            assert "Traceback" not in done.stderr
            assert "could not be written out" in done.stderr
    assert small_file.exists()


def test_import_previews_applies_and_repeats(porchlight: Porchlight, small_file: Path) -> None:
    preview = porchlight("import", small_file, "--json").document("import")
    assert (preview["added"], preview["applied"], preview["source"]) == (2, False, "small")
    assert porchlight("info", "--json").document("info")["services"] == 0
    assert not porchlight("import", small_file, "--preview", "--yes", "--json").document("import")["applied"]
    applied = porchlight("import", small_file, "--yes", "--json").document("import")
    assert (applied["added"], applied["applied"], applied["by_table"]["phones"]["added"]) == (2, True, 1)
    kinds = {problem["column"]: problem for problem in applied["problems"]}
    assert "extension" in kinds
    assert any(problem["value"] == "100" for problem in applied["problems"])
    for problem in applied["problems"]:
        assert problem["what"]
        assert problem["done"]
    again = porchlight("import", small_file, "--yes", "--json").document("import")
    assert (again["added"], again["changed"], again["unchanged"], again["gone"]) == (0, 0, 2, 0)
    said = porchlight("import", small_file)
    assert "0 added, 0 changed, 2 unchanged" in said.out


def test_distances_are_in_miles_or_kilometers(porchlight: Porchlight, small_file: Path) -> None:
    porchlight("import", small_file, "--yes")
    near = ("search", "asylum", "--near", "33128")
    assert "within about 1 mile" in porchlight(*near).out
    said = porchlight(*near, "--units", "km").out
    assert "within about 2 kilometers" in said
    assert " km" in said
    assert not re.search(r"\d mi\b|mile", said)
    assert "kilometer" in porchlight("places", "33128", "--units", "km").out
    assert porchlight(*near, "--units", "leagues").code == 2


def test_search_show_and_sheet_use_the_same_ids(porchlight: Porchlight, small_file: Path, tmp_path: Path) -> None:
    porchlight("import", small_file, "--yes")
    found = porchlight("search", "asylum", "--near", "33128", "--within", "5mi", "--json").document("search")
    [listing] = found["sections"][0]["listings"]
    assert found["place"]["kind"] == "zip"
    assert listing["title"] == "Help with asylum cases"
    assert listing["contact"]["police"]["text"] == "Police: nobody has checked"
    assert listing["distance_m"] == pytest.approx(1000, abs=900)
    assert porchlight("show", listing["id"], "--json").document("show")["title"] == listing["title"]
    assert listing["title"] in porchlight("show", listing["id"][:8]).out
    assert listing["title"] in porchlight("show", "small:s1").out
    out = tmp_path / "sheet.pdf"
    sheet = porchlight("sheet", listing["id"], "-o", out, "--language", "es", "--json").document("sheet")
    assert (sheet["pages"], sheet["listings"]) == (1, [listing["id"]])
    text = PdfReader(out).pages[0].extract_text()
    assert "Help with asylum cases" in text
    assert "nadie lo ha revisado" in text
    assert stat.S_IMODE(out.stat().st_mode) == 0o600


def test_text_of_a_record_never_reaches_the_terminal_raw(porchlight: Porchlight, small_file: Path) -> None:
    porchlight("import", small_file, "--yes")
    for answer in (porchlight("search"), porchlight("search", "--json"), porchlight("import", small_file)):
        assert "\x1b" not in answer.out
        assert "red" in porchlight("search").out


def test_places(porchlight: Porchlight) -> None:
    [place] = porchlight("places", "33128", "--json").document("places")
    assert (place["kind"], place["latitude"]) == ("zip", pytest.approx(25.78, abs=0.05))
    assert porchlight("places", "Springfield", "--json").document("places")[0]["kind"] == "city"
    wrong = porchlight("places", "Miamy Beech")
    assert wrong.code == 1
    assert "Miami Beach" in wrong.error


def test_the_contact_filters(porchlight: Porchlight, demo_dir: Path) -> None:
    everything = porchlight("search", "--json", data_dir=demo_dir).document("search")
    known = sum(everything["counts"]["police"].get(s, 0) for s in ("REQUIRED", "LIKELY", "POSSIBLE", "DISPUTED"))
    doing = porchlight("search", "--hide", "police", "--json", data_dir=demo_dir).document("search")
    hiding = porchlight("search", "--hide", "police", "--hide-around", "--json", data_dir=demo_dir).document("search")
    assert hiding["hidden"]["police"] == hiding["hidden"]["total"] == known
    assert [each["filter"] for each in hiding["hidden"]["filters"]] == ["known", "around"]
    assert [each["hidden"] for each in hiding["hidden"]["filters"]] == [
        doing["hidden"]["total"], known - doing["hidden"]["total"]
    ]  # fmt: skip
    assert hiding["total"] == everything["total"] - known
    shown = {s["key"]: s["listings"] for s in hiding["sections"]}
    assert {each["contact"]["police"]["state"] for key in ("near", "remote", "withheld") for each in shown[key]} == {
        "NONE_FOUND"
    }
    only = porchlight("search", "--only-none-found", "police,immigration", "--json", data_dir=demo_dir).document(
        "search"
    )
    for section in only["sections"]:
        for each in section["listings"]:
            assert each["contact"]["police"]["state"] == each["contact"]["immigration"]["state"] == "NONE_FOUND"
    assert only["hidden"]["unchecked"] > 0
    assert only["hidden"]["total"] == everything["total"] - only["total"]


@pytest.mark.parametrize(
    ("option", "name", "domain"),
    [
        ("--hide-ties", "ties", None),
        ("--no-police-team", "no_police_team", None),
        ("--no-id", "no_id", None),
        ("--no-status", "no_status", None),
    ],
)
def test_a_filter_of_recorded_facts_counts_what_it_hides(
    porchlight: Porchlight, demo_dir: Path, option: str, name: str, domain: str | None
) -> None:
    everything = porchlight("search", "--json", data_dir=demo_dir).document("search")
    filtered = porchlight("search", option, "--json", data_dir=demo_dir).document("search")
    [tally] = filtered["hidden"]["filters"]
    assert (tally["filter"], tally["domain"]) == (name, domain)
    assert tally["hidden"] == filtered["hidden"]["total"] == everything["total"] - filtered["total"] > 0
    assert bool(filtered["total"]) is (name != "no_police_team"), "of the only such team somebody says that police come"
    told = porchlight("search", option, data_dir=demo_dir).out
    assert f": {tally['hidden']} hidden" in told
    assert str(tally["unchecked"]) in told


def test_every_listing_of_every_answer_carries_three_states(porchlight: Porchlight, demo_dir: Path) -> None:
    for question in (
        [],
        ["--need", "LA"],
        ["--near", "33130"],
        ["--near", "33130", "--within", "8km", "--hide", "immigration"],
    ):
        text = porchlight("search", *question, "--limit", "200", data_dir=demo_dir).out
        shown = porchlight("search", *question, "--json", data_dir=demo_dir).document("search")["shown"]
        for start in ("Police: ", "Immigration officers: ", "ID and data: "):
            assert len(re.findall(rf"^   {start}(?!\d)", text, re.MULTILINE)) == shown
        assert "DEMONSTRATION" in text


def test_show_says_of_a_contact_line_what_paper_says(porchlight: Porchlight, demo_dir: Path) -> None:
    found = porchlight("search", "rapid response phone", "--json", data_dir=demo_dir).document("search")
    [listing] = [each for section in found["sections"] for each in section["listings"]]
    assert listing["contact"]["police"]["state"] == "NONE_FOUND"
    record = porchlight("show", listing["id"], "--json", data_dir=demo_dir).document("show")
    [asked_again] = record["contact_details"]["police"]["notes"]
    assert re.fullmatch(r"We asked again on .+ and got no answer\.", asked_again)
    assert asked_again in porchlight("show", listing["id"], data_dir=demo_dir).out


def test_spanish_terminal(porchlight: Porchlight, demo_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "es_US.UTF-8")
    answer = porchlight("search", "--near", "33128", "--within", "3mi", data_dir=demo_dir)
    assert "DEMOSTRACIÓN" in answer.out
    assert "Policía: " in answer.out
    assert "Police:" not in answer.out
    assert "No conozco el lugar" in porchlight("places", "Zzyzyx Qq").error


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["search", "--within", "5mi"],
        ["search", "--near", "33128", "--within", "5 parsecs"],
        ["search", "--need", "LA.NOPE"],
        ["search", "--hide", "weather"],
        ["search", "--hide", ""],
        ["search", "--only-none-found", " , "],
        ["search", "--open", "now"],
        ["search", "--hide-around"],
        ["--data-dir", "", "info"],
        ["search", "--limit", "-1"],
        ["sheet", "x", "--layout", "poster", "-o", "a.pdf"],
        ["sheet", "x", "-o", "a.gif"],
        ["sheet", "x", "-o", "-", "--json"],
        ["import"],
        *([command, "anything", "--flag"] for command in LATER),
    ],
)
def test_wrong_usage_exits_2_and_says_so(porchlight: Porchlight, arguments: list[str]) -> None:
    answer = porchlight(*arguments)
    assert answer.code == 2
    assert answer.error.strip()
    assert answer.out == ""


@pytest.mark.parametrize("name", ["empty", "text", "truncated", "half", "folder"])
def test_what_is_no_directory_file_changes_nothing(
    porchlight: Porchlight, small_file: Path, tmp_path: Path, name: str
) -> None:
    porchlight("import", small_file, "--yes")
    before = porchlight("search", "--json").out
    bad = tmp_path / f"{name}.zip"
    whole = small_file.read_bytes()
    if name == "folder":
        bad.mkdir()
    else:
        bad.write_bytes(
            {"empty": b"", "text": b"hello there", "truncated": whole[:-40], "half": whole[: len(whole) // 2]}[name]
        )
    answer = porchlight("import", bad, "--yes")
    assert answer.code == 1
    assert 1 <= answer.error.count(". ") + 1 <= 3
    assert bad.name in answer.error
    assert porchlight("search", "--json").out == before


def test_an_option_that_is_not_there_yet_says_so(porchlight: Porchlight) -> None:
    assert "--open is not there yet" in porchlight("search", "--open", "now").error


def test_unknown_ids_and_places_are_refused_in_a_sentence(porchlight: Porchlight, demo_dir: Path) -> None:
    for arguments in (["show", "no-such-id"], ["sheet", "no-such-id", "-o", "x.pdf"], ["search", "--near", "Qqqqq"]):
        answer = porchlight(*arguments, data_dir=demo_dir)
        assert answer.code == 1
        assert answer.error.strip()
        assert answer.out == ""


def test_a_sheet_that_cannot_be_written_leaves_what_was_there(
    porchlight: Porchlight, demo_dir: Path, tmp_path: Path
) -> None:
    [first, *_] = porchlight("search", "--json", data_dir=demo_dir).document("search")["sections"][0]["listings"]
    answer = porchlight("sheet", first["id"], "-o", tmp_path / "missing" / "sheet.pdf", data_dir=demo_dir)
    assert answer.code == 3
    assert "could not be written" in answer.error
    assert list(tmp_path.glob("**/*.pdf")) == []


def test_a_folder_that_cannot_be_made_fails_as_the_environment(porchlight: Porchlight, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    answer = porchlight("info", data_dir=tmp_path / "file" / "data")
    assert answer.code == 3
    assert "cannot be opened" in answer.error


def test_check_finds_nothing_wrong_and_then_something(porchlight: Porchlight, small_file: Path, tmp_path: Path) -> None:
    porchlight("import", small_file, "--yes")
    whole = porchlight("check", "--json").document("check")
    assert (whole["ok"], whole["findings"], whole["clock"]["behind"]) == (True, [], False)
    other = open_file(tmp_path / "data" / "directory.db")
    other.execute("UPDATE phone SET number = '(305) 555-0666'")
    other.conn.commit()
    other.close()
    answer = porchlight("check")
    assert answer.code == 1
    assert "phone" in answer.out


@pytest.mark.parametrize(("language", "words"), [("en", "Not stated"), ("es", "No se indica")])
def test_a_record_without_a_name_is_no_blank_line(
    porchlight: Porchlight, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, words: str
) -> None:
    monkeypatch.setenv("LC_ALL", f"{language}_US.UTF-8")
    with open_directory(tmp_path / "data") as directory:
        take_in(directory, [service(1, " \u200b", zip="33128")])
    lines = porchlight("search").out.splitlines()
    found = next(number for number, line in enumerate(lines) if line.startswith("== "))
    assert lines[found + 1 : found + 3] == ["", words]
    document = porchlight("search", "--json").document("search")
    (listing,) = [listing for section in document["sections"] for listing in section["listings"]]
    assert listing["title"] == "Not stated"
    assert porchlight("show", listing["id"]).out.splitlines()[0] == words
    assert porchlight("show", listing["id"], "--json").document("show")["title"] == "Not stated"


def test_searching_leaves_no_trace(porchlight: Porchlight, demo_dir: Path) -> None:
    before = {path: path.read_bytes() for path in demo_dir.rglob("*") if path.is_file()}
    for number in range(25):
        porchlight("search", f"canary{number}", "--near", "33128", "--need", "LA", data_dir=demo_dir)
    after = {path: path.read_bytes() for path in demo_dir.rglob("*") if path.is_file()}
    assert after == before


def test_the_program_itself_starts_and_answers(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "desktop", "--data-dir", str(tmp_path), "info", "--json"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert json.loads(done.stdout)["services"] == 0
    assert done.stderr == ""
