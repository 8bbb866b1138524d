"""The synthetic directories that the benchmarks run on, built once and kept under out/bench."""

import shutil
import sys
from datetime import date
from hashlib import sha256
from pathlib import Path
from time import perf_counter

from synthetic import given, reading

import resources_db
from resources_db.directory import FILE_NAME, Directory
from resources_db.places import Gazetteer

ROOT = Path(__file__).parent.parent
KEPT = ROOT / "out" / "bench"
TODAY = date(2026, 11, 22)


def clock() -> tuple[date, date]:
    """Return a clock that stands still, so that the same checks are due in every run."""
    return TODAY, TODAY


def directory_file(listings: int) -> Path:
    """Return the file of the directory of that many listings, built where it is missing or was built otherwise."""
    folder = KEPT / f"{listings}-{_recipe()}"
    if not (folder / FILE_NAME).is_file():
        _build(folder, listings)
    return folder / FILE_NAME


def open_synthetic(listings: int) -> Directory:
    """Open the directory of that many listings."""
    return Directory.open(directory_file(listings).parent, Gazetteer(), clock)


def _recipe() -> str:
    """Return a short hash of what a built directory depends on: the made-up rows, the schema and the search index."""
    code = Path(resources_db.__file__).parent
    made_by = [code / "listing_index.py", code / "listing_entries.py", *sorted((code / "schema").iterdir())]
    sources = [Path(__file__).with_name("synthetic.py"), *made_by]
    return sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()[:8]


def _build(folder: Path, listings: int) -> None:
    """Build it aside, so that a run that is stopped leaves no half of a directory."""
    began, aside = perf_counter(), folder.with_suffix(".part")
    shutil.rmtree(aside, ignore_errors=True)
    gazetteer = Gazetteer()
    with Directory.open(aside, gazetteer, clock) as directory:
        plan = directory.plan(reading(listings, gazetteer), "synthetic")
        directory.apply(plan, demonstration=given(listings, TODAY))
    for older in set(KEPT.glob(f"{listings}-*")) - {aside}:
        shutil.rmtree(older)
    aside.rename(folder)
    print(f"built {listings:,} synthetic listings in {perf_counter() - began:.0f} s", file=sys.stderr)
