"""A Ctrl-C between several files: those that are in are in, and that is said."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.directories import open_directory
from tests.helpers.service_files import service_file

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl-C to a whole console")
def test_what_is_in_before_a_stop_is_named(tmp_path: Path) -> None:
    first, second, data = tmp_path / "first", tmp_path / "second", tmp_path / "data"
    for folder in (first, second):
        folder.mkdir()
    files = [service_file(first, 3), service_file(second, 4_000)]
    files = [file.rename(file.with_name(f"{file.parent.name}{file.suffix}")) for file in files]
    importing = ["import", *map(str, files), "--source", "lantern", "--yes"]
    command = [sys.executable, "-m", "desktop", "--data-dir", str(data), *importing]
    with open_directory(data) as directory:
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        while not directory.info().services:
            assert process.poll() is None
        process.send_signal(signal.SIGINT)
        out, error = process.communicate(timeout=60)
        assert process.returncode == 1
        said = f"Stopped. {files[0].name} was taken in and stays. Of the other files nothing was changed.\n"
        assert error.endswith(said)
        assert "3 added" in out
        assert directory.info().services == 3
        assert directory.check() == []
