"""Kill the program again and again while it takes a file in or takes it back, and look at what is left.

    python tools/kill_trial.py [--kills 200] [--file FILE] [--seed 7]

Each time the directory must be whole, and hold the state of before or of after: one of two content hashes. Without FILE
the Miami directory is used. A second file of it is taken in and taken back.
"""

import argparse
import os
import random
import signal
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from time import monotonic, sleep
from typing import NoReturn

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from resources_db.directory import Directory  # noqa: E402 (the project's own folder comes first)
from resources_db.places import Gazetteer  # noqa: E402
from resources_db.sources import read  # noqa: E402
from resources_db.sources.records import Reading  # noqa: E402
from resources_db.sync.plan import Plan  # noqa: E402

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


def turn(folder: Path, plan: Plan, *, back_first: bool) -> None:
    """Take the changed file in and take it back, or the other way round where it is in: what is killed."""
    with open_in(folder) as directory:
        if back_first:
            directory.acts.undo()
        directory.apply(plan)
        if not back_first:
            directory.acts.undo()


def state(folder: Path) -> State:
    """Return the hash of the directory and how many acts there are; it must be whole."""
    with open_in(folder) as directory:
        if wrong := directory.check():
            raise SystemExit(f"damaged: {[finding.text() for finding in wrong]}")
        acts = directory.acts.last()
        return directory.content_hash(), 0 if acts is None else acts.number


def killed(work: Callable[[], None], wait: float) -> bool:
    """Begin `work` in a process of its own, kill that after `wait` seconds, and return whether it was still at it.

    Raises:
        SystemExit: it failed by itself.
    """
    child = os.fork()
    if child == 0:
        _end_with(work)
    ended = monotonic() + wait
    done, status = os.waitpid(child, os.WNOHANG)
    while not done and monotonic() < ended:
        sleep(0.01)
        done, status = os.waitpid(child, os.WNOHANG)
    if not done:
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
    if os.WIFEXITED(status) and os.WEXITSTATUS(status):
        raise SystemExit("the work that was to be killed failed by itself")
    return os.WIFSIGNALED(status)


def _end_with(work: Callable[[], None]) -> NoReturn:
    """Do `work` and end this process, whatever happens: nothing of what its parent does may follow."""
    try:
        work()
        os._exit(0)
    except BaseException:  # noqa: BLE001 (a copy of the parent: it must not go on as one)
        traceback.print_exc()
        os._exit(1)


def trial(kills: int, file: Path, seed: int = SEED) -> Iterator[tuple[str, str, bool]]:
    """Yield, for each kill, what was found before it and after it ("out" or "in"), and whether it met work.

    The file is read and planned once; each kill meets applying or taking back.

    Raises:
        SystemExit: the directory was neither, or damaged.
    """
    rng = random.Random(seed)  # noqa: S311 (moments, no secrets)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        plan, states, usual = prepared(folder, read(file))
        found = "out"
        for number in range(kills):
            work = partial(turn, folder, plan, back_first=found == "in")
            at_work = killed(work, rng.uniform(0, 1.1) * usual)
            now = state(folder)
            if now not in states:
                raise SystemExit(f"neither before nor after at the kill {number + 1}: {now}")
            before, found = found, states[now]
            yield before, found, at_work


def prepared(folder: Path, reading: Reading) -> tuple[Plan, dict[State, str], float]:
    """Take the first file in; return the plan of the next one, both states, and the seconds of a turn."""
    with open_in(folder) as directory:
        directory.apply(directory.plan(reading, "trial"))
        plan = directory.plan(changed(reading), "trial")
    before, began = state(folder), monotonic()
    with open_in(folder) as directory:
        directory.apply(plan)
    applied = monotonic() - began
    after = state(folder)
    began = monotonic()
    with open_in(folder) as directory:
        directory.acts.undo()
    usual = applied + monotonic() - began
    if state(folder) != before:
        raise SystemExit("what was taken back is not what it was before")
    return plan, {before: "out", after: "in"}, usual


def main() -> None:
    """Run the trial and print its figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--file", type=Path, default=MIAMI)
    parser.add_argument("--seed", type=int, default=SEED, help="of the moments at which it is killed")
    asked = parser.parse_args()
    met = Counter[str]()
    for number, (before, found, at_work) in enumerate(trial(asked.kills, asked.file, asked.seed), 1):
        met[f"{before} before, {found} after the {'kill' if at_work else 'end of its work'}"] += 1
        print(f"{number} kills, 0 damaged: {dict(sorted(met.items()))}", flush=True)


if __name__ == "__main__":
    main()
