"""The main job with no network at all, and without a single call that would use one."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from pypdf import PdfReader

ROOT = Path(__file__).parent.parent.parent
PORCHLIGHT = [sys.executable, "-m", "desktop"]
INTERNET = re.compile(r"\bAF_INET6?\b")


def _run(command: Sequence[str], folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if k not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    environment |= {"HOME": str(folder), "LC_ALL": "C"}
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
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not installed")
    trace = tmp_path / "trace"
    _journey([strace, "-f", "-qq", "-e", "trace=network", "-A", "-o", str(trace)], tmp_path)
    calls = trace.read_text()
    assert not INTERNET.search(calls), INTERNET.findall(calls)
