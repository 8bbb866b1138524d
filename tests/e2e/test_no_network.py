"""The main job with no network at all, and without a single call that would use one."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.helpers.accessible_session import screen
from tests.helpers.service_files import service_file

ROOT = Path(__file__).parent.parent.parent
PORCHLIGHT = [sys.executable, "-m", "desktop"]
INTERNET = re.compile(r"\bAF_INET6?\b")


def _run(command: Sequence[str], folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "DBUS_SESSION_BUS_ADDRESS"}
    environment = {name: text for name, text in os.environ.items() if name not in hidden}
    environment |= {"HOME": str(folder), "LC_ALL": "C.UTF-8", **more}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done


def _journey(prefix: Sequence[str], folder: Path) -> Path:
    """Load, search, show and print, each as a process of its own behind `prefix`; return the sheet."""
    data, sheet = ["--data-dir", str(folder / "data")], folder / "sheet.pdf"
    porchlight = [*prefix, *PORCHLIGHT, *data]
    _run([*porchlight, "demo"], folder)
    search = _run(
        [*porchlight, "search", "--near", "33128", "--need", "LA", "--within", "25mi", "--limit", "3"], folder
    )
    ids = re.findall(r"^   ([0-9a-f-]{36})$", search.stdout, re.MULTILINE)
    assert len(ids) == 3
    _run([*porchlight, "show", ids[0]], folder)
    _run([*porchlight, "sheet", *ids, "-o", str(sheet)], folder)
    return sheet


def _without_interfaces() -> list[str]:
    """Return the command that runs another one in a network namespace of its own, or skip where there is none."""
    unshare = shutil.which("unshare")
    for options in (["--net"], ["--map-root-user", "--net"]):
        if unshare and subprocess.run([unshare, *options, "true"], capture_output=True, check=False).returncode == 0:
            return [unshare, *options]
    pytest.skip("no network namespace can be made here (unshare)")


def _strace(trace: Path) -> list[str]:
    """Return the command that writes every network call of another one to `trace`, or skip where there is none."""
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not installed")
    return [strace, "-f", "-qq", "-e", "trace=network", "-A", "-o", str(trace)]


@pytest.fixture
def display() -> Iterator[str]:
    """Give a screen in memory."""
    if shutil.which("Xvfb") is None:
        pytest.skip("Xvfb is not installed")
    with screen() as name:
        yield name


@pytest.fixture
def directory_file(tmp_path: Path) -> Path:
    """Give a directory file of twelve legal services near one ZIP."""
    return service_file(tmp_path, 12)


def _window_journey(prefix: Sequence[str], display: str, directory_file: Path, folder: Path) -> str:
    """Import, search, look, choose and save in the real window, by keys alone; return the words of the sheet."""
    sheet = folder / "sheet.pdf"
    driver = [sys.executable, "-m", "tests.e2e.window_driver", str(folder / "data"), str(directory_file), str(sheet)]
    _run([*prefix, *driver], folder, DISPLAY=display, QT_QPA_PLATFORM="xcb")
    return PdfReader(sheet).pages[0].extract_text()


def test_the_main_job_runs_where_there_is_no_interface(tmp_path: Path) -> None:
    prefix = _without_interfaces()
    interfaces = _run(
        [
            *prefix,
            sys.executable,
            "-c",
            "import os; print(os.listdir('/proc/self/net')and open('/proc/self/net/dev').read())",
        ],
        tmp_path,
    )
    assert len(interfaces.stdout.strip().splitlines()) == 3, "only the headings and the unused loopback"
    sheet = _journey(prefix, tmp_path)
    assert "nobody has checked" in PdfReader(sheet).pages[0].extract_text()


def test_no_internet_socket_is_ever_made(tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    _journey(_strace(trace), tmp_path)
    assert not INTERNET.findall(trace.read_text())


def test_the_window_runs_where_there_is_no_interface(tmp_path: Path, display: str, directory_file: Path) -> None:
    text = _window_journey(_without_interfaces(), display, directory_file, tmp_path)
    assert text.count("Legal help number") == 3
    assert text.count("nobody has checked") == 9


def test_the_window_makes_no_internet_socket(tmp_path: Path, display: str, directory_file: Path) -> None:
    trace = tmp_path / "trace"
    _window_journey(_strace(trace), display, directory_file, tmp_path)
    calls = trace.read_text()
    assert "AF_UNIX" in calls, "the trace saw the window talk to its screen"
    assert not INTERNET.findall(calls)
