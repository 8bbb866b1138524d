"""What is no file is refused with a sentence by every command that reads one: a pipe or a device never ends."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.settings import Settings, load_settings, save_settings
from tests.helpers.directories import open_directory
from tests.helpers.reviewing import open_reviewed

ROOT = Path(__file__).parents[2]
COMMANDS = [
    ["assess", "test:s1", "--file"], ["import"], ["law", "import"], ["review", "--from", "Desk", "--answers"],
]  # fmt: skip


def run(data: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "desktop", "--data-dir", str(data), *map(str, arguments)]
    return subprocess.run(
        command,
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        stdin=subprocess.DEVNULL,
    )


@pytest.fixture(params=["pipe", "device"])
def endless(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    if not hasattr(os, "mkfifo") or not Path("/dev/zero").exists():
        pytest.skip("this system has neither")
    if request.param == "device":
        return Path("/dev/zero")
    os.mkfifo(tmp_path / "pipe")
    return tmp_path / "pipe"


@pytest.mark.parametrize("command", COMMANDS)
def test_a_pipe_or_a_device_is_refused(tmp_path: Path, endless: Path, command: list[str]) -> None:
    with open_reviewed(tmp_path / "data") as directory:
        before = directory.content_hash()
    answer = run(tmp_path / "data", *command, endless)
    assert (answer.returncode, answer.stdout) == (1, "")
    assert answer.stderr.startswith(f"{endless.name} is a ")
    assert "and not a file. Nothing was changed." in answer.stderr
    with open_directory(tmp_path / "data") as directory:
        assert directory.content_hash() == before


def test_settings_that_are_a_pipe_are_the_usual_ones(tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has none")
    save_settings(tmp_path, Settings(organization="Harbor Coalition"))
    (tmp_path / "settings.json").unlink()
    os.mkfifo(tmp_path / "settings.json")
    assert load_settings(tmp_path, "en").organization == ""
