"""Two places near a ZIP code are found and printed in seven steps, by keys and by mouse."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_two_places_are_printed_by_keys_and_by_mouse() -> None:
    command = [sys.executable, str(ROOT / "bench" / "job.py")]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    for hand in ("keys", "mouse"):
        assert f"Porchlight, by {hand}: 7 steps" in said
    assert said.count(": 11 steps") == 3
