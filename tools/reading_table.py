"""Read every real file in ../shared/data and write what came of it into docs/reading.md.

    python tools/reading_table.py            # all of them; where the data is not there, nothing is written
    python tools/reading_table.py miami      # prints the rows of files whose name has that word

A row is a file, read and taken into an empty directory in a process of its own: seconds (reading, then planning and
writing) and the peak of resident memory are of that process. To add files, add a line to FILES.
"""

import json
import resource
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(1, str(ROOT))
DATA = ROOT.parent / "shared" / "data"
PAGE = ROOT / "docs" / "reading.md"
TODAY = date(2026, 11, 22)
START, END = "<!-- table: {} -->", "<!-- end: {} -->"


@dataclass(frozen=True, slots=True)
class Files:
    """Files that belong into one table: its name in docs/reading.md, and patterns below ../shared/data."""

    name: str
    patterns: tuple[str, ...]

    def paths(self) -> Iterator[Path]:
        """Yield the files and folders that are there."""
        for pattern in self.patterns:
            yield from sorted(DATA.glob(pattern))


FILES = (
    Files(
        "hsds",
        (
            "hsds-official/examples-3.0/csv", "hsds-official/examples-3.0/*.json",
            "hsds-official/examples-3.1-dev/csv", "hsds-official/examples-3.1-dev/*.json",
            "hsds11-sample/*", "miami-211/*.zip", "oruk-profile/examples/csv", "oruk-profile/examples/*.json",
            "ohana-csv/data/sample-csv", "ohana-csv/data/*.json",
        ),
    ),
    Files("ohana", ("ohana-csv/spec/support/fixtures/*.csv",)),
    Files(
        "flat",
        (
            "takeback-sites/*.json", "samhsa/*.csv", "pittsburgh-food/**/*.json", "pittsburgh-food/**/*.csv",
            "pittsburgh-food/**/*.xlsx",
        ),
    ),
)  # fmt: skip


def figures(path: Path) -> dict[str, Any]:
    """Read one file, take it in, and return what is to be told of it."""
    from resources_db.directory import Directory  # noqa: PLC0415 (the parent process needs none of it)
    from resources_db.errors import BadInput  # noqa: PLC0415
    from resources_db.places import Gazetteer  # noqa: PLC0415
    from resources_db.sources import read  # noqa: PLC0415

    began = perf_counter()
    try:
        reading = read(path)
    except BadInput as error:
        return {"refused": error.text("en")}
    was_read = perf_counter()
    with (
        tempfile.TemporaryDirectory() as folder,
        Directory.open(Path(folder), Gazetteer(), lambda: (TODAY, TODAY)) as directory,
    ):
        directory.apply(directory.plan(reading, "trial"))
        listings = directory.info().listings
    kinds: Counter[str] = Counter()
    for problem in reading.problems:
        kinds[problem.kind] += int(dict(problem.values).get("count", 1))
    tally = reading.tally
    return {
        "format": reading.format,
        "met": tally.met if tally else sum(reading.read.values()),
        "made": tally.made if tally else None,
        "joined": tally.joined if tally else None,
        "kept": sum(map(len, reading.rows.values())),
        "listings": listings,
        "problems": dict(sorted(kinds.items(), key=lambda each: (-each[1], each[0]))),
        "read": was_read - began,
        "taken": perf_counter() - was_read,
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def measured(path: Path) -> dict[str, Any]:
    """Return the figures of one file from a process of its own."""
    command = [sys.executable, __file__, "--one", str(path)]
    out = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT).stdout
    told: dict[str, Any] = json.loads(out)
    return told


def line(path: Path, told: dict[str, Any]) -> str:
    """Return one row of the table."""
    name = path.relative_to(DATA).as_posix().replace("spec/support/fixtures/", "")
    if "refused" in told:
        return f"| {name} | | | | | | | refused: {told['refused']} | | |"
    made, joined = ("" if told[key] is None else f"{told[key]:,}" for key in ("made", "joined"))
    problems = ", ".join(f"{kind} {count:,}" for kind, count in told["problems"].items()) or "none"
    seconds = f"{told['read']:.1f} + {told['taken']:.1f}"
    rows = f"{told['met']:,} | {made} | {told['kept']:,} | {joined} | {told['listings']:,}"
    return f"| {name} | {told['format']} | {rows} | {problems} | {seconds} | {told['megabytes']:.0f} |"


def table(files: Files) -> str:
    """Return the whole table of some files."""
    head = "| file | read as | rows read | made of parts | kept | joined | listings | problems | seconds | MB |"
    rows = [line(path, measured(path)) for path in files.paths()]
    return "\n".join([head, "|" + "---|" * 10, *rows])


def written(page: str, files: Files, made: str) -> str:
    """Return the page with the table of those files put between its marks."""
    start, end = START.format(files.name), END.format(files.name)
    before, _, rest = page.partition(start)
    _, _, after = rest.partition(end)
    return f"{before}{start}\n\n{made}\n\n{end}{after}"


def main(words: list[str]) -> int:
    """Write the page, or print the rows of files whose name has one of the words."""
    if words[:1] == ["--one"]:
        print(json.dumps(figures(Path(words[1]))))
        return 0
    if not DATA.is_dir():
        print(f"The real files are not here: {DATA.name}")
        return 1
    if words:
        paths = [path for files in FILES for path in files.paths() if any(word in str(path) for word in words)]
        print("\n".join(line(path, measured(path)) for path in paths))
        return 0
    page = PAGE.read_text(encoding="utf-8")
    for files in FILES:
        page = written(page, files, table(files))
    PAGE.write_text(page, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
