"""How long a file takes from reading to searching, and how much memory, each beside its floor in the same run.

    python bench/import_.py [--listings 100000] [--runs 3]

Each run is a process of its own. Its times leave starting Python out; its memory (the peak of what is resident) has it
in. Planning and applying come after reading, into an empty directory. The floors: the csv module alone; the same rows
put into the same tables with the same indexes, nothing worked out (`raw.py`); for an unchanged file, the first time.

Seconds are those of the processor, our children's too: the machine is shared, and a pause is no work. The memory of the
csv module is measured with the modules of the program loaded.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from statistics import median

import raw
from directories import clock
from flat_files import write_csv, write_workbook
from synthetic import reading as synthetic
from table import Line, seconds, show

from resources_db.directory import FILE_NAME, Directory
from resources_db.places import Gazetteer
from resources_db.sources import read
from resources_db.sources.records import Reading

ROOT = Path(__file__).parent.parent
MIAMI = ROOT.parent / "shared" / "data" / "miami-211" / "miami-211-hsds-1.1.zip"
RUNS = 3
IN_WORKBOOK = 30_000
"""Rows of twenty columns that stay below what a spreadsheet may hold (docs/decisions/tables.md)."""
Figures = dict[str, float]


def read_csv(file: Path) -> Figures:
    """Read every CSV of the file and keep the rows, as lists of text."""
    began = seconds()
    return {"rows": raw.read_csv(file), "read": seconds() - began}


def read_records(file: Path) -> Figures:
    """Read the file as a directory."""
    began = seconds()
    found = read(file)
    return {"read": seconds() - began, "rows": sum(map(len, found.rows.values()))}


def take_in(file: Path) -> Figures:
    """Read the file, take it in, and take it in again; then put the same rows into a file by hand."""
    began = seconds()
    found = read(file)
    return {"read": seconds() - began, **_taken_in(found, file)}


def take_in_synthetic(listings: int) -> Figures:
    """Take so many made-up listings in, and again."""
    return _taken_in(synthetic(listings, Gazetteer()))


def _taken_in(found: Reading, file: Path | None = None) -> Figures:
    with tempfile.TemporaryDirectory() as folder:
        with Directory.open(Path(folder), Gazetteer(), clock) as directory:
            times = [seconds()]
            plan = directory.plan(found, "bench")
            times.append(seconds())
            directory.apply(plan)
            times.append(seconds())
            directory.apply(directory.plan(found, "bench"))
            times.append(seconds())
        peak = _peak()
        rows = raw.rows_of(Path(folder) / FILE_NAME)
        by_hand = raw.inserted(rows, Path(folder))
        began = seconds()
        if file is not None:
            raw.read_csv(file)
        as_text = seconds() - began
    planned, applied, again = (after - before for before, after in pairwise(times))
    return {"plan": planned, "apply": applied, "again": again, "raw": by_hand + as_text, "in": peak}


def fill(folder: Path) -> Figures:
    """Take the first of two files of a list in, for `update`."""
    return _written(folder, "first.csv")


def update(folder: Path) -> Figures:
    """Read, plan and apply the later of two files where the first one stands."""
    return _written(folder, "later.csv")


def _written(folder: Path, name: str) -> Figures:
    with Directory.open(folder / "data", Gazetteer(), clock) as directory:
        began = seconds()
        changed = directory.apply(directory.plan(directory.read(folder / name), "bench"))
        return {"whole": seconds() - began, "changed": changed}


WORK: dict[str, Callable[[Path], Figures]] = {
    "csv": read_csv, "read": read_records, "take in": take_in, "fill": fill, "update": update,
}  # fmt: skip


def in_a_process(work: str, what: Path | int) -> Figures:
    """Return the figures of one run, with its peak memory in MB."""
    command = [sys.executable, __file__, "--work", work, str(what)]
    figures: Figures = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return figures


def _one_run(work: str, what: str) -> None:
    figures = take_in_synthetic(int(what)) if what.isdecimal() else WORK[work](Path(what))
    print(json.dumps({"peak": _peak(), **figures}))


def _peak() -> float:
    """Return the peak of the memory that was resident so far, in MB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # kB on Linux, bytes on macOS
    return peak / (1e6 if sys.platform == "darwin" else 1e3)


