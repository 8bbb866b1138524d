"""`make run`: the window on the demonstration directory, or its main job in words where there is no display."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

from environment import ROOT, SetUpProblem, tool

FOLDER = ROOT / "out" / "demo"
SHEET = ROOT / "out" / "demo-sheet.pdf"
SEARCH = ("search", "--near", "33128", "--within", "5mi", "--need", "LA.IMMIG", "--limit", "3", "--json")


def has_display() -> bool:
    """Return whether a window can be opened here."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def open_window() -> int:
    """Open the window on the demonstration directory and return when it is closed."""
    _load()
    return subprocess.run([tool("porchlight"), "--data-dir", str(FOLDER)], check=False).returncode


def without_display() -> int:
    """Search near a place, write a referral sheet of what was found, and print where it is."""
    print("There is no display here, so the window cannot open. This is its main job from the command line:\n")
    _load()
    _show(SEARCH)
    found: dict[str, Any] = json.loads(_porchlight(*SEARCH))
    listings = [listing for section in found["sections"] for listing in section["listings"]]
    for listing in listings:
        print(f"\n  {listing['title']}")
        for line in listing["contact"].values():
            print(f"    {line['text']}")
    ids = [listing["id"] for listing in listings]
    command = ("sheet", *ids, "--layout", "letter", "--language", "en", "-o", str(SHEET))
    print()
    _show(command)
    _porchlight(*command)
    print(f"\nThe referral sheet: {SHEET}")
    return 0


def _load() -> None:
    """Load the demonstration directory once; `make clean` forgets it."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    if json.loads(_porchlight("info", "--json"))["services"] == 0:
        _porchlight("demo")


def _show(command: tuple[str, ...]) -> None:
    print("$ porchlight --data-dir out/demo " + " ".join(command).replace(f"{ROOT}{os.sep}", ""))


def _porchlight(*arguments: str) -> str:
    """Run one command on the demonstration directory and return what it prints.

    Raises:
        SetUpProblem: it failed; its own sentence stands on stderr.
    """
    command = [tool("porchlight"), "--data-dir", str(FOLDER), *arguments]
    done = subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", check=False)
    if done.returncode != 0:
        raise SetUpProblem(f"porchlight {arguments[0]} failed (exit code {done.returncode}).")
    return done.stdout
