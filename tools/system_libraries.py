"""The system libraries that Qt's wheels expect on Linux, and the Debian packages that hold them.

Read from the wheels' own files with ldd and readelf. `OFFSCREEN` is enough for tests and for writing PDFs; `DISPLAY`
is what a window under X11 needs besides. Wayland needs no more than these.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable

from environment import quietly

OFFSCREEN = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libcups.so.2": "libcups2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
DISPLAY = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


TEST_PROGRAMS = {
    "Xvfb": "xvfb",
    "strace": "strace",
    "unshare": "util-linux",
    "dbus-daemon": "dbus",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
}
"""What the proofs need: a screen in memory, a witness of system calls, a machine cut off, and an accessibility bus."""


def missing(libraries: dict[str, str]) -> list[str]:
    """Return the packages (Debian 12's names) of the libraries that the loader cannot find, in name order."""
    return sorted(package for library, package in libraries.items() if not _loads(library))


def _loads(library: str) -> bool:
    """Ask the loader itself: ldconfig is not on everybody's PATH and knows nothing of LD_LIBRARY_PATH."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_line(packages: Iterable[str]) -> str:
    """Return the line that a person types to get `packages`."""
    return "sudo apt-get update && sudo apt-get install -y " + " ".join(_named_here(package) for package in packages)


def _named_here(package: str) -> str:
    """Return the name on this release: Debian 13 gave some libraries the ending t64."""
    shown = subprocess.run(["apt-cache", "show", package + "t64"], capture_output=True, check=False)
    return package + "t64" if shown.returncode == 0 else package


def missing_programs(programs: dict[str, str]) -> list[str]:
    """Return the packages of the programs that are not on the PATH, in name order."""
    return sorted(package for program, package in programs.items() if not shutil.which(program))


def provide(libraries: dict[str, str], purpose: str, programs: dict[str, str] | None = None) -> bool:
    """Install what is missing where this user may, and say the line to type where not; return whether all is there.

    It never stops the set-up: the command line works without a window.
    """
    if not sys.platform.startswith("linux"):
        return True
    packages = missing(libraries) + missing_programs(programs or {})
    if not packages:
        return True
    if not shutil.which("apt-get"):
        print(f"Missing system libraries for {purpose} (Debian's names): {' '.join(packages)}")
        return False
    if os.geteuid() == 0 and _install(packages):
        return True
    print(f"Missing system libraries for {purpose}. Type this line once:\n  {install_line(packages)}")
    return False


def _install(packages: list[str]) -> bool:
    print("Installing system libraries: " + " ".join(packages), flush=True)
    names = [_named_here(package) for package in packages] if _apt("update") else packages
    return _apt("install", "-y", "--no-install-recommends", *names)


def _apt(*arguments: str) -> bool:
    return quietly(["apt-get", "-q", *arguments], DEBIAN_FRONTEND="noninteractive")
