"""After a sheet, cards or a booklet are saved and the program has ended, nothing of them lies anywhere else on disk."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.directories import open_directory, service, take_in

NOTE, NAME, ORGANIZATION = "canary-5b7e note", "Canary blue door", "Canary Coalition"
TYPED = (NOTE, NAME, ORGANIZATION)
ENCODINGS = ("utf-8", "utf-16-le")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Give a home with a directory in it, and a folder for what has to be written for a while."""
    for name in ("tmp", "out"):
        (tmp_path / name).mkdir()
    with open_directory(tmp_path / "data") as directory:
        take_in(directory, [service(1, "Lantern Pantry", zip="33128"), service(2, "Harbor Meals", zip="33128")])
    return tmp_path


def porchlight(home: Path, *arguments: str) -> str:
    """Run the program in a process of its own, which knows no other folders than those of `home`."""
    folders = {"HOME": str(home), "TMPDIR": str(home / "tmp"), "XDG_RUNTIME_DIR": str(home / "tmp")}
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    done = subprocess.run(
        [sys.executable, "-m", "desktop", "--data-dir", str(home / "data"), *arguments],
        env={**kept, **folders}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return done.stdout


def files_of(home: Path) -> dict[Path, bytes]:
    """Return every file but those that were asked for, with what is in it."""
    found = (path for path in home.rglob("*") if path.is_file() and home / "out" not in path.parents)
    return {path: path.read_bytes() for path in found}


def ids(home: Path) -> list[str]:
    sections = json.loads(porchlight(home, "search", "--json"))["sections"]
    return [listing["id"] for section in sections for listing in section["listings"]]


@pytest.mark.parametrize("kind", ["pdf", "png", "txt"])
@pytest.mark.parametrize("layout", ["letter", "wallet", "fold"])
def test_nothing_of_a_sheet_is_left(home: Path, kind: str, layout: str) -> None:
    chosen = ids(home)
    before, target = files_of(home), home / "out" / f"sheet.{kind}"
    told = ("--note", NOTE, "--from", ORGANIZATION, "--layout", layout)
    porchlight(home, "sheet", *chosen, *told, "-o", str(target))
    if kind == "txt":
        assert NOTE in target.read_text(encoding="utf-8")
    assert target.stat().st_size > 0
    assert_untouched(home, before)


def test_nothing_of_the_names_of_a_discreet_sheet_is_left(home: Path) -> None:
    first, *_ = ids(home)
    before, target = files_of(home), home / "out" / "sheet.txt"
    porchlight(home, "sheet", first, "--discreet", "--name", f"{first}={NAME}", "-o", str(target))
    assert NAME in target.read_text(encoding="utf-8")
    assert_untouched(home, before)


def test_nothing_of_a_booklet_is_left(home: Path) -> None:
    assert ids(home)
    before, target = files_of(home), home / "out" / "booklet.pdf"
    porchlight(home, "booklet", "pantry", "--near", "33128", "--from", ORGANIZATION, "-o", str(target))
    assert target.read_bytes().startswith(b"%PDF-")
    assert_untouched(home, before)


def assert_untouched(home: Path, before: dict[Path, bytes]) -> None:
    after = files_of(home)
    assert after == before, "neither what was typed nor which places were chosen has touched a file"
    spellings = [typed.encode(encoding) for typed in TYPED for encoding in ENCODINGS]
    assert [path for path, held in after.items() if any(spelling in held for spelling in spellings)] == []
