"""Printed from the real window on a real CUPS: no socket but Unix ones, and no file that holds a word of the sheet."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.helpers.accessible_session import screen
from tests.helpers.print_system import PrintSystem, running_print_system
from tests.helpers.service_files import service_file

ROOT = Path(__file__).parent.parent.parent
NOTE = "canary 5e81 ask for the blue door"
OPENED = re.compile(r'open(?:at)?\([^"]*"([^"]+)", [^)]*(?:O_WRONLY|O_RDWR|O_CREAT|O_TMPFILE)')
"""A file that is opened to be written, or one without a name in a folder."""
SECRET = re.compile(r"Legal help number|canary 5e81|%PDF-1")


@pytest.fixture
def display() -> Iterator[str]:
    if shutil.which("Xvfb") is None or shutil.which("strace") is None:
        pytest.skip("Xvfb or strace is not installed")
    with screen() as name:
        yield name


@pytest.fixture
def system(tmp_path: Path) -> Iterator[PrintSystem]:
    with running_print_system(tmp_path / "cups") as made:
        made.start(Office=[])
        yield made


def test_a_sheet_that_is_printed_from_the_window_is_nowhere_afterwards(
    tmp_path: Path, display: str, system: PrintSystem
) -> None:
    home, data, out = tmp_path / "home", tmp_path / "data", tmp_path / "out"
    for folder in (home, out, home / "tmp", home / "run"):
        folder.mkdir(mode=0o700)
    trace = tmp_path / "trace"
    environment = {name: text for name, text in os.environ.items() if name != "DBUS_SESSION_BUS_ADDRESS"} | {
        "HOME": str(home), "TMPDIR": str(home / "tmp"), "XDG_RUNTIME_DIR": str(home / "run"), "LC_ALL": "C.UTF-8",
        "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "CUPS_SERVER": str(system.socket_file),
    }  # fmt: skip
    watched = ["strace", "-f", "-qq", "-e", "trace=network,open,openat,memfd_create", "-o", str(trace)]
    driver = [sys.executable, "-m", "tests.e2e.window_driver", str(data), str(service_file(tmp_path, 12))]
    done = subprocess.run(
        [*watched, *driver, str(out / "saved.pdf"), NOTE],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    [pdf] = system.printed()
    text = PdfReader(BytesIO(pdf)).pages[0].extract_text()
    assert text.count("Legal help number") == 3
    assert NOTE in " ".join(text.split())
    _check_calls(trace.read_text(encoding="utf-8", errors="replace"), system.socket_file, tmp_path)
    _check_files(home, data)
    assert [file.name for file in system.spool.iterdir() if file.is_file()] == []


def _check_calls(calls: str, socket_file: Path, tmp_path: Path) -> None:
    """Only Unix sockets were opened, and nothing was written but what is the program's own or was saved."""
    assert f'sun_path="{socket_file}"' in calls, "the trace saw the window talk to CUPS"
    assert not re.findall(r"\bAF_INET6?\b", calls)
    written = {Path(name) for name in OPENED.findall(calls) if not name.startswith(("/dev/", "/proc/"))}
    assert any(tmp_path / "data" in file.parents for file in written), "the trace saw the directory being written"
    own = (tmp_path / "data", tmp_path / "out")
    assert [file for file in written if not any(folder in file.parents for folder in own)] == []


def _check_files(home: Path, data: Path) -> None:
    """The home of this person is as it was; in the data folder no file has the remark, or is a PDF."""
    assert [file for file in home.rglob("*") if file.is_file() and SECRET.search(_text(file))] == []
    held = {file.name: _text(file) for file in data.rglob("*") if file.is_file()}
    assert any("Legal help number" in text for text in held.values()), "the directory itself: the scan can read it"
    assert [name for name, text in held.items() if "canary 5e81" in text or "%PDF-1" in text] == []


def _text(file: Path) -> str:
    """Return what is in a file, whether it is written in one or in two bytes a letter."""
    whole = file.read_bytes()
    return whole.decode("latin-1") + whole.decode("utf-16-le", errors="replace")
