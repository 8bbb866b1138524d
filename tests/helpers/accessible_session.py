"""A desktop session in memory with an accessibility bus, and Porchlight's real window in it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.helpers.screen_reader import ScreenReader

ROOT = Path(__file__).parent.parent.parent
PROGRAMS = ("Xvfb", "dbus-daemon")
SERVICE = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")


def missing() -> str:
    """Return in words what such a session needs and this machine lacks, "" where all is there."""
    absent = [program for program in PROGRAMS if shutil.which(program) is None]
    absent += [] if SERVICE.is_file() else ["at-spi2-core"]
    return f"not installed: {', '.join(absent)}" if absent else ""


@contextmanager
def screen() -> Iterator[str]:
    """Give the name of a screen in memory."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    with os.fdopen(read) as number, _running(command, {}, write):
        os.close(write)
        yield f":{number.readline().strip()}"


@contextmanager
def screen_reader(data_dir: Path, language: str = "en") -> Iterator[ScreenReader]:
    """Open the window on the directory in `data_dir`, and give a screen reader beside it."""
    with ExitStack() as stack:
        # The address of a Unix socket has room for 107 bytes, and tests live in deep folders.
        home = stack.enter_context(TemporaryDirectory(ignore_cleanup_errors=True))
        hidden = {"WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS"}
        environment = {name: text for name, text in os.environ.items() if name not in hidden}
        environment |= {"DISPLAY": stack.enter_context(screen()), "HOME": home, "XDG_RUNTIME_DIR": home}
        environment |= {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "LC_ALL": "C.UTF-8"}
        address = stack.enter_context(_session_bus(environment))
        environment["DBUS_SESSION_BUS_ADDRESS"] = address
        reader = ScreenReader(address)
        stack.callback(reader.close)
        porchlight = [sys.executable, "-m", "tests.helpers.accessible_window", str(data_dir), language]
        stack.enter_context(_running(porchlight, environment))
        yield reader


@contextmanager
def _session_bus(environment: dict[str, str]) -> Iterator[str]:
    read, write = os.pipe()
    command = ["dbus-daemon", "--session", "--nofork", "--nosyslog", f"--print-address={write}"]
    with os.fdopen(read) as address, _running(command, environment, write):
        os.close(write)
        yield address.readline().strip()


@contextmanager
def _running(command: list[str], environment: dict[str, str], *passed: int) -> Iterator[None]:
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(
        command, cwd=ROOT, env=environment or None, pass_fds=passed, stdout=quiet, stderr=quiet
    )  # fmt: skip
    try:
        yield
    finally:
        process.terminate()
        process.wait()