def _real(runs: int) -> Iterator[Line]:
    found = [{work: in_a_process(work, MIAMI) for work in WORK} for _ in range(runs)]

    def middle(work: str, *figures: str) -> tuple[float]:
        return (median(sum(run[work][figure] for figure in figures) for run in found),)

    by_hand = middle("take in", "raw")
    yield Line("reading Miami 211 (4,089 services)", "s", middle("read", "read"), middle("csv", "read"), "csv module")
    yield Line("its peak memory", "MB", middle("read", "peak"), middle("csv", "peak"), "csv module")
    yield Line("planning it into an empty directory", "s", middle("take in", "plan"))
    yield Line("applying it, search index included", "s", middle("take in", "apply"))
    both = middle("take in", "plan", "apply")
    yield Line("planning and applying it", "s", both, by_hand, "csv module, and the same rows put in by hand")
    whole = middle("take in", "read", "plan", "apply")
    yield Line("reading, planning and applying it", "s", whole, by_hand, "the same")
    yield Line("planning and applying it again, unchanged", "s", middle("take in", "again"), both, "the first time")
    yield Line("peak memory of all that", "MB", middle("take in", "in"))


def _large(listings: int) -> Iterator[Line]:
    found = in_a_process("take in", listings)
    first, size = found["plan"] + found["apply"], f"{listings:,}"
    by_hand = (found["raw"],)
    yield Line(f"{size} listings: planning and applying", "s", (first,), by_hand, "the same rows put in by hand")
    yield Line(f"{size} listings: the same again", "s", (found["again"],), (first,), "the first time")
    yield Line(f"{size} listings: peak memory", "MB", (found["in"],))


def _flat(rows: int) -> Iterator[Line]:
    with tempfile.TemporaryDirectory() as folder:
        for name, heavy in (("six", False), ("twenty", True)):
            file = Path(folder) / f"{name}.csv"
            write_csv(file, rows, heavy=heavy)
            yield from _of_flat(f"CSV of {rows:,} rows, {name} columns ({file.stat().st_size / 1e6:.0f} MB)", file)
        book = Path(folder) / "book.xlsx"
        write_workbook(book, min(rows, IN_WORKBOOK), heavy=True)
        found = in_a_process("read", book)
        what = f"XLSX of {min(rows, IN_WORKBOOK):,} rows, twenty columns"
        yield Line(f"{what}: reading", "s", (found["read"],))
        yield Line(f"{what}: peak memory of reading", "MB", (found["peak"],))


def _of_flat(what: str, file: Path) -> Iterator[Line]:
    ours, text, whole = (in_a_process(work, file) for work in ("read", "csv", "take in"))
    yield Line(f"{what}: reading", "s", (ours["read"],), (text["read"],), "csv module")
    yield Line(f"{what}: peak memory of reading", "MB", (ours["peak"],), (text["peak"],), "csv module")
    first = whole["plan"] + whole["apply"]
    yield Line(f"{what}: planning and applying", "s", (first,), (whole["raw"],), "read and put in by hand")
    yield Line(f"{what}: the same again", "s", (whole["again"],), (first,), "the first time")
    yield Line(f"{what}: peak memory of all that", "MB", (whole["in"],))


def _updated(rows: int) -> Iterator[Line]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file, later in (("first.csv", False), ("later.csv", True)):
            write_csv(folder / file, rows, heavy=True, later=later)
        (folder / "data").mkdir()
        first, then = (in_a_process(work, folder) for work in ("fill", "update"))
    what = f"CSV of {rows:,} rows, twenty columns: its next file"
    yield Line(f"{what}: reading, planning and applying", "s", (then["whole"],), (first["whole"],), "the first file")
    yield Line(f"{what}: peak memory", "MB", (then["peak"],), (first["peak"],), "the first file")


def measure(listings: int = 100_000, runs: int = RUNS) -> Iterator[Line]:
    """Yield every figure: of the real file medians of interleaved runs, of the large ones one run each."""
    if MIAMI.is_file():
        yield from _real(runs)
    else:
        print(f"import: left out, {MIAMI.name} is not in ../shared/data", file=sys.stderr)
    yield from _large(listings)
    yield from _flat(listings)
    yield from _updated(listings)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("--listings", type=int, default=100_000)
    arguments.add_argument("--runs", type=int, default=RUNS)
    arguments.add_argument("--work", nargs=2, help=argparse.SUPPRESS)
    asked = arguments.parse_args()
    if asked.work:
        _one_run(*asked.work)
    else:
        show(measure(asked.listings, asked.runs))
