"""Try the built program the way a person would: another folder, a data folder of its own, nothing of the checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from environment import ROOT

PROGRAM = ROOT / "dist" / "porchlight" / ("porchlight.exe" if os.name == "nt" else "porchlight")
KEPT = ("PATH", "SYSTEMROOT", "TEMP", "TMP")
OPEN_SECONDS = 8
SEARCH = ("search", "--near", "33128", "--need", "LA.IMMIG", "--limit", "1", "--json")


def try_built(folder: Path) -> None:
    """Load the demonstration directory, search it, write a sheet and open the window, inside `folder`.

    Raises:
        SystemExit: a command failed or its answer is not what it should be.
    """
    porchlight(folder, "demo")
    info = json.loads(porchlight(folder, "info", "--json"))
    expect(info["services"] > 0, "the demonstration directory is empty")
    found = json.loads(porchlight(folder, *SEARCH))
    ids = [listing["id"] for section in found["sections"] for listing in section["listings"]]
    expect(bool(ids), "nothing was found near 33128")
    sheet = folder / "sheet.pdf"
    porchlight(folder, "sheet", ids[0], "-o", str(sheet))
    expect(sheet.read_bytes().startswith(b"%PDF"), "the sheet is no PDF")
    open_window(folder)


def open_window(folder: Path) -> None:
    """Open the window and close it again; it has to stand for some seconds."""
    window = subprocess.Popen([str(PROGRAM), "--data-dir", str(folder / "data")], cwd=folder, env=environment())
    try:
        window.wait(timeout=OPEN_SECONDS)
    except subprocess.TimeoutExpired:
        window.terminate()
        window.wait(timeout=OPEN_SECONDS)
    else:
        expect(False, "the window did not stay open")


def environment() -> dict[str, str]:
    """Return what a program is given here: no variable of the checkout, and no screen."""
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    return kept | {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}


def porchlight(folder: Path, *arguments: str) -> str:
    """Run the built program and return what it prints."""
    command = [str(PROGRAM), "--data-dir", str(folder / "data"), *arguments]
    done = subprocess.run(command, cwd=folder, env=environment(), stdout=subprocess.PIPE, encoding="utf-8", check=False)
    expect(done.returncode == 0, f"porchlight {arguments[0]} ended with {done.returncode}")
    return done.stdout


def expect(holds: bool, otherwise: str) -> None:
    """End the trial with a sentence where something does not hold."""
    if not holds:
        sys.exit(f"The built program does not work: {otherwise}.")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        try_built(Path(name))
    print(f"Built and tried: {PROGRAM.parent}")
