"""The print system of the tests: the real cupsd of Debian's package, unpacked into .venv and not installed.

An installed one would start, and be the print system of the whole machine. The tests run the unpacked one as a process
of their own (tests/helpers/print_system.py).
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from environment import VENV

PACKAGE = "cups-daemon"
UNPACKED = VENV / "print-system"
PROGRAM = "usr/sbin/cupsd"


def provide(unpacked: Path = UNPACKED) -> bool:
    """Unpack cupsd where it is not there yet, and return whether it is; it never stops the set-up.

    Without it the tests that print skip, and say so. apt only downloads here, so nobody has to be root.
    """
    if any((root / PROGRAM).exists() for root in (unpacked, Path("/"))):
        return True
    if not sys.platform.startswith("linux") or not (shutil.which("apt-get") and shutil.which("dpkg-deb")):
        return False
    with TemporaryDirectory() as folder:
        done = _download(Path(folder)) and _unpack(Path(folder), unpacked)
    if not done:
        print(f"The tests that print will skip: {PACKAGE} cannot be had here (apt-get download {PACKAGE}).")
    return done


def _download(folder: Path) -> bool:
    """Get the package, and those of its libraries that this machine lacks; root gets the lists of packages first."""
    names = [PACKAGE, *(library for library in _libraries(PACKAGE) if not _installed(library))]
    download = ["apt-get", "-q", "download", *names]
    return _quiet(download, folder) or (
        os.geteuid() == 0 and _quiet(["apt-get", "-q", "update"], folder) and _quiet(download, folder)
    )


def _unpack(folder: Path, unpacked: Path) -> bool:
    """Unpack every package in `folder`, whole or not at all."""
    fresh = unpacked.with_name(unpacked.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    done = all(_quiet(["dpkg-deb", "-x", str(file), str(fresh)], folder) for file in folder.glob("*.deb"))
    if done and (fresh / PROGRAM).exists():
        fresh.rename(unpacked)
        return True
    shutil.rmtree(fresh, ignore_errors=True)
    return False


def _libraries(package: str) -> list[str]:
    shown = subprocess.run(["apt-cache", "depends", package], capture_output=True, text=True, check=False).stdout
    needed = [line.split()[-1] for line in shown.splitlines() if line.strip().startswith("Depends: lib")]
    return [name for name in needed if not name.startswith("<")]


def _installed(package: str) -> bool:
    return subprocess.run(["dpkg", "-s", package], capture_output=True, check=False).returncode == 0


def _quiet(command: list[str], folder: Path) -> bool:
    return subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode == 0
