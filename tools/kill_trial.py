"""Kill the program again and again while it takes a file in or takes it back, and look at what is left.

    python tools/kill_trial.py [--kills 200] [--file FILE] [--seed 7]

Each time the directory must be whole, and hold the state of before or of after: one of two content hashes. Without FILE
the Miami directory is used. A second file of it is taken in and taken back.
"""

import argparse
import random
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import monotonic

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from resources_db.directory import Directory  # noqa: E402 (the project's own folder comes first)
from resources_db.places import Gazetteer  # noqa: E402
from resources_db.sources import read  # noqa: E402
from resources_db.sources.records import Reading  # noqa: E402

MIAMI = ROOT.parent / "shared" / "data" / "miami-211" / "miami-211-hsds-1.1.zip"
TODAY = date(2026, 11, 22)
SEED = 7
State = tuple[str, int]
"""The hash of a directory, and the number of its last act."""


def open_in(folder: Path) -> Directory:
    """Open the directory in `folder` with a clock that stands still."""
    return Directory.open(folder, Gazetteer(), lambda: (TODAY, TODAY))


def changed(reading: Reading) -> Reading:
    """Return the next file of the same source: every third service says something else, every hundredth is gone."""
    services = [
        row | ({"description": f"{row.get('description')} Since changed."} if number % 3 == 0 else {})
        for number, row in enumerate(reading.rows["service"])
        if number % 100
    ]
    return replace(reading, rows={**reading.rows, "service": services})


def turn(folder: Path, file: Path) -> None:
    """Take the changed file in, then take it back: what is killed."""
    reading = changed(read(file))
    with open_in(folder) as directory:
        print("ready", flush=True)
        directory.apply(directory.plan(reading, "trial"))
        print("in", flush=True)
        directory.acts.undo()
        print("back", flush=True)


def state(folder: Path) -> State:
    """Return the hash of the directory and how many acts there are; it must be whole."""
    with open_in(folder) as directory:
        if wrong := directory.check():
            raise SystemExit(f"damaged: {[finding.text() for finding in wrong]}")
        acts = directory.acts.last()
        return directory.content_hash(), 0 if acts is None else acts.number


def killed(folder: Path, file: Path, wait: float) -> str:
    """Begin a turn, kill it after `wait` seconds of its work, and return how far it said that it was."""
    command = [sys.executable, __file__, "--turn", str(folder), "--file", str(file)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        if process.stdout is None or process.stdout.readline() != "ready\n":
            raise SystemExit("the trial did not begin")
        try:
            process.wait(timeout=wait)
        except subprocess.TimeoutExpired:
            process.kill()
        return (process.stdout.read().split() or ["ready"])[-1]


def trial(kills: int, file: Path, seed: int = SEED) -> Counter[str]:
    """Return how often the directory was found as before and as after, by where it was killed.

    Raises:
        SystemExit: it was neither, or damaged.
    """
    found = Counter[str]()
    rng = random.Random(seed)  # noqa: S311 (moments, no secrets)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        before, after, usual = prepared(folder, read(file))
        for number in range(kills):
            said = killed(folder, file, rng.uniform(0, 1.1) * usual)
            now = state(folder)
            if now not in {before, after}:
                raise SystemExit(f"neither before nor after at the kill {number + 1}: {now}")
            if now == after and taken_back(folder) != before:
                raise SystemExit(f"not what it was before, after the kill {number + 1}")
            found[f"killed after it said {said!r}, found {'before' if now == before else 'after'}"] += 1
    return found


def prepared(folder: Path, reading: Reading) -> tuple[State, State, float]:
    """Take the first file in; return what stands before and after the next one, and the seconds of a turn."""
    with open_in(folder) as directory:
        directory.apply(directory.plan(reading, "trial"))
    before, began = state(folder), monotonic()
    with open_in(folder) as directory:
        directory.apply(directory.plan(changed(reading), "trial"))
    after = state(folder)
    taken_back(folder)
    return before, after, monotonic() - began


def taken_back(folder: Path) -> State:
    """Take the last act back and return what stands then."""
    with open_in(folder) as directory:
        directory.acts.undo()
    return state(folder)


def main() -> None:
    """Run the trial and print its figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--file", type=Path, default=MIAMI)
    parser.add_argument("--seed", type=int, default=SEED, help="of the moments at which it is killed")
    parser.add_argument("--turn", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.turn:
        turn(asked.turn, asked.file)
        return
    for what, count in sorted(trial(asked.kills, asked.file, asked.seed).items()):
        print(f"{count:4}  {what}")
    print("0 damaged")


if __name__ == "__main__":
    main()
