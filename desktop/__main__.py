"""`porchlight`: the window without a command, the command line with one."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def _stop_kept() -> Iterator[list[int]]:
    """Keep a Ctrl-C for the end of the block, in the list: an import that breaks off in the middle is a trace."""
    kept: list[int] = []
    usual = signal.getsignal(signal.SIGINT)
    if usual is not signal.default_int_handler:  # whoever started us asked for no Ctrl-C
        yield kept
        return
    signal.signal(signal.SIGINT, lambda number, _frame: kept.append(number))
    try:
        yield kept
    finally:
        signal.signal(signal.SIGINT, usual)


def main() -> None:
    """Start Porchlight; what it writes is for this person alone (umask 077)."""
    os.umask(0o077)
    with _stop_kept() as stopped:
        from desktop.cli import run, terminal_language  # noqa: PLC0415 (nothing is opened before the umask stands)
        from resources_db.wording import say  # noqa: PLC0415
    if stopped:
        sys.stderr.write(f"{say('error.cancelled', terminal_language())}\n")
        sys.exit(1)
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
