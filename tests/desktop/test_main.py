"""The beginning of the program: a Ctrl-C is one sentence, however early it comes."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl-C to a whole console")
@pytest.mark.parametrize("module", ["click", "resources_db.engine", "desktop.cli_json"])
def test_ctrl_c_while_the_program_is_read(tmp_path: Path, module: str) -> None:
    # -X importtime tells on standard error what was just imported: a moment that needs no clock.
    command = [sys.executable, "-X", "importtime", "-m", "desktop", "--data-dir", str(tmp_path / "data"), "info"]
    with subprocess.Popen(
        command, cwd=ROOT, env={"LC_ALL": "C"}, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stderr is not None
        for line in process.stderr:
            if line.split("|")[-1].strip() == module:
                process.send_signal(signal.SIGINT)
                break
        out, error = process.communicate()
    said = [line for line in error.splitlines() if not line.startswith("import time:")]
    assert said == ["Stopped. Nothing was changed."]
    assert (process.returncode, out) == (1, "")
    assert not (tmp_path / "data").exists()
