"""How long `porchlight` takes to open its window, beside an empty PySide6 window.

    python bench/start.py [--listings 100000]

Each run is a process of its own, offscreen, timed from outside and from before Python starts. The first frame is when
the window has painted itself; it is usable when the first answer stands in it. Runs are interleaved; the figures are
medians.
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
from resources_db.directory import Directory
from resources_db.places import Gazetteer
from resources_db.sources.records import no_progress

RUNS = 9
EMPTY = "an empty QMainWindow"
WINDOW = Path(__file__).with_name("one_window.py")


def open_window(*folder: Path) -> dict[str, float]:
    """Return after how many milliseconds a new process says each thing."""
    command = [sys.executable, str(WINDOW), *map(str, folder)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    began = perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        said = {line.strip(): (perf_counter() - began) * 1000 for line in process.stdout or ()}
    if process.returncode:
        raise SystemExit(f"{command} ended with {process.returncode}")
    return said


def measure(listings: int) -> Iterator[Line]:
    """Yield every figure."""
    large = directory_file(listings).parent
    with TemporaryDirectory() as small:
        with Directory.open(Path(small), Gazetteer(), clock) as directory:
            load_demonstration(directory, no_progress)
        runs = [(open_window(), open_window(Path(small)), open_window(large)) for _ in range(RUNS)]
    empty = (median(run[0]["frame"] for run in runs),)
    for what, which, said in (
        ("start to the first frame", 1, "frame"),
        ("start to the first answer, demonstration directory", 1, "answer"),
        (f"start to the first frame, {listings:,} listings", 2, "frame"),
        (f"start to the first answer, {listings:,} listings", 2, "answer"),
    ):
        yield Line(what, "ms", (median(run[which][said] for run in runs),), empty, EMPTY)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("--listings", type=int, default=100_000)
    show(measure(arguments.parse_args().listings))
