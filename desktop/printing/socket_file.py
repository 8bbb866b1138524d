"""Where CUPS listens on this machine: looked for as a file, and nothing is opened."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

SOCKETS = (Path("/run/cups/cups.sock"), Path("/var/run/cups/cups.sock"))


def cups_socket(usual: Sequence[Path] = SOCKETS) -> Path | None:
    """Return the Unix socket of CUPS: that of CUPS_SERVER where it names one, else a usual one; None without.

    A server with another name is somewhere else, and nobody goes there. Windows and macOS have dialogs of their own.
    """
    if sys.platform in {"win32", "darwin"}:
        return None
    named = os.environ.get("CUPS_SERVER", "")
    if named:
        usual = (Path(named),) if named.startswith("/") else ()
    return next((each for each in usual if each.is_socket()), None)
