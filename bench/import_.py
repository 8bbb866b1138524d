"""How long a real file takes to read, and how much memory, beside reading its CSVs with the csv module alone.

    python bench/import_.py

Each run is a process of its own. Its times leave starting Python out; its memory (the peak of what is resident) has it
in. Planning and applying come after reading, into an empty directory.
"""

import csv
import json
import resource
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from io import TextIOWrapper
from pathlib import Path
from statistics import median
from time import perf_counter

from table import Line, show

ROOT = Path(__file__).parent.parent
FILE = ROOT.parent / "shared" / "data" / "miami-211" / "miami-211-hsds-1.1.zip"
RUNS = 5
Figures = dict[str, float]


def read_csv(file: Path) -> Figures:
    """Read every CSV of the file and keep the rows, as lists of text."""
    began = perf_counter()
    with zipfile.ZipFile(file) as archive:
        names = [name for name in archive.namelist() if name.endswith(".csv")]
        kept = [list(csv.reader(TextIOWrapper(archive.open(name), "utf-8-sig", newline=""))) for name in names]
    return {"read": perf_counter() - began, "rows": sum(map(len, kept))}


def read_records(file: Path) -> Figures:
    from resources_db.sources import read  # noqa: PLC0415 (each run imports only what it measures)

    began = perf_counter()
    reading = read(file)
    return {"read": perf_counter() - began, "rows": sum(map(len, reading.rows.values()))}


def take_in(file: Path) -> Figures:
    from directories import clock  # noqa: PLC0415

    from resources_db.directory import Directory  # noqa: PLC0415
    from resources_db.places import Gazetteer  # noqa: PLC0415
    from resources_db.sources import read  # noqa: PLC0415

    reading = read(file)
    with tempfile.TemporaryDirectory() as folder, Directory.open(Path(folder), Gazetteer(), clock) as directory:
        began = perf_counter()
        plan = directory.plan(reading, "bench")
        planned = perf_counter()
        directory.apply(plan)
        applied = perf_counter()
        directory.apply(directory.plan(reading, "bench"))
        again = perf_counter()
    return {"plan": planned - began, "apply": applied - planned, "again": again - applied}


WORK: dict[str, Callable[[Path], Figures]] = {"csv": read_csv, "read": read_records, "take in": take_in}


def in_a_process(work: str) -> Figures:
    """Return the figures of one run, with its peak memory in MB."""
    said = subprocess.run([sys.executable, __file__, work], capture_output=True, text=True, check=True).stdout
    figures: Figures = json.loads(said)
    return figures


def _one_run(work: str) -> None:
    figures = WORK[work](FILE)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # kB on Linux, bytes on macOS
    print(json.dumps({**figures, "peak": peak / (1e6 if sys.platform == "darwin" else 1e3)}))


def measure() -> Iterator[Line]:
    """Yield every figure: medians of interleaved runs."""
    if not FILE.is_file():
        print(f"import: left out, {FILE.name} is not in ../shared/data", file=sys.stderr)
        return
    runs = [{work: in_a_process(work) for work in WORK} for _ in range(RUNS)]

    def middle(work: str, figure: str) -> tuple[float]:
        return (median(run[work][figure] for run in runs),)

    yield Line("reading Miami 211 (4,089 services)", "s", middle("read", "read"), middle("csv", "read"), "csv module")
    yield Line("its peak memory", "MB", middle("read", "peak"), middle("csv", "peak"), "csv module")
    yield Line("planning it into an empty directory", "s", middle("take in", "plan"))
    yield Line("applying it, search index included", "s", middle("take in", "apply"))
    yield Line("planning and applying it again", "s", middle("take in", "again"))
    yield Line("peak memory of all that", "MB", middle("take in", "peak"))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        _one_run(sys.argv[1])
    else:
        show(measure())
