"""A file that is taken in, or taken back, and killed in the middle: the state of before or of after, never between."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
KILLS = 30


def test_killed_while_a_file_is_taken_in_or_back(tmp_path: Path) -> None:
    """`tools/kill_trial.py` does the same to the Miami directory, 200 times."""
    rows = "\n".join(f"s{number},Pantry {number},Food and help {number}" for number in range(300))
    file = tmp_path / "services.csv"
    file.write_text(f"id,name,description\n{rows}\n", encoding="utf-8")
    command = [sys.executable, "tools/kill_trial.py", "--kills", str(KILLS), "--file", str(file)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    *found, last = done.stdout.splitlines()
    assert last == "0 damaged"
    assert sum(int(line.split()[0]) for line in found) == KILLS
    assert {line.split()[-1] for line in found} == {"before", "after"}
