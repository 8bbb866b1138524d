"""`porchlight`: the window without a command, the command line with one."""

import gc
import os
import sys
from collections.abc import Callable

from desktop.stopping import stop_kept
from resources_db.apart import OPEN_WORKBOOK


def load(arguments: list[str]) -> Callable[[], int]:
    """Return what is to be done, loaded: only a command needs the command line, and most starts are of the window."""
    if arguments:
        from desktop.cli import run  # noqa: PLC0415

        return lambda: run(arguments)
    gc.disable()  # for the window's own collector to begin with: see desktop/litter.py
    from desktop.plain_import import load_pyside  # noqa: PLC0415

    load_pyside()
    from desktop.starting import open_window  # noqa: PLC0415

    return open_window


def main() -> None:
    """Start Porchlight; what it writes is for this person alone (umask 077), and nothing is opened before that."""
    os.umask(0o077)
    if sys.argv[1:] == [OPEN_WORKBOOK]:
        from resources_db.sources import workbook_apart  # noqa: PLC0415

        return workbook_apart.main()
    with stop_kept() as stopped:
        begin = load(sys.argv[1:])
    if stopped:
        from desktop.terminal import tell  # noqa: PLC0415

        tell("error.cancelled")
        sys.exit(1)
    sys.exit(begin())


if __name__ == "__main__":
    main()
