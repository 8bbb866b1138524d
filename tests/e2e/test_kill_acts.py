"""A file that is taken in, or taken back, and killed in the middle: the state of before or of after, never between."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
KILLS = 30


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no other system has this kind of kill")
def test_killed_while_a_file_is_taken_in_or_back(tmp_path: Path) -> None:
    """`tools/kill_trial.py` does the same to the Miami directory, 200 times."""
    rows = "\n".join(f"s{number},Pantry {number},Food and help {number}" for number in range(300))
    file = tmp_path / "services.csv"
    file.write_text(f"id,name,description\n{rows}\n", encoding="utf-8")
    command = [sys.executable, "tools/kill_trial.py", "--kills", str(KILLS), "--file", str(file)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    found = done.stdout.splitlines()
    assert len(found) == KILLS
    assert f"{KILLS} kills, 0 damaged" in found[-1]
    for met in ("out before, out after the kill", "in before, in after the kill"):
        assert met in found[-1]
