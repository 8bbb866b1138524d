"""How much memory a large table takes, and how its rows behave as a sequence."""

import subprocess
import sys
from pathlib import Path

import pytest

from resources_db.sources.table import PackedRows

ROWS = 100_000
COLUMNS = 20

_READING = """
import sys
from pathlib import Path
from resources_db.sources.files import open_package
from resources_db.sources.records import no_progress
from resources_db.sources.tables import read_tables
import resource
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
with open_package(Path(sys.argv[1])) as package:
    (table,) = read_tables(package, no_progress)
assert (len(table.rows), len(table.header)) == (100_000, 20)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not say how much memory a process took at most")
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_a_hundred_thousand_rows_need_under_150_mb(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "large"
    with path.open("w", encoding=encoding) as file:
        file.write(",".join(f"column{number}" for number in range(COLUMNS)) + "\n")
        for row in range(ROWS):
            cells = (f"{row} ñ", f"({row % 800:03}) 555-{row % 10_000:04}", *(f"{row * 7 + n}" for n in range(18)))
            file.write(",".join(cells) + "\n")
    done = subprocess.run(
        [sys.executable, "-c", _READING, path], capture_output=True, text=True, check=True, cwd=Path.cwd()
    )
    unit = 1 if sys.platform == "darwin" else 1024
    assert int(done.stdout) * unit < 150 << 20


def test_packed_rows_are_a_sequence() -> None:
    rows = PackedRows()
    rows.add(2, ["a", "", "ñ"])
    rows.add(5, ["b"])
    rows.add(6, ["", "", "", "z"])
    wanted = [(2, ("a", "", "ñ", "")), (5, ("b", "", "", "")), (6, ("", "", "", "z"))]
    assert (len(rows), rows.width, list(rows)) == (3, 4, wanted)
    assert [rows[index] for index in (0, 1, -1)] == wanted
    assert list(rows[1:]) == wanted[1:]
    assert wanted[1] in rows
    with pytest.raises(IndexError):
        rows[3]
