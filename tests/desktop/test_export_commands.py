"""The commands that write the directory to a file: whole or not at all, for everybody unless said otherwise."""

import csv
import io
import json
import os
import signal
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from python_calamine import CalamineWorkbook

from desktop.cli import run
from desktop.files import whole_file
from resources_db.errors import EnvironmentProblem
from resources_db.spreadsheets import unguarded
from tests.helpers.disks import small_disk
from tests.helpers.exchange import tables, write_tables

SCHEMA = Path(__file__).parent.parent.parent / "docs" / "json" / "export.json"
Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def porchlight(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("LANGUAGE", "en")

    def call(*arguments: object, data: str = "data") -> tuple[int, str, str]:
        capfd.readouterr()
        code = run(["--data-dir", str(tmp_path / data), *map(str, arguments)])
        return code, *capfd.readouterr()

    return call


def document(text: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(text)
    jsonschema.validate(found, json.loads(SCHEMA.read_text(encoding="utf-8")))
    return found


def test_out_and_in_again(porchlight: Call, tmp_path: Path) -> None:
    porchlight("demo")
    file = tmp_path / "d.zip"
    code, out, error = porchlight("export", "hsds", file, "--for", "own", "--json")
    told = document(out)
    assert (code, error) == (0, "")
    assert (told["files"], told["for"], told["rows"]["services"]) == ([str(file)], "own", 67)
    code, out, _error = porchlight("import", file, "--json", data="other")
    plan = json.loads(out)
    assert (code, plan["added"], len(plan["held"]) > 20) == (0, 67, True)
    yes = [option for item in plan["held"] for option in ("--accept", item["id"])]
    assert porchlight("import", file, "--yes", *yes, "--json", data="other")[0] == 0
    here, there = (json.loads(porchlight("info", "--json", data=data)[1]) for data in ("data", "other"))
    assert here["contact"] == there["contact"]
    again = json.loads(porchlight("import", file, "--yes", "--json")[1])
    assert (again["unchanged"], again["held"]) == (67, [])


def test_for_everybody_is_what_is_written_without_a_word(porchlight: Call, tmp_path: Path) -> None:
    porchlight("demo")
    assert "for everybody" in porchlight("export", "hsds", tmp_path / "a.zip")[1]
    porchlight("export", "hsds", tmp_path / "b.zip", "--for", "public")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    assert "Keep it as you keep this directory" in porchlight("export", "hsds", tmp_path / "c.zip", "--for", "own")[1]


def test_a_table_of_an_answer(porchlight: Call, tmp_path: Path) -> None:
    porchlight("demo")
    file = tmp_path / "d.csv"
    code, out, error = porchlight("export", "csv", file, "--near", "33128", "--within", "3mi", "--need", "HR", "--json")
    told = document(out)
    searched = json.loads(porchlight("search", "--near", "33128", "--within", "3mi", "--need", "HR", "--json")[1])
    assert (code, error, told["rows"]) == (0, "", {"listings": searched["shown"]})
    code, _out, error = porchlight("export", "csv", file, "--hide", "police")
    assert (code, "hide" in error) == (0, True)


def test_who_can_read_the_file(porchlight: Call, tmp_path: Path) -> None:
    porchlight("demo")
    porchlight("export", "hsds", tmp_path / "d.zip")
    assert (tmp_path / "d.zip").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "arguments",
    [("export", "hsds", "d.txt"), ("export", "csv", "d.zip"), ("export", "xlsx", "d.csv"), ("export", "hsds"),
     ("export", "csv", "d.csv", "--within", "5mi"), ("export", "csv", "d.csv", "--need", "NOPE"),
     ("export", "hsds", "d.zip", "--for", "friends"), ("export", "pdf", "d.pdf")],
)  # fmt: skip
def test_wrong_usage_exits_2_and_writes_nothing(
    porchlight: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    assert porchlight(*arguments)[0] == 2
    assert list(folder.iterdir()) == []


def test_a_workbook_of_an_answer_says_what_the_table_says(porchlight: Call, tmp_path: Path) -> None:
    porchlight("demo")
    asked = ("--near", "33128", "--within", "3mi", "--language", "es", "--for", "own", "--json")
    code, out, error = porchlight("export", "xlsx", tmp_path / "d.xlsx", *asked)
    told = document(out)
    assert (code, error, told["rows"]["cut"]) == (0, "", 0)
    porchlight("export", "csv", tmp_path / "d.csv", *asked)
    table = list(csv.reader(io.StringIO((tmp_path / "d.csv").read_text(encoding="utf-8-sig"), newline="")))
    assert told["rows"]["listings"] == len(table) - 1 > 0
    book = CalamineWorkbook.from_path(str(tmp_path / "d.xlsx")).get_sheet_by_index(0).to_python()
    written = [[unguarded(cell) for cell in row] for row in table]
    assert [[str(cell) for cell in row] for row in book] == written


def test_a_folder_that_is_not_there_is_the_environments(porchlight: Call, tmp_path: Path) -> None:
    porchlight("demo")
    code, _out, error = porchlight("export", "hsds", tmp_path / "nowhere" / "d.zip")
    assert (code, "could not be written" in error) == (3, True)


@pytest.mark.parametrize("name", ["d.zip", "d.csv", "d.xlsx"])
def test_a_full_disk_leaves_what_was_there(porchlight: Call, tmp_path: Path, name: str) -> None:
    porchlight("demo")
    with small_disk(tmp_path / "disk", "1m") as disk:
        target = disk.folder / name
        target.write_bytes(b"what was there")
        disk.fill_up(leave=8_192)
        before = sorted(path.name for path in disk.folder.iterdir())
        code, out, error = porchlight("export", {"d.zip": "hsds", "d.csv": "csv", "d.xlsx": "xlsx"}[name], target)
        assert (code, out, "could not be written" in error) == (3, "", True)
        assert target.read_bytes() == b"what was there"
        assert sorted(path.name for path in disk.folder.iterdir()) == before


@pytest.mark.parametrize("failure", [KeyboardInterrupt, ValueError, OSError])
def test_what_breaks_off_leaves_nothing(tmp_path: Path, failure: type[BaseException]) -> None:
    def write_half() -> None:
        with whole_file(tmp_path / "d.zip") as stream:
            stream.write(b"half")
            raise failure

    with pytest.raises(EnvironmentProblem if failure is OSError else failure):
        write_half()
    assert list(tmp_path.iterdir()) == []


def test_a_killed_export_leaves_no_half_package(porchlight: Call, tmp_path: Path) -> None:
    """A kill cannot be cleaned up after, but what stands under the name is whole."""
    porchlight("demo")
    target = tmp_path / "out" / "d.zip"
    target.parent.mkdir()
    command = [sys.executable, "-m", "desktop", "--data-dir", str(tmp_path / "data"), "export", "hsds", str(target)]
    for _ in range(3):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, cwd=SCHEMA.parent.parent.parent)
        while process.poll() is None and not list(target.parent.iterdir()):
            os.sched_yield()
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert not target.exists() or zipfile.ZipFile(target).testzip() is None


def test_a_file_that_says_two_things_says_so(porchlight: Call, tmp_path: Path) -> None:
    porchlight("demo")
    written = tables(exported_to(porchlight, tmp_path / "d.zip"))
    record = next(each for each in written["enforcement_assessments"] if each["level"] == "LIKELY")
    record["level"] = "POSSIBLE"
    told = json.loads(porchlight("import", write_tables(tmp_path / "e.zip", written), "--json", data="other")[1])
    assert [item in told["held"] for item in told["conflicts"]] == [True]
    assert "contact_conflict" in {problem["kind"] for problem in told["problems"]}


def exported_to(porchlight: Call, file: Path) -> Path:
    porchlight("export", "hsds", file, "--for", "own")
    return file
