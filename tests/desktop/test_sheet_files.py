"""A sheet as files: by the end of the name its PDF, its pages as pictures, or its text; all of it or nothing."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from desktop.sheet_files import save_sheet
from exports.fit import FittedSheet, fit_sheet
from exports.pictures import SIGNATURE, pictures
from exports.sheet_values import SheetOptions
from exports.text_twin import text_twin
from resources_db.errors import Cancelled, EnvironmentProblem, Refused
from tests.exports.read_back import text_by_pdfium
from tests.exports.sheet_records import FOUR, TODAY
from tests.helpers.command_line import Call, Said, command_line
from tests.helpers.directories import open_directory, service, take_in
from tests.helpers.disks import small_disk

SCHEMA = json.loads((Path(__file__).parent.parent.parent / "docs" / "json" / "sheet.json").read_text(encoding="utf-8"))
KINDS = (".pdf", ".png", ".txt")
every_kind = pytest.mark.parametrize("kind", KINDS)


@pytest.fixture(scope="module")
def made() -> FittedSheet:
    """Give a sheet of several pages."""
    fitted = fit_sheet(FOUR, SheetOptions(layout="large"), TODAY)
    assert fitted.pages > 2
    return fitted


@pytest.fixture
def call(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Give `sheet` on a directory of three places."""
    monkeypatch.setenv("LC_ALL", "C")
    data = tmp_path / "data"
    with open_directory(data) as directory:
        take_in(directory, [service(each, f"Heron Street Pantry {each}", zip="33128") for each in (1, 2, 3)])
    return command_line(data, capfd, "sheet")


def in_folder(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}


def test_the_end_of_the_name_says_what_it_is(made: FittedSheet, tmp_path: Path) -> None:
    assert save_sheet(made, tmp_path / "a.PDF") == (tmp_path / "a.PDF",)
    assert save_sheet(made, tmp_path / "b.v2.txt") == (tmp_path / "b.v2.txt",)
    files = save_sheet(made, tmp_path / "c.png")
    pages = pictures(made.pdf)
    names = ["c.png", *(f"c-{page}.png" for page in range(2, len(pages) + 1))]
    assert [file.name for file in files] == names
    told = {"a.PDF": made.pdf, "b.v2.txt": text_twin(made.sheet).encode(), **dict(zip(names, pages, strict=True))}
    assert in_folder(tmp_path) == told


@every_kind
def test_what_is_named_is_replaced(made: FittedSheet, kind: str, tmp_path: Path) -> None:
    file = tmp_path / f"sheet{kind}"
    file.write_bytes(b"the sheet of yesterday")
    save_sheet(made, file)
    assert b"yesterday" not in file.read_bytes()
    assert file.stat().st_mode & 0o077 == 0, "for nobody else to read"


@pytest.mark.parametrize("further", [2, 3])
def test_a_picture_replaces_no_file_that_nobody_named(made: FittedSheet, further: int, tmp_path: Path) -> None:
    (tmp_path / f"sheet-{further}.png").write_bytes(b"another sheet")
    with pytest.raises(Refused) as refused:
        save_sheet(made, tmp_path / "sheet.png")
    assert f"sheet-{further}.png" in refused.value.text("en")
    assert in_folder(tmp_path) == {f"sheet-{further}.png": b"another sheet"}


def test_no_page_of_an_older_sheet_follows_the_last_one(tmp_path: Path) -> None:
    one = fit_sheet(FOUR[:1], SheetOptions(), TODAY)
    assert one.pages == 1
    (tmp_path / "sheet-2.png").write_bytes(b"the second page of an older sheet")
    with pytest.raises(Refused):
        save_sheet(one, tmp_path / "sheet.png")
    assert save_sheet(one, tmp_path / "sheet.txt")
    (tmp_path / "sheet-2.png").unlink()
    assert save_sheet(one, tmp_path / "sheet.png") == (tmp_path / "sheet.png",)


@every_kind
def test_a_full_disk_leaves_nothing_but_what_was_there(made: FittedSheet, kind: str, tmp_path: Path) -> None:
    with small_disk(tmp_path / "stick", "1m") as disk:
        before = disk.folder / f"sheet{kind}"
        before.write_bytes(b"the sheet of yesterday")
        disk.fill_up(leave=len(pictures(made.pdf)[0]) + 8192 if kind == ".png" else 0)
        with pytest.raises(EnvironmentProblem) as problem:
            save_sheet(made, before)
        assert problem.value.key == "cannot_write_full"
        assert before.read_bytes() == b"the sheet of yesterday"
        assert {file.name for file in disk.folder.iterdir()} == {before.name, "filler"}


@every_kind
def test_a_disk_that_may_not_be_written_is_said(made: FittedSheet, kind: str, tmp_path: Path) -> None:
    with small_disk(tmp_path / "stick") as disk:
        disk.read_only()
        with pytest.raises(EnvironmentProblem) as problem:
            save_sheet(made, disk.folder / f"sheet{kind}")
        assert problem.value.key == "cannot_write"


def test_nothing_stays_of_pictures_that_were_stopped(made: FittedSheet, tmp_path: Path) -> None:
    def stop(_step: str, done: int, _total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        save_sheet(made, tmp_path / "sheet.png", stop)
    assert in_folder(tmp_path) == {}


# On the command line


def document(said: Said) -> Any:  # noqa: ANN401 (JSON)
    code, out, error = said
    assert code == 0, error
    found = json.loads(out)
    Draft202012Validator(SCHEMA).validate(found)
    return found


def three(*more: object) -> Sequence[object]:
    return ("test:s1", "test:s2", "test:s3", *more)


def test_the_command_writes_each_kind_and_names_the_files(call: Call, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    told = document(call(*three("--layout", "large", "-o", out / "a.png", "--json")))
    assert len(told["files"]) == told["pages"] > 1
    assert sorted(told["files"]) == sorted(str(file) for file in out.iterdir())
    assert all(Path(file).read_bytes().startswith(SIGNATURE) for file in told["files"])
    text, pdf = (document(call(*three("-o", out / f"a{kind}", "--json")))["files"] for kind in (".txt", ".pdf"))
    said = " ".join(Path(text[0]).read_text(encoding="utf-8").split())
    assert said in text_by_pdfium(Path(pdf[0]).read_bytes())
    assert said.count("Police: nobody has checked.") == 3
    code, shown, error = call(*three("-o", out / "b.txt"))
    assert (code, shown) == (0, "")
    assert "Traceback" not in error


def test_a_picture_that_would_hide_another_file_is_refused(call: Call, tmp_path: Path) -> None:
    (tmp_path / "a-2.png").write_bytes(b"another sheet")
    code, out, error = call("test:s1", "-o", tmp_path / "a.png", "--json")
    assert (code, out) == (1, "")
    assert "a-2.png is already there" in error
    assert not (tmp_path / "a.png").exists()


@pytest.mark.parametrize("name", ["a.gif", "a", "a.pdf.zip"])
def test_other_files_are_wrong_usage(call: Call, tmp_path: Path, name: str) -> None:
    code, out, error = call("test:s1", "-o", tmp_path / name)
    assert (code, out) == (2, "")
    assert ".png" in error
