"""A disk without room is called full, whatever SQLite says of it, and everything is as it was."""

import subprocess
import sys
from pathlib import Path

import pytest

from resources_db.disk import is_full
from tests.helpers.directories import open_directory
from tests.helpers.disks import small_disk
from tests.helpers.reviewing import open_reviewed

ROOT = Path(__file__).parents[2]
LIMITED = """
import resource, sys
from desktop.cli import run
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), resource.RLIM_INFINITY))
sys.exit(run(sys.argv[2:]))
"""
GUARDS = """{"kind": "SEC_PRIVATE", "level": "LIKELY", "evidence_kind": "SVC_TOLD", "assessed_on": "2026-11-01",
"reviewer_org": "Harbor City Referral Desk", "reviewer_role": "coordinator"}"""
PANTRY = (
    """{"id": "o1", "name": "Lantern Kitchen", "services": [{"id": "s9", "name": "Another", "status": "active"}]}"""
)


def limited(most: int, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run one command in a process that may write no file of more than `most` bytes."""
    pytest.importorskip("resource")
    command = [sys.executable, "-c", LIMITED, str(most), *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True, encoding="utf-8")


def test_a_disk_with_room_is_not_full_and_nothing_stays_of_the_trial(tmp_path: Path) -> None:
    assert not is_full(tmp_path)
    assert not is_full(tmp_path / "missing")
    assert list(tmp_path.iterdir()) == []


def test_a_disk_without_room_is_full(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "1m") as disk:
        assert not is_full(disk.folder)
        disk.fill_up(leave=8_192)
        assert is_full(disk.folder)
        disk.read_only()
        assert not is_full(disk.folder), "that is another reason"


@pytest.mark.parametrize("most", [0, 4_096, 40_960])
@pytest.mark.parametrize("deed", ["assess", "import", "undo"])
def test_a_deed_or_a_file_without_room_says_that_the_disk_is_full(tmp_path: Path, most: int, deed: str) -> None:
    data, said, file = tmp_path / "data", tmp_path / "said.json", tmp_path / "file.json"
    said.write_text(GUARDS, encoding="utf-8")
    file.write_text(PANTRY, encoding="utf-8")
    open_reviewed(data).close()
    arguments = {
        "assess": ("assess", "test:s1", "--file", said), "import": ("import", file, "--source", "test2", "--yes"),
        "undo": ("undo", "--yes"),
    }  # fmt: skip
    if deed == "undo":
        assert limited(10**8, "--data-dir", data, *arguments["assess"]).returncode == 0
    with open_directory(data) as directory:
        before = directory.content_hash()
    full = limited(most, "--data-dir", data, *arguments[deed])
    assert (full.returncode, full.stdout) == (3, "")
    assert full.stderr == "The disk is full. The directory is as it was before. Free some space and try again.\n"
    with open_directory(data) as directory:
        assert (directory.content_hash(), directory.check()) == (before, [])
    assert limited(10**8, "--data-dir", data, *arguments[deed]).returncode == 0


def test_a_list_for_calls_without_room_says_so(tmp_path: Path) -> None:
    open_reviewed(tmp_path / "data").close()
    full = limited(100, "--data-dir", tmp_path / "data", "review", "--csv", tmp_path / "calls.csv")
    assert full.returncode == 3
    assert full.stderr.startswith("calls.csv could not be written. Nothing was changed. The disk is full")
    assert not (tmp_path / "calls.csv").exists()
