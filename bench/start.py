"""How long `porchlight` takes to open its window, beside an empty PySide6 window.

    python bench/start.py [--listings 100000]

Each run is a process of its own, offscreen, timed from outside and from before Python starts. The window is usable
when its first frame is painted and a letter typed into the place box after that is drawn in it. Runs are interleaved,
and the first of each kind, which may have to compile, does not count. The figures are medians, and the best of all.
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from directories import clock, directory_file
from table import Line, show

from desktop.controllers.demonstration import load_demonstration
from desktop.settings import Settings, save_settings
from resources_db.directory import Directory
from resources_db.places import Gazetteer
from resources_db.sources.records import no_progress

RUNS = 15
EMPTY = "an empty QMainWindow to its first frame"
WINDOW = Path(__file__).with_name("one_window.py")


def open_window(*arguments: str) -> dict[str, float]:
    """Return after how many milliseconds a new process says each thing."""
    command = [sys.executable, str(WINDOW), *arguments]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled
    began = perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        said = {line.strip(): (perf_counter() - began) * 1000 for line in process.stdout or ()}
    if process.returncode:
        raise SystemExit(f"{command} ended with {process.returncode}")
    return said


def measure(listings: int) -> Iterator[Line]:
    """Yield every figure."""
    large = directory_file(listings).parent
    with TemporaryDirectory() as folder:
        small = Path(folder)
        with Directory.open(small, Gazetteer(), clock) as directory:
            load_demonstration(directory, no_progress)
        for each in (small, large):
            save_settings(each, Settings())  # else the window begins with the questions of the first minute
        kinds = [(), *((str(each), until) for each in (small, large) for until in ("letter", "answer"))]
        runs = [[open_window(*kind) for kind in kinds] for _ in range(RUNS + 1)][1:]
    empty = _figures(run[0]["frame"] for run in runs)
    for what, kind, said in (
        ("start to the first frame, demonstration directory", 1, "frame"),
        ("start to usable, demonstration directory", 1, "letter"),
        ("start to the first answer, demonstration directory", 2, "answer"),
        (f"start to the first frame, {listings:,} listings", 3, "frame"),
        (f"start to usable, {listings:,} listings", 3, "letter"),
        (f"start to the first answer, {listings:,} listings", 4, "answer"),
    ):
        yield Line(what, "ms, median / best", _figures(run[kind][said] for run in runs), empty, EMPTY)


def _figures(milliseconds: Iterator[float]) -> tuple[float, float]:
    found = list(milliseconds)
    return median(found), min(found)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("--listings", type=int, default=100_000)
    show(measure(arguments.parse_args().listings))
